#include "clause/wording.h"

#include <algorithm>
#include <array>
#include <utility>

#include "text/utf8.h"

namespace zhibiao {
namespace {

// The rows of labels.tsv and what holds them: one word, or several.
constexpr auto kWords = std::to_array<std::pair<std::string_view, std::string Wording::*>>({
    {"amount", &Wording::amount},
    {"part", &Wording::part},
    {"share_of", &Wording::share_of},
    {"share", &Wording::share},
    {"share_short", &Wording::share_short},
    {"done", &Wording::done},
    {"weight", &Wording::weight},
    {"price", &Wording::price},
    {"ratio_to", &Wording::ratio_to},
    {"ratio", &Wording::ratio},
    {"households", &Wording::households},
    {"persons", &Wording::persons},
    {"all_persons", &Wording::all_persons},
    {"home", &Wording::home},
    {"home_unit", &Wording::home_unit},
    {"noun_at_end", &Wording::noun_at_end},
    {"headcount", &Wording::headcount},
    {"rate", &Wording::rate},
    {"group", &Wording::group},
    {"aspect", &Wording::aspect},
    {"item", &Wording::item},
    {"village", &Wording::village},
    {"yearly", &Wording::yearly},
    {"of", &Wording::of},
    {"list_end", &Wording::list_end},
    {"reckoned_by", &Wording::reckoned_by},
    {"reckoned", &Wording::reckoned},
    {"example_open", &Wording::example_open},
    {"example_close", &Wording::example_close},
    {"within", &Wording::within},
    {"has", &Wording::has},
    {"product", &Wording::product},
    {"added", &Wording::added},
});
constexpr auto kWordLists =
    std::to_array<std::pair<std::string_view, std::vector<std::string> Wording::*>>({
        {"recovered", &Wording::recovered},
        {"no_village", &Wording::not_villages},
        {"settlement", &Wording::settlements},
        {"handed", &Wording::handed},
        {"settled", &Wording::settled},
        {"yields", &Wording::yields_words},
        {"gets", &Wording::gets_words},
        {"handing", &Wording::handing},
        {"paper", &Wording::papers},
        {"height", &Wording::heights},
        {"bare_heading", &Wording::bare_headings},
        {"trait", &Wording::traits},
        {"rank", &Wording::ranks},
        {"names_next", &Wording::next_words},
        {"disposes", &Wording::disposing},
        {"source", &Wording::sources},
        {"cause", &Wording::causes},
        {"deduction", &Wording::deductions},
        {"restates", &Wording::restating},
        {"school", &Wording::schools},
        {"brings", &Wording::bringing},
        {"doer", &Wording::doers},
        {"site", &Wording::sites},
        {"drive", &Wording::drives},
        {"of_firms", &Wording::firm_amounts},
        {"institution", &Wording::institutions},
        {"member", &Wording::members},
        {"counted", &Wording::counted_things},
        {"than", &Wording::than},
        {"used_for", &Wording::used_for},
        {"pace", &Wording::paces},
        {"progress", &Wording::progress},
        {"unchanged", &Wording::unchanged},
        {"priced", &Wording::priced},
        {"price_word", &Wording::price_words},
        {"worth", &Wording::worths},
        {"compared", &Wording::compared},
        {"prevailing", &Wording::prevailing},
        {"joins", &Wording::joining},
        {"sorts_by", &Wording::sorts_by},
        {"sorts", &Wording::sorting},
        {"standing", &Wording::standing},
        {"promise", &Wording::promises},
        {"adds", &Wording::adding},
        {"moves", &Wording::moving},
        {"plan", &Wording::plans},
        {"grade", &Wording::grades},
        {"base", &Wording::bases},
        {"products", &Wording::products},
        {"of_things", &Wording::thing_metrics},
        {"money_word", &Wording::money_words},
        {"amount_end", &Wording::amount_ends},
        {"share_word", &Wording::share_words},
    });

bool is_one_of(std::string_view word, const std::vector<std::string>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool contains_any(std::string_view label, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    return label.find(word) != std::string_view::npos;
  });
}

bool ends_in(std::string_view label, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return label.ends_with(word); });
}

// Calls `take` with the cells of the two columns of each row.
template <typename Take>
void each_pair(const Table& table, std::string_view left, std::string_view right, Take take) {
  const int first = table.column(left);
  const int second = table.column(right);
  if (first < 0 || second < 0) return;
  for (const Table::Row& row : table.rows) {
    take(row.cells[static_cast<std::size_t>(first)], row.cells[static_cast<std::size_t>(second)]);
  }
}

constexpr std::string_view kOpposite = "opposite";  // 收入 支出
constexpr std::string_view kTurned = "turned";      // 高于 提高
constexpr std::string_view kDivision = "division";  // 金 金牌

}  // namespace

