#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "check/check.h"
#include "measure/catalogue.h"

namespace zhibiao {
namespace {

using testing::decimal;
using testing::Figure;
using testing::report;
using testing::year;

using Strings = std::vector<std::string>;

const Checker& checker() {
  static const Checker only(Lexicon::builtin());
  return only;
}

// A report whose sentences are these.
Report sentences(const std::vector<std::vector<Figure>>& all) {
  std::vector<Figure> figures;
  for (const auto& sentence : all) figures.insert(figures.end(), sentence.begin(), sentence.end());
  Report made = report(figures);
  std::size_t at = 0;
  std::uint32_t number = 0;
  for (const auto& sentence : all) {
    for (std::size_t i = 0; i < sentence.size(); ++i) {
      made.observations[at++].sentence = {number, number + 1};
    }
    ++number;
  }
  return made;
}

// "sum + 31户 171户 -> 202户": the kind, the verdict, the figures.
std::string face(const Finding& finding) {
  std::string text(finding.holds ? "+" : "-");
  for (const FigureRef& part : finding.parts) text += " " + part.text;
  return text + " -> " + finding.total.text;
}

Strings faces(const Report& checked, FindingKind kind) {
  Strings all;
  for (const Finding& finding : checker().check(checked)) {
    if (finding.kind == kind) all.push_back(face(finding));
  }
  return all;
}

Figure households(std::string_view count, std::string label = "产业奖补户数") {
  return Figure(std::move(label), count, "户");
}

Figure percent(std::string label, std::string_view value) {
  return Figure(std::move(label), value, "%");
}

TEST_CASE("a list and its total") {
  const auto sums = [](std::string_view total) {
    return faces(sentences({{households("120"), households("80"), households("35"),
                             households(total).cue(kCueTotal)}}),
                 FindingKind::sum);
  };
  CHECK(sums("235") == Strings{"+ 120户 80户 35户 -> 235户"});
  CHECK(sums("233") == Strings{"- 120户 80户 35户 -> 233户"});
  CHECK(sums("900").empty());  // nowhere near: no list of its parts
}

TEST_CASE("a sum that fails tells its arithmetic and by how much") {
  const auto findings = checker().check(sentences(
      {{Figure("养殖奖补资金", "8.52", "元", 4), Figure("种植奖补资金", "38.92305", "元", 4),
        Figure("奖补资金合计", "46.4", "元", 4).cue(kCueTotal)}}));
  REQUIRE(findings.size() == 1);
  CHECK_FALSE(findings[0].holds);
  CHECK(findings[0].unit == "万元");
  CHECK(findings[0].difference == decimal("1.04305"));
  CHECK(findings[0].arithmetic == "8.52 + 38.92305 = 47.44305");
  CHECK(findings[0].tolerance == decimal("0.11"));  // 0.01, 0.00001 and 0.1, shown to four places
  CHECK(findings[0].says ==
        "8.52 + 38.92305 = 47.44305万元，所写为46.4万元，多1.04305万元（容许误差0.11万元）");
}

// Of the one finding that a sentence of these has.
std::optional<Decimal> tolerance(const std::vector<Figure>& figures) {
  const auto findings = checker().check(sentences({figures}));
  REQUIRE(findings.size() == 1);
  return findings[0].tolerance;
}

TEST_CASE("what rounding may make a finding miss by") {
  const Figure checked("已检企业", "608", "家");
  CHECK(tolerance({Figure("应检企业", "640", "家"), checked,
                   percent("抽检企业占比", "93").cue(kCueShare)}) == Decimal(1));
  // Visitors to 10,000 either way, and the rate to one: 25 x (2 / 46 + 2 / 184) + 1.
  const Figure now("游客", "230", "人次", 4);
  const Figure more = Figure("游客增加", "46", "人次", 4).change(Direction::up);
  CHECK(tolerance({now, more, percent("游客增长", "28").change(Direction::up)}) ==
        decimal("2.3587"));
  // Counted things stand for themselves.
  const Figure first("养殖补贴", "122", "户");
  const Figure second("种植补贴", "383", "户");
  CHECK(tolerance({first, second, Figure("补贴合计", "506", "户").cue(kCueTotal)}) == Decimal(0));
}

TEST_CASE("a sum is wrong only beyond all rounding") {
  const auto [total, wanted] = GENERATE(table<std::string, Strings>({
      {"47.44", {"+ 8.52万元 38.92万元 -> 47.44万元"}},
      {"47.4", {"+ 8.52万元 38.92万元 -> 47.4万元"}},
      {"47.46", {}},  // cut or rounded, nobody knows
      {"47.54", {"- 8.52万元 38.92万元 -> 47.54万元"}},
  }));
  CHECK(faces(sentences({{Figure("养殖奖补资金", "8.52", "元", 4),
                          Figure("种植奖补资金", "38.92", "元", 4),
                          Figure("奖补资金合计", total, "元", 4).cue(kCueTotal)}}),
              FindingKind::sum) == wanted);
}

TEST_CASE("items with nothing between them and their total need no common word") {
  const auto sums = [](Break between) {
    return faces(
        sentences({{Figure("县道", "112", "公里"), Figure("乡道", "115", "公里").after(between),
                    Figure("修路", "235", "公里").cue(kCueTotal)}}),
        FindingKind::sum);
  };
  CHECK(sums(Break::list) == Strings{"- 112公里 115公里 -> 235公里"});
  CHECK(sums(Break::part).empty());
}

TEST_CASE("a list goes back to the total before it and knows its unit") {
  CHECK(
      faces(
          sentences({{Figure("林业奖补资金", "58", "元", 4).cue(kCueTotal),
                      Figure("养殖奖补户数", "122", "户"), Figure("养殖奖补资金", "8.5", "元", 4),
                      Figure("种植奖补户数", "218", "户"), Figure("种植奖补资金", "12.5", "元", 4),
                      Figure("各项奖补户次", "340", "户次").cue(kCueTotal),
                      Figure("各项奖补资金", "21", "元", 4).cue(kCueTotal)}}),
          FindingKind::sum) == Strings{"+ 122户 218户 -> 340户次", "+ 8.5万元 12.5万元 -> 21万元"});
}

TEST_CASE("a total and its parts behind it") {
  const auto sums = [](std::string_view last, std::uint32_t cue) {
    return faces(
        sentences({{households("202", "住房未达标户数")},
                   {households("171", "危房改造户数").cue(cue), households(last, "住房加建户数")}}),
        FindingKind::sum);
  };
  CHECK(sums("31", kCuePart) == Strings{"+ 171户 31户 -> 202户"});
  CHECK(sums("21", kCuePart).empty());  // some parts need not be all
  CHECK(sums("21", kCueSplit) == Strings{"- 171户 21户 -> 202户"});
  CHECK(sums("31", 0).empty());  // another sentence, and nothing ties it to this
}

TEST_CASE("classes whose total stands elsewhere") {
  const Report told = sentences({{households("745", "建档立卡贫困户"), Figure("村", "4", "个")},
                                 {Figure("路", "9", "公里")},
                                 {households("598", "一类贫困户"), households("131", "二类贫困户"),
                                  households("16", "三类贫困户")}});
  CHECK(faces(told, FindingKind::sum) == Strings{"+ 598户 131户 16户 -> 745户"});
  const Report others =
      sentences({{households("745", "参加合作医疗")},
                 {households("598", "一类贫困户"), households("131", "二类贫困户"),
                  households("16", "三类贫困户")}});
  CHECK(faces(others, FindingKind::sum).empty());
}

TEST_CASE("different counters do not add up") {
  CHECK(faces(sentences({{Figure("贷款", "48", "笔"), Figure("项目", "13", "个"),
                          Figure("贷款", "61", "笔").cue(kCueTotal)}}),
              FindingKind::sum)
            .empty());
}

TEST_CASE("a part that is greater than its whole") {
  const auto ranges = [](std::string_view part) {
    return faces(sentences({{Figure("劳动力", "136", "人"), Figure("车间", "7", "个"),
                             Figure("贫困劳动力", part, "人").cue(kCuePart)}}),
                 FindingKind::range);
  };
  CHECK(ranges("163") == Strings{"- 136人 -> 163人"});
  CHECK(ranges("107").empty());
  CHECK(faces(sentences(
                  {{Figure("村民小组", "13", "个"), Figure("移民来源", "15", "个").cue(kCuePart)}}),
              FindingKind::range)
            .empty());
  CHECK(faces(sentences({{Figure("人员", "44", "人"), Figure("机关人员", "8", "人").cue(kCuePart),
                          Figure("站所人员", "10", "人").cue(kCuePart)}}),
              FindingKind::range)
            .empty());
  // 四类 behind 三个: other things.
  CHECK(faces(sentences({{Figure("任务", "3", "个"), Figure("对象", "4", "类").cue(kCuePart)}}),
              FindingKind::range)
            .empty());
  CHECK(ranges("1070").empty());  // so far over that it is no part of it
}

TEST_CASE("a mean of some may be over the mean of all") {
  CHECK(faces(sentences({{Figure("居民人均可支配收入", "8893", "元"),
                          Figure("城镇居民人均可支配收入", "12948", "元").cue(kCuePart)}}),
              FindingKind::range)
            .empty());
}

TEST_CASE("a share of the two figures before it") {
  const auto shares = [](std::string_view rate, std::uint32_t cue = kCueShare) {
    return faces(
        sentences({{Figure("签约", "1250", "人"), Figure("履约", "1187", "人").cue(kCuePart),
                    percent("履约率", rate).cue(cue)}}),
        FindingKind::share);
  };
  CHECK(shares("94.96") == Strings{"+ 1187人 1250人 -> 94.96%"});
  CHECK(shares("95") == Strings{"+ 1187人 1250人 -> 95%"});
  CHECK(shares("94.69") == Strings{"- 1187人 1250人 -> 94.69%"});
  CHECK(shares("94.97").empty());     // cut or rounded, nobody knows
  CHECK(shares("17").empty());        // of something else
  CHECK(shares("94.69", 0).empty());  // nothing says that it is their share
}

TEST_CASE("a share tells its arithmetic") {
  const auto findings = checker().check(sentences(
      {{Figure("人口", "3600", "人"), Figure("苗族人口", "900", "人"), percent("占比", "25")}}));
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].arithmetic == "900 ÷ 3600 = 25");
  CHECK_FALSE(findings[0].difference);
  CHECK(findings[0].says == "900 ÷ 3600 = 25%，与所写25%一致");
}

