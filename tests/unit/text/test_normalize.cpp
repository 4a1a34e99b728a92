#include <catch_amalgamated.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/normalize.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// Normalizes a copy in a buffer of exactly the text's size, so that a sanitizer sees any read
// beyond it.
Normalized normalized(std::string_view text) {
  const std::vector<char> exact(text.begin(), text.end());
  return normalize({exact.data(), exact.size()});
}

std::string made_of(std::string_view text) { return normalized(text).text; }

// The original of the first place where `part` stands in the normalized text.
std::string original_of(std::string_view text, std::string_view part) {
  const Normalized result = normalized(text);
  const std::size_t at = result.text.find(part);
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  const Span span = {begin, begin + static_cast<std::uint32_t>(part.size())};
  return std::string(slice(text, result.map.to_original(span)));
}

TEST_CASE("What is normal stays") {
  for (const char* text : {"", "a", "全镇共有253户。", "“两不愁”、《条例》〔2020〕【注】—…·‘’",
                           "m² ① ½ CO₂ ™ ㊣", "tab\there\nnew", "—— 2013–2020 ‰ ※ →", "Ünïcödé Ω ж",
                           "𠮷野家", "ひらがな カタカナ", "한국어"}) {
    CHECK(made_of(text) == text);
  }
}

TEST_CASE("Full-width forms become ASCII") {
  CHECK(made_of("１，２３４．５％（Ａ）：；！？－～＋") == "1,234.5%(A):;!?-~+");
  CHECK(made_of("［２］＆＃") == "[2]&#");
}

TEST_CASE("Spaces of all kinds become one each") {
  CHECK(made_of("a\u00A0b\u3000c\u2009d\u2003e\u202Ff\u1680g\uE5E5h") == "a b c d e f g h");
  CHECK(made_of("\u3000\u3000本") == "  本");
}

TEST_CASE("Line ends of all kinds become line feeds") {
  CHECK(made_of("a\r\nb\rc\u2028d\u2029e\vf\fg\u0085h\n\ni\r\r\n") ==
        "a\nb\nc\nd\ne\nf\ng\nh\n\ni\n\n");
}

TEST_CASE("What cannot be seen goes") {
  CHECK(made_of("\uFEFF共\u200B2\u200D5\u20603\u00AD户\u202A\u202C\u2066\u2069\uFE0F") ==
        "共253户");
  CHECK(made_of(std::string_view("a\0b\x01\x7F\x1Bz", 7)) == "abz");
  CHECK(made_of("\u0080\u009F") == "");
}

TEST_CASE("Compatibility forms become the plain ones") {
  CHECK(made_of("㎡") == "㎡");
  CHECK(made_of("㎥") == "m3");
  CHECK(made_of("36.5℃") == "36.5°C");
  CHECK(made_of("㈠⑴⒈Ⅲ") == "(一)(1)1.III");
  CHECK(made_of("ﬁ") == "fi");
  CHECK(made_of("13∶5") == "13:5");
  CHECK(made_of("15℅") == "15%");
  CHECK(made_of("\uF9DD\u2F00\u2F08") == "利一人");  // compatibility and Kangxi forms
  CHECK(made_of("\u2ED3\u2EA0") == "长民");          // radicals for characters, as PDFs have them
  CHECK(made_of("\u2E80") == "\u2E80");              // a radical that is no character
  CHECK(made_of("¨ˉ") == "¨ˉ");                      // no spaces out of marks
}

TEST_CASE("Marks combine, even with what looked finished") {
  CHECK(made_of("e\u0301") == "é");
  CHECK(made_of("Ａ\u030A") == "Å");
  CHECK(made_of("x\u0323\u0307") == "ẋ\u0323");
  CHECK(made_of("x\u0307\u0323") == "ẋ\u0323");
  CHECK(made_of("e\u200D\u0301") == "é");
  CHECK(made_of("ｶﾞ") == "ガ");
  CHECK(made_of("\u1112\u1161\u11AB") == "한");
  CHECK(made_of("\u0301") == "\u0301");
  CHECK(made_of("\r\n\u0301") == "\n\u0301");
  CHECK(made_of("三\u0301三") == "三\u0301三");
}

