#include <catch_amalgamated.hpp>
#include <string>

#include "zhibiao.h"

namespace zhibiao {
namespace {

Report analyzed(std::string_view text) {
  static const Analyzer analyzer(Lexicon::builtin());
  return analyzer.analyze(text, {});
}

// The figure of that text; a row without a label where there is none.
Observation figure(std::string_view report, std::string_view text) {
  for (const Observation& row : analyzed(report).observations) {
    if (row.text == text) return row;
  }
  return {};
}

TEST_CASE("a figure that the catalogue knows has its indicator and that one's topic") {
  const Observation row = figure("全县综合贫困发生率降到0.8%。", "0.8%");
  CHECK(row.indicator == "poverty_incidence");
  CHECK(row.topic == "poverty_outcome");
}

TEST_CASE("a figure that it does not know has the topic of its label") {
  const Observation row = figure("一、住房保障\n全乡购置务工工具箱6个。", "6个");
  CHECK(row.indicator.empty());
  CHECK(row.topic == "employment");
}

TEST_CASE("or else that of what stands over it, or of its sentence") {
  CHECK(figure("一、住房保障\n全乡安装门窗60扇。", "60扇").topic == "housing");
  CHECK(figure("一是抓住房保障。全乡安装门窗60扇。", "60扇").topic == "housing");
  CHECK(figure("全乡在危房改造中安装门窗60扇。", "60扇").topic == "housing");
  CHECK(figure("全乡安装门窗60扇。", "60扇").topic.empty());
}

}  // namespace
}  // namespace zhibiao
