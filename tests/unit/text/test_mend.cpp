#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "text/lines.h"
#include "text/mend.h"

namespace zhibiao {
namespace {

// Mends a copy in a buffer of exactly the text's size, so that a sanitizer sees any read
// beyond it.
std::string mend(std::string_view text) {
  const std::vector<char> exact(text.begin(), text.end());
  std::string result(text);
  make_mends(result, find_mends({exact.data(), exact.size()}));
  return result;
}

void stays(std::string_view text) {
  INFO(text);
  CHECK(mend(text) == text);
}

TEST_CASE("A break before a figure in a sentence is none") {
  CHECK(mend("柳溪镇一手抓巡查,一手抓修缮。全年新修水渠\n11条,清淤8公里。") ==
        "柳溪镇一手抓巡查,一手抓修缮。全年新修水渠11条,清淤8公里。");
  CHECK(mend("各村合作社流转的土地、林地与鱼塘都已登记在册,今年上半年分红总额和带动户数都好于往年,"
             "达到\n"
             "40.9万元,惠及310户。") ==
        "各村合作社流转的土地、林地与鱼塘都已登记在册,今年上半年分红总额和带动户数都好于往年,达到"
        "40.9万元,惠及310户。");
}

TEST_CASE("A break between a figure and its unit is none") {
  CHECK(mend("河道整治稳步推进,全镇清理河道面积75\n亩,栽种柳树300棵。") ==
        "河道整治稳步推进,全镇清理河道面积75亩,栽种柳树300棵。");
  CHECK(mend("夏粮面积比上年多出不少,增长4.5\n%,单产持平。") ==
        "夏粮面积比上年多出不少,增长4.5%,单产持平。");
  CHECK(mend("石桥村的湿地公园去年已经建成,成为县级\n4A\n级景点。") ==
        "石桥村的湿地公园去年已经建成,成为县级\n4A\n级景点。");
  CHECK(mend("去年秋天完工。石桥村的湿地公园成为县级\n4A\n级景点。") ==
        "去年秋天完工。石桥村的湿地公园成为县级4A级景点。");
}

TEST_CASE("A figure in a line of its own goes on with the sentence around it") {
  CHECK(mend("今年以来,全县上下凝心聚力,同比增长\n6.2%\n;新建厂房12栋。") ==
        "今年以来,全县上下凝心聚力,同比增长6.2%;新建厂房12栋。");
  CHECK(mend("刚才的讲话客观总结了全县工业,特别是\n2019\n年的成绩") ==
        "刚才的讲话客观总结了全县工业,特别是2019年的成绩");
  CHECK(mend("(\n2020\n年\n1\n月\n11\n日)") == "(2020年1月11日)");
  CHECK(mend("今年以来,全县上下凝心聚力,新建厂房\n12\n栋。") ==
        "今年以来,全县上下凝心聚力,新建厂房12栋。");
  CHECK(mend("柳溪镇一手抓巡查,一手抓修缮。全年产值由上年末的\n\n11.5亿元增加到12亿元,增长4%。") ==
        "柳溪镇一手抓巡查,一手抓修缮。全年产值由上年末的11.5亿元增加到12亿元,增长4%。");
  stays("柳溪镇一手抓巡查,一手抓修缮。全年成效明显\n\n2023年,新修水渠11条。");
  stays("柳溪镇一手抓巡查,一手抓修缮\n\n11个村修了水渠,清淤8公里。");
  stays("乡镇\n12\n学校\n8");
  stays("柳溪镇一手抓巡查,一手抓修缮。\n12\n栖禾镇也是如此。");
}

TEST_CASE("A ratio over several lines is one") {
  CHECK(mend("三次产业结构为13.0:\n54.2:\n32.8,好于上年。") ==
        "三次产业结构为13.0:54.2:32.8,好于上年。");
}

TEST_CASE("A mark at the break shows that the sentence goes on") {
  CHECK(mend("种植花椒,\n养殖肉牛") == "种植花椒,养殖肉牛");
  CHECK(mend("油茶、\n花椒") == "油茶、花椒");
  CHECK(mend("新建冷库(\n含气调库)两座") == "新建冷库(含气调库)两座");
  CHECK(mend("修通村道83公里\n。拓宽桥梁4座。") == "修通村道83公里。拓宽桥梁4座。");
  CHECK(mend("《柳溪镇规划\n》印发") == "《柳溪镇规划》印发");
  CHECK(mend("(责任编辑: 王一\n )") == "(责任编辑:王一)");
}

TEST_CASE("Spaces at a joined break go, words of letters stay apart") {
  CHECK(mend("修通村道83公里 \n。") == "修通村道83公里。");
  CHECK(mend("建成 Big,\nData 中心") == "建成 Big,Data 中心");
}

TEST_CASE("Headings, captions and bylines keep their lines") {
  stays("柳溪镇2019年工作总结\n2019年,全镇上下一心。");
  stays("一、基本情况\n柳溪镇下辖8个村。");
  stays("发布时间:2020-04-22\n柳溪镇地处山区,人口不多。");
  stays("全年粮食总产量同比增长12.1%\n县统计局今天公布了数据。");
  stays("柳溪建成冷链物流中心\n1200吨果蔬当天进城");
  stays("全镇工作已经布置完毕。\n2020年目标如下:\n1. 修路\n2. 修渠");
  stays("柳溪镇人民政府\n2020-03-05");
  stays("阅读1234\n评论12\n收藏");
}

TEST_CASE("Lists, indented and blank lines begin anew whatever stood before") {
  for (const char* mark :
       {"1. ", "2、", "(3)", "(四)", "五、", "十二、", "①", "• ", "- ", "【", "| "}) {
    stays(std::string("柳溪镇的做法有三点。一是建强队伍,\n").append(mark).append("组织保障有力"));
  }
  stays("柳溪镇的做法有三点。一是建强队伍,\n  组织保障有力");
  stays("柳溪镇的做法有三点。一是建强队伍,\n\t组织保障有力");
  stays("柳溪镇的做法有三点。一是建强队伍,\n\n组织保障有力");
  CHECK(mend("柳溪镇今年的做法如下。人均增收比上年多\n2.5倍。") ==
        "柳溪镇今年的做法如下。人均增收比上年多2.5倍。");
}

TEST_CASE("Rows of tables and page numbers stay") {
  stays("乡镇\t户数\n柳溪\t253\n石桥\t310\n");
  stays("柳溪镇今年的产值好于去年,明细见下。总计\n12");
  stays("全镇各村今年都有增收,具体数据见下表。村名  户数\n30户以上  5个");
  stays("项目 2018 2019\n户数 310 253");
}

// Twenty characters a line, as a page of print has them.
const std::string kWrapped =
    "  柳溪镇位于青岭县西北部,山多地少,水源充\n"
    "足,是县里重要的蔬菜与药材产地。去年以来镇里\n"
    "把产业放在首位,引进龙头企业两家,新建大棚三\n"
    "百座,吸纳周边村民就近务工,户均增收明显,村\n"
    "级集体经济也有了起色。\n"
    "  今年计划再建冷库一座,扩种花椒五百亩,并\n"
    "把电商服务站延伸到每一个行政村,让山货走得更\n"
    "远、卖得更好。";

TEST_CASE("Hard-wrapped text becomes paragraphs") {
  CHECK(mend(kWrapped) ==
        "  柳溪镇位于青岭县西北部,山多地少,水源充"
        "足,是县里重要的蔬菜与药材产地。去年以来镇里"
        "把产业放在首位,引进龙头企业两家,新建大棚三"
        "百座,吸纳周边村民就近务工,户均增收明显,村"
        "级集体经济也有了起色。\n"
        "  今年计划再建冷库一座,扩种花椒五百亩,并"
        "把电商服务站延伸到每一个行政村,让山货走得更"
        "远、卖得更好。");
}

TEST_CASE("A heading among hard-wrapped lines keeps its line") {
  const std::string with_heading = "柳溪镇工作总结\n" + kWrapped;
  CHECK(mend(with_heading).starts_with("柳溪镇工作总结\n  柳溪镇位于"));
  const std::string flush = "柳溪镇工作总结\n" + kWrapped.substr(2);
  CHECK(mend(flush).starts_with("柳溪镇工作总结\n柳溪镇位于"));
}

TEST_CASE("The wrap width is found where there is one") {
  CHECK(wrap_width(kWrapped) >= 40);
  CHECK(wrap_width(kWrapped) <= 48);
  CHECK(wrap_width("短\n短\n短\n短\n短\n") == 0);
  CHECK(wrap_width("") == 0);
  // The address of a page is longer than its lines.
  const std::string address = "http://example.cn/bin/read?" + std::string(60, 'a') + "\n";
  CHECK(wrap_width(address + std::string(kWrapped)) == wrap_width(kWrapped));
  CHECK(wrap_width("柳溪镇位于青岭县西北部,山多地少,是县里的蔬菜产地之一。") == 0);
}

TEST_CASE("Words of letters stay apart where a hard-wrapped line is joined") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "the town of Liuxi has built a cold store and\n";
  text += "it is full.";
  CHECK(mend(text).find("cold store and the town of") != std::string::npos);
  CHECK(mend(text).find('\n') == std::string::npos);
}

TEST_CASE("Single spaces between figures and words go") {
  CHECK(mend("总投资 16.89 万元") == "总投资16.89万元");
  CHECK(mend("截至 2019 年 12 月 31 日") == "截至2019年12月31日");
  CHECK(mend("增长 4.4 %,共 5 家。 另有 3 家") == "增长4.4%,共5家。另有3家");
  CHECK(mend("道路 30.6公里 、桥梁 4座 。") == "道路30.6公里、桥梁4座。");
  CHECK(mend("校舍19. 3 万平方米") == "校舍19.3万平方米");
  CHECK(mend("编辑: 王一") == "编辑:王一");
}

TEST_CASE("Spaces that say something stay") {
  stays("政策支持 产业扶持");
  stays("GDP 增长");
  stays("教育事业 2016年,全县");
  stays("“开门红” 小镇人气旺");
  stays("用好“红黑榜” 《公约》落地");
  stays("  首行缩进");
  stays("户数  253");
  stays("户数\t253");
  stays("10 20");
  stays("5 .6");
  stays("5 ,600");
  stays("5, 600");
  stays("4% 5%");
  stays("1. 2019年工作");
  stays("粮食产量 吨 1234 1250");
  stays("- 5");
}

TEST_CASE("Where a page's lines were copied into one, their breaks go and its spaces stay") {
  const std::string line = "柳溪镇位于青岭县西北部,山多地少,水源充";  // 40 columns
  std::string text;
  for (int i = 0; i < 5; ++i) text += line + " ";
  text += "种下花椒五百亩,是全县的蔬菜产地,产量是20 11年的2.1倍。 另有冷库。";
  const std::string whole = mend(text);
  CHECK(whole.find("水源充 柳溪镇") == std::string::npos);
  CHECK(whole.find("水源充柳溪镇") != std::string::npos);
  CHECK(whole.find("是2011年的2.1倍") != std::string::npos);
  stays(
      "政策支持 产业扶持 品牌培育 人才培养 市场营销 金融支持 保险保障 科技支撑 组织保障 "
      "监督考核 政策支持 产业扶持 品牌培育 人才培养 市场营销 金融支持 保险保障");
}

TEST_CASE("A decimal torn where a line is full is whole again") {
  CHECK(tears_decimal("增加值198.", "6亿元"));
  CHECK(!tears_decimal("全面完成.", "6亿元"));
  CHECK(!tears_decimal("增加值198.", "亿元"));
  CHECK(mend("短短一行198.\n6亿元") == "短短一行198.\n6亿元");
}

TEST_CASE("A row of figures loses its spaces only in prose") {
  stays("户数 253 310 人数 905");
  CHECK(mend("电话 0825 123,共 5 户") == "电话0825 123,共5户");
}

TEST_CASE("What a line begins with") {
  CHECK(begins_with_list_mark("1."));
  CHECK(begins_with_list_mark("12)"));
  CHECK(begins_with_list_mark("(十二)"));
  CHECK_FALSE(begins_with_list_mark("1234."));
  CHECK_FALSE(begins_with_list_mark("2.5倍"));
  CHECK_FALSE(begins_with_list_mark("()"));
  CHECK_FALSE(begins_with_list_mark("(含税)"));
  CHECK_FALSE(begins_with_list_mark(""));
}

TEST_CASE("How a line ends") {
  CHECK(ends_with_stop("好。"));
  CHECK(ends_with_stop("好!”"));
  CHECK(ends_with_stop("增长7.0%。(见图11)"));
  CHECK(ends_with_stop("增长7.0%。(见图11)(见表3)"));
  CHECK_FALSE(ends_with_stop("《条例》"));
  CHECK_FALSE(ends_with_stop("(含税)"));
  CHECK_FALSE(ends_with_stop("好"));
  CHECK_FALSE(ends_with_stop(""));
}

}  // namespace
}  // namespace zhibiao
