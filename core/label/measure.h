// What a figure counts, and how it is told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clause/kind.h"
#include "clause/links.h"

namespace zhibiao {

// Of one figure.
struct Measure {
  std::string label;  // what is counted, at most kLabelMax characters
  Kind kind = Kind::level;
  bool done = false;        // told as done: 已建成
  bool by_heading = false;  // a target, as its heading plans, and not by its own words
  Direction direction = Direction::none;
  Break before = Break::paragraph;
  std::uint32_t cues = 0;               // of enum Cue
  std::string whole;                    // what it is told as a part of; empty for nothing
  std::vector<std::string_view> rules;  // that made it, in order; constants
};

}  // namespace zhibiao
