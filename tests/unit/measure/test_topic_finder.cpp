#include <catch_amalgamated.hpp>
#include <string>
#include <string_view>

#include "measure/topic_finder.h"

namespace zhibiao {
namespace {

TopicFinder with_topics(const std::string& rows) {
  Lexicon extended = Lexicon::builtin();
  CHECK(extended.add("topics.tsv", "id\tname\tname_en\tcues\tnote\n" + rows).empty());
  return TopicFinder(extended);
}

TEST_CASE("every cue of a topic tells a topic") {
  const Lexicon lexicon = Lexicon::builtin();
  const TopicFinder finder(lexicon);
  const Table& table = lexicon.table("topics.tsv");
  REQUIRE(table.rows.size() > 20);
  for (const Table::Row& row : table.rows) {
    const std::string_view id = row.cells[static_cast<std::size_t>(table.column("id"))];
    const std::string_view cues = row.cells[static_cast<std::size_t>(table.column("cues"))];
    INFO("topics.tsv:" << row.line << ": " << id);
    CHECK(finder.find(cues.substr(0, cues.find(' '))) == id);
  }
}

TEST_CASE("the longest cue decides, of equals the first topic") {
  const TopicFinder finder =
      with_topics("a\t\t\t独角 角鞍\t\nb\t\t\t独角兽 双角\t\nc\t\t\t金角\t\n");
  CHECK(finder.find("养殖的独角兽") == "b");
  CHECK(finder.find("一双独角") == "a");
  CHECK(finder.find("双角独角") == "a");
  CHECK(finder.find("金角双角") == "b");
  CHECK(finder.find("独角鞍") == "a");
}

TEST_CASE("what has no cue has no topic") {
  const TopicFinder finder = with_topics("");
  CHECK(finder.find("").empty());
  CHECK(finder.find("独角兽").empty());
  CHECK(finder.find("\xE8\xFF").empty());
}

TEST_CASE("of a long text the front is read") {
  const TopicFinder finder = with_topics("a\t\t\t独角兽\t\n");
  std::string text;
  for (int i = 0; i < 63; ++i) text += "甲";
  CHECK(finder.find(text + "独角兽") == "a");
  CHECK(finder.find(text + "甲独角兽").empty());
}

}  // namespace
}  // namespace zhibiao
