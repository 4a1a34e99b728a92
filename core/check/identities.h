// What the indicators of a report must make of one another: identities.tsv.
#pragma once

#include <string>
#include <vector>

#include "check/relations.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

struct Identity {
  FindingKind kind = FindingKind::sum;
  std::string total;               // indicators
  std::vector<std::string> parts;  // of a share the part and the whole
};

// The rows of identities.tsv, in order; those of an unknown kind are left out.
std::vector<Identity> read_identities(const Lexicon& lexicon);

// The identities whose figures the report tells, each of one period and of its own place: a
// value that it tells of an indicator in two ways is in none. Those that `out` has are not
// added again.
void find_identities(const Figures& figures, const std::vector<Identity>& identities,
                     Relations& out);

}  // namespace zhibiao
