#include "compare/arithmetic.h"

namespace zhibiao {
namespace {

constexpr std::string_view kOver = " \xC3\xB7 ";  // a division sign
constexpr std::string_view kMakes = " = ";
constexpr std::string_view kMakesAbout = " \xE2\x89\x88 ";  // almost equal to

}  // namespace

bool is_rate(std::string_view unit, std::string_view unit_kind) {
  return unit.empty() || unit_kind == kPercentKind || unit_kind == kPointKind ||
         unit_kind == "permille" || unit_kind == "times";
}

std::string unit_of_points(const Lexicon& lexicon) {
  const Table& units = lexicon.table("units.tsv");
  const int kind = units.column("kind");
  const int base = units.column("base");
  if (kind < 0 || base < 0) return {};
  for (const Table::Row& row : units.rows) {
    if (row.cells[static_cast<std::size_t>(kind)] == kPointKind) {
      return std::string(row.cells[static_cast<std::size_t>(base)]);
    }
  }
  return {};
}

std::string quotient_text(std::string_view above, std::string_view below, const Quotient& quotient,
                          std::string_view unit) {
  const auto back = quotient.value.times(quotient.below);
  std::string text(above);
  text.append(kOver).append(below);
  text.append(back && *back == quotient.above ? kMakes : kMakesAbout);
  return text.append(quotient.value.to_string()).append(unit);
}

}  // namespace zhibiao
