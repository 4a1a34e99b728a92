// Which indicator of the catalogue a figure is, by the rules of indicators.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clause/kind.h"
#include "lex/word_trie.h"
#include "lexicon/lexicon.h"
#include "measure/head_words.h"
#include "measure/indicator_rules.h"
#include "measure/label_forms.h"
#include "measure/label_terms.h"

namespace zhibiao {

// What is known of a figure.
struct Counted {
  std::string_view label;
  std::string_view unit;       // as the table shows it; empty for a bare number
  std::string_view unit_kind;  // of units.tsv; empty for a bare number
  Kind kind = Kind::level;
};

class IndicatorFinder {
 public:
  // Keeps nothing of `lexicon`.
  explicit IndicatorFinder(const Lexicon& lexicon);

  // The indicator that the figure is; nullptr where the catalogue has none. Owned by this.
  // Only the rows that have a word of the label are looked at.
  const Indicator* find(const Counted& figure) const;

  // The indicator of that id; nullptr where the catalogue has none. Owned by this.
  const Indicator* named(std::string_view id) const;

  // The rows that could not be read, each as "indicators.tsv:42: ..."; they are left out.
  const std::vector<std::string>& errors() const { return errors_; }

 private:
  // What a rule has of a label; the greater one wins.
  struct Fit {
    int first = 0;  // minus the characters behind the words of the first group
    int last = 0;   // the same of any group
    int cover = 0;  // characters of the words

    bool beats(const Fit& other) const;
  };
  struct UnitNumbers {
    std::uint32_t unit = 0;
    std::uint32_t kind = 0;
  };

  bool takes(std::uint32_t rule, const Counted& figure, UnitNumbers numbers) const;
  static bool fits(const IndicatorRule& rule, const TermHits& hits, Fit& fit);
  // Whether what stands behind the rule's words makes the label one of something else.
  bool goes_on(const IndicatorRule& rule, const std::vector<HeadHit>& heads, const Fit& fit) const;

  LabelForms forms_;
  HeadWords heads_;
  LabelTerms terms_;
  std::vector<std::string> errors_;
  std::vector<IndicatorRule> rules_;
  // By term: the rules whose first group has it.
  std::vector<std::vector<std::uint32_t>> rules_of_term_;
  // Names and kinds of units, by their nodes' numbers, and those of each rule.
  WordTrie unit_names_;
  std::vector<std::vector<std::uint32_t>> units_of_rule_;
};

}  // namespace zhibiao
