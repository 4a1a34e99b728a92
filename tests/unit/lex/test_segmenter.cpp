#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "lex/segmenter.h"

namespace zhibiao {
namespace {

const Segmenter& segmenter() {
  static const Segmenter instance{Lexicon::builtin()};
  return instance;
}

// Cuts in a buffer of exactly the text's size, so that a sanitizer sees any read beyond it.
std::vector<Token> tokens_of(std::string_view text, const Segmenter& with = segmenter()) {
  const std::vector<char> exact(text.begin(), text.end());
  std::vector<Token> tokens;
  with.segment({exact.data(), exact.size()}, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return tokens;
}

// The words with a blank between.
std::string cut(std::string_view text, const Segmenter& with = segmenter()) {
  std::string words;
  for (const Token& token : tokens_of(text, with)) {
    if (!words.empty()) words += ' ';
    words += slice(text, token.span);
  }
  return words;
}

Token only(std::string_view text) {
  const std::vector<Token> tokens = tokens_of(text);
  INFO(text);
  REQUIRE(tokens.size() == 1);
  return tokens[0];
}

void covers(std::string_view text) {
  std::uint32_t at = 0;
  for (const Token& token : tokens_of(text)) {
    CHECK(token.span.begin == at);
    CHECK(token.span.end > token.span.begin);
    at = token.span.end;
  }
  CHECK(at == text.size());
}

TEST_CASE("Text is cut into the words of the dictionary") {
  CHECK(cut("全县粮食总产量增长") == "全县 粮食 总产量 增长");
  CHECK(cut("新建幼儿园") == "新建 幼儿园");
  CHECK(cut("污水处理率") == "污水处理率");
  CHECK(cut("能繁母猪存栏") == "能繁母猪 存栏");
}

TEST_CASE("The likelier of two cuts wins") {
  CHECK(cut("人员和平均工资") == "人员 和 平均 工资");  // and not 和平 均
  CHECK(cut("和平年代") == "和平 年代");
}

TEST_CASE("What no word covers falls into characters") { CHECK(cut("崾崄峁") == "崾 崄 峁"); }

TEST_CASE("Letters and digits are one token, marks one each, spaces one together") {
  CHECK(cut("PM2") == "PM2");
  CHECK(only("GDP").word_class == WordClass::latin);
  CHECK(only("。").word_class == WordClass::mark);
  CHECK(only("   ").word_class == WordClass::mark);
  CHECK(tokens_of("(,").size() == 2);
}

TEST_CASE("Words have their classes") {
  CHECK(only("蔬菜").word_class == WordClass::noun);
  CHECK(only("新建").word_class == WordClass::verb);
  CHECK(only("已经").word_class == WordClass::adverb);
  CHECK(only("的").word_class == WordClass::auxiliary);
}

TEST_CASE("Words have the roles that the cues give them") {
  const auto is = [](std::string_view word, Role role) {
    return (segmenter().roles_of(word) & role) != 0;
  };
  CHECK(is("达到", kLink));
  CHECK(is("增加到", kTo));
  CHECK(is("增长", kUp));
  CHECK(is("下降", kDown));
  CHECK(is("其中", kWithin));
  CHECK(is("分别", kDistribute));
  CHECK(is("、", kAnd));
  CHECK(is("人均", kPer));
  CHECK_FALSE(is("增长", kDown));
  CHECK(segmenter().roles_of("蔬菜") == 0);
  CHECK(segmenter().roles_of("没有这个词") == 0);
  CHECK(segmenter().roles_of("") == 0);
}

TEST_CASE("A token has the roles of its word") {
  const std::vector<Token> tokens = tokens_of("其中茶园达到");
  REQUIRE(tokens.size() == 3);
  CHECK((tokens[0].roles & kWithin) != 0);
  CHECK(tokens[1].roles == 0);
  CHECK((tokens[2].roles & kLink) != 0);
}

TEST_CASE("The tokens cover the range without a gap") {
  covers("");
  covers("投入资金16.89万元,新建水厂2座。");
  covers("  空格 与\n换行\t和“引号”");
  covers("半角(括号)、全角（括号）和🍵emoji");
}

TEST_CASE("Any bytes are covered") {
  covers("茶\xE8\x8C");
  covers("\xFF\xFE\x80");
  covers(std::string("零\0一", 7));
}

TEST_CASE("Long runs of Han are cut in pieces at characters") {
  std::string run;
  while (run.size() < 5000) run += "一望无际的万亩茶园连着青山";
  covers(run);
  for (const Token& token : tokens_of(run)) CHECK(token.span.begin % 3 == 0);
}

TEST_CASE("Only the range is read") {
  const std::string_view text = "新建幼儿园";
  std::vector<Token> tokens;
  segmenter().segment(text, {6, 12}, tokens);  // 幼儿
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].span == Span{6, 12});
}

TEST_CASE("Tokens are appended to those there are") {
  std::vector<Token> tokens;
  segmenter().segment("茶园,", {0, 7}, tokens);
  const std::size_t before = tokens.size();
  segmenter().segment("公路", {0, 6}, tokens);
  CHECK(tokens.size() == before + 1);
}

TEST_CASE("A numeral inside of a word is known as such") {
  const auto inside = [](std::string_view before, std::string_view rest) {
    const std::string text = std::string(before).append(rest);
    return segmenter().inside_word(text, 0, static_cast<std::uint32_t>(before.size()));
  };
  CHECK(inside("统", "一部署"));
  CHECK(inside("唯", "一"));
  CHECK_FALSE(inside("新建", "两所"));
  CHECK_FALSE(inside("", "一"));
}

TEST_CASE("A word that begins before the border asked for does not count") {
  const std::string_view text = "统一部署";
  CHECK(segmenter().inside_word(text, 0, 3));
  CHECK_FALSE(segmenter().inside_word(text, 3, 3));
}

TEST_CASE("A user's words and cues are used") {
  Lexicon lexicon = Lexicon::builtin();
  REQUIRE(lexicon.add("cues.tsv", "word\trole\tnote\n崾崄\tn\t\n拢共\tlink\t\n").empty());
  const Segmenter with(lexicon);
  CHECK(cut("崾崄拢共", with) == "崾崄 拢共");
  CHECK((with.roles_of("拢共") & kLink) != 0);
}

TEST_CASE("Without tables every character is a token") {
  const Segmenter bare{Lexicon()};
  CHECK(cut("茶园", bare) == "茶 园");
  for (const Token& token : tokens_of("茶园", bare)) CHECK(token.word_class == WordClass::unknown);
}

}  // namespace
}  // namespace zhibiao
