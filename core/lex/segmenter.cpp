#include "lex/segmenter.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// Costs are in half bits. A character that no word covers costs more than any word.
constexpr std::uint32_t kUnknownCost = 44;
// A cue that the dictionary lacks is still a frequent word of reports.
constexpr std::uint16_t kCueCost = 22;
constexpr int kCostOfLetter = 2;  // in half bits

WordClass class_of(std::string_view code) {
  constexpr std::array<std::pair<std::string_view, WordClass>, 22> kCodes = {{
      {"n", WordClass::noun},        {"ns", WordClass::noun},       {"vn", WordClass::verbal_noun},
      {"v", WordClass::verb},        {"a", WordClass::adjective},   {"ad", WordClass::adverb},
      {"b", WordClass::adjective},   {"z", WordClass::adjective},   {"d", WordClass::adverb},
      {"c", WordClass::conjunction}, {"p", WordClass::preposition}, {"u", WordClass::auxiliary},
      {"t", WordClass::noun},        {"f", WordClass::position},    {"s", WordClass::noun},
      {"r", WordClass::other},       {"m", WordClass::other},       {"q", WordClass::other},
      {"l", WordClass::noun},        {"i", WordClass::noun},        {"k", WordClass::noun},
      {"g", WordClass::noun},
  }};
  for (const auto& [name, word_class] : kCodes) {
    if (name == code) return word_class;
  }
  return WordClass::other;
}

Roles role_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, Role>, 39> kNames = {{
      {"link", kLink},
      {"to", kTo},
      {"up", kUp},
      {"down", kDown},
      {"drop", kDrop},
      {"generic", kGeneric},
      {"dep_verb", kDepVerb},
      {"within", kWithin},
      {"and", kAnd},
      {"distribute", kDistribute},
      {"target", kTarget},
      {"planning", kPlanning},
      {"standard", kStandard},
      {"per", kPer},
      {"total", kTotal},
      {"lasts", kLasts},
      {"people", kPeople},
      {"index", kIndex},
      {"past", kPast},
      {"ratio", kRatio},
      {"split", kSplit},
      {"rest", kRest},
      {"from", kFrom},
      {"real", kReal},
      {"same_as", kSameAs},
      {"yearly", kYearly},
      {"share", kShare},
      {"against", kAgainst},
      {"spread", kSpread},
      {"keep", kKeep},
      {"state", kState},
      {"bare", kBare},
      {"dative", kDative},
      {"ensure", kEnsure},
      {"say", kSay},
      {"will", kWill},
      {"area", kArea},
      {"done", kDone},
      {"project", kProject},
  }};
  for (const auto& [known, role] : kNames) {
    if (known == name) return role;
  }
  return 0;
}

std::uint16_t to_number(std::string_view digits) {
  unsigned number = 0;
  for (const char digit : digits) {
    number = std::min(number * 10 + static_cast<unsigned>(digit - '0'), 1000U);
  }
  return static_cast<std::uint16_t>(number);
}

// The first `count` characters, or all where there are fewer; one at least.
std::string_view first_characters(std::string_view text, std::uint16_t count) {
  std::size_t end = 0;
  do next_code_point(text, end);
  while (--count > 0 && end < text.size());
  return text.substr(0, end);
}

bool is_latin(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

}  // namespace

Segmenter::Segmenter(const Lexicon& lexicon) {
  load_words(lexicon.table("words.tsv"));
  load_cues(lexicon.table("cues.tsv"));
  words_.resize(trie_.node_count());
}

Segmenter::Word& Segmenter::word_at(std::string_view text) {
  const std::uint32_t node = trie_.insert(text);
  if (node >= words_.size()) words_.resize(node + node / 2 + 64);
  return words_[node];
}

