// Reports side by side.
#pragma once

#include <span>

#include "compare/align.h"
#include "compare/arrangement.h"
#include "compare/table.h"
#include "lexicon/lexicon.h"
#include "report/report.h"

namespace zhibiao {

class Comparer {
 public:
  // Keeps nothing of `lexicon`.
  explicit Comparer(const Lexicon& lexicon);

  // A row for each thing that the reports count, a cell for each report in the order given.
  //
  // Of several values that a report has for a row, the cell shows that of the report's main
  // period, the whole before its parts, the label most like the row's name, the plainest, the
  // first; the others are in `more`. Values are in the row's unit, which is the one that most cells
  // are written in. A fall is negative in rows where other cells rise.
  //
  // Rows that more reports fill come first, then those the catalogue names first, then by
  // where they appear. The order of the reports changes the cells' order, never the rows.
  ComparisonTable compare(std::span<const Report> reports) const;

  // The same as a person arranged it. Pinned rows come first; hidden rows are there and say so.
  ComparisonTable compare(std::span<const Report> reports, const Arrangement& arrangement) const;

 private:
  RowRules rules_;
};

}  // namespace zhibiao
