// What a figure is told as.
#pragma once

#include <cstdint>

namespace zhibiao {

enum class Kind : std::uint8_t {
  level,   // how much there is, or was done
  change,  // by how much it rose or fell
  target,  // how much it shall be, or a threshold
};

enum class Direction : std::uint8_t { none, up, down };  // of a change

}  // namespace zhibiao
