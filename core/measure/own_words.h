// A person's own words: what they call a figure in place of what its report calls it.
//
// Their rows have the form of the lexicon's tables, with the columns
//   label      the label as it is read from a text
//   unit       of which unit: 元 stands for all money, 亩 for every area, but a counter (个)
//              for itself; or a kind of units.tsv; none for a bare number; empty: of any
//   name       the label wanted; empty leaves the label as it is
//   indicator  an id of indicators.tsv; - for none of them; empty leaves it to the catalogue,
//              which then goes by the name
//   note       for people
// Columns may stand in any order, and all but `label` may be left out.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"
#include "quantity/units.h"

namespace zhibiao {

struct OwnWord {
  std::string label;
  std::string unit;
  std::string name;
  std::string indicator;
  std::string note;
  std::string scope;  // the kind or the counter that `unit` stands for; OwnWordReader tells
};

inline constexpr std::string_view kNoIndicator = "-";

// Tells the words that can be used from those that cannot. Const calls may run in parallel.
class OwnWordReader {
 public:
  // Keeps nothing of `lexicon`.
  explicit OwnWordReader(const Lexicon& lexicon);

  // The good rows of a table. What is wrong with the others is added to `errors`, with its
  // line and one of the codes "cells", "column" (of parse_table), "header", "label",
  // "nothing", "unit", "indicator", "long", "twice".
  std::vector<OwnWord> read(std::string_view tsv, std::vector<TableError>& errors) const;

  // The good ones of `words`, whose scope need not be set; the line of an error is the place of its
  // word, from 1.
  std::vector<OwnWord> sound(std::span<const OwnWord> words, std::vector<TableError>& errors) const;

 private:
  // Words by label and scope, and the line of each by its node; 0 where none ends there.
  struct Seen {
    WordTrie keys;
    std::vector<std::uint32_t> lines;
  };

  // Sets the word's scope.
  bool is_sound(OwnWord& word, std::uint32_t line, Seen& seen,
                std::vector<TableError>& errors) const;
  std::optional<std::string> scope_of(const std::string& unit) const;

  Units units_;
  // Names with a tab behind each, so that none begins another.
  WordTrie kinds_;
  WordTrie indicators_;
};

// The words as a table that OwnWordReader reads.
std::string to_tsv(std::span<const OwnWord> words);

// The words by what they rename.
class OwnWords {
 public:
  OwnWords() = default;
  // Of such words as OwnWordReader gives.
  explicit OwnWords(std::span<const OwnWord> words);

  // The word for such a figure, one of its very unit before one of its kind before one of
  // any; nullptr where there is none. Owned by this.
  const OwnWord* find(std::string_view label, std::string_view unit,
                      std::string_view unit_kind) const;

 private:
  std::vector<OwnWord> words_;
  WordTrie keys_;             // label, tab, scope
  std::vector<int> word_at_;  // by the key's node: an index of words_; -1 where none ends
};

}  // namespace zhibiao
