// The tables of the lexicon as people edit them. The built-in ones have lost their notes
// and examples.
#pragma once

#include <string>

#include "lexicon/lexicon.h"

namespace zhibiao::corpus {

// core/lexicon/data/NAME, read once; a table without rows where it cannot be read.
const Table& source_table(const std::string& name);

}  // namespace zhibiao::corpus
