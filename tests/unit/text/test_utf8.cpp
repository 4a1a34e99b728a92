#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace zhibiao {
namespace {

using CodePoints = std::vector<char32_t>;
constexpr char32_t kBad = kReplacementCharacter;

// Decodes a copy in a buffer of exactly the text's size, so that a sanitizer sees any read
// beyond it.
CodePoints decode(std::string_view text) {
  const std::vector<char> exact(text.begin(), text.end());
  const std::string_view copy(exact.data(), exact.size());
  CodePoints found;
  for (std::size_t at = 0; at < copy.size();) found.push_back(next_code_point(copy, at));
  return found;
}

TEST_CASE("Characters of every length decode") {
  CHECK(decode("a\xC2\x80\xDF\xBF") == CodePoints{'a', 0x80, 0x7FF});
  CHECK(decode("\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF") ==
        CodePoints{0x800, 0xD7FF, 0xE000, 0xFFFF});
  CHECK(decode("\xF0\x90\x80\x80\xF4\x8F\xBF\xBF") == CodePoints{0x10000, 0x10FFFF});
  CHECK(decode("三百") == CodePoints{0x4E09, 0x767E});
}

TEST_CASE("What breaks off is one replacement, what can begin nothing is one a byte") {
  CHECK(decode("\x80") == CodePoints{kBad});
  CHECK(decode("\xBF\xBF") == CodePoints{kBad, kBad});
  CHECK(decode("\xC0\x80") == CodePoints{kBad, kBad});
  CHECK(decode("\xC1\xBF") == CodePoints{kBad, kBad});
  CHECK(decode("\xC2") == CodePoints{kBad});
  CHECK(decode("\xC2q") == CodePoints{kBad, 'q'});
  CHECK(decode("\xE0\x80\x80") == CodePoints{kBad, kBad, kBad});
  CHECK(decode("\xE4\xB8") == CodePoints{kBad});
  CHECK(decode("\xE4\xB8q") == CodePoints{kBad, 'q'});
  CHECK(decode("\xE4\xB8\xE4\xB8\x89") == CodePoints{kBad, 0x4E09});
  CHECK(decode("\xED\xA0\x80") == CodePoints{kBad, kBad, kBad});
  CHECK(decode("\xF0\x80\x80\x80") == CodePoints{kBad, kBad, kBad, kBad});
  CHECK(decode("\xF0\x9F\x98") == CodePoints{kBad});
  CHECK(decode("\xF0\x9F\x98z") == CodePoints{kBad, 'z'});
  CHECK(decode("\xF4\x90\x80\x80") == CodePoints{kBad, kBad, kBad, kBad});
  CHECK(decode("\xF5\xFF") == CodePoints{kBad, kBad});
}

TEST_CASE("Every character survives writing and reading") {
  for (char32_t code_point = 0; code_point <= 0x10FFFF; ++code_point) {
    if (code_point == 0xD800) code_point = 0xE000;
    std::string text;
    append_utf8(code_point, text);
    std::size_t at = 0;
    const bool same = next_code_point(text, at) == code_point && at == text.size() &&
                      utf8_size(code_point) == text.size() &&
                      previous_character(text, text.size()) == 0;
    if (!same) FAIL("U+" << std::hex << static_cast<std::uint32_t>(code_point));
  }
}

TEST_CASE("What is no character is written as U+FFFD") {
  for (char32_t code_point : {0xD800, 0xDFFF, 0x110000}) {
    std::string text;
    append_utf8(code_point, text);
    CHECK(text == "\xEF\xBF\xBD");
    CHECK(utf8_size(code_point) == 3);
  }
}

TEST_CASE("The first byte that is not UTF-8 is found") {
  CHECK(first_invalid_utf8("") == 0);
  CHECK(first_invalid_utf8("共253户") == std::string_view("共253户").size());
  CHECK(first_invalid_utf8("ab\xFF") == 2);
  CHECK(first_invalid_utf8("三\xE4\xB8") == 3);
  CHECK(first_invalid_utf8("三\xED\xA0\x80") == 3);
}

}  // namespace
}  // namespace zhibiao
