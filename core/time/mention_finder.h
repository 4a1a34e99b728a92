// Finds where a text tells of time, and what part each such place plays in its clause.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "time/date_reader.h"
#include "time/time_expression.h"
#include "time/time_words.h"

namespace zhibiao {

// Reads one text from front to back, once.
class MentionFinder {
 public:
  // Both must outlive the finder.
  MentionFinder(std::string_view text, const TimeWords& words)
      : text_(text), words_(words), dates_(text, words) {}

  // All mentions in order, not overlapping.
  std::vector<RawMention> find();

 private:
  std::uint32_t step(std::uint32_t at, char32_t first);
  bool ends_name(std::uint32_t at) const;
  std::uint32_t past_digits(std::uint32_t at) const;
  std::uint32_t step_number(std::uint32_t at);
  std::uint32_t take(std::uint32_t at);
  bool begins_name(const RawMention& mention) const;
  bool begins_number(char32_t c) const;
  bool numeral_follows(std::uint32_t at) const;
  bool is_date_in_digits(std::uint32_t at) const;
  void note_bracket(std::uint32_t at);
  std::optional<RawMention> read(std::uint32_t at, const TimeKinds& here) const;
  std::optional<RawMention> word_mention(std::uint32_t at) const;
  std::optional<RawMention> yearly(RawMention mention, const TimeWord& word) const;
  std::optional<RawMention> plan(std::uint32_t at) const;
  std::optional<RawMention> span_of_years(std::uint32_t at) const;
  std::optional<RawMention> years_or_so(std::uint32_t at, std::uint32_t end) const;
  std::optional<RawMention> years_alone(RawMention mention) const;
  std::optional<RawMention> counted(std::uint32_t at) const;
  std::optional<RawMention> event(std::uint32_t at) const;
  static RawMention year_at(Span span, int year);
  std::optional<RawMention> listed_year(std::uint32_t at) const;
  std::optional<RawMention> dated(std::uint32_t at) const;
  std::optional<RawMention> bare_from(std::uint32_t at) const;
  RawMention placed(RawMention mention) const;
  bool take_comparison(RawMention& mention) const;
  bool take_compared(RawMention& mention, std::uint32_t lead) const;
  std::uint32_t behind_note(std::uint32_t at) const;
  bool is_compared(std::uint32_t at) const;
  bool take_beginning(RawMention& mention, std::uint32_t lead) const;
  void take_prefix(RawMention& mention) const;
  void take_brackets(RawMention& mention) const;
  void take_year_end(RawMention& mention) const;
  void take_budget(RawMention& mention) const;
  void take_list(RawMention& mention) const;
  void take_years(RawMention& mention) const;
  std::uint32_t event_end(const DateReader::Date& date) const;
  std::uint32_t past_clock(std::uint32_t at) const;
  std::uint32_t day_told(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t clause_end(std::uint32_t at) const;
  std::uint32_t figure_end(std::uint32_t at) const;
  bool looks_ahead(std::uint32_t at) const;
  bool promises(std::uint32_t at) const;
  bool turns(std::uint32_t at) const;
  bool is_multiple_of(std::uint32_t at) const;
  bool figure_follows(std::uint32_t at) const;
  bool starts_sentence(std::uint32_t at) const;
  bool starts_clause(std::uint32_t at) const;

  std::string_view text_;
  const TimeWords& words_;
  DateReader dates_;
  std::vector<RawMention> found_;
  std::uint32_t open_paren_ = 0;  // just behind it; 0 while none is open
  std::uint32_t open_quote_ = 0;
  std::uint32_t open_title_ = 0;
};

}  // namespace zhibiao
