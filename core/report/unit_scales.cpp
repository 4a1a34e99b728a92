#include "report/unit_scales.h"

#include <algorithm>

#include "lex/numeral_symbols.h"
#include "text/order.h"

namespace zhibiao {
namespace {

constexpr std::string_view kVisits = "visits";  // the kind of 次, 人次 and the like
constexpr int kFewestDigits = 0;
constexpr int kMostDigits = 12;

// The quotient, exact where up to 12 decimals make it so.
std::optional<Decimal> divide(Decimal value, Decimal divisor, bool& rounded) {
  for (int digits = kMostDigits; digits >= kFewestDigits; digits -= 2) {
    const std::optional<Decimal> quotient = value.divided_by(divisor, digits);
    if (!quotient) continue;
    const std::optional<Decimal> back = quotient->times(divisor);
    rounded = rounded || !back || *back != value;
    return quotient;
  }
  return std::nullopt;
}

std::optional<Decimal> convert_one(Decimal value, const Unit& from, const ScaledUnit& to,
                                   bool& rounded) {
  if (from.factor != to.unit.factor) {
    const std::optional<Decimal> in_base = value.times(from.factor);
    const std::optional<Decimal> in_unit =
        in_base ? divide(*in_base, to.unit.factor, rounded) : std::nullopt;
    if (!in_unit) return std::nullopt;
    value = *in_unit;
  }
  return value.shifted(-to.power);
}

}  // namespace

UnitScales::UnitScales(const Lexicon& lexicon) : units_(lexicon) {
  const Table& table = lexicon.table("numerals.tsv");
  const int text = table.column("text");
  if (text < 0) return;
  const NumeralSymbols symbols(lexicon);
  for (const Table::Row& row : table.rows) {
    const std::string_view word = row.cells[static_cast<std::size_t>(text)];
    const NumeralSymbol& symbol = symbols.at(word, 0);
    const bool known = std::any_of(scales_.begin(), scales_.end(),
                                   [&](const Scale& scale) { return scale.power == symbol.power; });
    // The first spelling is the one to show; the traditional ones come after it.
    if (!symbol.is(NumeralRole::group) || symbol.size != word.size() || known) continue;
    scales_.push_back({symbol.power, std::string(word)});
  }
  sort_stably(scales_,
              [](const Scale& left, const Scale& right) { return left.power > right.power; });
}

Unit UnitScales::unit_of(const Observation& observation) const {
  const std::optional<UnitMatch> match = units_.match(observation.unit, 0);
  if (match && match->length == observation.unit.size()) return match->unit;
  Unit unit;
  unit.name = observation.unit;
  unit.kind = observation.unit_kind;
  unit.base = observation.unit;
  unit.factor = Decimal(1);
  return unit;
}

ScaledUnit UnitScales::written_in(const Observation& observation) const {
  ScaledUnit written{unit_of(observation), 0};
  for (const Scale& scale : scales_) {
    if (observation.magnitude >= scale.power) {
      written.power = scale.power;
      break;
    }
  }
  return written;
}

std::string UnitScales::group(const Unit& unit) {
  return unit.kind + '/' + (unit.kind == kVisits ? unit.name : unit.base);
}

std::string UnitScales::name(const ScaledUnit& unit) const {
  const auto scale = std::find_if(scales_.begin(), scales_.end(),
                                  [&](const Scale& s) { return s.power == unit.power; });
  return scale == scales_.end() ? unit.unit.name : scale->word + unit.unit.name;
}

std::optional<Converted> UnitScales::convert(const Value& value, const Unit& from,
                                             const ScaledUnit& to) {
  Converted converted;
  const std::optional<Decimal> low = convert_one(value.low, from, to, converted.rounded);
  if (!low) return std::nullopt;
  converted.value.low = *low;
  if (value.high) {
    converted.value.high = convert_one(*value.high, from, to, converted.rounded);
    if (!converted.value.high) return std::nullopt;
  }
  return converted;
}

}  // namespace zhibiao
