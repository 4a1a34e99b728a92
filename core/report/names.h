// The names of a report's enumerations, as JSON and the command show them: "about",
// "level", "up". Each has its way back; nullopt for a name that is none of them.
#pragma once

#include <optional>
#include <string_view>

#include "report/report.h"

namespace zhibiao {

std::string_view name_of(Hedge hedge);
std::string_view name_of(Kind kind);
std::string_view name_of(Direction direction);  // "none", "up", "down"
std::string_view name_of(Break mark);
std::string_view name_of(FindingKind kind);
// The name of one bit of a figure's cues; empty for anything else.
std::string_view name_of(Cue cue);

std::optional<Hedge> hedge_named(std::string_view name);
std::optional<Kind> kind_named(std::string_view name);
std::optional<Direction> direction_named(std::string_view name);
std::optional<Break> break_named(std::string_view name);
std::optional<FindingKind> finding_kind_named(std::string_view name);
std::optional<Cue> cue_named(std::string_view name);

// The number of bits that enum Cue has.
constexpr int kCueCount = 14;

}  // namespace zhibiao
