#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "check/relations.h"

namespace zhibiao {
namespace {

constexpr int kNearPercent = 20;  // a rate farther off is a rate of something else
constexpr int kKinPercent = 30;   // of the labels, shared
constexpr std::string_view kRise = "{1} \xC3\xB7 ({0} - {1}) = {2}";
constexpr std::string_view kFall = "{1} \xC3\xB7 ({0} + {1}) = {2}";
constexpr std::string_view kOfStart = "{1} \xC3\xB7 {0} = {2}";
constexpr std::string_view kGrown = "({1} - {0}) \xC3\xB7 {0} = {2}";
constexpr std::string_view kShrunk = "({0} - {1}) \xC3\xB7 {0} = {2}";

bool is_rate(const Figure& figure) {
  return figure.is_change() && figure.is_percent() && computes(figure) && !figure.has(kCueYearly) &&
         !figure.has(kCueReal);
}

// Where the change began: what it is now, less the rise or with the fall added.
std::optional<Interval> start_of(const Interval& now, const Interval& change, Direction direction) {
  return direction == Direction::down ? sum(now, change) : difference(now, change);
}

std::optional<Reading> start_of(const Figure& now, const Figure& change) {
  const Direction direction = change.observation->direction;
  const auto narrow = start_of(now.reading->narrow, change.reading->narrow, direction);
  const auto wide = start_of(now.reading->wide, change.reading->wide, direction);
  if (!narrow || !wide) return std::nullopt;
  return Reading{*narrow, *wide};
}

// 100 x change against rate x start: nullopt where neither reading decides.
std::optional<bool> rate_holds(const Reading& change, const Reading& start, const Reading& rate) {
  const auto made = product(change, {{100, Decimal(100)}, {100, Decimal(100)}});
  const auto stated = product(start, rate);
  if (!made || !stated) return std::nullopt;
  if (made->narrow.overlaps(stated->narrow)) return true;
  if (!made->wide.overlaps(stated->wide)) return false;
  return std::nullopt;
}

std::optional<Decimal> percentage(Decimal change, std::optional<Decimal> start) {
  const auto hundredfold = change.times(100);
  if (!hundredfold || !start || start->is_zero()) return std::nullopt;
  return hundredfold->divided_by(*start, 4);
}

// 284起,比上年的310起减少26起: it is the start, not the end, that stands before the change.
bool is_start(const Figures& figures, std::size_t at, const Figure& change) {
  const Figure& start = figures[at];
  if (start.has(kCueAgainst)) return true;
  // 与2005年的42万户相比,五年共增加8万户: it is of an earlier year.
  const auto& then = start.observation->period;
  const auto& since = change.observation->period;
  if (then && since && then->end.year < since->begin.year) return true;
  // 收入5亿元,为预算的67%,比上年的4亿元增加1亿元: what it is now may stand before its share.
  constexpr std::size_t kBack = 4;  // figures
  std::size_t before = at;
  const std::size_t least = at - std::min(at, kBack);
  const auto is_now = [&](const Figure& figure) {
    return figure.group == start.group && figure.is_level();
  };
  while (before > least && !is_now(figures[before - 1])) --before;
  if (before == least) return false;
  const Figure& now = figures[before - 1];
  if (now.sentence != start.sentence) return false;
  const bool falls = change.observation->direction == Direction::down;
  const auto ended = falls ? start.value.minus(change.value) : start.value.plus(change.value);
  return ended && *ended == now.value;
}

// Whether a rate that misses what the levels make is told of them. Output and income grow in real
// terms as often as in nominal ones, and do not say so.
bool may_fail(const Figure& now, const Figure& rate, Decimal computed,
              const FindingWriter& writer) {
  return !writer.has_word(now.observation->label, "word.real_growth") &&
         near(computed, rate.value, kNearPercent);
}

// 5821 now, 1649 more, 39.53% more: the three side by side in one sentence.
std::optional<Relation> rate_of_change(const Figures& figures, std::size_t at,
                                       const FindingWriter& writer) {
  if (at < 2) return std::nullopt;
  const Figure& now = figures[at - 2];
  const Figure& change = figures[at - 1];
  const Figure& rate = figures[at];
  const bool together = now.sentence == rate.sentence && change.sentence == rate.sentence;
  if (!together || !is_rate(rate) || !change.is_change() || !is_amount(change)) return std::nullopt;
  if (!now.is_level() || !is_amount(now) || now.group != change.group) return std::nullopt;
  const bool starts = is_start(figures, at - 2, change);
  const auto start = starts ? now.reading : start_of(now, change);
  if (!start || start->narrow.low.is_zero()) return std::nullopt;
  const auto holds = rate_holds(*change.reading, *start, *rate.reading);
  const bool falls = change.observation->direction == Direction::down;
  const auto ended = falls ? now.value.plus(change.value) : now.value.minus(change.value);
  const auto began = starts ? now.value : ended;
  const auto computed = percentage(change.value, began);
  if (!holds || !computed) return std::nullopt;
  if (!*holds && !may_fail(now, rate, *computed, writer)) return std::nullopt;
  return Relation{.kind = FindingKind::change,
                  .holds = *holds,
                  .parts = {&now, &change},
                  .total = &rate,
                  .computed = computed,
                  .form = starts  ? kOfStart
                          : falls ? kFall
                                  : kRise};
}

// From 40 to 46, a rise of 15%.
std::optional<Relation> rate_of_way(const Figures& figures, std::size_t at,
                                    const FindingWriter& writer) {
  const Figure& rate = figures[at];
  if (!is_rate(rate)) return std::nullopt;
  const auto way = way_before(figures, at, is_amount);
  if (!way || way->from->value.is_zero()) return std::nullopt;
  const auto [from, to] = *way;
  if (overlap_percent(rate.form.strict, to->form.strict) < kKinPercent) return std::nullopt;
  const bool falls = to->value < from->value;
  if (falls != (rate.observation->direction == Direction::down)) return std::nullopt;
  const Figure& greater = falls ? *from : *to;
  const Figure& lesser = falls ? *to : *from;
  const auto change = apart(greater, lesser);
  const auto distance = greater.value.minus(lesser.value);
  if (!change || !distance) return std::nullopt;
  const auto holds = rate_holds(*change, *from->reading, *rate.reading);
  const auto computed = percentage(*distance, from->value);
  if (!holds || !computed) return std::nullopt;
  if (!*holds && !may_fail(*to, rate, *computed, writer)) return std::nullopt;
  return Relation{.kind = FindingKind::change,
                  .holds = *holds,
                  .parts = {from, to},
                  .total = &rate,
                  .computed = computed,
                  .form = falls ? kShrunk : kGrown};
}

}  // namespace

void find_changes(const Figures& figures, const FindingWriter& writer, Relations& out) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    std::optional<Relation> relation = rate_of_change(figures, i, writer);
    if (!relation) relation = rate_of_way(figures, i, writer);
    if (relation) out.push_back(std::move(*relation));
  }
}

}  // namespace zhibiao
