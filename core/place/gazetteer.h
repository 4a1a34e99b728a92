// The names of places.tsv and the words of place_words.tsv, laid out for look-up. Private
// to core/place.
#pragma once

#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"
#include "lexicon/lexicon.h"
#include "lexicon/word_set.h"

namespace zhibiao {

enum class PlaceLevel : std::uint8_t {
  nation,
  province,
  prefecture,
  county,
  town,
  village,
  region,  // no division: 长江流域
  none,
  city,      // of a deictic only: a prefecture's or a county's, 全市
  district,  // of a deictic only: 全区
};

// The character at `at` where it takes three bytes, as most Han do; else 0.
inline std::uint32_t wide_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[at + i]));
  };
  if (at + 3 > text.size() || (byte(0) & 0xF0U) != 0xE0U) return 0;
  return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
}

constexpr std::uint32_t kNoPlace = 0xFFFFFFFF;

struct ListedPlace {
  std::string name;
  std::string short_name;
  std::uint32_t parent = kNoPlace;  // index in Gazetteer::places()
  PlaceLevel level = PlaceLevel::none;
};

enum class PlaceWord : std::uint8_t {
  none,
  listed,
  own,
  that,
  region,
  river,
  suffix,
  skip,
  vote,
  boundary
};

// One thing that a word may be. `place` is set for listed names.
struct PlaceSense {
  PlaceWord kind = PlaceWord::none;
  PlaceLevel level = PlaceLevel::none;
  std::uint32_t place = kNoPlace;
  bool is_short = false;
  bool needs_parent = false;  // counts only right behind the place it lies in
  bool follows_word = false;  // of a boundary: stands behind another word, begins no clause
  bool needs_full = false;    // counts only there, or where the text has the full name too
  bool keeps_first = false;  // of a skip: its first character ends no place: 市民 in 北京市民
};

class Gazetteer {
 public:
  explicit Gazetteer(const Lexicon& lexicon);

  // Whether a word could begin with these two characters (0 for one that is no Han): a quick
  // "no" for most of a text.
  bool may_begin(std::uint32_t first, std::uint32_t second) const {
    return singles_[first] || pairs_[pair_hash(first, second)];
  }

  // What the longest word that begins at `at` may be. `size` is its length in bytes; the
  // senses are [first, last), none where no word begins there.
  struct Match {
    const PlaceSense* first = nullptr;
    const PlaceSense* last = nullptr;
    std::uint32_t size = 0;
  };
  Match longest_at(std::string_view text, std::uint32_t at) const;

  const std::vector<ListedPlace>& places() const { return places_; }
  // Whether `ancestor` holds `place`, at any height.
  bool lies_in(std::uint32_t place, std::uint32_t ancestor) const;

  // The last character of the names that 全市 and 全区 may mean.
  std::string city_mark;
  std::string district_mark;
  std::string nation_name;  // what a report on the whole country is of: 全国

  static constexpr int kAlone = 1;  // the meaning of a generic that is one only by itself

  WordSet press;
  WordSet organs;
  WordSet honors;
  WordSet ranks;
  WordSet befores;
  WordSet openers;
  WordSet locators;
  WordSet backwards;
  WordSet aparts;
  WordSet joins;
  WordSet generics;

 private:
  static constexpr std::size_t kPairs = std::size_t{1} << 18U;
  static std::size_t pair_hash(std::uint32_t first, std::uint32_t second) {
    return (first * 0x9E3779B1U ^ second * 0x85EBCA6BU) >> 14U;
  }

  void load_places(const Table& table);
  void load_words(const Table& table);
  void add(std::string_view word, const PlaceSense& sense);
  void lay_out();
  WordSet* set_for(std::string_view kind);

  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
  };

  std::vector<ListedPlace> places_;
  WordTrie trie_;
  std::vector<std::pair<std::uint32_t, PlaceSense>> added_;  // by node; until lay_out()
  std::vector<Range> ranges_;                                // by node: senses in senses_
  std::vector<PlaceSense> senses_;
  std::vector<std::uint32_t> roots_;  // by first character: the trie's node
  std::bitset<0x10000> singles_;      // words of one character
  std::bitset<kPairs> pairs_;         // the first two characters of the longer ones, hashed
};

}  // namespace zhibiao
