#include "cli/options.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <system_error>
#include <utility>

namespace zhibiao::cli {
namespace {

struct CommandName {
  std::string_view name;
  Command command;
};
constexpr std::array kCommands = {
    CommandName{"extract", Command::extract}, CommandName{"compare", Command::compare},
    CommandName{"trend", Command::trend},     CommandName{"topics", Command::topics},
    CommandName{"check", Command::check},     CommandName{"explain", Command::explain},
    CommandName{"help", Command::help},       CommandName{"--help", Command::help},
    CommandName{"-h", Command::help},         CommandName{"--version", Command::version},
};
// Those that want a value come first.
constexpr std::array<std::string_view, 10> kOptions = {
    "--published", "--place", "--format", "--language", "--derive",
    "--base",      "--words", "--jsonl",  "--help",     "--version"};
constexpr std::size_t kWithValue = 7;
constexpr std::size_t kFarthestGuess = 3;  // edits between what was typed and what was meant

// How many characters must be put in, taken out or changed to make one of the other.
std::size_t edits_between(std::string_view left, std::string_view right) {
  std::vector<std::size_t> row(right.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j < row.size(); ++j) {
      const std::size_t changed = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({row[j] + 1, row[j - 1] + 1, changed}));
    }
  }
  return row.back();
}

// "; did you mean --format?", where one of the names is near what was typed.
template <typename Names>
std::string guess(std::string_view typed, const Names& names) {
  std::string_view best;
  std::size_t distance = kFarthestGuess + 1;
  for (const std::string_view name : names) {
    const std::size_t edits = edits_between(typed, name);
    if (edits >= distance || edits * 2 > typed.size()) continue;
    best = name;
    distance = edits;
  }
  if (best.empty()) return {};
  std::string hint("; did you mean ");
  return hint.append(best).append("?");
}

std::string quoted(std::string_view text) {
  std::string out("'");
  return out.append(text).append("'");
}

// Reads the arguments behind the command.
class Reader {
 public:
  Reader(std::span<const std::string_view> arguments, Options& options)
      : arguments_(arguments), options_(options) {}

  // What is wrong; empty where all is well.
  std::string read() {
    for (; at_ < arguments_.size() && error_.empty(); ++at_) {
      const std::string_view argument = arguments_[at_];
      if (only_files_ || argument == "-" || !argument.starts_with('-')) {
        options_.files.emplace_back(argument);
      } else if (argument == "--") {
        only_files_ = true;
      } else {
        read_option(argument);
      }
    }
    return error_;
  }

 private:
  void read_option(std::string_view argument) {
    const std::size_t equals = argument.find('=');
    const std::string_view name = argument.substr(0, equals);
    if (name == "--jsonl" && equals == std::string_view::npos) {
      options_.json_lines = true;
    } else if (argument == "--help" || argument == "-h") {
      options_.command = Command::help;
    } else if (std::find(kOptions.begin(), kOptions.begin() + kWithValue, name) ==
               kOptions.begin() + kWithValue) {
      error_ = "unknown option " + quoted(argument) + guess(name, kOptions);
    } else if (equals != std::string_view::npos) {
      set(name, argument.substr(equals + 1));
    } else if (at_ + 1 == arguments_.size()) {
      error_ = "option " + quoted(name) + " wants a value behind it";
    } else {
      set(name, arguments_[++at_]);
    }
  }

  void set(std::string_view name, std::string_view value) {
    if (name == "--published") {
      options_.published = parse_date(value);
      if (!options_.published) {
        error_ = quoted(value) + " is no date: write 2016, 2016-03 or 2016-03-05";
      }
    } else if (name == "--place") {
      options_.place = std::string(value);
    } else if (name == "--format") {
      const std::optional<Format> format = format_named(value);
      if (!format) error_ = quoted(value) + " is no format: json, csv, tsv, html or markdown";
      options_.format = format.value_or(Format::json);
    } else if (name == "--derive") {
      options_.derive = std::string(value);
    } else if (name == "--base") {
      set_base(value);
    } else if (name == "--words") {
      options_.words = std::string(value);
    } else {
      const std::optional<Language> language = language_named(value);
      if (!language) error_ = quoted(value) + " is no language: zh or en";
      options_.language = language.value_or(Language::zh);
    }
  }

