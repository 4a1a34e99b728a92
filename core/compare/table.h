// Reports side by side: what compare() yields. Plain data, owning all it holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/report.h"

namespace zhibiao {

// What one report says of a row.
struct Cell {
  std::uint32_t observation = 0;  // index of the observation in its report
  Value value;                    // in the row's unit
  bool rounded = false;           // the row's unit has no exact form of the value: 100亩 in 公顷
  std::string text;               // as written
  std::string label;              // as that report names it
  Span span;                      // the observation's own
  Hedge hedge = Hedge::exact;
  Direction direction = Direction::none;
  std::optional<Period> period;
  std::vector<std::uint32_t> more;  // other observations of the report that belong to this row
};

struct Row {
  std::string key;        // tells it from the others; see RowGroup
  std::string indicator;  // catalogue id, empty where the labels' likeness made the row
  std::string label;
  std::string topic;  // empty where unknown
  std::string unit;   // of the values, 万 and 亿 included: 万元
  std::string unit_kind;
  Kind kind = Kind::level;
  std::vector<std::string> aggregates;  // new, per_household, ...: see aggregates.tsv
  std::string place;                    // empty where it is each report's own
  std::optional<Period> period;         // where all cells speak of the same one
  int certainty = 100;                  // that the cells mean one thing, in per cent
  // What a person did with it; see Arrangement.
  bool by_hand = false;  // merged, split or renamed
  bool pinned = false;
  bool hidden = false;
  std::vector<std::optional<Cell>> cells;  // one a report, in the order given
};

struct ComparisonTable {
  struct Column {
    std::string title;
    std::string place;
    std::optional<Period> period;
  };

  std::vector<Column> reports;
  std::vector<Row> rows;
};

}  // namespace zhibiao
