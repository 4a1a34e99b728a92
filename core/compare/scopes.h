// Of how many an indicator's figure tells: of all, of some only, or of other things as well.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"

namespace zhibiao {

// Groups of scopes.tsv that a label names and the indicator's own name does not, sorted.
struct Scope {
  std::vector<std::string> apart;  // in a row of their own
  std::vector<std::string> some;   // in one row with the others where no report tells both
};

class Scopes {
 public:
  // Reads scopes.tsv and indicators.tsv. Keeps nothing of `lexicon`.
  explicit Scopes(const Lexicon& lexicon);

  Scope of(std::string_view label, std::string_view indicator) const;

  // Whether the label joins another thing to that which the indicator counts: money spent on
  // houses and roads is not the money spent on houses.
  bool joins_others(std::string_view label, std::string_view indicator) const;

  // What a row's head says of a group.
  std::string_view shown(std::string_view group) const;

 private:
  struct Word {
    std::string word;
    std::string word_class;
    std::string group;
    std::string shown;
  };
  struct Names {
    std::string name;
    std::vector<std::string> words;  // any of which tells what is counted
    bool joined = false;             // the name itself joins several things
  };

  const Word* begins(std::string_view text, std::string_view word_class) const;
  const Word* ends(std::string_view text, std::string_view word_class) const;
  bool joined_behind(std::string_view rest, const Names& names) const;
  bool joins(std::string_view rest, const Names& names) const;
  bool joined_before(std::string_view rest, const Names& names) const;
  // What is joined: `rest` up to the next joint, or from the last one on.
  std::string_view first_of(std::string_view rest) const;
  std::string_view last_of(std::string_view rest) const;

  std::vector<Word> words_;
  std::unordered_map<std::string, Names> indicators_;
};

}  // namespace zhibiao
