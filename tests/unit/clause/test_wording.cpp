#include <catch_amalgamated.hpp>
#include <string>
#include <vector>

#include "clause/wording.h"

namespace zhibiao {
namespace {

const Wording& wording() {
  static const Wording instance{Lexicon::builtin()};
  return instance;
}

TEST_CASE("The words of labels.tsv are all there") {
  const Wording& words = wording();
  for (const std::string* word :
       {&words.amount, &words.part, &words.share_of, &words.share, &words.share_short,
        &words.weight, &words.ratio_to, &words.ratio, &words.households, &words.persons, &words.of,
        &words.list_end, &words.example_open, &words.example_close}) {
    CHECK_FALSE(word->empty());
  }
  CHECK_FALSE(words.than.empty());
  CHECK_FALSE(words.money_words.empty());
  CHECK_FALSE(words.share_words.empty());
}

TEST_CASE("A label that tells money needs no word for it") {
  CHECK(wording().tells_money("扶贫专项资金"));
  CHECK(wording().tells_money("村集体收入"));
  CHECK_FALSE(wording().tells_money("雨露计划"));
  CHECK_FALSE(wording().tells_money(""));
}

TEST_CASE("A label that tells a share needs no word for it") {
  CHECK(wording().tells_share("森林覆盖率"));
  CHECK(wording().tells_share("民间投资占比"));
  CHECK_FALSE(wording().tells_share("民间投资"));
}

TEST_CASE("Words that begin a comparison") {
  CHECK(wording().is_than("比"));
  CHECK(wording().is_than("较"));
  CHECK_FALSE(wording().is_than("比重"));
  CHECK_FALSE(wording().is_than(""));
}

TEST_CASE("The members of a ratio have their names") {
  const std::vector<std::string>* names = wording().series("三次产业结构");
  REQUIRE(names != nullptr);
  CHECK(*names == std::vector<std::string>{"第一产业", "第二产业", "第三产业"});
  CHECK(wording().series("男女比例") == nullptr);
  CHECK(wording().series("") == nullptr);
}

TEST_CASE("A word behind a length tells which length it is") {
  std::size_t length = 0;
  CHECK(wording().dimension("宽的环山路", length) == "宽度");
  CHECK(length == 3);
  CHECK(wording().dimension("见方", length) == "边长");
  CHECK(length == 6);
  CHECK(wording().dimension("的环山路", length).empty());
  CHECK(wording().dimension("", length).empty());
}

TEST_CASE("A label without the amount of money that it ends in") {
  CHECK(wording().without_money("中心幼儿园投资") == "中心幼儿园");
  CHECK(wording().without_money("增值税减税") == "增值税减税");
}

TEST_CASE("What is held against an earlier time alone has risen or fallen") {
  CHECK(wording().as_change("工业用电量增速低于") == "工业用电量增速下降");
  CHECK(wording().as_change("出口高于") == "出口提高");
  CHECK(wording().as_change("贷款增速高于全省") == "贷款增速高于全省");
  CHECK(wording().as_change("高于") == "高于");
}

TEST_CASE("Without tables there are no words") {
  const Wording bare{Lexicon()};
  CHECK(bare.amount.empty());
  CHECK_FALSE(bare.tells_money("资金"));
  CHECK(bare.series("三次产业结构") == nullptr);
}

}  // namespace
}  // namespace zhibiao
