#include "measure/own_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "measure/indicator_rules.h"

namespace zhibiao {
namespace {

constexpr std::string_view kTable = "words.tsv";
constexpr std::string_view kCounted = "count";  // the kind of 个, 家, 台 and the like
constexpr std::string_view kCompound = "per";   // the kind of 元/亩
constexpr std::size_t kMostBytes = 300;         // of a name: a hundred characters

struct Column {
  std::string_view name;
  std::string OwnWord::*cell;
};
constexpr std::array kColumns = {
    Column{"label", &OwnWord::label}, Column{"unit", &OwnWord::unit},
    Column{"name", &OwnWord::name},   Column{"indicator", &OwnWord::indicator},
    Column{"note", &OwnWord::note},
};

std::string key_of(std::string_view label, std::string_view unit) {
  std::string key(label);
  return key.append("\t").append(unit);
}

bool has(const WordTrie& names, std::string_view name) {
  return names.find(key_of(name, {})) != WordTrie::kNoNode;
}

std::string quoted(std::string_view what, std::string_view text) {
  return std::string(what).append(" \"").append(text).append("\"");
}

std::string_view trimmed(std::string_view cell) {
  const std::size_t begin = cell.find_first_not_of(' ');
  if (begin == std::string_view::npos) return {};
  return cell.substr(begin, cell.find_last_not_of(' ') - begin + 1);
}

// Members for the table's columns, nullptr for one that is not known. False where there is
// none of labels.
bool members_of(const Table& table, std::vector<std::string OwnWord::*>& members,
                std::vector<TableError>& errors) {
  for (const std::string_view column : table.columns) {
    const auto* const known =
        std::find_if(kColumns.begin(), kColumns.end(),
                     [&](const Column& one) { return one.name == trimmed(column); });
    members.push_back(known == kColumns.end() ? nullptr : known->cell);
    if (known == kColumns.end()) {
      errors.push_back({table.header, "column", quoted("no such column:", column)});
    }
  }
  const bool labels = std::find(members.begin(), members.end(), &OwnWord::label) != members.end();
  if (!labels) {
    errors.push_back({table.header, "header", "the first line names no column \"label\""});
  }
  return labels;
}

// A cell of a table: one line, without tabs.
void append_cell(std::string& out, std::string_view cell) {
  for (const char byte : cell) {
    const bool breaks = byte == '\t' || byte == '\n' || byte == '\r';
    out.push_back(breaks ? ' ' : byte);
  }
}

}  // namespace

OwnWordReader::OwnWordReader(const Lexicon& lexicon) : units_(lexicon) {
  const auto add_column = [&](const char* table_name, const char* column_name, WordTrie& into) {
    const Table& table = lexicon.table(table_name);
    const int column = table.column(column_name);
    if (column < 0) return;
    for (const Table::Row& row : table.rows) {
      into.insert(key_of(row.cells[static_cast<std::size_t>(column)], {}));
    }
  };
  kinds_.insert(key_of(kNoUnit, {}));
  add_column("units.tsv", "kind", kinds_);
  add_column("indicators.tsv", "id", indicators_);
}

std::vector<OwnWord> OwnWordReader::read(std::string_view tsv,
                                         std::vector<TableError>& errors) const {
  std::vector<OwnWord> words;
  const Table table = parse_table(kTable, tsv, errors);
  std::vector<std::string OwnWord::*> members;
  if (table.columns.empty() || !members_of(table, members, errors)) return words;
  Seen seen;
  for (const Table::Row& row : table.rows) {
    OwnWord word;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (members[i] != nullptr) word.*members[i] = trimmed(row.cells[i]);
    }
    if (is_sound(word, row.line, seen, errors)) words.push_back(std::move(word));
  }
  return words;
}

std::vector<OwnWord> OwnWordReader::sound(std::span<const OwnWord> words,
                                          std::vector<TableError>& errors) const {
  std::vector<OwnWord> good;
  Seen seen;
  std::uint32_t line = 0;
  for (OwnWord word : words) {
    if (is_sound(word, ++line, seen, errors)) good.push_back(std::move(word));
  }
  return good;
}

bool OwnWordReader::is_sound(OwnWord& word, std::uint32_t line, Seen& seen,
                             std::vector<TableError>& errors) const {
  const auto bad = [&](std::string_view code, std::string what) {
    errors.push_back({line, code, std::move(what)});
    return false;
  };
  if (word.label.empty()) return bad("label", "no label");
  if (word.name.empty() && word.indicator.empty()) {
    return bad("nothing", "neither a name nor an indicator");
  }
  if (word.name.size() > kMostBytes) return bad("long", "the name is too long");
  std::optional<std::string> scope = scope_of(word.unit);
  if (!scope) return bad("unit", quoted("there is no unit", word.unit));
  const bool indicator =
      word.indicator.empty() || word.indicator == kNoIndicator || has(indicators_, word.indicator);
  if (!indicator) return bad("indicator", quoted("there is no indicator", word.indicator));
  word.scope = std::move(*scope);
  const std::uint32_t node = seen.keys.insert(key_of(word.label, word.scope));
  seen.lines.resize(seen.keys.node_count());
  std::uint32_t& first = seen.lines[node];
  if (first == 0) {
    first = line;
    return true;
  }
  return bad("twice",
             std::string("the same label and unit as line ").append(std::to_string(first)));
}

std::optional<std::string> OwnWordReader::scope_of(const std::string& unit) const {
  if (unit.empty() || has(kinds_, unit)) return unit;
  const std::optional<UnitMatch> match = units_.match(unit, 0);
  if (!match || match->length != unit.size()) return std::nullopt;
  const bool for_itself = match->unit.kind == kCounted || match->unit.kind == kCompound;
  return for_itself ? match->unit.name : match->unit.kind;
}

std::string to_tsv(std::span<const OwnWord> words) {
  std::string out;
  const char* between = "";
  for (const Column& column : kColumns) {
    out.append(between).append(column.name);
    between = "\t";
  }
  out.push_back('\n');
  for (const OwnWord& word : words) {
    between = "";
    for (const Column& column : kColumns) {
      out.append(between);
      append_cell(out, word.*column.cell);
      between = "\t";
    }
    out.push_back('\n');
  }
  return out;
}

OwnWords::OwnWords(std::span<const OwnWord> words) : words_(words.begin(), words.end()) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const std::uint32_t node = keys_.insert(key_of(words_[i].label, words_[i].scope));
    word_at_.resize(keys_.node_count(), -1);
    if (word_at_[node] < 0) word_at_[node] = static_cast<int>(i);
  }
}

const OwnWord* OwnWords::find(std::string_view label, std::string_view unit,
                              std::string_view unit_kind) const {
  if (words_.empty()) return nullptr;
  const std::string_view kind = unit_kind.empty() ? kNoUnit : unit_kind;
  for (const std::string_view of : {unit.empty() ? kind : unit, kind, std::string_view()}) {
    const std::uint32_t node = keys_.find(key_of(label, of));
    if (node != WordTrie::kNoNode && word_at_[node] >= 0) {
      return &words_[static_cast<std::size_t>(word_at_[node])];
    }
  }
  return nullptr;
}

}  // namespace zhibiao