void Segmenter::load_words(const Table& table) {
  const int code = table.column("class");
  const int size = table.column("size");
  const int words = table.column("words");
  if (code < 0 || size < 0 || words < 0) return;
  const auto cell = [](const Table::Row& row, int column) {
    return row.cells[static_cast<std::size_t>(column)];
  };
  for (const Table::Row& row : table.rows) {
    Word entry{.word_class = class_of(cell(row, code))};
    const std::uint16_t characters = to_number(cell(row, size));
    // A verb of one character is more often half of a name that the dictionary lacks (农担);
    // cues.tsv names those that do begin an action.
    if (characters == 1 && entry.word_class == WordClass::verb)
      entry.word_class = WordClass::unknown;
    load_row(cell(row, words), characters, entry);
  }
}

// The words of a row, as the head of words.tsv tells: each end once, then what stands before it.
void Segmenter::load_row(std::string_view rest, std::uint16_t characters, Word entry) {
  const auto is_between = [](char c, char first, char last) { return first <= c && c <= last; };
  std::string_view end;
  std::string word;
  while (!rest.empty()) {
    if (is_between(rest[0], 'A', 'Z') || is_between(rest[0], 'a', 'z')) {
      const char first = is_between(rest[0], 'A', 'Z') ? 'A' : 'a';
      entry.cost = static_cast<std::uint16_t>((rest[0] - first) * kCostOfLetter);
      rest.remove_prefix(1);
      continue;
    }
    const std::string_view next = first_characters(rest, 1);
    const bool ends = rest.size() > next.size() && is_between(rest[next.size()], 'A', 'Z');
    const std::string_view head =
        ends || characters == 1
            ? next
            : first_characters(rest, static_cast<std::uint16_t>(characters - 1));
    rest.remove_prefix(head.size());
    if (ends) {
      end = head;
      continue;
    }
    word.assign(head).append(end);
    word_at(word) = entry;
  }
}

void Segmenter::load_cues(const Table& table) {
  const int word = table.column("word");
  const int role = table.column("role");
  if (word < 0 || role < 0) return;
  for (const Table::Row& row : table.rows) {
    const std::vector<std::string> roles = words_of(row.cells[static_cast<std::size_t>(role)]);
    for (const std::string& text : words_of(row.cells[static_cast<std::size_t>(word)])) {
      for (const std::string& name : roles) add_role(name, word_at(text));
    }
  }
}

void Segmenter::add_role(std::string_view name, Word& entry) {
  if (entry.cost == kNoWord) entry.cost = kCueCost;
  const Roles bit = role_of(name);
  entry.roles |= bit;
  // A role tells the class where the dictionary is of two minds, or names the class itself.
  if (bit == 0) {
    entry.word_class = class_of(name);
    entry.cost = std::min(entry.cost, kCueCost);
    if (entry.word_class == WordClass::verb) entry.roles |= kAction;
  }
  if (entry.word_class != WordClass::unknown) return;
  if ((bit & (kUp | kDown | kTo | kDepVerb | kTarget | kLink)) != 0)
    entry.word_class = WordClass::verb;
  if ((bit & (kGeneric | kStandard | kPer | kIndex | kLasts)) != 0)
    entry.word_class = WordClass::noun;
  if ((bit & (kDrop | kWithin | kTotal | kDistribute)) != 0) entry.word_class = WordClass::adverb;
}

Roles Segmenter::roles_of(std::string_view word) const {
  const std::uint32_t node = trie_.find(word);
  return node == WordTrie::kNoNode ? 0 : words_[node].roles;
}

bool Segmenter::inside_word(std::string_view text, std::uint32_t begin, std::uint32_t at) const {
  constexpr int kLongest = 4;
  std::size_t start = at;
  for (int back = 0; back < kLongest && start > begin; ++back) {
    do --start;
    while (start > begin && is_continuation_byte(text[start]));
    std::uint32_t node = 0;
    for (std::size_t next = start; next < text.size();) {
      node = trie_.step(node, next_code_point(text, next));
      if (node == WordTrie::kNoNode) break;
      if (next > at && words_[node].cost != kNoWord) return true;
    }
  }
  return false;
}

