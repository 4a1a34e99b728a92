// What a person made of a comparison: rows merged, split, pinned, hidden, renamed.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "compare/align.h"
#include "report/report.h"

namespace zhibiao {

// Rows by their keys. A key that no row has any more is passed over.
struct Arrangement {
  // Rows that are one: the first gives its name and key. Those that count in another unit
  // group than the first stay apart.
  std::vector<std::vector<std::string>> merged;
  // Rows that are several: one for each label in them; where there is but one, for each report.
  std::set<std::string> split;
  std::set<std::string> pinned;
  std::set<std::string> hidden;
  std::map<std::string, std::string> renamed;
  // Of a row's cell of a report (its index), the figure to show: where its span begins.
  std::map<std::pair<std::string, std::uint32_t>, std::uint32_t> chosen;
};

// Splits the groups, then merges them. What came out of either is certain, and by hand.
void arrange(const Arrangement& arrangement, std::span<const Report> reports,
             std::vector<RowGroup>& groups);

}  // namespace zhibiao
