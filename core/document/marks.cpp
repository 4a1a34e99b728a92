#include "document/marks.h"

#include <cstddef>

#include "document/written_dates.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kYearDigits = 4;
constexpr std::string_view kPause = "、";
constexpr std::string_view kCaptionOpen = "【";
constexpr std::string_view kCircledLead = "\xE2\x91";  // U+2460..U+247F: ① to ⑳ come first
constexpr unsigned char kFirstCircled = 0xA0;
constexpr unsigned char kLastCircled = 0xB3;

std::uint32_t size_of(std::string_view word) { return static_cast<std::uint32_t>(word.size()); }

bool has_at(std::string_view text, std::uint32_t at, std::string_view word) {
  return at <= text.size() && text.substr(at).starts_with(word);
}

Mark make(std::uint32_t begin, std::uint32_t end, MarkStyle style, int number) {
  return {.span = {begin, end}, .style = style, .number = number};
}

std::uint32_t skip_spaces(std::string_view text, std::uint32_t at) {
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

// The end of the mark that parts a number from what it counts: ",", ":", "、"; `at` where
// there is none.
std::uint32_t pause_end(std::string_view text, std::uint32_t at) {
  if (at < text.size() && (text[at] == ',' || text[at] == ':')) return at + 1;
  return has_at(text, at, kPause) ? at + size_of(kPause) : at;
}

// (一), (1)
std::optional<Mark> bracketed_at(std::string_view text, std::uint32_t at,
                                 const DocumentWords& words) {
  if (at >= text.size() || text[at] != '(') return std::nullopt;
  const std::uint32_t inside = skip_spaces(text, at + 1);
  auto number = arabic_at(text, inside);
  const bool is_arabic = number.has_value();
  if (!is_arabic) number = spelled_at(text, inside, words);
  if (!number) return std::nullopt;
  const std::uint32_t close = skip_spaces(text, number->end);
  if (close >= text.size() || text[close] != ')') return std::nullopt;
  std::uint32_t end = close + 1;
  if (has_at(text, end, kPause)) end += size_of(kPause);
  const MarkStyle style =
      is_arabic ? MarkStyle::arabic_in_brackets : MarkStyle::spelled_in_brackets;
  return make(at, end, style, number->value);
}

std::optional<Mark> circled_at(std::string_view text, std::uint32_t at) {
  if (!has_at(text, at, kCircledLead) || at + 3 > text.size()) return std::nullopt;
  const auto last = static_cast<unsigned char>(text[at + 2]);
  if (last < kFirstCircled || last > kLastCircled) return std::nullopt;
  return make(at, at + 3, MarkStyle::circled, last - kFirstCircled + 1);
}

// 1.1, 1.1.2: at least two numbers, and a space behind them, so that 1.1亿 is none.
std::optional<Mark> dotted_at(std::string_view text, std::uint32_t at) {
  int depth = 0;
  std::uint32_t end = at;
  for (;;) {
    const auto number = arabic_at(text, end);
    if (!number || number->value == 0) break;
    ++depth;
    end = number->end;
    if (end + 1 >= text.size() || text[end] != '.' || !is_digit(text[end + 1])) break;
    ++end;
  }
  if (depth < 2 || end >= text.size()) return std::nullopt;
  if (depth == 2 && text[end] != ' ') return std::nullopt;
  return make(at, skip_spaces(text, end), MarkStyle::dotted, depth);
}

bool begins_word(std::string_view text, std::uint32_t at) {
  return at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80;
}

constexpr std::uint32_t kRowDigits = 2;  // of a number that a row of a table begins with

// 2 | 新建…: where what sets the number apart ends that ends at `end`; 0 where nothing does.
std::uint32_t cell_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::uint32_t behind = skip_spaces(text, end);
  const bool bar = behind < text.size() && (text[behind] == '\t' || text[behind] == '|');
  const std::uint32_t from =
      bar ? skip_spaces(text, behind + 1) : static_cast<std::uint32_t>(text.size());
  return end - at <= kRowDigits && begins_word(text, from) ? from : 0;
}

