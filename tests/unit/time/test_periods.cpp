// Of which time each figure of a text speaks. Figures stand in <>.
#include <catch_amalgamated.hpp>

#include "reading.h"

using zhibiao::testing::iso;
using zhibiao::testing::read;

namespace {

struct Case {
  const char* text;
  const char* periods;
};

void check(const Case& expected, const char* published) {
  CAPTURE(expected.text);
  CHECK(read(expected.text, published)->figure_periods() == expected.periods);
}

}  // namespace

TEST_CASE("a time governs the figures behind it in its sentence") {
  for (const Case& expected : {
           Case{"2018年,全村种茶<320亩>,养蜂<60箱>;建成水窖<45口>。", "2018 2018 2018"},
           Case{"全村种茶<320亩>,2018年养蜂<60箱>。", "2020 2018"},
           Case{"2018年投入<12万元>;2019年投入<15万元>。", "2018 2019"},
           Case{"截至2019年底种茶<320亩>。目前种茶<400亩>。", "2019-12-31 2020-10-20"},
           Case{"全村去年种茶<320亩>,今年种茶<400亩>。", "2019 2020"},
           Case{"1-9月接待<12万人次>,其中9月<2万人次>。", "2020-01/2020-09 2020-09"},
       }) {
    check(expected, "2020-10-20");
  }
}

TEST_CASE("a time that heads its sentence holds for its paragraph") {
  check({"2018年,全村种茶<320亩>。建成水窖<45口>。", "2018 2018"}, "2020-10-20");
  check({"2018年,全村种茶<320亩>。\n建成水窖<45口>。", "2018 2020"}, "2020-10-20");
  check({"2018年种茶<320亩>,2019年种茶<400亩>。建成水窖<45口>。", "2018 2019 2020"}, "2020-10-20");
  check({"2013年修路<3公里>。2017年通水。建成水窖<45口>。", "2013 2020"}, "2020-10-20");
  check({"2016年通高铁。全县公路<86公里>。", "2020"}, "2020-10-20");
  check({"2018、2019年共造林<86亩>。", "2018/2019"}, "2020-10-20");
  check({"2017、2018、2019三年分别造林<86亩>、<35亩>、<12亩>。", "2017 2018 2019"}, "2020-10-20");
  check({"2014年实施移民搬迁以来,建房<86套>。", "2014/2020-10-20"}, "2020-10-20");
  check({"茶叶产值比去年多<86万元>。", "2020"}, "2020-10-20");
  check({"茶厂2015年建成,占地<12亩>。", "2020"}, "2020-10-20");
  check({"2016年修路<3公里>。全县公路<86公里>。", "2016 2016"}, "2020-10-20");
  check({"四年来,累计种茶<320亩>。建成水窖<45口>。", "2016/2020 2016/2020"}, "2020-10-20");
  check({"过去五年,是加快发展的五年。累计种茶<320亩>。", "2016/2020"}, "2020-10-20");
}

TEST_CASE("what stands inside or beside a clause does not leak out of it") {
  for (const Case& expected : {
           Case{"全镇有<86户>,于2018年底脱贫,有<3个>村。", "2020 2020"},
           Case{"公司建于2015年,占地<30亩>。", "2020"},
           Case{"提出的2025年增收<20%>的目标,现已投入<30万元>。", "2025 2020-10-20"},
           Case{"纳入2021年计划,已改造<26户>。", "2020"},
           Case{"兑现(2019年兑现<3万元>)补助<26户>。", "2019 2020"},
           Case{"按照《2015年实施方案》补助<26户>。", "2020"},
           Case{"实现“2018年底全部达标”的要求,改造<26户>。", "2020"},
           Case{"按2010年不变价计算,增收<20%>。", "2020"},
           Case{"每年1月补助<300元>。", "2020"},
           Case{"2015年以前建的<12座>水库,加固<8座>。", "2015 2020"},
           Case{"创2012年以来新高,达到<630吨>。", "2020"},
       }) {
    check(expected, "2020-10-20");
  }
}

