#include "cases.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "report/names.h"

namespace zhibiao::corpus {
namespace {

constexpr std::string_view kColumnMark = " | ";
constexpr std::string_view kReadingMark = " or ";
constexpr std::string_view kRangeMark = "..";
constexpr std::string_view kNone = "-";
constexpr std::string_view kPublished = "published=";
constexpr std::string_view kPlace = "place=";
constexpr char kFragments = '~';
constexpr char kUnwanted = '!';
constexpr std::size_t kColumns = 5;
constexpr std::string_view kHolds = "= ";
constexpr std::string_view kFails = "/= ";
constexpr std::string_view kNoFinding = "= none";
constexpr std::string_view kTotalMark = " -> ";

std::vector<std::string_view> split(std::string_view text, std::string_view mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find(mark);
    parts.push_back(text.substr(0, end));
    if (end != std::string_view::npos) text.remove_prefix(end + mark.size());
  }
  return parts;
}

std::optional<Value> parse_value(std::string_view text) {
  const std::vector<std::string_view> ends = split(text, kRangeMark);
  const std::optional<Decimal> low = Decimal::parse(ends[0]);
  if (!low || ends.size() > 2) return std::nullopt;
  Value value{*low, std::nullopt};
  if (ends.size() == 2) {
    value.high = Decimal::parse(ends[1]);
    if (!value.high) return std::nullopt;
  }
  return value;
}

std::optional<Reading> parse_reading(std::string_view text) {
  const std::vector<std::string_view> words = split(text, " ");
  if (words.size() != 3 || words[1].empty()) return std::nullopt;
  const std::optional<Value> value = parse_value(words[0]);
  const std::optional<Hedge> hedge = hedge_named(words[2]);
  if (!value || !hedge) return std::nullopt;
  return Reading{*value, words[1] == kNone ? std::string() : std::string(words[1]), *hedge};
}

// Whether `text` is none, a date, or an interval as the core writes it.
bool is_period(std::string_view text) {
  if (text == kNone) return true;
  for (const std::string_view end : split(text, "/")) {
    if (!parse_date(end)) return false;
  }
  return true;
}

// Fills `row` from its columns; returns what is wrong, empty where nothing is.
std::string parse_columns(const std::vector<std::string_view>& columns, ExpectedRow& row) {
  if (columns.size() != kColumns) return std::to_string(columns.size()) + " columns, want 5";
  row.text = std::string(columns[0]);
  row.label = std::string(columns[2]);
  if (row.text.empty()) return "no text";
  if (row.label.empty() || row.label == std::string_view(&kFragments, 1)) return "no label";
  for (const std::string_view text : split(columns[1], kReadingMark)) {
    const std::optional<Reading> reading = parse_reading(text);
    if (!reading) return "no value, unit and hedge: " + std::string(text);
    row.readings.push_back(*reading);
  }
  for (const std::string_view text : split(columns[3], kReadingMark)) {
    if (!is_period(text)) return "no period: " + std::string(text);
    row.periods.emplace_back(text == kNone ? std::string_view() : text);
  }
  for (const std::string_view text : split(columns[4], kReadingMark)) {
    const std::optional<Kind> kind = kind_named(text);
    if (!kind) return "no kind: " + std::string(text);
    row.kinds.push_back(*kind);
  }
  return {};
}

// The `@` line: what is known of the text.
std::string parse_options(std::string_view line, AnalyzeOptions& options) {
  for (const std::string_view word : split(line, " ")) {
    if (word.starts_with(kPublished)) {
      options.published = parse_date(word.substr(kPublished.size()));
      if (!options.published) return "no date: " + std::string(word);
    } else if (word.starts_with(kPlace)) {
      options.place = std::string(word.substr(kPlace.size()));
    } else {
      return "neither published= nor place=: " + std::string(word);
    }
  }
  return {};
}

// Collects lines into cases.
class CaseReader {
 public:
  CaseReader(std::string_view name, std::vector<std::string>& errors)
      : name_(name), errors_(errors) {}

  void take(std::string_view line) {
    ++number_;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.starts_with('#')) return;
    if (line.empty()) return finish();
    const bool finding = line.starts_with(kHolds) || line.starts_with(kFails);
    const std::string error = line.starts_with("@ ")   ? take_options(line.substr(2))
                              : line.starts_with("> ") ? take_sentence(line.substr(2))
                              : finding                ? take_finding(line)
                                                       : take_row(line);
    if (!error.empty()) fail(number_, error);
  }

  std::vector<Case> cases() {
    finish();
    return std::move(cases_);
  }

 private:
  std::string take_options(std::string_view line) {
    if (!case_.text.empty()) return "what is known of a text comes before it";
    return parse_options(line, case_.options);
  }

  std::string take_sentence(std::string_view line) {
    if (!case_.rows.empty() || case_.findings)
      return "a sentence behind rows or findings: a blank line ends a case";
    if (case_.text.empty()) {
      case_.line = number_;
    } else {
      case_.text.push_back('\n');
    }
    case_.text.append(line);
    return {};
  }

  std::string take_row(std::string_view line) {
    if (case_.text.empty()) return "a row without a sentence";
    ExpectedRow row;
    row.line = number_;
    row.source = std::string(line);
    std::string error = parse_columns(split(line, kColumnMark), row);
    if (error.empty()) case_.rows.push_back(std::move(row));
    return error;
  }

  std::string take_finding(std::string_view line) {
    if (case_.text.empty()) return "a finding without a sentence";
    if (!case_.findings) case_.findings.emplace();
    if (line == kNoFinding) return {};
    const std::string_view told = line.substr(line.find(' ') + 1);
    if (!finding_kind_named(told.substr(0, told.find(' ')))) return "no kind of finding";
    if (told.find(kTotalMark) == std::string_view::npos) return "no total";
    case_.findings->emplace_back(line);
    return {};
  }

  void finish() {
    const bool known = case_.options.published || !case_.options.place.empty();
    if (case_.text.empty() && known) fail(number_, "what is known of no text");
    if (!case_.text.empty()) cases_.push_back(std::move(case_));
    case_ = {};
  }

  void fail(std::uint32_t line, const std::string& what) {
    errors_.push_back(std::string(name_) + ":" + std::to_string(line) + ": " + what);
  }

  std::string_view name_;
  std::vector<std::string>& errors_;
  std::uint32_t number_ = 0;
  Case case_;
  std::vector<Case> cases_;
};

}  // namespace

std::vector<Case> parse_cases(std::string_view name, std::string_view file,
                              std::vector<std::string>& errors) {
  CaseReader reader(name, errors);
  for (const std::string_view line : split(file, "\n")) reader.take(line);
  return reader.cases();
}

std::string face(const Finding& finding) {
  std::string text(finding.holds ? kHolds : kFails);
  text.append(name_of(finding.kind));
  for (const FigureRef& part : finding.parts) text.append(" ").append(part.text);
  return text.append(kTotalMark).append(finding.total.text);
}

bool label_fits(std::string_view expected, std::string_view label) {
  if (!expected.starts_with(kFragments)) return expected == label;
  for (std::string_view fragment : split(expected.substr(1), "&")) {
    const bool unwanted = fragment.starts_with(kUnwanted);
    if (unwanted) fragment.remove_prefix(1);
    const std::vector<std::string_view> readings = split(fragment, "/");
    const bool has_one = std::any_of(readings.begin(), readings.end(), [&](std::string_view word) {
      return label.find(word) != std::string_view::npos;
    });
    if (has_one == unwanted) return false;
  }
  return true;
}

}  // namespace zhibiao::corpus
