// How a figure hangs together with those around it.
#pragma once

#include <cstdint>

namespace zhibiao {

// The strongest mark that stands between a figure and the one before it.
enum class Break : std::uint8_t {
  none,       // no mark: 253户905人
  list,       // 、
  clause,     // ，
  part,       // ；
  sentence,   // 。！？
  paragraph,  // the end of a line; also before the first figure
};

// Words around a figure that tie it to others. A set of these, as bits.
enum Cue : std::uint32_t {
  kCueTotal = 1U << 0,      // 共, 合计: the sum of what was named
  kCuePart = 1U << 1,       // 其中, 包括: a part of what was named
  kCueSplit = 1U << 2,      // 分为, 由…组成: parts that leave nothing out
  kCueRest = 1U << 3,       // 其余
  kCueShare = 1U << 4,      // 占: a share of what was named
  kCueFrom = 1U << 5,       // 由, 从: where a change began
  kCueTo = 1U << 6,         // 降至, 增加到: where it ended
  kCueAgainst = 1U << 7,    // 比, 较, 同比: how far from something else
  kCueMean = 1U << 8,       // 人均, 户均, 平均每
  kCueYearly = 1U << 9,     // 年均: a rate a year over several years
  kCueReal = 1U << 10,      // 可比价, 实际增长: not computed from the levels as told
  kCueSameAs = 1U << 11,    // 这6个村, 上述: the figure told before
  kCueHeadline = 1U << 12,  // in a line of its own without a full stop
  kCueVillage = 1U << 13,   // 贫困村6个, 6个山区村的学生: counts villages
};

}  // namespace zhibiao
