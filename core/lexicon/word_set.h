// A set of words for look-up at the ends of a text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

// Words, each with a number that says what it stands for. Owns its words.
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
  // Whether some word stands anywhere in `text`. For short texts: looks for each in turn.
  bool has_any(std::string_view text) const;

  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;  // ascending by word
};

}  // namespace zhibiao
