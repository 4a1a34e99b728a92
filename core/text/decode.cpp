#include "text/decode.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kUtf16leMark = "\xFF\xFE";
constexpr std::string_view kUtf16beMark = "\xFE\xFF";
constexpr std::string_view kGb18030Mark = "\x84\x31\x95\x33";

std::uint8_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint8_t>(bytes[at]);
}

bool is_in(std::uint8_t byte, std::uint8_t low, std::uint8_t high) {
  return low <= byte && byte <= high;
}

// A control character that no text is written with: not tab, a line's or a page's end, nor the
// escape and end marks of old files.
bool is_odd_control(std::uint8_t byte) {
  const bool is_used = is_in(byte, '\t', '\r') || byte == 0x1A || byte == 0x1B;
  return (byte < 0x20 && !is_used) || byte == 0x7F;
}

// --- UTF-16 ---

std::uint32_t unit_at(std::string_view bytes, std::size_t at, bool is_little) {
  const std::uint32_t first = byte_at(bytes, at);
  const std::uint32_t second = byte_at(bytes, at + 1);
  return is_little ? first | second << 8 : first << 8 | second;
}

// The character whose first unit is at `at`, which moves behind it. bytes.size() - at > 1.
char32_t next_utf16(std::string_view bytes, std::size_t& at, bool is_little) {
  const std::uint32_t high = unit_at(bytes, at, is_little);
  at += 2;
  if (high < 0xD800 || high > 0xDFFF) return high;
  if (high > 0xDBFF || bytes.size() - at < 2) return kReplacementCharacter;
  const std::uint32_t low = unit_at(bytes, at, is_little);
  if (low < 0xDC00 || low > 0xDFFF) return kReplacementCharacter;
  at += 2;
  return 0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00);
}

// Whether most characters are those of Chinese text when read in this byte order. Bytes of
// another text read as Han characters too, but hardly as marks and ASCII among them.
bool reads_as_utf16(std::string_view bytes, bool is_little) {
  std::size_t characters = 0;
  std::size_t han = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; bytes.size() - at > 1; ++characters) {
    const char32_t c = next_utf16(bytes, at, is_little);
    const bool is_ascii = c < 0x80 && c != 0 && !is_odd_control(static_cast<std::uint8_t>(c));
    const bool is_mark = (c >= 0x2010 && c <= 0x2030) || (c >= 0x3000 && c <= 0x3020) ||
                         (c >= 0xFF01 && c <= 0xFF5E);
    if (is_han(c)) ++han;
    if (is_ascii || is_mark) ++others;
  }
  return (han + others) * 10 >= characters * 9 && others * 50 >= characters;
}

// Texts have line ends and digits, and in UTF-16 these have zeros. `binary` where there are
// zeros but not those of UTF-16; utf8 where there are too few to tell.
Encoding utf16_by_zeros(std::string_view bytes) {
  const auto zeros = static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\0'));
  if (zeros == 0 || zeros * 1000 < bytes.size()) return Encoding::utf8;
  if (reads_as_utf16(bytes, true)) return Encoding::utf16le;
  if (reads_as_utf16(bytes, false)) return Encoding::utf16be;
  return zeros * 100 < bytes.size() ? Encoding::utf8 : Encoding::binary;
}

// --- GB 18030 ---

struct Gb18030Reading {
  std::size_t errors = 0;
  std::size_t characters = 0;  // beyond ASCII
  std::size_t common = 0;      // of these, the Han characters and marks of GB 2312
};

// Bytes of the character at `at`; 0 where none is well-formed. A character that the end of the
// file cuts off counts.
std::size_t gb18030_size(std::string_view bytes, std::size_t at) {
  if (byte_at(bytes, at) < 0x80) return 1;
  if (!is_in(byte_at(bytes, at), 0x81, 0xFE)) return 0;
  const std::size_t rest = bytes.size() - at;
  if (rest == 1) return 1;
  const std::uint8_t second = byte_at(bytes, at + 1);
  if (is_in(second, 0x40, 0xFE) && second != 0x7F) return 2;
  if (!is_in(second, 0x30, 0x39)) return 0;
  if (rest > 2 && !is_in(byte_at(bytes, at + 2), 0x81, 0xFE)) return 0;
  if (rest > 3 && !is_in(byte_at(bytes, at + 3), 0x30, 0x39)) return 0;
  return std::min<std::size_t>(4, rest);
}

