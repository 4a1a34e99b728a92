// All tables of some reports as the sheets of one workbook.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/table.h"
#include "export/grid.h"
#include "export/words.h"
#include "report/report.h"

namespace zhibiao {

struct WorkbookSheet {
  std::string name;
  Grid grid;
};

// The figures with the sentences that they stand in and where that is. `texts` are those
// that the reports were made of, UTF-8, one for each; a missing one leaves its sentences
// empty. The reports' offsets are UTF-16 code units, and so are those in the table.
Grid evidence_grid(std::span<const Report> reports, std::span<const std::string_view> texts,
                   const Words& words);

// Indicators, comparison (where there are several reports), checks, evidence.
std::vector<WorkbookSheet> workbook(std::span<const Report> reports,
                                    std::span<const std::string_view> texts,
                                    const ComparisonTable& table, std::span<const Finding> findings,
                                    const Words& words);

// {"sheets": [{"name", "header": [...], "rows": [[...]]}]}: a cell is null where it is empty,
// a text, or {"number": "12.5"}.
std::string workbook_to_json(std::span<const WorkbookSheet> sheets);

}  // namespace zhibiao
