#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "compare/compare.h"
#include "compare/derive.h"

namespace zhibiao {
namespace {

using testing::decimal;
using testing::Figure;
using testing::report;

const Lexicon& lexicon() {
  static const Lexicon only = Lexicon::builtin();
  return only;
}

DerivedRow derive(const std::vector<Report>& reports, std::string_view label,
                  std::string_view derivation, std::uint32_t base = 0) {
  static const Comparer comparer(lexicon());
  static const Deriver deriver(lexicon());
  const ComparisonTable table = comparer.compare(reports);
  const DerivedTable derived = deriver.derive(table, reports, derivation, base);
  REQUIRE(derived.rows.size() == table.rows.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    REQUIRE(derived.rows[i].cells.size() == reports.size());
    if (table.rows[i].label == label) return derived.rows[i];
  }
  FAIL("no row " << label);
  return {};
}

const std::vector<Report>& three() {
  static const std::vector<Report> reports = {report({Figure("扶贫车间", "12", "个")}),
                                              report({Figure("扶贫车间", "7", "个")}),
                                              report({Figure("扶贫车间", "7", "个")})};
  return reports;
}

TEST_CASE("differences and ratios are against the base, and say how they came about") {
  const DerivedRow apart = derive(three(), "扶贫车间", "difference", 1);
  CHECK(apart.unit == "个");
  CHECK(apart.cells[0]->value == Decimal(5));
  CHECK(apart.cells[0]->arithmetic == "12 - 7 = 5");
  CHECK_FALSE(apart.cells[1].has_value());
  CHECK(apart.cells[2]->value.is_zero());
  const DerivedRow times = derive(three(), "扶贫车间", "ratio", 1);
  CHECK(times.unit.empty());
  CHECK(times.cells[0]->value == decimal("1.7143"));
  CHECK(times.cells[0]->arithmetic == "12 ÷ 7 ≈ 1.7143");
  CHECK(times.cells[2]->arithmetic == "7 ÷ 7 = 1");
}

TEST_CASE("percentages are apart in points") {
  const DerivedRow apart =
      derive({report({Figure("参保率", "99.5", "%")}), report({Figure("参保率", "98.2", "%")})},
             "参保率", "difference");
  CHECK(apart.unit == "百分点");
  CHECK(apart.cells[1]->arithmetic == "98.2 - 99.5 = -1.3");
}

TEST_CASE("the greatest is first, and equals share their rank") {
  const DerivedRow ranks = derive(three(), "扶贫车间", "rank");
  CHECK(ranks.cells[0]->value == Decimal(1));
  CHECK(ranks.cells[1]->value == Decimal(2));
  CHECK(ranks.cells[2]->arithmetic == "2/3");
}

TEST_CASE("shares are of what all reports make; rates and means make nothing") {
  const DerivedRow shares = derive(three(), "扶贫车间", "share");
  CHECK(shares.unit == "%");
  CHECK(shares.cells[0]->value == decimal("46.15"));
  CHECK(shares.cells[0]->arithmetic == "12 ÷ (12 + 7 + 7) ≈ 46.15%");
  const std::string label = GENERATE("参保率", "人均纯收入");
  const std::string unit = label == "参保率" ? "%" : "元";
  const auto none = derive(
      {report({Figure(label, "99", unit)}), report({Figure(label, "98", unit)})}, label, "share");
  CHECK_FALSE(none.cells[0].has_value());
  CHECK_FALSE(none.cells[1].has_value());
}

TEST_CASE("means are over what the same report counts, in the unit without 万") {
  const std::vector<Report> reports = {
      report({Figure("扶贫小额贷款", "964", "元", 4),
              Figure("建档立卡贫困户", "712", "户").indicator("registered_poor_households")}),
      report({Figure("扶贫小额贷款", "500", "元", 4)})};
  const DerivedRow mean = derive(reports, "扶贫小额贷款", "per_poor_household");
  CHECK(mean.unit == "元/贫困户");
  REQUIRE(mean.cells[0].has_value());
  CHECK(mean.cells[0]->value == decimal("13539.33"));
  CHECK(mean.cells[0]->arithmetic == "964万元 ÷ 712户 ≈ 13539.33元/贫困户");
  CHECK_FALSE(mean.cells[1].has_value());
  CHECK_FALSE(derive(reports, "建档立卡贫困户", "per_poor_household").cells[0].has_value());
}

TEST_CASE("nothing is computed from a range, of no base and by an unknown name") {
  const std::vector<Report> reports = {report({Figure("产量", "3", "吨").to("5")}),
                                       report({Figure("产量", "4", "吨")})};
  for (const std::string_view derivation : {"difference", "ratio", "share", "rank", "other"}) {
    const DerivedRow row = derive(reports, "产量", derivation);
    CHECK_FALSE(row.cells[0].has_value());
    CHECK_FALSE(row.cells[1].has_value());
  }
  CHECK_FALSE(derive(three(), "扶贫车间", "difference", 9).cells[0].has_value());
}

}  // namespace
}  // namespace zhibiao
