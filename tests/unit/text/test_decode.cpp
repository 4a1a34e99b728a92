#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "text/decode.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

using namespace std::string_view_literals;

Encoding detect(std::string_view bytes) {
  const std::vector<char> exact(bytes.begin(), bytes.end());
  return detect_encoding({exact.data(), exact.size()});
}

std::string as_utf16(std::string_view text, bool is_little) {
  std::string bytes;
  const auto put = [&](char32_t unit) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8);
    bytes += is_little ? low : high;
    bytes += is_little ? high : low;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c > 0xFFFF) {
      put(0xD800 + ((c - 0x10000) >> 10));
      put(0xDC00 + ((c - 0x10000) & 0x3FFU));
    } else {
      put(c);
    }
  }
  return bytes;
}

constexpr std::string_view kText = "柳溪镇2019年工作总结\r\n全镇共有253户，905人。";
// The same in GB 18030.
constexpr std::string_view kGbText =
    "\xC1\xF8\xCF\xAA\xD5\xF2"
    "2019\xC4\xEA\xB9\xA4\xD7\xF7\xD7\xDC\xBD\xE1\r\n\xC8\xAB\xD5\xF2\xB9\xB2\xD3\xD0"
    "253\xBB\xA7\xA3\xAC"
    "905\xC8\xCB\xA1\xA3";

TEST_CASE("Plain encodings are recognized") {
  CHECK(detect("") == Encoding::utf8);
  CHECK(detect("253 households\n") == Encoding::utf8);
  CHECK(detect(kText) == Encoding::utf8);
  CHECK(detect(kGbText) == Encoding::gb18030);
  CHECK(detect(as_utf16(kText, true)) == Encoding::utf16le);
  CHECK(detect(as_utf16(kText, false)) == Encoding::utf16be);
  CHECK(detect(as_utf16("plain", true)) == Encoding::utf16le);
  CHECK(detect(as_utf16("plain", false)) == Encoding::utf16be);
}

TEST_CASE("A byte order mark decides") {
  CHECK(detect("\xEF\xBB\xBFz") == Encoding::utf8);
  CHECK(detect("\xFF\xFEz"sv) == Encoding::utf16le);
  CHECK(detect("\xFE\xFFz"sv) == Encoding::utf16be);
  CHECK(detect("\x84\x31\x95\x33z") == Encoding::gb18030);
  CHECK(byte_order_mark_size("\xEF\xBB\xBFz", Encoding::utf8) == 3);
  CHECK(byte_order_mark_size("z", Encoding::utf8) == 0);
  CHECK(byte_order_mark_size("\xFF\xFE", Encoding::utf16le) == 2);
  CHECK(byte_order_mark_size("\x84\x31\x95\x33", Encoding::gb18030) == 4);
  CHECK(byte_order_mark_size("\xFF\xFE", Encoding::binary) == 0);
}

TEST_CASE("Four-byte characters of GB 18030 count as text") {
  CHECK(detect(std::string(kGbText) + "\x95\x32\x82\x36") == Encoding::gb18030);
}

TEST_CASE("A file cut off within a character keeps its encoding") {
  for (std::size_t cut = 1; cut <= 4; ++cut) {
    const std::string utf8 = std::string(kText) + std::string(kText);
    CHECK(detect(std::string_view(utf8).substr(0, utf8.size() - cut)) == Encoding::utf8);
    CHECK(detect(kGbText.substr(0, kGbText.size() - cut)) == Encoding::gb18030);
  }
}

TEST_CASE("A few broken bytes do not change the encoding") {
  std::string utf8;
  std::string gb18030;
  for (int i = 0; i < 20; ++i) utf8 += kText;
  for (int i = 0; i < 20; ++i) gb18030 += kGbText;
  CHECK(detect(utf8 + "\xFF\x80" + utf8) == Encoding::utf8);
  CHECK(detect(gb18030 + "\xFF\x80\n" + gb18030) == Encoding::gb18030);
  CHECK(detect(utf8 + '\0' + utf8) == Encoding::utf8);
  CHECK(detect(std::string(300, 'x') + '\0' + std::string(300, 'x')) == Encoding::utf8);
}

TEST_CASE("What is no text is binary") {
  CHECK(detect(std::string(1000, '\0')) == Encoding::binary);
  CHECK(detect("\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0"sv) == Encoding::binary);
  CHECK(detect("PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0\xDF\xA4\xD2lZ"sv) == Encoding::binary);
  CHECK(detect("\x7F"
               "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0"sv) == Encoding::binary);
  CHECK(detect("\x01\x02\x03\x04\x05") == Encoding::binary);
  CHECK(detect("\xFF\xFF\xFF\xFF\x80\x80") == Encoding::binary);
}

TEST_CASE("UTF-16 is decoded in both orders") {
  for (bool is_little : {true, false}) {
    const Encoding encoding = is_little ? Encoding::utf16le : Encoding::utf16be;
    CHECK(utf16_to_utf8(as_utf16("共253户𠮷。", is_little), encoding) == "共253户𠮷。");
    CHECK(utf16_to_utf8(as_utf16("\uFEFF户", is_little), encoding) == "户");
  }
  CHECK(utf16_to_utf8("", Encoding::utf16le).empty());
}

TEST_CASE("Broken UTF-16 becomes U+FFFD") {
  CHECK(utf16_to_utf8("a\0z"sv, Encoding::utf16le) == "a\uFFFD");
  CHECK(utf16_to_utf8("\x00\xD8"
                      "a\0"sv,
                      Encoding::utf16le) == "\uFFFDa");
  CHECK(utf16_to_utf8("\x00\xDC"
                      "a\0"sv,
                      Encoding::utf16le) == "\uFFFDa");
  CHECK(utf16_to_utf8("\x00\xD8\x00\xD8\x37\xDC"sv, Encoding::utf16le) == "\uFFFD\U00010037");
  CHECK(utf16_to_utf8("\x00\xD8"sv, Encoding::utf16le) == "\uFFFD");
  CHECK(utf16_to_utf8("\xD8"sv, Encoding::utf16be) == "\uFFFD");
}

}  // namespace
}  // namespace zhibiao
