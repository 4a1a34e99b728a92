// A table on its way out: cells of text and numbers, in no format yet.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compare/table.h"
#include "export/words.h"
#include "report/report.h"

namespace zhibiao {

struct GridCell {
  std::string text;
  bool number = false;  // `text` is a plain decimal number
};

struct Grid {
  std::vector<std::string> header;
  std::vector<std::vector<GridCell>> rows;  // each as long as the header
};

// A row a figure. The reports' titles make a first column where there are several reports;
// the upper ends of ranges make one where there are ranges.
Grid observations_grid(std::span<const Report> reports, const Words& words);

// A row an indicator, a column a report.
Grid comparison_grid(const ComparisonTable& table, const Words& words);

// A row a finding. `reports` are those that were checked, in the order that the findings count in.
Grid checks_grid(std::span<const Finding> findings, std::span<const Report> reports,
                 const Words& words);

}  // namespace zhibiao
