#include <catch_amalgamated.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/utf16.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// Both ways for every byte and every unit, against a plain count from the beginning.
void check_all(std::string_view text) {
  const std::vector<char> exact(text.begin(), text.end());
  const std::string_view copy(exact.data(), exact.size());
  const Utf16Offsets offsets(copy);
  std::uint32_t unit = 0;
  bool is_right = true;
  for (std::size_t at = 0; at < copy.size();) {
    const std::size_t begin = at;
    const std::uint32_t units = next_code_point(copy, at) > 0xFFFF ? 2 : 1;
    for (std::size_t byte = begin; byte < at; ++byte) {
      is_right = is_right && offsets.to_utf16(static_cast<std::uint32_t>(byte)) == unit;
    }
    for (std::uint32_t i = 0; i < units; ++i) {
      is_right = is_right && offsets.to_utf8(unit + i) == begin;
    }
    unit += units;
  }
  const auto size = static_cast<std::uint32_t>(copy.size());
  INFO(text);
  CHECK(is_right);
  CHECK(offsets.size() == unit);
  CHECK(offsets.to_utf16(size) == unit);
  CHECK(offsets.to_utf8(unit) == size);
  CHECK(offsets.to_utf16(size + 1000) == unit);
  CHECK(offsets.to_utf8(unit + 1000) == size);
}

TEST_CASE("Offsets of a short text") {
  const Utf16Offsets offsets("共5户𠮷a");
  CHECK(offsets.to_utf16(0) == 0);
  CHECK(offsets.to_utf16(3) == 1);
  CHECK(offsets.to_utf16(4) == 2);
  CHECK(offsets.to_utf16(7) == 3);
  CHECK(offsets.to_utf16(11) == 5);
  CHECK(offsets.to_utf16(12) == 6);
  CHECK(offsets.to_utf8(5) == 11);
}

TEST_CASE("Offsets agree with a plain count") {
  check_all("");
  check_all("a");
  check_all("全镇共有253户。");
  check_all("𠮷𠮷𠮷");
  check_all("\uFEFF三");
  check_all("a\xFFz\xE4\xB8三\xF0\x9F\x98\xED\xA0\x80");
  for (std::size_t before = 250; before < 260; ++before) {
    for (std::string_view piece : {"三", "𠮷", "é", "\xE4\xB8", "\xFF"}) {
      std::string text(before, 'x');
      for (int i = 0; i < 200; ++i) text += piece;
      check_all(text);
    }
  }
}

TEST_CASE("Offsets of any bytes agree with a plain count") {
  static const std::vector<std::string> kPieces = {"a",    "三",       "𠮷",           "é",
                                                   "\xFF", "\xE4\xB8", "\xF0\x9F\x98", "\x80"};
  std::mt19937 random(3);
  for (int i = 0; i < 200; ++i) {
    std::string text;
    const std::size_t count = random() % 400;
    for (std::size_t k = 0; k < count; ++k) text += kPieces[random() % kPieces.size()];
    check_all(text);
  }
}

}  // namespace
}  // namespace zhibiao
