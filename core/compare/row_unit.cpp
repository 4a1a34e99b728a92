#include "compare/row_unit.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <tuple>
#include <vector>

namespace zhibiao {
namespace {

struct Candidate {
  ScaledUnit unit;
  int cells = 0;     // that are written in it
  int rounded = 0;   // cells that it has no exact form of, or none at all
  Decimal size;      // in the base unit
  std::string name;  // settles what is left open, so that the reports' order does not
};

bool better(const Candidate& left, const Candidate& right) {
  return std::tuple(-left.cells, left.rounded, left.size, std::string_view(left.name)) <
         std::tuple(-right.cells, right.rounded, right.size, std::string_view(right.name));
}

// The cells' values in the candidate's unit; nullopt where a cell is empty or has no room for
// the digits.
std::vector<std::optional<Converted>> in_unit(const Row& row, std::span<const Unit> written,
                                              const ScaledUnit& unit) {
  std::vector<std::optional<Converted>> values(row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (row.cells[i]) values[i] = UnitScales::convert(row.cells[i]->value, written[i], unit);
  }
  return values;
}

void count(const ScaledUnit& unit, const UnitScales& scales, std::vector<Candidate>& candidates) {
  const auto known = std::find_if(candidates.begin(), candidates.end(),
                                  [&](const Candidate& c) { return c.unit == unit; });
  if (known != candidates.end()) {
    ++known->cells;
    return;
  }
  const Decimal size = unit.unit.factor.shifted(unit.power).value_or(unit.unit.factor);
  candidates.push_back({unit, 1, 0, size, scales.name(unit)});
}

}  // namespace

void convert_cells(Row& row, std::span<const Report> reports, const UnitScales& scales) {
  std::vector<Candidate> candidates;
  std::vector<Unit> written(row.cells.size());
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!row.cells[i]) continue;
    const ScaledUnit unit = scales.written_in(reports[i].observations[row.cells[i]->observation]);
    written[i] = unit.unit;
    count(unit, scales, candidates);
  }
  const Candidate* best = nullptr;
  for (Candidate& candidate : candidates) {
    const auto values = in_unit(row, written, candidate.unit);
    for (std::size_t i = 0; i < values.size(); ++i) {
      if (row.cells[i] && (!values[i] || values[i]->rounded)) ++candidate.rounded;
    }
    if (best == nullptr || better(candidate, *best)) best = &candidate;
  }
  if (best == nullptr) return;
  const auto values = in_unit(row, written, best->unit);
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    if (!values[i]) {
      row.cells[i].reset();
      continue;
    }
    row.cells[i]->value = values[i]->value;
    row.cells[i]->rounded = values[i]->rounded;
  }
  row.unit = best->name;
  row.unit_kind = best->unit.unit.kind;
}

}  // namespace zhibiao
