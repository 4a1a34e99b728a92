#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "export/json.h"
#include "export/json_read.h"

namespace zhibiao {
namespace {

using nlohmann::json;

Decimal decimal(std::string_view text) { return Decimal::parse(text).value(); }

Period year(std::int16_t number) { return {{number, 0, 0}, {number, 0, 0}}; }

Observation full_observation() {
  Observation observation;
  observation.span = {12, 16};
  observation.sentence = {3, 40};
  observation.text = "6.8%";
  observation.value = {decimal("6.8"), std::nullopt};
  observation.decimals = 1;
  observation.unit = "%";
  observation.unit_kind = "percent";
  observation.hedge = Hedge::about;
  observation.label = "rate";
  observation.period = Period{{2019, 1, 0}, {2019, 10, 0}};
  observation.kind = Kind::change;
  observation.direction = Direction::down;
  observation.base = year(2016);
  observation.place = "elsewhere";
  observation.indicator = "poverty_rate";
  observation.topic = "poverty";
  observation.before = Break::list;
  observation.cues = kCueFrom | kCueAgainst;
  observation.rules = {"numeral.arabic", "unit.percent"};
  return observation;
}

Report full_report() {
  Report report;
  report.title = "a \"title\"";
  report.source = "source";
  report.author = "author";
  report.place = "place";
  report.published = Period{{2020, 4, 22}, {2020, 4, 22}};
  report.period = year(2019);
  report.observations = {full_observation(), full_observation()};
  report.observations[1].value = {10, Decimal(20)};
  report.observations[1].direction = Direction::none;
  report.observations[1].period.reset();
  report.rejections = {{{1, 2}, "3", "ordinal"}};
  report.diagnostics = {{"empty", "nothing"}};
  return report;
}

json written(const Report& report, const JsonOptions& options = {}) {
  std::string text;
  JsonWriter writer(text);
  write_json(writer, report, options);
  return json::parse(text, nullptr, false);
}

TEST_CASE("an observation has the fields of the contract") {
  const json row = written(full_report())["observations"][0];
  CHECK(row["start"] == 12);
  CHECK(row["end"] == 16);
  CHECK(row["text"] == "6.8%");
  CHECK(row["value"] == 6.8);
  CHECK(row["exact"] == "6.8");
  CHECK(row["unit"] == "%");
  CHECK(row["qualifier"] == "about");
  CHECK(row["label"] == "rate");
  CHECK(row["period"] == "2019-01/2019-10");
  CHECK(row["kind"] == "change");
  CHECK(row["direction"] == "down");
  CHECK(row["base"] == "2016");
  CHECK(row["place"] == "elsewhere");
  CHECK(row["indicator"] == "poverty_rate");
  CHECK(row["sentence"] == json({{"start", 3}, {"end", 40}}));
  CHECK(row["cues"] == json({"from", "against"}));
  CHECK(row["rules"] == json({"numeral.arabic", "unit.percent"}));
}

TEST_CASE("what is not known is null, a range has two ends") {
  const json row = written(full_report())["observations"][1];
  CHECK(row["value"] == json({10, 20}));
  CHECK(row["exact"] == json({"10", "20"}));
  CHECK(row["period"].is_null());
  CHECK(row["direction"].is_null());
  const json bare = written(Report{});
  CHECK(bare["place"].is_null());
  CHECK(bare["published"].is_null());
  CHECK(bare["title"] == "");
  CHECK(bare["checks"] == json::array());
}

TEST_CASE("rules can be left out") {
  CHECK_FALSE(written(full_report(), {.rules = false})["observations"][0].contains("rules"));
}

TEST_CASE("a report comes back from its JSON as it was") {
  const json first = written(full_report());
  std::string error;
  const std::optional<Report> back = report_from_json(first, error);
  REQUIRE(back);
  CHECK(error.empty());
  CHECK(written(*back) == first);
}

TEST_CASE("exact text wins over the number, and the number serves alone") {
  json report = written(full_report());
  report["observations"][0]["exact"] = "123456789012345678";
  report["observations"][1].erase("exact");
  report["observations"][1]["value"] = 0.1;
  std::string error;
  const std::optional<Report> back = report_from_json(report, error);
  REQUIRE(back);
  CHECK(back->observations[0].value.low == Decimal(123456789012345678));
  CHECK(back->observations[1].value.low == decimal("0.1"));
}

TEST_CASE("missing members have their defaults") {
  std::string error;
  const auto back = report_from_json(json::parse(R"({"observations":[{"value":3}]})"), error);
  REQUIRE(back);
  CHECK(back->title.empty());
  REQUIRE(back->observations.size() == 1);
  CHECK(back->observations[0].value.low == Decimal(3));
  CHECK(back->observations[0].before == Break::paragraph);
}

TEST_CASE("a wrong member is named with the reason") {
  const auto [text, wanted] = GENERATE(table<std::string, std::string>({
      {R"([])", "not an object"},
      {R"({"title":1})", "title: not a string"},
      {R"({"period":"soon"})", "period: not a period: soon"},
      {R"({"observations":{}})", "observations: not an array"},
      {R"({"observations":[{"value":1},7]})", "observations[1]: not an object"},
      {R"({"observations":[{}]})", "observations[0].value: missing"},
      {R"({"observations":[{"value":"x"}]})",
       "observations[0].value: not a number of up to 18 digits"},
      {R"({"observations":[{"value":1,"start":-1}]})", "observations[0].start: out of range"},
      {R"({"observations":[{"value":1,"start":5}]})", "observations[0].end: before its start"},
      {R"({"observations":[{"value":1,"kind":"wish"}]})", "observations[0].kind: unknown: wish"},
      {R"({"observations":[{"value":1,"sentence":{"start":"0"}}]})",
       "observations[0].sentence.start: not a whole number"},
  }));
  std::string error;
  CHECK_FALSE(report_from_json(json::parse(text), error));
  CHECK(error == wanted);
}

TEST_CASE("reports come as an array or as an object with one") {
  std::string error;
  CHECK(parse_reports(R"([{"title":"a"},{}])", error)->size() == 2);
  CHECK(parse_reports(R"({"reports":[{}]})", error)->size() == 1);
  CHECK_FALSE(parse_reports("{}", error));
  CHECK(error == "reports: not an array");
  CHECK_FALSE(parse_reports("{", error));
  CHECK(error == "not JSON");
  CHECK_FALSE(parse_reports(R"([{},{"place":2}])", error));
  CHECK(error == "reports[1].place: not a string");
}

TEST_CASE("findings name their figures, with the report only where there are several") {
  Finding finding;
  finding.kind = FindingKind::sum;
  finding.holds = false;
  finding.difference = decimal("0.99805");
  finding.tolerance = decimal("0.122");
  finding.unit = "u";
  finding.parts = {{0, 4, {1, 2}, "p"}};
  finding.total = {1, 5, {3, 4}, "t"};
  finding.arithmetic = "1 + 1 = 2";
  finding.says = "says";
  const json parsed = json::parse(findings_to_json({&finding, 1}));
  CHECK(parsed == json::parse(R"({"checks":[{"kind":"sum","holds":false,"difference":"0.99805",
      "tolerance":"0.122","unit":"u","parts":[{"report":0,"start":1,"end":2,"text":"p","observation":4}],
      "total":{"report":1,"start":3,"end":4,"text":"t","observation":5},
      "arithmetic":"1 + 1 = 2","says":"says"}]})"));
  Report report;
  report.checks = {finding};
  CHECK_FALSE(written(report)["checks"][0]["total"].contains("report"));
}

TEST_CASE("a table has a cell a report, null where it is silent") {
  ComparisonTable table;
  table.reports = {{"one", "", std::nullopt}, {"two", "there", year(2020)}};
  Row& row = table.rows.emplace_back();
  row.label = "label";
  row.unit = "u";
  row.certainty = 85;
  row.cells.resize(2);
  row.cells[1] = Cell{};
  row.cells[1]->observation = 7;
  row.cells[1]->value = {decimal("1.5"), std::nullopt};
  row.cells[1]->more = {8, 9};
  const json parsed = json::parse(table_to_json(table));
  CHECK(parsed["reports"][0]["place"].is_null());
  CHECK(parsed["reports"][1]["period"] == "2020");
  const json& out = parsed["rows"][0];
  CHECK(out["certainty"] == 0.85);
  CHECK(out["indicator"].is_null());
  CHECK(out["cells"][0].is_null());
  CHECK(out["cells"][1]["value"] == 1.5);
  CHECK(out["cells"][1]["observation"] == 7);
  CHECK(out["cells"][1]["more"] == json({8, 9}));
}

}  // namespace
}  // namespace zhibiao