// 02新建…, but not 08年
std::optional<Mark> padded_at(std::string_view text, std::uint32_t at, const DocumentWords& words) {
  const auto number = arabic_at(text, at);
  if (!number || text[at] != '0' || number->end - at != kRowDigits) return std::nullopt;
  const std::uint32_t from = skip_spaces(text, number->end);
  const bool date = words.date_parts.begins(text.substr(from)) != nullptr;
  if (date || !begins_word(text, from)) return std::nullopt;
  return make(at, from, MarkStyle::arabic, number->value);
}

// 1. 1、 1)
std::optional<Mark> arabic_mark_at(std::string_view text, std::uint32_t at) {
  const auto number = arabic_at(text, at);
  if (!number || number->end >= text.size()) return std::nullopt;
  if (has_at(text, number->end, kPause)) {
    const std::uint32_t end = number->end + size_of(kPause);
    // 3、4月 is no mark; 4、2012年 is one.
    std::uint32_t digits = 0;
    while (end + digits < text.size() && is_digit(text[end + digits])) ++digits;
    if (digits > 0 && digits < kYearDigits) return std::nullopt;
    return make(at, end, MarkStyle::arabic, number->value);
  }
  const char close = text[number->end];
  if (const std::uint32_t cell = cell_end(text, at, number->end)) {
    return make(at, cell, MarkStyle::arabic, number->value);
  }
  if (close != '.' && close != ')') return std::nullopt;
  const std::uint32_t end = number->end + 1;
  if (close == '.' && end < text.size() && is_digit(text[end])) return std::nullopt;
  return make(at, skip_spaces(text, end), MarkStyle::arabic, number->value);
}

// 一、 but not 一、二、三
std::optional<Mark> spelled_mark_at(std::string_view text, std::uint32_t at,
                                    const DocumentWords& words) {
  const auto number = spelled_at(text, at, words);
  if (!number || !has_at(text, number->end, kPause)) return std::nullopt;
  const std::uint32_t end = number->end + size_of(kPause);
  const auto next = spelled_at(text, end, words);
  if (next && (has_at(text, next->end, kPause) || next->value == number->value + 1)) {
    return std::nullopt;
  }
  return make(at, end, MarkStyle::spelled, number->value);
}

// 第一章, 第1部分; 第一, 第一、
std::optional<Mark> ordinal_at(std::string_view text, std::uint32_t at,
                               const DocumentWords& words) {
  const WordSet::Entry* open = words.chapter_opens.begins(text.substr(at));
  if (open == nullptr) return std::nullopt;
  const std::uint32_t inside = at + size_of(open->word);
  auto number = arabic_at(text, inside);
  if (!number) number = spelled_at(text, inside, words);
  if (!number) return std::nullopt;
  const WordSet::Entry* chapter = words.chapters.begins(text.substr(number->end));
  if (chapter != nullptr) {
    const std::uint32_t end = pause_end(text, number->end + size_of(chapter->word));
    return make(at, skip_spaces(text, end), MarkStyle::chapter, number->value);
  }
  const std::uint32_t end = pause_end(text, number->end);
  if (end == number->end) return std::nullopt;
  // 第二、第三产业, 第二、三产业: a list of ordinals.
  const WordSet::Entry* again = words.chapter_opens.begins(text.substr(end));
  const auto next = spelled_at(text, end + (again == nullptr ? 0 : size_of(again->word)), words);
  if (next && (again != nullptr || next->value == number->value + 1)) return std::nullopt;
  return make(at, end, MarkStyle::point, number->value);
}