TEST_CASE("how much more and how much per cent") {
  const auto rates = [](std::string_view rate, Direction direction = Direction::up) {
    return faces(sentences({{Figure("外出务工", "4800", "人"),
                             Figure("外出务工", "800", "人").change(direction),
                             percent("外出务工", rate).change(direction)}}),
                 FindingKind::change);
  };
  CHECK(rates("20") == Strings{"+ 4800人 800人 -> 20%"});
  CHECK(rates("20.0") == Strings{"+ 4800人 800人 -> 20.0%"});
  CHECK(rates("16.7") == Strings{"- 4800人 800人 -> 16.7%"});  // of the end, not of the start
  CHECK(rates("14.29", Direction::down) == Strings{"+ 4800人 800人 -> 14.29%"});
  CHECK(rates("7").empty());
}

TEST_CASE("yearly and real rates are not computed, nor is what mostly grows in real terms wrong") {
  const auto rates = [](std::uint32_t cue, std::string label, std::string_view rate) {
    return faces(sentences({{Figure(label, "4800", "元"), Figure(label, "800", "元").change(),
                             percent(label, rate).change().cue(cue)}}),
                 FindingKind::change);
  };
  CHECK(rates(kCueYearly, "劳务创收", "16.7").empty());
  CHECK(rates(kCueReal, "劳务创收", "16.7").empty());
  CHECK(rates(0, "劳务创收", "16.7") == Strings{"- 4800元 800元 -> 16.7%"});
  CHECK(rates(0, "人均可支配收入", "16.7").empty());
  CHECK(rates(0, "人均可支配收入", "20").size() == 1);
}

