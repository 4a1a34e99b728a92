#include <catch_amalgamated.hpp>
#include <string>

#include "place/places.h"

using namespace zhibiao;

namespace {

const Lexicon& lexicon() {
  static const Lexicon words = Lexicon::builtin();
  return words;
}

const PlaceFinder& finder() {
  static const PlaceFinder places(lexicon());
  return places;
}

Document read(std::string_view text) {
  static const DocumentReader reader(lexicon());
  return reader.read(text);
}

std::string own_of(std::string_view text) { return finder().find(read(text), "").own; }

// The place of the figure whose digits are `figure`, in a report of `own`.
std::string place_of(std::string_view text, std::string_view figure, std::string_view own) {
  const Document document = read(text);
  const auto at = static_cast<std::uint32_t>(text.find(figure));
  const Span span{at, at + static_cast<std::uint32_t>(figure.size())};
  return finder().find(document, own).place_of(span, document);
}

}  // namespace

TEST_CASE("the report's own place is as full as the text tells") {
  CHECK(own_of("桃源县年度总结\n\n全县修渠12公里,惠及农户350户。") == "桃源县");
  CHECK(own_of("年度总结\n\n驻村队来到桃源县柳湾镇石桥村。石桥村修渠3公里,全村增收。全村350户。") ==
        "桃源县柳湾镇石桥村");
  CHECK(own_of("柳湾镇\n\n柳湾镇位于桃源县东部。全镇共有农户3500户,全镇耕地2万亩。") ==
        "桃源县柳湾镇");
  CHECK(own_of("全国水利发展公报\n\n全国修渠12万公里,我国灌溉面积有所增加。") == "全国");
}

TEST_CASE("short names of counties need their full name, or the place they lie in") {
  CHECK(own_of("桃源兴水利\n\n今冬修渠12公里,惠及农户350户。") == "");
  CHECK(own_of("桃源兴水利\n\n桃源县今冬修渠12公里,惠及农户350户。") == "桃源县");
}

TEST_CASE("names of papers, schools and firms are no places") {
  for (const char* text :
       {"湖南日报刊发信息5篇。", "北京大学派来学生12人。", "常德大道长5公里。"}) {
    CAPTURE(text);
    CHECK(finder().find(read(text), "").mentions.empty());
  }
}

TEST_CASE("what only looks like a village is none") {
  for (const char* text : {"全镇7个贫困村全部出列。", "深入农村走访350户。", "每村补助5万元。",
                           "乡镇干部36人。", "实施镇水厂改造3处。"}) {
    CAPTURE(text);
    for (const PlaceMention& mention : finder().find(read(text), "").mentions)
      CHECK(mention.name == "全镇");
  }
}

TEST_CASE("a subject governs, its own place does not") {
  CHECK(place_of("石桥村三年投入30万元。", "30", "柳湾镇") == "石桥村");
  CHECK(place_of("柳湾镇三年投入30万元。", "30", "柳湾镇") == "");
  CHECK(place_of("我镇三年投入30万元。", "30", "柳湾镇") == "");
  CHECK(place_of("其中,石桥村修渠3公里;其他村修渠9公里。", "3", "柳湾镇") == "石桥村");
  CHECK(place_of("比例控制在2%以内(湖北为3.1%)。", "3.1", "全国") == "湖北");
}

TEST_CASE("a place in the middle governs no later clause") {
  CHECK(place_of("已建成石桥村果蔬车间50万元,另投入8万元。", "8", "柳湾镇") == "");
}

TEST_CASE("goals, sources and rivals govern nothing") {
  for (const char* text : {"萝卜运往重庆5万斤。", "组织到长沙市参观5次。", "来自广东的客商5人。"}) {
    CAPTURE(text);
    CHECK(place_of(text, "5", "桃源县") == "");
  }
}

TEST_CASE("wider areas govern where they are spoken of, not where they are a measure") {
  CHECK(place_of("全省修渠500公里。", "500", "桃源县") == "全省");
  CHECK(place_of("我县居全省第5位。", "5", "桃源县") == "");
  CHECK(place_of("我县占全省的5%。", "5", "桃源县") == "");
  CHECK(place_of("今年是我国水利建设之年,修渠5公里。", "5", "桃源县") == "");
}

TEST_CASE("an inherited place ends with its paragraph, its section, or its own place's return") {
  const std::string text =
      "柳湾镇总结\n\n石桥村修渠3公里。清淤塘坝4口。\n另外更换闸门16座,全部完成验收工作。\n";
  CHECK(place_of(text, "4口", "柳湾镇") == "石桥村");
  CHECK(place_of(text, "16", "柳湾镇") == "");
  CHECK(place_of("石桥村修渠3公里。全镇清淤塘坝40口。更换闸门16座。", "16", "柳湾镇") == "");
  const std::string cases =
      "典型案例\n\n1.湖南省常德市公安局侦办的案件\n民警抓获嫌疑人31人,收缴赌资若干,"
      "案件已移送起诉。\n"
      "2.湖北省荆州市法院审理的案件\n民警抓获嫌疑人42人,收缴赌资若干,案件已移送起诉。\n";
  CHECK(place_of(cases, "31", "全国") == "湖南省常德市");
  CHECK(place_of(cases, "42", "全国") == "湖北省荆州市");
}

TEST_CASE("figures are dealt out to the places of a list") {
  const std::string text = "长江流域、珠江流域断面分别由15个、9个降至4个、3个。";
  CHECK(place_of(text, "15", "全国") == "长江流域");
  CHECK(place_of(text, "9", "全国") == "珠江流域");
  CHECK(place_of(text, "4个", "全国") == "长江流域");
  CHECK(place_of("石桥村、柳林村共修渠7公里。", "7", "柳湾镇") == "");
}

TEST_CASE("a neighbour, and what only ends like a name, is not the report's own place") {
  CHECK(own_of("整镇退出汇报\n\n我镇北接己石镇,西邻东坡傣族乡,面积201平方公里。").empty());
  CHECK(own_of("工作汇报\n\n镇振兴办联合镇纪检对31户进行抽查。全镇有农牧业村6个。").empty());
}

TEST_CASE("a row of a table is of the place in its first cell") {
  const std::string text = "村名\t户数\t人数\n石桥村\t35\t120\n柳林村\t46\t150\n";
  CHECK(place_of(text, "120", "柳湾镇") == "石桥村");
  CHECK(place_of(text, "46", "柳湾镇") == "柳林村");
}

TEST_CASE("any text has places, in order") {
  for (const std::string piece : {"八里村", "长江、", "湖北、湖南分别", "全省100家,", "用于石桥村",
                                  "《桃源县", "\xE3", "镇"}) {
    std::string text;
    while (text.size() < 50000) text += piece;
    CAPTURE(piece);
    const Places places = finder().find(read(text), "");
    std::uint32_t end = 0;
    for (const PlaceReach& reach : places.reaches) {
      REQUIRE(reach.span.begin >= end);
      REQUIRE(reach.mention + reach.dealt <= places.mentions.size());
      end = reach.span.end;
    }
  }
}
