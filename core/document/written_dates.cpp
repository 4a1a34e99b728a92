#include "document/written_dates.h"

#include <cstddef>

namespace zhibiao {
namespace {

constexpr int kTen = 10;

std::uint32_t size_of(const WordSet::Entry& entry) {
  return static_cast<std::uint32_t>(entry.word.size());
}

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

}  // namespace

std::optional<std::uint32_t> year_end(std::string_view text, std::uint32_t at,
                                      const DocumentWords& words) {
  int value = 0;
  for (int i = 0; i < 4; ++i) {
    if (at >= text.size()) return std::nullopt;
    if (is_digit(text[at])) {
      value = value * 10 + (text[at++] - '0');
      continue;
    }
    const WordSet::Entry* digit = words.digits.begins(text.substr(at));
    if (digit == nullptr || digit->meaning >= kTen) return std::nullopt;
    value = value * 10 + digit->meaning;
    at += size_of(*digit);
  }
  if (value < 1900 || value > 2199) return std::nullopt;
  if (at < text.size() && is_digit(text[at])) return std::nullopt;
  return at;
}

std::optional<std::uint32_t> part_end(std::string_view text, std::uint32_t at, DatePart part,
                                      int limit, const DocumentWords& words) {
  at = skip_spaces(text, at);
  auto number = arabic_at(text, at);
  if (!number) number = spelled_at(text, at, words);
  if (!number || number->value >= limit) return std::nullopt;
  const std::uint32_t unit = skip_spaces(text, number->end);
  const WordSet::Entry* word = words.date_parts.begins(text.substr(unit));
  if (word == nullptr || word->meaning != static_cast<int>(part)) return std::nullopt;
  return unit + size_of(*word);
}

namespace {

// 2020年4月22日, 2020年4月: from behind the year's digits.
std::optional<std::uint32_t> worded_rest(std::string_view text, std::uint32_t at,
                                         const DocumentWords& words) {
  at = skip_spaces(text, at);
  const WordSet::Entry* year = words.date_parts.begins(text.substr(at));
  if (year == nullptr || year->meaning != static_cast<int>(DatePart::year)) return std::nullopt;
  const auto month = part_end(text, at + size_of(*year), DatePart::month, 13, words);
  if (!month) return std::nullopt;
  const auto day = part_end(text, *month, DatePart::day, 32, words);
  return day ? day : month;
}

constexpr int kMonths = 12;
constexpr int kDays = 31;  // of a month, at most

// The end of a number of 1 to `most` in ASCII digits.
std::optional<std::uint32_t> number_end(std::string_view text, std::uint32_t at, int most) {
  const auto number = arabic_at(text, at);
  if (!number || number->value == 0 || number->value > most) return std::nullopt;
  return number->end;
}

// -05-16, /5/16, .05.16: from behind the year's digits.
std::optional<std::uint32_t> marked_rest(std::string_view text, std::uint32_t at) {
  if (at >= text.size()) return std::nullopt;
  const char mark = text[at];
  if (mark != '-' && mark != '/' && mark != '.') return std::nullopt;
  const auto month = number_end(text, at + 1, kMonths);
  if (!month || !text.substr(*month).starts_with(mark)) return std::nullopt;
  return number_end(text, *month + 1, kDays);
}

// The end of 11:25 or 11:25:30 behind a date; `at` itself where no time follows.
std::uint32_t time_end(std::string_view text, std::uint32_t at) {
  std::uint32_t from = at;
  while (from < text.size() && (text[from] == ' ' || text[from] == 'T')) ++from;
  const auto hour = arabic_at(text, from);
  if (!hour || hour->end >= text.size() || text[hour->end] != ':') return at;
  const auto minute = arabic_at(text, hour->end + 1);
  if (!minute) return at;
  if (minute->end < text.size() && text[minute->end] == ':') {
    const auto second = arabic_at(text, minute->end + 1);
    if (second) return second->end;
  }
  return minute->end;
}

// 20-09-04 09:25: two digits are a year where a time of day follows.
std::optional<WrittenDate> short_year(std::string_view text, std::uint32_t at) {
  constexpr std::uint32_t kDigits = 2;
  const auto year = arabic_at(text, at);
  if (!year || year->end - at != kDigits || !text.substr(year->end).starts_with('-'))
    return std::nullopt;
  const auto end = marked_rest(text, year->end);
  if (!end || time_end(text, *end) == *end) return std::nullopt;
  return WrittenDate{.span = {at, *end}, .end = time_end(text, *end)};
}

// 26.12.2014
std::optional<WrittenDate> day_first(std::string_view text, std::uint32_t at,
                                     const DocumentWords& words) {
  const auto day = number_end(text, at, kDays);
  if (!day || !text.substr(*day).starts_with('.')) return std::nullopt;
  const auto month = number_end(text, *day + 1, kMonths);
  if (!month || !text.substr(*month).starts_with('.')) return std::nullopt;
  const auto year = year_end(text, *month + 1, words);
  if (!year || !is_digit(text[*month + 1])) return std::nullopt;
  return WrittenDate{.span = {at, *year}, .end = time_end(text, *year)};
}

}  // namespace

std::optional<WrittenDate> date_at(std::string_view text, std::uint32_t at,
                                   const DocumentWords& words) {
  const auto year = year_end(text, at, words);
  if (!year) {
    const auto date = short_year(text, at);
    return date ? date : day_first(text, at, words);
  }
  auto end = marked_rest(text, *year);
  if (!end) end = worded_rest(text, *year, words);
  if (!end) return std::nullopt;
  return WrittenDate{.span = {at, *end}, .end = time_end(text, *end)};
}

std::optional<SmallNumber> arabic_at(std::string_view text, std::uint32_t at) {
  SmallNumber number{.value = 0, .end = at};
  while (number.end < text.size() && is_digit(text[number.end])) {
    if (number.end - at == 2) return std::nullopt;
    number.value = number.value * 10 + (text[number.end++] - '0');
  }
  if (number.end == at) return std::nullopt;
  return number;
}

std::optional<SmallNumber> spelled_at(std::string_view text, std::uint32_t at,
                                      const DocumentWords& words) {
  SmallNumber number{.value = 0, .end = at};
  bool has_ten = false;
  for (int i = 0; i < 3 && number.end < text.size(); ++i) {
    const WordSet::Entry* digit = words.digits.begins(text.substr(number.end));
    if (digit == nullptr) break;
    if (digit->meaning == kTen) {
      if (has_ten) return std::nullopt;
      has_ten = true;
      number.value = (number.value == 0 ? 1 : number.value) * kTen;
    } else if (i > 0 && !has_ten) {
      return std::nullopt;  // two digits in a row are no list number
    } else {
      number.value += digit->meaning;
    }
    number.end += size_of(*digit);
  }
  if (number.end == at) return std::nullopt;
  return number;
}

}  // namespace zhibiao
