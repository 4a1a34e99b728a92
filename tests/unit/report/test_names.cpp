#include <catch_amalgamated.hpp>

#include "report/names.h"

namespace zhibiao {
namespace {

TEST_CASE("enumerators and their names are one to one") {
  for (int i = 0; i < 5; ++i) {
    const auto hedge = static_cast<Hedge>(i);
    CHECK(hedge_named(name_of(hedge)) == hedge);
  }
  for (int i = 0; i < 3; ++i) {
    CHECK(kind_named(name_of(static_cast<Kind>(i))) == static_cast<Kind>(i));
    CHECK(direction_named(name_of(static_cast<Direction>(i))) == static_cast<Direction>(i));
  }
  for (int i = 0; i < 6; ++i) {
    CHECK(break_named(name_of(static_cast<Break>(i))) == static_cast<Break>(i));
  }
  for (int i = 0; i < 8; ++i) {
    CHECK(finding_kind_named(name_of(static_cast<FindingKind>(i))) == static_cast<FindingKind>(i));
  }
  for (int i = 0; i < kCueCount; ++i) {
    const auto cue = static_cast<Cue>(1U << static_cast<unsigned>(i));
    CHECK_FALSE(name_of(cue).empty());
    CHECK(cue_named(name_of(cue)) == cue);
  }
}

TEST_CASE("the names are those of the output contract") {
  CHECK(name_of(Hedge::over) == "over");
  CHECK(name_of(Kind::target) == "target");
  CHECK(name_of(FindingKind::difference) == "difference");
}

TEST_CASE("what is no name and what is no enumerator have no counterpart") {
  CHECK_FALSE(hedge_named("Exact"));
  CHECK_FALSE(kind_named(""));
  CHECK_FALSE(cue_named("everything"));
  CHECK(name_of(static_cast<Hedge>(99)).empty());
  CHECK(name_of(static_cast<Cue>(kCueTotal | kCuePart)).empty());
}

}  // namespace
}  // namespace zhibiao
