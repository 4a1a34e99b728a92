#include "place/gazetteer.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "text/order.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::size_t kHan = 3;           // bytes of most Han characters
constexpr std::size_t kProvinceCode = 2;  // digits
constexpr std::size_t kPrefectureCode = 4;

PlaceLevel level_of_code(std::string_view code) {
  if (code.size() == kProvinceCode) return PlaceLevel::province;
  return code.size() == kPrefectureCode ? PlaceLevel::prefecture : PlaceLevel::county;
}

PlaceLevel level_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, PlaceLevel>, 8> kNames = {{
      {"nation", PlaceLevel::nation},
      {"province", PlaceLevel::province},
      {"prefecture", PlaceLevel::prefecture},
      {"county", PlaceLevel::county},
      {"town", PlaceLevel::town},
      {"village", PlaceLevel::village},
      {"city", PlaceLevel::city},
      {"district", PlaceLevel::district},
  }};
  for (const auto& [key, level] : kNames) {
    if (key == name) return level;
  }
  return PlaceLevel::none;
}

PlaceWord kind_named(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, PlaceWord>, 8> kNames = {{
      {"own", PlaceWord::own},
      {"that", PlaceWord::that},
      {"region", PlaceWord::region},
      {"river", PlaceWord::river},
      {"suffix", PlaceWord::suffix},
      {"skip", PlaceWord::skip},
      {"vote", PlaceWord::vote},
      {"boundary", PlaceWord::boundary},
  }};
  for (const auto& [key, kind] : kNames) {
    if (key == name) return kind;
  }
  return PlaceWord::none;
}

std::string_view without_last_character(std::string_view word) {
  return word.empty() ? word : word.substr(0, previous_character(word, word.size()));
}

std::string_view last_character(std::string_view word) {
  return word.empty() ? word : word.substr(previous_character(word, word.size()));
}

// A code as scripts/embed_tables.py writes it: in full, or as a step from the one before, which
// is cut or filled with zeros to the length that stands in front of the +, if one does.
std::string code_behind(std::string_view before, std::string_view written) {
  const std::size_t plus = written.find('+');
  if (plus == std::string_view::npos) return std::string(written);
  const auto digit = [](char c) { return static_cast<std::uint32_t>(c - '0'); };
  const auto number = [&](std::string_view digits) {
    std::uint32_t value = 0;
    for (const char c : digits) value = value * 10 + digit(c);
    return value;
  };
  std::string code(before);
  if (plus > 0) code.resize(digit(written[0]), '0');
  std::uint32_t left = number(code) + number(written.substr(plus + 1));
  for (std::size_t at = code.size(); at-- > 0; left /= 10) {
    code[at] = static_cast<char>('0' + left % 10);
  }
  return code;
}

}  // namespace

Gazetteer::Gazetteer(const Lexicon& lexicon) {
  load_places(lexicon.table("places.tsv"));
  load_words(lexicon.table("place_words.tsv"));
  lay_out();
}

void Gazetteer::load_places(const Table& table) {
  const std::array<int, 4> columns = {table.column("code"), table.column("name"),
                                      table.column("short"), table.column("use")};
  if (std::find(columns.begin(), columns.end(), -1) != columns.end()) return;
  std::unordered_map<std::string, std::uint32_t> by_code;
  std::string code;
  places_.reserve(table.rows.size());
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](std::size_t column) {
      return row.cells[static_cast<std::size_t>(columns[column])];
    };
    code = code_behind(code, cell(0));
    const std::string_view name = cell(1);
    const std::string_view use = cell(3);
    ListedPlace place;
    place.name = name;
    place.level = level_of_code(code);
    place.short_name = cell(2).empty() ? without_last_character(name) : cell(2);
    for (std::size_t size = code.size(); size > kProvinceCode && place.parent == kNoPlace;) {
      size -= 2;
      const auto parent = by_code.find(code.substr(0, size));
      if (parent != by_code.end()) place.parent = parent->second;
    }
    const auto index = static_cast<std::uint32_t>(places_.size());
    by_code.emplace(code, index);
    PlaceSense sense{.kind = PlaceWord::listed, .level = place.level, .place = index};
    sense.needs_parent = use == "parent";
    add(place.name, sense);
    // 怒江州 of 怒江傈僳族自治州: what it is called with its kind, and without its people.
    const bool peopled = characters(place.name) > characters(place.short_name) + 2;
    if (peopled) add(place.short_name + std::string(last_character(name)), sense);
    sense.is_short = true;
    sense.needs_full = use == "full" || place.level == PlaceLevel::county;
    if (characters(place.short_name) >= 2) add(place.short_name, sense);
    places_.push_back(std::move(place));
  }
}

