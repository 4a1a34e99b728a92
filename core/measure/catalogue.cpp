#include "measure/catalogue.h"

namespace zhibiao {

Catalogue::Catalogue(const Lexicon& lexicon)
    : topics_(load(lexicon.table("topics.tsv"))),
      indicators_(load(lexicon.table("indicators.tsv"))) {}

Catalogue::Entries Catalogue::load(const Table& table) {
  Entries entries;
  const int id = table.column("id");
  const int name = table.column("name");
  const int aggregate = table.column("aggregate");
  if (id < 0 || name < 0) return entries;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int column) {
      return column < 0 ? std::string() : std::string(row.cells[static_cast<std::size_t>(column)]);
    };
    entries.emplace(cell(id), Entry{cell(name), cell(aggregate), entries.size()});
  }
  return entries;
}

const Catalogue::Entry* Catalogue::indicator(std::string_view id) const {
  const auto found = indicators_.find(std::string(id));
  return found == indicators_.end() ? nullptr : &found->second;
}

std::string_view Catalogue::name(std::string_view id) const {
  const Entry* entry = indicator(id);
  return entry == nullptr ? std::string_view() : std::string_view(entry->name);
}

std::string_view Catalogue::aggregate(std::string_view id) const {
  const Entry* entry = indicator(id);
  return entry == nullptr ? std::string_view() : std::string_view(entry->aggregate);
}

std::size_t Catalogue::rank(const Entries& entries, std::string_view id) {
  const auto found = entries.find(std::string(id));
  return found == entries.end() ? entries.size() : found->second.rank;
}

std::size_t Catalogue::topic_rank(std::string_view topic) const { return rank(topics_, topic); }

std::size_t Catalogue::indicator_rank(std::string_view indicator) const {
  return rank(indicators_, indicator);
}

}  // namespace zhibiao
