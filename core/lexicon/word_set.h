// A set of words for look-up at the ends of a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

// Words, each with a number that says what it stands for. Owns its words. A look-up is one
// probe where no word begins, or ends, with the character at that end of the text.
class WordSet {
 public:
  struct Entry {
    std::string word;
    int meaning = 0;
  };

  void add(std::string_view word, int meaning);
  // To be called once, after the last add().
  void sort();

  // The longest word that `text` begins with, ends with, is; nullptr where none.
  const Entry* begins(std::string_view text) const;
  const Entry* ends(std::string_view text) const;
  const Entry* is(std::string_view text) const;
  // Whether some word stands anywhere in `text`.
  bool has_any(std::string_view text) const;

  const std::vector<Entry>& entries() const { return entries_; }

 private:
  // The words that share a character at one end: [first, last) of a list.
  struct Slot {
    std::uint32_t character = 0;  // its bytes; 0 for a free slot
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };
  using Slots = std::vector<Slot>;  // open addressing; a power of two of them

  static const Slot* find(const Slots& slots, std::uint32_t character);
  static void extend(Slots& slots, std::uint32_t character, std::uint32_t index);

  std::vector<Entry> entries_;            // ascending by word
  std::vector<std::uint32_t> by_ending_;  // indexes of entries_, ascending by their last character
  Slots firsts_;                          // ranges of entries_
  Slots lasts_;                           // ranges of by_ending_
};

}  // namespace zhibiao