TEST_CASE("a time behind a figure does not count but in brackets of its own") {
  check({"种茶<320亩>,2018年验收。", "2020"}, "2020-10-20");
  check({"户均增收<2000元>(2019年)。", "2019"}, "2020-10-20");
  check({"户均增收<2000元>(2019年为<1800元>)。", "2020 2019"}, "2020-10-20");
}

TEST_CASE("the figure that a change begins with is of then") {
  for (const Case& expected : {
           Case{"贫困率由2016年的<6.8%>降至<零>。", "2016 2020"},
           Case{"2019年,收入由上年的<8600元>提高到<9400元>。", "2018 2019"},
           Case{"贫困率从2014年末的<12.3%>降至2019年末的<0.6%>。", "2014-12-31 2019-12-31"},
           Case{"产值由2010年的<236亿元>增加到2015年的<314亿元>,税收由<24亿元>增加到<31亿元>。",
                "2010 2015 2010 2015"},
           Case{"与2010年相比,产值由<236亿元>增加到<314亿元>。", "2010 2020"},
           Case{"断面由<12个>降至<3个>。", "none 2020"},
           Case{"收入从原来的<3200元>增加到<9800元>。", "none 2020"},
           Case{"价格由上月持平转为上涨<0.1%>。", "2020"},
           Case{"2019年产值是2010年的<3.6倍>,达<12亿元>。", "2019 2019"},
           Case{"外出人数达去年总数的<95%>,安置<60人>。", "2020 2020"},
       }) {
    check(expected, "2020-10-20");
  }
}

TEST_CASE("changes know what they are compared with") {
  for (const Case& expected : {
           Case{"外出<5600人>,比2019年增加<1600人>,增长<40%>。", "none 2019 2019"},
           Case{"2018年产茶<30吨>,比上年增长<8%>。", "none 2017"},
           Case{"1-9月投资<30亿元>,同比增长<8%>。", "none 2019-01/2019-09"},
           Case{"2018年末存款<30亿元>,比年初增加<2亿元>。", "none 2018-01-01"},
           Case{"产茶<30吨>,增长<8%>。", "none none"},
           Case{"产茶比上年增长<8%>。产蜜<3吨>。", "2019 none"},
       }) {
    CAPTURE(expected.text);
    CHECK(read(expected.text, "2020-10-20")->figure_bases() == expected.periods);
  }
}

TEST_CASE("a list of years is one time, or dealt out") {
  check({"2018年和2019年共补助<36万元>。", "2018/2019"}, "2020-10-20");
  check({"2018年、2019年分别投入<12万元>、<15万元>,合计<27万元>。", "2018 2019 2018/2019"},
        "2020-10-20");
  check({"2018年底、2019年底,存款分别为<96亿元>和<108亿元>。", "2018-12-31 2019-12-31"},
        "2020-10-20");
}

TEST_CASE("points of a list start from what stood before the first") {
  check({"2019年,一是种茶<320亩>;二是2020年新栽<60亩>;三是养蜂<60箱>。", "2019 2020 2019"},
        "2020-10-20");
  check({"2018年,在各级各部门的关心支持下,村党支部紧紧围绕年初确定的目标,"
         "主要做了以下几个方面的工作:\n1.种茶<320亩>。\n2.养蜂<60箱>。\n全村有<3个>组。",
         "2018 2018 2020"},
        "2020-10-20");
}

TEST_CASE("a story goes on") {
  check({"2009年,他回到村里。\n上任后,全村只有<57户>。", "2009"}, "2019-02-12");
  check({"2012年,他承包荒坡。当年投入<26万元>。次年挂果<50亩>。如今增收<9万元>。",
         "2012 2013 2020-10-20"},
        "2020-10-20");
  check({"清河县茶农合作社简介\n该社成立于2015年,是全县第一家合作社。成立以来,分红<230万元>。",
         "2015/2020-10-20"},
        "2020-10-20");
}

TEST_CASE("sections speak of what their headings name") {
  const char* const text =
      "青石镇工作汇报\n"
      "一、基本情况\n全镇有<326户>。\n"
      "二、2019年工作回顾\n种茶<320亩>。\n(一)抓产业\n1-10月养蜂<60箱>。\n"
      "三、下一步打算\n新栽<90亩>。\n";
  check({text, "2020-04-22 2019 2019-01/2019-10 2020"}, "2020-04-22");
}

