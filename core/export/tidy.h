// A row a figure, a column a variable, under the names of SDMX: what statistical programs
// read without being told.
#pragma once

#include <span>
#include <string>

#include "export/grid.h"
#include "report/report.h"

namespace zhibiao {

// REF_AREA, TIME_PERIOD, INDICATOR, INDICATOR_LABEL, UNIT_MEASURE, OBS_VALUE, OBS_VALUE_UPPER,
// OBS_STATUS, MEASURE, COMMENT_OBS, SOURCE. INDICATOR is the catalogue's id, or empty.
// OBS_STATUS is of SDMX's CL_OBS_STATUS: A as it is, E where the text hedges, F a target.
Grid tidy_grid(std::span<const Report> reports);

// The Frictionless descriptor (datapackage.json) of that table, saved beside it as `file`.
std::string tidy_descriptor(std::string_view file);

}  // namespace zhibiao
