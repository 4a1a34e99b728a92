#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "measure/own_words.h"
#include "zhibiao.h"

namespace zhibiao {
namespace {

using Faults = std::vector<std::string>;

const OwnWordReader& reader() {
  static const OwnWordReader one(Lexicon::builtin());
  return one;
}

std::vector<OwnWord> read(std::string_view tsv, Faults& faults) {
  std::vector<TableError> errors;
  std::vector<OwnWord> words = reader().read(tsv, errors);
  for (const TableError& error : errors) {
    faults.push_back(to_text("w", error).append(" [").append(error.code).append("]"));
  }
  return words;
}

Report analyze(std::string_view text, const OwnWords& words) {
  static const Analyzer analyzer(Lexicon::builtin());
  AnalyzeOptions options;
  options.words = &words;
  return analyzer.analyze(text, options);
}

struct Row {
  std::string label;
  std::string unit;
  std::string name;
  std::string indicator = {};
};

OwnWords words(const std::vector<Row>& rows) {
  std::vector<OwnWord> given;
  for (const Row& row : rows) {
    given.push_back({row.label, row.unit, row.name, row.indicator, {}, {}});
  }
  std::vector<TableError> errors;
  const std::vector<OwnWord> good = reader().sound(given, errors);
  REQUIRE(errors.empty());
  return OwnWords(good);
}

TEST_CASE("own words are read by their columns, in any order and number") {
  Faults faults;
  const auto words = read(
      "# mine\nname\tlabel\tunit\n搬迁户\t易地搬迁\t户\n 搬迁资金 \t搬迁投入\tmoney\n", faults);
  CHECK(faults.empty());
  REQUIRE(words.size() == 2);
  CHECK(words[0].label == "易地搬迁");
  CHECK(words[0].unit == "户");
  CHECK(words[0].name == "搬迁户");
  CHECK(words[0].indicator.empty());
  CHECK(words[1].name == "搬迁资金");
}

TEST_CASE("bad rows are named with line and reason, and the good ones taken") {
  Faults faults;
  const auto words = read(
      "label\tunit\tname\tindicator\n"
      "甲\t户\t乙\t\n"
      "\t\t乙\t\n"
      "丙\t\t\t\n"
      "丁\t户户\t乙\t\n"
      "戊\t\t\tno-such\n"
      "甲\t户\t己\t\n"
      "庚\t户\n"
      "辛\t元/亩\t壬\t-\n",
      faults);
  CHECK(faults == Faults{"w:8: 2 cells, want 4 [cells]", "w:3: no label [label]",
                         "w:4: neither a name nor an indicator [nothing]",
                         "w:5: there is no unit \"户户\" [unit]",
                         "w:6: there is no indicator \"no-such\" [indicator]",
                         "w:7: the same label and unit as line 2 [twice]"});
  REQUIRE(words.size() == 2);
  CHECK(words[1].label == "辛");
}

TEST_CASE("a table without a head, or with one that says other things, is refused") {
  Faults faults;
  CHECK(read("甲\t乙\n", faults).empty());
  CHECK(faults.back() == "w:1: the first line names no column \"label\" [header]");
  faults.clear();
  CHECK(read("label\tname\tcolour\n甲\t乙\tred\n", faults).size() == 1);
  CHECK(faults == Faults{"w:1: no such column: \"colour\" [column]"});
  faults.clear();
  CHECK(read("", faults).empty());
  CHECK(read(std::string("label\tname\n甲\t").append(301, 'x').append("\n"), faults).empty());
  CHECK(faults == Faults{"w:2: the name is too long [long]"});
}

TEST_CASE("words come back from their table as they were") {
  const std::vector<OwnWord> words = {{"甲", "户", "乙\t丙", "", "记", ""},
                                      {"丁", "", "", "-", "", ""}};
  Faults faults;
  const auto back = read(to_tsv(words), faults);
  CHECK(faults.empty());
  REQUIRE(back.size() == 2);
  CHECK(back[0].name == "乙 丙");
  CHECK(back[0].note == "记");
  CHECK(back[1].indicator == "-");
}

TEST_CASE(
    "a unit stands for its kind, a counter for itself, which goes before its kind and before any") {
  const OwnWords own = words({{"面积", "", "任何"},
                              {"面积", "亩", "地"},
                              {"面积", "个", "块"},
                              {"面积", "count", "数"},
                              {"面积", "none", "比"}});
  CHECK(own.find("面积", "公顷", "area")->name == "地");
  CHECK(own.find("面积", "个", "count")->name == "块");
  CHECK(own.find("面积", "台", "count")->name == "数");
  CHECK(own.find("面积", "", "")->name == "比");
  CHECK(own.find("面积", "元", "money")->name == "任何");
  CHECK(own.find("面", "亩", "area") == nullptr);
  CHECK(OwnWords().find("面积", "亩", "area") == nullptr);
}

TEST_CASE("rows of the same label and unit have the user's name, and say what they were") {
  const std::string text = "望河村发放渔具补助12.5万元，渔具补助惠及31户。";
  const Report before = analyze(text, OwnWords());
  REQUIRE(before.observations.size() == 2);
  const Observation& money = before.observations[0];
  CHECK(money.label_read.empty());

  const Report after = analyze(text, words({{money.label, "元", "贫困户产业补助", "-"}}));
  REQUIRE(after.observations.size() == 2);
  CHECK(after.observations[0].label == "贫困户产业补助");
  CHECK(after.observations[0].label_read == money.label);
  CHECK(after.observations[0].indicator.empty());
  CHECK(after.observations[0].rules.back() == "own-word");
  CHECK(after.observations[1].label == before.observations[1].label);
  CHECK(after.observations[1].label_read.empty());
}

TEST_CASE("the catalogue goes by the new name, unless the word names an indicator") {
  const std::string text = "石桥乡现有在册困难家庭253户。";
  const Report before = analyze(text, OwnWords());
  REQUIRE(before.observations.size() == 1);
  const std::string label = before.observations[0].label;
  const Report known = analyze("石桥乡现有建档立卡贫困户253户。", OwnWords());
  const std::string indicator = known.observations.at(0).indicator;
  REQUIRE_FALSE(indicator.empty());
  CHECK(before.observations[0].indicator != indicator);

  CHECK(analyze(text, words({{label, "户", "建档立卡贫困户"}})).observations[0].indicator ==
        indicator);
  const Report after = analyze(text, words({{label, "", "", indicator}}));
  CHECK(after.observations[0].label == label);
  CHECK(after.observations[0].indicator == indicator);
  CHECK(after.observations[0].topic == known.observations[0].topic);
}

}  // namespace
}  // namespace zhibiao
