// Finds the periods that a text states and tells which one a figure speaks of.
#pragma once

#include <optional>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "text/span.h"
#include "time/period.h"

namespace zhibiao {

enum class PeriodRole : std::uint8_t {
  stated,    // 2019年, 1-10月, 截至4月30日, 今年以来: the time of the figures it governs
  base,      // 比2019年, 较上年, 同比, 由2016年的: what a change is compared with
  duration,  // a length of time that places nothing: 连续3年, 为期半年, 30天内
};

struct PeriodMention {
  Span span;  // in the normalized text; its digits are no figure
  PeriodRole role = PeriodRole::stated;
  std::optional<Period> period;  // resolved; nullopt where nothing tells the year
};

struct Periods {
  std::optional<Period> published;  // the date of the text
  std::optional<Period> reporting;  // what the text as a whole reports on
  std::vector<PeriodMention> mentions;  // in order, not overlapping

  // The period of a figure whose mention is `figure`: what its clause states, else its
  // sentence, list, section, document. Never a base period unless the figure itself
  // stands at that base (由2016年的6.8%). Mentions behind the figure do not count.
  std::optional<Period> period_of(Span figure, const Document& document) const;

  // What a change at `figure` is compared with: 比2019年增加1649人 -> 2019.
  std::optional<Period> base_of(Span figure, const Document& document) const;
};

// Finds periods by the words of periods.tsv.
class PeriodFinder {
 public:
  explicit PeriodFinder(const Lexicon& lexicon);

  // `published` is what the user said of the date; it overrides the text's own.
  Periods find(const Document& document, std::optional<Date> published) const;
};

}  // namespace zhibiao