TEST_CASE("a change may stand behind its start as well as behind its end") {
  const auto rates = [](std::string_view start, std::string_view rate) {
    return faces(sentences({{Figure("警情", "284", "起"), Figure("警情减少", start, "起"),
                             Figure("警情减少", "26", "起").change(Direction::down),
                             percent("警情下降", rate).change(Direction::down)}}),
                 FindingKind::change);
  };
  CHECK(rates("310", "8.4") == Strings{"+ 310起 26起 -> 8.4%"});
  CHECK(rates("310", "9.4") == Strings{"- 310起 26起 -> 9.4%"});
  CHECK(rates("250", "9.4") == Strings{"+ 250起 26起 -> 9.4%"});  // 26 of 276: its end
}

TEST_CASE("a share of a goal") {
  const auto shares = [](std::string_view done, std::string_view rate) {
    return faces(
        sentences({{Figure("新增就业", done, "人"), Figure("完成目标任务", "800", "人").target(),
                    percent("完成目标任务比例", rate).after(Break::none)}}),
        FindingKind::share);
  };
  CHECK(shares("842", "105.3") == Strings{"+ 842人 800人 -> 105.3%"});
  CHECK(shares("760", "95") == Strings{"+ 760人 800人 -> 95%"});
  CHECK(shares("760", "96.5") == Strings{"- 760人 800人 -> 96.5%"});
  CHECK(shares("760", "62").empty());  // of something else
}