WordSet* Gazetteer::set_for(std::string_view kind) {
  const std::array<std::pair<std::string_view, WordSet*>, 11> sets = {{
      {"press", &press},
      {"organ", &organs},
      {"honor", &honors},
      {"rank", &ranks},
      {"before", &befores},
      {"opener", &openers},
      {"locate", &locators},
      {"backward", &backwards},
      {"apart", &aparts},
      {"join", &joins},
      {"generic", &generics},
  }};
  for (const auto& [name, set] : sets) {
    if (name == kind) return set;
  }
  return nullptr;
}

void Gazetteer::load_words(const Table& table) {
  const int kind_column = table.column("kind");
  const int word_column = table.column("word");
  const int detail_column = table.column("detail");
  if (kind_column < 0 || word_column < 0 || detail_column < 0) return;
  for (const Table::Row& row : table.rows) {
    const std::string_view kind = row.cells[static_cast<std::size_t>(kind_column)];
    const std::string_view word = row.cells[static_cast<std::size_t>(word_column)];
    const std::string_view detail = row.cells[static_cast<std::size_t>(detail_column)];
    if (WordSet* set = set_for(kind)) {
      set->add(word, detail == "alone" ? kAlone : 0);
      continue;
    }
    const PlaceWord sense_kind = kind_named(kind);
    if (sense_kind == PlaceWord::none) continue;
    PlaceSense sense{.kind = sense_kind};
    sense.level = level_named(detail);
    sense.follows_word = detail == "after";
    sense.keeps_first = detail == "whole";
    if (sense_kind == PlaceWord::region || sense_kind == PlaceWord::river)
      sense.level = PlaceLevel::region;
    if (sense_kind == PlaceWord::own && sense.level == PlaceLevel::city)
      city_mark = last_character(word);
    if (sense_kind == PlaceWord::own && sense.level == PlaceLevel::district)
      district_mark = last_character(word);
    if (sense_kind == PlaceWord::own && sense.level == PlaceLevel::nation && nation_name.empty())
      nation_name = word;
    add(word, sense);
  }
  for (WordSet* set : {&press, &organs, &honors, &ranks, &befores, &openers, &locators, &backwards,
                       &aparts, &joins, &generics}) {
    set->sort();
  }
}

void Gazetteer::add(std::string_view word, const PlaceSense& sense) {
  if (word.empty()) return;
  const std::uint32_t first = wide_at(word, 0);
  if (first == 0) return;  // all of these words are Han
  if (word.size() == kHan) {
    singles_.set(first);
  } else {
    pairs_.set(pair_hash(first, wide_at(word, kHan)));
  }
  added_.emplace_back(trie_.insert(word), sense);
}

void Gazetteer::lay_out() {
  sort_stably(added_, [](const auto& a, const auto& b) { return a.first < b.first; });
  roots_.assign(0x10000, WordTrie::kNoNode);
  for (std::uint32_t c = 1; c < roots_.size(); ++c)
    roots_[c] = trie_.step(0, static_cast<char32_t>(c));
  ranges_.resize(trie_.node_count());
  senses_.reserve(added_.size());
  for (const auto& [node, sense] : added_) {
    Range& range = ranges_[node];
    if (range.last == 0) range.first = static_cast<std::uint32_t>(senses_.size());
    senses_.push_back(sense);
    range.last = static_cast<std::uint32_t>(senses_.size());
  }
  added_ = {};
}

Gazetteer::Match Gazetteer::longest_at(std::string_view text, std::uint32_t at) const {
  Match match;
  std::uint32_t code_point = wide_at(text, at);
  std::uint32_t node = roots_[code_point];
  std::size_t end = at;
  bool goes_on = true;
  while (node != WordTrie::kNoNode && goes_on) {
    end += kHan;
    const Range range = ranges_[node];
    if (range.last != 0) {
      match = {senses_.data() + range.first, senses_.data() + range.last,
               static_cast<std::uint32_t>(end - at)};
    }
    const std::uint32_t next = wide_at(text, end);
    goes_on = next != 0 && (end - at > kHan || pairs_[pair_hash(code_point, next)]);
    if (goes_on) node = trie_.step(node, static_cast<char32_t>(next));
    code_point = next;
  }
  return match;
}

bool Gazetteer::lies_in(std::uint32_t place, std::uint32_t ancestor) const {
  while (place != kNoPlace && place != ancestor) place = places_[place].parent;
  return place != kNoPlace && place == ancestor;
}

}  // namespace zhibiao
