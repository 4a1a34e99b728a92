// Zhibiao: from the prose of a Chinese work report to a table of its indicators.
//
//   const zhibiao::Lexicon lexicon = zhibiao::Lexicon::builtin();
//   const zhibiao::Analyzer analyzer(lexicon);
//   const zhibiao::Report report = analyzer.analyze(text, {});
//
// This is the one header that a program needs. Nothing here reads files, asks the clock,
// keeps state between calls or throws; any bytes give a report. Comparison, checks and
// renderings take Reports and give plain data.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "lexicon/lexicon.h"
#include "measure/own_words.h"
#include "report/report.h"

namespace zhibiao {

// What the user knows of a text beyond its words.
struct AnalyzeOptions {
  std::optional<Date> published;    // overrides the date that the text gives
  std::string place;                // overrides the place that the text gives; empty: none
  const OwnWords* words = nullptr;  // what they call figures; not owned, may be null
};

// The stages with their indexes, built once. Const calls may run in parallel.
class Analyzer {
 public:
  // Keeps nothing of `lexicon`.
  explicit Analyzer(const Lexicon& lexicon);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // `utf8` may hold any bytes; what is not UTF-8 is read as U+FFFD. Spans of the report
  // are byte offsets into `utf8`. Time and memory are linear in its length.
  Report analyze(std::string_view utf8, const AnalyzeOptions& options) const;

 private:
  struct Stages;
  std::unique_ptr<const Stages> stages_;
};

}  // namespace zhibiao
