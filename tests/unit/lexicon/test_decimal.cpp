#include <catch_amalgamated.hpp>
#include <cstdint>
#include <limits>
#include <string>

#include "lexicon/decimal.h"

namespace zhibiao {
namespace {

constexpr std::int64_t kMax = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kMin = std::numeric_limits<std::int64_t>::min();

Decimal decimal(std::string_view text) {
  const std::optional<Decimal> value = Decimal::parse(text);
  INFO(text);
  REQUIRE(value.has_value());
  return value.value_or(Decimal());
}

std::string zeros(std::size_t count) { return std::string(count, '0'); }

// What an operation gives, in writing; "none" where it gives nothing.
std::string written(const std::optional<Decimal>& value) {
  return value ? value->to_string() : "none";
}

TEST_CASE("A decimal is written as it was read") {
  for (const char* text :
       {"0", "1", "-1", "10", "1649", "0.1", "-0.99805", "38.92305", "0.001", "999999999999999999",
        "-999999999999999999", "0.000000000000000001", "1.00000000000000001"}) {
    CHECK(decimal(text).to_string() == text);
  }
}

TEST_CASE("Zeros that say nothing are dropped") {
  CHECK(decimal("007").to_string() == "7");
  CHECK(decimal("16.80").to_string() == "16.8");
  CHECK(decimal("16.00").to_string() == "16");
  CHECK(decimal("0.0").to_string() == "0");
  CHECK(decimal("-0.0").to_string() == "0");
  CHECK(decimal("+5").to_string() == "5");
  CHECK(decimal("100").to_string() == "100");
  CHECK(decimal("1." + zeros(25)).to_string() == "1");
  CHECK(decimal(zeros(25) + "1").to_string() == "1");
  CHECK(decimal("16.80") == decimal("16.8"));
  CHECK(decimal("16.80").scale() == 1);
  CHECK(decimal("16.00").is_integer());
}

TEST_CASE("What is no decimal is refused") {
  for (const char* text : {"", "-", "+", ".", ".5", "5.", "1.2.3", "1.00.0", "1..2", "--1", "+-1",
                           "1,000", " 1", "1 ", "1e5", "0x10", "一", "１", "1-"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text).has_value());
  }
}

TEST_CASE("What needs more than 18 digits is refused") {
  CHECK_FALSE(Decimal::parse("1" + zeros(18)).has_value());
  CHECK_FALSE(Decimal::parse("-1" + zeros(18)).has_value());
  CHECK_FALSE(Decimal::parse("1.000000000000000001").has_value());
  CHECK_FALSE(Decimal::parse("0." + zeros(18) + "1").has_value());
  CHECK_FALSE(Decimal::parse(std::string(1000, '9')).has_value());
}

TEST_CASE("The text is read no further than its end") {
  const std::string text = "12.345";
  CHECK(decimal(std::string_view(text).substr(0, 4)).to_string() == "12.3");
}

TEST_CASE("Sums and differences are exact") {
  CHECK(written(decimal("0.1").plus(decimal("0.2"))) == "0.3");
  CHECK(written(decimal("0.1").plus(decimal("0.9"))) == "1");
  CHECK(written(decimal("1000").plus(decimal("-0.001"))) == "999.999");
  CHECK(written(decimal("38.92305").minus(decimal("38.9"))) == "0.02305");
  CHECK(written(decimal("5").minus(decimal("5.0"))) == "0");
  CHECK(written(decimal("-1").minus(decimal("-1.5"))) == "0.5");
}

TEST_CASE("Products are exact") {
  CHECK(written(decimal("38.92305").times(Decimal(10000))) == "389230.5");
  CHECK(written(decimal("0.25").times(decimal("4"))) == "1");
  CHECK(written(decimal("-1.5").times(decimal("1.5"))) == "-2.25");
  CHECK(written(decimal("0.000000001").times(decimal("0.000000001"))) == "0.000000000000000001");
  CHECK(written(decimal("0.0000000005").times(decimal("0.000000002"))) == "0.000000000000000001");
  CHECK(written(Decimal(0).times(Decimal(kMin))) == "0");
}

TEST_CASE("What does not fit gives no number") {
  CHECK(written(Decimal(kMax).plus(1)) == "none");
  CHECK(written(Decimal(kMin).minus(1)) == "none");
  CHECK(written(Decimal(kMax).plus(decimal("0.1"))) == "none");
  CHECK(written(Decimal(kMax).times(10)) == "none");
  CHECK(written(Decimal(kMin).times(kMin)) == "none");
  CHECK(written(Decimal(0).minus(kMin)) == "none");
  CHECK(written(decimal("0.0000000001").times(decimal("0.0000000001"))) == "none");
  CHECK(written(Decimal(kMax).shifted(1)) == "none");
  CHECK(written(Decimal(1).shifted(19)) == "none");
  CHECK(written(Decimal(1).shifted(-19)) == "none");
  CHECK(written(Decimal(1).shifted(std::numeric_limits<int>::max())) == "none");
  CHECK(written(Decimal(1).shifted(std::numeric_limits<int>::min())) == "none");
}

TEST_CASE("The borders of 64 bits are numbers too") {
  CHECK(Decimal(kMax).to_string() == "9223372036854775807");
  CHECK(Decimal(kMin).to_string() == "-9223372036854775808");
  CHECK(written(Decimal(kMin).plus(1)) == "-9223372036854775807");
  CHECK(written(Decimal(kMin).divided_by(1, 0)) == "-9223372036854775808");
  CHECK(written(Decimal(kMin).divided_by(-1, 0)) == "none");
}

TEST_CASE("A quotient is rounded half away from zero") {
  CHECK(written(Decimal(1).divided_by(3, 6)) == "0.333333");
  CHECK(written(Decimal(2).divided_by(3, 6)) == "0.666667");
  CHECK(written(Decimal(1).divided_by(2, 0)) == "1");
  CHECK(written(Decimal(-1).divided_by(2, 0)) == "-1");
  CHECK(written(Decimal(1).divided_by(-2, 0)) == "-1");
  CHECK(written(Decimal(-1).divided_by(-2, 0)) == "1");
  CHECK(written(Decimal(49).divided_by(100, 0)) == "0");
  CHECK(written(decimal("2.5").divided_by(1, 0)) == "3");
  CHECK(written(decimal("2.45").divided_by(1, 1)) == "2.5");
  CHECK(written(decimal("1196400").divided_by(11989, 2)) == "99.79");
  CHECK(written(decimal("0.001").divided_by(decimal("0.0004"), 1)) == "2.5");
  CHECK(written(Decimal(kMax).divided_by(decimal("0.1"), 0)) == "none");
  CHECK(written(Decimal(1).divided_by(kMax, 18)) == "0");
  CHECK(written(Decimal(1000).divided_by(8, 18)) == "125");
}

TEST_CASE("There is no quotient without a divisor or with digits beyond the range") {
  CHECK(written(Decimal(1).divided_by(0, 2)) == "none");
  CHECK(written(Decimal(1).divided_by(3, -1)) == "none");
  CHECK(written(Decimal(1).divided_by(3, 19)) == "none");
}

TEST_CASE("Shifting moves the point") {
  CHECK(written(decimal("1.5").shifted(8)) == "150000000");
  CHECK(written(decimal("38.92305").shifted(4)) == "389230.5");
  CHECK(written(Decimal(250).shifted(-3)) == "0.25");
  CHECK(written(Decimal(0).shifted(100)) == "0");
  CHECK(written(Decimal(1).shifted(18)) == "1" + zeros(18));
  CHECK(written(decimal("0.000000000000000001").shifted(36)) == "1" + zeros(18));
}

TEST_CASE("Values of different scales compare by what they are") {
  CHECK(decimal("1.10") == decimal("1.1"));
  CHECK(decimal("1.09") < decimal("1.1"));
  CHECK(decimal("2") > decimal("1.999999999999999"));
  CHECK(decimal("-2") < decimal("-1.999"));
  CHECK(decimal("-0.1") < Decimal(0));
  CHECK(Decimal(kMax) > decimal("0.000000000000000001"));
  CHECK(Decimal(kMin) < decimal("0.000000000000000001"));
  CHECK(((decimal("5") <=> decimal("5.0")) == std::strong_ordering::equal));
}

TEST_CASE("A decimal as a double is the nearest there is") {
  CHECK(decimal("38.92305").to_double() == 38.92305);
  CHECK(decimal("-0.1").to_double() == -0.1);
  CHECK(Decimal(1649).to_double() == 1649.0);
  CHECK(decimal("0.333333").to_double() == 0.333333);
}

TEST_CASE("Questions about a value") {
  CHECK(Decimal().is_zero());
  CHECK_FALSE(decimal("0.01").is_zero());
  CHECK(decimal("-0.01").is_negative());
  CHECK_FALSE(Decimal(0).is_negative());
  CHECK_FALSE(decimal("0.5").is_integer());
  CHECK(decimal("12.345").scale() == 3);
}

}  // namespace
}  // namespace zhibiao
