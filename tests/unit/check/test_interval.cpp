#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "check/interval.h"
#include "report/unit_scales.h"

namespace zhibiao {
namespace {

using testing::decimal;
using testing::Figure;

Reading reading(const Figure& figure) {
  static const UnitScales scales(Lexicon::builtin());
  return read_interval(figure.observation, scales.unit_of(figure.observation)).value();
}

std::string shown(const Interval& interval) {
  return interval.low.to_string() + ".." + (interval.high ? interval.high->to_string() : "");
}

TEST_CASE("what a figure may stand for") {
  const auto [figure, narrow, wide] = GENERATE(table<Figure, std::string, std::string>({
      {Figure("", "253", "户"), "253..253", "253..253"},
      {Figure("", "2.73", "名", 4), "27250..27350", "27200..27400"},
      {Figure("", "65.05", "元", 4), "650450..650550", "650400..650600"},
      {Figure("", "86.9", "%"), "86.85..86.95", "86.8..87"},
      {Figure("", "300", "元"), "299.5..300.5", "299..301"},
      {Figure("", "400", "亩").hedge(Hedge::over), "400..500", "399.."},
      {Figure("", "500", "户").hedge(Hedge::over), "500..600", "500.."},
      {Figure("", "1646", "元", 4).hedge(Hedge::over), "16460000..16470000", "16450000.."},
      {Figure("", "300", "户").hedge(Hedge::nearly), "200..300", "0..300"},
      {Figure("", "8", "%").hedge(Hedge::under), "7..8", "0..9"},
      {Figure("", "2.2", "元", 8).hedge(Hedge::about), "215000000..225000000",
       "176000000..264000000"},
      {Figure("", "3", "人").to("5"), "3..5", "3..5"},
      {Figure("", "2", "公顷"), "22.5..37.5", "15..45"},
      {Figure("", "0", "%"), "0..0.5", "0..1"},
  }));
  CAPTURE(figure.observation.text);
  CHECK(shown(reading(figure).narrow) == narrow);
  CHECK(shown(reading(figure).wide) == wide);
}

TEST_CASE("the last digit that is not 0") {
  CHECK(last_nonzero_digit(decimal("400")) == Decimal(100));
  CHECK(last_nonzero_digit(decimal("1646")) == Decimal(1));
  CHECK(last_nonzero_digit(decimal("1.25")) == decimal("0.01"));
  CHECK(last_nonzero_digit(decimal("0")) == Decimal(1));
}

TEST_CASE("intervals are reckoned by their ends") {
  const Interval some{2, Decimal(3)};
  const Interval more{5, std::nullopt};
  CHECK(shown(*sum(some, some)) == "4..6");
  CHECK(shown(*sum(some, more)) == "7..");
  CHECK(shown(*difference(some, some)) == "-1..1");
  CHECK(shown(*difference(more, some)) == "2..");
  CHECK_FALSE(difference(some, more));
  CHECK(shown(*product(some, some)) == "4..9");
  CHECK(shown(*product(some, more)) == "10..");
  CHECK_FALSE(product({-1, Decimal(1)}, some));
  CHECK(some.overlaps({3, Decimal(4)}));
  CHECK_FALSE(some.overlaps({4, std::nullopt}));
  CHECK(more.overlaps({0, std::nullopt}));
}

TEST_CASE("what has no room has no interval") {
  const Interval huge{decimal("999999999999999999"), decimal("999999999999999999")};
  CHECK_FALSE(product(huge, huge));
  CHECK_FALSE(sum(huge, {std::int64_t{8'765'432'109'876'543'210}, std::nullopt}));
}

}  // namespace
}  // namespace zhibiao
