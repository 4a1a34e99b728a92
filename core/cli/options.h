// The command line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/render.h"
#include "time/period.h"

namespace zhibiao::cli {

enum class Command { extract, compare, trend, topics, check, explain, help, version };

struct Options {
  Command command = Command::help;
  std::optional<Date> published;
  std::string place;
  Format format = Format::json;
  Language language = Language::zh;
  std::string derive;      // of compare: what to compute, an id of derivations.tsv; empty: nothing
  std::uint32_t base = 0;  // of compare: the report that differences are against, from 0
  bool json_lines = false;
  std::string words;               // a file of the user's own words; empty: none
  std::vector<std::string> files;  // "-" is standard input
};

// Either the options or, in `error`, what is wrong with them, for a person.
struct ParsedOptions {
  std::optional<Options> options;
  std::string error;
};

// `arguments` without the program's name.
ParsedOptions parse_options(std::span<const std::string_view> arguments);

// What --help prints.
std::string_view help_text();

}  // namespace zhibiao::cli
