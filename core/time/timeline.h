// Follows the time that a text speaks of from its first word to its last.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "document/document.h"
#include "time/periods.h"
#include "time/resolver.h"
#include "time/time_expression.h"
#include "time/time_frame.h"
#include "time/time_words.h"

namespace zhibiao {

constexpr std::uint32_t kHeadReach = 36;    // bytes into a sentence that its head may stand
constexpr std::uint32_t kToldReach = 2400;  // bytes behind a head in which figures are looked for

// More than a year: 2011年9月至2012年2月 is one season.
bool spans_years(const Period& period);

// Resolves every mention against what is spoken of where it stands, and notes from where to
// where each period holds: in its clause, its sentence, its paragraph or its section.
// Its parts look at each other: it is neither copied nor moved.
class Timeline {
 public:
  // All must outlive the timeline.
  Timeline(const Document& document, const std::vector<RawMention>& mentions,
           const TimeFrame& frame, const TimeWords& words);

  Timeline(const Timeline&) = delete;
  Timeline& operator=(const Timeline&) = delete;

  // The mentions with their periods, and the reaches; published and reporting are the frame's.
  Periods follow();

 private:
  void enter_block(std::uint32_t index);
  void follow_heading(std::uint32_t index);
  void follow_sentence(const Sentence& sentence);
  bool begins_afresh(const Sentence& sentence) const;
  bool has_by_now(const Sentence& sentence) const;
  bool leads_on() const;
  bool ends_with_change() const;
  void take(const RawMention& mention, const Sentence& sentence);
  void take_head(const RawMention& mention, const Sentence& sentence, const Period& period,
                 bool is_head);
  bool is_part_of_years(const RawMention& mention, const Period& period) const;
  static bool is_momentary(const RawMention& mention);
  bool is_within_name(const RawMention& mention, const Sentence& sentence) const;
  bool tells_founding(const RawMention& mention) const;
  void mark_bracket(std::uint32_t at, const std::optional<Period>& period);
  void take_base(const RawMention& mention);
  std::optional<Period> years_told(const RawMention& mention) const;
  bool dates_no_figure(const RawMention& mention) const;
  void take_mean(const RawMention& mention);
  RawMention held(const RawMention& mention, const Sentence& sentence) const;
  bool comes_today(const RawMention& mention) const;
  bool lies_ahead_in_part(const RawMention& mention, const Sentence& sentence) const;
  void take_stated(const RawMention& mention, const std::optional<Period>& period);
  void deal_out(const RawMention& mention);
  void deal_on(const std::vector<Period>& periods, std::uint32_t end);
  std::uint32_t next_dating() const;
  bool deal_to(const std::vector<Period>& periods, std::uint32_t from, std::uint32_t to);
  void leave_paragraph(std::uint32_t index, std::size_t first_mention);
  bool looks_ahead(std::size_t first) const;
  bool leads_list(std::uint32_t index) const;
  bool is_theme(const RawMention& mention) const;
  bool spans_ahead(const TimeScope& scope) const;
  std::optional<Period> told_beside_now(const RawMention& mention) const;
  bool has_figures(const Block& block, std::size_t first_mention) const;
  void leave_clause(std::uint32_t before);
  void enter_items(std::uint32_t before);
  bool heads(const RawMention& mention, const Sentence& sentence) const;
  bool opens_clause(const RawMention& mention) const;
  bool is_over(const RawMention& mention) const;
  bool is_topic(const Sentence& sentence, const RawMention& mention) const;
  bool reports_years(const Sentence& sentence, const RawMention& mention) const;
  bool tells_multiple(Span sentence) const;
  TimeScope section_scope(std::uint32_t section) const;
  std::uint8_t numbered_level(std::uint32_t block) const;
  std::optional<Period> stated_in(Span body) const;
  std::optional<Period> period_by_place(std::uint32_t block, std::string_view heading) const;
  TimeScope scope_of(std::optional<Period> period) const;
  void mark(std::uint32_t at, const std::optional<Period>& period);
  void mark_base(std::uint32_t at, const std::optional<Period>& period);
  void mark_back(std::uint32_t sentence, const RawMention& mention,
                 const std::optional<Period>& period);

  const Document& document_;
  const std::vector<RawMention>& mentions_;
  const TimeFrame& frame_;
  const TimeWords& words_;
  Spoken spoken_;
  TimeResolver resolver_{document_.text, mentions_, frame_, spoken_};
  Periods out_;
  std::vector<int> story_;           // by block; the year of a story that it goes on with
  std::vector<TimeScope> sections_;  // by index; what each speaks of
  TimeScope whole_;                  // what text outside of sections speaks of
  std::uint8_t review_level_ = 0;    // of the numbered heading that looked back; 0 before it
  std::uint8_t outlook_level_ = 0;   // of the last numbered heading that looked ahead; 0 before it
  TimeScope outlook_;                // what it speaks of
  std::size_t next_item_ = 0;        // the first item not yet entered
  std::optional<TimeScope> intro_;   // of the paragraph that introduced a list: 主要做法如下:
  std::optional<TimeScope> told_before_;  // what the paragraph before ended with
  std::optional<TimeScope>
      sentence_end_;  // what the sentence before, in its paragraph, spoke of last
  std::optional<TimeScope> after_clause_;  // what comes back where a clause ends
  std::uint32_t clause_end_ = 0;
  std::optional<TimeScope> at_items_;  // what was spoken of where a list began in the paragraph
  std::string_view first_mark_;        // of that list
  int items_ = 0;                      // of it that were entered
  bool item_here_ = false;             // a point of a list began in this sentence
  std::optional<Period> before_;       // what figures began from in this sentence: 由2010年的…
  std::optional<Period> begun_;        // the same in this block
  std::optional<Period> begun_in_;     // what was spoken of there
  const RawMention* head_ = nullptr;   // heads its sentence and still holds
  bool head_is_topic_ = false;         // its sentence tells no figure
  TimeScope head_scope_;               // what it speaks of
  const RawMention* first_head_ = nullptr;  // the first such of the block
  int first_year_ = 0;                      // what it named
  std::vector<Period> group_;               // of the list of times that goes on here
  TimeShape shape_ = TimeShape::point;      // of the time last stated
  std::optional<Period> last_years_;        // the same of more than one year
  bool heads_here_ = false;                 // at its head
};

}  // namespace zhibiao
