// Reads what tells of time at one place of a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "time/date_reader.h"
#include "time/surroundings.h"
#include "time/time_expression.h"
#include "time/time_words.h"

namespace zhibiao {

class MentionReader {
 public:
  // All must outlive it; `found` are the mentions before.
  MentionReader(std::string_view text, const TimeWords& words, const std::vector<RawMention>& found)
      : text_(text), words_(words), dates_(text, words), around_(text, words), found_(&found) {}

  // The mention that begins at `at`, nullopt where none does. `here` are the kinds of the words
  // that begin there.
  std::optional<RawMention> read(std::uint32_t at, const TimeKinds& here) const;

 private:
  std::optional<RawMention> word_mention(std::uint32_t at) const;
  std::optional<RawMention> yearly(RawMention mention, const TimeWord& word) const;
  std::optional<RawMention> plan(std::uint32_t at) const;
  bool takes_first_years(RawMention& plan, std::uint32_t at) const;
  std::optional<RawMention> span_of_years(std::uint32_t at) const;
  std::optional<RawMention> years_or_so(std::uint32_t at, std::uint32_t end) const;
  std::optional<RawMention> years_alone(RawMention mention) const;
  static RawMention year_at(Span span, int year);
  std::optional<RawMention> listed_year(std::uint32_t at) const;
  bool goes_on_measured(std::uint32_t at) const;
  std::optional<RawMention> counted(std::uint32_t at) const;
  std::optional<RawMention> event(std::uint32_t at) const;
  bool tells_either(std::uint32_t at) const;
  std::optional<RawMention> dated(std::uint32_t at) const;
  std::uint32_t day_told(std::uint32_t at, std::uint32_t end) const;
  std::uint32_t past_sum(const DateReader::Date& date) const;
  std::uint32_t event_end(const DateReader::Date& date) const;
  std::optional<RawMention> from_event(std::uint32_t at) const;
  std::optional<RawMention> told_from(std::uint32_t at, std::uint32_t behind) const;
  std::optional<RawMention> bare_from(std::uint32_t at) const;

  std::string_view text_;
  const TimeWords& words_;
  DateReader dates_;
  Surroundings around_;
  const std::vector<RawMention>* found_;
};

}  // namespace zhibiao
