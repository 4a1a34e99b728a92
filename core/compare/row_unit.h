// The unit that the values of a row stand in.
#pragma once

#include <span>

#include "compare/table.h"
#include "report/report.h"
#include "report/unit_scales.h"

namespace zhibiao {

// Chooses the row's unit, writes it into the row, and brings the cells' values, which are
// those of their observations, into it. The unit is one that a cell is written in: the one
// that most are; of several such, the one that needs no rounding, then the smaller one. A cell
// whose value has more digits in that unit than a Decimal holds is emptied.
void convert_cells(Row& row, std::span<const Report> reports, const UnitScales& scales);

}  // namespace zhibiao
