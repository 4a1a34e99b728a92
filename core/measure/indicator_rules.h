// The rows of indicators.tsv as rules.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lexicon/lexicon.h"
#include "measure/head_words.h"
#include "measure/label_terms.h"

namespace zhibiao {

struct Indicator {
  std::string id;
  std::string topic;
};

struct IndicatorRule {
  enum class Sign : std::uint8_t { must, may, must_not };
  // One of the words must, may or must not stand in the label.
  struct Group {
    Sign sign = Sign::must;
    std::vector<std::uint32_t> terms;  // of LabelTerms
  };

  Indicator indicator;
  bool per_head = false;             // counts means
  std::vector<std::string> units;    // kinds and names of units; kNoUnit for a bare number
  std::vector<Group> groups;         // the first is a `must`
  std::vector<std::uint32_t> heads;  // of HeadWords, that its name, words or units have
};

inline constexpr std::string_view kNoUnit = "none";

// The rules in the table's order, their words added to `terms`. A row that cannot be read is
// left out and named in `errors`, as "indicators.tsv:42: ...".
std::vector<IndicatorRule> read_indicator_rules(const Lexicon& lexicon, const HeadWords& heads,
                                                LabelTerms& terms,
                                                std::vector<std::string>& errors);

}  // namespace zhibiao
