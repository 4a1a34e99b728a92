// What the command does, once its line is read.
#pragma once

#include "cli/options.h"

namespace zhibiao::cli {

constexpr int kDone = 0;
constexpr int kDisagrees = 1;    // check found figures that disagree
constexpr int kSomeUnread = 2;   // some input could not be read; the rest is done
constexpr int kNothingDone = 3;  // nothing could be read, or the command line is wrong

// Runs extract, compare, check or explain on the options' files. Results go to standard
// output, reasons to standard error. Returns the exit status.
int run(const Options& options);

}  // namespace zhibiao::cli
