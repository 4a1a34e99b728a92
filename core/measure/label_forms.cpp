#include "measure/label_forms.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kNoAggregate = "-";
constexpr std::string_view kMean = "per_";  // aggregates that begin so
constexpr std::string_view kMonthly = "monthly";

bool is_mark(char32_t c) {
  const bool ascii = c < 0x80 && !(c >= '0' && c <= '9') && !(c >= 'A' && c <= 'Z') &&
                     !(c >= 'a' && c <= 'z') && c != '%' && c != '+';
  return ascii || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x303F && c != 0x3007) ||
         (c >= 0xFF00 && c <= 0xFF0F);
}

std::string sorted_characters(std::string_view text) {
  std::vector<char32_t> points = code_points(text);
  std::sort(points.begin(), points.end());
  std::string sorted;
  for (const char32_t point : points) append_utf8(point, sorted);
  return sorted;
}

std::string_view cell(const Table& table, const Table::Row& row, std::string_view column) {
  const int at = table.column(column);
  return at < 0 ? std::string_view() : row.cells[static_cast<std::size_t>(at)];
}

// Neighbouring characters as one number each, sorted.
std::vector<std::uint64_t> pairs_of(std::string_view text) {
  const std::vector<char32_t> points = code_points(text);
  std::vector<std::uint64_t> pairs;
  if (points.size() == 1) pairs.push_back(points[0]);
  for (std::size_t i = 1; i < points.size(); ++i) {
    pairs.push_back((static_cast<std::uint64_t>(points[i - 1]) << 32U) | points[i]);
  }
  std::sort(pairs.begin(), pairs.end());
  return pairs;
}

}  // namespace

LabelForms::LabelForms(const Lexicon& lexicon) {
  load_aggregates(lexicon.table("aggregates.tsv"));
  load_likeness(lexicon.table("likeness.tsv"));
  entries_.resize(trie_.node_count());
}

LabelForms::Entry& LabelForms::entry(std::string_view word) {
  const std::uint32_t node = trie_.insert(word);
  if (node >= entries_.size()) entries_.resize(node + 64);
  return entries_[node];
}

void LabelForms::load_aggregates(const Table& table) {
  for (const Table::Row& row : table.rows) {
    const std::string_view aggregate = cell(table, row, "aggregate");
    Entry& word = entry(cell(table, row, "word"));
    if (aggregate == kNoAggregate) {
      word.word_class = Class::keep;
      continue;
    }
    const bool mean = aggregate.starts_with(kMean) || aggregate == kMonthly;
    word = {Class::aggregate, mean, std::string(aggregate)};
    if (shown(aggregate).empty()) {
      shown_.push_back({std::string(aggregate), std::string(cell(table, row, "shown"))});
    }
  }
}

void LabelForms::load_likeness(const Table& table) {
  for (const Table::Row& row : table.rows) {
    const std::string_view word = cell(table, row, "word");
    const std::string_view name = cell(table, row, "class");
    const std::string_view into = cell(table, row, "into");
    if (name == "counter") {
      counters_.push_back({std::string(word), std::string(into)});
      continue;
    }
    Entry& known = entry(word);
    if (known.word_class != Class::none) continue;  // an aggregate: compared apart
    known.word_class = name == "drop"   ? Class::drop
                       : name == "weak" ? Class::weak
                       : name == "same" ? Class::same
                                        : Class::keep;
    known.into = std::string(into);
  }
}

const LabelForms::Entry* LabelForms::longest(std::string_view text, std::size_t at,
                                             std::size_t& end) const {
  const Entry* found = nullptr;
  std::uint32_t node = 0;
  for (std::size_t next = at; next < text.size();) {
    node = trie_.step(node, next_code_point(text, next));
    if (node == WordTrie::kNoNode) break;
    if (entries_[node].word_class == Class::none) continue;
    found = &entries_[node];
    end = next;
  }
  return found;
}

LabelForms::Part LabelForms::next_part(std::string_view label, std::size_t& at) const {
  std::size_t end = at;
  const char32_t point = next_code_point(label, end);
  Part part{longest(label, at, end), {}};
  const Class word_class = part.word == nullptr ? Class::none : part.word->word_class;
  const bool silent = part.word == nullptr && is_mark(point);
  if (word_class == Class::same) {
    part.text = part.word->into;
  } else if (!silent && word_class != Class::aggregate && word_class != Class::drop) {
    part.text = label.substr(at, end - at);
  }
  at = end;
  return part;
}

LabelForm LabelForms::of(std::string_view label) const {
  LabelForm form;
  std::string loose;
  for (std::size_t at = 0; at < label.size();) {
    const Part part = next_part(label, at);
    const Class word_class = part.word == nullptr ? Class::none : part.word->word_class;
    if (word_class == Class::aggregate) form.aggregates.push_back(part.word->into);
    form.strict.append(part.text);
    if (word_class != Class::weak) loose.append(part.text);
  }
  if (form.strict.empty()) form.strict = std::string(label);
  form.loose = sorted_characters(loose.empty() ? form.strict : loose);
  std::sort(form.aggregates.begin(), form.aggregates.end());
  form.aggregates.erase(std::unique(form.aggregates.begin(), form.aggregates.end()),
                        form.aggregates.end());
  return form;
}

std::string LabelForms::strict_of(std::string_view label, bool& mean) const {
  std::string strict;
  strict.reserve(label.size());
  mean = false;
  for (std::size_t at = 0; at < label.size();) {
    const Part part = next_part(label, at);
    mean = mean || (part.word != nullptr && part.word->mean);
    strict.append(part.text);
  }
  if (strict.empty()) strict = std::string(label);
  return strict;
}

std::string_view LabelForms::counter(std::string_view unit) const {
  const auto known = std::find_if(counters_.begin(), counters_.end(),
                                  [unit](const Pair& pair) { return pair.from == unit; });
  return known == counters_.end() ? unit : std::string_view(known->to);
}

std::string_view LabelForms::shown(std::string_view aggregate) const {
  const auto known = std::find_if(shown_.begin(), shown_.end(),
                                  [aggregate](const Pair& pair) { return pair.from == aggregate; });
  return known == shown_.end() ? std::string_view() : std::string_view(known->to);
}

std::string without_marks(std::string_view label) {
  std::string kept;
  kept.reserve(label.size());
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t begin = at;
    if (!is_mark(next_code_point(label, at))) kept.append(label, begin, at - begin);
  }
  return kept;
}

int overlap_percent(std::string_view left, std::string_view right) {
  const std::vector<std::uint64_t> a = pairs_of(left);
  const std::vector<std::uint64_t> b = pairs_of(right);
  const std::size_t fewer = std::min(a.size(), b.size());
  if (fewer == 0) return 0;
  std::vector<std::uint64_t> shared;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(shared));
  return static_cast<int>(shared.size() * 100 / fewer);
}

}  // namespace zhibiao
