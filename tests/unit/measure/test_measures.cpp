// What each figure counts, and how it is told. The corpus holds the many sentences; here
// stands what hangs on more than one clause.
#include <catch_amalgamated.hpp>

#include "clause/phrase.h"
#include "reading.h"

namespace zhibiao {
namespace {

using testing::measures::read;

// The labels with a bar between.
std::string labels(std::string_view text) {
  std::string all;
  for (const Measure& measure : read(text)->measures()) {
    if (!all.empty()) all += " | ";
    all += measure.label;
  }
  return all;
}

// Checks that the label of the figure at `index` has all of the fragments.
void has(std::string_view text, std::size_t index, const std::vector<std::string_view>& wanted) {
  const std::vector<Measure> measures = read(text)->measures();
  REQUIRE(index < measures.size());
  CAPTURE(text, measures[index].label);
  for (const std::string_view fragment : wanted)
    CHECK(measures[index].label.find(fragment) != std::string::npos);
}

std::string kinds(std::string_view text) {
  constexpr std::string_view kKinds[] = {"level", "change", "target"};
  constexpr std::string_view kDirections[] = {"", "+", "-"};
  std::string all;
  for (const Measure& measure : read(text)->measures()) {
    if (!all.empty()) all += ' ';
    all.append(kKinds[static_cast<std::size_t>(measure.kind)])
        .append(kDirections[static_cast<std::size_t>(measure.direction)]);
  }
  return all;
}

std::string breaks(std::string_view text) {
  constexpr std::string_view kBreaks[] = {"none", "list", "clause", "part", "sentence", "sentence"};
  std::string all;
  for (const Measure& measure : read(text)->measures()) {
    if (!all.empty()) all += ' ';
    all += kBreaks[static_cast<std::size_t>(measure.before)];
  }
  return all;
}

bool has_cue(std::string_view text, std::size_t index, Cue cue) {
  const std::vector<Measure> measures = read(text)->measures();
  REQUIRE(index < measures.size());
  return (measures[index].cues & cue) != 0;
}

TEST_CASE("There is one measure for each figure") {
  CHECK(read("")->measures().empty());
  CHECK(read("一心一意谋发展。")->measures().empty());
  CHECK(read("茶园12亩,鱼塘3口。\n水渠5公里。")->measures().size() == 3);
}

TEST_CASE("A counter takes the noun behind it, or else the one before") {
  CHECK(labels("有12个合作社。") == "合作社");
  CHECK(labels("合作社12个。") == "合作社");
}

TEST_CASE("An amount takes what stands before it") {
  CHECK(labels("粮食播种面积43万亩。") == "粮食播种面积");
  CHECK(labels("村集体经济收入达到12万元。") == "村集体经济收入");
}

TEST_CASE("A figure with nothing of its own has its neighbour's label") {
  has("建档立卡贫困户146户523人。", 1, {"建档立卡", "贫困"});
}

TEST_CASE("A change is of what was named before it") {
  has("粮食总产量18万吨,增长3.2%。", 1, {"粮食", "产量"});
  has("粮食总产量18万吨,比上年增加0.5万吨,增长3.2%。", 2, {"粮食", "产量"});
}

TEST_CASE("What a sentence told does not leak into the next paragraph") {
  const std::vector<Measure> measures = read("粮食总产量18万吨。\n新建水渠5公里。")->measures();
  REQUIRE(measures.size() == 2);
  CHECK(measures[1].label.find("粮食") == std::string::npos);
}

TEST_CASE("A part keeps its own name") {
  const std::string_view text = "茶园860亩,其中无性系茶园320亩。";
  has(text, 1, {"无性系茶园"});
  CHECK(has_cue(text, 1, kCuePart));
  CHECK_FALSE(has_cue(text, 0, kCuePart));
}

TEST_CASE("其中 with nothing behind it but the figure is no fault") {
  has("总收入96元,其中70元现金。", 0, {"收入"});
  CHECK(read("总收入96元,其中70元。")->measures().size() == 2);
  CHECK(read("其中70元。")->measures().size() == 1);
  CHECK(read("其中:70元现金,26元实物。")->measures().size() == 2);
}

TEST_CASE("分别 deals the figures out") {
  const std::string_view text = "蔬菜、水果、茶叶产量分别为18万吨、6万吨和3吨。";
  has(text, 0, {"蔬菜"});
  has(text, 1, {"水果"});
  has(text, 2, {"茶叶"});
}

TEST_CASE("分别 with more figures than items, or fewer, is no fault") {
  CHECK(read("蔬菜、水果产量分别为18万吨、6万吨和3吨。")->measures().size() == 3);
  CHECK(read("蔬菜、水果、茶叶产量分别为18万吨、6万吨。")->measures().size() == 2);
  CHECK(read("分别为18万吨、6万吨。")->measures().size() == 2);
}

TEST_CASE("Levels, changes and targets") {
  CHECK(kinds("粮食总产量18万吨,增长3.2%。") == "level change+");
  CHECK(kinds("贫困人口减少1200人,下降8.4%。") == "change- change-");
  CHECK(kinds("贫困发生率降至0.4%。") == "level");
  CHECK(kinds("计划新建茶园300亩。") == "target");
  CHECK(kinds("人口自然增长率2.1‰。") == "level");
}

TEST_CASE("A heading that announces a plan makes targets of what follows") {
  CHECK(kinds("一、下一年工作计划\n新建茶园300亩。") == "target");
  CHECK(kinds("清河镇工作计划\n一、全镇概况\n全镇有茶园300亩。\n二、主要任务\n新建茶园90亩。\n") ==
        "level target");
  CHECK(kinds("一、全年工作总结\n新建茶园300亩。") == "level");
}

TEST_CASE("The mark between a figure and the one before") {
  CHECK(breaks("茶园12亩,鱼塘3口;水渠5公里。水井2口。\n水窖8口。") ==
        "sentence clause part sentence sentence");
  CHECK(breaks("茶园12亩、鱼塘3口,全村253户905人。") == "sentence list clause none");
}

TEST_CASE("Words that tie figures to others are told") {
  CHECK(has_cue("小学12所、初中3所,共15所。", 2, kCueTotal));
  CHECK(has_cue("水稻420亩,其余180亩为玉米。", 1, kCueRest));
  CHECK(has_cue("税收5亿元,占66.3%。", 1, kCueShare));
  CHECK(has_cue("收入由2万元增加到8万元。", 0, kCueFrom));
  CHECK(has_cue("收入由2万元增加到8万元。", 1, kCueTo));
  CHECK(has_cue("收入2万元,高于全省3个百分点。", 1, kCueAgainst));
  CHECK(has_cue("人均住房面积39平方米。", 0, kCueMean));
  CHECK(has_cue("收入年均增长8%。", 0, kCueYearly));
  CHECK_FALSE(has_cue("茶园12亩。", 0, kCueTotal));
}

TEST_CASE("A label has no period, no figure and at most so many characters") {
  for (const std::string_view text : {
           std::string_view("2019年3月新建茶园12亩,2020年5月扩建3亩。"),
           std::string_view(
               "在有关部门的大力支持下,经过全体干部群众夜以继日的共同努力,"
               "由县乡村三级共同投资建设的农村饮水安全巩固提升工程累计完成投资320万元。"),
           std::string_view(
               "用于村组道路硬化、农田水利设施建设、人居环境整治、公共文化服务设施建设、"
               "卫生室标准化建设的财政专项扶贫资金达到860万元。"),
       }) {
    for (const Measure& measure : read(text)->measures()) {
      CAPTURE(text, measure.label);
      CHECK(characters(measure.label) <= kLabelMax);
      CHECK(measure.label.find_first_of("0123456789") == std::string::npos);
    }
  }
}

TEST_CASE("A measure tells the rules that made it") {
  for (const Measure& measure : read("粮食总产量18万吨,增长3.2%。")->measures())
    CHECK_FALSE(measure.rules.empty());
}

}  // namespace
}  // namespace zhibiao
