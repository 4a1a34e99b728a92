#include <catch_amalgamated.hpp>

#include "../measure/reading.h"
#include "clause/clauses.h"

namespace zhibiao {
namespace {

using testing::measures::read;
using testing::measures::words;

// "[mark before] words" of each clause, with a bar between.
std::string told(std::string_view text, const std::vector<Clause>& clauses) {
  constexpr std::string_view kBreaks[] = {"none", "list",     "clause",
                                          "part", "sentence", "paragraph"};
  std::string all;
  for (const Clause& clause : clauses) {
    if (!all.empty()) all += " | ";
    all.append("[").append(kBreaks[static_cast<std::size_t>(clause.before)]);
    if (clause.after_colon) all += ":";
    all.append("] ").append(words(text, clause.pieces));
  }
  return all;
}

std::string clauses(std::string_view text) {
  const auto reading = read(text);
  return told(reading->text, read_clauses(reading->text, reading->pieces()).clauses);
}

TEST_CASE("Marks cut a sentence into clauses") {
  CHECK(clauses("茶园12亩,鱼塘3口;公路5公里") ==
        "[sentence] 茶园 12亩 | [clause] 鱼塘 3口 | [part] 公路 5公里");
}

TEST_CASE("A colon is told from a semicolon") {
  CHECK(clauses("成绩:茶园12亩") == "[sentence] 成绩 | [part:] 茶园 12亩");
}

TEST_CASE("A list mark cuts nothing") {
  CHECK(clauses("茶园12亩、鱼塘3口") == "[sentence] 茶园 12亩 、 鱼塘 3口");
}

TEST_CASE("Empty clauses are left out") {
  CHECK(clauses(",,茶园12亩,") == "[clause] 茶园 12亩");
  CHECK(clauses("").empty());
  CHECK(clauses("。").empty());
}

TEST_CASE("A bracket with figures is taken out, and knows the figure before it") {
  const auto reading = read("茶园12亩(其中新建3亩),鱼塘3口");
  const ClauseRow row = read_clauses(reading->text, reading->pieces());
  CHECK(told(reading->text, row.clauses) == "[sentence] 茶园 12亩 | [clause] 鱼塘 3口");
  REQUIRE(row.brackets.size() == 1);
  CHECK(row.brackets[0].figure == 0);
  CHECK(told(reading->text, row.brackets[0].clauses) == "[clause] 其中 新建 3亩");
}

TEST_CASE("A bracket of several clauses stays one bracket") {
  const auto reading = read("茶园12亩(新建3亩,改造2亩)");
  const ClauseRow row = read_clauses(reading->text, reading->pieces());
  REQUIRE(row.brackets.size() == 1);
  CHECK(row.brackets[0].clauses.size() == 2);
}

TEST_CASE("A bracket before any figure has none") {
  const auto reading = read("茶园(新建3亩)已投产");
  const ClauseRow row = read_clauses(reading->text, reading->pieces());
  REQUIRE(row.brackets.size() == 1);
  CHECK(row.brackets[0].figure == kNoFigure);
}

TEST_CASE("A bracket without figures is dropped") {
  const auto reading = read("茶园(含苗圃)12亩");
  const ClauseRow row = read_clauses(reading->text, reading->pieces());
  CHECK(row.brackets.empty());
  CHECK(told(reading->text, row.clauses) == "[sentence] 茶园 12亩");
}

TEST_CASE("A bracket that does not close ends with the text") {
  const auto reading = read("茶园12亩(其中新建3亩,鱼塘3口");
  const ClauseRow row = read_clauses(reading->text, reading->pieces());
  CHECK(told(reading->text, row.clauses) == "[sentence] 茶园 12亩");
  REQUIRE(row.brackets.size() == 1);
  CHECK(row.brackets[0].clauses.size() == 2);
}

TEST_CASE("A closing bracket alone cuts nothing") {
  CHECK(clauses("茶园)12亩") == "[sentence] 茶园 ) 12亩");
}

}  // namespace
}  // namespace zhibiao
