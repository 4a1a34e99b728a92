// Labels that a text tells twice, of parts of two wholes.
#pragma once

#include <vector>

#include "clause/pieces.h"
#include "clause/wording.h"
#include "label/measure.h"

namespace zhibiao {

// 城镇居民收入…,其中转移性收入增长8%。农村居民收入…,其中转移性收入增长54%: figures of one label and
// unit that are parts of different wholes are told by these too, where the label has room. The
// parts of the product that a text tells first go without. Sorts the labels.
void tell_apart(const Mentions& mentions, const Wording& wording, std::vector<Measure>& measures);

}  // namespace zhibiao
