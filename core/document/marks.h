// Marks of headings and list items: 一、 (一) 1. (1) 第一章 一是 首先, ● ###. Private to
// core/document.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document_words.h"
#include "text/span.h"

namespace zhibiao {

enum class MarkStyle : std::uint8_t {
  none,                 // a heading without a mark
  hash,                 // ###
  chapter,              // 第一章
  spelled,              // 一、
  spelled_in_brackets,  // (一)
  arabic,               // 1. 1、 1)
  dotted,               // 1.1, 1.1.2
  arabic_in_brackets,   // (1)
  circled,              // ①
  point,                // 一是, 二要, 其一, 第一,
  rank,                 // 首先,
  bullet,               // ●
  caption,              // 【...】 around the whole line
};

struct Mark {
  Span span;
  MarkStyle style = MarkStyle::none;
  int number = 0;  // 0 for bullets; for hash and dotted their depth
};

// The mark that a line beginning at `at` has. Takes no number of the text for a mark: 1.5亿
// and 2020年 are none.
std::optional<Mark> line_mark_at(std::string_view text, std::uint32_t at,
                                 const DocumentWords& words);

// The mark of a list told within a paragraph: 一是, (1), ①, 首先, and after a stop 1.
std::optional<Mark> inline_mark_at(std::string_view text, std::uint32_t at,
                                   const DocumentWords& words);

}  // namespace zhibiao