  void set_base(std::string_view value) {
    std::uint32_t number = 0;
    const auto [end, failure] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (failure != std::errc() || end != value.data() + value.size() || number == 0) {
      error_ = quoted(value) + " is no number of a report: the first is 1";
    } else {
      options_.base = number - 1;
    }
  }

  std::span<const std::string_view> arguments_;
  Options& options_;
  std::size_t at_ = 0;
  bool only_files_ = false;
  std::string error_;
};

// What does not go together, or is missing.
std::string misfit(const Options& options) {
  if (options.command == Command::help || options.command == Command::version) return {};
  if (options.json_lines && options.command != Command::extract) {
    return "--jsonl goes with extract only";
  }
  if (options.json_lines && options.format != Format::json) return "--jsonl knows no --format";
  if (options.command == Command::explain && options.format != Format::json) {
    return "explain knows no --format";
  }
  if (!options.derive.empty() && options.command != Command::compare) {
    return "--derive goes with compare only";
  }
  if (options.base > 0 && options.base >= options.files.size()) {
    return "--base: there are not so many files";
  }
  if (options.files.empty() && !options.json_lines) {
    return "no files given; - stands for standard input";
  }
  return {};
}

}  // namespace

ParsedOptions parse_options(std::span<const std::string_view> arguments) {
  if (arguments.empty()) return {std::nullopt, "no command given"};
  const auto command = std::find_if(kCommands.begin(), kCommands.end(),
                                    [&](const CommandName& c) { return c.name == arguments[0]; });
  if (command == kCommands.end()) {
    std::vector<std::string_view> names;
    names.reserve(kCommands.size());
    for (const CommandName& known : kCommands) names.push_back(known.name);
    return {std::nullopt, "unknown command " + quoted(arguments[0]) + guess(arguments[0], names)};
  }
  Options options;
  options.command = command->command;
  std::string error = Reader(arguments.subspan(1), options).read();
  if (error.empty()) error = misfit(options);
  if (!error.empty()) return {std::nullopt, std::move(error)};
  return {std::move(options), {}};
}

std::string_view help_text() {
  return R"(zhibiao reads Chinese work reports and turns their figures into tables.

usage: zhibiao COMMAND [OPTION...] FILE...

  extract FILE...   every figure with what it counts, its unit, time and place
  compare FILE...   the reports side by side: a row an indicator, a column a report
  trend FILE...     what they tell of one place over the years: a column a year
  topics FILE...    what each speaks of, and what it does not
  check FILE...     whether the figures agree with one another
  explain FILE...   for each figure its row and the rules that made it, for each
                    number that is no figure the reason

FILE is text in UTF-8, UTF-16 or GB18030 (GBK); - is standard input.

  --published DATE  when the texts were published, where they do not tell: 2016,
                    2016-03 or 2016-03-05
  --place NAME      of which place they speak, where they do not tell
  --words FILE      your own words for what the reports count: a table set apart by tabs
                    whose first line names its columns, label (as extract prints it),
                    unit (or empty), name (what you call it), indicator (or empty), note
  --format FORMAT   json (the default), csv, tsv, html or markdown
  --language LANG   of the column heads: zh (the default) or en
  --derive WHAT     compare only, in the place of the values: difference, ratio (against
                    a base), rank, share (of the total), per_household, per_person,
                    per_mu, per_poor_household, per_poor_person (over what the same
                    report counts)
  --base N          the report that --derive is against: 1 (the default) is the first
  --jsonl           extract only: a report a line in, one JSON object a line out.
                    A line is a JSON string, or {"text": "...", "published": "...",
                    "place": "..."}; without FILE it reads standard input
  --help, --version

Exit status: 0 all is done; 1 check found figures that disagree; 2 some input could
not be read, the rest is done; 3 nothing could be read, or the command line is wrong.

  zhibiao extract --published 2020-04-22 report.txt
  zhibiao compare --format csv town-*.txt > comparison.csv
  zhibiao check report.txt || echo "look at report.txt again"
)";
}

}  // namespace zhibiao::cli
