#include "compare/trend.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "compare/arithmetic.h"

namespace zhibiao {
namespace {

constexpr std::string_view kStock = "stock";

// Where a figure of a place's year comes from.
struct Origin {
  std::uint32_t report = 0;
  std::uint32_t observation = 0;
};

std::optional<std::int16_t> year_of(const Observation& observation) {
  const std::optional<Period>& period = observation.period;
  if (!period || period->begin.year != period->end.year) return std::nullopt;
  return period->end.year;
}

// The place's name, or one that no place has where the report does not tell its own.
std::pair<std::string, std::uint32_t> place_of(const Report& report, const Observation& observation,
                                               std::uint32_t number) {
  const std::string& place = observation.place.empty() ? report.place : observation.place;
  return {place, place.empty() ? number + 1 : 0};
}

// Of the first half of 2019 and of that of 2020.
bool same_part_of_year(const std::optional<Period>& before, const std::optional<Period>& now) {
  if (!before || !now) return false;
  const auto moved = shift_years(*before, now->end.year - before->end.year);
  return moved && *moved == *now;
}

}  // namespace

// The figures of one place, cut by year: a report a year.
struct TrendFinder::Place {
  struct Year {
    Report report;
    std::vector<Origin> origins;  // of its observations
  };

  std::string name;
  std::map<std::int16_t, Year> years;
};

TrendFinder::TrendFinder(const Lexicon& lexicon)
    : comparer_(lexicon), catalogue_(lexicon), points_(unit_of_points(lexicon)) {}

void TrendFinder::set_against(const TrendPoint& before, std::int16_t year, const TrendRow& row,
                              TrendPoint& now) const {
  if (before.cell.value.high || now.cell.value.high) return;
  const bool stock = row.kind == Kind::level && catalogue_.aggregate(row.indicator) == kStock &&
                     row.aggregates.empty();
  if (!stock && !same_part_of_year(before.cell.period, now.cell.period)) return;
  const Decimal old_value = before.cell.value.low;
  const Decimal value = now.cell.value.low;
  now.change = value.minus(old_value);
  if (!now.change) return;
  now.from = year;
  const bool amount = row.kind == Kind::level && !is_rate(row.unit, row.unit_kind);
  const auto hundredfold = now.change->times(100);
  if (amount && hundredfold && Decimal(0) < old_value) {
    now.rate = hundredfold->divided_by(old_value, kPercentDigits);
  }
  const std::string apart = value.to_string().append(" - ").append(old_value.to_string());
  now.arithmetic =
      now.rate ? quotient_text(std::string("(").append(apart).append(")"), old_value.to_string(),
                               {*hundredfold, old_value, *now.rate}, "%")
               : apart + " = " + now.change->to_string();
}

TrendRow TrendFinder::make_row(const Row& row, const Place& place) const {
  TrendRow made{row.indicator,  row.label,  row.topic,     row.unit, row.unit_kind, {}, row.kind,
                row.aggregates, place.name, row.certainty, {}};
  made.change_unit = row.unit_kind == kPercentKind ? points_ : row.unit;
  made.points.resize(row.cells.size());
  const TrendPoint* before = nullptr;
  std::int16_t before_year = 0;
  std::size_t at = 0;
  for (const auto& [number, year] : place.years) {
    const std::optional<Cell>& cell = row.cells[at];
    std::optional<TrendPoint>& point = made.points[at++];
    if (!cell) continue;
    const Origin origin = year.origins[cell->observation];
    point.emplace();
    point->report = origin.report;
    point->cell = *cell;
    point->cell.observation = origin.observation;
    point->cell.more.clear();
    if (before != nullptr) set_against(*before, before_year, made, *point);
    before = &*point;
    before_year = number;
  }
  return made;
}

void TrendFinder::add_rows(const Place& place, TrendTable& table) const {
  if (place.years.size() < 2) return;
  std::vector<Report> years;
  for (const auto& [number, year] : place.years) years.push_back(year.report);
  for (const Row& row : comparer_.compare(years).rows) {
    const auto told =
        std::count_if(row.cells.begin(), row.cells.end(),
                      [](const std::optional<Cell>& cell) { return cell.has_value(); });
    if (told < 2) continue;
    TrendRow made = make_row(row, place);
    // From the place's years to those of the table.
    std::vector<std::optional<TrendPoint>> points(table.years.size());
    std::size_t at = 0;
    for (const auto& [number, year] : place.years) {
      const auto column = std::lower_bound(table.years.begin(), table.years.end(), number);
      points[static_cast<std::size_t>(column - table.years.begin())] = std::move(made.points[at++]);
    }
    made.points = std::move(points);
    table.rows.push_back(std::move(made));
  }
}

namespace {

// Leaves out the years of which no row tells.
void drop_empty_years(TrendTable& table) {
  for (std::size_t at = table.years.size(); at-- > 0;) {
    const bool told = std::any_of(table.rows.begin(), table.rows.end(),
                                  [at](const TrendRow& row) { return row.points[at].has_value(); });
    if (told) continue;
    const auto offset = static_cast<std::ptrdiff_t>(at);
    table.years.erase(table.years.begin() + offset);
    for (TrendRow& row : table.rows) row.points.erase(row.points.begin() + offset);
  }
}

}  // namespace

TrendTable TrendFinder::find(std::span<const Report> reports) const {
  std::map<std::pair<std::string, std::uint32_t>, Place> places;
  std::set<std::int16_t> years;
  // A report that is about a year speaks of it first.
  for (const bool own_year : {true, false}) {
    for (std::uint32_t number = 0; number < reports.size(); ++number) {
      const Report& report = reports[number];
      for (std::uint32_t index = 0; index < report.observations.size(); ++index) {
        const Observation& observation = report.observations[index];
        const auto year = year_of(observation);
        if (!year || own_year != (report.period && report.period->end.year == *year)) continue;
        const auto key = place_of(report, observation, number);
        Place& place = places[key];
        place.name = key.first;
        Place::Year& cut = place.years[*year];
        cut.report.period = Period{{*year, 0, 0}, {*year, 0, 0}};
        cut.report.observations.push_back(observation);
        cut.report.observations.back().place.clear();
        cut.origins.push_back({number, index});
        years.insert(*year);
      }
    }
  }
  TrendTable table;
  table.years.assign(years.begin(), years.end());
  for (const auto& [key, place] : places) add_rows(place, table);
  drop_empty_years(table);
  return table;
}

}  // namespace zhibiao
