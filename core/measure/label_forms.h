// Labels as they are compared: what makes no difference taken out of them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

struct LabelForm {
  // Without the words that say nothing of their own, and without marks.
  std::string strict;
  // Without the words that say little either, its characters in order of their code points:
  // 开发公益性岗位 and 公益性岗位 have one loose form, so have 发放低保金 and 低保金发放.
  std::string loose;
  // The sorts of amount that it names, sorted: "new", "per_household".
  std::vector<std::string> aggregates;
};

class LabelForms {
 public:
  // Reads aggregates.tsv and likeness.tsv. Keeps nothing of `lexicon`.
  explicit LabelForms(const Lexicon& lexicon);

  LabelForm of(std::string_view label) const;

  // The strict form alone, for where labels are many. `mean` tells whether the label names a
  // mean or an amount per month.
  std::string strict_of(std::string_view label, bool& mean) const;

  // The unit that a counter counts as: 家 as 个. Other units as they are.
  std::string_view counter(std::string_view unit) const;

  // The word that shows an aggregate in a row's head: "new" -> 新增. Empty for what is none.
  std::string_view shown(std::string_view aggregate) const;

 private:
  enum class Class : std::uint8_t { none, keep, drop, weak, same, aggregate };
  struct Entry {
    Class word_class = Class::none;
    bool mean = false;  // of `aggregate`
    std::string into;   // of `same`: the word; of `aggregate`: its id
  };
  // What stands at one place of a label.
  struct Part {
    const Entry* word = nullptr;  // nullptr: a character of no word
    std::string_view text;        // as the strict form has it; empty where it leaves it out
  };
  struct Pair {
    std::string from;
    std::string to;
  };

  void load_aggregates(const Table& table);
  void load_likeness(const Table& table);
  Entry& entry(std::string_view word);
  // The entry of the longest word at `at`, and where it ends; nullptr where none begins.
  const Entry* longest(std::string_view text, std::size_t at, std::size_t& end) const;
  // The part at `at`, which is moved behind it.
  Part next_part(std::string_view label, std::size_t& at) const;

  WordTrie trie_;
  std::vector<Entry> entries_;  // by the trie's node
  std::vector<Pair> counters_;
  std::vector<Pair> shown_;
};

// A label without its marks and spaces: letters, digits, % and + stay.
std::string without_marks(std::string_view label);

// Pairs of neighbouring characters that two texts share, over those of the shorter one:
// 100 where it stands in the longer, 0 where nothing is shared. Texts of one character are
// compared as they are.
int overlap_percent(std::string_view left, std::string_view right);

}  // namespace zhibiao
