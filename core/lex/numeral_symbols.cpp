#include "lex/numeral_symbols.h"

#include <array>
#include <optional>

#include "text/utf8.h"

namespace zhibiao {
namespace {

struct NamedRole {
  std::string_view name;
  NumeralRole role;
};

constexpr std::array kRoles = {
    NamedRole{"digit", NumeralRole::digit},   NamedRole{"formal", NumeralRole::formal},
    NamedRole{"zero", NumeralRole::zero},     NamedRole{"pair", NumeralRole::pair},
    NamedRole{"tens", NumeralRole::tens},     NamedRole{"multiplier", NumeralRole::multiplier},
    NamedRole{"group", NumeralRole::group},   NamedRole{"vulgar", NumeralRole::vulgar},
    NamedRole{"some", NumeralRole::some},     NamedRole{"several", NumeralRole::several},
    NamedRole{"around", NumeralRole::around}, NamedRole{"over", NumeralRole::over},
    NamedRole{"minus", NumeralRole::minus},   NamedRole{"point", NumeralRole::point},
    NamedRole{"of", NumeralRole::of},         NamedRole{"word", NumeralRole::word},
    NamedRole{"name", NumeralRole::name},
};

NumeralRole role_of(std::string_view name) {
  for (const NamedRole& known : kRoles) {
    if (known.name == name) return known.role;
  }
  return NumeralRole::none;
}

// Takes the value of a row into its symbol; false where the role has no use for it.
bool take_value(std::string_view text, NumeralSymbol& symbol) {
  const std::optional<Decimal> value = Decimal::parse(text);
  if (!value) return false;
  symbol.value = *value;
  if (symbol.is_figure()) {
    while (symbol.digit < 9 && Decimal(symbol.digit) < *value) ++symbol.digit;
    return *value == Decimal(symbol.digit);
  }
  if (symbol.multiplies()) {
    const auto power_of_ten = [&symbol] { return Decimal(1).shifted(symbol.power); };
    while (symbol.power < 18 && power_of_ten() < *value) ++symbol.power;
    return symbol.power > 0 && power_of_ten() == *value;
  }
  return true;
}

bool needs_value(const NumeralSymbol& symbol) {
  return symbol.is_figure() || symbol.multiplies() || symbol.is(NumeralRole::tens) ||
         symbol.is(NumeralRole::vulgar);
}

}  // namespace

NumeralSymbols::NumeralSymbols(const Lexicon& lexicon) : by_node_(1) {
  const Table& table = lexicon.table("numerals.tsv");
  const int text = table.column("text");
  const int role = table.column("role");
  const int value = table.column("value");
  if (text < 0 || role < 0 || value < 0) return;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&row](int column) { return row.cells[static_cast<std::size_t>(column)]; };
    NumeralSymbol symbol;
    symbol.role = role_of(cell(role));
    if (!needs_value(symbol) || take_value(cell(value), symbol)) add(cell(text), symbol);
  }
  add_units(lexicon.table("units.tsv"));
}

void NumeralSymbols::add(std::string_view text, NumeralSymbol symbol) {
  if (text.empty() || symbol.is(NumeralRole::none)) return;
  const std::uint32_t node = trie_.insert(text);
  if (by_node_.size() < trie_.node_count()) by_node_.resize(trie_.node_count());
  symbol.size = static_cast<std::uint32_t>(text.size());
  by_node_[node] = symbol;
}

void NumeralSymbols::add_units(const Table& units) {
  const int column = units.column("unit");
  if (column < 0) return;
  for (const Table::Row& row : units.rows) {
    const std::string_view unit = row.cells[static_cast<std::size_t>(column)];
    const NumeralSymbol first = at(unit, 0);  // a copy: add() moves the others
    if (!first.is(NumeralRole::multiplier) || first.size == unit.size()) continue;
    NumeralSymbol word;
    word.role = NumeralRole::word;
    add(unit, word);
  }
}

const NumeralSymbol& NumeralSymbols::at(std::string_view text, std::size_t at,
                                        bool at_start) const {
  std::uint32_t longest = 0;
  std::uint32_t node = 0;
  for (std::size_t next = at; next < text.size();) {
    node = trie_.step(node, next_code_point(text, next));
    if (node == WordTrie::kNoNode) break;
    const NumeralRole role = by_node_[node].role;
    if (role == NumeralRole::none) continue;
    // 十四五万元: so many, and no name.
    const bool named = role == NumeralRole::name;
    if (named && (!at_start || this->at(text, next).multiplies())) continue;
    longest = node;
  }
  return by_node_[longest];
}

const NumeralSymbol& NumeralSymbols::before(std::string_view text, std::size_t at) const {
  if (at == 0) return by_node_.front();
  std::size_t next = previous_character(text, at);
  const std::uint32_t node = trie_.step(0, next_code_point(text, next));
  return node == WordTrie::kNoNode ? by_node_.front() : by_node_[node];
}

}  // namespace zhibiao
