#include "lexicon/word_set.h"

#include <algorithm>
#include <cstddef>

namespace zhibiao {
namespace {

std::string_view first_character(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
  return text.substr(0, end);
}

}  // namespace

void WordSet::add(std::string_view word, int meaning) {
  if (!word.empty()) entries_.push_back({std::string(word), meaning});
}

void WordSet::sort() {
  std::stable_sort(entries_.begin(), entries_.end(),
                   [](const Entry& a, const Entry& b) { return a.word < b.word; });
}

const WordSet::Entry* WordSet::begins(std::string_view text) const {
  if (text.empty()) return nullptr;
  const std::string_view first = first_character(text);
  auto entry = std::lower_bound(
      entries_.begin(), entries_.end(), first,
      [](const Entry& e, std::string_view key) { return std::string_view(e.word) < key; });
  const Entry* longest = nullptr;
  for (; entry != entries_.end() && std::string_view(entry->word).starts_with(first); ++entry) {
    if (text.starts_with(entry->word)) longest = &*entry;  // ascending: the longest comes last
  }
  return longest;
}

const WordSet::Entry* WordSet::ends(std::string_view text) const {
  const Entry* longest = nullptr;
  for (const Entry& entry : entries_) {
    if (!text.ends_with(entry.word)) continue;
    if (longest == nullptr || entry.word.size() > longest->word.size()) longest = &entry;
  }
  return longest;
}

const WordSet::Entry* WordSet::is(std::string_view text) const {
  const auto entry = std::lower_bound(
      entries_.begin(), entries_.end(), text,
      [](const Entry& e, std::string_view key) { return std::string_view(e.word) < key; });
  return entry != entries_.end() && entry->word == text ? &*entry : nullptr;
}

bool WordSet::has_any(std::string_view text) const {
  return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
    return text.find(entry.word) != std::string_view::npos;
  });
}

}  // namespace zhibiao
