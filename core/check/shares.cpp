#include <algorithm>
#include <array>
#include <cstddef>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr std::size_t kFigures = 6;  // before the rate, of one group each
constexpr std::size_t kReach =
    60;  // figures back, whatever they are: a row of rates goes on for pages
constexpr int kNearPercent = 5;    // a share farther off is a share of something else
constexpr int kTellingWhole = 20;  // below it any share comes out by chance
constexpr std::size_t kOfTwo = 2;
constexpr std::size_t kOfThree = 3;
// What is left of a hundred, by the last of two to six.
constexpr std::array<std::string_view, kFigures - 1> kRests = {
    "100 - {0} = {1}", "100 - {0} - {1} = {2}", "100 - {0} - {1} - {2} = {3}",
    "100 - {0} - {1} - {2} - {3} = {4}", "100 - {0} - {1} - {2} - {3} - {4} = {5}"};
constexpr std::uint32_t kRatioMark = 3;  // bytes of the mark between its members, at the most
constexpr std::string_view kForm = "{0} \xC3\xB7 {1} = {2}";  // a division sign

bool can_be_share(const Figure& figure) {
  return figure.is_level() && figure.is_percent() && figure.reading && figure.is_exact() &&
         !figure.value.is_zero() && !figure.has(kCueFrom);  // 由77%提高: a share of another time
}

// A goal as well: 完成任务1250人的98.5%.
bool can_be_counted(const Figure& figure) {
  return !figure.is_change() && figure.reading && !figure.observation->value.high &&
         figure.written.unit.unit_class != UnitClass::share && !figure.value.is_zero();
}

// 100 times the part, against the rate times the whole.
struct Balance {
  Reading part;
  Reading whole;
};

std::optional<Balance> balance(const Figure& part, const Figure& whole, const Figure& rate) {
  const auto part_narrow = scaled(part.reading->narrow, 100);
  const auto part_wide = scaled(part.reading->wide, 100);
  const auto whole_narrow = product(whole.reading->narrow, rate.reading->narrow);
  const auto whole_wide = product(whole.reading->wide, rate.reading->wide);
  if (!part_narrow || !part_wide || !whole_narrow || !whole_wide) return std::nullopt;
  return Balance{{*part_narrow, *part_wide}, {*whole_narrow, *whole_wide}};
}

std::optional<Decimal> percentage(const Figure& part, const Figure& whole) {
  const auto hundredfold = part.value.times(100);
  return hundredfold ? hundredfold->divided_by(whole.value, 4) : std::nullopt;
}

Relation relation_of(const Figure& part, const Figure& whole, const Figure& rate, bool holds) {
  return Relation{.kind = FindingKind::share,
                  .holds = holds,
                  .parts = {&part, &whole},
                  .total = &rate,
                  .computed = percentage(part, whole),
                  .form = kForm};
}

bool agrees(const Figure& part, const Figure& whole, const Figure& rate) {
  if (part.value > whole.value && rate.value <= Decimal(100)) return false;
  // 1400余亩 of 1500亩 may be any share from 93% on.
  if (!precise(part.reading->narrow, kNearPercent) || !precise(whole.reading->narrow, kNearPercent))
    return false;
  const auto both = balance(part, whole, rate);
  return both && both->part.narrow.overlaps(both->whole.narrow);
}

// Whether the rate misses the two by little, but for sure.
bool misses(const Figure& part, const Figure& whole, const Figure& rate) {
  if (!part.is_exact() || !whole.is_exact()) return false;
  const auto both = balance(part, whole, rate);
  const auto computed = percentage(part, whole);
  return both && computed && !both->part.wide.overlaps(both->whole.wide) &&
         near(*computed, rate.value, kNearPercent);
}

// Whether the rate is told as a share of the two figures right before it and misses.
bool disagrees(const Figure& part, const Figure& whole, const Figure& rate) {
  return rate.has(kCueShare) && part.value <= whole.value && misses(part, whole, rate);
}

// The members of one a:b:c, from the figure at `begin` on.
std::vector<const Figure*> ratio_from(const Figures& figures, std::size_t begin) {
  std::vector<const Figure*> members;
  for (std::size_t i = begin; i < figures.size() && members.size() < kFigures; ++i) {
    const Figure& figure = figures[i];
    const auto& rules = figure.observation->rules;
    const bool ratio = std::find(rules.begin(), rules.end(), kRatioRule) != rules.end();
    if (!ratio || !figure.observation->unit.empty() || !figure.reading) break;
    // Right behind one another: there is but the mark between them.
    const bool next = members.empty() || members.back()->observation->span.end + kRatioMark >=
                                             figure.observation->span.begin;
    if (!next) break;
    members.push_back(&figure);
  }
  return members;
}

