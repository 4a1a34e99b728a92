// The words of periods.tsv, found by the characters they begin or end with.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

// What a word of periods.tsv is; the table tells what each means.
enum class TimeKind : std::uint8_t {
  digit, ten, vague, year, school_year, month, day, quarter, decade, ordinal, length,
  part, edge, year_edge, month_edge, relative_year, relative_month, whole, now, follow,
  plan, plan_tail, plan_name, past, ahead, past_tail, total, ago, first, month_count,
  quarter_count, since, opening, same, while_, festival, event, begun, as_of, base, with,
  of, clock, record, object, length_lead, join, deal, problem,
  with_tail, basis_tail, from, is, at, times, against_year, against_last, turn, future,
  measured, day_count, dateline, address, review, outlook, standing, other,
};

// A set of kinds.
struct TimeKinds {
  std::uint64_t bits[2] = {};

  constexpr bool has(TimeKind kind) const {
    const auto index = static_cast<unsigned>(kind);
    return (bits[index / 64] >> (index % 64) & 1U) != 0;
  }
};

template <typename... Kinds>
constexpr TimeKinds kinds(Kinds... list) {
  TimeKinds set;
  ((set.bits[static_cast<unsigned>(list) / 64] |= std::uint64_t{1}
                                                  << (static_cast<unsigned>(list) % 64)),
   ...);
  return set;
}

// Which year an offset counts from.
enum class YearOf : std::uint8_t {
  written,    // none: the year itself is told
  published,  // the year the text speaks in
  governing,  // the year spoken of
  last,       // the year last named
};

// Which end of a year or month.
enum class Edge : std::uint8_t { none, begin, end };

struct TimeWord {
  TimeKind kind = TimeKind::other;
  YearOf of = YearOf::written;  // of a relative year or month
  Edge edge = Edge::none;       // of an edge
  std::uint16_t size = 0;       // bytes
  int first = 0;   // a digit's value, an offset, the first month, year or month and day
  int second = 0;  // the last; 0 where the word has one number or none
};

// Immutable once made.
class TimeWords {
 public:
  explicit TimeWords(const Lexicon& lexicon);

  // Whether a time may begin with this character.
  bool may_begin(char32_t character) const {
    return character < kPlane && begins_[character];
  }

  // The longest word of these kinds that begins at `at`; nullptr where none does. Where
  // one word has several of the kinds, the one first in the table.
  const TimeWord* at(std::string_view text, std::size_t at, TimeKinds wanted) const;

  // The longest word of these kinds that ends at `end`.
  const TimeWord* before(std::string_view text, std::size_t end, TimeKinds wanted) const;

  // The first word of these kinds in `text`; nullptr where none is.
  const TimeWord* in(std::string_view text, TimeKinds wanted) const;

 private:
  static constexpr std::size_t kPlane = 0x10000;

  void add(const TimeWord& word, std::string_view spelling);

  WordTrie forward_;
  WordTrie backward_;
  std::vector<std::vector<TimeWord>> ending_;    // by node of forward_
  std::vector<std::vector<TimeWord>> beginning_; // by node of backward_
  std::bitset<kPlane> begins_;
};

}  // namespace zhibiao
