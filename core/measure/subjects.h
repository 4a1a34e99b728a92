// How often a text speaks of each topic and of each point of a standard, in figures or not.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

class SubjectFinder {
 public:
  // Reads topics.tsv and standards.tsv. Keeps nothing of `lexicon`.
  explicit SubjectFinder(const Lexicon& lexicon);

  // Names what can be spoken of: topics by their id, points as "standard/item".
  const std::vector<std::string>& subjects() const { return subjects_; }

  // Appends the indices of the subjects that the text has a cue of, each once, in any order.
  // Linear in the text.
  void find(std::string_view text, std::vector<std::uint32_t>& found) const;

 private:
  void add(std::string subject, std::string_view cues);

  WordTrie trie_;
  std::vector<std::vector<std::uint32_t>> subjects_at_;  // by the trie's node
  std::vector<std::string> subjects_;
};

}  // namespace zhibiao