// 8.3:71.1:20.6: shares of one whole, which make a hundred. A ratio of other numbers comes
// nowhere near it.
std::optional<Relation> whole_of_shares(const std::vector<const Figure*>& members) {
  const Interval hundred{100, Decimal(100)};
  Reading rest{hundred, hundred};
  Decimal left(100);
  for (std::size_t i = 0; i + 1 < members.size(); ++i) {
    const auto narrow = difference(rest.narrow, members[i]->reading->narrow);
    const auto wide = difference(rest.wide, members[i]->reading->wide);
    const auto value = left.minus(members[i]->value);
    if (!narrow || !wide || !value) return std::nullopt;
    rest = {*narrow, *wide};
    left = *value;
  }
  const Figure& last = *members.back();
  const auto holds = verdict(rest, last);
  const auto all = last.value.plus(100)->minus(left);
  if (!holds || !all || !near(*all, 100, kNearPercent)) return std::nullopt;
  return Relation{.kind = FindingKind::difference,
                  .holds = *holds,
                  .parts = {members.begin(), members.end() - 1},
                  .total = &last,
                  .computed = left,
                  .form = kRests[members.size() - kOfTwo]};
}

void find_ratios(const Figures& figures, Relations& out) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const std::vector<const Figure*> members = ratio_from(figures, i);
    if (members.size() != kOfTwo && members.size() != kOfThree) continue;
    i += members.size() - 1;
    if (auto relation = whole_of_shares(members)) out.push_back(std::move(*relation));
  }
}

// Shares told one after the other in a sentence, which make a hundred: 占12.3%, 占41.5%, 占46.2%.
// That they do not may mean that not all are told.
void find_wholes(const Figures& figures, Relations& out) {
  constexpr std::size_t kFewest = 3;
  std::vector<const Figure*> shares;
  const auto close = [&] {
    if (shares.size() >= kFewest && shares.size() <= kFigures) {
      auto relation = whole_of_shares(shares);
      if (relation && relation->holds) out.push_back(std::move(*relation));
    }
    shares.clear();
  };
  for (const Figure& figure : figures) {
    if (!shares.empty() && shares.back()->sentence != figure.sentence) close();
    if (can_be_share(figure) && figure.has(kCueShare)) {
      shares.push_back(&figure);
    } else if (figure.is_percent() && figure.is_level()) {
      close();
    }
  }
  close();
}

// The figures before the rate in its sentence, latest first; at most kFigures of a group.
std::vector<const Figure*> before(const Figures& figures, std::size_t rate) {
  std::vector<const Figure*> found;
  for (std::size_t i = rate; i-- > 0 && found.size() < 2 * kFigures && rate - i <= kReach;) {
    if (figures[i].sentence != figures[rate].sentence) break;
    if (can_be_counted(figures[i])) found.push_back(&figures[i]);
  }
  return found;
}

// 1231人,完成任务1250人的98.5%: the goal stands right before the rate, what was done before it.
std::optional<Relation> share_of_goal(const Figures& figures, std::size_t at) {
  if (at < 2) return std::nullopt;
  const Figure& rate = figures[at];
  const Figure& goal = figures[at - 1];
  const Figure& done = figures[at - 2];
  const bool together = done.sentence == rate.sentence && goal.sentence == rate.sentence &&
                        rate.observation->before == Break::none;
  if (!together || goal.observation->kind != Kind::target || goal.group != done.group)
    return std::nullopt;
  if (!can_be_counted(goal) || !can_be_counted(done) || !done.is_level()) return std::nullopt;
  if (agrees(done, goal, rate)) return relation_of(done, goal, rate, true);
  if (misses(done, goal, rate)) return relation_of(done, goal, rate, false);
  return std::nullopt;
}

// 税务部门完成5亿元,占95%;财政部门…: what has a share of its own is a part like the next, and no
// whole of it.
bool has_share(const Figures& figures, const Figure& figure) {
  const std::size_t next = figure.index + 1;
  return next < figures.size() && can_be_share(figures[next]) && figures[next].has(kCueShare);
}

std::optional<Relation> share_at(const Figures& figures, std::size_t at) {
  if (auto relation = share_of_goal(figures, at)) return relation;
  const Figure& rate = figures[at];
  const std::vector<const Figure*> candidates = before(figures, at);
  bool latest = true;            // the pair right before the rate is the likeliest
  std::optional<Relation> miss;  // unless others agree
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (std::size_t j = i + 1; j < candidates.size(); ++j) {
      const Figure& later = *candidates[i];
      const Figure& earlier = *candidates[j];
      if (later.group != earlier.group) continue;
      if (later.written.unit.kind == "count" &&
          later.written.unit.name != earlier.written.unit.name) {
        continue;
      }
      // More than all of a goal: 665人,完成任务660人的100.8%.
      const bool exceeds = rate.value > Decimal(100);
      const bool part_later = (later.value <= earlier.value) != exceeds;
      const Figure& part = part_later ? later : earlier;
      const Figure& whole = part_later ? earlier : later;
      const bool telling =
          whole.value >= Decimal(kTellingWhole) && (significant_digits(rate.value) >= 3 || latest);
      if (telling && agrees(part, whole, rate)) return relation_of(part, whole, rate, true);
      const bool whole_here = latest && i == 0 && !has_share(figures, earlier);
      if (whole_here && disagrees(later, earlier, rate)) {
        miss = relation_of(later, earlier, rate, false);
      }
      latest = false;
    }
  }
  return miss;
}

}  // namespace

void find_shares(const Figures& figures, Relations& out) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (!can_be_share(figures[i])) continue;
    if (auto relation = share_at(figures, i)) out.push_back(std::move(*relation));
  }
  find_ratios(figures, out);
  find_wholes(figures, out);
}

}  // namespace zhibiao
