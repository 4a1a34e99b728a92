// Holds the analysis to the catalogue: in the example of each row of indicators.tsv the
// figure that it names must get that indicator. Prints the rows where it does not; exits
// with 0 where there are none.
#include <algorithm>
#include <iostream>
#include <string>
#include <string_view>

#include "report/names.h"
#include "source_table.h"
#include "zhibiao.h"

namespace zhibiao::corpus {
namespace {

void print_row(const Observation& row) {
  std::cout << "    got  " << row.text << " | "
            << (row.indicator.empty() ? "no indicator" : row.indicator) << " | " << row.label
            << " | " << (row.unit.empty() ? "-" : row.unit) << " | " << name_of(row.kind) << "   [";
  for (const std::string& rule : row.rules) std::cout << ' ' << rule;
  std::cout << " ]\n";
}

int run() {
  const Analyzer analyzer(Lexicon::builtin());
  const Table& table = source_table("indicators.tsv");
  std::size_t right = 0;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](std::string_view column) {
      return row.cells[static_cast<std::size_t>(table.column(column))];
    };
    const Report report = analyzer.analyze(cell("example"), {});
    const bool found = std::any_of(
        report.observations.begin(), report.observations.end(), [&](const Observation& figure) {
          return figure.text == cell("example_text") && figure.indicator == cell("id");
        });
    right += found ? 1 : 0;
    if (found) continue;
    std::cout << table.name << ':' << row.line << ": " << cell("example") << "\n    want "
              << cell("example_text") << " | " << cell("id") << " | " << cell("label") << " | "
              << cell("must") << '\n';
    for (const Observation& figure : report.observations) print_row(figure);
    std::cout << '\n';
  }
  std::cout << right << " of " << table.rows.size() << " rows know their examples\n";
  return right == table.rows.size() && right > 0 ? 0 : 1;
}

}  // namespace
}  // namespace zhibiao::corpus

int main() { return zhibiao::corpus::run(); }