Gb18030Reading read_as_gb18030(std::string_view bytes) {
  Gb18030Reading reading;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t size = gb18030_size(bytes, at);
    if (size == 0) {
      ++reading.errors;
      ++at;
      continue;
    }
    const std::uint8_t first = byte_at(bytes, at);
    if (first >= 0x80) ++reading.characters;
    const bool is_common = size == 2 && byte_at(bytes, at + 1) >= 0xA1 &&
                           (is_in(first, 0xB0, 0xF7) || is_in(first, 0xA1, 0xA3));
    if (is_common) ++reading.common;
    at += size;
  }
  return reading;
}

// --- UTF-8 ---

struct Utf8Reading {
  std::size_t errors = 0;
  std::size_t characters = 0;  // beyond ASCII, well-formed
};

Utf8Reading read_as_utf8(std::string_view bytes) {
  constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
  Utf8Reading reading;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t begin = at;
    const char32_t c = next_code_point(bytes, at);
    const bool is_error =
        c == kReplacementCharacter && bytes.substr(begin, at - begin) != kReplacement;
    if (is_error) {
      ++reading.errors;
    } else if (c >= 0x80) {
      ++reading.characters;
    }
  }
  return reading;
}

}  // namespace

Encoding detect_encoding(std::string_view bytes) {
  for (Encoding encoding :
       {Encoding::utf8, Encoding::utf16le, Encoding::utf16be, Encoding::gb18030}) {
    if (byte_order_mark_size(bytes, encoding) > 0) return encoding;
  }
  const Encoding by_zeros = utf16_by_zeros(bytes);
  if (by_zeros != Encoding::utf8) return by_zeros;
  const auto controls =
      static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), [](char c) {
        return is_odd_control(static_cast<std::uint8_t>(c));
      }));
  if (controls * 100 > bytes.size()) return Encoding::binary;
  const Utf8Reading utf8 = read_as_utf8(bytes);
  if (utf8.errors == 0) return Encoding::utf8;
  const Gb18030Reading gb18030 = read_as_gb18030(bytes);
  // Other encodings read as GB 18030 too, but as rare characters.
  const bool is_usual = gb18030.common * 10 >= gb18030.characters * 8;
  if (gb18030.errors == 0 && is_usual) return Encoding::gb18030;
  if (utf8.errors * 20 <= utf8.characters) return Encoding::utf8;
  if (gb18030.errors * 20 <= gb18030.characters && is_usual) return Encoding::gb18030;
  return Encoding::binary;
}

std::size_t byte_order_mark_size(std::string_view bytes, Encoding encoding) {
  std::string_view mark;
  switch (encoding) {
    case Encoding::utf8:
      mark = kUtf8Mark;
      break;
    case Encoding::utf16le:
      mark = kUtf16leMark;
      break;
    case Encoding::utf16be:
      mark = kUtf16beMark;
      break;
    case Encoding::gb18030:
      mark = kGb18030Mark;
      break;
    case Encoding::binary:
      break;
  }
  return bytes.starts_with(mark) ? mark.size() : 0;
}

std::string utf16_to_utf8(std::string_view bytes, Encoding encoding) {
  bytes.remove_prefix(byte_order_mark_size(bytes, encoding));
  const bool is_little = encoding == Encoding::utf16le;
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 2);
  std::size_t at = 0;
  while (bytes.size() - at > 1) append_utf8(next_utf16(bytes, at, is_little), text);
  if (at < bytes.size()) append_utf8(kReplacementCharacter, text);
  return text;
}

}  // namespace zhibiao
