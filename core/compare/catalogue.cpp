#include "compare/catalogue.h"

namespace zhibiao {

Catalogue::Catalogue(const Lexicon& lexicon)
    : topics_(load(lexicon.table("topics.tsv"))),
      indicators_(load(lexicon.table("indicators.tsv"))) {}

Catalogue::Entries Catalogue::load(const Table& table) {
  Entries entries;
  const int id = table.column("id");
  const int name = table.column("name");
  if (id < 0 || name < 0) return entries;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int column) {
      return std::string(row.cells[static_cast<std::size_t>(column)]);
    };
    entries.emplace(cell(id), Entry{cell(name), entries.size()});
  }
  return entries;
}

std::string_view Catalogue::name(std::string_view indicator) const {
  const auto found = indicators_.find(std::string(indicator));
  return found == indicators_.end() ? std::string_view() : std::string_view(found->second.name);
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