TEST_CASE("a report to the deputies looks back, then ahead") {
  const char* const text =
      "2021年清河县政府工作报告\n各位代表:\n"
      "一、2020年工作回顾\n全年产茶<320吨>,比上年增长<8%>。去年引进企业<35家>。五年来修路<260公里>"
      "。\n"
      "二、“十四五”时期的目标\n到2025年产茶<600吨>。\n"
      "三、2021年重点工作\n产茶<350吨>。一季度开工<30个>。\n"
      "四、加强自身建设\n办理建议<120件>。\n";
  const auto reading = read(text);
  CHECK(iso(reading->periods.published) == "2021");
  CHECK(iso(reading->periods.reporting) == "2020");
  CHECK(reading->figure_periods() == "2020 2020 2020 2016/2020 2025 2021 2021-01/2021-03 2021");
  CHECK(reading->figure_bases() == "none 2019 none none none none none none");
}

TEST_CASE("a paragraph that only sets a theme speaks for those below") {
  const char* const text =
      "一、“十三五”时期和2020年工作回顾\n“十三五”时期是不平凡的五年。\n产茶<600吨>。\n"
      "刚刚过去的2020年,是收官之年。一年来,全县奋力拼搏。\n产茶<150吨>。\n";
  check({text, "2016/2020 2020"}, "2021-01-12");
}

TEST_CASE("the date of a text is what was said, else what its head or foot tells") {
  const auto head = read("某镇工作简报\n发布时间:2020-04-22\n今年种茶<320亩>。\n");
  CHECK(iso(head->periods.published) == "2020-04-22");
  CHECK(head->figure_periods() == "2020");
  const auto foot =
      read("某镇工作总结\n今年种茶<320亩>,去年种茶<200亩>。\n某镇人民政府\n2019年12月6日\n");
  CHECK(iso(foot->periods.published) == "2019-12-06");
  const auto news = read(
      "春茶开采\n本报青禾2012年3月22日电(记者周禾 通讯员林叶)今天上午,全县春茶生产会议在青禾镇召开,"
      "去年全县产茶320吨。\n",
      "");
  CHECK(iso(news->periods.published) == "2012-03-22");
  CHECK(foot->figure_periods() == "2019 2018");
  const auto said = read("某镇工作总结\n今年种茶<320亩>。\n2019年12月6日\n", "2018-03");
  CHECK(iso(said->periods.published) == "2018-03");
  CHECK(said->figure_periods() == "2018");
}

TEST_CASE("what a text reports on") {
  const auto reporting = [](const char* text, const char* published) {
    return iso(read(text, published)->periods.reporting);
  };
  CHECK(reporting("2021年清河县统计公报\n全年产茶320吨。\n", "2022-03-28") == "2021");
  CHECK(reporting("2023年上半年经济运行情况\n产茶320吨。\n", "") == "2023-01/2023-06");
  CHECK(reporting("2020年重点工作计划\n新栽90亩。\n", "2019-12-20") == "2020");
  CHECK(reporting("全年产茶320吨,比上年增长8%。\n", "1995-03-05") == "1994");
  CHECK(reporting("茶叶产量增加。\n", "1995-03-05") == "1995");
  CHECK(reporting("2019年产茶320吨。2019年养蜂60箱。今年春茶将开采。\n", "2020-01-20") == "2019");
  CHECK(reporting("2019年产茶320吨。\n", "2020-09-20") == "2020");
  CHECK(reporting("2018年建社。2019年种茶,2019年养蜂。\n", "") == "2019");
  CHECK(reporting("产茶320吨。\n", "") == "none");
  CHECK(reporting("茶叶工作情况\n(2014年12月)\n现有茶园320亩。\n", "") == "2014");
  CHECK(reporting("茶业工作总结\n2009年1月15日\n2008年,各项工作顺利。\n产茶320吨。\n", "") ==
        "2008");
}