TEST_CASE("the members of a ratio that are shares make a hundred") {
  const auto rests = [](std::vector<std::string_view> members) {
    std::vector<Figure> figures;
    for (const std::string_view member : members) {
      figures.push_back(Figure("产业结构比重", member, "").after(Break::none));
      figures.back().observation.rules = {"number+unit", "ratio"};
    }
    Report made = report(figures);
    std::uint32_t at = 0;
    for (Observation& observation : made.observations) {
      observation.span = {at, at + 4};
      at += 5;
    }
    return faces(made, FindingKind::difference);
  };
  CHECK(rests({"8.3", "71.1", "20.6"}) == Strings{"+ 8.3 71.1 -> 20.6"});
  CHECK(rests({"8.3", "71.1", "21.6"}) == Strings{"- 8.3 71.1 -> 21.6"});
  CHECK(rests({"55", "45"}) == Strings{"+ 55 -> 45"});
  CHECK(rests({"6", "4"}).empty());  // six to four
}

TEST_CASE("means make no sum") {
  CHECK(faces(sentences({{Figure("水田面积", "1703", "亩"), Figure("旱地面积", "452", "亩"),
                          Figure("人均耕地面积", "0.68", "亩"),
                          Figure("耕地面积", "2155", "亩").cue(kCueTotal)}}),
              FindingKind::sum) == Strings{"+ 1703亩 452亩 -> 2155亩"});
}

TEST_CASE("what was newly made is the total of its parts") {
  const auto sums = [](const std::string& label) {
    return faces(sentences({{Figure(label, "28", "个").change(),
                             Figure("集镇安置点", "17", "个").cue(kCuePart),
                             Figure("村安置点", "11", "个")}}),
                 FindingKind::sum);
  };
  CHECK(sums("新增安置点") == Strings{"+ 17个 11个 -> 28个"});
  CHECK(sums("安置点增加").empty());
}

TEST_CASE("the identities are of indicators that there are") {
  const Catalogue catalogue(Lexicon::builtin());
  const std::vector<Identity> identities = read_identities(Lexicon::builtin());
  CHECK(identities.size() == Lexicon::builtin().table("identities.tsv").rows.size());
  for (const Identity& identity : identities) {
    INFO(identity.total);
    CHECK_FALSE(catalogue.name(identity.total).empty());
    for (const std::string& part : identity.parts) {
      INFO(part);
      CHECK_FALSE(catalogue.name(part).empty());
    }
  }
}

