#include "quantity/hedges.h"

#include <algorithm>

#include "text/order.h"

namespace zhibiao {
namespace {

Hedge hedge_of(std::string_view name) {
  if (name == "about") return Hedge::about;
  if (name == "nearly") return Hedge::nearly;
  if (name == "over") return Hedge::over;
  if (name == "under") return Hedge::under;
  return Hedge::exact;
}

}  // namespace

Hedges::Hedges(const Lexicon& lexicon) {
  const Table& table = lexicon.table("hedges.tsv");
  const int word = table.column("word");
  const int where = table.column("where");
  const int hedge = table.column("hedge");
  if (word < 0 || where < 0 || hedge < 0) return;
  const auto list_of = [this](std::string_view name) -> std::vector<Entry>& {
    if (name == "after" || name == "some") return after_;
    if (name == "between") return between_;
    if (name == "none") return none_;
    if (name == "apart") return apart_;
    return name == "from" ? from_ : before_;
  };
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int i) { return row.cells[static_cast<std::size_t>(i)]; };
    list_of(cell(where))
        .push_back({std::string(cell(word)), hedge_of(cell(hedge)), cell(where) == "round",
                    cell(where) == "spelled", cell(where) == "after"});
  }
  for (std::vector<Entry>* list : {&before_, &after_, &between_, &from_, &none_, &apart_}) {
    sort_stably(*list, [](const Entry& left, const Entry& right) {
      return left.word.size() > right.word.size();
    });
  }
}

const Hedges::Entry* Hedges::ending(std::string_view text, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (text.ends_with(entry.word)) return &entry;
  }
  return nullptr;
}

const Hedges::Entry* Hedges::beginning(std::string_view text, const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    if (text.starts_with(entry.word)) return &entry;
  }
  return nullptr;
}

std::optional<Hedges::Match> Hedges::before(std::string_view text) const {
  const Entry* entry = ending(text, before_);
  if (entry == nullptr) return std::nullopt;
  return Match{entry->hedge, static_cast<std::uint32_t>(entry->word.size()), entry->round,
               entry->spelled};
}

std::optional<Hedges::Match> Hedges::after(std::string_view text) const {
  const Entry* entry = beginning(text, after_);
  if (entry == nullptr) return std::nullopt;
  return Match{entry->hedge, static_cast<std::uint32_t>(entry->word.size()), false, false,
               entry->bound};
}

std::optional<Hedge> Hedges::apart(std::string_view clause) const {
  for (const Entry& entry : apart_) {
    if (clause.find(entry.word) != clause.npos) return entry.hedge;
  }
  return std::nullopt;
}

std::uint32_t Hedges::between(std::string_view text) const {
  const Entry* entry = beginning(text, between_);
  return entry == nullptr ? 0 : static_cast<std::uint32_t>(entry->word.size());
}

std::uint32_t Hedges::none(std::string_view text) const {
  const Entry* entry = ending(text, none_);
  return entry == nullptr ? 0 : static_cast<std::uint32_t>(entry->word.size());
}

bool Hedges::from(std::string_view text) const { return ending(text, from_) != nullptr; }

}  // namespace zhibiao
