// Lists of figures, whose members share what one of them has.
#pragma once

#include "quantity/figure_scan.h"

namespace zhibiao {

// In a list whose unit stands behind its last member, the others take it from there:
// 8.34和9.7个百分点, 7.4个和7.7个百分点. Members of a:b:c are marked.
void borrow_units(FigureScan& scan);

}  // namespace zhibiao
