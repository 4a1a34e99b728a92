// Finds the periods that a text states and tells which one a figure speaks of.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "text/span.h"
#include "time/period.h"

namespace zhibiao {

enum class PeriodRole : std::uint8_t {
  stated,    // 2019年, 1-10月, 截至4月30日, 今年以来: the time of the figures it governs
  base,      // 比2019年, 较上年, 同比, 由2016年: what a change is compared with
  duration,  // a length of time that places nothing: 连续3年, 为期半年, 30天内
};

// A time in the text. The words that tell its part (截至, 比, 与…相比) belong to it, what it
// is part of (的) does not.
struct PeriodMention {
  Span span;  // in the normalized text; its digits are no figure
  PeriodRole role = PeriodRole::stated;
  std::optional<Period> period;  // resolved; nullopt where nothing tells the year
};

// From an offset on, up to the next one's, figures speak of this period.
struct PeriodReach {
  std::uint32_t begin = 0;
  std::optional<Period> period;
};

struct Periods {
  std::optional<Period> published;      // the date of the text
  std::optional<Period> reporting;      // what the text as a whole reports on
  std::vector<PeriodMention> mentions;  // in order, not overlapping
  bool address = false;  // a report or summary of the year before the one that it is given in
  std::vector<PeriodReach> reaches;  // in order: what governs from where on
  std::vector<PeriodReach> bases;    // in order: what changes are compared with

  // The period of a figure whose mention is `figure`: what its clause states, else its
  // sentence, list, section, document. Never a base period unless the figure itself
  // stands at that base (由2016年的6.8%). Mentions behind the figure do not count, but
  // for one that stands alone in brackets: 120户(2019年). nullopt where nothing tells, as
  // for the 12 of 由12个降至3个. Logarithmic in the number of mentions.
  std::optional<Period> period_of(Span figure, const Document& document) const;

  // What a change at `figure` is compared with: 比2019年增加1649人 -> 2019.
  std::optional<Period> base_of(Span figure, const Document& document) const;
};

class TimeWords;  // time_words.h

// Finds periods by the words of periods.tsv. Immutable once made; any number of threads
// may use one.
class PeriodFinder {
 public:
  // Keeps no reference to `lexicon`.
  explicit PeriodFinder(const Lexicon& lexicon);

  // `published` is what the user said of the date; it overrides the text's own. Linear in
  // the text.
  Periods find(const Document& document, std::optional<Date> published) const;

 private:
  std::shared_ptr<const TimeWords> words_;
};

}  // namespace zhibiao