TEST_CASE("what indicators must make of one another, wherever they stand") {
  const auto told = [](std::string_view indicator, std::string_view value, int period = 2020) {
    return Figure(std::string(indicator), value, "元", 8)
        .in(period)
        .indicator(std::string(indicator));
  };
  const auto sums = [&](const Figure& third) {
    return faces(sentences({{told("gdp", "254.5")},
                            {told("primary_value_added", "23.3")},
                            {told("secondary_value_added", "129.8")},
                            {third}}),
                 FindingKind::sum);
  };
  CHECK(sums(told("tertiary_value_added", "101.4")) ==
        Strings{"+ 23.3亿元 129.8亿元 101.4亿元 -> 254.5亿元"});
  CHECK(sums(told("tertiary_value_added", "110.4")) ==
        Strings{"- 23.3亿元 129.8亿元 110.4亿元 -> 254.5亿元"});
  CHECK(sums(told("tertiary_value_added", "101.4", 2019)).empty());
  CHECK(sums(told("tertiary_value_added", "301.4")).empty());  // nowhere near
  // What is told in two ways is in no sum.
  CHECK(faces(sentences({{told("gdp", "254.5"), told("gdp", "260.1")},
                         {told("primary_value_added", "23.3")},
                         {told("secondary_value_added", "129.8")},
                         {told("tertiary_value_added", "101.4")}}),
              FindingKind::sum)
            .empty());
  const auto shares = [&](std::string_view rate) {
    return faces(sentences({{told("gdp", "254.5")},
                            {told("primary_value_added", "23.3")},
                            {percent("一产比重", rate).in(2020).indicator("primary_share")}}),
                 FindingKind::share);
  };
  CHECK(shares("9.2") == Strings{"+ 23.3亿元 254.5亿元 -> 9.2%"});
  CHECK(shares("9.7") == Strings{"- 23.3亿元 254.5亿元 -> 9.7%"});
  const auto rests = [](std::string_view natural) {
    const auto rate = [](std::string indicator, std::string_view value) {
      return Figure(indicator, value, "‰").in(2020).indicator(indicator);
    };
    return faces(sentences({{rate("birth_rate", "10.48")},
                            {rate("death_rate", "7.14")},
                            {rate("natural_growth_rate", natural)}}),
                 FindingKind::difference);
  };
  CHECK(rests("3.34") == Strings{"+ 10.48‰ 7.14‰ -> 3.34‰"});
  CHECK(rests("3.54") == Strings{"- 10.48‰ 7.14‰ -> 3.54‰"});
}

TEST_CASE("from one share to another") {
  const auto differences = [](std::string_view points) {
    return faces(sentences({{percent("贫困发生率", "6.8").cue(kCueFrom),
                             percent("贫困发生率", "1.2").cue(kCueTo),
                             Figure("贫困发生率", points, "百分点").change(Direction::down)}}),
                 FindingKind::difference);
  };
  CHECK(differences("5.6") == Strings{"+ 6.8% 1.2% -> 5.6百分点"});
  CHECK(differences("5.1") == Strings{"- 6.8% 1.2% -> 5.1百分点"});
  CHECK(differences("56").empty());
}

TEST_CASE("over a goal by so many points") {
  CHECK(faces(sentences({{percent("校舍竣工", "98.34"), percent("设备采购", "99.7"),
                          Figure("目标", "9", "成").target(),
                          Figure("校舍竣工", "8.34", "百分点").change(),
                          Figure("设备采购", "9.7", "百分点").change()}}),
              FindingKind::difference) ==
        Strings{"+ 98.34% 9成 -> 8.34百分点", "+ 99.7% 9成 -> 9.7百分点"});
}

TEST_CASE("then, now and the change between, wherever they stand") {
  Figure change("服务业比重", "6.7", "百分点");
  change.change().in(2015);
  change.observation.base = year(2010);
  const auto differences = [&](int then) {
    return faces(sentences({{percent("第三产业比重", "32.8").in(then),
                             percent("第三产业比重", "39.5").in(2015)},
                            {change}}),
                 FindingKind::difference);
  };
  CHECK(differences(2010) == Strings{"+ 39.5% 32.8% -> 6.7百分点"});
  CHECK(differences(2011).empty());
}

TEST_CASE("what is left of the rest") {
  CHECK(faces(sentences(
                  {{Figure("约束性指标", "9", "项")},
                   {Figure("未完成指标", "2", "项"), Figure("完成指标", "7", "项").cue(kCueRest)}}),
              FindingKind::difference) == Strings{"+ 9项 2项 -> 7项"});
}

TEST_CASE("count, mean and total") {
  CHECK(faces(sentences({{Figure("茶园面积", "1.2", "亩", 4), Figure("户均茶园面积", "6.0", "亩")},
                         {Figure("种茶农户", "2000", "户")}}),
              FindingKind::ratio) == Strings{"+ 1.2万亩 2000户 -> 6.0亩"});
  CHECK(faces(sentences({{Figure("茶园面积", "1.2", "亩", 4), Figure("户均茶园面积", "9", "亩")},
                         {Figure("种茶农户", "2000", "户")}}),
              FindingKind::ratio)
            .empty());
  CHECK(faces(sentences({{Figure("销售额", "1000", "元", 4), Figure("辐射农户", "500", "户"),
                          Figure("户均增收", "2", "元", 4)}}),
              FindingKind::product) == Strings{"+ 500户 2万元 -> 1000万元"});
}

