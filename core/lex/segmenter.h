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
enum Role : std::uint64_t {
  kLink = 1ULL << 0,
  kTo = 1ULL << 1,
  kUp = 1ULL << 2,
  kDown = 1ULL << 3,
  kDrop = 1ULL << 4,
  kGeneric = 1ULL << 5,
  kDepVerb = 1ULL << 6,
  kWithin = 1ULL << 7,
  kAnd = 1ULL << 8,
  kDistribute = 1ULL << 9,
  kTarget = 1ULL << 10,
  kPlanning = 1ULL << 11,
  kStandard = 1ULL << 12,
  kPer = 1ULL << 13,
  kTotal = 1ULL << 14,
  kLasts = 1ULL << 15,
  kIndex = 1ULL << 16,
  kPast = 1ULL << 17,
  kRatio = 1ULL << 18,
  kSplit = 1ULL << 19,
  kRest = 1ULL << 20,
  kFrom = 1ULL << 21,
  kReal = 1ULL << 22,
  kSameAs = 1ULL << 23,
  kYearly = 1ULL << 24,
  kShare = 1ULL << 25,
  kAgainst = 1ULL << 26,
  kSpread = 1ULL << 27,
  kKeep = 1ULL << 28,
  kState = 1ULL << 29,
  kBare = 1ULL << 30,
  kDative = 1ULL << 32,
  kEnsure = 1ULL << 33,
  kSay = 1ULL << 34,
  kWill = 1ULL << 35,
  kArea = 1ULL << 36,
  kDone = 1ULL << 37,
  kProject = 1ULL << 38,
  kPeople = 1ULL << 39,
  kAction = 1ULL << 31,  // listed as a verb: its object follows, and no compound is made of it
};
using Roles = std::uint64_t;

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
  void load_row(std::string_view rest, std::uint16_t characters, Word entry);
  void load_cues(const Table& table);
  static void add_role(std::string_view name, Word& entry);
  void segment_han(std::string_view text, Span range, std::vector<Token>& tokens) const;

  WordTrie trie_;
  std::vector<Word> words_;  // by the trie's node
};

}  // namespace zhibiao
