#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "measure/indicator_finder.h"
#include "quantity/units.h"
#include "source_table.h"

namespace zhibiao {
namespace {

const Lexicon& lexicon() {
  static const Lexicon all = Lexicon::builtin();
  return all;
}

const IndicatorFinder& finder() {
  static const IndicatorFinder all(lexicon());
  return all;
}

std::string id_of(const IndicatorFinder& indicators, const Counted& figure) {
  const Indicator* indicator = indicators.find(figure);
  return indicator == nullptr ? std::string() : indicator->id;
}

std::string_view cell(const Table& table, const Table::Row& row, std::string_view column) {
  return row.cells[static_cast<std::size_t>(table.column(column))];
}

// The unit at the end of a figure; an empty one for a bare number.
Unit unit_of(std::string_view figure) {
  static const Units units(lexicon());
  for (std::uint32_t at = 0; at < figure.size(); ++at) {
    const auto match = units.match(figure, at);
    if (match && at + match->length == figure.size()) return match->unit;
  }
  return {};
}

// A row's label counted in the unit of its example. Per cent of what is counted in
// something else tells a change.
std::string id_of_label(const Table& table, const Table::Row& row, std::string_view column) {
  const Unit unit = unit_of(cell(table, row, "example_text"));
  const std::string_view units = cell(table, row, "unit_kind");
  const bool share = unit.kind == "percent" || unit.kind == "times" || unit.kind == "point";
  const bool rate = units.find("percent") != units.npos || units.find("permille") != units.npos;
  const Kind kind = share && !rate ? Kind::change : Kind::level;
  return id_of(finder(), {cell(table, row, column), unit.name, unit.kind, kind});
}

// The catalogue with rows for things that no report counts.
IndicatorFinder with_rows(const std::string& rows) {
  Lexicon extended = Lexicon::builtin();
  const auto errors =
      extended.add("indicators.tsv",
                   "id\tname\tname_en\ttopic\tunit_kind\taggregate\tmust\tlabel\texample\t"
                   "example_text\tnegative\tnote\n" +
                       rows);
  CHECK(errors.empty());
  return IndicatorFinder(extended);
}

std::string row(const std::string& id, const std::string& must, const std::string& units = "count",
                const std::string& aggregate = "stock") {
  return id + "\t\t\teconomy\t" + units + "\t" + aggregate + "\t" + must + "\t\t\t\t\t\n";
}

Counted counted(std::string_view label) { return {label, "个", "count", Kind::level}; }

TEST_CASE("every row of the catalogue can be read") {
  for (const std::string& error : finder().errors()) FAIL_CHECK(error);
}

TEST_CASE("a head behind an indicator's words makes the label one of something else") {
  const auto grew = [](std::string_view label) {
    return id_of(finder(), {label, "%", "percent", Kind::change});
  };
  CHECK(grew("稻谷产量增长") == "rice_output");
  CHECK(grew("稻谷播种面积增长").empty());
  CHECK(grew("第三产业增加值增长") == "tertiary_value_added");
  CHECK(grew("服务业吸收外资增长").empty());
  const auto people = [](std::string_view label) {
    return id_of(finder(), {label, "人", "person", Kind::level});
  };
  CHECK(people("农村低保对象") == "rural_minimum_people");
  CHECK(people("农村低保对象免费手术").empty());
  // What says no more than the unit does is no other thing.
  CHECK(id_of(finder(), {"高标准农田建设面积", "亩", "area", Kind::level}) ==
        "high_standard_farmland");
}

TEST_CASE("a part is not what it is a part of") {
  const auto households = [](std::string_view label) {
    return id_of(finder(), {label, "户", "household", Kind::level});
  };
  CHECK(households("易地搬迁") == "relocated_households");
  CHECK(households("易地搬迁中自主安置").empty());
  CHECK(households("易地搬迁集中安置") == "relocated_households");
}

TEST_CASE("every row of the catalogue knows its label, and not its negative") {
  const Table& table = corpus::source_table("indicators.tsv");
  REQUIRE(table.rows.size() > 600);
  for (const Table::Row& row : table.rows) {
    const std::string id(cell(table, row, "id"));
    INFO("indicators.tsv:" << row.line << ": " << id);
    CHECK(id_of_label(table, row, "label") == id);
    CHECK(id_of_label(table, row, "negative") != id);
  }
}

TEST_CASE("an indicator has its topic") {
  const Indicator* indicator = finder().find({"贫困发生率", "%", "percent", Kind::level});
  REQUIRE(indicator != nullptr);
  CHECK(indicator->topic == "poverty_outcome");
}

TEST_CASE("what the catalogue has not is none") {
  CHECK(finder().find(counted("")) == nullptr);
  CHECK(finder().find(counted("、“”")) == nullptr);
  CHECK(finder().find(counted("独角兽")) == nullptr);
  CHECK(finder().find({"贫困发生率", "光年", "distance", Kind::level}) == nullptr);
  CHECK(finder().find({"\xE8\xB4\xFF", "%", "percent", Kind::level}) == nullptr);
}

TEST_CASE("each group must hold but those that may or must not") {
  const IndicatorFinder rows = with_rows(row("a", "独角|双角 兽|禽 ?金 !木"));
  CHECK(id_of(rows, counted("独角兽")) == "a");
  CHECK(id_of(rows, counted("双角的禽")) == "a");
  CHECK(id_of(rows, counted("兽有独角")) == "a");
  CHECK(id_of(rows, counted("金独角兽")) == "a");
  CHECK(id_of(rows, counted("独角")).empty());
  CHECK(id_of(rows, counted("兽")).empty());
  CHECK(id_of(rows, counted("木独角兽")).empty());
}

TEST_CASE("ends are those of the label or of its strict form") {
  const IndicatorFinder rows =
      with_rows(row("a", "^独角") + row("b", "双角$") + row("c", "^三角兽$"));
  CHECK(id_of(rows, counted("独角兽")) == "a");
  CHECK(id_of(rows, counted("全县独角兽")) == "a");
  CHECK(id_of(rows, counted("金独角兽")).empty());
  CHECK(id_of(rows, counted("金双角")) == "b");
  CHECK(id_of(rows, counted("金双角总数")) == "b");
  CHECK(id_of(rows, counted("双角兽")).empty());
  CHECK(id_of(rows, counted("三角兽")) == "c");
  CHECK(id_of(rows, counted("全镇三角兽总数")) == "c");
  CHECK(id_of(rows, counted("金三角兽")).empty());
}

TEST_CASE("marks and spaces do not count") {
  const IndicatorFinder rows = with_rows(row("a", "^独角兽馆$"));
  CHECK(id_of(rows, counted("“独角兽”馆")) == "a");
  CHECK(id_of(rows, counted(" 独角 兽馆")) == "a");
}

TEST_CASE("a unit is taken by its kind or by its name") {
  const IndicatorFinder rows = with_rows(row("a", "独角兽", "money") + row("b", "独角兽", "头|只") +
                                         row("c", "独角兽", "none"));
  CHECK(id_of(rows, {"独角兽", "元", "money", Kind::level}) == "a");
  CHECK(id_of(rows, {"独角兽", "只", "count", Kind::level}) == "b");
  CHECK(id_of(rows, {"独角兽", "个", "count", Kind::level}).empty());
  CHECK(id_of(rows, {"独角兽", "", "", Kind::level}) == "c");
}

TEST_CASE("a change in per cent may be one of anything, one in points of a share only") {
  const IndicatorFinder rows =
      with_rows(row("a", "独角兽", "money") + row("b", "双角兽", "permille"));
  const auto found = [&](std::string_view label, std::string_view kind, Kind told) {
    return id_of(rows, {label, "", kind, told});
  };
  CHECK(found("独角兽", "percent", Kind::change) == "a");
  CHECK(found("独角兽", "times", Kind::change) == "a");
  CHECK(found("独角兽", "percent", Kind::level).empty());
  CHECK(found("独角兽", "point", Kind::change).empty());
  CHECK(found("独角兽", "area", Kind::change).empty());
  CHECK(found("双角兽", "point", Kind::change) == "b");
  CHECK(found("双角兽", "point", Kind::level).empty());
}

TEST_CASE("a mean is none of what is no mean") {
  const IndicatorFinder rows =
      with_rows(row("a", "独角兽") + row("b", "独角兽", "count", "per_head"));
  CHECK(id_of(rows, counted("独角兽")) == "a");
  CHECK(id_of(rows, counted("户均独角兽")) == "b");
  CHECK(id_of(rows, counted("独角兽每月")) == "b");
}

TEST_CASE("of several rows the one wins that names the head of the label") {
  SECTION("by its first group") {
    const IndicatorFinder rows = with_rows(row("long", "独角兽的") + row("head", "角鞍"));
    CHECK(id_of(rows, counted("独角兽的角鞍")) == "head");
  }
  SECTION("by the last place of a word") {
    const IndicatorFinder rows = with_rows(row("a", "独角") + row("b", "双鞍"));
    CHECK(id_of(rows, counted("独角双鞍独角")) == "a");
  }
  SECTION("then by any group") {
    const IndicatorFinder rows = with_rows(row("a", "独角 金金") + row("b", "独角 鞍"));
    CHECK(id_of(rows, counted("金金独角兽鞍")) == "b");
  }
  SECTION("then by what it covers") {
    const IndicatorFinder rows =
        with_rows(row("a", "独角兽") + row("b", "独角兽 ?金") + row("c", "角兽"));
    CHECK(id_of(rows, counted("金独角兽")) == "b");
    CHECK(id_of(rows, counted("银独角兽")) == "a");
  }
  SECTION("then by the order of the table") {
    const IndicatorFinder rows = with_rows(row("b", "双角 独角") + row("a", "双角 独角"));
    CHECK(id_of(rows, counted("独角双角")) == "b");
  }
}

TEST_CASE("a row that cannot be read is named and left out") {
  const auto error_of = [](const std::string& bad) {
    const IndicatorFinder rows = with_rows(row("good", "独角兽") + bad);
    CHECK(id_of(rows, counted("独角兽")) == "good");
    return rows.errors().size() == 1 ? rows.errors()[0] : "not one error";
  };
  CHECK(error_of(row("", "双角")) == "indicators.tsv:3: no id");
  CHECK(error_of(row("good", "双角")) == "indicators.tsv:3: a second row of id \"good\"");
  CHECK(error_of("a\t\t\tmagic\tcount\t\t双角\t\t\t\t\t\n") ==
        "indicators.tsv:3: there is no topic \"magic\"");
  CHECK(error_of(row("a", "双角", "")) == "indicators.tsv:3: no unit_kind");
  CHECK(error_of(row("a", "双角", "count|ells")) ==
        "indicators.tsv:3: there is no unit or kind of units \"ells\"");
  CHECK(error_of(row("a", "")) == "indicators.tsv:3: no must");
  for (const char* must : {"!双角", "?双角 兽"}) {
    CHECK(error_of(row("a", must)) ==
          "indicators.tsv:3: the first group of must does not tell what is counted");
  }
  for (const char* must : {"双角||兽", "双角 !", "^$", "双角|", "双角  兽", "双角 "}) {
    CHECK(error_of(row("a", must)) == "indicators.tsv:3: a word is missing in must");
  }
}

}  // namespace
}  // namespace zhibiao
