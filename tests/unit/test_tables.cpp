// Tables that were pasted into a report.
#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "zhibiao.h"

namespace zhibiao {
namespace {

// Each row as "text value unit label period kind place".
std::string rows_of(std::string_view text) {
  static const Analyzer analyzer{Lexicon::builtin()};
  std::string all;
  for (const Observation& row : analyzer.analyze(text, {}).observations) {
    if (!all.empty()) all += '\n';
    all += row.text + ' ' + row.value.low.to_string() + ' ' + row.unit + ' ' + row.label;
    all += ' ' + (row.period ? to_iso(*row.period) : std::string("-"));
    if (row.kind == Kind::change) all += " change";
    if (row.base) all += " < " + to_iso(*row.base);
    if (row.kind == Kind::target) all += " target";
    if (!row.place.empty()) all += " @" + row.place;
  }
  return all;
}

TEST_CASE("A cell is told by the head of its column and the name of its row") {
  CHECK(rows_of("栖禾镇2019年统计表\n"
                "村名\t贫困户(户)\t产业资金(万元)\t同比增长(%)\n"
                "大湾村\t120\t16.8\t-3.2\n"
                "合计\t206\t25.8\t4.1\n") ==
        "120 120 户 贫困户 2019 @大湾村\n"
        "16.8 168000 元 产业资金 2019 @大湾村\n"
        "-3.2 -3.2 % 产业资金增长 2019 change < 2018 @大湾村\n"
        "206 206 户 贫困户 2019\n"
        "25.8 258000 元 产业资金 2019\n"
        "4.1 4.1 % 产业资金增长 2019 change < 2018");
}

TEST_CASE("What the line above a table says of all its rows is a part of their labels") {
  CHECK(rows_of("栖禾县2019年主要产品产量\n"
                "产品 单位 2019年产量 比上年增长(%)\n"
                "原煤 万吨 120.5 3.2\n"
                "其中:焦煤 万吨 45.6 -2.1\n"
                "发电量 亿千瓦时 12.3 8.8\n") ==
        "120.5 1205000 吨 原煤产量 2019\n"
        "3.2 3.2 % 原煤产量增长 2019 change < 2018\n"
        "45.6 456000 吨 焦煤产量 2019\n"
        "-2.1 -2.1 % 焦煤产量增长 2019 change < 2018\n"
        "12.3 1230000000 千瓦时 发电量 2019\n"
        "8.8 8.8 % 发电量增长 2019 change < 2018");
  CHECK(rows_of("表2 2019年各功能区地区生产总值\n"
                "指标 | 绝对量(亿元) | 比重(%) |\n"
                "全市地区生产总值 | 310.4 | 100 |\n"
                "城市拓展区 | 120.1 | 38.7 |\n") ==
        "310.4 31040000000 元 地区生产总值 2019\n"
        "100 100 % 地区生产总值比重 2019\n"
        "120.1 12010000000 元 城市拓展区地区生产总值 2019\n"
        "38.7 38.7 % 城市拓展区地区生产总值比重 2019");
}

TEST_CASE("Columns of years, a column of units, the bars of Markdown") {
  CHECK(rows_of("| 序号 | 指标 | 单位 | 2018年 | 2019年 | 2020年目标 |\n"
                "| --- | --- | --- | --- | --- | --- |\n"
                "| 1 | 粮食产量 | 万吨 | 12.5 | 13.1 | 14 |\n"
                "| 2 | 卫生室 | 所 | 8 | - | 12 |\n") ==
        "12.5 125000 吨 粮食产量 2018\n"
        "13.1 131000 吨 粮食产量 2019\n"
        "14 140000 吨 粮食产量 2020 target\n"
        "8 8 所 卫生室 2018\n"
        "12 12 所 卫生室 2020 target");
}

TEST_CASE("A caption tells the unit; a cell's own unit comes first") {
  CHECK(rows_of("单位:万元\n"
                "项目  计划投资  累计完成\n"
                "水厂  320  1,180\n"
                "冷库  86  15公里\n") ==
        "320 3200000 元 水厂计划投资 - target\n"
        "1,180 11800000 元 水厂累计完成 -\n"
        "86 860000 元 冷库计划投资 - target\n"
        "15公里 15 公里 冷库累计完成 -");
}

TEST_CASE("Rows without a head are read as prose") {
  CHECK(rows_of("贫困户\t120户\t贫困人口\t368人\n") ==
        "120户 120 户 贫困户 -\n368人 368 人 贫困人口 -");
}

TEST_CASE("A row that counts heads no columns") {
  CHECK(rows_of("各乡镇2019年人口\n"
                "栖禾镇\t1200户\t4500人\n"
                "柳溪乡\t800户\t3100人\n") ==
        "1200户 1200 户 栖禾镇户数 2019\n"
        "4500人 4500 人 栖禾镇人口 2019\n"
        "800户 800 户 柳溪乡户数 2019 @柳溪乡\n"
        "3100人 3100 人 柳溪乡人口 2019 @柳溪乡");
}

TEST_CASE("The head of the first column, or of the last, may be missing") {
  CHECK(rows_of("\t2018年\t2019年\n"
                "总产值(亿元)\t12.5\t8.1\n"
                "总人口(万人)\t45.6\t1.2\n") ==
        "12.5 1250000000 元 总产值 2018\n"
        "8.1 810000000 元 总产值 2019\n"
        "45.6 456000 人 总人口 2018\n"
        "1.2 12000 人 总人口 2019");
  CHECK(rows_of("| 指标 | 2019年 |\n"
                "| --- | --- | --- |\n"
                "| 总产值(亿元) | 12.5 | 8.1 |\n") ==
        "12.5 1250000000 元 总产值 2019\n"
        "8.1 810000000 元 总产值 2019");
}

}  // namespace
}  // namespace zhibiao
