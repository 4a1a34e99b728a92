#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "compare/trend.h"

namespace zhibiao {
namespace {

using testing::decimal;
using testing::Figure;
using testing::report;

TrendTable trend(const std::vector<Report>& reports) {
  static const TrendFinder finder(Lexicon::builtin());
  return finder.find(reports);
}

Report of(std::string place, int about, const std::vector<Figure>& figures) {
  Report made = report(figures, about);
  made.place = std::move(place);
  return made;
}

Figure grain(std::string_view tons, int year) {
  return Figure("粮食产量", tons, "吨").in(year).indicator("grain_output");
}

TEST_CASE("reports of one place make a row, a point a year, with change and rate") {
  const TrendTable table =
      trend({of("栖禾镇", 2020, {grain("300", 2020)}), of("栖禾镇", 2018, {grain("200", 2018)}),
             of("望舒乡", 2018, {grain("9", 2018)})});
  CHECK(table.years == std::vector<std::int16_t>{2018, 2020});
  REQUIRE(table.rows.size() == 1);
  const TrendRow& row = table.rows[0];
  CHECK(row.place == "栖禾镇");
  REQUIRE(row.points.size() == 2);
  CHECK(row.points[0]->report == 1);
  CHECK_FALSE(row.points[0]->from.has_value());
  CHECK(row.points[1]->report == 0);
  CHECK(row.points[1]->from == 2018);
  CHECK(row.points[1]->change == Decimal(100));
  CHECK(row.points[1]->rate == Decimal(50));
  CHECK(row.points[1]->arithmetic == "(300 - 200) ÷ 200 = 50%");
}

TEST_CASE("one report that speaks of several years makes a row; gaps stay gaps") {
  const TrendTable table =
      trend({of("栖禾镇", 2020,
                {grain("200", 2018), grain("300", 2020), Figure("育苗", "5", "株").in(2018),
                 Figure("育苗", "6", "株").in(2019), Figure("育苗", "9", "株").in(2020)})});
  CHECK(table.years == std::vector<std::int16_t>{2018, 2019, 2020});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].label == "育苗");  // more years first
  CHECK(table.rows[1].points[0].has_value());
  CHECK_FALSE(table.rows[1].points[1].has_value());
  CHECK(table.rows[1].points[2]->from == 2018);
}

TEST_CASE("percentages change by points and have no rate") {
  const TrendTable table = trend({of(
      "栖禾镇", 2020,
      {Figure("森林覆盖率", "64.6", "%").in(2019), Figure("森林覆盖率", "66.8", "%").in(2020)})});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].change_unit == "百分点");
  CHECK(table.rows[0].points[1]->change == decimal("2.2"));
  CHECK_FALSE(table.rows[0].points[1]->rate.has_value());
}

TEST_CASE("parts of years are only set against the same parts, unless it is a stock") {
  Figure part = grain("90", 2020);
  part.observation.period = Period{{2020, 1, 0}, {2020, 6, 0}};
  const TrendTable flows = trend({of("栖禾镇", 2020, {grain("200", 2019), part})});
  REQUIRE(flows.rows.size() == 1);
  CHECK_FALSE(flows.rows[0].points[1]->change.has_value());

  Figure then = grain("60", 2019);
  then.observation.period = Period{{2019, 1, 0}, {2019, 6, 0}};
  CHECK(trend({of("栖禾镇", 2020, {then, part})}).rows[0].points[1]->rate == Decimal(50));

  Figure stock = Figure("建档立卡贫困户", "90", "户").indicator("registered_poor_households");
  stock.observation.period = Period{{2020, 10, 20}, {2020, 10, 20}};
  const Figure before =
      Figure("建档立卡贫困户", "100", "户").in(2019).indicator("registered_poor_households");
  CHECK(trend({of("栖禾镇", 2020, {before, stock})}).rows[0].points[1]->rate == Decimal(-10));
}

TEST_CASE("what is told of several years together is of none of them") {
  Figure years = grain("900", 2020);
  years.observation.period = Period{{2016, 0, 0}, {2020, 0, 0}};
  CHECK(trend({of("栖禾镇", 2020, {grain("200", 2019), years})}).rows.empty());
}

TEST_CASE("the report that is about a year is asked first") {
  const TrendTable table = trend({of("栖禾镇", 2020, {grain("210", 2019), grain("300", 2020)}),
                                  of("栖禾镇", 2019, {grain("200", 2019)})});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].points[0]->report == 1);
  CHECK(table.rows[0].points[0]->cell.value.low == Decimal(200));
}

TEST_CASE("reports that tell no place are not taken for one") {
  CHECK(
      trend({of("", 2019, {grain("200", 2019)}), of("", 2020, {grain("300", 2020)})}).rows.empty());
}

}  // namespace
}  // namespace zhibiao
