// Facts that several reports tell.
#pragma once

#include <span>

#include "check/relations.h"

namespace zhibiao {

// Finds what reports of one place say of the same indicator and period, figures of one report
// set against the first report that tells them; and what this year's report says of the year
// before (比上年增加1649人, of 5821 now) against that year's. `reports` and `figures` are alike
// long. Only what stands in the catalogue is compared, and only where each report tells it once.
void find_across(std::span<const Report> reports, std::span<const Figures> figures, Relations& out);

}  // namespace zhibiao
