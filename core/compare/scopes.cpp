#include "compare/scopes.h"

#include <algorithm>
#include <cstddef>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kApart = "apart";
constexpr std::string_view kSome = "some";
constexpr std::string_view kJoint = "joint";
constexpr std::string_view kOpen = "open";
constexpr std::string_view kClose = "close";
constexpr std::string_view kWhole = "whole";
constexpr std::size_t kWordGoesOn = 2;  // characters

bool contains(std::string_view text, std::string_view word) {
  return text.find(word) != std::string_view::npos;
}

std::string_view cell(const Table& table, const Table::Row& row, std::string_view column) {
  const int at = table.column(column);
  return at < 0 ? std::string_view() : row.cells[static_cast<std::size_t>(at)];
}

// The words of the first group of a rule, without the marks for its ends: ^词1$|词2 词3.
std::vector<std::string> first_group(std::string_view rule) {
  std::vector<std::string> words;
  rule = rule.substr(0, rule.find(' '));
  while (!rule.empty()) {
    const std::size_t bar = rule.find('|');
    std::string_view word = rule.substr(0, bar);
    if (word.starts_with('^')) word.remove_prefix(1);
    if (word.ends_with('$')) word.remove_suffix(1);
    if (!word.empty()) words.emplace_back(word);
    rule = bar == std::string_view::npos ? std::string_view() : rule.substr(bar + 1);
  }
  return words;
}

bool has_any(std::string_view text, const std::vector<std::string>& words) {
  return std::any_of(words.begin(), words.end(),
                     [text](const std::string& word) { return contains(text, word); });
}

void sort_once(std::vector<std::string>& texts) {
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
}

}  // namespace

Scopes::Scopes(const Lexicon& lexicon) {
  const Table& scopes = lexicon.table("scopes.tsv");
  for (const Table::Row& row : scopes.rows) {
    const auto text = [&](std::string_view column) {
      return std::string(cell(scopes, row, column));
    };
    words_.push_back({text("word"), text("class"), text("group"), text("shown")});
  }
  const Table& indicators = lexicon.table("indicators.tsv");
  for (const Table::Row& row : indicators.rows) {
    Names names{std::string(cell(indicators, row, "name")),
                first_group(cell(indicators, row, "must")), false};
    names.joined = std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
      return word.word_class == kJoint && contains(names.name, word.word);
    });
    indicators_.emplace(cell(indicators, row, "id"), std::move(names));
  }
}

Scope Scopes::of(std::string_view label, std::string_view indicator) const {
  Scope scope;
  const auto names = indicators_.find(std::string(indicator));
  const std::string_view name =
      names == indicators_.end() ? std::string_view() : std::string_view(names->second.name);
  const auto named = [&](const std::string& group) {
    return std::any_of(words_.begin(), words_.end(), [&](const Word& word) {
      return word.group == group && contains(name, word.word);
    });
  };
  for (std::size_t at = 0; at < label.size();) {
    const Word* longest = nullptr;
    for (const Word& word : words_) {
      const bool counts = word.word_class == kApart || word.word_class == kSome;
      if (!counts || !label.substr(at).starts_with(word.word)) continue;
      if (longest == nullptr || word.word.size() > longest->word.size()) longest = &word;
    }
    if (longest == nullptr) {
      next_code_point(label, at);
      continue;
    }
    at += longest->word.size();
    if (named(longest->group)) continue;
    (longest->word_class == kApart ? scope.apart : scope.some).push_back(longest->group);
  }
  sort_once(scope.apart);
  sort_once(scope.some);
  return scope;
}

const Scopes::Word* Scopes::begins(std::string_view text, std::string_view word_class) const {
  const auto found = std::find_if(words_.begin(), words_.end(), [&](const Word& word) {
    return word.word_class == word_class && text.starts_with(word.word);
  });
  return found == words_.end() ? nullptr : &*found;
}

const Scopes::Word* Scopes::ends(std::string_view text, std::string_view word_class) const {
  const auto found = std::find_if(words_.begin(), words_.end(), [&](const Word& word) {
    return word.word_class == word_class && text.ends_with(word.word);
  });
  return found == words_.end() ? nullptr : &*found;
}

std::string_view Scopes::first_of(std::string_view rest) const {
  for (std::size_t at = 0; at < rest.size(); next_code_point(rest, at)) {
    if (begins(rest.substr(at), kJoint) != nullptr) return rest.substr(0, at);
  }
  return rest;
}

std::string_view Scopes::last_of(std::string_view rest) const {
  for (std::size_t at = rest.size(); at > 0; at = previous_character(rest, at)) {
    if (ends(rest.substr(0, at), kJoint) != nullptr) return rest.substr(at);
  }
  return rest;
}

// The word may be the beginning of a longer one: 危房, of 危房改造.
bool Scopes::joined_behind(std::string_view rest, const Names& names) const {
  for (std::size_t at = 0, more = 0; more <= kWordGoesOn; ++more) {
    if (begins(rest.substr(at), kWhole) != nullptr) return false;
    if (joins(rest.substr(at), names)) return true;
    if (at == rest.size()) return false;
    next_code_point(rest, at);
  }
  return false;
}

bool Scopes::joins(std::string_view rest, const Names& names) const {
  const Word* closing = begins(rest, kClose);
  if (closing != nullptr) rest.remove_prefix(closing->word.size());
  const Word* joint = begins(rest, kJoint);
  if (joint == nullptr && closing != nullptr) joint = begins(rest, kOpen);
  if (joint == nullptr) return false;
  const std::string_view other = first_of(rest.substr(joint->word.size()));
  return !other.empty() && !has_any(other, names.words);
}

bool Scopes::joined_before(std::string_view rest, const Names& names) const {
  if (ends(rest, kWhole) != nullptr) return false;
  const Word* opening = ends(rest, kOpen);
  if (opening != nullptr) rest.remove_suffix(opening->word.size());
  const Word* joint = ends(rest, kJoint);
  if (joint == nullptr && opening != nullptr) joint = ends(rest, kClose);
  if (joint == nullptr) return false;
  const std::string_view other = last_of(rest.substr(0, rest.size() - joint->word.size()));
  return !other.empty() && !has_any(other, names.words);
}

bool Scopes::joins_others(std::string_view label, std::string_view indicator) const {
  const auto known = indicators_.find(std::string(indicator));
  if (known == indicators_.end() || known->second.joined) return false;
  const Names& names = known->second;
  for (const std::string& word : names.words) {
    const std::size_t at = label.rfind(word);  // a head stands last
    if (at == std::string_view::npos) continue;
    if (joined_behind(label.substr(at + word.size()), names)) return true;
    if (joined_before(label.substr(0, at), names)) return true;
  }
  return false;
}

std::string_view Scopes::shown(std::string_view group) const {
  const auto found = std::find_if(words_.begin(), words_.end(),
                                  [group](const Word& word) { return word.group == group; });
  return found == words_.end() ? std::string_view() : std::string_view(found->shown);
}

}  // namespace zhibiao
