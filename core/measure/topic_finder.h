// Of which topic words speak, by the cues of topics.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

class TopicFinder {
 public:
  // Keeps nothing of `lexicon`.
  explicit TopicFinder(const Lexicon& lexicon);

  // The id of the topic that a label, a lead or a heading speaks of: that of the longest
  // cue in it, of equals that which the table has first; empty where it has no cue. Owned
  // by this. Reads no more than the first 64 characters.
  std::string_view find(std::string_view text) const;

 private:
  WordTrie trie_;
  std::vector<std::uint32_t> topic_at_;  // by the trie's node
  std::vector<std::string> topics_;      // ids, in the table's order
};

}  // namespace zhibiao
