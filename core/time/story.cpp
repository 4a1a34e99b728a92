#include "time/story.h"

namespace zhibiao {
namespace {

constexpr int kOther = -1;          // a time that is no year gone by
constexpr std::uint32_t kMost = 3;  // paragraphs between two years

// The year gone by that the mention names, kOther for any other time, 0 for what places nothing
// of its own.
int year_named(const RawMention& mention, int this_year) {
  const TimeExpression& time = mention.time;
  if (mention.hidden || mention.role != PeriodRole::stated || mention.hold != Hold::sentence)
    return 0;
  if (time.shape == TimeShape::follow || time.begin.of == YearOf::last) return 0;
  const bool year = time.shape == TimeShape::point && time.begin.of == YearOf::written;
  return year && time.begin.year < this_year ? time.begin.year : kOther;
}

}  // namespace

std::vector<int> story_years(const Document& document, const std::vector<RawMention>& mentions,
                             const TimeFrame& frame) {
  std::vector<int> years(document.blocks.size());
  const bool story = !frame.address && !frame.summary && !frame.declared && frame.this_year != 0;
  std::size_t next = 0;
  int last = 0;              // the year gone by that was named last, where nothing came between
  std::uint32_t behind = 0;  // how many blocks ago
  for (std::uint32_t i = 0; i < years.size() && story; ++i) {
    const Block& block = document.blocks[i];
    int first = 0;
    int ends = 0;
    for (; next < mentions.size() && mentions[next].span.begin < block.span.end; ++next) {
      const int year = year_named(mentions[next], frame.this_year);
      if (year == 0) continue;
      if (first == 0) first = year;
      ends = year;
    }
    const bool paragraph = block.kind == BlockKind::paragraph;
    ++behind;
    if (paragraph && first == 0 && behind <= kMost) continue;
    // The next year that was named is the same or a later one.
    const bool goes_on = paragraph && first > 0 && last > 0 && first >= last;
    for (std::uint32_t k = 1; goes_on && k < behind; ++k) years[i - k] = last;
    last = paragraph && ends > 0 ? ends : 0;
    behind = 0;
  }
  return years;
}

}  // namespace zhibiao