TEST_CASE("one fact told twice") {
  CHECK(
      faces(sentences({{households("2117", "剩余未脱贫户")}, {households("2117", "未脱贫贫困户")}}),
            FindingKind::same) == Strings{"+ 2117户 -> 2117户"});
  CHECK(faces(sentences({{households("217", "养猪户")}, {households("217", "参保家庭")}}),
              FindingKind::same)
            .empty());
  // Labels that begin alike, or are of one indicator.
  CHECK(faces(sentences({{Figure("省级担保公司组成的体系", "33", "家")},
                         {Figure("省级担保公司直接提供服务", "33", "家")}}),
              FindingKind::same) == Strings{"+ 33家 -> 33家"});
  CHECK(faces(sentences({{households("57", "全村户数").indicator("households_total")},
                         {households("57", "村民").indicator("households_total")}}),
              FindingKind::same) == Strings{"+ 57户 -> 57户"});
  CHECK(faces(sentences({{Figure("扶贫项目", "8", "个").in(2018)},
                         {Figure("扶贫项目", "8", "个").in(2019)}}),
              FindingKind::same)
            .empty());
  CHECK(faces(sentences({{households("8", "监测户")}, {households("8", "监测户").place("金峰村")}}),
              FindingKind::same)
            .empty());
}

TEST_CASE("some ties need no labels") {
  const auto told = [](const Figure& first, const Figure& again) {
    return faces(sentences({{first, again}}), FindingKind::same).size() +
           faces(sentences({{first}, {again}}), FindingKind::same).size();
  };
  CHECK(told(Figure("行政村", "6", "个"), Figure("总人口", "6", "个")) == 0);
  CHECK(told(Figure("行政村", "6", "个"), Figure("总人口", "6", "个").cue(kCueSameAs)) == 2);
  const Figure villages = Figure("贫困村", "6", "个").cue(kCueVillage);
  const Figure schools = Figure("新建校舍", "6", "个");
  CHECK(told(villages, schools) == 0);
  CHECK(told(villages, Figure(schools).cue(kCueVillage)) == 1);
  CHECK(told(Figure("约束性指标", "7", "项"), Figure("其他", "7", "项").cue(kCueRest)) == 1);
  CHECK(told(Figure("养猪户", "2117", "户"), Figure("参保家庭", "2117", "户")) == 1);
  CHECK(told(Figure("养猪收入", "2117", "元"), Figure("参保费", "2117", "元")) == 0);
}

TEST_CASE("a later telling is set against the running text, not the headline") {
  CHECK(faces(sentences({{Figure("约束性指标", "9", "项").cue(kCueHeadline)},
                         {Figure("约束性指标", "9", "项")},
                         {Figure("约束性指标", "9", "项")}}),
              FindingKind::same) == Strings{"+ 9项 -> 9项", "+ 9项 -> 9项"});
  const auto findings =
      checker().check(sentences({{Figure("约束性指标", "9", "项").cue(kCueHeadline)},
                                 {Figure("约束性指标", "9", "项")},
                                 {Figure("约束性指标", "9", "项")}}));
  CHECK(findings[0].parts[0].observation == 0);
  CHECK(findings[1].parts[0].observation == 1);
}

TEST_CASE("figures disagree only where nothing is in doubt") {
  const auto told = [](const Figure& first, const Figure& again) {
    return faces(sentences({{first}, {again}}), FindingKind::same);
  };
  const Figure first = households("745", "建档立卡贫困户").in(2019).indicator("poor");
  CHECK(told(first, households("754", "建档立卡贫困户").in(2019).indicator("poor")) ==
        Strings{"- 745户 -> 754户"});
  CHECK(told(first, households("754", "建档立卡贫困户").in(2018).indicator("poor")).empty());
  CHECK(told(first, households("754", "建档立卡贫困户").in(2019)).empty());
  CHECK(told(first, households("754", "已脱贫贫困户").in(2019).indicator("poor")).empty());
  CHECK(
      told(first, households("800", "建档立卡贫困户").in(2019).indicator("poor").hedge(Hedge::over))
          .empty());
  CHECK(told(first, households("412", "建档立卡贫困户").in(2019).indicator("poor")).empty());
  CHECK(told(first, households("754", "建档立卡贫困户").in(2019).indicator("poor").place("全省"))
            .empty());
}

