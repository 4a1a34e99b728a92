// The nouns that tell what a label is of when they stand last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

// A head word in a text.
struct HeadHit {
  std::uint32_t head = 0;    // its number
  std::uint32_t behind = 0;  // characters from its first to the text's end
};

class HeadWords {
 public:
  // Reads heads.tsv. Keeps nothing of `lexicon`.
  explicit HeadWords(const Lexicon& lexicon);

  // Those of the text, in order; of words that overlap the first, and the longest of those.
  std::vector<HeadHit> find(std::string_view text) const;

  // Whether the word begins a part of what stands before it.
  bool is_part(std::uint32_t head) const { return heads_[head].part; }

  // Whether the head says no more than a unit of that kind.
  bool says_unit(std::uint32_t head, std::string_view unit_kind) const;

 private:
  enum class Class : std::uint8_t { none, keep, head };
  struct Entry {
    Class word_class = Class::none;
    std::uint32_t head = 0;
  };
  struct Head {
    bool part = false;
    std::vector<std::string> unit_kinds;
  };

  WordTrie trie_;
  std::vector<Entry> entries_;  // by the trie's node
  std::vector<Head> heads_;
};

}  // namespace zhibiao
