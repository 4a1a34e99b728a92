// The whole way from bytes to a report.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <ctime>
#include <string>
#include <string_view>
#include <vector>

#include "zhibiao.h"

namespace zhibiao {
namespace {

const Analyzer& analyzer() {
  static const Analyzer instance{Lexicon::builtin()};
  return instance;
}

// Analyzes a buffer of exactly the text's size, so that a sanitizer sees any read beyond it.
Report analyze(std::string_view text, const AnalyzeOptions& options = {}) {
  const std::vector<char> exact(text.begin(), text.end());
  return analyzer().analyze({exact.data(), exact.size()}, options);
}

AnalyzeOptions published(int year, int month = 0, int day = 0) {
  AnalyzeOptions options;
  options.published = make_date(year, month, day);
  return options;
}

AnalyzeOptions of_place(std::string name) {
  AnalyzeOptions options;
  options.place = std::move(name);
  return options;
}

std::string mentions(const Report& report) {
  std::string all;
  for (const Observation& row : report.observations) {
    if (!all.empty()) all += ' ';
    all += row.text;
  }
  return all;
}

std::string period_of(const Observation& row) { return row.period ? to_iso(*row.period) : "none"; }

const Observation& only(const Report& report) {
  REQUIRE(report.observations.size() == 1);
  return report.observations[0];
}

// What holds for the report of any bytes.
void is_sound(std::string_view text) {
  const Report report = analyze(text);
  std::uint32_t at = 0;
  for (const Observation& row : report.observations) {
    CHECK(row.span.begin >= at);
    CHECK(row.span.begin < row.span.end);
    CHECK(row.span.end <= text.size());
    CHECK(row.sentence.contains(row.span));
    CHECK(row.sentence.end <= text.size());
    CHECK(row.text == slice(text, row.span));
    CHECK((!row.value.high || !(*row.value.high < row.value.low)));
    CHECK_FALSE(row.rules.empty());
    at = row.span.end;
  }
  for (const Rejection& number : report.rejections) {
    CHECK(number.span.end <= text.size());
    CHECK(number.text == slice(text, number.span));
  }
}

bool same(const Report& left, const Report& right) {
  const auto key = [](const Observation& row) {
    return std::tuple(row.span.begin, row.span.end, row.text, row.label, row.unit, row.period,
                      row.kind, row.place, row.indicator, row.topic, row.cues, row.rules);
  };
  return left.title == right.title && left.place == right.place &&
         left.published == right.published && left.period == right.period &&
         std::equal(left.observations.begin(), left.observations.end(), right.observations.begin(),
                    right.observations.end(),
                    [&](const Observation& a, const Observation& b) { return key(a) == key(b); });
}

constexpr std::string_view kSummary =
    "临岚县栖禾镇2019年工作总结\n"
    "2020年1月8日\n"
    "一、产业发展\n"
    "全镇茶园面积达4860亩,其中新建620亩,比上年增长14.6%。\n"
    "二、下步打算\n"
    "计划新建冷库2座。\n";

TEST_CASE("A text without figures gives an empty report, and says so") {
  for (const std::string_view text : {"", " ", "\n\n", "一心一意谋发展。", "\xEF\xBB\xBF"}) {
    const Report report = analyze(text);
    CHECK(report.observations.empty());
    REQUIRE(report.diagnostics.size() == 1);
    CHECK(report.diagnostics[0].code == "no-figures");
  }
}

TEST_CASE("A report from end to end") {
  const Report report = analyze(kSummary);
  CHECK(report.title == "临岚县栖禾镇2019年工作总结");
  REQUIRE(report.published);
  CHECK(to_iso(*report.published) == "2020-01-08");
  REQUIRE(report.period);
  CHECK(to_iso(*report.period) == "2019");
  CHECK(report.place.find("栖禾镇") != std::string::npos);
  REQUIRE(mentions(report) == "4860亩 620亩 14.6% 2座");
  CHECK(report.diagnostics.empty());
  const Observation& tea = report.observations[0];
  CHECK(tea.value == Value{Decimal(4860), {}});
  CHECK(tea.unit == "亩");
  CHECK(tea.unit_kind == "area");
  CHECK(tea.label.find("茶园") != std::string::npos);
  CHECK(period_of(tea) == "2019");
  CHECK(tea.kind == Kind::level);
  CHECK(tea.place.empty());
  CHECK_FALSE(tea.topic.empty());
  CHECK(slice(kSummary, tea.sentence).starts_with("全镇茶园面积"));
  CHECK(report.observations[2].kind == Kind::change);
  CHECK(report.observations[2].direction == Direction::up);
  CHECK(report.observations[3].kind == Kind::target);
}

TEST_CASE("Offsets lead back to full-width figures") {
  const std::string_view text = "全镇投入资金１，２３４．５万元。";
  const Observation row = only(analyze(text));
  CHECK(row.text == "１，２３４．５万元");
  CHECK(slice(text, row.span) == row.text);
  CHECK(row.value == Value{Decimal(12345000), {}});
}

TEST_CASE("Offsets lead back through a byte order mark, CRLF and blanks") {
  const std::string_view text =
      "\xEF\xBB\xBF栖禾镇工作总结\r\n\r\n\xE3\x80\x80\xE3\x80\x80茶园 860 亩，\r\n鱼塘３口。\r\n";
  const Report report = analyze(text);
  REQUIRE(report.observations.size() == 2);
  CHECK(slice(text, report.observations[0].span) == "860 亩");
  CHECK(slice(text, report.observations[1].span) == "３口");
  CHECK(report.observations[1].value == Value{Decimal(3), {}});
}

TEST_CASE("Line ends make no difference") {
  const std::string_view unix_text = "栖禾镇工作总结\n茶园860亩。\n鱼塘3口。\n";
  std::string windows;
  for (const char c : unix_text) windows += c == '\n' ? "\r\n" : std::string(1, c);
  const Report left = analyze(unix_text);
  const Report right = analyze(windows);
  CHECK(mentions(left) == mentions(right));
  CHECK(left.title == right.title);
  REQUIRE(right.observations.size() == left.observations.size());
  for (std::size_t i = 0; i < left.observations.size(); ++i)
    CHECK(left.observations[i].label == right.observations[i].label);
}

TEST_CASE("A figure broken over two lines is one") {
  const std::string_view text = "河道整治稳步推进，全镇清理河道面积75\n亩，栽种柳树300棵。";
  const Report report = analyze(text);
  REQUIRE(report.observations.size() == 2);
  CHECK(report.observations[0].text == "75\n亩");
}

TEST_CASE("The date that is given overrides that of the text") {
  CHECK(period_of(only(analyze("今年新建茶园12亩。", published(2018, 6, 1)))).starts_with("2018"));
  const Report report = analyze("工作总结\n2020年1月8日\n去年新建茶园12亩。", published(2016));
  REQUIRE(report.published);
  CHECK(to_iso(*report.published) == "2016");
  CHECK(period_of(only(report)) == "2015");
}

TEST_CASE("Where nothing tells the year there is no period") {
  CHECK_FALSE(only(analyze("新建茶园12亩。")).period);
}

TEST_CASE("What is told of a time to come is meant") {
  CHECK(only(analyze("2025年茶园12亩。", published(2021))).kind == Kind::target);
  CHECK(only(analyze("2021年茶园12亩。", published(2021))).kind == Kind::level);
}

TEST_CASE("The place that is given overrides that of the text") {
  CHECK(analyze("茶园12亩。", of_place("临岚县")).place == "临岚县");
  CHECK(analyze(kSummary, of_place("石塘县云溪乡")).place == "石塘县云溪乡");
}

TEST_CASE("A figure of another place names it, one of its own does not") {
  const std::string_view text = "全县茶园860亩。全省茶园320万亩。";
  const Report report = analyze(text, of_place("临岚县"));
  REQUIRE(report.observations.size() == 2);
  CHECK(report.observations[0].place.empty());
  CHECK(report.observations[1].place == "全省");
}

TEST_CASE("Dates, names and list numbers are no figures") {
  CHECK(analyze("一、2020年3月15日召开第六届运动会").observations.empty());
  CHECK(analyze("(二)1.落实“四个不摘”").observations.empty());
  CHECK(analyze("创建4A级景区。").observations.empty());
}

TEST_CASE("Bylines and page furniture tell no figures") {
  CHECK(mentions(analyze(
            "栖禾镇工作总结\n发布时间:2020-03-15 09:30 浏览次数:1268\n茶园12亩。\n")) == "12亩");
}

TEST_CASE("Numbers that were put aside are told with their rules") {
  const Report report = analyze("第六届茶园评比。");
  REQUIRE(report.rejections.size() == 1);
  CHECK(report.rejections[0].text == "六");
  CHECK(report.rejections[0].rule == "ordinal");
}

TEST_CASE("一个 counts nothing, and is put aside") {
  const Report report = analyze("建成一个车间。");
  CHECK(report.observations.empty());
  REQUIRE(report.rejections.size() == 1);
  CHECK(report.rejections[0].rule == "indefinite-one");
}

TEST_CASE("其中 right before a figure") {
  is_sound("总收入96元,其中70元现金。");
  is_sound("其中70元。");
  is_sound("其中:");
  is_sound("(其中70元)");
  CHECK(mentions(analyze("总收入96元,其中70元现金。")) == "96元 70元");
}

TEST_CASE("Texts that begin, end or break anywhere") {
  const std::string text(
      "2019年,全镇(含社区)投入约16.8万元、3—5万元,其中:分别为三分之一、10:20:30和无1例,"
      "比上年同期增长由2.3%增加到百分之五,一是…;二是“五个一批”。");
  for (std::size_t size = 0; size <= text.size(); ++size) {
    is_sound(std::string_view(text).substr(0, size));
    is_sound(std::string_view(text).substr(size));
  }
}

TEST_CASE("Any bytes give a report") {
  is_sound(
      "茶园12亩\xE8\x8C,鱼塘\xFF\xFE"
      "3口\x80");
  is_sound(std::string("茶园12\0亩", 12));
  is_sound("\xF4\x90\x80\x80 12亩");
  is_sound("\xED\xA0\x80茶园12亩");
  std::string all;
  for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  is_sound(all + "12亩" + all);
  // A row of bytes that no text has, the same in each run.
  std::string noise;
  std::uint32_t state = 2463534242u;
  for (int i = 0; i < 4000; ++i) {
    state ^= state << 13;
    state ^= state >> 17;
    state ^= state << 5;
    noise += static_cast<char>(state);
    if (i % 40 == 0) noise += "约12万亩,";
  }
  is_sound(noise);
}

TEST_CASE("UTF-8 that is broken off leaves the figures around it") {
  CHECK(mentions(analyze("茶园12亩,\xE8\x8C鱼塘3口。")) == "12亩 3口");
}

TEST_CASE("The same text gives the same report") {
  const Analyzer other(Lexicon::builtin());
  CHECK(same(analyze(kSummary), analyze(kSummary)));
  CHECK(same(analyze(kSummary), other.analyze(kSummary, {})));
  CHECK_FALSE(same(analyze(kSummary), analyze("茶园12亩。")));
}

TEST_CASE("An analyzer outlives the lexicon and can be moved") {
  auto lexicon = std::make_unique<Lexicon>(Lexicon::builtin());
  Analyzer first(*lexicon);
  lexicon.reset();
  const Analyzer second = std::move(first);
  CHECK(mentions(second.analyze("茶园12亩。", {})) == "12亩");
}

TEST_CASE("A user's words take part") {
  Lexicon lexicon = Lexicon::builtin();
  REQUIRE(lexicon
              .add("units.tsv",
                   "unit\tname\tkind\tbase\tfactor\tclass\tnote\n蔸\t\tcount\t个\t1\tcounter\t\n")
              .empty());
  const Report report = Analyzer(lexicon).analyze("补栽油茶苗320蔸。", {});
  REQUIRE(report.observations.size() == 1);
  CHECK(report.observations[0].unit == "蔸");
  CHECK(analyze("补栽油茶苗320蔸。").observations.empty());
}

// Time is linear in the text, also where it has no line end, no mark, or nothing but what
// makes a rule look around. Eight times the text may take no more than thirty times the time,
// since machines are noisy: a quadratic rule would take sixty-four times.
void is_linear(std::string_view unit) {
  const auto seconds = [&](std::size_t bytes) {
    std::string text;
    text.reserve(bytes + unit.size());
    while (text.size() < bytes) text += unit;
    const std::clock_t begin = std::clock();  // the processor's time, whatever else runs
    analyzer().analyze(text, {});
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  };
  constexpr std::size_t kBytes = 25'000;
  constexpr double kMost = 30;
  constexpr double kMoment = 0.002;  // seconds; less tells of the machine's memory alone
  double ratio = 1e9;
  for (int attempt = 0; attempt < 4 && ratio > kMost; ++attempt) {
    const double small = std::max(kMoment, std::min(seconds(kBytes), seconds(kBytes)));
    ratio = std::min(ratio, seconds(8 * kBytes) / small);
  }
  CAPTURE(unit, ratio);
  CHECK(ratio <= kMost);
}

TEST_CASE("Time grows with the text and no faster") {
  for (const std::string_view unit : {
           std::string_view("投入资金16.89万元,新建水厂2座,其中改造1座,"),
           std::string_view("茶"),
           std::string_view("一"),
           std::string_view("12"),
           std::string_view("("),
           std::string_view("(12亩"),
           std::string_view("“十"),
           std::string_view("3至"),
           std::string_view("1:"),
           std::string_view("的"),
           std::string_view("、12"),
           std::string_view("和8.3"),
           std::string_view("12亩"),
           std::string_view("6%"),
           std::string_view("2019年"),
           std::string_view("栖禾镇"),
           std::string_view("一是"),
           std::string_view(" "),
           std::string_view("\n"),
           std::string_view("茶园12亩。\n"),
           std::string_view(")1"),
           std::string_view("茶村12"),
           std::string_view("其中12户"),
           std::string_view("于2013年"),
           std::string_view("大湾村\t2018年\t12\n"),
           std::string_view("\xFF"),
       }) {
    is_linear(unit);
  }
}

TEST_CASE("Two megabytes in one line are read whole") {
  std::string text;
  while (text.size() < 2'000'000) text += "栖禾镇投入资金16.89万元,新建水厂2座,受益群众1260人;";
  const Report report = analyzer().analyze(text, {});
  const std::size_t units = text.size() / std::string_view(
                                              "栖禾镇投入资金16.89万元,新建水厂2座,"
                                              "受益群众1260人;")
                                              .size();
  CHECK(report.observations.size() == 3 * units);
}

}  // namespace
}  // namespace zhibiao
