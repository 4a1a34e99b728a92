// Cuts Han text into words, with the class and the roles of each.
//
// The cut with the least sum of word costs wins (a unigram model). words.tsv gives
// ordinary words, their costs and classes; cues.tsv adds the words that steer the reading
// of a clause, and their roles.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

enum class WordClass : std::uint8_t {
  unknown,  // a character that no word covers
  noun,
  verbal_noun,  // 培训, 补贴: either, by its place
  verb,
  adjective,
  adverb,
  conjunction,
  preposition,
  auxiliary,  // 的 了 着
  position,   // 内 中 以上
  other,
  latin,  // a run of ASCII letters and digits
  mark,   // one mark of punctuation, or a run of spaces
};

// What a word does in a clause; see cues.tsv. A set of bits: a word may do several.
enum Role : std::uint32_t {
  kLink = 1u << 0,
  kTo = 1u << 1,
  kUp = 1u << 2,
  kDown = 1u << 3,
  kDrop = 1u << 4,
  kGeneric = 1u << 5,
  kDepVerb = 1u << 6,
  kWithin = 1u << 7,
  kAnd = 1u << 8,
  kDistribute = 1u << 9,
  kTarget = 1u << 10,
  kPlanning = 1u << 11,
  kStandard = 1u << 12,
  kPer = 1u << 13,
  kTotal = 1u << 14,
  kLasts = 1u << 15,
  kIndex = 1u << 16,
  kPast = 1u << 17,
  kRatio = 1u << 18,
  kSplit = 1u << 19,
  kRest = 1u << 20,
  kFrom = 1u << 21,
  kReal = 1u << 22,
  kSameAs = 1u << 23,
  kYearly = 1u << 24,
  kShare = 1u << 25,
  kAgainst = 1u << 26,
  kSpread = 1u << 27,
  kKeep = 1u << 28,
  kState = 1u << 29,
  kBare = 1u << 30,
};
using Roles = std::uint32_t;

struct Token {
  Span span;
  WordClass word_class = WordClass::unknown;
  Roles roles = 0;
};

class Segmenter {
 public:
  explicit Segmenter(const Lexicon& lexicon);

  // Appends the words of `range` of `text` to `tokens`, covering it without a gap.
  void segment(std::string_view text, Span range, std::vector<Token>& tokens) const;

  Roles roles_of(std::string_view word) const;

  // Whether a word of the dictionary begins before `at` and covers it: 一 in 统一.
  bool inside_word(std::string_view text, std::uint32_t begin, std::uint32_t at) const;

 private:
  struct Word {
    std::uint16_t cost = kNoWord;
    WordClass word_class = WordClass::unknown;
    Roles roles = 0;
  };
  static constexpr std::uint16_t kNoWord = 0xFFFF;

  Word& word_at(std::string_view text);
  void load_words(const Table& table);
  void load_cues(const Table& table);
  void segment_han(std::string_view text, Span range, std::vector<Token>& tokens) const;

  WordTrie trie_;
  std::vector<Word> words_;  // by the trie's node
};

}  // namespace zhibiao