TEST_CASE("a rough amount has no share for sure") {
  CHECK(faces(sentences(
                  {{Figure("茶园", "1500", "亩"), Figure("灌溉", "1400", "亩").hedge(Hedge::over),
                    percent("机耕水平", "97.5")}}),
              FindingKind::share)
            .empty());
}

TEST_CASE("a rough figure and the exact one behind it") {
  CHECK(faces(sentences({{Figure("优良天数占比", "8", "成").hedge(Hedge::over),
                          percent("优良天数占比", "85.2")}}),
              FindingKind::same) == Strings{"+ 8成 -> 85.2%"});
}

TEST_CASE("rates that cannot be over a hundred") {
  CHECK(faces(sentences({{percent("医保参保率", "102.5")}}), FindingKind::range) ==
        Strings{"- -> 102.5%"});
  CHECK(faces(sentences({{percent("高等教育毛入学率", "102.5")}}), FindingKind::range).empty());
  CHECK(faces(sentences({{percent("税收完成率", "102.5")}}), FindingKind::range).empty());
  CHECK(faces(sentences({{percent("医保参保率", "100")}}), FindingKind::range).empty());
  CHECK(faces(sentences({{percent("种粮面积占计划比例", "102.5")}}), FindingKind::range).empty());
}

TEST_CASE("a range that is upside down") {
  CHECK(faces(sentences({{Figure("亩产", "50", "公斤").to("30")}}), FindingKind::range) ==
        Strings{"- -> 50公斤"});
}

TEST_CASE("reports of one place say the same of one year, or not") {
  const auto said = [](std::string_view count, const std::string& place, int when) {
    Report made = sentences({{households(count, "建档立卡贫困户").in(when).indicator("poor")}});
    made.place = place;
    return made;
  };
  const auto across = [&](const Report& other) {
    const std::vector<Report> reports = {said("745", "茶岭镇", 2019), other};
    Strings all;
    for (const Finding& finding : checker().check(reports)) {
      CHECK(finding.parts[0].report == 0);
      CHECK(finding.total.report == 1);
      all.push_back(face(finding));
    }
    return all;
  };
  CHECK(across(said("745", "茶岭镇", 2019)) == Strings{"+ 745户 -> 745户"});
  CHECK(across(said("754", "茶岭镇", 2019)) == Strings{"- 745户 -> 754户"});
  CHECK(across(said("754", "茶岭镇", 2018)).empty());
  CHECK(across(said("754", "白石镇", 2019)).empty());
  CHECK(across(said("754", "", 2019)).empty());
}

TEST_CASE("what this year's report says of the last is set against the last one's") {
  const auto told = [](std::string_view before, std::string_view now, std::string_view more) {
    Report last = sentences({{Figure("外出务工贫困劳动力", before, "人").in(2019)}});
    Report current = sentences({{Figure("外出务工贫困劳动力", now, "人").in(2020),
                                 Figure("外出务工贫困劳动力增加", more, "人").in(2020).change()}});
    current.observations[1].base = year(2019);
    for (Report* report : {&last, &current}) report->place = "栖禾镇";
    last.observations[0].indicator = current.observations[0].indicator = "migrant_poor_workers";
    current.observations[1].indicator = "migrant_poor_workers";
    return checker().check(std::vector<Report>{last, current});
  };
  const auto agreed = told("4172", "5821", "1649");
  REQUIRE(agreed.size() == 1);
  CHECK(agreed[0].holds);
  CHECK(agreed[0].kind == FindingKind::difference);
  CHECK(agreed[0].arithmetic == "5821 - 1649 = 4172");
  CHECK(agreed[0].total.report == 0);
  CHECK(agreed[0].parts[1].report == 1);
  const auto differs = told("4200", "5821", "1649");
  REQUIRE(differs.size() == 1);
  CHECK_FALSE(differs[0].holds);
  CHECK(told("900", "5821", "1649").empty());  // nowhere near: of something else
}

