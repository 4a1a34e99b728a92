// The paragraphs of a story that name no time, and go on with the year told before them.
#pragma once

#include <vector>

#include "document/document.h"
#include "time/time_expression.h"
#include "time/time_frame.h"

namespace zhibiao {

// By block: the year that it goes on with, 0 of one that does not. 2015年,他驻村。/
// 他筹资打井2眼。/ 2016年,村里种花400亩: what stands between two years gone by is of the first.
// Linear in the text.
std::vector<int> story_years(const Document& document, const std::vector<RawMention>& mentions,
                             const TimeFrame& frame);

}  // namespace zhibiao
