#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "wasm/analyze_calls.h"
#include "wasm/review_calls.h"

namespace zhibiao {
namespace {

using nlohmann::json;

// Of the calls that know the operation, as the page asks them.
json answer(std::string_view request) {
  static const AnalyzeCalls analyze;
  static const ReviewCalls review;
  const json answer = json::parse(analyze.call(request), nullptr, false);
  const bool unknown = answer.contains("error") && answer["error"]["code"] == "unknown-op";
  return unknown ? json::parse(review.call(request), nullptr, false) : answer;
}

json analyzed(std::string_view text) {
  return answer(json{{"op", "analyze"}, {"text", text}}.dump());
}

TEST_CASE("the catalogue lists every indicator") {
  const json catalogue = answer(R"({"op":"catalogue"})");
  REQUIRE(catalogue["indicators"].size() == answer(R"({"op":"about"})")["indicators"]);
  CHECK_FALSE(catalogue["indicators"][0]["id"].get<std::string>().empty());
  CHECK_FALSE(catalogue["indicators"][0]["name"].get<std::string>().empty());
}

TEST_CASE("own words are read, looked at, and used by analyze") {
  const json read = answer(json{{"op", "words"}, {"text", "label\tname\n甲\t乙\n\t丙\n"}}.dump());
  REQUIRE(read["words"].size() == 1);
  CHECK(read["words"][0]["name"] == "乙");
  CHECK(read["errors"] == json::parse(R"([{"line": 3, "code": "label", "message": "no label"}])"));
  CHECK(read["text"] == "label\tunit\tname\tindicator\tnote\n甲\t\t乙\t\t\n");
  const json looked = answer(json{{"op", "words"}, {"words", {{{"label", "甲"}}}}}.dump());
  CHECK(looked["words"].empty());
  CHECK(looked["errors"][0]["code"] == "nothing");

  const std::string text = "望舒乡新修水渠12公里。";
  const json plain = analyzed(text)["observations"][0];
  CHECK_FALSE(plain.contains("label_read"));
  const json word = {{"label", plain["label"]}, {"unit", "length"}, {"name", "渠道"}};
  json request = {{"op", "analyze"}, {"text", text}, {"words", {word}}};
  const json renamed = answer(request.dump());
  CHECK(renamed["observations"][0]["label"] == "渠道");
  CHECK(renamed["observations"][0]["label_read"] == plain["label"]);
  // And back from its JSON.
  const json again = {
      {"op", "render"}, {"what", "observations"}, {"format", "json"}, {"reports", {renamed}}};
  CHECK(answer(again.dump())["text"].get<std::string>().find("label_read") != std::string::npos);
  request["words"] = "x";
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
  request["words"] = {{{"label", 3}}};
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
}

TEST_CASE("check tells all, or what fails") {
  const json report =
      analyzed("一村有12户，二村有13户，共25户。新修县道112公里、乡道115公里，共计235公里。");
  json request = {{"op", "check"}, {"reports", {report}}};
  const std::size_t all = answer(request.dump())["checks"].size();
  request["only"] = "failing";
  const json failing = answer(request.dump())["checks"];
  REQUIRE_FALSE(failing.empty());
  CHECK(failing.size() < all);
  for (const json& one : failing) CHECK(one["holds"] == false);
  request["only"] = "some";
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
}

TEST_CASE("a report goes out as a page, a workbook, a tidy table and its description") {
  const std::string text = "全镇有贫困户25户，其中一村12户、二村13户。";
  const json report = answer(json{{"op", "analyze"}, {"text", text}}.dump());
  json request = {{"op", "publish"}, {"what", "page"}, {"reports", {report}}, {"texts", {text}}};
  CHECK(answer(request.dump())["text"].get<std::string>().find("25户</a></mark>") !=
        std::string::npos);
  request["what"] = "workbook";
  const json workbook = json::parse(answer(request.dump())["text"].get<std::string>());
  CHECK(workbook["sheets"].back()["rows"][0][7] == text);
  request["what"] = "tidy";
  CHECK(answer(request.dump())["text"].get<std::string>().starts_with("REF_AREA,TIME_PERIOD,"));
  request["what"] = "descriptor";
  CHECK(json::parse(answer(request.dump())["text"].get<std::string>()).contains("resources"));
  request["what"] = "nothing";
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
  request["what"] = "page";
  request["texts"] = "x";
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
}

TEST_CASE("about tells what the core knows") {
  const json about = answer(R"({"op":"about"})");
  CHECK(about["version"].is_string());
  CHECK(about["units"] > 100);
  CHECK(about["topics"].is_array());
}

TEST_CASE("analyze gives a report whose offsets are UTF-16 code units") {
  const json report = analyzed("😀望舒乡共有低保户12户。");
  REQUIRE(report["observations"].size() == 1);
  const json& row = report["observations"][0];
  CHECK(row["text"] == "12户");
  CHECK(row["value"] == 12);
  CHECK(row["unit"] == "户");
  CHECK(row["start"] == 10);
  CHECK(row["end"] == 13);
}

TEST_CASE("analyze takes the date and the place that the user gives") {
  const json report = answer(
      R"({"op":"analyze","text":"今年新建道路12公里。","published":"2019-05","place":"望舒乡"})");
  CHECK(report["published"] == "2019-05");
  CHECK(report["place"] == "望舒乡");
  REQUIRE(report["observations"].size() == 1);
  CHECK(report["observations"][0]["period"] == "2019");
}

TEST_CASE("a text without figures, an empty one too, is a report without rows") {
  for (const char* text : {"", "望舒乡", "\n\n", "\t"}) {
    CHECK(analyzed(text)["observations"] == json::array());
  }
}

TEST_CASE("a comparison comes as a person arranged it") {
  const json reports = {analyzed("扶贫车间7个。"), analyzed("扶贫车间12个。")};
  const json plain = answer(json{{"op", "compare"}, {"reports", reports}}.dump());
  const std::string key = plain["rows"][0]["key"];
  const json arrangement = {{"renamed", {{key, "车间"}}},
                            {"pinned", {key}},
                            {"merged", json::array()},
                            {"chosen", {{{"row", key}, {"report", 0}, {"start", 4}}}}};
  const json table =
      answer(json{{"op", "compare"}, {"reports", reports}, {"arrangement", arrangement}}.dump());
  CHECK(table["rows"][0]["label"] == "车间");
  CHECK(table["rows"][0]["pinned"] == true);
  CHECK(table["rows"][0]["by_hand"] == true);
  const json text = answer(json{
      {"op", "render"},
      {"what", "comparison"},
      {"format", "tsv"},
      {"reports", reports},
      {"arrangement",
       arrangement}}.dump());
  CHECK(text["text"].get<std::string>().find("车间\t个") != std::string::npos);
}

TEST_CASE("derive, trend and topics take reports as analyze gave them") {
  const json one = analyzed("2019年栖禾镇扶贫车间7个,比上年增加2个。");
  const json two = analyzed("2020年栖禾镇扶贫车间12个。控辍保学抓得很紧。");
  const json reports = {one, two};
  const json derived =
      answer(json{{"op", "derive"}, {"reports", reports}, {"derivation", "difference"}, {"base", 0}}
                 .dump());
  CHECK(derived["derivation"] == "difference");
  CHECK(derived["rows"][0]["cells"][0].is_null());
  CHECK(derived["rows"][0]["cells"][1]["arithmetic"] == "12 - 7 = 5");
  const json trend = answer(json{{"op", "trend"}, {"reports", reports}}.dump());
  CHECK(trend["years"] == json{2019, 2020});
  CHECK(trend["rows"][0]["points"][1]["change"] == "5");
  CHECK(trend["rows"][0]["points"][1]["cell"]["text"] == "12个");
  const json topics = answer(json{{"op", "topics"}, {"reports", reports}}.dump());
  CHECK(topics["topics"].size() > 20);
  CHECK(topics["standards"][0]["items"][2]["counts"][1]["sentences"] == 1);
  const auto rendered = [&](const char* what) {
    return answer(json{{"op", "render"}, {"what", what}, {"format", "csv"}, {"reports", reports}}
                      .dump())["text"]
        .get<std::string>();
  };
  CHECK(rendered("trend").find("71.43") != std::string::npos);
  CHECK(rendered("topics").find("0 / 1") != std::string::npos);
  const json table = answer(json{
      {"op", "render"},
      {"what", "comparison"},
      {"format", "tsv"},
      {"derivation", "difference"},
      {"base", 0},
      {"reports", reports}}.dump());
  CHECK(table["text"].get<std::string>().find("\t5") != std::string::npos);
}

TEST_CASE("compare takes reports as analyze gave them") {
  const json one = analyzed("望舒乡工作总结\n全乡共有低保户12户。");
  const json two = analyzed("琪河镇工作总结\n全镇共有低保户30户。");
  const json table = answer(json{{"op", "compare"}, {"reports", {one, two}}}.dump());
  REQUIRE(table["reports"].size() == 2);
  REQUIRE(table["rows"].size() == 1);
  const json& cells = table["rows"][0]["cells"];
  REQUIRE(cells.size() == 2);
  CHECK(cells[0]["value"] == 12);
  CHECK(cells[1]["value"] == 30);
}

TEST_CASE("comparing no reports gives an empty table") {
  const json table = answer(R"({"op":"compare","reports":[]})");
  CHECK(table["reports"] == json::array());
  CHECK(table["rows"] == json::array());
}

TEST_CASE("check finds what does not add up; analyze leaves it to check") {
  const char* text = "望舒乡工作总结\n全乡新修县道112公里、乡道115公里，共计235公里。";
  const json report = analyzed(text);
  const json checks = answer(json{{"op", "check"}, {"reports", {report}}}.dump())["checks"];
  REQUIRE(checks.size() == 1);
  CHECK(checks[0]["kind"] == "sum");
  CHECK(checks[0]["holds"] == false);
  CHECK(checks[0]["total"]["start"] == report["observations"][2]["start"]);
  CHECK_FALSE(report.contains("checks"));
}

TEST_CASE("render gives a table as text") {
  const json report = analyzed("望舒乡工作总结\n全乡共有低保户12户。");
  const auto rendered = [&report](const char* what, const char* format, const json& language) {
    const json request = {{"op", "render"},
                          {"what", what},
                          {"format", format},
                          {"reports", {report}},
                          {"language", language}};
    return answer(request.dump())["text"].get<std::string>();
  };
  CHECK(rendered("observations", "csv", nullptr).starts_with("\xEF\xBB\xBF"));
  CHECK(rendered("observations", "tsv", "zh").find("\t12\t") != std::string::npos);
  CHECK(rendered("observations", "markdown", "en").starts_with("| "));
  CHECK(rendered("comparison", "html", "en").find("<table") != std::string::npos);
  CHECK(json::accept(rendered("comparison", "json", "zh")));
  CHECK(rendered("checks", "csv", "zh").starts_with("\xEF\xBB\xBF"));
}

TEST_CASE("render gives the rows asked for, in the order asked") {
  const json one = analyzed("望舒乡工作总结\n全乡共有低保户12户。修建公路7公里。");
  json request = {{"op", "render"}, {"what", "comparison"}, {"format", "tsv"}, {"reports", {one}}};
  const auto lines = [&request] {
    const auto text = answer(request.dump())["text"].get<std::string>();
    std::vector<std::string> found;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      found.push_back(text.substr(at, text.find('\n', at) - at));
    }
    return found;
  };
  const std::vector<std::string> all = lines();
  REQUIRE(all.size() == 3);
  request["rows"] = {1, 0};
  CHECK(lines() == std::vector<std::string>{all[0], all[2], all[1]});
  request["rows"] = {1};
  CHECK(lines() == std::vector<std::string>{all[0], all[2]});
  request["rows"] = {2};
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
  request["rows"] = "1";
  CHECK(answer(request.dump())["error"]["code"] == "bad-member");
}

std::string error_of(std::string_view request) {
  const json failure = answer(request);
  if (!failure.contains("error") || !failure["error"]["message"].is_string()) return "none";
  return failure["error"]["code"];
}

TEST_CASE("what is no request is refused by name") {
  CHECK(error_of("") == "bad-request");
  CHECK(error_of("{") == "bad-request");
  CHECK(error_of("[]") == "bad-request");
  CHECK(error_of("null") == "bad-request");
  CHECK(error_of("{\"op\":\"analyze\",\"text\":\"\xff\"}") == "bad-request");
  CHECK(error_of("{}") == "unknown-op");
  CHECK(error_of(R"({"op":1})") == "unknown-op");
  CHECK(error_of(R"({"op":"no"})") == "unknown-op");
}

TEST_CASE("a member that is missing or not what it should be is named") {
  CHECK(error_of(R"({"op":"analyze"})") == "bad-member");
  CHECK(error_of(R"({"op":"analyze","text":5})") == "bad-member");
  CHECK(error_of(R"({"op":"analyze","text":"","published":"May"})") == "bad-member");
  CHECK(error_of(R"({"op":"analyze","text":"","published":2019})") == "bad-member");
  CHECK(error_of(R"({"op":"analyze","text":"","place":[]})") == "bad-member");
  CHECK(error_of(R"({"op":"compare"})") == "bad-member");
  CHECK(error_of(R"({"op":"compare","reports":[],"arrangement":{"split":"a"}})") == "bad-member");
  CHECK(error_of(R"({"op":"compare","reports":[],"arrangement":{"chosen":[{}]}})") == "bad-member");
  CHECK(error_of(R"({"op":"derive","reports":[],"derivation":"no"})") == "bad-member");
  CHECK(error_of(R"({"op":"derive","reports":[],"derivation":"rank","base":-1})") == "bad-member");
  CHECK(error_of(R"({"op":"check","reports":{}})") == "bad-member");
  CHECK(error_of(R"({"op":"compare","reports":[{"observations":7}]})") == "bad-member");
  CHECK(error_of(R"({"op":"render","what":"observations","format":"xml","reports":[]})") ==
        "bad-member");
  CHECK(error_of(R"({"op":"render","what":"it","format":"csv","reports":[]})") == "bad-member");
  CHECK(error_of(R"({"op":"render","what":"observations","format":"csv"})") == "bad-member");
  CHECK(
      error_of(
          R"({"op":"render","what":"observations","format":"csv","reports":[],"language":"x"})") ==
      "bad-member");
  CHECK(error_of(R"({"op":"analyze","text":"","published":null,"place":null})") == "none");
}

TEST_CASE("a deeply nested request is refused, not followed into the ground") {
  CHECK(error_of(std::string(200'000, '[')) == "bad-request");
  const std::string nested = std::string(100'000, '[') + std::string(100'000, ']');
  CHECK(error_of(R"({"op":"compare","reports":)" + nested + "}") == "bad-member");
}

}  // namespace
}  // namespace zhibiao
