#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/units.h"

namespace zhibiao {
namespace {

const Units& units() {
  static const Units instance{Lexicon::builtin()};
  return instance;
}

// "written name kind" of the unit that begins the text; "none". Matches in a buffer of
// exactly the text's size, so that a sanitizer sees any read beyond it.
std::string matched(std::string_view text, std::uint32_t at = 0) {
  const std::vector<char> exact(text.begin(), text.end());
  const auto match = units().match({exact.data(), exact.size()}, at);
  if (!match) return "none";
  return std::string(text.substr(at, match->length)) + " " + match->unit.name + " " +
         match->unit.kind;
}

const Unit& unit(std::string_view spelling) {
  const Unit* found = units().find(spelling);
  INFO(spelling);
  REQUIRE(found != nullptr);
  return *found;
}

TEST_CASE("The longest unit is taken") {
  CHECK(matched("人受益") == "人 人 person");
  CHECK(matched("人次受益") == "人次 人次 visits");
  CHECK(matched("平方米") == "平方米 平方米 area");
  CHECK(matched("平方公里林地") == "平方公里 平方公里 area");
  CHECK(matched("千瓦时") == "千瓦时 千瓦时 energy");
  CHECK(matched("吨标准煤") == "吨标准煤 吨标准煤 mass");
}

TEST_CASE("Another spelling has the name that is shown") {
  CHECK(matched("千克") == "千克 公斤 mass");
  CHECK(matched("块钱") == "块钱 元 money");
  CHECK(matched("个百分点") == "个百分点 百分点 point");
  CHECK(matched("摄氏度") == "摄氏度 ℃ temperature");
}

TEST_CASE("No unit is none") {
  CHECK(matched("") == "none");
  CHECK(matched("茶园") == "none");
  CHECK(matched(",元") == "none");
  CHECK(matched("\xE5\x85") == "none");  // 元 without its last byte
}

TEST_CASE("A unit is read where it is asked for") {
  CHECK(matched("5户", 1) == "户 户 household");
  CHECK(matched("5户", 0) == "none");
  CHECK(matched("5户", 4) == "none");
}

TEST_CASE("Two units with a slash are one") {
  CHECK(matched("元/亩") == "元/亩 元/亩 per");
  CHECK(matched("公斤/亩,比") == "公斤/亩 公斤/亩 per");
  CHECK(matched("人/平方千米") == "人/平方千米 人/平方公里 per");
  CHECK(matched("元/") == "元 元 money");
  CHECK(matched("元/年轻人") == "元/年 元/年 per");
  CHECK(matched("元/茶") == "元 元 money");
}

TEST_CASE("A compound has no factor of its own") {
  const auto match = units().match("万元/亩", 3);
  REQUIRE(match);
  CHECK(match->unit.factor == Decimal(1));
  CHECK(match->unit.base == "元/亩");
  CHECK(match->unit.unit_class == UnitClass::measure);
}

TEST_CASE("A unit listed with a slash is no compound") {
  CHECK(matched("微克/立方米") == "微克/立方米 微克/立方米 concentration");
}

TEST_CASE("Units have their classes") {
  CHECK(unit("户").unit_class == UnitClass::counter);
  CHECK(unit("亩").unit_class == UnitClass::measure);
  CHECK(unit("%").unit_class == UnitClass::share);
  CHECK(unit("天").unit_class == UnitClass::duration);
  CHECK(unit("级").unit_class == UnitClass::name);
}

TEST_CASE("Factors lead to the base") {
  const auto factor = [](std::string_view spelling) { return unit(spelling).factor.to_string(); };
  CHECK(factor("亩") == "1");
  CHECK(factor("公顷") == "15");
  CHECK(factor("公里") == "1000");
  CHECK(factor("斤") == "0.5");
  CHECK(factor("户") == "1");
}

TEST_CASE("Finding takes the whole spelling") {
  CHECK(units().find("平方") != nullptr);
  CHECK(units().find("平") == nullptr);
  CHECK(units().find("") == nullptr);
  CHECK(units().find("元/亩") == nullptr);
}

// The kinds and their factors hang together.
TEST_CASE("Each unit's base is a unit of its kind, of factor 1") {
  const Lexicon lexicon = Lexicon::builtin();
  const Table& table = lexicon.table("units.tsv");
  REQUIRE(table.rows.size() == units().size());
  const auto column = static_cast<std::size_t>(table.column("unit"));
  for (const Table::Row& row : table.rows) {
    const Unit& each = unit(row.cells[column]);
    INFO("units.tsv:" << row.line << ": " << row.cells[column]);
    if (each.unit_class == UnitClass::name || each.kind == "per") continue;
    const Unit* base = units().find(each.base);
    REQUIRE(base != nullptr);
    CHECK(base->kind == each.kind);
    CHECK(base->factor == Decimal(1));
    CHECK(units().find(each.name) != nullptr);
    CHECK(Decimal(0) < each.factor);
  }
}

TEST_CASE("A user's unit is used") {
  Lexicon lexicon = Lexicon::builtin();
  REQUIRE(lexicon
              .add("units.tsv",
                   "unit\tname\tkind\tbase\tfactor\tclass\tnote\n石\t\tmass\t公斤\t60\tmeasure\t\n")
              .empty());
  const Units with(lexicon);
  CHECK(with.size() == units().size() + 1);
  REQUIRE(with.match("石谷子", 0));
  CHECK(with.match("石谷子", 0)->unit.factor == Decimal(60));
}

}  // namespace
}  // namespace zhibiao
