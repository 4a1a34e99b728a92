#include <catch_amalgamated.hpp>
#include <string>

#include "label/discourse.h"

using namespace zhibiao;

namespace {

Told told(const std::string& label, std::uint32_t figure) {
  Told made;
  made.label = made.subject = label;
  made.figure = figure;
  return made;
}

// At the first sentence of a block.
Discourse begun() {
  Discourse course;
  course.begin_block("", false);
  course.begin_sentence();
  return course;
}

}  // namespace

TEST_CASE("a block begins with nothing told but its subject") {
  Discourse course;
  course.labels.push_back(told("粮食产量", 0));
  course.topic = "粮食";
  course.spread = "新增";
  course.plan.announced = true;
  course.begin_block("住房保障", true);
  CHECK(course.lead == "住房保障");
  CHECK(course.labels.empty());
  CHECK(course.topic.empty());
  CHECK(course.spread.empty());
  CHECK(course.plan.whole_block);
  CHECK_FALSE(course.plan.announced);
}

TEST_CASE("a sentence keeps the labels of its block, and what it is about") {
  Discourse course = begun();
  course.topic = "保费收入";
  course.labels.push_back(told("保费收入", 0));
  CHECK(course.told_any());
  course.list_verb = "清理";
  course.plan.target = true;
  course.begin_sentence();
  CHECK_FALSE(course.told_any());
  CHECK(course.labels.size() == 1);
  CHECK(course.topic == "保费收入");
  CHECK(course.told_first == "保费收入");
  CHECK(course.list_verb.empty());
  CHECK_FALSE(course.plan.target);
}

TEST_CASE("behind a sentence that told of parts, the whole is spoken of again") {
  Discourse course = begun();
  course.labels.push_back(told("保费收入", 0));
  course.whole_topic.emplace("保费收入", "保费");
  course.topic = "寿险保费收入";
  course.begin_sentence();
  CHECK(course.topic == "保费收入");
  CHECK(course.topic_thing == "保费");
  CHECK(course.topic_restored);
  course.begin_sentence();
  CHECK_FALSE(course.topic_restored);
}

TEST_CASE("what is announced as a plan goes on over the sentences of its block") {
  Discourse course;
  course.begin_block("", false);
  course.plan.announced = true;
  course.begin_sentence();
  CHECK(course.plan.target);
}

TEST_CASE("rules look back within the sentence, and not too far") {
  Discourse course = begun();
  course.labels.push_back(told("before", 0));
  course.begin_sentence();
  const auto any = [](const Told&) { return true; };
  CHECK(course.last_where(any) == nullptr);
  CHECK(course.last_where(0, any)->label == "before");
  for (std::uint32_t i = 1; i < 200; ++i) course.labels.push_back(told("here", i));
  CHECK(course.last_where(any)->figure == 199);
  const auto first = [](const Told& made) { return made.figure == 1; };
  CHECK(course.last_where(first) == nullptr);
  CHECK(course.last_where(course.sentence, first)->figure == 1);
}

TEST_CASE("what was done is what stands behind the verb") {
  Told made = told("港口完成货物吞吐量", 0);
  made.verb = "完成";
  made.object = "吞吐量";
  CHECK(made.thing_done() == "货物吞吐量");
  made.verb = "办理";
  CHECK(made.thing_done() == "吞吐量");
}
