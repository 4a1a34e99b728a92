#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "../report/builders.h"
#include "compare/topics.h"
#include "zhibiao.h"

namespace zhibiao {
namespace {

const TopicRow* row_of(const std::vector<TopicRow>& rows, std::string_view id) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [id](const TopicRow& row) { return row.id == id; });
  return found == rows.end() ? nullptr : &*found;
}

TEST_CASE("topics are counted in figures and in sentences") {
  const Lexicon lexicon = Lexicon::builtin();
  const Analyzer analyzer(lexicon);
  const std::vector<Report> reports = {
      analyzer.analyze("全镇落实教育资助230人次。控辍保学抓得很紧,义务教育无一人辍学。", {}),
      analyzer.analyze("危房改造32户。", {})};
  const TopicMatrix matrix = TopicCounter(lexicon).count(reports);
  const TopicRow* education = row_of(matrix.topics, "education");
  REQUIRE(education != nullptr);
  REQUIRE(education->counts.size() == 2);
  CHECK(education->counts[0].figures == 1);
  CHECK(education->counts[0].sentences == 2);
  CHECK(education->counts[1].figures == 0);
  CHECK(education->counts[1].sentences == 0);
  CHECK(row_of(matrix.topics, "housing")->counts[1].figures == 1);
}

TEST_CASE("a standard is told point by point") {
  const Lexicon lexicon = Lexicon::builtin();
  const Analyzer analyzer(lexicon);
  const std::vector<Report> reports = {
      analyzer.analyze("危房改造32户,饮水安全工程5处。贫困户吃穿不愁,不愁吃、不愁穿。", {})};
  const TopicMatrix matrix = TopicCounter(lexicon).count(reports);
  REQUIRE(matrix.standards.size() == 1);
  const auto& items = matrix.standards[0].items;
  CHECK(row_of(items, "housing")->counts[0].figures == 1);
  CHECK(row_of(items, "water")->counts[0].figures == 1);
  CHECK(row_of(items, "food")->counts[0].sentences == 1);
  CHECK(row_of(items, "clothing")->counts[0].figures == 0);
  CHECK(row_of(items, "education")->counts[0].sentences == 0);
}

TEST_CASE("every topic and point has a row, with no report as well") {
  const Lexicon lexicon = Lexicon::builtin();
  const TopicMatrix matrix = TopicCounter(lexicon).count({});
  CHECK(matrix.topics.size() == lexicon.table("topics.tsv").rows.size());
  CHECK(matrix.topics[0].counts.empty());
}

}  // namespace
}  // namespace zhibiao
