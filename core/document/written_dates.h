// Dates and small numbers as heads, feet and list marks write them. Private to core/document;
// periods in prose are for core/time.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document_words.h"
#include "text/script.h"
#include "text/span.h"

namespace zhibiao {

struct WrittenDate {
  Span span;              // the date: 2020-05-16, 2020年4月, 二〇二〇年五月六日
  std::uint32_t end = 0;  // behind the time of day, where one follows: 2020-05-16 11:25
};

struct SmallNumber {
  int value = 0;
  std::uint32_t end = 0;
};

// The date of at least a year and a month that begins at `at`.
std::optional<WrittenDate> date_at(std::string_view text, std::uint32_t at,
                                   const DocumentWords& words);

// The end of exactly four digits, ASCII or spelled, that begin at `at` and make a year of our time.
std::optional<std::uint32_t> year_end(std::string_view text, std::uint32_t at,
                                      const DocumentWords& words);

// The number below 100 that begins at `at`: ASCII digits, or the words for them (十二).
std::optional<SmallNumber> arabic_at(std::string_view text, std::uint32_t at);
std::optional<SmallNumber> spelled_at(std::string_view text, std::uint32_t at,
                                      const DocumentWords& words);

// The end of a number below `limit` that begins at `at`, and of the word for that part of a date
// behind it: 3月, 十二月.
std::optional<std::uint32_t> part_end(std::string_view text, std::uint32_t at, DatePart part,
                                      int limit, const DocumentWords& words);

}  // namespace zhibiao
