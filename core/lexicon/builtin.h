// The tables of lexicon/data as they are built in.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

// A table: its file name, a constant, and its whole text.
struct BuiltinTable {
  std::string_view name;
  std::string text;
};

// Those of lexicon/data/*.tsv and words.tsv, in order of their names. Unpacked at each call.
std::vector<BuiltinTable> builtin_tables();

}  // namespace zhibiao
