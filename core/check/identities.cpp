#include "check/identities.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "report/names.h"

namespace zhibiao {
namespace {

constexpr int kNearPercent = 10;  // values farther apart are of different things
constexpr std::string_view kMinus = "{0} - {1} = {2}";
constexpr std::string_view kOver = "{0} \xC3\xB7 {1} = {2}";  // a division sign

using Parts = std::vector<const Figure*>;
// By indicator, then by period; nullptr for what is told with two values.
using Told = std::map<std::string_view, std::map<std::string, const Figure*>>;

bool counts(const Figure& figure) {
  const Observation& observation = *figure.observation;
  return figure.is_level() && figure.reading && !observation.value.high && observation.period &&
         observation.place.empty() && !observation.indicator.empty() && !figure.value.is_zero() &&
         figure.form.aggregates.empty();
}

Told told_in(const Figures& figures) {
  Told told;
  for (const Figure& figure : figures) {
    if (!counts(figure)) continue;
    const Observation& observation = *figure.observation;
    const Figure*& known =
        told[observation.indicator].try_emplace(to_iso(*observation.period), &figure).first->second;
    if (known != nullptr && known->value != figure.value) known = nullptr;
  }
  return told;
}

const Figure* find(const Told& told, std::string_view indicator, const std::string& period) {
  const auto values = told.find(indicator);
  if (values == told.end()) return nullptr;
  const auto found = values->second.find(period);
  return found == values->second.end() ? nullptr : found->second;
}

std::optional<Reading> made_of(const Parts& parts, FindingKind kind) {
  if (kind == FindingKind::difference) {
    const auto narrow = difference(parts[0]->reading->narrow, parts[1]->reading->narrow);
    const auto wide = difference(parts[0]->reading->wide, parts[1]->reading->wide);
    return narrow && wide ? std::optional<Reading>({*narrow, *wide}) : std::nullopt;
  }
  std::optional<Reading> made = parts[0]->reading;
  for (std::size_t i = 1; i < parts.size() && made; ++i) made = sum(*made, *parts[i]->reading);
  return made;
}

// 100 times the part against the rate times the whole: nullopt where neither reading decides.
std::optional<bool> share_holds(const Parts& parts, const Figure& rate) {
  const auto balanced = [&](Interval Reading::*reading) -> std::optional<bool> {
    const auto part = scaled((*parts[0]->reading).*reading, 100);
    const auto whole = product((*parts[1]->reading).*reading, (*rate.reading).*reading);
    if (!part || !whole) return std::nullopt;
    return part->overlaps(*whole);
  };
  if (balanced(&Reading::narrow) == true) return true;
  return balanced(&Reading::wide) == false ? std::optional<bool>(false) : std::nullopt;
}

std::optional<Decimal> value_of(const Parts& parts, FindingKind kind) {
  if (kind == FindingKind::difference) return parts[0]->value.minus(parts[1]->value);
  if (kind == FindingKind::share) {
    const auto hundredfold = parts[0]->value.times(100);
    return hundredfold ? hundredfold->divided_by(parts[1]->value, 4) : std::nullopt;
  }
  std::optional<Decimal> all = Decimal(0);
  for (const Figure* part : parts) all = all ? all->plus(part->value) : std::nullopt;
  return all;
}

// The groups agree where the figures are to be added or compared.
bool in_one_measure(const Parts& parts, const Figure& total, FindingKind kind) {
  return std::all_of(parts.begin(), parts.end(), [&](const Figure* part) {
    const Figure& other = kind == FindingKind::share ? *parts[0] : total;
    return part->group == other.group && part->is_exact();
  });
}

bool known(const Relations& relations, FindingKind kind, const Figure& total) {
  return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
    return relation.kind == kind && relation.total == &total;
  });
}

// A sum is shown by its parts.
std::string_view form_of(FindingKind kind) {
  if (kind == FindingKind::share) return kOver;
  return kind == FindingKind::difference ? kMinus : std::string_view{};
}

void check(const Identity& identity, const Parts& parts, const Figure& total, Relations& out) {
  if (!total.is_exact() || !in_one_measure(parts, total, identity.kind)) return;
  const auto holds = identity.kind == FindingKind::share
                         ? share_holds(parts, total)
                         : verdict(made_of(parts, identity.kind), total);
  const auto computed = value_of(parts, identity.kind);
  if (!holds || !computed || (!*holds && !near(*computed, total.value, kNearPercent))) return;
  if (known(out, identity.kind, total)) return;
  out.push_back({.kind = identity.kind,
                 .holds = *holds,
                 .parts = parts,
                 .total = &total,
                 .computed = computed,
                 .form = form_of(identity.kind)});
}

}  // namespace

std::vector<Identity> read_identities(const Lexicon& lexicon) {
  std::vector<Identity> identities;
  const Table& table = lexicon.table("identities.tsv");
  const int kind = table.column("kind");
  const int total = table.column("total");
  const int parts = table.column("parts");
  if (kind < 0 || total < 0 || parts < 0) return identities;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int column) { return row.cells[static_cast<std::size_t>(column)]; };
    const auto named = finding_kind_named(cell(kind));
    if (!named) continue;
    Identity identity{*named, std::string(cell(total)), words_of(cell(parts))};
    if (identity.parts.size() > 1) identities.push_back(std::move(identity));
  }
  return identities;
}

void find_identities(const Figures& figures, const std::vector<Identity>& identities,
                     Relations& out) {
  const Told told = told_in(figures);
  for (const Identity& identity : identities) {
    const auto totals = told.find(identity.total);
    if (totals == told.end()) continue;
    for (const auto& [period, total] : totals->second) {
      if (total == nullptr) continue;
      Parts parts;
      for (const std::string& part : identity.parts) {
        const Figure* figure = find(told, part, period);
        if (figure != nullptr) parts.push_back(figure);
      }
      if (parts.size() == identity.parts.size()) check(identity, parts, *total, out);
    }
  }
}

}  // namespace zhibiao