Wording::Wording(const Lexicon& lexicon) {
  each_pair(lexicon.table("labels.tsv"), "id", "text",
            [this](std::string_view id, std::string_view text) {
              for (const auto& [name, word] : kWords)
                if (id == name) this->*word = text;
              for (const auto& [name, words] : kWordLists)
                if (id == name) (this->*words).emplace_back(text);
              if (id == kOpposite) add_pair(words_of(text), opposites_);
              if (id == kTurned) add_pair(words_of(text), turned_);
              if (id == kDivision) {
                const std::vector<std::string> words = words_of(text);
                divisions_.push_back({words.front(), words.back()});
              }
            });
  each_pair(lexicon.table("series.tsv"), "cue", "names",
            [&](std::string_view cue, std::string_view names) {
              series_.push_back({std::string(cue), words_of(names)});
            });
  each_pair(lexicon.table("dimensions.tsv"), "word", "name",
            [&](std::string_view word, std::string_view name) {
              dimensions_.push_back({std::string(word), std::string(name)});
            });
}

bool Wording::tells_money(std::string_view label) const { return contains_any(label, money_words); }

bool Wording::ends_in_money(std::string_view label) const { return ends_in(label, money_words); }

bool Wording::ends_in_amount(std::string_view word) const { return ends_in(word, amount_ends); }

std::string_view Wording::without_money(std::string_view label) const {
  const auto last = std::find_if(
      money_words.begin(), money_words.end(),
      [&](const std::string& word) { return characters(word) > 1 && label.ends_with(word); });
  return last == money_words.end() ? label : label.substr(0, label.size() - last->size());
}

bool Wording::tells_share(std::string_view label) const { return contains_any(label, share_words); }

bool Wording::is_settlement(std::string_view label) const { return ends_in(label, settlements); }

bool Wording::is_height(std::string_view word) const { return ends_in(word, heights); }

bool Wording::is_paper(std::string_view label) const { return ends_in(label, papers); }

bool Wording::is_handed(std::string_view word) const { return ends_in(word, handed); }
bool Wording::settles(std::string_view word) const { return ends_in(word, settled); }
bool Wording::gets(std::string_view word) const { return ends_in(word, gets_words); }
bool Wording::yields(std::string_view word) const { return ends_in(word, yields_words); }

bool Wording::hands_on(std::string_view verb) const { return ends_in(verb, handing); }

bool Wording::is_trait(std::string_view label) const { return ends_in(label, traits); }

bool Wording::names_next(std::string_view word) const { return is_one_of(word, next_words); }

bool Wording::is_rank(std::string_view label) const { return contains_any(label, ranks); }

bool Wording::is_drive(std::string_view name) const { return ends_in(name, drives); }

bool Wording::is_of_firms(std::string_view label) const { return ends_in(label, firm_amounts); }

bool Wording::is_institution(std::string_view label) const { return ends_in(label, institutions); }

bool Wording::is_school(std::string_view label) const { return is_one_of(label, schools); }

bool Wording::is_member(std::string_view label) const { return is_one_of(label, members); }

bool Wording::is_counted(std::string_view word) const { return is_one_of(word, counted_things); }

bool Wording::tells_village(std::string_view word) const {
  return (word.starts_with(village) || word.ends_with(village)) && !is_one_of(word, not_villages);
}

bool Wording::tells_recovery(std::string_view words) const {
  return std::any_of(recovered.begin(), recovered.end(),
                     [&](const std::string& verb) { return words.starts_with(verb); });
}

bool Wording::is_than(std::string_view word) const { return is_one_of(word, than); }

bool Wording::is_compared(std::string_view word) const { return is_one_of(word, compared); }
bool Wording::prevails(std::string_view word) const { return is_one_of(word, prevailing); }

bool Wording::joins(std::string_view word) const { return is_one_of(word, joining); }

bool Wording::says_nothing(std::string_view heading) const {
  return is_one_of(heading, bare_headings);
}

bool Wording::tells_standing(std::string_view heading) const { return ends_in(heading, standing); }

bool Wording::tells_promise(std::string_view heading) const { return ends_in(heading, promises); }

bool Wording::sorts(std::string_view clause) const {
  constexpr std::size_t kLongest = 12;  // characters
  const auto begins = [&](const std::string& word) { return clause.starts_with(word); };
  return characters(clause) <= kLongest && ends_in(clause, sorting) &&
         std::any_of(sorts_by.begin(), sorts_by.end(), begins);
}
bool Wording::adds(std::string_view word) const { return is_one_of(word, adding); }

bool Wording::moves(std::string_view word) const { return is_one_of(word, moving); }

