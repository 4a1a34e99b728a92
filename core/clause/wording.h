// The words that labels are put together with, from labels.tsv, series.tsv and dimensions.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace zhibiao {

class Wording {
 public:
  explicit Wording(const Lexicon& lexicon);

  std::string amount;                      // 金额
  std::string part;                        // 中
  std::string yearly;                      // 年
  std::string within;                      // 中
  std::string has;                         // 有
  std::string share_of;                    // 占
  std::string share;                       // 比例
  std::string share_short;                 // 占比
  std::string done;                        // 了, at the end of a verb
  std::string product;                     // 生产总值
  std::string added;                       // 增加值: of a part of it
  std::string weight;                      // 比重
  std::string price;                       // 价格
  std::string ratio_to;                    // 与
  std::string ratio;                       // 之比
  std::string households;                  // 户数
  std::string persons;                     // 人口
  std::string all_persons;                 // 总人口
  std::string home;                        // 家庭
  std::string home_unit;                   // 口人
  std::string headcount;                   // 人数
  std::string rate;                        // 率
  std::string group;                       // 组
  std::string aspect;                      // 方面
  std::string item;                        // 项, which counts tasks
  std::string noun_at_end;                 // 地
  std::string of;                          // 的
  std::string list_end;                    // 等
  std::string reckoned_by;                 // 按
  std::string reckoned;                    // 计算
  std::string example_open;                // 以
  std::string example_close;               // 代表
  std::vector<std::string> than;           // 比 较: begins what a change is compared with
  std::vector<std::string> joining;        // 加入: has its object in the sentence before
  std::vector<std::string> adding;         // 加上: goes on to the sum of what was told before
  std::vector<std::string> sorts_by;       // 按 从 分: begins what tells how a whole is divided,
  std::vector<std::string> sorting;        // 分 看: and ends it: 按职称分
  std::vector<std::string> standing;       // 概况: heads what is, whatever the text plans
  std::vector<std::string> promises;       // 民生实事: heads what will be done in its year
  std::vector<std::string> used_for;       // 用于: begins what an amount is spent on
  std::vector<std::string> progress;       // 完成率: how much of a thing is done
  std::vector<std::string> paces;          // 速度: what a change goes at
  std::vector<std::string> unchanged;      // 持平: neither rose nor fell
  std::vector<std::string> priced;         // 元/公斤: what things cost
  std::vector<std::string> price_words;    // 价, 成本: say so
  std::vector<std::string> worths;         // 价值: what the things told before it are worth
  std::vector<std::string> money_words;    // say that money is told
  std::vector<std::string> amount_ends;    // 量: ends the name of an amount
  std::vector<std::string> share_words;    // say that a share is told
  std::vector<std::string> recovered;      // 恢复到: holds an amount against an earlier one
  std::vector<std::string> moving;         // 拉动: what was told before does it to something else
  std::vector<std::string> plans;          // 预算: what an amount is held against
  std::vector<std::string> thing_metrics;  // 产量: measured of things, of one after the other
  std::vector<std::string> grades;         // 省级: of what it is told before
  std::vector<std::string> bases;          // 百户: so many of which a mean is reckoned for
  std::vector<std::string> products;       // 产品: what is listed behind it is of an output
  std::vector<std::string> compared;       // 相比: ends it
  std::vector<std::string> prevailing;     // 为主: says that there is no more of anything
  std::vector<std::string> drives;         // 行动: carried out for what comes of it
  std::vector<std::string> firm_amounts;   // 年产值: of a firm, and of no people
  std::vector<std::string> institutions;  // 小学, 医院: what the people told behind it belong to
  std::vector<std::string> members;       // 学生, 床位: is of the institution told of before
  std::vector<std::string> counted_things;  // 城市: what a counter before it counts
  std::string village;                      // 村
  std::vector<std::string> not_villages;    // 农村: with the same character, but no villages
  std::vector<std::string> settlements;  // 村民小组, 社区: what people are told of as of a place
  std::vector<std::string> bare_headings;  // 基本情况
  std::vector<std::string> traits;  // 岁以下, 学历: tells some people apart from the others
  std::vector<std::string> ranks;   // 高级教师: some of a staff, whom no other trait is of
  std::vector<std::string> next_words;    // 其次为
  std::vector<std::string> heights;       // 水平, 高位: ends what only says how high a rate is
  std::vector<std::string> papers;        // 通知书, 明白纸: what is handed out or signed
  std::vector<std::string> gets_words;    // 获得: what they got tells them apart
  std::vector<std::string> yields_words;  // 年产: what is made stands behind the amount
  std::vector<std::string> settled;       // 设定: says that a goal is set
  std::vector<std::string> handed;        // 物资: is handed on, whatever verb it is named with
  std::vector<std::string> handing;       // 送到: ends the verb that does so
  std::vector<std::string> disposing;   // 把: what stands before it acts on what stands behind it
  std::vector<std::string> sources;     // 根据: what is told of behind it was looked at
  std::vector<std::string> doers;       // 业: ends the name of those who do something
  std::vector<std::string> bringing;    // 导致: begins what a cause brought about
  std::vector<std::string> schools;     // 小学: alone in a sentence, what the next are of
  std::vector<std::string> restating;   // 折合: tells in other terms what stands before it
  std::vector<std::string> causes;      // 受: begins what acts on what stands before it
  std::vector<std::string> deductions;  // 扣除: begins what a change is told without
  std::vector<std::string> sites;       // 海拔: tells where a place lies, or its weather

