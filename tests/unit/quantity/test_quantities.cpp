// Figures of a sentence, each as "as written = value unit hedge".
#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "quantity/quantities.h"

namespace zhibiao {
namespace {

const QuantityFinder& finder() {
  static const Lexicon lexicon = Lexicon::builtin();
  static const Segmenter segmenter(lexicon);
  static const QuantityFinder instance(lexicon, segmenter);
  return instance;
}

// Finds in a buffer of exactly the text's size, so that a sanitizer sees any read beyond it.
Quantities find(std::string_view text, const std::vector<Span>& skip = {}) {
  const std::vector<char> exact(text.begin(), text.end());
  Quantities out;
  finder().find({exact.data(), exact.size()}, {0, static_cast<std::uint32_t>(text.size())}, skip,
                out);
  return out;
}

std::string value_of(const Value& value) {
  return value.low.to_string() + (value.high ? ".." + value.high->to_string() : "");
}

std::string told(std::string_view text, const std::vector<Span>& skip = {}) {
  constexpr std::string_view kHedges[] = {"exact", "about", "nearly", "over", "under"};
  std::string all;
  for (const Quantity& figure : find(text, skip).found) {
    if (!all.empty()) all += "; ";
    all += std::string(slice(text, figure.span)) + " = " + value_of(figure.value);
    if (!figure.unit.name.empty()) all += " " + figure.unit.name;
    if (figure.hedge != Hedge::exact)
      all.append(" ").append(kHedges[static_cast<std::size_t>(figure.hedge)]);
  }
  return all;
}

// The rules that turned numbers away.
std::string rejected(std::string_view text) {
  std::string all;
  for (const RejectedNumber& number : find(text).rejected) {
    if (!all.empty()) all += "; ";
    all.append(slice(text, number.span)).append(" ").append(number.rule);
  }
  return all;
}

TEST_CASE("A numeral and its unit") {
  CHECK(told("安置就业346人。") == "346人 = 346 人");
  CHECK(told("投资16.89万元") == "16.89万元 = 168900 元");
  CHECK(told("增长6.8%") == "6.8% = 6.8 %");
  CHECK(told("装机5万千瓦") == "5万千瓦 = 50000 千瓦");
  CHECK(told("新建两座桥") == "两座 = 2 座");
  CHECK(told("全村 12 户") == "12 户 = 12 户");
}

TEST_CASE("Spellings that are rare") {
  CHECK(told("全长2 300米") == "2 300米 = 2300 米");
  CHECK(told("单果重半斤") == "半斤 = 0.5 斤");
  CHECK(told("过了半年").empty());
  CHECK(told("增长近一成六") == "一成六 = 1.6 成 nearly");
  CHECK(told("来了三五百人") == "三五百人 = 300..500 人 about");
  CHECK(told("是去年的三到五倍") == "三到五倍 = 3..5 倍");
  CHECK(told("人均减负68元") == "68元 = 68 元");
  CHECK(told("悬挂光荣牌86块") == "86块 = 86 块");
  CHECK(told("死亡率8.6/10万") == "8.6/10万 = 8.6 /10万");
}

TEST_CASE("A hedge before the first of a list is said of all") {
  CHECK(told("分别增加约30倍、25倍") == "30倍 = 30 倍 about; 25倍 = 25 倍 about");
  CHECK(told("约30户、25亩") == "30户 = 30 户 about; 25亩 = 25 亩");
}

TEST_CASE("A word that begins like a unit is none") {
  CHECK(told("惠及2000万家庭") == "2000万 = 20000000");
  CHECK(told("10.62万群众搬出") == "10.62万 = 106200");
}

TEST_CASE("A bound that stands apart") {
  CHECK(told("标准不低于每人每年5200元") == "5200元 = 5200 元 over");
  CHECK(told("不超过总投资的30%") == "30% = 30 % under");
  CHECK(told("不超过标准的有3家") == "3家 = 3 家");
}

TEST_CASE("Points that the second figure spells out") {
  CHECK(told("高于全国1.2个、高于全省0.7个百分点") ==
        "1.2个 = 1.2 百分点; 0.7个百分点 = 0.7 百分点");
}

TEST_CASE("Two members of a ratio, one of them 1, are one figure") {
  CHECK(told("收入比由2.61:1缩小到2.35:1") == "2.61:1 = 2.61; 2.35:1 = 2.35");
  CHECK(told("师生比为1:16.2") == "1:16.2 = 16.2");
}

TEST_CASE("Figures side by side are told apart") {
  CHECK(told("全村253户905人") == "253户 = 253 户; 905人 = 905 人");
  CHECK(told("培训12期860人次,支出3.5万元") ==
        "12期 = 12 期; 860人次 = 860 人次; 3.5万元 = 35000 元");
}

TEST_CASE("Digits and powers as they were written") {
  const auto written = [](std::string_view text) {
    const Quantities out = find(text);
    REQUIRE(out.found.size() == 1);
    return std::pair(out.found[0].decimals, out.found[0].magnitude);
  };
  CHECK(written("投资16.80万元") == std::pair(2, 4));
  CHECK(written("投资1.5亿元") == std::pair(1, 8));
  CHECK(written("茶园860亩") == std::pair(0, 0));
}

TEST_CASE("Hedges before and behind") {
  CHECK(told("农户约300户") == "300户 = 300 户 about");
  CHECK(told("近300户农户") == "300户 = 300 户 nearly");
  CHECK(told("农户300余户") == "300余户 = 300 户 over");
  CHECK(told("农户300户左右") == "300户 = 300 户 about");
  CHECK(told("农户300户以上") == "300户 = 300 户 over");
  CHECK(told("收入不足5万元") == "5万元 = 50000 元 under");
  CHECK(told("收入5万多元") == "5万多元 = 50000 元 over");
  CHECK(told("收入高达5万元") == "5万元 = 50000 元");
}

TEST_CASE("A hedge that is half of a word is none") {
  CHECK(told("家庭医生签约300人") == "300人 = 300 人");
  CHECK(told("附近300户农户") == "300户 = 300 户");
}

TEST_CASE("The outer span holds the hedges") {
  const std::string_view text = "农户约300户左右,";
  const Quantities out = find(text);
  REQUIRE(out.found.size() == 1);
  CHECK(slice(text, out.found[0].span) == "300户");
  CHECK(slice(text, out.found[0].outer) == "约300户左右");
}

TEST_CASE("Ranges are one figure") {
  CHECK(told("每户补助10-20万元") == "10-20万元 = 100000..200000 元");
  CHECK(told("每组3至5名") == "3至5名 = 3..5 名");
  CHECK(told("每亩2万到3万元") == "2万到3万元 = 20000..30000 元");
  CHECK(told("利率4.35%—4.75%") == "4.35%—4.75% = 4.35..4.75 %");
}

TEST_CASE("A way from one figure to another is no range") {
  CHECK(told("收入从10元到20元") == "10元 = 10 元; 20元 = 20 元");
  CHECK(told("由20户到5户") == "20户 = 20 户; 5户 = 5 户");
}

TEST_CASE("What falls is no range") { CHECK(told("每组5至3名") != "5至3名 = 5..3 名"); }

TEST_CASE("A share has its unit in itself") {
  CHECK(told("合格率百分之九十五") == "百分之九十五 = 95 %");
  CHECK(told("差错率千分之三") == "千分之三 = 3 ‰");
  CHECK(told("三分之一的农户") == "三分之一 = 0.333333");
  CHECK(told("参保率超过九成") == "九成 = 9 成 over");
}

TEST_CASE("None of them is a figure of none") {
  CHECK(told("全镇无1例确诊病例") == "1例 = 0 例");
  CHECK(told("全镇无3例以上疫情") == "3例 = 3 例 over");
  CHECK(told("贫困发生率降至零") == "零 = 0");
}

TEST_CASE("A unit that stands behind the last of a list is that of all") {
  CHECK(told("高于全省8.34和9.7个百分点") == "8.34 = 8.34 百分点; 9.7个百分点 = 9.7 百分点");
  CHECK(told("分别提高7.4个和7.7个百分点") == "7.4个 = 7.4 百分点; 7.7个百分点 = 7.7 百分点");
}

TEST_CASE("Members of a ratio are figures") {
  const Quantities out = find("三次产业结构为16.9:38.8:44.3。");
  REQUIRE(out.found.size() == 3);
  for (const Quantity& member : out.found) CHECK(member.in_ratio);
  CHECK(told("男女比例为1.04:1") == "1.04:1 = 1.04");
  CHECK(told("会议11:25开始").empty());
}

TEST_CASE("A bare number is a figure only where something tells that it counts") {
  CHECK(told("贫困人口5.6万,") == "5.6万 = 56000");
  CHECK(told("物价指数为102.3,") == "102.3 = 102.3");
  CHECK(told("文件2073,").empty());
  CHECK(rejected("文件2073,") == "2073 no-unit");
}

TEST_CASE("Names, ordinals and idioms are no figures, and the rule is told") {
  CHECK(told("第六届").empty());
  CHECK(rejected("第六届") == "六 ordinal");
  CHECK(rejected("创建4A级景区") == "4 name");
  CHECK(rejected("统一部署") == "一 idiom");
  CHECK(rejected("X62铣床") == "62 part-of-a-name");
  CHECK(told("“五个一批”和“四个不摘”").empty());
  CHECK(told("“十条措施”").empty());
}

TEST_CASE("百, 千 and 万 alone count only behind a word that says so") {
  CHECK(told("千企帮千村").empty());
  CHECK(told("收入首次突破万元") == "万元 = 10000 元 over");
  CHECK(told("参加活动的有上千人") == "千人 = 1000 人 over");
}

TEST_CASE("A length of time is a figure only where time is measured") {
  CHECK(told("全年优良天数为311天") == "311天 = 311 天");
  CHECK(told("活动为期30天").empty());
  CHECK(rejected("活动为期30天") == "30 length-of-time");
}

TEST_CASE("A level is a figure only behind a score") {
  CHECK(told("综合得分96.5分") == "96.5分 = 96.5 分");
  CHECK(told("一分部署").empty());
}

TEST_CASE("一 of 一个 is marked") {
  const Quantities out = find("新建一个车间、2个仓库");
  REQUIRE(out.found.size() == 2);
  CHECK(out.found[0].one);
  CHECK_FALSE(out.found[1].one);
}

TEST_CASE("What is to be skipped holds no figures") {
  const std::string_view text = "2019年12户,30户";
  CHECK(told(text, {{0, 7}}) == "12户 = 12 户; 30户 = 30 户");
  CHECK(told(text, {{0, 12}}) == "30户 = 30 户");
  CHECK(told(text, {{0, 7}, {7, 12}, {13, 18}}).empty());
}

TEST_CASE("Only the range is read, and results are appended") {
  const std::string_view text = "12户,30户,45户";
  Quantities out;
  finder().find(text, {6, 11}, {}, out);
  REQUIRE(out.found.size() == 1);
  CHECK(slice(text, out.found[0].span) == "30户");
  finder().find(text, {12, 17}, {}, out);
  REQUIRE(out.found.size() == 2);
  CHECK(slice(text, out.found[1].span) == "45户");
}

TEST_CASE("Figures stand in order and do not overlap") {
  const std::string text =
      "1至2户3到4人,由5户6人至7-8-9户、10:20:"
      "30、百分之五十至六十、一二三四亩、5万至、至5万、約１２";
  const Quantities out = find(text);
  std::uint32_t at = 0;
  for (const Quantity& figure : out.found) {
    CHECK(figure.span.begin >= at);
    CHECK(figure.outer.begin <= figure.span.begin);
    CHECK(figure.span.end <= figure.outer.end);
    CHECK(figure.span.end > figure.span.begin);
    at = figure.span.end;
  }
}

TEST_CASE("A text may end anywhere") {
  const std::string_view text =
      "由2.3万元/亩至约3—5万多元左右,10:20:30,百分之五,无1例,8.3和9.7个百分点";
  for (std::size_t size = 0; size <= text.size(); ++size) {
    INFO(text.substr(0, size));
    for (const Quantity& figure : find(text.substr(0, size)).found) CHECK(figure.outer.end <= size);
  }
}

TEST_CASE("Every figure tells how it was found") {
  for (const Quantity& figure : find("12户、10-20万元、5.6万,零逾期").found)
    CHECK_FALSE(figure.rule.empty());
}

}  // namespace
}  // namespace zhibiao
