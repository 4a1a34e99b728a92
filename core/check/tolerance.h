// How far a relation may miss and still be right.
#pragma once

#include <optional>

#include "check/finding_writer.h"

namespace zhibiao {

// By how much the figures, rounded and hedged as they are, may make the relation miss: half of what
// the wide reading of each leaves open, carried through the computation to first order. In the base
// unit of the total. nullopt where a figure has no end (400余亩), or nothing is computed.
std::optional<Decimal> tolerance_of(const Relation& relation);

}  // namespace zhibiao