// 一是, 二要; 其一, 其一是
std::optional<Mark> point_at(std::string_view text, std::uint32_t at, const DocumentWords& words) {
  const WordSet::Entry* open = words.other_opens.begins(text.substr(at));
  const std::uint32_t from = open == nullptr ? at : at + size_of(open->word);
  const auto number = spelled_at(text, from, words);
  if (!number) return std::nullopt;
  const std::uint32_t end = open != nullptr ? pause_end(text, number->end) : number->end;
  if (end != number->end) return make(at, end, MarkStyle::point, number->value);
  const WordSet::Entry* point = words.points.begins(text.substr(number->end));
  if (point == nullptr) return std::nullopt;
  return make(at, number->end + size_of(point->word), MarkStyle::point, number->value);
}

// 首先, 其次:
std::optional<Mark> rank_at(std::string_view text, std::uint32_t at, const DocumentWords& words) {
  const WordSet::Entry* rank = words.ranks.begins(text.substr(at));
  if (rank == nullptr) return std::nullopt;
  const std::uint32_t word_end = at + size_of(rank->word);
  std::uint32_t end = pause_end(text, word_end);
  if (end == word_end) {
    const WordSet::Entry* point = words.points.begins(text.substr(word_end));
    if (point == nullptr) return std::nullopt;
    end += size_of(point->word);
  }
  return make(at, end, MarkStyle::rank, rank->meaning);
}

std::optional<Mark> hash_at(std::string_view text, std::uint32_t at) {
  std::uint32_t end = at;
  while (end < text.size() && text[end] == '#' && end - at < 7) ++end;
  if (end == at || end >= text.size() || text[end] != ' ') return std::nullopt;
  return make(at, skip_spaces(text, end), MarkStyle::hash, static_cast<int>(end - at));
}

std::optional<Mark> bullet_at(std::string_view text, std::uint32_t at, const DocumentWords& words) {
  const WordSet::Entry* bullet = words.bullets.begins(text.substr(at));
  if (bullet != nullptr) {
    return make(at, skip_spaces(text, at + size_of(bullet->word)), MarkStyle::bullet, 0);
  }
  if (at + 1 >= text.size() || text[at + 1] != ' ') return std::nullopt;
  if (text[at] != '-' && text[at] != '*' && text[at] != '+') return std::nullopt;
  return make(at, skip_spaces(text, at + 1), MarkStyle::bullet, 0);
}

}  // namespace

std::optional<Mark> line_mark_at(std::string_view text, std::uint32_t at,
                                 const DocumentWords& words) {
  if (at >= text.size()) return std::nullopt;
  if (auto mark = hash_at(text, at)) return mark;
  if (auto mark = dotted_at(text, at)) return mark;
  if (auto mark = arabic_mark_at(text, at)) return mark;
  if (auto mark = padded_at(text, at, words)) return mark;
  if (auto mark = bracketed_at(text, at, words)) return mark;
  if (auto mark = spelled_mark_at(text, at, words)) return mark;
  if (auto mark = ordinal_at(text, at, words)) return mark;
  if (auto mark = circled_at(text, at)) return mark;
  if (auto mark = point_at(text, at, words)) return mark;
  if (auto mark = rank_at(text, at, words)) return mark;
  if (auto mark = bullet_at(text, at, words)) return mark;
  if (!has_at(text, at, kCaptionOpen)) return std::nullopt;
  return make(at, at + size_of(kCaptionOpen), MarkStyle::caption, 0);
}

std::optional<Mark> inline_mark_at(std::string_view text, std::uint32_t at,
                                   const DocumentWords& words) {
  if (at >= text.size()) return std::nullopt;
  if (auto mark = bracketed_at(text, at, words)) return mark;
  if (auto mark = arabic_mark_at(text, at)) return mark;
  if (auto mark = circled_at(text, at)) return mark;
  if (auto mark = point_at(text, at, words)) return mark;
  if (auto mark = ordinal_at(text, at, words)) {
    if (mark->style == MarkStyle::point) return mark;
  }
  return rank_at(text, at, words);
}

}  // namespace zhibiao
