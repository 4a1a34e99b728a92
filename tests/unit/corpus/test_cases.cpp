#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "cases.h"
#include "match.h"

namespace zhibiao::corpus {
namespace {

using Messages = std::vector<std::string>;

constexpr std::string_view kTwoCases =
    "# 注\n"
    "@ published=2020-05-01 place=栖禾镇\n"
    "> 建成车间12个。\n"
    "> 种茶近5万亩。\n"
    "12个 | 12 个 exact | 建成车间 | 2020 | level\n"
    "5万亩 | 50000 亩 nearly or 5 万亩 about | ~茶/茗&种 | - | level or change\n"
    "\n"
    "> 八里村。\n";

Observation observed(std::string text, int value, std::string unit, std::string label) {
  Observation row;
  row.text = std::move(text);
  row.value.low = value;
  row.unit = std::move(unit);
  row.label = std::move(label);
  return row;
}

TEST_CASE("cases are their sentences, what is known of them, and their rows") {
  Messages errors;
  const std::vector<Case> cases = parse_cases("a.txt", kTwoCases, errors);
  CHECK(errors.empty());
  REQUIRE(cases.size() == 2);
  CHECK(cases[0].line == 3);
  CHECK(cases[0].options.published == make_date(2020, 5, 1));
  CHECK(cases[0].options.place == "栖禾镇");
  CHECK(cases[0].text == "建成车间12个。\n种茶近5万亩。");
  REQUIRE(cases[0].rows.size() == 2);
  const ExpectedRow& row = cases[0].rows[1];
  CHECK(row.line == 6);
  CHECK(row.text == "5万亩");
  CHECK(row.readings ==
        std::vector<Reading>{{{50000, {}}, "亩", Hedge::nearly}, {{5, {}}, "万亩", Hedge::about}});
  CHECK(row.label == "~茶/茗&种");
  CHECK(row.periods == Messages{""});
  CHECK(row.kinds == std::vector<Kind>{Kind::level, Kind::change});
  CHECK(cases[1].line == 8);
  CHECK(cases[1].rows.empty());
  CHECK_FALSE(cases[1].options.published);
}

TEST_CASE("ranges, shares without a unit and lines with CR are read") {
  Messages errors;
  const auto cases =
      parse_cases("a.txt", "> 甲\r\n甲 | 10..20.5 - over | 乙 | 2019-01/2019-10 | target", errors);
  CHECK(errors.empty());
  REQUIRE(cases.size() == 1);
  const Reading& reading = cases[0].rows.at(0).readings.at(0);
  CHECK(reading.value == Value{10, Decimal::parse("20.5")});
  CHECK(reading.unit.empty());
  CHECK(cases[0].rows[0].periods == Messages{"2019-01/2019-10"});
}

TEST_CASE("what cannot be read is named with its line") {
  const std::vector<std::pair<std::string, std::string>> bad = {
      {"> a\nx | 1 个 exact | y | -", "a.txt:2: 4 columns, want 5"},
      {"> a\n | 1 个 exact | y | - | level", "a.txt:2: no text"},
      {"> a\nx | 1 个 exact | ~ | - | level", "a.txt:2: no label"},
      {"> a\nx | 1 exact | y | - | level", "a.txt:2: no value, unit and hedge: 1 exact"},
      {"> a\nx | 1..2..3 个 exact | y | - | level",
       "a.txt:2: no value, unit and hedge: 1..2..3 个 exact"},
      {"> a\nx | 1 个 roughly | y | - | level", "a.txt:2: no value, unit and hedge: 1 个 roughly"},
      {"> a\nx | 1 个 exact | y | 2020-13 | level", "a.txt:2: no period: 2020-13"},
      {"> a\nx | 1 个 exact | y | - | amount", "a.txt:2: no kind: amount"},
      {"x | 1 个 exact | y | - | level", "a.txt:1: a row without a sentence"},
      {"> a\nx | 1 个 exact | y | - | level\n> b",
       "a.txt:3: a sentence behind rows or findings: a blank line ends a case"},
      {"> a\n@ place=b", "a.txt:2: what is known of a text comes before it"},
      {"@ published=soon\n> a", "a.txt:1: no date: published=soon"},
      {"@ b\n> a", "a.txt:1: neither published= nor place=: b"},
      {"@ place=b\n\n> a", "a.txt:2: what is known of no text"},
  };
  for (const auto& [file, error] : bad) {
    Messages errors;
    parse_cases("a.txt", file, errors);
    CHECK(errors == Messages{error});
  }
}

TEST_CASE("a label fits by its letters or its fragments") {
  CHECK(label_fits("建成车间", "建成车间"));
  CHECK_FALSE(label_fits("建成车间", "车间"));
  CHECK(label_fits("~车间", "建成车间"));
  CHECK(label_fits("~工厂/车间&建", "建成车间"));
  CHECK_FALSE(label_fits("~车间&户", "建成车间"));
  CHECK_FALSE(label_fits("~车间", ""));
  CHECK(label_fits("~车间&!户均/人均", "建成车间"));
  CHECK_FALSE(label_fits("~车间&!户均/建成", "建成车间"));
}

TEST_CASE("every way to be wrong is found") {
  Messages errors;
  const Case wanted = parse_cases("a.txt", kTwoCases, errors).at(0);
  Report report;
  report.observations = {observed("12个", 12, "个", "建成车间"),
                         observed("5万亩", 50000, "亩", "种茶")};
  report.observations[0].period = Period{*make_date(2020), *make_date(2020)};
  report.observations[1].hedge = Hedge::nearly;

  SECTION("nothing is") {
    for (const RowPair& pair : match(wanted, report)) CHECK(pair.faults.empty());
  }
  SECTION("the other readings are as good") {
    report.observations[1] = observed("5万亩", 5, "万亩", "茗种");
    report.observations[1].hedge = Hedge::about;
    report.observations[1].kind = Kind::change;
    CHECK(match(wanted, report).at(1).faults.empty());
  }
  SECTION("each field is") {
    Observation& row = report.observations[1];
    row.value.low = 49999;
    row.unit = "公顷";
    row.hedge = Hedge::about;
    row.label = "种豆";
    row.period = Period{*make_date(2020), *make_date(2020)};
    row.kind = Kind::target;
    const auto pairs = match(wanted, report);
    CHECK(pairs.at(0).faults.empty());
    CHECK(pairs.at(1).faults ==
          std::vector{Fault::value, Fault::unit, Fault::label, Fault::period, Fault::kind});
    row.value.low = 50000;
    row.unit = "亩";
    CHECK(match(wanted, report).at(1).faults ==
          std::vector{Fault::hedge, Fault::label, Fault::period, Fault::kind});
  }
  SECTION("a row is missing, or is too many") {
    std::swap(report.observations[0], report.observations[1]);
    const auto pairs = match(wanted, report);
    REQUIRE(pairs.size() == 3);
    report.observations.clear();
    for (const RowPair& pair : match(wanted, report))
      CHECK(pair.faults == std::vector{Fault::missing});
    report.observations = {observed("3里", 3, "里", "村")};
    CHECK(match(parse_cases("a.txt", kTwoCases, errors).at(1), report).at(0).faults ==
          std::vector{Fault::extra});
  }
}

TEST_CASE("a case says what the checks must say") {
  Messages errors;
  const auto cases = parse_cases("a.txt",
                                 "> 种茶3亩,种桑4亩,合计8亩。\n/= sum 3亩 4亩 -> 8亩\n\n"
                                 "> 种茶3亩。\n= none\n\n> 种茶3亩。\n",
                                 errors);
  CHECK(errors.empty());
  Finding sum;
  sum.holds = false;
  sum.parts = {{0, 0, {}, "3亩"}, {0, 1, {}, "4亩"}};
  sum.total = {0, 2, {}, "8亩"};
  Finding same;
  same.kind = FindingKind::same;
  same.total = sum.total;

  CHECK_FALSE(cases.at(0).wants_rows());
  CHECK(wrong_findings(cases.at(0), {sum}).empty());
  CHECK(wrong_findings(cases.at(0), {}).size() == 1);
  CHECK(wrong_findings(cases.at(0), {sum, same}).size() == 1);
  CHECK(wrong_findings(cases.at(1), {same}).size() == 1);
  CHECK(wrong_findings(cases.at(2), {same}).empty());
  CHECK(wrong_findings(cases.at(2), {sum}).size() == 1);

  const auto none =
      parse_cases("a.txt", "= none\n\n> 种茶3亩。\n= summe 3亩 -> 3亩\n= sum 3亩\n", errors);
  CHECK(errors.size() == 3);
}

}  // namespace
}  // namespace zhibiao::corpus