TEST_CASE("a text put on a page years later is of the year that it names") {
  const auto reporting = [](const char* text) {
    return iso(read(text, "2015-03-23")->periods.reporting);
  };
  CHECK(reporting("清河乡\n辖12个村。2001年,产茶320吨。\n") == "2001");
  CHECK(reporting("清河乡\n目前辖12个村。2001年,产茶320吨。\n") == "2015");
  CHECK(reporting("清河乡\n辖12个村。2001年,产茶320吨。今年春茶将开采。\n") == "2015");
  CHECK(reporting("清河乡\n1958年产茶90吨。1983年产茶120吨。2001年,产茶320吨。\n") == "2015");
  CHECK(reporting("清河乡\n2015-03-23 12:00:30 来源:清河网\n2001年产茶320吨。\n") == "2001");
  // What is planned is no word of what the text tells of.
  CHECK(reporting("今年将种茶90亩。\n去年产茶320吨。2014年养蜂60箱。去年修路3公里。\n") == "2014");
}

TEST_CASE("what a bulletin of a few days or an undated text reports on") {
  const auto reporting = [](const char* text) { return iso(read(text, "")->periods.reporting); };
  CHECK(reporting("清河火灾\n2014-02-02 14:39\n2014年元旦期间,发生火灾34起。\n接警40起。\n") ==
        "2014-01-01/2014-01-03");
  CHECK(reporting("清河火灾\n2014-02-02 14:39\n2014年元旦期间,发生火灾34起。\n今年接警40起。\n") ==
        "2014");
  CHECK(reporting("2014年底产茶320吨。今年5月,养蜂60箱。\n") == "2015");
  CHECK(reporting("2013年产茶320吨。2014年至2017年种茶90亩(2017年种茶20亩)。\n") == "2017");
  CHECK(reporting("2013年产茶320吨。2014年至2017年种茶90亩。\n") == "2013");
  CHECK(reporting("2014年,产茶320吨;今年以来,养蜂60箱。\n") == "2015");
  CHECK(reporting("2014年,产茶320吨;今年养蜂60箱。\n") == "2014");
  CHECK(reporting("2014年底产茶320吨。2014年养蜂60箱。今年5月,修路3公里。\n") == "2014");
}

TEST_CASE("what a news item says of its day") {
  const auto published = [](const char* text) { return iso(read(text, "")->periods.published); };
  CHECK(published("清河产茶\n2005-02-01 11:38:28\n清河12月6日电 今年产茶320吨。\n") ==
        "2004-12-06");
  CHECK(published("清河产茶\n2005-02-01 11:38:28\n清河1月6日电 今年产茶320吨。\n") == "2005-02-01");
  CHECK(published("清河8月23日电 今年产茶320吨。《清河日报》(2020年08月24日02版)\n") ==
        "2020-08-24");
  CHECK(published("清河产茶\n乡长某甲(1996年9月任职)\n全乡产茶320吨。\n") == "none");
}

TEST_CASE("a heading tells which year an address looks back at") {
  const auto reporting = [](const char* text, const char* published) {
    return iso(read(text, published)->periods.reporting);
  };
  CHECK(reporting("2012年政府工作报告\n各位代表:\n产茶320吨。\n", "") == "2011");
  CHECK(reporting("政府工作报告\n(1995年5月16日)\n各位代表:\n1994年,产茶320吨。\n", "") == "1994");
  CHECK(reporting("2018年政府工作报告\n(2018年3月20日)\n各位代表:\n产茶320吨。\n", "2021-07-27") ==
        "2017");
  CHECK(reporting("秋收过半\n2023-09-24 21:00\n产稻320吨。\n相关阅读\n2025-10-11\n", "") == "2023");
  CHECK(reporting("2012年政府工作报告\n各位代表:\n一、2012年工作回顾\n产茶320吨。\n", "") ==
        "2012");
  CHECK(reporting("2021年政府工作报告\n各位代表:\n一、“十三五”和2020年工作回顾\n产茶320吨。\n",
                  "2021-08-27") == "2020");
}

TEST_CASE("a dateline's day dates no figure") {
  check(
      {"本报清河1月19日电 2019年产茶<320吨>。2019年养蜂<60箱>。全县有<12个>乡。", "2019 2019 2019"},
      "2020-01-20");
}
