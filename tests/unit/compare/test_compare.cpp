#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "compare/compare.h"

namespace zhibiao {
namespace {

using testing::decimal;
using testing::Figure;
using testing::report;
using testing::year;

const Comparer& comparer() {
  static const Comparer only(Lexicon::builtin());
  return only;
}

ComparisonTable compare(const std::vector<Report>& reports) { return comparer().compare(reports); }

const Row* row_of(const ComparisonTable& table, std::string_view label) {
  const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const Row& row) { return row.label == label; });
  return found == table.rows.end() ? nullptr : &*found;
}

TEST_CASE("figures of one indicator share a row whatever their labels") {
  const auto table =
      compare({report({Figure("贫困户", "253", "户").indicator("poor_households")}),
               report({Figure("在册贫困家庭", "712", "户").indicator("poor_households")})});
  REQUIRE(table.rows.size() == 1);
  const Row& row = table.rows[0];
  CHECK(row.indicator == "poor_households");
  CHECK(row.certainty == 100);
  CHECK(row.unit == "户");
  REQUIRE(row.cells.size() == 2);
  CHECK(row.cells[0]->value.low == Decimal(253));
  CHECK(row.cells[1]->text == "712户");
  CHECK(row.cells[1]->label == "在册贫困家庭");
}

TEST_CASE("without a catalogue the labels decide, with a certainty") {
  const auto [other, certainty] = GENERATE(table<std::string, int>(
      {{"公益性岗位", 95}, {"全县公益性岗位", 90}, {"开发公益性岗位", 70}}));
  const auto table =
      compare({report({Figure("公益性岗位", "253", "个")}), report({Figure(other, "729", "个")})});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].certainty == certainty);
}

TEST_CASE("what differs in meaning never shares a row") {
  const Figure one = Figure("农村低保对象", "4456", "户");
  const Figure other = GENERATE(
      Figure("农村低保对象", "6536", "人"), Figure("城市低保对象", "820", "户"),
      Figure("新增农村低保对象", "30", "户"), Figure("农村低保对象", "5000", "户").target(),
      Figure("农村低保对象", "200", "户").change(),
      Figure("农村低保对象", "90", "户").place("全省"), Figure("累计农村低保对象", "9000", "户"),
      Figure("农村低保对象", "4456", "户次"));
  const auto table = compare({report({one}), report({other})});
  CHECK(table.rows.size() == 2);
}

TEST_CASE("a figure of an indicator and of other things is none of the indicator alone") {
  const auto labels = GENERATE(std::vector<std::string>{"危房改造和道路硬化投入资金", "1"},
                               std::vector<std::string>{"“雨露计划”“春蕾计划”补助金", "2"},
                               std::vector<std::string>{"住院和门诊报销金额", "3"});
  const std::string id = labels[1] == "1"   ? "dilapidated_money"
                         : labels[1] == "2" ? "yulu_money"
                                            : "outpatient_reimbursed";
  const std::string plain = labels[1] == "1"   ? "危房改造补助资金"
                            : labels[1] == "2" ? "雨露计划补助金"
                                               : "门诊报销金额";
  const auto table = compare({report({Figure(labels[0], "300", "元").indicator(id)}),
                              report({Figure(plain, "68", "元").indicator(id)})});
  CHECK(table.rows.size() == 2);
}

TEST_CASE("several names of one thing are not several things") {
  const auto label = GENERATE("发放残疾生活补贴、残疾护理补贴", "定点采购和平台消费扶贫");
  const std::string id = std::string(label).find("残疾") == std::string::npos
                             ? "consumption_relief"
                             : "disability_allowance_money";
  const auto table = compare({report({Figure(label, "300", "元").indicator(id)}),
                              report({Figure("其他名称", "68", "元").indicator(id)})});
  CHECK(table.rows.size() == 1);
}

TEST_CASE("figures of one level of government stand apart") {
  const auto table =
      compare({report({Figure("区级贫困村出列", "1", "个").indicator("delisted_poor_villages")}),
               report({Figure("贫困村出列", "59", "个").indicator("delisted_poor_villages")})});
  REQUIRE(table.rows.size() == 2);
  CHECK(row_of(table, "脱贫出列贫困村（区级）") != nullptr);
  CHECK(row_of(table, "脱贫出列贫困村") != nullptr);
}

