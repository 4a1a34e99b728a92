#include "quantity/units.h"

#include "text/utf8.h"

namespace zhibiao {
namespace {

UnitClass class_of(std::string_view name) {
  if (name == "measure") return UnitClass::measure;
  if (name == "share") return UnitClass::share;
  if (name == "duration") return UnitClass::duration;
  if (name == "name") return UnitClass::name;
  if (name == "none") return UnitClass::none;
  return UnitClass::counter;
}

}  // namespace

Units::Units(const Lexicon& lexicon) {
  const Table& table = lexicon.table("units.tsv");
  const int columns[] = {table.column("unit"), table.column("name"),   table.column("kind"),
                         table.column("base"), table.column("factor"), table.column("class")};
  for (const int column : columns) {
    if (column < 0) return;
  }
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int i) { return row.cells[static_cast<std::size_t>(columns[i])]; };
    Unit unit;
    unit.name = std::string(cell(1).empty() ? cell(0) : cell(1));
    unit.kind = std::string(cell(2));
    unit.base = std::string(cell(3));
    unit.factor = Decimal::parse(cell(4)).value_or(Decimal(1));
    unit.unit_class = class_of(cell(5));
    const std::uint32_t node = trie_.insert(cell(0));
    if (node >= unit_at_.size()) unit_at_.resize(node + 64, -1);
    unit_at_[node] = static_cast<int>(units_.size());
    units_.push_back(std::move(unit));
  }
  unit_at_.resize(trie_.node_count(), -1);
}

int Units::longest(std::string_view text, std::size_t at, std::uint32_t& length) const {
  int found = -1;
  std::uint32_t node = 0;
  for (std::size_t next = at; next < text.size();) {
    node = trie_.step(node, next_code_point(text, next));
    if (node == WordTrie::kNoNode) break;
    if (unit_at_[node] < 0) continue;
    found = unit_at_[node];
    length = static_cast<std::uint32_t>(next - at);
  }
  return found;
}

std::optional<UnitMatch> Units::match(std::string_view text, std::uint32_t at) const {
  std::uint32_t length = 0;
  const int first = longest(text, at, length);
  if (first < 0) return std::nullopt;
  const Unit* unit = &units_[static_cast<std::size_t>(first)];
  if (unit->unit_class == UnitClass::none) {
    if (unit->name.size() == length || !(unit = find(unit->name))) return std::nullopt;
    length = static_cast<std::uint32_t>(unit->name.size());
  }
  UnitMatch match{*unit, length};
  const std::size_t slash = at + length;
  if (slash >= text.size() || text[slash] != '/') return match;
  std::uint32_t per_length = 0;
  const int second = longest(text, slash + 1, per_length);
  if (second < 0) return match;
  const Unit& per = units_[static_cast<std::size_t>(second)];
  match.unit.name += "/" + per.name;
  match.unit.kind = "per";
  match.unit.base = match.unit.name;
  match.unit.factor = Decimal(1);
  match.unit.unit_class = UnitClass::measure;
  match.length += 1 + per_length;
  return match;
}

const Unit* Units::find(std::string_view spelling) const {
  const std::uint32_t node = trie_.find(spelling);
  if (node == WordTrie::kNoNode || unit_at_[node] < 0) return nullptr;
  return &units_[static_cast<std::size_t>(unit_at_[node])];
}

}  // namespace zhibiao
