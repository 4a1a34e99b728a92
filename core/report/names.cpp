#include "report/names.h"

#include <array>
#include <cstddef>

namespace zhibiao {
namespace {

// In the order of their enumerators.
constexpr std::array<std::string_view, 5> kHedges = {"exact", "about", "nearly", "over", "under"};
constexpr std::array<std::string_view, 3> kKinds = {"level", "change", "target"};
constexpr std::array<std::string_view, 3> kDirections = {"none", "up", "down"};
constexpr std::array<std::string_view, 6> kBreaks = {"none", "list",     "clause",
                                                     "part", "sentence", "paragraph"};
constexpr std::array<std::string_view, 8> kFindings = {"sum",  "share",      "change", "product",
                                                       "same", "difference", "ratio",  "range"};
constexpr std::array<std::string_view, kCueCount> kCues = {
    "total",   "part", "split",  "rest", "share",   "from",     "to",
    "against", "mean", "yearly", "real", "same_as", "headline", "village"};

template <std::size_t kSize, typename Enum>
std::string_view at(const std::array<std::string_view, kSize>& names, Enum value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kSize ? names[index] : std::string_view();
}

template <typename Enum, std::size_t kSize>
std::optional<Enum> find(const std::array<std::string_view, kSize>& names, std::string_view name) {
  for (std::size_t index = 0; index < kSize; ++index) {
    if (names[index] == name) return static_cast<Enum>(index);
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(Hedge hedge) { return at(kHedges, hedge); }
std::string_view name_of(Kind kind) { return at(kKinds, kind); }
std::string_view name_of(Direction direction) { return at(kDirections, direction); }
std::string_view name_of(Break mark) { return at(kBreaks, mark); }
std::string_view name_of(FindingKind kind) { return at(kFindings, kind); }

std::string_view name_of(Cue cue) {
  for (std::size_t bit = 0; bit < kCues.size(); ++bit) {
    if (cue == 1U << bit) return kCues[bit];
  }
  return {};
}

std::optional<Hedge> hedge_named(std::string_view name) { return find<Hedge>(kHedges, name); }
std::optional<Kind> kind_named(std::string_view name) { return find<Kind>(kKinds, name); }
std::optional<Break> break_named(std::string_view name) { return find<Break>(kBreaks, name); }

std::optional<Direction> direction_named(std::string_view name) {
  return find<Direction>(kDirections, name);
}

std::optional<FindingKind> finding_kind_named(std::string_view name) {
  return find<FindingKind>(kFindings, name);
}

std::optional<Cue> cue_named(std::string_view name) {
  for (std::size_t bit = 0; bit < kCues.size(); ++bit) {
    if (kCues[bit] == name) return static_cast<Cue>(1U << bit);
  }
  return std::nullopt;
}

}  // namespace zhibiao
