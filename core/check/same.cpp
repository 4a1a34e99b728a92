#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <utility>

#include "check/relations.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::size_t kRemembered = 8;  // figures of one value, from the report's beginning
constexpr int kNearPercent = 10;        // told twice and differing by more, it is another thing
constexpr int kDigitsThatTell = 3;      // of figures that may be said to disagree
constexpr int kOftenEnough = 2;         // a label told more often is a series
constexpr int kLongTail = 5;            // characters that two labels end with alike
constexpr int kDigitsOfOneFact = 4;
constexpr std::size_t kNamelessBytes = 6;       // two characters
constexpr int kMeanKinship = 40;                // of labels of means over the same
constexpr int kFew = 2;                         // of villages: not enough to know them by
constexpr std::uint32_t kFarSentences = 2;      // counting those with figures
constexpr std::uint32_t kBetweenSentences = 2;  // where nothing but the end of a line stands there
constexpr int kAlikeTwice = 50;  // of labels of a rough figure and the exact one behind it

// How much of the labels must be shared, in per cent, for equal figures to tell one fact. The
// more digits are equal, the less chance there is.
int kinship(int digits) { return digits >= 4 ? 20 : digits == 3 ? 34 : digits == 2 ? 50 : 60; }

// Characters that the labels end with in common: the thing itself, that words in front describe.
int common_tail(const std::string& left, const std::string& right) {
  int count = 0;
  std::size_t a = left.size();
  std::size_t b = right.size();
  while (a > 0 && b > 0) {
    const std::size_t left_begin = previous_character(left, a);
    const std::size_t right_begin = previous_character(right, b);
    if (left.compare(left_begin, a - left_begin, right, right_begin, b - right_begin) != 0) break;
    a = left_begin;
    b = right_begin;
    ++count;
  }
  return count;
}

// Characters that the labels begin with in common: what a counter takes stands there.
int common_head(const std::string& left, const std::string& right) {
  int count = 0;
  std::size_t at = 0;
  while (at < left.size() && at < right.size()) {
    std::size_t next = at;
    std::size_t also = at;
    if (next_code_point(left, next) != next_code_point(right, also)) break;
    at = next;
    ++count;
  }
  return count;
}

bool comparable(const Figure& left, const Figure& right) {
  const Observation& a = *left.observation;
  const Observation& b = *right.observation;
  // A rate of change is another thing than a rate; an amount gained may be told as a change.
  const bool rate = left.written.unit.unit_class == UnitClass::share;
  const bool kinds = !rate || (a.kind == Kind::change) == (b.kind == Kind::change);
  const bool people = left.written.unit.kind == "person";  // 21346人, 21346名
  const bool units = people || left.written.unit.name == right.written.unit.name;
  return left.group == right.group && units && a.place == b.place && kinds;
}

// What ties equal figures together whatever their labels say.
bool tied(const Figure& first, const Figure& again) {
  // 这6个村, with the six right before it.
  if (again.has(kCueSameAs) && again.index == first.index + 1) return true;
  // 其他7项: a label that names nothing.
  const bool nameless = again.has(kCueRest) && again.form.strict.size() <= kNamelessBytes;
  if (nameless && again.sentence - first.sentence <= kFarSentences) return true;
  // So long a number of counted things comes twice for one reason only.
  return again.written.unit.unit_class == UnitClass::counter && again.is_exact() &&
         significant_digits(again.value) >= kDigitsOfOneFact;
}

// Rates of change are short numbers, and many things grow alike: only one and the same thing, or
// a headline, tells such a rate twice.
bool is_rate_of_change(const Figure& figure) { return figure.is_change() && figure.is_percent(); }

bool one_thing(const Figure& first, const Figure& again) {
  const std::string& indicator = again.observation->indicator;
  return first.form.strict == again.form.strict ||
         (!indicator.empty() && first.observation->indicator == indicator &&
          first.form.aggregates == again.form.aggregates);
}

bool alike(const Figure& first, const Figure& again, const FindingWriter& writer) {
  const std::string& left = first.form.strict;
  const std::string& right = again.form.strict;
  const int shared = std::max(overlap_percent(left, right),
                              overlap_percent(first.observation->label, again.observation->label));
  if (is_rate_of_change(again) && first.has(kCueHeadline) == again.has(kCueHeadline)) {
    return one_thing(first, again);
  }
  if (tied(first, again) || shared >= kinship(significant_digits(again.value))) return true;
  const int tail = common_tail(left, right);
  if (tail >= kLongTail) return true;
  const bool counted = again.written.unit.unit_class == UnitClass::counter;
  if (counted && significant_digits(again.value) > 1) {
    if (common_head(left, right) >= kLongTail) return true;
    const std::string& indicator = again.observation->indicator;
    if (!indicator.empty() && indicator == first.observation->indicator) return true;
  }
  const bool same_mean =
      !again.form.aggregates.empty() && first.form.aggregates == again.form.aggregates;
  if (same_mean && shared >= kMeanKinship) return true;
  const bool headline = first.has(kCueHeadline) != again.has(kCueHeadline);
  if (headline && shared > 0) return true;
  // Of villages and the like a report mostly means the same few.
  if (again.value <= Decimal(kFew)) return false;
  if (first.has(kCueVillage) && again.has(kCueVillage)) return true;
  return tail > 0 &&
         writer.has_word(right.substr(previous_character(right, right.size())), "word.same_head");
}

