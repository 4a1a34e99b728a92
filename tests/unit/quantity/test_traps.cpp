#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/traps.h"

namespace zhibiao {
namespace {

const Traps& traps() {
  static const Traps instance{Lexicon::builtin()};
  return instance;
}

// The reason against <numeral> in the text; "" where there is none. Reads in a buffer of
// exactly the text's size, so that a sanitizer sees any read beyond it.
std::string_view reason(std::string_view marked, std::uint32_t unit_length = 0) {
  const std::size_t open = marked.find('<');
  const std::size_t close = marked.find('>');
  std::string text(marked.substr(0, open));
  text.append(marked.substr(open + 1, close - open - 1)).append(marked.substr(close + 1));
  const std::vector<char> exact(text.begin(), text.end());
  const Span numeral = {static_cast<std::uint32_t>(open), static_cast<std::uint32_t>(close - 1)};
  return traps().reason({exact.data(), exact.size()}, numeral, unit_length);
}

TEST_CASE("Ordinals") {
  CHECK(reason("第<六>届") == "ordinal");
  CHECK(reason("其<二>,") == "ordinal");
  CHECK(reason("<一>是抓产业") == "ordinal");
}

TEST_CASE("Names") {
  CHECK(reason("<4>A级景区") == "name");
  CHECK(reason("<3521>工作法") == "name");
  CHECK(reason("<两>不愁") == "name");
  CHECK(reason("G<65>高速") == "name");
  CHECK(reason("<12345>热线") == "name");
}

TEST_CASE("Idioms and vague words") {
  CHECK(reason("<千>方百计") == "idiom");
  CHECK(reason("统<一>部署") == "idiom");
  CHECK(reason("<一>些农户") == "vague");
}

TEST_CASE("Figures are not turned away") {
  CHECK(reason("新建<两>座桥").empty());
  CHECK(reason("茶园<860>亩").empty());
  CHECK(reason("<三>户").empty());
  CHECK(reason("<5>").empty());
}

TEST_CASE("A row that names its numeral speaks of no other") {
  CHECK(reason("<五>保老人") == "name");
  CHECK(reason("<六>保") == "name");
  CHECK(reason("<14>保").empty());
}

TEST_CASE("A slogan's number is spelled in characters") {
  CHECK(reason("<四>个不摘") == "name");
  CHECK(reason("<12>个不达标断面").empty());
}

TEST_CASE("What must stand before counts only right before") {
  CHECK(reason("第三方<120>家").empty());
  CHECK(reason("第<120>家") == "ordinal");
}

TEST_CASE("A trap gives way to a longer unit") {
  constexpr std::uint32_t kLength = 6;  // 班次, 级台
  CHECK(reason("<4>级台阶") == "name");
  CHECK(reason("<4>级台阶", kLength).empty());
}

TEST_CASE("A user's trap is used") {
  Lexicon lexicon = Lexicon::builtin();
  REQUIRE(lexicon
              .add("traps.tsv",
                   "before\tnumeral\tafter\treason\tnote\n代号\t\t\tname\t\n\t\t棵松\tname\t\n")
              .empty());
  const Traps with(lexicon);
  CHECK(with.reason("代号518", {6, 9}, 0) == "name");
  CHECK(with.reason("五棵松", {0, 3}, 0) == "name");
  CHECK(with.reason("五棵树", {0, 3}, 0).empty());
}

TEST_CASE("A row of nothing at all is passed over, and an unknown reason is a name") {
  Lexicon lexicon = Lexicon::builtin();
  REQUIRE(lexicon
              .add("traps.tsv",
                   "before\tnumeral\tafter\treason\tnote\n\t\t\tname\t\n编码\t\t\tmystery\t\n")
              .empty());
  const Traps with(lexicon);
  CHECK(with.reason("茶园860亩", {6, 9}, 0).empty());
  CHECK(with.reason("编码860", {6, 9}, 0) == "name");
}

}  // namespace
}  // namespace zhibiao
