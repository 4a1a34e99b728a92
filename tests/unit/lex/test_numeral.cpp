#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lex/numeral.h"

namespace zhibiao {
namespace {

const NumeralReader& reader() {
  static const NumeralReader instance{Lexicon::builtin()};
  return instance;
}

// Reads in a buffer of exactly the text's size, so that a sanitizer sees any read beyond it.
std::optional<Numeral> read(std::string_view text, std::size_t at = 0) {
  const std::vector<char> exact(text.begin(), text.end());
  return reader().read({exact.data(), exact.size()}, static_cast<std::uint32_t>(at));
}

constexpr std::string_view form_name(NumeralForm form) {
  constexpr std::string_view kNames[] = {"arabic",   "chinese", "mixed",
                                         "fraction", "percent", "permille"};
  return kNames[static_cast<std::size_t>(form)];
}

// "written = low..high form over some", of the numeral that begins at `at`; "none".
std::string told(std::string_view text, std::size_t at = 0) {
  const std::optional<Numeral> numeral = read(text, at);
  if (!numeral) return "none";
  std::string line(slice(text, numeral->span));
  line.append(" = ").append(numeral->low.to_string());
  if (numeral->high) line.append("..").append(numeral->high->to_string());
  line.append(" ").append(form_name(numeral->form));
  if (numeral->has_over) line.append(" over");
  if (numeral->has_some) line.append(" some");
  return line;
}

// The same, of the first place at which a numeral is found behind `before`.
std::string told_behind(std::string_view before, std::string_view rest) {
  return told(std::string(before).append(rest), before.size());
}

TEST_CASE("Arabic numbers") {
  CHECK(told("5000户") == "5000 = 5000 arabic");
  CHECK(told("12,345.6万") == "12,345.6万 = 123456000 mixed");
  CHECK(told("1,234,567人") == "1,234,567 = 1234567 arabic");
  CHECK(told("16.89") == "16.89 = 16.89 arabic");
  CHECK(told("16.80%") == "16.80 = 16.8 arabic");
  CHECK(told("0.5个") == "0.5 = 0.5 arabic");
  CHECK(told("007") == "007 = 7 arabic");
  CHECK(told("5.") == "5 = 5 arabic");
}

TEST_CASE("A comma parts thousands only where all groups have three digits") {
  CHECK(told("1,2,3") == "1 = 1 arabic");
  CHECK(told("2018,2019") == "2018 = 2018 arabic");
  CHECK(told("12,34") == "12 = 12 arabic");
  CHECK(told("12,3456") == "12 = 12 arabic");
  CHECK(told("1,234,56") == "1 = 1 arabic");
  CHECK(told("0,123") == "0 = 0 arabic");
  CHECK(told("5,") == "5 = 5 arabic");
  CHECK(told("123,456,789,123,456,789") == "123,456,789,123,456,789 = 123456789123456789 arabic");
  CHECK(told("123,456,789,123,456,789,123") == "123 = 123 arabic");
}

TEST_CASE("Digits with two points are dates or headings, not decimals") {
  CHECK(told("2020.3.15") == "2020 = 2020 arabic");
  CHECK(told("2020.3.15", 5) == "3 = 3 arabic");
  CHECK(told("2020.3.15", 7) == "15 = 15 arabic");
  CHECK(told("1.2.3") == "1 = 1 arabic");
  CHECK(told(".5") == "none");
}

TEST_CASE("No numeral begins within a row of digits") {
  CHECK(told("2020", 1) == "none");
  CHECK(told("一二三产业", 3) == "none");
  CHECK(told("一二三产业", 6) == "none");
  CHECK(told("三千万", 3) == "none");
  CHECK(told("十四五", 3) == "none");
  CHECK(told("三千万", 6) == "none");
  CHECK(told("5万", 1) == "none");
  CHECK(told_behind("统一", "三个标准") == "三 = 3 chinese");
}

TEST_CASE("Chinese numbers") {
  CHECK(told("三百二十") == "三百二十 = 320 chinese");
  CHECK(told("一百零五") == "一百零五 = 105 chinese");
  CHECK(told("十") == "十 = 10 chinese");
  CHECK(told("十二") == "十二 = 12 chinese");
  CHECK(told("二十个") == "二十 = 20 chinese");
  CHECK(told("一百一十五") == "一百一十五 = 115 chinese");
  CHECK(told("一百十五") == "一百十五 = 115 chinese");
  CHECK(told("一千零十五") == "一千零十五 = 1015 chinese");
  CHECK(told("一万零五十") == "一万零五十 = 10050 chinese");
  CHECK(told("九百六十万") == "九百六十万 = 9600000 chinese");
  CHECK(told("两千三百万五千") == "两千三百万五千 = 23005000 chinese");
  CHECK(told("一亿二千万") == "一亿二千万 = 120000000 chinese");
  CHECK(told("三万二千亿") == "三万二千亿 = 3200000000000 chinese");
  CHECK(told("十三万亿") == "十三万亿 = 13000000000000 chinese");
  CHECK(told("两户") == "两 = 2 chinese");
  CHECK(told("零") == "零 = 0 chinese");
  CHECK(told("壹佰贰拾") == "壹佰贰拾 = 120 chinese");
  CHECK(told("廿五日") == "廿五 = 25 chinese");
  CHECK(told("卅年") == "卅 = 30 chinese");
  CHECK(told("一萬兩千億") == "一萬兩千億 = 1200000000000 chinese");
}

TEST_CASE("Formal digits are none by themselves") {
  CHECK(told("伍佰陆拾柒") == "伍佰陆拾柒 = 567 chinese");
  CHECK(told("陆续") == "none");
  CHECK(told_behind("队", "伍") == "none");
  CHECK(told("三百万陆续") == "三百万 = 3000000 chinese");
  CHECK(told("二十陆续") == "二十 = 20 chinese");
}

TEST_CASE("Chinese numbers as they are spoken") {
  CHECK(told("两万五") == "两万五 = 25000 chinese");
  CHECK(told("三百二") == "三百二 = 320 chinese");
  CHECK(told("一亿二") == "一亿二 = 120000000 chinese");
  CHECK(told("三百一是") == "三百 = 300 chinese");
  CHECK(told("五十两") == "五十 = 50 chinese");
}

TEST_CASE("Rows of digits") {
  CHECK(told("二〇二〇年") == "二〇二〇 = 2020 chinese");
  CHECK(told("二零一九") == "二零一九 = 2019 chinese");
  CHECK(told("一九四九年") == "一九四九 = 1949 chinese");
  CHECK(told("一〇八") == "一〇八 = 108 chinese");
  CHECK(told("一二三产业") == "none");
  CHECK(told("五一期间") == "none");
  CHECK(told("五十三五") == "五十 = 50 chinese");
}

TEST_CASE("A multiplier alone is once itself") {
  CHECK(told_behind("上", "千万元") == "千万 = 10000000 chinese");
  CHECK(told_behind("上", "千人") == "千 = 1000 chinese");
  CHECK(told_behind("近", "一亿") == "一亿 = 100000000 chinese");
  CHECK(told("百万千瓦") == "百万 = 1000000 chinese");
  CHECK(told("万亿级") == "万亿 = 1000000000000 chinese");
  CHECK(told("亿元") == "亿 = 100000000 chinese");
  CHECK(told("百一") == "百 = 100 chinese");
  CHECK(told("百十户") == "百十 = 110 chinese");
}

TEST_CASE("Somewhat more") {
  CHECK(told("两百多") == "两百多 = 200 chinese over");
  CHECK(told("百余人") == "百余 = 100 chinese over");
  CHECK(told("20余家") == "20余 = 20 arabic over");
  CHECK(told("400余亩") == "400余 = 400 arabic over");
  CHECK(told("5万多元") == "5万多 = 50000 mixed over");
  CHECK(told("10万余元") == "10万余 = 100000 mixed over");
  CHECK(told("1646万余元") == "1646万余 = 16460000 mixed over");
  CHECK(told("30亿余元") == "30亿余 = 3000000000 mixed over");
  CHECK(told("十多万") == "十多万 = 100000 chinese over");
  CHECK(told("三百多万") == "三百多万 = 3000000 chinese over");
  CHECK(told("1000余万元") == "1000余万 = 10000000 mixed over");
  CHECK(told("10多亿") == "10多亿 = 1000000000 mixed over");
  CHECK(told("七千二百余起") == "七千二百余 = 7200 chinese over");
  CHECK(told("十多万余") == "十多万 = 100000 chinese over");
  CHECK(told("5多") == "5 = 5 arabic");
  CHECK(told("20多种") == "20多 = 20 arabic over");
}

TEST_CASE("Marks that begin a word are no hedges") {
  CHECK(told("100多数") == "100 = 100 arabic");
  CHECK(told("5万多元化") == "5万 = 50000 mixed");
  CHECK(told("5万多元") == "5万多 = 50000 mixed over");
  CHECK(told("300余额") == "300 = 300 arabic");
  CHECK(told("80来自") == "80 = 80 arabic");
  CHECK(told("2020来") == "2020来 = 2020 arabic some");
  CHECK(told("二十一来") == "二十一 = 21 chinese");
}

TEST_CASE("An unknown digit") {
  CHECK(told("十几") == "十几 = 11..19 chinese some");
  CHECK(told("二十几") == "二十几 = 21..29 chinese some");
  CHECK(told("20几户") == "20几 = 21..29 arabic some");
  CHECK(told("十几万") == "十几万 = 110000..190000 chinese some");
  CHECK(told("几十") == "几十 = 10 chinese some");
  CHECK(told("几百户") == "几百 = 100 chinese some");
  CHECK(told("数千") == "数千 = 1000 chinese some");
  CHECK(told("数百万") == "数百万 = 1000000 chinese some");
  CHECK(told("数亿元") == "数亿 = 100000000 chinese some");
  CHECK(told("一百几十") == "一百几十 = 110 chinese some");
  CHECK(told("十来个") == "十来 = 10 chinese some");
  CHECK(told("十来万") == "十来万 = 100000 chinese some");
  CHECK(told("几户") == "none");
  CHECK(told("数据") == "none");
  CHECK(told("数百分之三") == "none");
}

TEST_CASE("Two figures in a row mean from one to the other") {
  CHECK(told("二三十") == "二三十 = 20..30 chinese some");
  CHECK(told("三四百") == "三四百 = 300..400 chinese some");
  CHECK(told("十七八") == "十七八 = 17..18 chinese some");
  CHECK(told("一两个") == "一两 = 1..2 chinese some");
  CHECK(told("两三千万") == "两三千万 = 20000000..30000000 chinese some");
  CHECK(told("一百七八十") == "一百七八十 = 170..180 chinese some");
  CHECK(told("二十四五岁") == "二十四五 = 24..25 chinese some");
}

TEST_CASE("Figures and words mixed") {
  CHECK(told("3万4000") == "3万4000 = 34000 mixed");
  CHECK(told("25万6千亩") == "25万6千 = 256000 mixed");
  CHECK(told("25万6亩") == "25万 = 250000 mixed");
  CHECK(told("1亿2000万") == "1亿2000万 = 120000000 mixed");
  CHECK(told("3万零500") == "3万零500 = 30500 mixed");
  CHECK(told("5千3百户") == "5千3百 = 5300 mixed");
  CHECK(told("1.5亿") == "1.5亿 = 150000000 mixed");
  CHECK(told("13万亿") == "13万亿 = 13000000000000 mixed");
  CHECK(told("2.5千") == "2.5千 = 2500 mixed");
  CHECK(told("3百万") == "3百万 = 3000000 mixed");
  CHECK(told("3万100%") == "3万 = 30000 mixed");
  CHECK(told("3万2020.5") == "3万 = 30000 mixed");
  CHECK(told("1.5亿3000") == "1.5亿 = 150000000 mixed");
  CHECK(told("5万一是") == "5万 = 50000 mixed");
  CHECK(told("5万三万") == "5万 = 50000 mixed");
}

TEST_CASE("A multiplier that begins a unit or a word belongs to that") {
  CHECK(told("5千瓦") == "5 = 5 arabic");
  CHECK(told("40万千瓦") == "40万 = 400000 mixed");
  CHECK(told("110千伏") == "110 = 110 arabic");
  CHECK(told("3百分点") == "3 = 3 arabic");
  CHECK(told("3百姓") == "3 = 3 arabic");
  CHECK(told("千瓦") == "none");
  CHECK(told("百分点") == "none");
}

TEST_CASE("A user's own unit that begins with a multiplier ends a numeral too") {
  Lexicon lexicon = Lexicon::builtin();
  CHECK(NumeralReader(lexicon).read("5千桶", 0)->low == Decimal(5000));
  const std::string row =
      "unit\tname\tkind\tbase\tfactor\tclass\tnote\n"
      "千桶\t\tbarrel\t千桶\t1\tmeasure\t\n";
  REQUIRE(lexicon.add("units.tsv", row).empty());
  CHECK(NumeralReader(lexicon).read("5千桶", 0)->low == Decimal(5));
}

TEST_CASE("Fractions and shares") {
  CHECK(told("三分之一") == "三分之一 = 0.333333 fraction");
  CHECK(told("五分之二") == "五分之二 = 0.4 fraction");
  CHECK(told("十分之一") == "十分之一 = 0.1 fraction");
  CHECK(told("二十分之一") == "二十分之一 = 0.05 fraction");
  CHECK(told("万分之三") == "万分之三 = 0.0003 fraction");
  CHECK(told("3分之1") == "3分之1 = 0.333333 fraction");
  CHECK(told("百分之九十五") == "百分之九十五 = 95 percent");
  CHECK(told("百分之十一点八") == "百分之十一点八 = 11.8 percent");
  CHECK(told("百分之百") == "百分之百 = 100 percent");
  CHECK(told("百分之95.5") == "百分之95.5 = 95.5 percent");
  CHECK(told("百分之二十多") == "百分之二十多 = 20 percent over");
  CHECK(told("千分之三点五") == "千分之三点五 = 3.5 permille");
  CHECK(told("百分之几") == "none");
  CHECK(told("零分之一") == "none");
  CHECK(told("½") == "½ = 0.5 fraction");
  CHECK(told("2½") == "2½ = 2.5 fraction");
}

TEST_CASE("Decimals in words") {
  CHECK(told("一点五") == "一点五 = 1.5 chinese");
  CHECK(told("零点三") == "零点三 = 0.3 chinese");
  CHECK(told("十二点三四") == "十二点三四 = 12.34 chinese");
  CHECK(told("一百零二点五") == "一百零二点五 = 102.5 chinese");
  CHECK(told("三点五万") == "三点五万 = 35000 chinese");
  CHECK(told("十二点五千") == "十二点五千 = 12500 chinese");
  CHECK(told("三点二十分") == "三 = 3 chinese");
  CHECK(told("三点要求") == "三 = 3 chinese");
}

TEST_CASE("Signs") {
  CHECK(told("负3.5") == "负3.5 = -3.5 arabic");
  CHECK(told("负百分之二") == "负百分之二 = -2 percent");
  CHECK(told("-5.6%") == "-5.6 = -5.6 arabic");
  CHECK(told("−5.6") == "−5.6 = -5.6 arabic");
  CHECK(told_behind("增长", "-5.6%") == "-5.6 = -5.6 arabic");
  CHECK(told("负十几") == "负十几 = -19..-11 chinese some");
  CHECK(told("负责") == "none");
  CHECK(told("-") == "none");
  CHECK(told("-a") == "none");
}

TEST_CASE("A dash is no sign") {
  CHECK(told_behind("10", "-20") == "none");
  CHECK(told_behind("5%", "-8%") == "none");
  CHECK(told_behind("二十", "-三十") == "none");
  CHECK(told_behind("3月", "-5月") == "none");
  CHECK(told_behind("A", "-5") == "none");
  CHECK(told_behind("10-", "20") == "20 = 20 arabic");
}

TEST_CASE("Names are no numerals") {
  CHECK(told("十三五规划") == "none");
  CHECK(told("十四五时期") == "none");
  CHECK(told("一点一滴") == "none");
  CHECK(told("亿万人民") == "none");
}

TEST_CASE("What is no numeral") {
  CHECK(told("") == "none");
  CHECK(told("户") == "none");
  CHECK(told("万", 3) == "none");
  CHECK(told("多") == "none");
  CHECK(told("余") == "none");
  CHECK(told("分之一") == "none");
  CHECK(told("\xE4\xB8") == "none");
}

TEST_CASE("Numbers without room are none") {
  CHECK(told("1234567890123456789") == "none");
  CHECK(told("999999999999亿") == "none");
  CHECK(told(std::string(10000, '7')) == "none");
  CHECK(told("0." + std::string(100, '3')) == "none");
}

TEST_CASE("Decimals and magnitude tell how exact a figure is") {
  const auto places = [](std::string_view text) {
    const Numeral numeral = read(text).value_or(Numeral());
    return std::pair(numeral.decimals, numeral.magnitude);
  };
  CHECK(places("16.80") == std::pair(2, 0));
  CHECK(places("1.5亿") == std::pair(1, 8));
  CHECK(places("13万亿") == std::pair(0, 12));
  CHECK(places("3百万") == std::pair(0, 6));
  CHECK(places("3万4000") == std::pair(0, 0));
  CHECK(places("25万6千") == std::pair(0, 3));
  CHECK(places("三百二十") == std::pair(0, 0));
  CHECK(places("九百六十万") == std::pair(0, 4));
  CHECK(places("三点五万") == std::pair(1, 4));
  CHECK(places("百分之十一点八") == std::pair(1, 0));
  CHECK(places("三分之一") == std::pair(0, 0));
}

TEST_CASE("A numeral ends where the text ends") {
  for (std::string_view text : {"12,345.6", "25万6千", "百分之十一点八", "一百零五", "1646万余",
                                "三点五万", "负3.5", "-5.6", "二〇二〇", "十七八"}) {
    for (std::size_t size = 0; size <= text.size(); ++size) {
      const std::optional<Numeral> numeral = read(text.substr(0, size));
      INFO(text.substr(0, size));
      CHECK((!numeral || numeral->span.end <= size));
    }
  }
}

}  // namespace
}  // namespace zhibiao
