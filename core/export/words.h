// The words of tables that leave the program, in the reader's language.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.h"

namespace zhibiao {

enum class Language { zh, en };

class Words {
 public:
  // Reads export.tsv and, for the names of topics, topics.tsv. Keeps nothing of `lexicon`.
  Words(const Lexicon& lexicon, Language language);

  bool chinese() const { return chinese_; }

  // The word of that id, such as "column.unit" or, with the parts apart, ("kind", "level").
  // What the table lacks is the id itself, or the last part of it.
  std::string of(std::string_view id) const;
  std::string of(std::string_view group, std::string_view id) const;

 private:
  void load(const Table& table, std::string_view prefix, std::string_view column);

  bool chinese_ = true;
  std::unordered_map<std::string, std::string> words_;
};

}  // namespace zhibiao
