#include <catch_amalgamated.hpp>
#include <random>
#include <string>
#include <vector>

#include "text/normal_text.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// Reads a copy in a buffer of exactly the text's size, so that a sanitizer sees any read
// beyond it.
NormalText normal(std::string_view text) {
  const std::vector<char> exact(text.begin(), text.end());
  return NormalText::from_utf8({exact.data(), exact.size()});
}

// The original of the first place where `part` stands in the normalized text.
std::string original_of(std::string_view text, std::string_view part) {
  const NormalText result = normal(text);
  const std::size_t at = result.view().find(part);
  INFO(result.view());
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  return std::string(
      slice(text, result.to_original({begin, begin + static_cast<std::uint32_t>(part.size())})));
}

TEST_CASE("A report's line is normalized and mended") {
  CHECK(normal("　　全镇共有 ２５３ 户，\r\n其中脱贫户１２０户。").view() ==
        "  全镇共有253户,其中脱贫户120户。");
  CHECK(normal("").view().empty());
  CHECK(normal("\uFEFF").view().empty());
  CHECK(normal(" \n ").view() == " \n ");
}

TEST_CASE("The way back goes through all that was changed") {
  const std::string text = "　　全镇共有 ２５３ 户，\r\n其中脱贫户\u200B１２０户。";
  CHECK(original_of(text, "253户") == "２５３ 户");
  CHECK(original_of(text, "253") == "２５３");
  CHECK(original_of(text, "户,其") == "户，\r\n其");
  CHECK(original_of(text, "120户") == "１２０户");
  CHECK(original_of(text, "户120") == "户\u200B１２０");
  CHECK(original_of(text, "全镇") == "全镇");
  CHECK(original_of(text, "  全") == "　　全");
  CHECK(original_of(text, "。") == "。");
}

TEST_CASE("An unchanged text leads back to itself") {
  const std::string text = "全镇共有253户。\n其中脱贫户120户。";
  const NormalText result = normal(text);
  CHECK(result.view() == text);
  CHECK(result.to_original({3, 9}) == Span{3, 9});
  CHECK(result.to_original({5, 5}) == Span{5, 5});
  const auto size = static_cast<std::uint32_t>(text.size());
  CHECK(result.to_original({0, size}) == Span{0, size});
  CHECK(result.to_original({size, size}) == Span{size, size});
}

std::string random_report(std::mt19937& random) {
  static const std::vector<std::string> kPieces = {" ",
                                                   "  ",
                                                   "\n",
                                                   "\n",
                                                   "\r\n",
                                                   "，",
                                                   "、",
                                                   "。",
                                                   "：",
                                                   "（",
                                                   "）",
                                                   "5",
                                                   "１２",
                                                   "3.0",
                                                   "%",
                                                   "％",
                                                   "一、",
                                                   "全镇",
                                                   "户",
                                                   "A",
                                                   "·",
                                                   "\t",
                                                   "　",
                                                   "\u200B",
                                                   "e\u0301",
                                                   "℃",
                                                   "\xFF",
                                                   "\xE4\xB8",
                                                   "完成了各项任务，成效明显。",
                                                   "2019",
                                                   "”",
                                                   "“"};
  std::string text;
  const std::size_t count = random() % 60;
  for (std::size_t i = 0; i < count; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

TEST_CASE("Any text leads back into the original, in order, by whole characters") {
  std::mt19937 random(7);
  for (int i = 0; i < 3000; ++i) {
    const std::string text = random_report(random);
    const NormalText result = normal(text);
    const std::string_view view = result.view();
    INFO(text);
    REQUIRE(first_invalid_utf8(view) == view.size());
    std::vector<bool> is_border(text.size() + 1, false);
    for (std::size_t at = 0; at < text.size(); next_code_point(text, at)) is_border[at] = true;
    is_border[text.size()] = true;
    Span before;
    for (std::size_t at = 0; at < view.size();) {
      const auto begin = static_cast<std::uint32_t>(at);
      const char32_t character = next_code_point(view, at);
      const Span span = result.to_original({begin, static_cast<std::uint32_t>(at)});
      REQUIRE(span.begin < span.end);
      REQUIRE(span.end <= text.size());
      REQUIRE((is_border[span.begin] && is_border[span.end]));
      REQUIRE((span == before || span.begin >= before.end));
      // A Han character comes from itself and nothing else.
      if (character >= 0x4E00 && character <= 0x9FFF) {
        REQUIRE(slice(text, span) == view.substr(begin, 3));
      }
      before = span;
    }
  }
}

TEST_CASE("Any bytes are taken") {
  std::mt19937 random(9);
  for (int i = 0; i < 3000; ++i) {
    std::string text(random() % 100, '\0');
    for (char& c : text) c = static_cast<char>(random() % 256);
    const NormalText result = normal(text);
    const auto size = static_cast<std::uint32_t>(result.view().size());
    REQUIRE(first_invalid_utf8(result.view()) == size);
    REQUIRE(result.to_original({0, size}).end <= text.size());
  }
}

}  // namespace
}  // namespace zhibiao
