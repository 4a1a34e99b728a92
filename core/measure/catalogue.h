// The catalogue of indicators: names, order and what they mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>

#include "lexicon/lexicon.h"

namespace zhibiao {

class Catalogue {
 public:
  // Reads topics.tsv and indicators.tsv. Keeps nothing of `lexicon`.
  explicit Catalogue(const Lexicon& lexicon);

  // The standard name of an indicator; empty for an id that the catalogue has not.
  std::string_view name(std::string_view indicator) const;

  // The sort of amount that an indicator is unless its label says otherwise; see
  // indicators.tsv. Empty for an id that the catalogue has not.
  std::string_view aggregate(std::string_view indicator) const;

  // Places in the tables' order, from 0; what the tables lack comes after all they have.
  std::size_t topic_rank(std::string_view topic) const;
  std::size_t indicator_rank(std::string_view indicator) const;

 private:
  struct Entry {
    std::string name;
    std::string aggregate;
    std::size_t rank = 0;
  };
  using Entries = std::unordered_map<std::string, Entry>;

  const Entry* indicator(std::string_view id) const;
  static Entries load(const Table& table);
  static std::size_t rank(const Entries& entries, std::string_view id);

  Entries topics_;
  Entries indicators_;
};

}  // namespace zhibiao
