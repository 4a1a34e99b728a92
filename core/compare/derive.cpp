#include "compare/derive.h"

#include <algorithm>
#include <cstddef>

#include "compare/arithmetic.h"

namespace zhibiao {
namespace {

constexpr std::string_view kMinus = " - ";
constexpr std::string_view kMakes = " = ";
constexpr int kDigits = 4;  // behind the point, of a quotient

std::string_view cell_of(const Table& table, const Table::Row& row, std::string_view column) {
  const int at = table.column(column);
  return at < 0 ? std::string_view() : row.cells[static_cast<std::size_t>(at)];
}

// The cell's one number; nullopt for an empty cell and for a range.
std::optional<Decimal> number(const std::optional<Cell>& cell) {
  if (!cell || cell->value.high) return std::nullopt;
  return cell->value.low;
}

// Whether the values of several reports, or of several of their people, add up.
bool adds_up(const Row& row) {
  const bool mean = std::any_of(
      row.aggregates.begin(), row.aggregates.end(),
      [](const std::string& aggregate) { return aggregate != "new" && aggregate != "cumulative"; });
  return row.kind != Kind::target && !mean && !is_rate(row.unit, row.unit_kind) &&
         row.unit_kind != "per";
}

std::optional<DerivedCell> difference(Decimal value, Decimal base) {
  const auto apart = value.minus(base);
  if (!apart) return std::nullopt;
  std::string text = value.to_string();
  text.append(kMinus).append(base.to_string()).append(kMakes).append(apart->to_string());
  return DerivedCell{*apart, std::move(text)};
}

std::optional<DerivedCell> ratio(Decimal value, Decimal base) {
  const auto quotient = value.divided_by(base, kDigits);
  if (!quotient) return std::nullopt;
  return DerivedCell{
      *quotient, quotient_text(value.to_string(), base.to_string(), {value, base, *quotient}, {})};
}

// Against the base; `unit_kind` tells percent from amounts.
DerivedRow against(const Row& row, std::uint32_t base, bool as_ratio, std::string_view points) {
  DerivedRow derived;
  derived.cells.resize(row.cells.size());
  if (!as_ratio) derived.unit = row.unit_kind == kPercentKind ? std::string(points) : row.unit;
  const auto from = base < row.cells.size() ? number(row.cells[base]) : std::nullopt;
  if (!from) return derived;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto value = number(row.cells[i]);
    if (!value || i == base) continue;
    derived.cells[i] = as_ratio ? ratio(*value, *from) : difference(*value, *from);
  }
  return derived;
}

DerivedRow ranks(const Row& row) {
  DerivedRow derived;
  derived.cells.resize(row.cells.size());
  std::vector<Decimal> values;
  for (const auto& cell : row.cells) {
    if (const auto value = number(cell)) values.push_back(*value);
  }
  if (values.size() < 2) return derived;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto value = number(row.cells[i]);
    if (!value) continue;
    const auto greater =
        std::count_if(values.begin(), values.end(), [&](Decimal other) { return *value < other; });
    std::string text = std::to_string(greater + 1);
    text.append("/").append(std::to_string(values.size()));
    derived.cells[i] = DerivedCell{Decimal(greater + 1), std::move(text)};
  }
  return derived;
}

DerivedRow shares(const Row& row) {
  DerivedRow derived;
  derived.unit.push_back('%');
  derived.cells.resize(row.cells.size());
  std::optional<Decimal> total = Decimal(0);
  std::string sum;
  int count = 0;
  for (const auto& cell : row.cells) {
    const auto value = number(cell);
    if (!value || !total) continue;
    total = total->plus(*value);
    sum.append(count++ == 0 ? "" : " + ").append(value->to_string());
  }
  if (!adds_up(row) || row.kind != Kind::level || count < 2 || !total) return derived;
  const std::string total_text = std::string("(").append(sum).append(")");
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto value = number(row.cells[i]);
    const auto hundredfold = value ? value->times(100) : std::nullopt;
    const auto share = hundredfold ? hundredfold->divided_by(*total, kPercentDigits) : std::nullopt;
    if (!share) continue;
    derived.cells[i] =
        DerivedCell{*share, quotient_text(value->to_string(), total_text,
                                          {*hundredfold, *total, *share}, derived.unit)};
  }
  return derived;
}

}  // namespace

