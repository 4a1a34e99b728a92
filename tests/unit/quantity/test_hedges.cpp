#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "quantity/hedges.h"

namespace zhibiao {
namespace {

const Hedges& hedges() {
  static const Hedges instance{Lexicon::builtin()};
  return instance;
}

constexpr std::string_view name_of(Hedge hedge) {
  constexpr std::string_view kNames[] = {"exact", "about", "nearly", "over", "under"};
  return kNames[static_cast<std::size_t>(hedge)];
}

// "word hedge"; "none".
std::string before(std::string_view text) {
  const auto match = hedges().before(text);
  if (!match) return "none";
  return std::string(text.substr(text.size() - match->length)) + " " +
         std::string(name_of(match->hedge));
}

std::string after(std::string_view text) {
  const auto match = hedges().after(text);
  if (!match) return "none";
  return std::string(text.substr(0, match->length)) + " " + std::string(name_of(match->hedge));
}

TEST_CASE("A bound may stand apart from its figure") {
  CHECK(hedges().apart("补助标准不低于每人每年") == Hedge::over);
  CHECK(hedges().apart("不超过总投资") == Hedge::under);
  CHECK_FALSE(hedges().apart("补助标准为每人每年"));
}

TEST_CASE("Hedges before a figure") {
  CHECK(before("现有农户约") == "约 about");
  CHECK(before("现有农户近") == "近 nearly");
  CHECK(before("现有农户超过") == "超过 over");
  CHECK(before("现有农户不足") == "不足 under");
  CHECK(before("现有农户") == "none");
  CHECK(before("") == "none");
}

TEST_CASE("The longest hedge is taken") {
  CHECK(before("总数不超过") == "不超过 under");
  CHECK(before("总数不低于") == "不低于 over");
  CHECK(before("总数将近") == "将近 nearly");
  CHECK(after("及以上") == "及以上 over");
}

TEST_CASE("Words of degree that hedge nothing are taken off all the same") {
  CHECK(before("总数高达") == "高达 exact");
}

TEST_CASE("A hedge counts only right before the figure") {
  CHECK(before("约有农户") == "none");
  CHECK(before("近年来") == "none");
}

TEST_CASE("Hedges behind a figure") {
  CHECK(after("左右的农户") == "左右 about");
  CHECK(after("以上") == "以上 over");
  CHECK(after("以内") == "以内 under");
  CHECK(after("的左右") == "none");
  CHECK(after("") == "none");
}

TEST_CASE("What joins the ends of a range") {
  CHECK(hedges().between("至5名") == 3);
  CHECK(hedges().between("-20%") == 1);
  CHECK(hedges().between("——20%") == 6);
  CHECK(hedges().between("~20%") == 1);
  CHECK(hedges().between("、5名") == 0);
  CHECK(hedges().between("") == 0);
}

TEST_CASE("What begins a way from one figure to another") {
  CHECK(hedges().from("收入从"));
  CHECK(hedges().from("发生率由"));
  CHECK_FALSE(hedges().from("收入达"));
  CHECK_FALSE(hedges().from(""));
}

TEST_CASE("Words of denial") {
  CHECK(hedges().none("全镇无") == 3);
  CHECK(hedges().none("全年未发生") == 9);
  CHECK(hedges().none("全镇有") == 0);
}

TEST_CASE("A user's hedge is used") {
  Lexicon lexicon = Lexicon::builtin();
  REQUIRE(lexicon.add("hedges.tsv", "word\twhere\thedge\tnote\n约摸\tbefore\tabout\t\n").empty());
  const auto match = Hedges(lexicon).before("农户约摸");
  REQUIRE(match);
  CHECK(match->length == 6);
  CHECK(match->hedge == Hedge::about);
}

}  // namespace
}  // namespace zhibiao
