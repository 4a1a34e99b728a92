#include <catch_amalgamated.hpp>
#include <string>

#include "compare/scopes.h"

namespace zhibiao {
namespace {

TEST_CASE("no label that the catalogue gives an indicator joins it to something else") {
  const Lexicon lexicon = Lexicon::builtin();
  const Scopes scopes(lexicon);
  const Table& table = lexicon.table("indicators.tsv");
  const auto cell = [&](const Table::Row& row, std::string_view column) {
    return row.cells[static_cast<std::size_t>(table.column(column))];
  };
  for (const Table::Row& row : table.rows) {
    INFO(cell(row, "id") << ": " << cell(row, "label"));
    CHECK_FALSE(scopes.joins_others(cell(row, "label"), cell(row, "id")));
    CHECK_FALSE(scopes.joins_others(cell(row, "name"), cell(row, "id")));
  }
}

TEST_CASE("a scope is what the label says and the name does not") {
  const Scopes scopes(Lexicon::builtin());
  CHECK(scopes.of("区级贫困村", "poor_villages").apart == std::vector<std::string>{"county"});
  CHECK(scopes.of("自治区级贫困村", "poor_villages").apart ==
        std::vector<std::string>{"provincial"});
  CHECK(scopes.of("建档立卡贫困户", "registered_poor_households").some.empty());
  CHECK(scopes.of("贫困户残疾人", "unknown").some == std::vector<std::string>{"disabled", "poor"});
}

}  // namespace
}  // namespace zhibiao
