// What reports tell of one place over the years.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "compare/compare.h"
#include "compare/table.h"
#include "lexicon/lexicon.h"
#include "measure/catalogue.h"
#include "report/report.h"

namespace zhibiao {

// The value of a year, and how it came from the value before.
struct TrendPoint {
  std::uint32_t report = 0;  // which tells it; `cell.observation` is an index in that report
  Cell cell;                 // value in the row's unit, `more` empty
  std::optional<std::int16_t> from;  // the year that change and rate are against: the last told
  std::optional<Decimal> change;     // in the row's change_unit
  std::optional<Decimal> rate;       // in per cent, with two decimals; of amounts alone
  std::string arithmetic;            // of both: "(300 - 200) ÷ 200 = 50%"; empty without `from`
};

struct TrendRow {
  std::string indicator;
  std::string label;
  std::string topic;
  std::string unit;
  std::string unit_kind;
  std::string change_unit;  // as `unit`, but points for percentages
  Kind kind = Kind::level;
  std::vector<std::string> aggregates;
  std::string place;  // empty where the reports do not tell theirs
  int certainty = 100;
  std::vector<std::optional<TrendPoint>> points;  // one a year; a gap is a gap
};

struct TrendTable {
  std::vector<std::int16_t> years;  // ascending; only those of which a row tells
  std::vector<TrendRow> rows;
};

// Rows of what is told of one place for two years or more, by one report or by several. A
// figure belongs to the year that its period ends in; what is told of several years together
// is left out. Amounts of parts of years are only set against those of the same parts, save
// for what the catalogue knows to be there at any one time. Reports whose place is unknown
// are each a place of their own.
class TrendFinder {
 public:
  // Keeps nothing of `lexicon`.
  explicit TrendFinder(const Lexicon& lexicon);

  // Of several values for a year the whole year's is taken, the whole before its parts, then
  // that of the report which is about that year. Rows of one place stand together, in the
  // order of a comparison: those with more years first.
  TrendTable find(std::span<const Report> reports) const;

 private:
  struct Place;

  void add_rows(const Place& place, TrendTable& table) const;
  TrendRow make_row(const Row& row, const Place& place) const;
  void set_against(const TrendPoint& before, std::int16_t year, const TrendRow& row,
                   TrendPoint& now) const;

  Comparer comparer_;
  Catalogue catalogue_;
  std::string points_;  // what percentages are apart in
};

}  // namespace zhibiao
