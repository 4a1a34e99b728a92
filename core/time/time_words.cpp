#include "time/time_words.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kTable = "periods.tsv";

struct KindName {
  std::string_view name;
  TimeKind kind;
};

constexpr std::array kKindNames = {
    KindName{"digit", TimeKind::digit},
    KindName{"ten", TimeKind::ten},
    KindName{"vague", TimeKind::vague},
    KindName{"year", TimeKind::year},
    KindName{"school_year", TimeKind::school_year},
    KindName{"month", TimeKind::month},
    KindName{"day", TimeKind::day},
    KindName{"quarter", TimeKind::quarter},
    KindName{"decade", TimeKind::decade},
    KindName{"ordinal", TimeKind::ordinal},
    KindName{"length", TimeKind::length},
    KindName{"january", TimeKind::january},
    KindName{"part", TimeKind::part},
    KindName{"edge", TimeKind::edge},
    KindName{"year_edge", TimeKind::year_edge},
    KindName{"month_edge", TimeKind::month_edge},
    KindName{"relative_year", TimeKind::relative_year},
    KindName{"relative_month", TimeKind::relative_month},
    KindName{"whole", TimeKind::whole},
    KindName{"now", TimeKind::now},
    KindName{"follow", TimeKind::follow},
    KindName{"plan", TimeKind::plan},
    KindName{"plan_tail", TimeKind::plan_tail},
    KindName{"plan_name", TimeKind::plan_name},
    KindName{"past", TimeKind::past},
    KindName{"ahead", TimeKind::ahead},
    KindName{"past_tail", TimeKind::past_tail},
    KindName{"total", TimeKind::total},
    KindName{"mean", TimeKind::mean},
    KindName{"ago", TimeKind::ago},
    KindName{"first", TimeKind::first},
    KindName{"month_count", TimeKind::month_count},
    KindName{"quarter_count", TimeKind::quarter_count},
    KindName{"since", TimeKind::since},
    KindName{"since_then", TimeKind::since_then},
    KindName{"guard", TimeKind::guard},
    KindName{"opening", TimeKind::opening},
    KindName{"same", TimeKind::same},
    KindName{"while", TimeKind::while_},
    KindName{"festival", TimeKind::festival},
    KindName{"event", TimeKind::event},
    KindName{"begun", TimeKind::begun},
    KindName{"founded", TimeKind::founded},
    KindName{"as_of", TimeKind::as_of},
    KindName{"base", TimeKind::base},
    KindName{"differs", TimeKind::differs},
    KindName{"goes_on", TimeKind::goes_on},
    KindName{"budget", TimeKind::budget},
    KindName{"carried", TimeKind::carried},
    KindName{"basis_name", TimeKind::basis_name},
    KindName{"whose", TimeKind::whose},
    KindName{"with", TimeKind::with},
    KindName{"with_tail", TimeKind::with_tail},
    KindName{"basis_tail", TimeKind::basis_tail},
    KindName{"from", TimeKind::from},
    KindName{"is", TimeKind::is},
    KindName{"at", TimeKind::at},
    KindName{"of", TimeKind::of},
    KindName{"clock", TimeKind::clock},
    KindName{"record", TimeKind::record},
    KindName{"object", TimeKind::object},
    KindName{"length_lead", TimeKind::length_lead},
    KindName{"join", TimeKind::join},
    KindName{"deal", TimeKind::deal},
    KindName{"problem", TimeKind::problem},
    KindName{"every", TimeKind::every},
    KindName{"price", TimeKind::price},
    KindName{"until", TimeKind::until},
    KindName{"day_unit", TimeKind::day_unit},
    KindName{"afresh", TimeKind::afresh},
    KindName{"theme", TimeKind::theme},
    KindName{"by_now", TimeKind::by_now},
    KindName{"under_way", TimeKind::under_way},
    KindName{"event_end", TimeKind::event_end},
    KindName{"lies", TimeKind::lies},
    KindName{"times", TimeKind::times},
    KindName{"against_year", TimeKind::against_year},
    KindName{"against_last", TimeKind::against_last},
    KindName{"turn", TimeKind::turn},
    KindName{"future", TimeKind::future},
    KindName{"goal", TimeKind::goal},
    KindName{"measured", TimeKind::measured},
    KindName{"day_count", TimeKind::day_count},
    KindName{"bound", TimeKind::bound},
    KindName{"tour", TimeKind::tour},
    KindName{"cause", TimeKind::cause},
    KindName{"dateline", TimeKind::dateline},
    KindName{"page", TimeKind::page},
    KindName{"address", TimeKind::address},
    KindName{"reports", TimeKind::reports},
    KindName{"shows", TimeKind::shows},
    KindName{"sums_up", TimeKind::sums_up},
    KindName{"review", TimeKind::review},
    KindName{"outlook", TimeKind::outlook},
    KindName{"flow", TimeKind::flow},
    KindName{"standing", TimeKind::standing},
    KindName{"census", TimeKind::census},
    KindName{"other", TimeKind::other},
};