bool Wording::is_plan(std::string_view word) const { return is_one_of(word, plans); }

bool Wording::is_grade(std::string_view word) const { return is_one_of(word, grades); }

bool Wording::tells_base(std::string_view mean) const { return contains_any(mean, bases); }

bool Wording::tells_products(std::string_view label) const { return contains_any(label, products); }

bool Wording::is_of_things(std::string_view metric) const {
  return is_one_of(metric, thing_metrics);
}

bool Wording::wants_price(std::string_view label, std::string_view unit) const {
  return is_one_of(unit, priced) && !label.empty() && !tells_money(label) &&
         !contains_any(label, price_words);
}

bool Wording::tells_progress(std::string_view label) const { return ends_in(label, progress); }
bool Wording::is_pace(std::string_view word) const { return is_one_of(word, paces); }
bool Wording::is_unchanged(std::string_view word) const { return is_one_of(word, unchanged); }

std::size_t Wording::use_in(std::string_view label) const {
  std::size_t at = label.npos;
  for (const std::string& use : used_for) at = std::min(at, label.find(use));
  return at;
}

bool Wording::tells_worth(std::string_view label) const { return is_one_of(label, worths); }

bool Wording::is_used_for(std::string_view word) const { return is_one_of(word, used_for); }

bool Wording::tells_site(std::string_view words) const {
  return std::any_of(sites.begin(), sites.end(), [&](const std::string& word) {
    return words.starts_with(word) || words.ends_with(word);
  });
}

std::string_view Wording::division(std::string_view unit) const {
  for (const Pair& pair : divisions_) {
    if (pair.told == unit) return pair.instead;
  }
  return {};
}

bool Wording::disposes(std::string_view word) const { return is_one_of(word, disposing); }

std::string_view Wording::doer(std::string_view name) const {
  std::size_t end = 0;
  for (const std::string& word : doers) {
    const std::size_t at = name.rfind(word);
    if (at != name.npos) end = std::max(end, at + word.size());
  }
  return name.substr(0, end);
}

bool Wording::is_source(std::string_view word) const { return is_one_of(word, sources); }
bool Wording::restates(std::string_view word) const { return is_one_of(word, restating); }
bool Wording::brings_about(std::string_view word) const { return is_one_of(word, bringing); }
bool Wording::is_cause(std::string_view word) const { return is_one_of(word, causes); }

bool Wording::is_deduction(std::string_view word) const { return is_one_of(word, deductions); }

void Wording::add_pair(const std::vector<std::string>& words, std::vector<Pair>& pairs) {
  if (words.size() == 2) pairs.push_back({words[0], words[1]});
}

std::string Wording::as_change(std::string_view label) const {
  for (const Pair& pair : turned_) {
    if (label.size() <= pair.told.size() || !label.ends_with(pair.told)) continue;
    return std::string(label.substr(0, label.size() - pair.told.size())) + pair.instead;
  }
  return std::string(label);
}

std::string Wording::in_place_of(std::string_view context, std::string_view own) const {
  for (const Pair& pair : opposites_) {
    const std::size_t at = own.find(pair.instead);  // what it did may follow: 总支出增长
    if (!context.ends_with(pair.told) || at == own.npos) continue;
    const std::string_view whose = context.substr(0, context.size() - pair.told.size());
    if (whose.ends_with(own.substr(0, at))) return std::string(whose).append(own.substr(at));
  }
  return {};
}

bool Wording::is_opposite(std::string_view one, std::string_view other) const {
  return std::any_of(opposites_.begin(), opposites_.end(), [&](const Pair& pair) {
    return one.ends_with(pair.told) && other.ends_with(pair.instead);
  });
}

const std::vector<std::string>* Wording::series(std::string_view label) const {
  for (const Series& entry : series_) {
    if (label.find(entry.cue) != std::string_view::npos) return &entry.names;
  }
  return nullptr;
}

std::string Wording::one_of_series(std::string_view label, std::size_t at,
                                   std::size_t count) const {
  for (const Series& entry : series_) {
    const std::size_t begin = label.find(entry.cue);
    if (begin == std::string_view::npos || entry.names.size() != count) continue;
    const std::size_t end = begin + entry.cue.size();
    return std::string(label.substr(0, begin)) + entry.names[at] + std::string(label.substr(end));
  }
  return {};
}

std::string_view Wording::dimension(std::string_view tail, std::size_t& length) const {
  for (const Dimension& entry : dimensions_) {
    if (!tail.starts_with(entry.word)) continue;
    length = entry.word.size();
    return entry.name;
  }
  return {};
}

bool Wording::tells_dimension(std::string_view tail) const {
  std::size_t length = 0;
  return !dimension(tail, length).empty();
}

}  // namespace zhibiao