bool at_one_time(const Figure& first, const Figure& again) {
  if (periods_agree(first.observation->period, again.observation->period)) return true;
  if (first.has(kCueHeadline) != again.has(kCueHeadline)) return true;
  // A standard is told for the coming year, and what was paid by it for the past one.
  const bool standard =
      (first.observation->kind == Kind::target) != (again.observation->kind == Kind::target);
  if (standard) return true;
  // How many there are does not change in telling; what is told year by year stands together.
  const bool far =
      again.sentence - first.sentence >= kFarSentences ||
      again.observation->sentence.begin > first.observation->sentence.end + kBetweenSentences;
  return far && significant_digits(again.value) > 1 &&
         again.written.unit.unit_class == UnitClass::counter;
}

// Two equal figures, the later of them `again`.
bool told_twice(const Figure& first, const Figure& again, const FindingWriter& writer) {
  if (first.sentence == again.sentence && !again.has(kCueSameAs)) return false;
  return comparable(first, again) && at_one_time(first, again) && alike(first, again, writer);
}

// The telling that a later one is set against: the first in running text, else a headline.
const Figure* reference(const std::vector<const Figure*>& earlier, const Figure& again,
                        const FindingWriter& writer) {
  const Figure* headline = nullptr;
  for (const Figure* first : earlier) {
    if (!told_twice(*first, again, writer)) continue;
    if (!first->has(kCueHeadline)) return first;
    if (headline == nullptr) headline = first;
  }
  return headline;
}

// Over 80 per cent, namely 85.2: a rough figure and the exact one right behind it.
bool rough_then_exact(const Figure& rough, const Figure& exact) {
  if (rough.sentence != exact.sentence || rough.group != exact.group || !exact.reading)
    return false;
  if (rough.observation->hedge == Hedge::exact || !exact.is_exact() || !rough.reading) return false;
  if (!rough.is_percent() || rough.is_change() != exact.is_change()) return false;
  return rough.reading->narrow.contains(exact.value) &&
         overlap_percent(rough.form.strict, exact.form.strict) >= kAlikeTwice;
}

void find_equal(const Figures& figures, const FindingWriter& writer, Relations& out) {
  std::map<std::pair<std::string, std::string>, std::vector<const Figure*>> seen;
  for (const Figure& figure : figures) {
    if (figure.observation->value.high || figure.value.is_zero()) continue;
    auto& earlier = seen[{figure.group, figure.value.to_string()}];
    if (const Figure* first = reference(earlier, figure, writer)) {
      out.push_back(same_fact(*first, figure, true));
    }
    if (earlier.size() < kRemembered) earlier.push_back(&figure);
    if (figure.index == 0) continue;
    const Figure& before = figures[figure.index - 1];
    if (rough_then_exact(before, figure)) out.push_back(same_fact(before, figure, true));
  }
}

// Of figures that are said to disagree nothing must be in doubt.
bool beyond_doubt(const Figure& figure) {
  const Observation& observation = *figure.observation;
  return figure.is_level() && figure.is_exact() && figure.reading && observation.period &&
         observation.place.empty() && !observation.indicator.empty() &&
         figure.written.unit.unit_class == UnitClass::counter && !figure.has(kCuePart) &&
         figure.form.aggregates.empty() && significant_digits(figure.value) >= kDigitsThatTell;
}

void find_unequal(const Figures& figures, Relations& out) {
  std::map<std::string, std::vector<const Figure*>> by_label;
  for (const Figure& figure : figures) {
    if (figure.is_level()) by_label[figure.group + figure.form.strict].push_back(&figure);
  }
  for (const auto& [label, told] : by_label) {
    if (told.size() != kOftenEnough) continue;
    const Figure& first = *told[0];
    const Figure& again = *told[1];
    if (!beyond_doubt(first) || !beyond_doubt(again) || !comparable(first, again)) continue;
    if (first.sentence == again.sentence) continue;
    if (first.observation->period != again.observation->period) continue;
    if (first.observation->label != again.observation->label) continue;
    if (first.reading->wide.overlaps(again.reading->wide)) continue;
    if (near(first.value, again.value, kNearPercent)) {
      out.push_back(same_fact(first, again, false));
    }
  }
}

}  // namespace

void find_same(const Figures& figures, const FindingWriter& writer, Relations& out) {
  find_equal(figures, writer, out);
  find_unequal(figures, out);
}

}  // namespace zhibiao