TEST_CASE("of the poor or of all: one row, less certain, unless a report tells both") {
  const Figure poor =
      Figure("建档立卡贫困人口家庭医生签约", "2760", "人").indicator("family_doctor_people");
  const Figure all = Figure("家庭医生签约", "32000", "人").indicator("family_doctor_people");
  const auto apart = compare({report({poor}), report({all})});
  REQUIRE(apart.rows.size() == 1);
  CHECK(apart.rows[0].certainty == 75);
  const auto both = compare({report({poor, all}), report({all})});
  REQUIRE(both.rows.size() == 2);
  CHECK(row_of(both, "家庭医生签约人数")->certainty == 100);
  CHECK(row_of(both, "家庭医生签约人数（贫困户）") != nullptr);
}

TEST_CASE("a line that is drawn is no goal for the indicator") {
  const auto table = compare(
      {report({Figure("人均纯收入", "5000", "元")
                   .indicator("poor_net_income")
                   .target()
                   .hedge(Hedge::under)}),
       report({Figure("贫困户人均纯收入", "12000", "元").indicator("poor_net_income").target()})});
  CHECK(table.rows.size() == 2);
}

TEST_CASE("a report that has two labels tells them apart, in whatever order they come") {
  const Report both =
      report({Figure("小额贷款", "300", "笔"), Figure("发放小额贷款", "161", "笔")});
  const Report one = report({Figure("小额贷款", "80", "笔")});
  const auto table = compare({both, one});
  REQUIRE(table.rows.size() == 2);
  CHECK(row_of(table, "小额贷款")->cells[1].has_value());
  CHECK_FALSE(row_of(table, "发放小额贷款")->cells[1].has_value());
}

TEST_CASE("the cell shows the main period, the whole before its part, and the rest as more") {
  const auto table = compare({report({
      Figure("扶贫项目", "5", "个").in(2018),
      Figure("扶贫项目", "3", "个").in(2020).cue(kCuePart),
      Figure("扶贫项目", "8", "个").in(2020),
      Figure("扶贫项目", "7", "个").in(2019),
  })});
  REQUIRE(table.rows.size() == 1);
  const Cell& cell = *table.rows[0].cells[0];
  CHECK(cell.observation == 2);
  CHECK(cell.more == std::vector<std::uint32_t>{0, 1, 3});
  CHECK(table.rows[0].period == year(2020));
}

TEST_CASE("of two that the catalogue knows as one, the more telling label stands for the report") {
  const auto table = compare({report({
      Figure("解决劳动力常年务工", "50", "人").in(2020).indicator("migrant_poor_workers"),
      Figure("引导全乡贫困劳动力外出务工", "466", "人").in(2020).indicator("migrant_poor_workers"),
  })});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells[0]->value.low == Decimal(466));
}

TEST_CASE("values stand in the unit that most cells are written in") {
  const auto table = compare(
      {report({Figure("奖补资金", "51.65", "元", 4)}), report({Figure("奖补资金", "8000", "元")}),
       report({Figure("奖补资金", "1.2", "元", 8)}), report({Figure("奖补资金", "30", "元", 4)})});
  REQUIRE(table.rows.size() == 1);
  const Row& row = table.rows[0];
  CHECK(row.unit == "万元");
  CHECK(row.unit_kind == "money");
  CHECK(row.cells[0]->value.low == decimal("51.65"));
  CHECK(row.cells[1]->value.low == decimal("0.8"));
  CHECK(row.cells[2]->value.low == Decimal(12000));
  CHECK(row.cells[2]->text == "1.2亿元");
}

TEST_CASE("a unit that needs no rounding goes before one that does") {
  const auto table = compare(
      {report({Figure("茶园面积", "100", "亩")}), report({Figure("茶园面积", "2", "公顷")})});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].unit == "亩");
  CHECK(table.rows[0].cells[1]->value.low == Decimal(30));
  CHECK_FALSE(table.rows[0].cells[1]->rounded);
}

TEST_CASE("falls are negative where others rise, and as written where all fall") {
  const Figure up = Figure("工业增加值", "5.2", "%").change(Direction::up).indicator("industry");
  const Figure down = Figure("工业增加值", "3", "%").change(Direction::down).indicator("industry");
  const auto mixed = compare({report({up}), report({down})});
  REQUIRE(mixed.rows.size() == 1);
  CHECK(mixed.rows[0].cells[0]->value.low == decimal("5.2"));
  CHECK(mixed.rows[0].cells[1]->value.low == Decimal(-3));
  const auto falling = compare({report({down}), report({down})});
  CHECK(falling.rows[0].cells[0]->value.low == Decimal(3));
}