  bool tells_money(std::string_view label) const;
  bool ends_in_money(std::string_view label) const;
  bool ends_in_amount(std::string_view word) const;
  // 第三小学 of 第三小学投资: the label but for the amount of money that it ends in.
  std::string_view without_money(std::string_view label) const;
  bool tells_share(std::string_view label) const;
  bool is_than(std::string_view word) const;
  bool is_compared(std::string_view word) const;
  bool prevails(std::string_view word) const;
  bool tells_village(std::string_view word) const;  // 贫困村, 村卫生室
  bool tells_recovery(std::string_view words) const;
  bool is_settlement(std::string_view label) const;
  bool is_height(std::string_view word) const;
  bool is_paper(std::string_view label) const;
  bool is_trait(std::string_view label) const;
  bool is_rank(std::string_view label) const;
  // 其次为: whether a word names the next of what is told by its rank.
  bool names_next(std::string_view word) const;
  bool is_institution(std::string_view label) const;
  bool is_school(std::string_view label) const;
  bool is_of_firms(std::string_view label) const;
  bool is_drive(std::string_view name) const;
  bool is_member(std::string_view label) const;
  bool is_counted(std::string_view word) const;
  // Whether words tell where a place lies, or its weather: nothing else is of that.
  bool tells_site(std::string_view words) const;
  // The thing that is counted, where a unit is one: 9村86组, 金牌 of 4金2银. Empty where it is
  // none.
  std::string_view division(std::string_view unit) const;
  bool is_division(std::string_view unit) const { return !division(unit).empty(); }
  bool is_used_for(std::string_view word) const;
  // Where in the label what an amount is spent on begins; npos where it tells of none.
  std::size_t use_in(std::string_view label) const;
  bool is_pace(std::string_view word) const;
  bool tells_progress(std::string_view label) const;
  bool is_unchanged(std::string_view word) const;
  // Whether a figure of the unit is a price that the label does not tell of.
  bool wants_price(std::string_view label, std::string_view unit) const;
  bool tells_worth(std::string_view label) const;
  bool joins(std::string_view word) const;
  bool sorts(std::string_view clause) const;
  bool tells_standing(std::string_view heading) const;
  bool tells_promise(std::string_view heading) const;
  // 基本情况: whether a heading says nothing of what stands below it.
  bool says_nothing(std::string_view heading) const;
  bool adds(std::string_view word) const;
  bool moves(std::string_view word) const;
  bool is_handed(std::string_view word) const;
  bool settles(std::string_view word) const;
  bool gets(std::string_view word) const;
  bool yields(std::string_view word) const;
  bool hands_on(std::string_view verb) const;
  bool disposes(std::string_view word) const;
  // 制造业 of 制造业利用外资: who does what a name tells, up to the last word that ends so.
  std::string_view doer(std::string_view name) const;
  bool is_source(std::string_view word) const;
  bool restates(std::string_view word) const;
  bool brings_about(std::string_view word) const;
  bool is_cause(std::string_view word) const;
  bool is_deduction(std::string_view word) const;
  bool is_plan(std::string_view word) const;
  bool is_of_things(std::string_view metric) const;
  const std::string& output() const { return thing_metrics.front(); }
  bool is_grade(std::string_view word) const;
  bool tells_base(std::string_view mean) const;
  bool tells_products(std::string_view label) const;

  // 财政总支出 of 财政总收入 and 总支出: what is told in the place of another has its name. Empty
  // where `own` is not told in the place of what `context` ends with.
  std::string in_place_of(std::string_view context, std::string_view own) const;
  // Whether the two end in what is told in place of one another: 可支配收入, 消费支出.
  bool is_opposite(std::string_view one, std::string_view other) const;

  // 增速提高 of 增速高于, whose 去年同期 is told by the base of the change.
  std::string as_change(std::string_view label) const;

  // The names that the members of a:b:c stand for in a label; nullptr where none are known.
  const std::vector<std::string>* series(std::string_view label) const;

  // The label with the `at`th of the names that its cue stands for in place of the cue, where
  // there are `count` of them: 城乡居民收入 of two is 城镇居民收入, 农村居民收入. Else empty.
  std::string one_of_series(std::string_view label, std::size_t at, std::size_t count) const;

  // The dimension told by the word that begins `tail` (宽 -> 宽度), and the word's length;
  // empty where it tells none.
  std::string_view dimension(std::string_view tail, std::size_t& length) const;
  bool tells_dimension(std::string_view tail) const;

 private:
  struct Pair {
    std::string told;
    std::string instead;
  };
  struct Series {
    std::string cue;
    std::vector<std::string> names;
  };
  struct Dimension {
    std::string word;
    std::string name;
  };
  static void add_pair(const std::vector<std::string>& words, std::vector<Pair>& pairs);

  std::vector<Pair> opposites_;  // 收入 支出: what is told, and what in its place
  std::vector<Pair> divisions_;  // 金 金牌: a unit, and the thing that it is
  std::vector<Pair> turned_;  // 高于 提高: what is held against nothing but a time, as a change
  std::vector<Series> series_;
  std::vector<Dimension> dimensions_;
};

}  // namespace zhibiao
