#include "text/code_points.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "text/order.h"

namespace zhibiao {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kSquareMetre = 0x33A1;
constexpr char32_t kSquareKilometre = 0x33A2;
constexpr char32_t kRatio = 0x2236;         // typed for a colon: 13\u22365
constexpr char32_t kVerticalDots = 0xFE30;  // likewise
constexpr char32_t kCareOf = 0x2105;        // typed for a per cent sign: 15\u2105
// The wide space of GB 18030 (A3 A0), which decoders put into the private use area.
constexpr char32_t kPrivateSpace = 0xE5E5;

constexpr char32_t kFirstRadical = 0x2E80;
// CJK Radicals Supplement: the unified character of each, 0 where there is none. PDFs are
// full of them. EquivalentUnifiedIdeograph.txt of Unicode 14.0.0.
constexpr std::array<char32_t, 116> kUnifiedRadicals = {
    0,       0x5382,  0x4E5B,  0x4E5A, 0x4E59, 0x4EBB,  0x5182,  0x20628, 0x5200,  0x5202,  0x535C,
    0x353E,  0x5C0F,  0x5C0F,  0x5140, 0x5C23, 0x5C22,  0x21BC2, 0x5DF3,  0x5E7A,  0x5F51,  0x5F50,
    0x5FC4,  0x5FC3,  0x624C,  0x6535, 0,      0x65E1,  0x65E5,  0x6708,  0x6B7A,  0x6BCD,  0x6C11,
    0x6C35,  0x6C3A,  0x706C,  0x722B, 0x722B, 0x4E2C,  0x725B,  0x72AD,  0x738B,  0x24D14, 0x76EE,
    0x793A,  0x793B,  0x25AD7, 0x7CF9, 0x7E9F, 0x7F53,  0x7F52,  0x34C1,  0x5197,  0x2626B, 0x7F8A,
    0x2634C, 0x2634B, 0x8002,  0x8080, 0x807F, 0x8089,  0x26951, 0x8279,  0x8279,  0x8279,  0x864E,
    0x8864,  0x8980,  0x897F,  0x89C1, 0x89D2, 0x278B2, 0x8BA0,  0x8D1D,  0x27FB7, 0x8F66,  0x8FB6,
    0x8FB6,  0x8FB6,  0x9091,  0x9485, 0x9577, 0x9578,  0x957F,  0x95E8,  0x28E0F, 0x961D,  0x96E8,
    0x9752,  0x97E6,  0x9875,  0x98CE, 0x98DE, 0x98DF,  0x2967F, 0x98E0,  0x9963,  0x29810, 0x9A6C,
    0x9AA8,  0x9B3C,  0x9C7C,  0x9E1F, 0x5364, 0x9EA6,  0x9EC4,  0x9EFE,  0x6589,  0x9F50,  0x6B6F,
    0x9F7F,  0x7ADC,  0x9F99,  0x9F9C, 0x4E80, 0x9F9F};

char32_t unified(char32_t code_point) {
  if (code_point < kFirstRadical || code_point - kFirstRadical >= kUnifiedRadicals.size()) {
    return code_point;
  }
  const char32_t character = kUnifiedRadicals[code_point - kFirstRadical];
  return character == 0 ? code_point : character;
}

const utf8proc_property_t& property_of(char32_t code_point) {
  return *utf8proc_get_property(static_cast<utf8proc_int32_t>(code_point));
}

// The form is part of the meaning: \u2460, m\u00B2, CO\u2082, \u00BD.
bool keeps_its_form(char32_t code_point) {
  switch (property_of(code_point).decomp_type) {
    case UTF8PROC_DECOMP_TYPE_CIRCLE:
    case UTF8PROC_DECOMP_TYPE_SUPER:
    case UTF8PROC_DECOMP_TYPE_SUB:
    case UTF8PROC_DECOMP_TYPE_FRACTION:
      return true;
    default:
      return code_point == kEllipsis || code_point == kSquareMetre ||
             code_point == kSquareKilometre;  // units as written
  }
}

CodePointKind kind_of_ascii(char32_t c) {
  if (c == '\n' || c == '\r' || c == '\v' || c == '\f') return CodePointKind::line_break;
  const bool is_visible = (c >= 0x20 && c < 0x7F) || c == '\t';
  return is_visible ? CodePointKind::plain : CodePointKind::invisible;
}

CodePointKind kind_by_category(const utf8proc_property_t& property) {
  switch (property.category) {
    case UTF8PROC_CATEGORY_ZS:
      return CodePointKind::space;
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
      return CodePointKind::line_break;
    case UTF8PROC_CATEGORY_CC:
      return CodePointKind::invisible;
    default:
      return property.ignorable ? CodePointKind::invisible : CodePointKind::other;
  }
}

}  // namespace

