#include <catch_amalgamated.hpp>

#include "reading.h"

using namespace zhibiao;

namespace {

constexpr auto kTitle = BlockKind::title;
constexpr auto kByline = BlockKind::byline;
constexpr auto kHeading = BlockKind::heading;
constexpr auto kParagraph = BlockKind::paragraph;
constexpr auto kItem = BlockKind::list_item;
constexpr auto kRow = BlockKind::table_row;
constexpr auto kFurniture = BlockKind::furniture;

const std::string kProse = "全镇共修建水渠12公里,新增灌溉面积800亩,惠及农户350户。";

}  // namespace

TEST_CASE("headings are told from prose with and without marks") {
  CHECK(kinds_of("水利建设总结\n\n一、主要成效\n" + kProse + "\n(一)渠道建设\n" + kProse +
                 "\n抓管护 保长效\n" + kProse) ==
        std::vector{kTitle, kHeading, kParagraph, kHeading, kParagraph, kHeading, kParagraph});
}

TEST_CASE("a heading may end with a full stop above its paragraph") {
  CHECK(kinds_of("水利建设总结\n\n1.渠道建设。\n" + kProse) ==
        std::vector{kTitle, kHeading, kParagraph});
}

TEST_CASE("numbered lines in a row are points, not headings") {
  CHECK(kinds_of("水利建设总结\n\n" + kProse +
                 "\n1.修建水渠12公里\n2.清淤塘坝40口\n3.更换闸门16座") ==
        std::vector{kTitle, kParagraph, kItem, kItem, kItem});
}

TEST_CASE("numbers of the text are no marks") {
  for (const std::string line : {"1.5亿元资金已到位,用于修建水渠和塘坝,其余部分年底拨付。",
                                 "2020年全镇修建水渠12公里,清淤塘坝40口,更换闸门16座。"}) {
    CAPTURE(line);
    CHECK(kinds_of("水利建设总结\n\n" + line) == std::vector{kTitle, kParagraph});
  }
}

TEST_CASE("sections nest by the styles of their headings") {
  // A document keeps views of its text.
  const std::string text =
      "总结\n\n一、成效\n" + kProse + "\n(一)建设\n" + kProse + "\n二、打算\n" + kProse;
  const Document document = document_reader().read(text);
  REQUIRE(document.sections.size() == 3);
  CHECK(document.sections[1].parent == 0);
  CHECK(document.sections[1].level == 2);
  CHECK(document.sections[2].parent == kNone);
  const std::uint32_t second = document.blocks[4].span.begin;
  CHECK(words(document, document.heading_of(second)) == "建设");
}

TEST_CASE("what pages add is furniture") {
  for (const std::string line :
       {"评论 0人参与,0条评论", "回顶部", "附件:渠道清单.doc", "- 3 -", "图1 水渠通水",
        "浏览次数:1234次", "分享到微信", "上一篇:塘坝清淤", "相关链接"}) {
    CAPTURE(line);
    const std::vector<BlockKind> kinds = kinds_of("水利建设总结\n\n" + kProse + "\n" + line + "\n");
    REQUIRE(kinds.size() == 3);
    CHECK((kinds[2] == kFurniture || kinds[2] == kByline));
  }
}

TEST_CASE("a short line under a picture is its caption") {
  CHECK(kinds_of("水利建设总结\n\n" + kProse + "\nIMG_0001.jpg\n村民在清理水渠\n" + kProse) ==
        std::vector{kTitle, kParagraph, kFurniture, kFurniture, kParagraph});
}

TEST_CASE("all behind the page's tail is furniture") {
  CHECK(kinds_of("水利建设总结\n\n" + kProse + "\n图文推荐\n2021-03-09 10:00:00\n塘坝清淤忙") ==
        std::vector{kTitle, kParagraph, kFurniture, kFurniture, kFurniture});
}