void Segmenter::segment(std::string_view text, Span range, std::vector<Token>& tokens) const {
  std::uint32_t at = range.begin;
  while (at < range.end) {
    const std::uint32_t begin = at;
    std::size_t next = at;
    const char32_t first = next_code_point(text, next);
    if (is_han(first)) {
      while (next < range.end) {
        std::size_t after = next;
        if (!is_han(next_code_point(text, after))) break;
        next = after;
      }
      at = static_cast<std::uint32_t>(next);
      segment_han(text, {begin, at}, tokens);
      continue;
    }
    if (is_latin(text[at])) {
      // PM2.5 is one name.
      const auto joint = [&](std::uint32_t here) {
        return text[here] == '.' && here + 1 < range.end && is_digit(text[here - 1]) &&
               is_digit(text[here + 1]);
      };
      while (at < range.end && (is_latin(text[at]) || (at > begin && joint(at)))) ++at;
      // XX县, xx年: what a specimen leaves open is one word with what it is.
      std::size_t after = at;
      const bool open = text.substr(begin, at - begin).find_first_not_of("xX") == text.npos;
      if (open && at < range.end) next_code_point(text, after);
      const Roles roles =
          open ? roles_of(std::string("X").append(text.substr(at, after - at))) : Roles{0};
      if (roles != 0) at = static_cast<std::uint32_t>(after);
      tokens.push_back({{begin, at}, WordClass::latin, roles});
      continue;
    }
    if (text[at] == ' ') {
      while (at < range.end && text[at] == ' ') ++at;
    } else {
      at = static_cast<std::uint32_t>(std::min<std::size_t>(next, range.end));
    }
    tokens.push_back({{begin, at}, WordClass::mark, roles_of(text.substr(begin, at - begin))});
  }
}

void Segmenter::segment_han(std::string_view text, Span range, std::vector<Token>& tokens) const {
  // Long runs are cut in pieces so that the work space stays small.
  constexpr std::uint32_t kPiece = 600;
  if (range.size() > kPiece) {
    std::uint32_t cut = range.begin + kPiece;
    while (cut < range.end && is_continuation_byte(text[cut])) ++cut;
    segment_han(text, {range.begin, cut}, tokens);
    if (cut < range.end) segment_han(text, {cut, range.end}, tokens);
    return;
  }
  struct Step {
    std::uint32_t cost = 0xFFFFFFFF;
    std::uint32_t from = 0;
    std::uint32_t node = 0;  // of the word that ends here; 0 where none covers it
  };
  std::array<Step, kPiece + 8> best;
  for (std::uint32_t i = 0; i <= range.size(); ++i) best[i] = Step{};
  best[0].cost = 0;
  for (std::uint32_t at = 0; at < range.size();) {
    std::size_t next = range.begin + at;
    std::uint32_t node = trie_.step(0, next_code_point(text, next));
    const auto following = static_cast<std::uint32_t>(next - range.begin);
    auto relax = [&](std::uint32_t to, std::uint32_t cost, std::uint32_t via) {
      if (best[at].cost + cost < best[to].cost) best[to] = {best[at].cost + cost, at, via};
    };
    relax(following, kUnknownCost, 0);
    while (node != WordTrie::kNoNode) {
      const auto end = static_cast<std::uint32_t>(next - range.begin);
      // 其中药材20吨: what begins a part is a word wherever it begins the run.
      const bool opens = at == 0 && following < end && (words_[node].roles & kWithin) != 0;
      if (words_[node].cost != kNoWord) relax(end, opens ? 0 : words_[node].cost, node);
      if (next >= range.end) break;
      node = trie_.step(node, next_code_point(text, next));
    }
    at = following;
  }
  const std::size_t first = tokens.size();
  for (std::uint32_t end = range.size(); end > 0; end = best[end].from) {
    const Word& word = words_[best[end].node];
    tokens.push_back(
        {{range.begin + best[end].from, range.begin + end}, word.word_class, word.roles});
  }
  std::reverse(tokens.begin() + static_cast<std::ptrdiff_t>(first), tokens.end());
}

}  // namespace zhibiao
