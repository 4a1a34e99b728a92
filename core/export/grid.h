// A table on its way out: cells of text and numbers, in no format yet.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "compare/derive.h"
#include "compare/table.h"
#include "compare/topics.h"
#include "compare/trend.h"
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

// The same with what was derived in the place of the values. `derived` was made of `table`.
Grid derived_grid(const ComparisonTable& table, const DerivedTable& derived, const Words& words);

// A row an indicator of a place, a column a year; behind each year but the first the change
// since the year before that is told, and its rate.
Grid trend_grid(const TrendTable& trend, const Words& words);

// A row a topic, then the points of each standard, a column a report: figures, and behind a
// slash the sentences that speak of it.
Grid topics_grid(const TopicMatrix& matrix, std::span<const Report> reports, const Words& words);

// A row a finding. `reports` are those that were checked, in the order that the findings count in.
Grid checks_grid(std::span<const Finding> findings, std::span<const Report> reports,
                 const Words& words);

}  // namespace zhibiao