TEST_CASE("pasted tables give rows, cells and the row that names the columns") {
  const std::string text = "水利建设总结\n\n" + kProse +
                           "\n指标\t单位\t2019年\t2020年\n水渠\t公里\t12\t15\n塘坝\t口\t\t40\n";
  const Document document = document_reader().read(text);
  REQUIRE(document.rows.size() == 3);
  CHECK(document.rows[0].header == kNone);
  CHECK(document.rows[1].header == 0);
  CHECK(document.rows[2].header == 0);
  REQUIRE(document.rows[2].cells.size() == 4);
  CHECK(words(document, document.rows[2].cells[0]) == "塘坝");
  CHECK(document.rows[2].cells[2].empty());
  CHECK(words(document, document.rows[2].cells[3]) == "40");
  CHECK(document.row_at(document.rows[1].cells[2].begin) == 1);
}

TEST_CASE("the first column of a table set apart by spaces may have no name") {
  const std::string text =
      "        户数   人口   耕地\n青岭村   35   120   560\n白沙村   46   150   720\n";
  const Document document = document_reader().read(text);
  REQUIRE(document.rows.size() == 3);
  CHECK(document.rows[0].cells.size() == 4);
  CHECK(document.rows[0].cells[0].empty());
  CHECK(document.rows[2].header == 0);
}

TEST_CASE("clauses with blanks before their figures are no rows") {
  const Document document = document_reader().read(
      "税收 4052 万元,支出 6318 万元,分别比去\n年减少 8.2%和 3.5%;存款 4.1亿元\n");
  CHECK(document.rows.empty());
}

TEST_CASE("paragraphs between bars are no rows") {
  CHECK(kinds_of("水利建设总结\n\n|概况|" + kProse + kProse + "|\n|水利|" + kProse + kProse +
                 "|\n") == std::vector{kTitle, kParagraph, kParagraph});
}

TEST_CASE("cells set one a line are rows where names and figures take turns") {
  for (const char* end : {" |\n", "\n", "\n|\n"}) {
    std::string text = "青禾县2021年统计公报\n全县主要产品产量稳步增长,结构不断优化。\n";
    for (const char* cell : {"单位:吨", "产品", "产量", "比上年±%", "稻谷", "510", "-0.4",
                             "其中:早稻", "120", "1.5", "花生", "33", "2.0"})
      text += std::string(cell) + end;
    text += "全县粮食生产再获丰收,总产创下新高。\n";
    const Document document = document_reader().read(text);
    REQUIRE(document.rows.size() == 4);
    CHECK(document.rows[0].header == kNone);
    CHECK(document.rows[3].header == 0);
    REQUIRE(document.rows[2].cells.size() == 3);
    CHECK(words(document, document.rows[2].cells[0]) == "其中:早稻");
    CHECK(words(document, document.rows[2].cells[2]) == "1.5");
  }
}

TEST_CASE("the words of a line are rows where names and figures with units take turns") {
  const std::string text =
      "主要产品产量如下:\n2001年 比上年增长% 稻谷 510 吨 -0.4 其中:早稻 120 吨 1.5 花生 33 吨 "
      "2.0\n" +
      kProse + "\n";
  const Document document = document_reader().read(text);
  REQUIRE(document.rows.size() == 4);
  REQUIRE(document.rows[0].cells.size() == 3);
  CHECK(document.rows[0].cells[0].empty());
  CHECK(words(document, document.rows[0].cells[1]) == "2001年");
  CHECK(document.rows[3].header == 0);
  CHECK(words(document, document.rows[2].cells[0]) == "其中:早稻");
  CHECK(words(document, document.rows[2].cells[1]) == "120 吨");
  CHECK(document_reader().read("春季 5 月 3 日 全县 共 有 12 个 乡镇 参加 了 会议\n").rows.empty());
}

TEST_CASE("short lines with a figure here and there are no rows") {
  CHECK(
      document_reader().read("联系人\n老张\n电话\n5230011\n邮编\n地址\n青禾路5号\n").rows.empty());
  CHECK(document_reader().read("甲村\n乙村\n丙村\n120\n丁村\n30\n40\n戊村\n50\n").rows.empty());
}

TEST_CASE("rows may be set apart by bars or spaces") {
  CHECK(kinds_of("|指标|数量|\n|水渠|12|\n") == std::vector{kRow, kRow});
  CHECK(kinds_of("指标   单位   数量\n水渠   公里   12\n塘坝   口   40\n") ==
        std::vector{kRow, kRow, kRow});
  CHECK(kinds_of("水利建设总结\n\n抓建设 强管护 惠农户\n" + kProse)[1] == kHeading);
}
