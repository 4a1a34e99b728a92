#include "lexicon/word_set.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

#include "text/order.h"

namespace zhibiao {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

// The bytes of a character as one number; those of the first and of the last of `text`,
// which is not empty.
std::uint32_t packed(std::string_view character) {
  std::uint32_t bytes = 0;
  for (char c : character.substr(0, 4)) bytes = bytes << 8U | static_cast<unsigned char>(c);
  return bytes;
}

std::uint32_t first_of(std::string_view text) {
  std::size_t end = 1;
  while (end < text.size() && end < 4 && is_continuation(text[end])) ++end;
  return packed(text.substr(0, end));
}

std::uint32_t last_of(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && text.size() - begin < 4 && is_continuation(text[begin])) --begin;
  return packed(text.substr(begin));
}

std::size_t hash(std::uint32_t character) {
  return static_cast<std::size_t>(character * 0x9E3779B1U >> 12U);
}

}  // namespace

void WordSet::add(std::string_view word, int meaning) {
  if (!word.empty()) entries_.push_back({std::string(word), meaning});
}

const WordSet::Slot* WordSet::find(const Slots& slots, std::uint32_t character) {
  if (slots.empty()) return nullptr;
  for (std::size_t i = hash(character);; ++i) {
    const Slot& slot = slots[i & (slots.size() - 1)];
    if (slot.character == character) return &slot;
    if (slot.character == 0) return nullptr;
  }
}

void WordSet::extend(Slots& slots, std::uint32_t character, std::uint32_t index) {
  for (std::size_t i = hash(character);; ++i) {
    Slot& slot = slots[i & (slots.size() - 1)];
    if (slot.character == 0) slot = {character, index, index};
    if (slot.character != character) continue;
    slot.last = index + 1;
    return;
  }
}

void WordSet::sort() {
  sort_stably(entries_, [](const Entry& a, const Entry& b) { return a.word < b.word; });
  by_ending_.resize(entries_.size());
  std::iota(by_ending_.begin(), by_ending_.end(), 0U);
  sort_stably(by_ending_, [this](std::uint32_t a, std::uint32_t b) {
    return last_of(entries_[a].word) < last_of(entries_[b].word);
  });
  std::size_t size = 4;
  while (size < entries_.size() * 3) size *= 2;
  firsts_.assign(size, {});
  lasts_.assign(size, {});
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    extend(firsts_, first_of(entries_[i].word), i);
    extend(lasts_, last_of(entries_[by_ending_[i]].word), i);
  }
}

const WordSet::Entry* WordSet::begins(std::string_view text) const {
  if (text.empty()) return nullptr;
  const Slot* slot = find(firsts_, first_of(text));
  if (slot == nullptr) return nullptr;
  for (std::uint32_t i = slot->last; i-- > slot->first;) {  // a word comes behind its beginnings
    if (text.starts_with(entries_[i].word)) return &entries_[i];
  }
  return nullptr;
}

const WordSet::Entry* WordSet::ends(std::string_view text) const {
  if (text.empty()) return nullptr;
  const Slot* slot = find(lasts_, last_of(text));
  if (slot == nullptr) return nullptr;
  const Entry* longest = nullptr;
  for (std::uint32_t i = slot->first; i < slot->last; ++i) {
    const Entry& entry = entries_[by_ending_[i]];
    if (longest != nullptr && entry.word.size() <= longest->word.size()) continue;
    if (text.ends_with(entry.word)) longest = &entry;
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
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_continuation(text[at]) && begins(text.substr(at)) != nullptr) return true;
  }
  return false;
}

}  // namespace zhibiao