TEST_CASE("things that grow alike are not one thing") {
  const Figure all = Figure("工业增加值增长", "5.7", "%").change().in(2019);
  const Figure some = Figure("规模以上工业增加值增长", "5.7", "%").change().in(2019);
  CHECK(checker().check(sentences({{all}, {some}})).empty());
  CHECK(checker().check(sentences({{all}, {all}})).size() == 1);
}

TEST_CASE("a share of another time is no share of these figures") {
  const Figure from = Figure("人口覆盖率", "77", "%").cue(kCueFrom);
  CHECK(
      checker()
          .check(sentences({{Figure("攻坚县", "410", "个"), Figure("攻坚县", "317", "个"), from}}))
          .empty());
}

TEST_CASE("a rough total is the sum of nothing in particular") {
  CHECK(checker()
            .check(
                sentences({{Figure("雇用农户", "10", "名").hedge(Hedge::over),
                            Figure("贫困户", "3", "名").cue(kCuePart), Figure("工人", "8", "名")}}))
            .empty());
}

TEST_CASE("disagreements come first") {
  const auto findings = checker().check(
      sentences({{households("10"), households("20"), households("30").cue(kCueTotal)},
                 {households("11"), households("25"), households("39").cue(kCueTotal)}}));
  REQUIRE(findings.size() == 2);
  CHECK_FALSE(findings[0].holds);
  CHECK(findings[0].total.text == "39户");
  CHECK(findings[1].holds);
}

TEST_CASE("a report without figures has no findings") { CHECK(checker().check(Report{}).empty()); }

// Random figures from few words, so that many relations are tried.
Report random_report(Catch::SimplePcg32& random, std::uint32_t size) {
  const std::string labels[] = {"贫困户", "户均增收", "一类贫困户", "参保率", "", "村"};
  const std::string units[] = {"户", "元", "%", "百分点", "人", "亩", "成", ""};
  const auto pick = [&](std::uint32_t below) { return random() % below; };
  std::vector<std::vector<Figure>> all(1);
  for (std::uint32_t i = 0; i < size; ++i) {
    if (pick(6) == 0) all.emplace_back();
    const bool huge = pick(20) == 0;
    Figure figure(labels[pick(6)], huge ? "999999999999999999" : std::to_string(pick(60)),
                  units[pick(8)]);
    figure.cue(pick(1U << 13U)).in(2018 + static_cast<int>(pick(3)));
    figure.hedge(static_cast<Hedge>(pick(5)));
    if (pick(4) == 0) figure.change(pick(2) == 0 ? Direction::up : Direction::down);
    if (pick(9) == 0) figure.to("7");
    if (pick(4) == 0) figure.indicator("id");
    all.back().push_back(figure);
  }
  return sentences(all);
}

TEST_CASE("whatever the figures are, findings point at them") {
  Catch::SimplePcg32 random(GENERATE(take(60, Catch::Generators::random(1, 1000000))));
  const std::vector<Report> reports = {random_report(random, 40), random_report(random, 40)};
  for (const Finding& finding : checker().check(reports)) {
    const auto points = [&](const FigureRef& figure) {
      REQUIRE(figure.report < reports.size());
      REQUIRE(figure.observation < reports[figure.report].observations.size());
      CHECK(reports[figure.report].observations[figure.observation].text == figure.text);
    };
    points(finding.total);
    for (const FigureRef& part : finding.parts) points(part);
    CHECK_FALSE(finding.says.empty());
  }
}

TEST_CASE("a report checked against itself disagrees with itself no more than alone") {
  Catch::SimplePcg32 random(GENERATE(take(30, Catch::Generators::random(1, 1000000))));
  const Report one = random_report(random, 30);
  const auto failing = [](const std::vector<Finding>& findings) {
    return std::count_if(findings.begin(), findings.end(),
                         [](const Finding& f) { return !f.holds; });
  };
  const std::vector<Report> twice = {one, one};
  CHECK(failing(checker().check(twice)) == 2 * failing(checker().check(one)));
}

}  // namespace
}  // namespace zhibiao
