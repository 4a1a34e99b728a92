// What the analysis of one text yields: plain data, owning all it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "clause/kind.h"
#include "clause/links.h"
#include "lexicon/decimal.h"
#include "quantity/value.h"
#include "report/finding.h"
#include "text/span.h"
#include "time/period.h"

namespace zhibiao {

// One figure of the report: a row of the table. Spans are bytes of the original UTF-8.
struct Observation {
  Span span;         // the mention, numeral through unit
  Span sentence;     // the sentence it stands in: the evidence
  std::string text;  // the mention as written
  Value value;
  int decimals = 0;       // digits after the point as written, at the written scale
  int magnitude = 0;      // power of ten folded into the value: 4 for 万, 8 for 亿
  std::string unit;       // as written without 万/亿: 元, 户, %; "" for a bare share
  std::string unit_kind;  // what the unit measures: money, area, count, ...; see units.tsv
  Hedge hedge = Hedge::exact;
  std::string label;       // what is counted, at most 30 characters
  std::string label_read;  // the label that one of the user's own words stands for; else empty
  std::optional<Period> period;
  Kind kind = Kind::level;
  Direction direction = Direction::none;
  std::optional<Period> base;  // of a change: the period compared with
  std::string place;           // empty where it is the report's own
  std::string indicator;       // catalogue id, empty where the catalogue has none
  std::string topic;           // topic id, empty where unknown
  Break before = Break::paragraph;
  std::uint32_t cues = 0;          // of enum Cue
  std::vector<std::string> rules;  // the rules that made it, in order
};

// A number that was read and put aside, and why: for `explain`.
struct Rejection {
  Span span;
  std::string text;
  std::string rule;
};

// Something about the text that its reader should know; never a reason to stop.
struct Diagnostic {
  std::string code;  // stable, for translation: "empty", "replaced-bytes", ...
  std::string message;
};

// How many sentences speak of something; see SubjectFinder.
struct Mention {
  std::string subject;  // a topic's id, or "standard/item" of a point of standards.tsv
  std::uint32_t sentences = 0;
};

struct Report {
  std::string title;
  std::string source;
  std::string author;
  std::string place;
  std::optional<Period> published;        // a day, a month or a year
  std::optional<Period> period;           // the reporting period of the text as a whole
  std::vector<Observation> observations;  // in order of appearance
  std::vector<Rejection> rejections;
  std::vector<Mention> mentions;  // of the subjects that occur, in the tables' order
  std::vector<Finding> checks;    // of this report alone
  std::vector<Diagnostic> diagnostics;
};

}  // namespace zhibiao
