#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "compare/compare.h"
#include "export/render.h"

namespace zhibiao {
namespace {

using testing::Figure;
using testing::report;

const Lexicon& lexicon() {
  static const Lexicon only = Lexicon::builtin();
  return only;
}

const Renderer& renderer() {
  static const Renderer only(lexicon());
  return only;
}

TEST_CASE("formats and languages go by their names") {
  CHECK(format_named("markdown") == Format::markdown);
  CHECK(format_named("json") == Format::json);
  CHECK_FALSE(format_named("xml"));
  CHECK(language_named("en") == Language::en);
  CHECK_FALSE(language_named("de"));
}

TEST_CASE("a row a figure, in Chinese or English") {
  const std::vector<Report> reports = {
      report({Figure("贫困户", "253", "户").in(2019),
              Figure("外出务工人员", "20", "人").change(Direction::down).hedge(Hedge::over)})};
  CHECK(renderer().observations(reports, Format::tsv, Language::zh) ==
        "指标\t数值\t单位\t限定\t时间\t地点\t主题\t类别\t原文\n"
        "贫困户\t253\t户\t\t2019\t\t\t水平\t253户\n"
        "外出务工人员\t20\t人\t超过\t\t\t\t下降\t20人\n");
  const std::string english = renderer().observations(reports, Format::tsv, Language::en);
  CHECK(english.starts_with(
      "Indicator\tValue\tUnit\tQualifier\tPeriod\tPlace\tTopic\tKind\tAs written\n"));
}

TEST_CASE("titles and upper ends of ranges have columns where there is need") {
  Report first = report({Figure("亩产", "400", "公斤").to("500")});
  Report second = report({Figure("亩产", "300", "公斤")});
  second.title.clear();
  const std::vector<Report> reports = {first, second};
  CHECK(renderer().observations(reports, Format::tsv, Language::zh) ==
        "报告\t指标\t数值\t至\t单位\t限定\t时间\t地点\t主题\t类别\t原文\n"
        "report\t亩产\t400\t500\t公斤\t\t\t\t\t水平\t400公斤\n"
        "报告 2\t亩产\t300\t\t公斤\t\t\t\t\t水平\t300公斤\n");
}

TEST_CASE("a row an indicator, a column a report") {
  const std::vector<Report> reports = {
      report({Figure("贫困村", "4", "个").in(2019), Figure("亩产", "4", "公斤").to("5")}),
      report({Figure("贫困村", "7", "个").in(2020)})};
  const ComparisonTable table = Comparer(lexicon()).compare(reports);
  CHECK(renderer().comparison(table, Format::markdown, Language::zh) ==
        "| 指标 | 单位 | 类别 | 时间 | report | report |\n"
        "| --- | --- | --- | --- | ---: | ---: |\n"
        "| 贫困村 | 个 | 水平 | 2019; 2020 | 4 | 7 |\n"
        "| 亩产 | 公斤 | 水平 |  | 4–5 |  |\n");
}

TEST_CASE("a row a finding, with the titles of its reports") {
  const std::vector<Report> reports = {report({Figure("a", "3", "户")}),
                                       report({Figure("a", "5", "户")})};
  Finding finding;
  finding.kind = FindingKind::same;
  finding.holds = false;
  finding.difference = Decimal(-2);
  finding.tolerance = testing::decimal("0.5");
  finding.unit = "户";
  finding.parts = {{0, 0, {}, "3户"}};
  finding.total = {1, 0, {}, "5户"};
  finding.says = "=x";
  CHECK(renderer().checks({&finding, 1}, reports, Format::tsv, Language::zh) ==
        "结论\t核对内容\t说明\t差额\t容许误差\t单位\t所用数字\t核对的数字\t报告\n"
        "不符\t前后一致\t'=x\t-2\t0.5\t户\t3户\t5户\treport、report\n");
  CHECK(renderer()
            .checks({&finding, 1}, reports, Format::json, Language::zh)
            .starts_with("{\"checks\":[{\"kind\":\"same\",\"holds\":false"));
}

}  // namespace
}  // namespace zhibiao
