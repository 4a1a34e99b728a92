// Finds where a text tells of time, and what part each such place plays in its clause.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "time/date_reader.h"
#include "time/mention_placer.h"
#include "time/mention_reader.h"
#include "time/surroundings.h"
#include "time/time_expression.h"
#include "time/time_words.h"

namespace zhibiao {

// Reads one text from front to back, once.
class MentionFinder {
 public:
  // Both must outlive the finder.
  MentionFinder(std::string_view text, const TimeWords& words)
      : text_(text), words_(words), dates_(text, words), around_(text, words) {}
  MentionFinder(const MentionFinder&) = delete;
  MentionFinder& operator=(const MentionFinder&) = delete;

  // All mentions in order, not overlapping.
  std::vector<RawMention> find();

 private:
  bool ends_name(std::uint32_t at) const;
  std::uint32_t step(std::uint32_t at, char32_t first);
  std::uint32_t step_number(std::uint32_t at);
  bool is_date_in_digits(std::uint32_t at) const;
  bool numeral_follows(std::uint32_t at) const;
  std::uint32_t take(std::uint32_t at);
  bool begins_name(const RawMention& mention) const;
  bool begins_number(char32_t c) const;
  void note_bracket(std::uint32_t at);

  std::string_view text_;
  const TimeWords& words_;
  DateReader dates_;
  Surroundings around_;
  std::vector<RawMention> found_;
  OpenBrackets brackets_;
  MentionReader reader_{text_, words_, found_};
  MentionPlacer placer_{text_, words_, found_, brackets_};
};

}  // namespace zhibiao