TEST_CASE("a range is converted and turned at both ends") {
  const Figure range = Figure("粮食单产", "3", "%").to("5").change(Direction::down).indicator("y");
  const Figure up = Figure("粮食单产", "1", "%").change(Direction::up).indicator("y");
  const auto table = compare({report({range}), report({up})});
  CHECK(table.rows[0].cells[0]->value == Value{-5, Decimal(-3)});
}

TEST_CASE("the row has a period only where all cells agree") {
  const auto table = compare({report({Figure("贫困村", "4", "个").in(2019)}),
                              report({Figure("贫困村", "7", "个").in(2020)})});
  REQUIRE(table.rows.size() == 1);
  CHECK_FALSE(table.rows[0].period);
}

TEST_CASE("rows that more reports fill come first, then by appearance") {
  const auto table = compare(
      {report({Figure("樱桃", "1", "亩"), Figure("茶叶", "2", "亩"), Figure("烤烟", "3", "亩")}),
       report({Figure("烤烟", "4", "亩")})});
  REQUIRE(table.rows.size() == 3);
  CHECK(table.rows[0].label == "烤烟");
  CHECK(table.rows[1].label == "樱桃");
  CHECK(table.rows[2].label == "茶叶");
}

TEST_CASE("figures without a label have no row, reports without figures have a column") {
  const auto table = compare({report({Figure("", "4", "个")}), report({})});
  CHECK(table.rows.empty());
  CHECK(table.reports.size() == 2);
  CHECK(compare({}).rows.empty());
}

// Small reports of random figures from few words, so that many rows meet.
Report random_report(Catch::SimplePcg32& random) {
  const std::string labels[] = {"公益性岗位", "开发公益性岗位", "贫困户",
                                "新增贫困户", "低保金发放",     "发放低保金"};
  const std::string units[] = {"个", "户", "元", "亩", "公顷", "家"};
  const auto pick = [&](std::uint32_t below) { return random() % below; };
  std::vector<Figure> figures;
  for (std::uint32_t i = pick(12); i > 0; --i) {
    Figure figure(labels[pick(6)], std::to_string(pick(5000)), units[pick(6)], pick(2) * 4);
    figure.in(2018 + static_cast<int>(pick(3)));
    if (pick(4) == 0) figure.indicator("id" + std::to_string(pick(2)));
    if (pick(5) == 0) figure.change(pick(2) == 0 ? Direction::up : Direction::down);
    figures.push_back(figure);
  }
  return report(figures);
}

// What a row says, without its cells' order.
std::string face(const Row& row) {
  std::string text = row.indicator + "|" + row.label + "|" + row.unit + "|" + row.topic;
  text += "|" + std::to_string(static_cast<int>(row.kind)) + "|" + std::to_string(row.certainty);
  std::vector<std::string> cells;
  for (const auto& cell : row.cells) {
    cells.push_back(!cell ? "-"
                          : cell->text + "=" + cell->value.low.to_string() + "#" +
                                std::to_string(cell->more.size()));
  }
  std::sort(cells.begin(), cells.end());
  for (const std::string& cell : cells) text += "|" + cell;
  return text;
}

std::vector<std::string> faces(const std::vector<Report>& reports) {
  std::vector<std::string> all;
  for (const Row& row : compare(reports).rows) all.push_back(face(row));
  return all;
}

TEST_CASE("the order of the reports does not change the rows") {
  Catch::SimplePcg32 random(GENERATE(take(40, Catch::Generators::random(1, 1000000))));
  std::vector<Report> reports;
  for (int i = 0; i < 5; ++i) reports.push_back(random_report(random));
  const std::vector<std::string> first = faces(reports);
  std::reverse(reports.begin(), reports.end());
  CHECK(faces(reports) == first);
  std::swap(reports[1], reports[3]);
  CHECK(faces(reports) == first);
}

TEST_CASE("a report compared with itself differs nowhere") {
  Catch::SimplePcg32 random(GENERATE(take(40, Catch::Generators::random(1, 1000000))));
  const Report one = random_report(random);
  for (const Row& row : compare({one, one}).rows) {
    REQUIRE(row.cells[0].has_value() == row.cells[1].has_value());
    CHECK(row.cells[0]->value == row.cells[1]->value);
    CHECK(row.cells[0]->observation == row.cells[1]->observation);
    CHECK(row.cells[0]->more == row.cells[1]->more);
  }
}

}  // namespace
}  // namespace zhibiao