CodePointKind kind_of(char32_t c) {
  if (c < 0x80) return kind_of_ascii(c);
  if ((c >= 0x4000 && c <= 0x9FFF) || (c >= 0x3001 && c <= 0x3020) ||
      (c >= 0x2013 && c <= 0x2023)) {
    return CodePointKind::plain;
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return CodePointKind::ascii;
  if (c == 0x85) return CodePointKind::line_break;
  if (c == kPrivateSpace) return CodePointKind::space;
  return kind_by_category(property_of(c));
}

bool joins_previous(char32_t code_point) {
  constexpr char32_t kFirstCombining = 0x300;
  constexpr std::uint16_t kComposesWithNothing = 0xFFFF;
  constexpr std::uint16_t kComposesAsSecond = 0x8000;
  if (code_point < kFirstCombining || kind_of(code_point) != CodePointKind::other) return false;
  const Decomposition whole = decompose(code_point);  // U+FF9E is no mark but becomes one
  const auto first = static_cast<char32_t>(whole.parts.front());
  const utf8proc_property_t& property = property_of(first);
  const bool is_second =
      property.comb_index >= kComposesAsSecond && property.comb_index != kComposesWithNothing;
  const bool is_hangul_vowel = first >= 0x1161 && first <= 0x1175;
  const bool is_hangul_final = first >= 0x11A8 && first <= 0x11C2;
  return property.combining_class > 0 || is_second || is_hangul_vowel || is_hangul_final;
}

Decomposition decompose(char32_t code_point) {
  Decomposition whole;
  const CodePointKind kind = kind_of(code_point);
  if (kind == CodePointKind::invisible) return whole;
  if (kind == CodePointKind::space) code_point = ' ';
  if (code_point == kRatio || code_point == kVerticalDots) code_point = ':';
  if (code_point == kCareOf) code_point = '%';
  code_point = unified(code_point);
  const auto original = static_cast<utf8proc_int32_t>(code_point);
  utf8proc_ssize_t count = 0;
  if (!keeps_its_form(code_point)) {
    int boundary = UTF8PROC_BOUNDCLASS_START;
    const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE);
    count = utf8proc_decompose_char(original, whole.parts.data(), Decomposition::kLongest, options,
                                    &boundary);
  }
  // Marks that stand alone, such as the macron, decompose to a space and a combining mark.
  const bool is_lone_mark = count > 1 && whole.parts[0] == ' ';
  const bool fits = count > 0 && count <= static_cast<utf8proc_ssize_t>(Decomposition::kLongest);
  whole.count = fits && !is_lone_mark ? static_cast<std::size_t>(count) : 1;
  if (!fits || is_lone_mark) whole.parts[0] = original;
  return whole;
}

void compose(std::vector<std::int32_t>& code_points) {
  const auto class_of = [](std::int32_t c) {
    return property_of(static_cast<char32_t>(c)).combining_class;
  };
  for (auto begin = code_points.begin(); begin != code_points.end();) {
    if (class_of(*begin) == 0) {
      ++begin;
      continue;
    }
    const auto end =
        std::find_if(begin, code_points.end(), [&](std::int32_t c) { return class_of(c) == 0; });
    std::vector<std::int32_t> marks(begin, end);
    sort_stably(marks, [&](std::int32_t a, std::int32_t b) { return class_of(a) < class_of(b); });
    begin = std::copy(marks.begin(), marks.end(), begin);
  }
  const auto options = static_cast<utf8proc_option_t>(UTF8PROC_COMPOSE | UTF8PROC_STABLE);
  const utf8proc_ssize_t length = utf8proc_normalize_utf32(
      code_points.data(), static_cast<utf8proc_ssize_t>(code_points.size()), options);
  if (length >= 0) code_points.resize(static_cast<std::size_t>(length));
}

}  // namespace zhibiao
