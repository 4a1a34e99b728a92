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
  digit,
  ten,
  vague,
  year,
  school_year,
  month,
  day,
  quarter,
  decade,
  ordinal,
  length,
  part,
  january,
  edge,
  year_edge,
  month_edge,
  relative_year,
  relative_month,
  whole,
  now,
  follow,
  plan,
  plan_tail,
  plan_name,
  past,
  ahead,
  past_tail,
  total,
  mean,
  ago,
  first,
  month_count,
  quarter_count,
  since,
  since_then,
  guard,
  opening,
  same,
  while_,
  festival,
  event,
  begun,
  founded,
  as_of,
  base,
  differs,
  goes_on,
  budget,
  carried,
  basis_name,
  whose,
  with,
  of,
  clock,
  record,
  object,
  length_lead,
  join,
  deal,
  problem,
  every,
  price,
  until,
  day_unit,
  afresh,
  theme,
  by_now,
  under_way,
  event_end,
  lies,
  with_tail,
  basis_tail,
  from,
  is,
  at,
  times,
  against_year,
  against_last,
  turn,
  future,
  goal,
  measured,
  day_count,
  bound,
  tour,
  cause,
  dateline,
  page,
  address,
  reports,
  shows,
  sums_up,
  review,
  outlook,
  flow,
  standing,
  census,
  other,
};

// A set of kinds.
struct TimeKinds {
  std::uint64_t bits[2] = {};

  constexpr bool has(TimeKind kind) const {
    const auto index = static_cast<unsigned>(kind);
    return (bits[index / 64] >> (index % 64) & 1U) != 0;
  }
  constexpr bool meets(const TimeKinds& other) const {
    return ((bits[0] & other.bits[0]) | (bits[1] & other.bits[1])) != 0;
  }
  constexpr void add(const TimeKinds& other) {
    bits[0] |= other.bits[0];
    bits[1] |= other.bits[1];
  }
  constexpr void add(TimeKind kind) {
    const auto index = static_cast<unsigned>(kind);
    bits[index / 64] |= std::uint64_t{1} << (index % 64);
  }
};

template <typename... Kinds>
constexpr TimeKinds kinds(Kinds... list) {
  TimeKinds set;
  (set.add(list), ...);
  return set;
}

// The character of three bytes of UTF-8 that `bytes` points at.
inline char32_t three_bytes(const char* bytes) {
  const auto byte = [bytes](int at) { return static_cast<unsigned char>(bytes[at]); };
  return static_cast<char32_t>((byte(0) & 0x0FU) << 12 | (byte(1) & 0x3FU) << 6 |
                               (byte(2) & 0x3FU));
}

// The character at `at`, which must lie in the text; `at` moves behind it. For normalized
// text, which is UTF-8: broken bytes give some character and no reading beyond the text.
inline char32_t take_character(std::string_view text, std::size_t& at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    ++at;
    return first;
  }
  if ((first & 0xF0U) == 0xE0U && text.size() - at >= 3) {
    at += 3;
    return three_bytes(text.data() + at - 3);
  }
  const std::size_t size = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC0U ? 2 : 1;
  at = text.size() - at >= size ? at + size : text.size();
  return char32_t{first} << 16;  // no character that a word of time begins with
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

// Where a character may stand, summed.
enum Lead : std::uint8_t {
  kNumeral = 1,      // in a number: 五, 十, 几
  kNeedsNumber = 2,  // a word by itself, of use before a number only: 近, 第, 由
  kBeginsWord = 4,   // first of a longer word
  kUnit = 8,         // a word by itself that makes a number before it part of a time: 年, 至
  kBeginsUnit = 16,  // first of a longer such word: 个月
};

// Immutable once made.
class TimeWords {
 public:
  explicit TimeWords(const Lexicon& lexicon);

  // Whether a time may begin with the character of three bytes that `bytes` points at, or it is
  // a bracket; false positives are rare. One look-up in eight kilobytes: all that most of a
  // text costs.
  bool may_begin(const char* bytes) const { return begins_[character_hash(bytes)]; }

  // What a character may be in a time: a sum of Lead.
  std::uint8_t lead(char32_t character) const {
    return character < kPlane ? leads_[character] : std::uint8_t{0};
  }
  // Whether a word of two characters or more may begin with these; false positives are rare.
  bool may_begin(char32_t first, char32_t second) const { return pairs_[pair_hash(first, second)]; }

  // Whether what follows a time up to the end of its clause has a word of `wanted`, and no
  // figure: 2016年成立了旅游公司.
  bool dates(TimeKinds wanted, std::string_view text, std::size_t at) const;

  // Whether what stands at `at` may make a number before it part of a time.
  bool may_be_unit(std::string_view text, std::size_t at) const {
    if (at >= text.size()) return false;
    const char32_t c = take_character(text, at);
    const std::uint8_t lead = this->lead(c);
    if (lead & kUnit) return true;
    if (!(lead & kBeginsUnit) || at >= text.size()) return false;
    return unit_pairs_[pair_hash(c, take_character(text, at))];
  }

  // The kinds of all words that begin at `at`.
  TimeKinds kinds_at(std::string_view text, std::size_t at) const;

  // The longest word of these kinds that begins at `at`; nullptr where none does. Where
  // one word has several of the kinds, the one first in the table.
  const TimeWord* at(std::string_view text, std::size_t at, TimeKinds wanted) const;

  // The longest word of these kinds that ends at `end`.
  const TimeWord* before(std::string_view text, std::size_t end, TimeKinds wanted) const;

  // The first word of these kinds in `text`; nullptr where none is.
  const TimeWord* in(std::string_view text, TimeKinds wanted) const;

 private:
  static constexpr std::size_t kPlane = 0x10000;

  // The words that end at a node of a trie.
  struct Node {
    TimeKinds kinds;
    std::vector<TimeWord> words;

    void add(const TimeWord& word) {
      kinds.add(word.kind);
      words.push_back(word);
    }
    const TimeWord* first_of(const TimeKinds& wanted) const {
      if (!kinds.meets(wanted)) return nullptr;
      const TimeWord* word = words.data();
      while (!wanted.has(word->kind)) ++word;
      return word;
    }
  };

  static std::size_t character_hash(const char* bytes) {
    const auto byte = [bytes](int at) {
      return std::size_t{static_cast<unsigned char>(bytes[at])};
    };
    return (byte(0) << 13U ^ byte(1) << 8U ^ byte(2)) & (kPlane - 1);
  }
  static std::size_t pair_hash(char32_t first, char32_t second) {
    return (first * 0x9E37U + second) & (kPlane - 1);
  }

  void add(const TimeWord& word, std::string_view spelling);
  void add_lead(const TimeWord& word, std::string_view spelling);

  WordTrie forward_;
  WordTrie backward_;
  std::vector<Node> ending_;          // by node of forward_
  std::vector<Node> beginning_;       // by node of backward_
  std::vector<std::uint32_t> first_;  // by code point: its node behind the root of forward_
  std::vector<std::uint32_t> last_;   // the same of backward_
  std::vector<std::uint8_t> leads_;   // by code point
  std::bitset<kPlane> begins_;
  std::bitset<kPlane> pairs_;
  std::bitset<kPlane> unit_pairs_;
};

}  // namespace zhibiao
