#include <catch_amalgamated.hpp>
#include <string>

#include "report/unit_scales.h"

namespace zhibiao {
namespace {

const UnitScales& scales() {
  static const UnitScales all(Lexicon::builtin());
  return all;
}

Observation measured(std::string unit, int magnitude = 0) {
  Observation observation;
  observation.unit = std::move(unit);
  observation.magnitude = magnitude;
  return observation;
}

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

TEST_CASE("the unit of a figure, compound and unknown ones included") {
  CHECK(scales().unit_of(measured("公顷")).factor == Decimal(15));
  CHECK(scales().unit_of(measured("千米")).name == "公里");
  CHECK(scales().unit_of(measured("元/亩")).name == "元/亩");
  const Unit unknown = scales().unit_of(measured("元旦"));
  CHECK(unknown.name == "元旦");
  CHECK(unknown.factor == Decimal(1));
}

TEST_CASE("the scale a figure is written in") {
  const auto written = [](std::string unit, int magnitude) {
    return scales().name(scales().written_in(measured(std::move(unit), magnitude)));
  };
  CHECK(written("元", 0) == "元");
  CHECK(written("元", 3) == "元");
  CHECK(written("元", 4) == "万元");
  CHECK(written("元", 7) == "万元");
  CHECK(written("元", 8) == "亿元");
  CHECK(written("公顷", 4) == "万公顷");
}

TEST_CASE("only what measures the same is of one group") {
  const auto group = [](std::string unit) {
    return UnitScales::group(scales().unit_of(measured(std::move(unit))));
  };
  CHECK(group("亩") == group("平方公里"));
  CHECK(group("人") == group("名"));
  CHECK(group("公里") == group("米"));
  CHECK(group("人") != group("户"));
  CHECK(group("人次") != group("场次"));
  CHECK(group("人") != group("人次"));
  CHECK(group("%") != group("百分点"));
  CHECK(group("元") != group("美元"));
}

TEST_CASE("units convert there and back exactly") {
  const auto [from, to, power, value, wanted] =
      GENERATE(table<std::string, std::string, int, std::string, std::string>({
          {"元", "元", 4, "516500", "51.65"},
          {"亩", "公顷", 0, "15", "1"},
          {"公顷", "亩", 0, "2.5", "37.5"},
          {"平方公里", "亩", 4, "3", "0.45"},
          {"平方公里", "公顷", 0, "0.07", "7"},
          {"平方米", "亩", 0, "100", "0.15"},
          {"公里", "米", 0, "5.5", "5500"},
          {"斤", "公斤", 0, "301", "150.5"},
          {"吨", "斤", 8, "4445000000", "88900"},
      }));
  const Unit source = scales().unit_of(measured(from));
  const Unit target = scales().unit_of(measured(to));
  const auto there = UnitScales::convert({decimal(value), std::nullopt}, source, {target, power});
  REQUIRE(there);
  CHECK(there->value.low.to_string() == wanted);
  CHECK_FALSE(there->rounded);
  const Value whole{there->value.low.shifted(power).value(), std::nullopt};
  const auto back = UnitScales::convert(whole, target, {source, 0});
  REQUIRE(back);
  CHECK(back->value.low == decimal(value));
  CHECK_FALSE(back->rounded);
}

TEST_CASE("a value without an exact form is rounded and says so") {
  const Unit mu = scales().unit_of(measured("亩"));
  const Unit hectare = scales().unit_of(measured("公顷"));
  const auto converted = UnitScales::convert({100, Decimal(150)}, mu, {hectare, 0});
  REQUIRE(converted);
  CHECK(converted->rounded);
  CHECK(converted->value.low == decimal("6.666666666667"));
  CHECK(converted->value.high == Decimal(10));
}

TEST_CASE("a value too great for a decimal has no conversion") {
  const Unit kilometre = scales().unit_of(measured("平方公里"));
  const Unit metre = scales().unit_of(measured("平方米"));
  CHECK_FALSE(
      UnitScales::convert({decimal("999999999999999999"), std::nullopt}, kilometre, {metre, 0}));
}

}  // namespace
}  // namespace zhibiao
