// Every row of periods.tsv does what its example shows.
#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "reading.h"
#include "source_table.h"

using namespace zhibiao;
using zhibiao::testing::read;

namespace {

const Table& words() { return zhibiao::corpus::source_table("periods.tsv"); }

// Kinds whose words are part of the time itself.
bool is_part_of_time(std::string_view kind) {
  for (std::string_view known :
       {"digit",         "ten",          "vague",         "year",           "school_year",
        "month",         "day",          "quarter",       "decade",         "ordinal",
        "length",        "clock",        "part",          "january",        "edge",
        "year_edge",     "month_edge",   "relative_year", "relative_month", "whole",
        "now",           "follow",       "plan",          "plan_tail",      "past",
        "ahead",         "past_tail",    "ago",           "first",          "month_count",
        "quarter_count", "day_unit",     "since",         "since_then",     "opening",
        "same",          "while",        "festival",      "event",          "begun",
        "as_of",         "base",         "with",          "with_tail",      "basis_tail",
        "against_year",  "against_last", "census"}) {
    if (kind == known) return true;
  }
  return false;
}

// Kinds beside which a time stands that the word is no part of.
bool stands_beside_time(std::string_view kind) {
  for (std::string_view known :
       {"total",    "is",         "at",      "of",      "object",      "times",
        "record",   "every",      "price",   "until",   "length_lead", "day_count",
        "dateline", "page",       "join",    "deal",    "plan_name",   "afresh",
        "theme",    "lies",       "differs", "goes_on", "budget",      "carried",
        "whose",    "basis_name", "flow",    "founded", "by_now"}) {
    if (kind == known) return true;
  }
  return false;
}

// Kinds that tell what to make of a time further off, or of a heading.
bool is_sign(std::string_view kind) {
  for (std::string_view known :
       {"from",     "tour",    "cause",     "turn",      "future",  "goal",    "guard",  "measured",
        "other",    "bound",   "address",   "mean",      "reports", "sums_up", "review", "outlook",
        "standing", "problem", "event_end", "under_way", "theme",   "shows"}) {
    if (kind == known) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("each example holds its word, and the words show what they are") {
  REQUIRE(words().rows.size() > 400);
  REQUIRE(words().columns.size() == 4);
  for (const Table::Row& row : words().rows) {
    const std::string_view kind = row.cells[0];
    const std::string_view word = row.cells[1];
    const std::string_view example = row.cells[3];
    CAPTURE(row.line, kind, word, example);
    REQUIRE((is_part_of_time(kind) || stands_beside_time(kind) || is_sign(kind)));
    const std::size_t at = example.find(word);
    REQUIRE(at != std::string_view::npos);
    const auto reading = read(example, "2020-10-20");
    const auto& mentions = reading->periods.mentions;
    const bool touched = std::any_of(mentions.begin(), mentions.end(), [&](const auto& mention) {
      return mention.span.begin < at + word.size() && at < mention.span.end;
    });
    // “十一五”主要目标: the goal of a plan stands behind its time.
    const bool goal = row.cells[2] == std::string_view("goal");
    if (is_part_of_time(kind) && !goal) CHECK(touched);
    if (stands_beside_time(kind)) CHECK(mentions.size() >= 1);
    if (kind == "measured" || kind == "bound") CHECK(mentions.empty());
    if (kind == "guard") {
      // No time begins with the character that the word takes for itself.
      const std::size_t taken = at + word.size() - 3;
      CHECK(std::none_of(mentions.begin(), mentions.end(),
                         [&](const auto& mention) { return mention.span.begin == taken; }));
    }
  }
}
