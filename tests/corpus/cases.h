// The corpus as it is written: sentences, the rows that they must give and what the checks must
// say of these. README.md has the notation.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao.h"

namespace zhibiao::corpus {

// One reading of a figure.
struct Reading {
  Value value;
  std::string unit;  // empty where there is none
  Hedge hedge = Hedge::exact;

  friend bool operator==(const Reading&, const Reading&) = default;
};

struct ExpectedRow {
  std::uint32_t line = 0;  // 1-based
  std::string source;      // the line itself
  std::string text;
  std::vector<Reading> readings;
  std::string label;                 // whole, or "~" and the fragments that it must (not) have
  std::vector<std::string> periods;  // empty text: none
  std::vector<Kind> kinds;
};

struct Case {
  std::uint32_t line = 0;  // of its first sentence
  AnalyzeOptions options;
  std::string text;
  std::vector<ExpectedRow> rows;  // in order of appearance
  // The faces of all that the checks say; nullopt where they are asked for no more than to find
  // nothing wrong.
  std::optional<std::vector<std::string>> findings;

  // Whether the rows are asked for: not where the case is there for its findings.
  bool wants_rows() const { return !rows.empty() || !findings; }
};

// A finding in the notation of the corpus: "= sum 171户 31户 -> 202户", "/=" where it fails.
std::string face(const Finding& finding);

// Reads the cases of one file. What cannot be read is left out and named in `errors`, as
// "poverty.txt:12: ...".
std::vector<Case> parse_cases(std::string_view name, std::string_view file,
                              std::vector<std::string>& errors);

// Whether a label is what a row's label column asks for.
bool label_fits(std::string_view expected, std::string_view label);

}  // namespace zhibiao::corpus
