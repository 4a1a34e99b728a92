#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "compare/compare.h"

namespace zhibiao {
namespace {

using testing::Figure;
using testing::report;

const Comparer& comparer() {
  static const Comparer only(Lexicon::builtin());
  return only;
}

const Row& row_of(const ComparisonTable& table, std::string_view label) {
  const auto found = std::find_if(table.rows.begin(), table.rows.end(),
                                  [&](const Row& row) { return row.label == label; });
  REQUIRE(found != table.rows.end());
  return *found;
}

const std::vector<Report>& reports() {
  static const std::vector<Report> only = {
      report({Figure("魔芋种植", "300", "亩"), Figure("油茶抚育", "20", "亩"),
              Figure("危房加固", "7", "户")}),
      report({Figure("种魔芋面积", "2", "公顷"), Figure("油茶抚育", "40", "亩"),
              Figure("油茶抚育", "45", "亩")})};
  return only;
}

TEST_CASE("rows are merged into the first of them, in one unit") {
  const ComparisonTable plain = comparer().compare(reports());
  Arrangement arrangement;
  arrangement.merged = {{row_of(plain, "魔芋种植").key, row_of(plain, "种魔芋面积").key,
                         row_of(plain, "危房加固").key, "gone"}};
  const ComparisonTable table = comparer().compare(reports(), arrangement);
  CHECK(table.rows.size() == plain.rows.size() - 1);
  const Row& merged = *std::find_if(table.rows.begin(), table.rows.end(),
                                    [](const Row& row) { return row.by_hand; });
  CHECK(merged.key == arrangement.merged[0][0]);
  CHECK(merged.certainty == 100);
  CHECK(merged.unit == "亩");
  CHECK(merged.cells[0]->value.low == Decimal(300));
  CHECK(merged.cells[1]->value.low == Decimal(30));
  CHECK_FALSE(row_of(table, "危房加固").cells[1].has_value());  // households are no land
}

TEST_CASE("a row is split by its labels, or by its reports") {
  const ComparisonTable plain = comparer().compare(reports());
  Arrangement arrangement;
  arrangement.split.insert(row_of(plain, "油茶抚育").key);
  const ComparisonTable table = comparer().compare(reports(), arrangement);
  CHECK(table.rows.size() == plain.rows.size() + 1);
  const auto parts = std::count_if(table.rows.begin(), table.rows.end(),
                                   [](const Row& row) { return row.label == "油茶抚育"; });
  CHECK(parts == 2);
}

TEST_CASE("a row can be renamed, pinned and hidden, and a cell shows what was chosen") {
  const ComparisonTable plain = comparer().compare(reports());
  const std::string key = row_of(plain, "油茶抚育").key;
  const std::uint32_t other = reports()[1].observations[2].span.begin;
  Arrangement arrangement;
  arrangement.renamed[key] = "油茶";
  arrangement.pinned.insert(row_of(plain, "危房加固").key);
  arrangement.hidden.insert(key);
  arrangement.chosen[{key, 1}] = other;
  const ComparisonTable table = comparer().compare(reports(), arrangement);
  CHECK(table.rows[0].label == "危房加固");
  CHECK(table.rows[0].pinned);
  const Row& row = row_of(table, "油茶");
  CHECK(row.hidden);
  CHECK(row.by_hand);
  CHECK(row.cells[1]->value.low == Decimal(45));
  CHECK(row.cells[1]->more == std::vector<std::uint32_t>{1});
}

TEST_CASE("a row keeps its key when reports come and go") {
  const ComparisonTable both = comparer().compare(reports());
  const ComparisonTable one = comparer().compare(std::span(reports()).first(1));
  CHECK(row_of(both, "油茶抚育").key == row_of(one, "油茶抚育").key);
}

}  // namespace
}  // namespace zhibiao