Deriver::Deriver(const Lexicon& lexicon) : scales_(lexicon), points_(unit_of_points(lexicon)) {
  const Table& table = lexicon.table("derivations.tsv");
  for (const Table::Row& row : table.rows) {
    Observation counted;
    counted.unit = std::string(cell_of(table, row, "unit"));
    derivations_.push_back({std::string(cell_of(table, row, "id")),
                            words_of(cell_of(table, row, "indicators")), scales_.unit_of(counted),
                            std::string(cell_of(table, row, "shown"))});
  }
}

const Deriver::Denominator* Deriver::denominator(std::string_view id) const {
  const auto found = std::find_if(derivations_.begin(), derivations_.end(),
                                  [id](const Denominator& one) { return one.id == id; });
  return found == derivations_.end() ? nullptr : &*found;
}

bool Deriver::knows(std::string_view derivation) const {
  return denominator(derivation) != nullptr;
}

std::vector<std::optional<Deriver::Count>> Deriver::counts(const ComparisonTable& table,
                                                           std::span<const Report> reports,
                                                           const Denominator& over) const {
  std::vector<std::optional<Count>> counts(reports.size());
  for (const std::string& indicator : over.indicators) {
    for (const Row& row : table.rows) {
      const bool whole = row.kind == Kind::level && row.aggregates.empty() && row.place.empty();
      if (row.indicator != indicator || !whole) continue;
      for (std::size_t i = 0; i < row.cells.size() && i < reports.size(); ++i) {
        if (counts[i] || !number(row.cells[i])) continue;
        const Observation& told = reports[i].observations[row.cells[i]->observation];
        const auto converted =
            UnitScales::convert(told.value, scales_.unit_of(told), {over.unit, 0});
        if (!converted || converted->value.low.is_zero()) continue;
        counts[i] = Count{converted->value.low, told.text};
      }
    }
  }
  return counts;
}

DerivedRow Deriver::over_counts(const Row& row, std::span<const Report> reports,
                                const Denominator& over,
                                std::span<const std::optional<Count>> counts) const {
  DerivedRow derived;
  derived.cells.resize(row.cells.size());
  const bool itself = std::find(over.indicators.begin(), over.indicators.end(), row.indicator) !=
                      over.indicators.end();
  if (!adds_up(row) || itself) return derived;
  // In the unit without 万 and 亿 that the first of them is written in: 元/户.
  std::optional<Unit> unit;
  for (std::size_t i = 0; i < row.cells.size() && i < reports.size(); ++i) {
    if (!number(row.cells[i]) || !counts[i]) continue;
    const Observation& told = reports[i].observations[row.cells[i]->observation];
    const Unit own = scales_.unit_of(told);
    if (!unit) unit = own;
    derived.unit = unit->name + over.shown;
    const auto value = UnitScales::convert(told.value, own, {*unit, 0});
    if (!value) continue;
    const auto mean = value->value.low.divided_by(counts[i]->value, kPercentDigits);
    if (!mean) continue;
    derived.cells[i] = DerivedCell{
        *mean, quotient_text(told.text, counts[i]->text,
                             {value->value.low, counts[i]->value, *mean}, derived.unit)};
  }
  return derived;
}

DerivedTable Deriver::derive(const ComparisonTable& table, std::span<const Report> reports,
                             std::string_view derivation, std::uint32_t base) const {
  DerivedTable derived{std::string(derivation), base, {}};
  const Denominator* over = denominator(derivation);
  const auto known = over == nullptr ? std::vector<std::optional<Count>>(reports.size())
                                     : counts(table, reports, *over);
  for (const Row& row : table.rows) {
    if (derivation == "difference" || derivation == "ratio") {
      const bool as_ratio = derivation == "ratio";
      derived.rows.push_back(against(row, base, as_ratio, points_));
    } else if (derivation == "rank") {
      derived.rows.push_back(ranks(row));
    } else if (derivation == "share") {
      derived.rows.push_back(shares(row));
    } else if (over != nullptr) {
      derived.rows.push_back(over_counts(row, reports, *over, known));
    } else {
      derived.rows.push_back({{}, std::vector<std::optional<DerivedCell>>(row.cells.size())});
    }
  }
  return derived;
}

}  // namespace zhibiao
