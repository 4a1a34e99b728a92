#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "../report/builders.h"
#include "export/page.h"
#include "export/tidy.h"
#include "export/workbook.h"

namespace zhibiao {
namespace {

using testing::Figure;
using testing::report;

const Words& words() {
  static const Lexicon lexicon = Lexicon::builtin();
  static const Words only(lexicon, Language::zh);
  return only;
}

// 𠮷 is two UTF-16 code units and four bytes.
constexpr std::string_view kText = "𠮷镇<b>\n有5户。\n";

Report marked() {
  Report made = report({Figure("户数", "5", "户").in(2019).place("")});
  made.title = "<总结>";
  made.place = "云岭镇";
  made.observations[0].span = {8, 10};
  made.observations[0].sentence = {7, 11};
  return made;
}

TEST_CASE("a tidy table has SDMX's names and tells hedges and targets") {
  Report one = report({Figure("户数", "5", "户").in(2019).indicator("households"),
                       Figure("亩产", "400", "公斤").to("500").hedge(Hedge::about),
                       Figure("收入", "9", "元").target().place("甲村")});
  one.place = "云岭镇";
  const Grid grid = tidy_grid({&one, 1});
  REQUIRE(grid.header.size() == 11);
  CHECK(grid.header[0] == "REF_AREA");
  CHECK(grid.rows[0][0].text == "云岭镇");
  CHECK(grid.rows[0][1].text == "2019");
  CHECK(grid.rows[0][2].text == "households");
  CHECK(grid.rows[0][7].text == "A");
  CHECK(grid.rows[1][5].text == "400");
  CHECK(grid.rows[1][6].text == "500");
  CHECK(grid.rows[1][7].text == "E");
  CHECK(grid.rows[2][0].text == "甲村");
  CHECK(grid.rows[2][7].text == "F");
}

TEST_CASE("the descriptor names every column of the tidy table, in order") {
  const auto json = nlohmann::json::parse(tidy_descriptor("observations.csv"));
  const auto& resource = json["resources"][0];
  CHECK(resource["path"] == "observations.csv");
  const Grid grid = tidy_grid({});
  REQUIRE(resource["schema"]["fields"].size() == grid.header.size());
  for (std::size_t at = 0; at < grid.header.size(); ++at) {
    CHECK(resource["schema"]["fields"][at]["name"] == grid.header[at]);
  }
}

TEST_CASE("evidence is the sentence in the text, by UTF-16 offsets") {
  Report one = marked();
  one.observations[0].rules = {"counter", "hand:label"};
  const std::string_view text = kText;
  const Grid grid = evidence_grid({&one, 1}, {&text, 1}, words());
  const auto& row = grid.rows.at(0);
  CHECK(row[7].text == "有5户。");
  CHECK(row[8].text == "8");
  CHECK(row[8].number);
  CHECK(row[10].text == "是");
  CHECK(evidence_grid({&one, 1}, {}, words()).rows[0][7].text.empty());
}

TEST_CASE("a workbook's JSON keeps numbers apart from texts") {
  const Report one = marked();
  const std::string_view text = kText;
  const auto sheets = workbook({&one, 1}, {&text, 1}, {}, {}, words());
  const auto json = nlohmann::json::parse(workbook_to_json(sheets));
  REQUIRE(json["sheets"].size() == 3);  // one report has nothing to be compared with
  CHECK(json["sheets"][0]["name"] == "指标");
  CHECK(json["sheets"][0]["rows"][0][0] == "户数");
  CHECK(json["sheets"][0]["rows"][0][1]["number"] == "5");
  CHECK(json["sheets"][0]["rows"][0][3].is_null());
}

TEST_CASE("a report's page escapes everything and leads both ways") {
  const std::string page = report_page(marked(), kText, words());
  CHECK(page.find("<b>") == std::string::npos);
  CHECK(page.find("<title>&lt;总结&gt;</title>") != std::string::npos);
  CHECK(page.find(
            "𠮷镇&lt;b&gt;</p>\n<p>有<mark id=\"m1\" class=\"level\"><a href=\"#r1\">5户</a>") !=
        std::string::npos);
  CHECK(page.find("<tr id=\"r1\"><th scope=\"row\"><a href=\"#m1\">户数</a></th>") !=
        std::string::npos);
}

TEST_CASE("figures that overlap share a mark on a report's page") {
  Report one = marked();
  one.observations.push_back(one.observations[0]);
  const std::string page = report_page(one, kText, words());
  CHECK(page.find("id=\"m2\"") == std::string::npos);
  CHECK(page.find("<tr id=\"r2\"><th scope=\"row\"><a href=\"#m1\">") != std::string::npos);
}

}  // namespace
}  // namespace zhibiao
