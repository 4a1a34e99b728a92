// What the surroundings of a mention say of it: its part in the clause, and how far it holds.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "time/date_reader.h"
#include "time/surroundings.h"
#include "time/time_expression.h"
#include "time/time_words.h"

namespace zhibiao {

// Where brackets were opened, just behind them; 0 while none is open.
struct OpenBrackets {
  std::uint32_t paren = 0;
  std::uint32_t quote = 0;
  std::uint32_t title = 0;
};

class MentionPlacer {
 public:
  // All must outlive it; `found` are the mentions before, `brackets` those that are open.
  MentionPlacer(std::string_view text, const TimeWords& words, const std::vector<RawMention>& found,
                const OpenBrackets& brackets)
      : text_(text),
        words_(words),
        dates_(text, words),
        around_(text, words),
        found_(&found),
        brackets_(&brackets) {}

  // A mention with all that its surroundings say of it.
  RawMention placed(RawMention mention) const;

 private:
  bool names_paper(const RawMention& mention) const;
  void take_space(RawMention& mention) const;
  bool take_comparison(RawMention& mention) const;
  bool rests_on(RawMention& mention) const;
  bool take_compared(RawMention& mention, std::uint32_t lead) const;
  bool take_beginning(RawMention& mention, std::uint32_t lead) const;
  void take_prefix(RawMention& mention) const;
  void take_brackets(RawMention& mention) const;
  bool leads_goal(std::uint32_t at) const;
  void take_budget(RawMention& mention) const;
  void take_list(RawMention& mention) const;
  void take_years(RawMention& mention) const;
  void take_year_end(RawMention& mention) const;
  void take_event(RawMention& mention) const;
  bool heads_promise(const RawMention& mention) const;

  std::string_view text_;
  const TimeWords& words_;
  DateReader dates_;
  Surroundings around_;
  const std::vector<RawMention>* found_;
  const OpenBrackets* brackets_;
};

}  // namespace zhibiao