// Kinds that a time begins with; the others are looked for beside one.
constexpr TimeKinds kBeginning = kinds(
    TimeKind::digit, TimeKind::ten, TimeKind::vague, TimeKind::ordinal, TimeKind::part,
    TimeKind::january, TimeKind::year_edge, TimeKind::month_edge, TimeKind::relative_year,
    TimeKind::relative_month, TimeKind::now, TimeKind::follow, TimeKind::plan, TimeKind::past,
    TimeKind::ahead, TimeKind::first, TimeKind::festival, TimeKind::since_then, TimeKind::from,
    TimeKind::against_year, TimeKind::against_last, TimeKind::mean, TimeKind::event_end);
constexpr TimeKinds kNumerals = kinds(TimeKind::digit, TimeKind::ten, TimeKind::vague);
constexpr TimeKinds kUnits = kinds(
    TimeKind::year, TimeKind::school_year, TimeKind::month, TimeKind::day, TimeKind::quarter,
    TimeKind::decade, TimeKind::length, TimeKind::clock, TimeKind::as_of, TimeKind::join,
    TimeKind::plan_tail, TimeKind::plan_name, TimeKind::festival, TimeKind::part, TimeKind::first);
constexpr TimeKinds kBefore =
    kinds(TimeKind::first, TimeKind::as_of, TimeKind::base, TimeKind::differs, TimeKind::with,
          TimeKind::from, TimeKind::is, TimeKind::at, TimeKind::measured, TimeKind::begun,
          TimeKind::future, TimeKind::of, TimeKind::object, TimeKind::length_lead, TimeKind::past,
          TimeKind::event, TimeKind::guard, TimeKind::every, TimeKind::with_tail, TimeKind::reports,
          TimeKind::shows, TimeKind::sums_up, TimeKind::cause);

std::optional<TimeKind> kind_named(std::string_view name) {
  for (const KindName& known : kKindNames) {
    if (known.name == name) return known.kind;
  }
  return std::nullopt;
}

// Takes a whole number with its sign off the front of `text`; 0 where there is none.
int take_number(std::string_view& text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  int value = 0;
  while (!text.empty() && text[0] >= '0' && text[0] <= '9' && value < 100000000) {
    value = value * 10 + (text[0] - '0');
    text.remove_prefix(1);
  }
  return negative ? -value : value;
}

YearOf take_year_of(std::string_view& value) {
  const std::string_view name = value.substr(0, value.find(' '));
  value.remove_prefix(name.size() < value.size() ? name.size() + 1 : value.size());
  if (name == "published") return YearOf::published;
  return name == "governing" ? YearOf::governing : YearOf::last;
}

// The `value` cell. "end", "published -1", "2016-2020", "1001-1007", "2012-11" or a number.
void read_value(std::string_view value, TimeWord& word) {
  if (value == "begin" || value == "since") word.edge = Edge::begin;
  if (value == "end") word.edge = Edge::end;
  if (word.kind == TimeKind::relative_year || word.kind == TimeKind::relative_month) {
    word.of = take_year_of(value);
  }
  if (value == "since") word.first = 1;
  if (value == "goal") word.first = 2;
  if (value.empty() || !(value[0] == '-' || (value[0] >= '0' && value[0] <= '9'))) return;
  word.first = take_number(value);
  if (value.starts_with('-')) {
    value.remove_prefix(1);
    word.second = take_number(value);
  }
}

// Notes the node behind the root that the first character of `word` leads to.
void note_root(const WordTrie& trie, std::string_view word, std::vector<std::uint32_t>& roots) {
  std::size_t at = 0;
  const char32_t first = next_code_point(word, at);
  if (first < roots.size()) roots[first] = trie.step(0, first);
}

std::string reversed(std::string_view word) {
  std::string out;
  for (std::size_t at = word.size(); at > 0;) {
    const std::size_t begin = previous_character(word, at);
    out.append(word.substr(begin, at - begin));
    at = begin;
  }
  return out;
}

}  // namespace

TimeWords::TimeWords(const Lexicon& lexicon)
    : first_(kPlane, WordTrie::kNoNode), last_(kPlane, WordTrie::kNoNode), leads_(kPlane) {
  // The marks of ranges and dates in digits, and the quotation mark behind a plan's name.
  for (char32_t mark : {U'-', U'~', U'.', U'/', U'–', U'—', U'”'}) leads_[mark] |= kUnit;
  for (const char* mark : {"“", "”", "《", "》"}) begins_[character_hash(mark)] = true;
  const Table& table = lexicon.table(kTable);
  const int kind_column = table.column("kind");
  const int word_column = table.column("word");
  const int value_column = table.column("value");
  if (kind_column < 0 || word_column < 0 || value_column < 0) return;
  for (const Table::Row& row : table.rows) {
    const auto kind = kind_named(row.cells[static_cast<std::size_t>(kind_column)]);
    const std::string_view spelling = row.cells[static_cast<std::size_t>(word_column)];
    if (!kind || spelling.empty()) continue;
    TimeWord word{.kind = *kind, .size = static_cast<std::uint16_t>(spelling.size())};
    read_value(row.cells[static_cast<std::size_t>(value_column)], word);
    add(word, spelling);
  }
}