TEST_CASE("Bytes that are no text become U+FFFD") {
  CHECK(made_of("a\xFFz") == "a\uFFFDz");
  CHECK(made_of("三\xE4\xB8") == "三\uFFFD");
  CHECK(made_of("\xC0\x80\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(made_of("共\xE4\xB8，") == "共\uFFFD,");
}

TEST_CASE("Every character leads back to what it came from") {
  CHECK(original_of("共１２户", "12") == "１２");
  CHECK(original_of("共１２户", "户") == "户");
  CHECK(original_of("约36℃左右", "C") == "℃");
  CHECK(original_of("约36℃左右", "°C左") == "℃左");
  CHECK(original_of("2\u200B5\u200B3户", "53") == "5\u200B3");
  CHECK(original_of("2\u200B5\u200B3户", "5") == "5");
  CHECK(original_of("a\r\nb", "\n") == "\r\n");
  CHECK(original_of("xe\u0301y", "é") == "e\u0301");
  CHECK(original_of("a\xE4\xB8z", "\uFFFD") == "\xE4\xB8");
  CHECK(original_of("\uFEFF甲，乙", "乙") == "乙");
  CHECK(original_of("·\u200B户", "·") == "·");
}

TEST_CASE("Every ending of a block of sixteen bytes is right") {
  for (std::size_t before = 0; before < 40; ++before) {
    for (std::string_view odd : {"，", "　", "\u200B", "\xE4\xB8", "\xFF", "。", "—", "三", "é"}) {
      const std::string text =
          std::string(before, 'x').append(odd).append("三百二十户，一千零五人。");
      std::string expected;  // the same, each character alone
      for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        next_code_point(text, at);
        expected += made_of(text.substr(begin, at - begin));
      }
      CHECK(made_of(text) == expected);
    }
  }
}

// Texts of pieces that meet each other in every way.
std::string random_text(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {"a",          "5",
                                                   " ",          "\n",
                                                   "\r\n",       "\r",
                                                   "，",         "。",
                                                   "三",         "万",
                                                   "Ａ",         "　",
                                                   "\u00A0",     "\u200B",
                                                   "\uFEFF",     "e\u0301",
                                                   "\u0301",     "\u0323",
                                                   "ｶ",          "ﾞ",
                                                   "℃",          "㎡",
                                                   "½",          "\u1112",
                                                   "\u1161",     "\u11AB",
                                                   "\u2F00",     "\u2ED3",
                                                   "\uF9DD",     "𠮷",
                                                   "\U0010FFFF", "\xE4",
                                                   "\xB8",       "\xF0\x9F",
                                                   "\xFF",       "\xED\xA0\x80",
                                                   "三百二十户", "abcdefghijklmnop",
                                                   "\u034F",     "\uFDFA",
                                                   "\t",         "…",
                                                   "\uE5E5"};
  std::string text;
  const std::size_t count = random() % 40;
  for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST_CASE("Normalizing twice is normalizing once") {
  std::mt19937 random(1);
  for (int i = 0; i < 3000; ++i) {
    const std::string once = made_of(random_text(random));
    CHECK(made_of(once) == once);
  }
}

TEST_CASE("The way back is within the original, whole characters, and never turns back") {
  std::mt19937 random(2);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_text(random);
    const Normalized result = normalized(text);
    std::vector<bool> is_border(text.size() + 1, false);
    for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) is_border[at] = true;
    is_border[text.size()] = true;
    REQUIRE(first_invalid_utf8(result.text) == result.text.size());
    Span before;
    for (std::size_t at = 0; at < result.text.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      next_code_point(result.text, at);
      const Span span = result.map.to_original({begin, static_cast<std::uint32_t>(at)});
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE((is_border[span.begin] && is_border[span.end]));
      REQUIRE((span == before || span.begin >= before.end));
      REQUIRE(result.map.to_original({begin, begin}).empty());
      before = span;
    }
  }
}

TEST_CASE("A million combining marks are no trouble") {
  std::string text = "e";
  for (int i = 0; i < 500000; ++i) text += i % 2 == 0 ? "\u0301" : "\u0323";
  CHECK(made_of(text).size() > 900000);
}

}  // namespace
}  // namespace zhibiao
