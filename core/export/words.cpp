#include "export/words.h"

namespace zhibiao {

Words::Words(const Lexicon& lexicon, Language language) : chinese_(language == Language::zh) {
  const bool chinese = language == Language::zh;
  load(lexicon.table("export.tsv"), "", chinese ? "zh" : "en");
  load(lexicon.table("topics.tsv"), "topic.", chinese ? "name" : "name_en");
}

void Words::load(const Table& table, std::string_view prefix, std::string_view column) {
  const int id = table.column("id");
  const int word = table.column(column);
  if (id < 0 || word < 0) return;
  for (const Table::Row& row : table.rows) {
    std::string key(prefix);
    key.append(row.cells[static_cast<std::size_t>(id)]);
    words_.insert_or_assign(std::move(key), std::string(row.cells[static_cast<std::size_t>(word)]));
  }
}

std::string Words::of(std::string_view id) const {
  const auto found = words_.find(std::string(id));
  return found == words_.end() ? std::string(id) : found->second;
}

std::string Words::of(std::string_view group, std::string_view id) const {
  std::string key(group);
  key.append(".").append(id);
  const auto found = words_.find(key);
  return found == words_.end() ? std::string(id) : found->second;
}

}  // namespace zhibiao
