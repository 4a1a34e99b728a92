#include "cli/commands.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "check/check.h"
#include "cli/explain.h"
#include "cli/input.h"
#include "cli/json_lines.h"
#include "compare/compare.h"
#include "compare/derive.h"
#include "compare/topics.h"
#include "compare/trend.h"
#include "export/json.h"
#include "export/render.h"
#include "zhibiao.h"

namespace zhibiao::cli {
namespace {

void complain(std::string_view where, std::string_view why) {
  std::cerr << "zhibiao: " << where << ": " << why << '\n';
}

// What the engine says of a text that its reader should know.
void pass_on(const std::string& path, const Report& report) {
  for (const Diagnostic& diagnostic : report.diagnostics) {
    complain(shown(path), diagnostic.message);
  }
}

class Runner {
 public:
  explicit Runner(const Options& options)
      : options_(options),
        lexicon_(Lexicon::builtin()),
        analyzer_(lexicon_),
        checker_(lexicon_),
        known_{options.published, options.place, &words_} {}

  Runner(const Runner&) = delete;  // known_ points into it
  Runner& operator=(const Runner&) = delete;

  // False where the user's own words cannot be read; bad rows of them are named.
  bool read_words();

  int extract();
  int extract_lines();
  int compare();
  int trend();
  int topics();
  int check();
  int explain();

 private:
  struct Read {
    std::string text;
    Report report;  // its spans are bytes of the text
  };

  std::optional<Read> read(const std::string& path);
  std::vector<Report> read_all();  // ready to leave: checked, in UTF-16
  void answer_lines(std::istream& in, const std::string& path);
  int status() const;
  void print(std::string_view answer) const;
  std::string derived(const ComparisonTable& table, std::span<const Report> reports) const;

  const Options& options_;
  Lexicon lexicon_;
  Analyzer analyzer_;
  Checker checker_;
  OwnWords words_;
  AnalyzeOptions known_;
  std::size_t done_ = 0;
  std::size_t failed_ = 0;
};

bool Runner::read_words() {
  if (options_.words.empty()) return true;
  const Input input = read_text(options_.words);
  if (!input.text) {
    complain(shown(options_.words), input.error);
    return false;
  }
  std::vector<TableError> errors;
  words_ = OwnWords(OwnWordReader(lexicon_).read(*input.text, errors));
  for (const TableError& error : errors) {
    std::cerr << "zhibiao: " << to_text(shown(options_.words), error) << '\n';
  }
  return true;
}

std::optional<Runner::Read> Runner::read(const std::string& path) {
  Input input = read_text(path);
  if (!input.text) {
    complain(shown(path), input.error);
    ++failed_;
    return std::nullopt;
  }
  Read read{std::move(*input.text), {}};
  read.report = analyzer_.analyze(read.text, known_);
  pass_on(path, read.report);
  ++done_;
  return read;
}

std::vector<Report> Runner::read_all() {
  std::vector<Report> reports;
  for (const std::string& path : options_.files) {
    std::optional<Read> one = read(path);
    if (!one) continue;
    one->report.checks = checker_.check(one->report);
    to_utf16(one->report, one->text);
    // A table needs a head for each report.
    const bool table = options_.command != Command::extract || options_.format != Format::json;
    if (table && one->report.title.empty()) one->report.title = shown(path);
    reports.push_back(std::move(one->report));
  }
  return reports;
}

int Runner::status() const {
  if (failed_ == 0) return kDone;
  return done_ == 0 ? kNothingDone : kSomeUnread;
}

int Runner::extract() {
  const std::vector<Report> reports = read_all();
  if (done_ > 0) {
    std::cout << Renderer(lexicon_).observations(reports, options_.format, options_.language);
    if (options_.format == Format::json) std::cout << '\n';
  }
  return status();
}

int Runner::compare() {
  const std::vector<Report> reports = read_all();
  if (done_ > 0) {
    const ComparisonTable table = Comparer(lexicon_).compare(reports);
    print(derived(table, reports));
  }
  return status();
}

// The table as the options want it.
std::string Runner::derived(const ComparisonTable& table, std::span<const Report> reports) const {
  const Renderer renderer(lexicon_);
  if (options_.derive.empty()) {
    return renderer.comparison(table, options_.format, options_.language);
  }
  const DerivedTable derived =
      Deriver(lexicon_).derive(table, reports, options_.derive, options_.base);
  return renderer.derived(table, derived, options_.format, options_.language);
}

void Runner::print(std::string_view answer) const {
  std::cout << answer;
  if (options_.format == Format::json) std::cout << '\n';
}

int Runner::trend() {
  const std::vector<Report> reports = read_all();
  if (done_ > 0) {
    const TrendTable table = TrendFinder(lexicon_).find(reports);
    print(Renderer(lexicon_).trend(table, options_.format, options_.language));
  }
  return status();
}

int Runner::topics() {
  const std::vector<Report> reports = read_all();
  if (done_ > 0) {
    const TopicMatrix matrix = TopicCounter(lexicon_).count(reports);
    print(Renderer(lexicon_).topics(matrix, reports, options_.format, options_.language));
  }
  return status();
}

int Runner::check() {
  const std::vector<Report> reports = read_all();
  const std::vector<Finding> findings = checker_.check(reports);
  if (done_ > 0) {
    std::cout << Renderer(lexicon_).checks(findings, reports, options_.format, options_.language);
    if (options_.format == Format::json) std::cout << '\n';
  }
  if (status() != kDone) return status();
  const bool holds = std::all_of(findings.begin(), findings.end(),
                                 [](const Finding& finding) { return finding.holds; });
  return holds ? kDone : kDisagrees;
}

int Runner::explain() {
  for (const std::string& path : options_.files) {
    const std::optional<Read> one = read(path);
    if (!one) continue;
    if (done_ > 1) std::cout << '\n';
    std::cout << shown(path) << ": " << cli::explain(one->text, one->report);
  }
  return status();
}

void Runner::answer_lines(std::istream& in, const std::string& path) {
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
    const Line answer = answer_line(line, analyzer_, checker_, known_);
    std::cout << answer.json << '\n';
    ++(answer.good ? done_ : failed_);
    if (!answer.good)
      complain(shown(path).append(":").append(std::to_string(number)), "not a report");
  }
}

int Runner::extract_lines() {
  if (options_.files.empty()) answer_lines(std::cin, "-");
  for (const std::string& path : options_.files) {
    if (path == "-") {
      answer_lines(std::cin, path);
      continue;
    }
    std::ifstream file(path, std::ios::binary);
    if (file) {
      answer_lines(file, path);
    } else {
      complain(shown(path), std::strerror(errno));
      ++failed_;
    }
  }
  return status();
}

}  // namespace

int run(const Options& options) {
  if (!options.derive.empty() && !Deriver(Lexicon::builtin()).knows(options.derive)) {
    complain("--derive", "there is no such derivation: " + options.derive);
    return kNothingDone;
  }
  Runner runner(options);
  if (!runner.read_words()) return kNothingDone;
  switch (options.command) {
    case Command::extract:
      return options.json_lines ? runner.extract_lines() : runner.extract();
    case Command::compare:
      return runner.compare();
    case Command::trend:
      return runner.trend();
    case Command::topics:
      return runner.topics();
    case Command::check:
      return runner.check();
    case Command::explain:
      return runner.explain();
    default:
      return kNothingDone;
  }
}

}  // namespace zhibiao::cli