void TimeWords::add(const TimeWord& word, std::string_view spelling) {
  const std::uint32_t node = forward_.insert(spelling);
  if (ending_.size() < forward_.node_count()) ending_.resize(forward_.node_count());
  ending_[node].add(word);
  if (kBefore.has(word.kind)) {
    const std::uint32_t back = backward_.insert(reversed(spelling));
    if (beginning_.size() < backward_.node_count()) beginning_.resize(backward_.node_count());
    beginning_[back].add(word);
    note_root(backward_, spelling.substr(previous_character(spelling, spelling.size())), last_);
  }
  note_root(forward_, spelling, first_);
  add_lead(word, spelling);
}

void TimeWords::add_lead(const TimeWord& word, std::string_view spelling) {
  std::size_t at = 0;
  const char32_t first = next_code_point(spelling, at);
  if (first >= kPlane) return;
  const bool longer = at < spelling.size();
  const std::size_t pair = longer ? pair_hash(first, next_code_point(spelling, at)) : 0;
  if (kUnits.has(word.kind)) {
    leads_[first] |= longer ? kBeginsUnit : kUnit;
    if (longer) unit_pairs_[pair] = true;
  }
  if (!kBeginning.has(word.kind)) return;
  if (spelling.size() >= 3) begins_[character_hash(spelling.data())] = true;
  const bool numeral = kNumerals.has(word.kind);
  if (numeral) leads_[first] |= kNumeral;
  if (longer) {
    leads_[first] |= kBeginsWord;
    pairs_[pair] = true;
  } else if (!numeral) {
    leads_[first] |= kNeedsNumber;
  }
}

TimeKinds TimeWords::kinds_at(std::string_view text, std::size_t at) const {
  TimeKinds found;
  if (at >= text.size()) return found;
  const char32_t first = take_character(text, at);
  std::uint32_t node = first < kPlane ? first_[first] : WordTrie::kNoNode;
  while (node != WordTrie::kNoNode) {
    found.add(ending_[node].kinds);
    if (at >= text.size()) break;
    node = forward_.step(node, take_character(text, at));
  }
  return found;
}

const TimeWord* TimeWords::at(std::string_view text, std::size_t at, TimeKinds wanted) const {
  if (at >= text.size()) return nullptr;
  const TimeWord* found = nullptr;
  const char32_t first = take_character(text, at);
  std::uint32_t node = first < kPlane ? first_[first] : WordTrie::kNoNode;
  while (node != WordTrie::kNoNode) {
    if (const TimeWord* word = ending_[node].first_of(wanted)) found = word;
    if (at >= text.size()) break;
    node = forward_.step(node, take_character(text, at));
  }
  return found;
}

const TimeWord* TimeWords::before(std::string_view text, std::size_t end, TimeKinds wanted) const {
  const TimeWord* found = nullptr;
  std::uint32_t node = 0;
  while (end > 0 && node != WordTrie::kNoNode) {
    const std::size_t begin = previous_character(text, end);
    std::size_t behind = begin;
    const char32_t c = take_character(text, behind);
    if (node == 0) {
      node = c < kPlane ? last_[c] : WordTrie::kNoNode;
    } else {
      node = backward_.step(node, c);
    }
    if (node == WordTrie::kNoNode) break;
    if (const TimeWord* word = beginning_[node].first_of(wanted)) found = word;
    end = begin;
  }
  return found;
}

const TimeWord* TimeWords::in(std::string_view text, TimeKinds wanted) const {
  for (std::size_t at = 0; at < text.size();) {
    if (const TimeWord* word = this->at(text, at, wanted)) return word;
    take_character(text, at);
  }
  return nullptr;
}

bool TimeWords::dates(TimeKinds wanted, std::string_view text, std::size_t at) const {
  constexpr std::size_t kReach = 120;  // bytes
  const std::string_view rest = text.substr(at, kReach);
  constexpr std::string_view kStop = "\xE3\x80\x82";
  const std::string_view clause =
      rest.substr(0, std::min(rest.find_first_of(",;\n"), rest.find(kStop)));
  if (clause.find_first_of("0123456789") != clause.npos) return false;
  return in(clause, wanted) != nullptr;
}

}  // namespace zhibiao
