#include "time/periods.h"

#include <algorithm>

#include "time/mention_finder.h"
#include "time/time_frame.h"
#include "time/time_words.h"
#include "time/timeline.h"

namespace zhibiao {
namespace {

// What holds at an offset; nullptr before the first reach.
const PeriodReach* reach_at(const std::vector<PeriodReach>& reaches, std::uint32_t offset) {
  const auto after =
      std::upper_bound(reaches.begin(), reaches.end(), offset,
                       [](std::uint32_t at, const PeriodReach& reach) { return at < reach.begin; });
  return after == reaches.begin() ? nullptr : &*std::prev(after);
}

}  // namespace

std::optional<Period> Periods::period_of(Span figure, const Document&) const {
  const PeriodReach* reach = reach_at(reaches, figure.begin);
  return reach ? reach->period : reporting;
}

std::optional<Period> Periods::base_of(Span figure, const Document&) const {
  const PeriodReach* reach = reach_at(bases, figure.begin);
  return reach ? reach->period : std::nullopt;
}

PeriodFinder::PeriodFinder(const Lexicon& lexicon)
    : words_(std::make_shared<const TimeWords>(lexicon)) {}

Periods PeriodFinder::find(const Document& document, std::optional<Date> published) const {
  const std::vector<RawMention> mentions = MentionFinder(document.text, *words_).find();
  const TimeFrame frame = read_frame(document, mentions, published, *words_);
  return Timeline(document, mentions, frame, *words_).follow();
}

}  // namespace zhibiao
