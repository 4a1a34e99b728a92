#include <catch_amalgamated.hpp>

#include "../measure/reading.h"
#include "clause/phrase.h"

namespace zhibiao {
namespace {

using testing::measures::read;
using testing::measures::stages;
using testing::measures::words;

// The text's pieces after `trim`, with blanks between.
std::string trimmed(std::string_view text) {
  const auto reading = read(text);
  Phrase phrase = reading->pieces();
  trim(reading->text, stages().wording, phrase);
  return words(reading->text, phrase);
}

std::string shortened(std::string_view text, std::size_t limit) {
  const auto reading = read(text);
  Phrase phrase = reading->pieces();
  shorten(reading->text, stages().wording, phrase, limit);
  return text_of(reading->text, phrase);
}

std::string noun_phrase(std::string_view text) {
  const auto reading = read(text);
  Phrase phrase = reading->pieces();
  phrase.resize(noun_phrase_end(reading->text, stages().wording, phrase));
  return text_of(reading->text, phrase);
}

std::size_t verbs(std::string_view text) { return leading_verbs(read(text)->pieces()); }

TEST_CASE("Characters are counted, not bytes") {
  CHECK(characters("") == 0);
  CHECK(characters("茶园PM2") == 5);
  CHECK(characters("🍵") == 1);
}

TEST_CASE("The last characters of a text") {
  CHECK(last_characters("茶园面积", 2) == "面积");
  CHECK(last_characters("茶园", 5) == "茶园");
  CHECK(last_characters("茶园", 0).empty());
  CHECK(last_characters("", 3).empty());
}

TEST_CASE("The text of a phrase leaves out periods and, unless asked for, figures") {
  const auto reading = read("2019年新建 茶园12亩");
  CHECK(text_of(reading->text, reading->pieces()) == "新建茶园");
  CHECK(text_of(reading->text, reading->pieces(), true) == "新建茶园12亩");
  CHECK(text_of(reading->text, {}).empty());
}

TEST_CASE("The edges lose what a label does without") {
  CHECK(trimmed("已经全面新建茶园达到") == "新建 茶园");
  CHECK(trimmed("其中,茶园面积为") == "茶园 面积");
  CHECK(trimmed("2019年,茶园") == "茶园");
  CHECK(trimmed("、茶园、") == "茶园");
}

TEST_CASE("A period that is compared with goes with its 比") {
  const auto reading = read("茶园面积比2018年增长");
  Phrase phrase = reading->pieces();
  trim(reading->text, stages().wording, phrase);
  CHECK(text_of(reading->text, phrase) == "茶园面积增长");
}

TEST_CASE("Nothing but such words leaves nothing") {
  CHECK(trimmed("已经达到").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed(",、。").empty());
}

TEST_CASE("Quotes at the edges stay") { CHECK(trimmed("“雨露计划”") == "“ 雨露计划 ”"); }

TEST_CASE("Leading verbs") {
  CHECK(verbs("新建茶园") == 1);
  CHECK(verbs("茶园新建") == 0);
  CHECK(verbs("") == 0);
}

TEST_CASE("A noun phrase ends before the next action") {
  CHECK(noun_phrase("贫困劳动力外出务工") == "贫困劳动力");
  CHECK(noun_phrase("茶园和鱼塘") == "茶园");
  CHECK(noun_phrase("的茶园面积,").starts_with("的茶园面积"));
}

TEST_CASE("的 ties what stands before it to the noun behind") {
  CHECK(noun_phrase("享受补助的农户") == "享受补助的农户");
}

TEST_CASE("A figure ends a noun phrase") { CHECK(noun_phrase("茶园12亩鱼塘") == "茶园"); }

TEST_CASE("Where no noun stands there is no noun phrase") {
  CHECK(noun_phrase("").empty());
  CHECK(noun_phrase("12亩").empty());
}

TEST_CASE("A phrase within the limit stays") {
  CHECK(shortened("新建茶园", 4) == "新建茶园");
  CHECK(shortened("新建茶园", 30) == "新建茶园");
}

TEST_CASE("Examples go first") { CHECK(shortened("以绿茶为代表的茶叶产量", 8) == "茶叶产量"); }

TEST_CASE("Then what modifies the head") { CHECK(shortened("高山上的茶园面积", 6) == "茶园面积"); }

TEST_CASE("Then the items of a list, and words from the left") {
  CHECK(shortened("白菜、萝卜、土豆产量", 6) == "土豆产量");
  const std::string cut = shortened("农村生活污水集中处理设施运行维护经费", 10);
  CHECK(characters(cut) <= 10);
  CHECK(cut.ends_with("经费"));
}

TEST_CASE("All words of a phrase have one of the roles") {
  const auto reading = read("增长到达到");
  CHECK(all_have(reading->pieces(), 0, kUp | kTo | kLink));
  CHECK_FALSE(all_have(reading->pieces(), 0, kDown));
  CHECK_FALSE(all_have({}, 0, kUp));
  const auto other = read("茶园增长");
  CHECK_FALSE(all_have(other->pieces(), 0, kUp));
  CHECK(all_have(other->pieces(), 1, kUp));
}

}  // namespace
}  // namespace zhibiao
