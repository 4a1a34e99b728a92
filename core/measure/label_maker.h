// Makes the labels of a block, clause by clause, with a memory of what went before.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "measure/clauses.h"
#include "measure/measures.h"
#include "measure/phrase.h"
#include "measure/site.h"

namespace zhibiao {

// A context longer than this is a sentence, and says less than it takes room.
constexpr std::size_t kTopicMax = 16;

class LabelMaker {
 public:
  // Keeps all four, which must outlive it. `out` has one measure for each quantity.
  LabelMaker(const Mentions& mentions, const Wording& wording, const Segmenter& segmenter,
             std::vector<Measure>& out)
      : text_(mentions.text),
        mentions_(&mentions),
        segmenter_(&segmenter),
        wording_(&wording),
        sites_(mentions, wording),
        out_(&out) {}

  // Begins a block, item or section whose subject `lead` is ("" for none).
  // `planned`: the heading says that all of it is a plan.
  void begin_block(std::string_view lead, bool planned);
  void read_sentence(const ClauseRow& row);

 private:
  // A label that was made, for later clauses to refer to.
  struct Made {
    std::string label;
    std::string subject;   // the label without the change that it tells
    std::string verb;      // its leading verb, where it has one
    std::string object;    // without the verb
    std::string metric;    // what is measured, without the thing: 人均住房面积
    std::string tail;      // its last word, where that is an action: 出入境
    std::string acted_on;  // the word before that: 黑臭水体 of 县城黑臭水体消除
    std::string bound;     // its modifier, where that has a figure: 投资1亿元以上
    std::uint32_t figure = 0;
    bool change = false;
    bool alike = false;  // told like the one before, its metric borrowed
    std::string shared;  // what has a share, where the label says so: 申请量 of 申请量占全市比例
    bool within = false;
    bool share = false;   // of a whole that it names: 占预算比例
    std::string against;  // of a comparison: 高于 of 高于全国
    bool effect = false;  // of the figure before: 影响CPI上涨
    bool goal = false;  // no more than what the next figure is a share of: 完成预算3亿元的41%
  };

  // Figures that the words before them deal out to a list of names, or to figures told before.
  struct Deal {
    Phrase named;               // the names
    Phrase told;                // what is told of all
    std::vector<Phrase> items;  // the names, apart
    std::size_t count = 0;      // of figures
    bool unlike = false;        // whether these differ in their units
    bool planned = false;       // shares of a plan: 分别完成年度计划的113%和120%
  };

  void read_aspect(const ClauseRow& row);
  void read_clauses(const std::vector<Clause>& clauses);
  void read_brackets(const ClauseRow& row, std::size_t& next);
  void read_bracket(const ClauseRow::Bracket& bracket);
  void read_clause(const Clause& clause);
  void read_sites(std::vector<Site>& sites);
  void read_target(const Clause& clause);
  void end_target(Break before);
  static bool names_goal(const Phrase& pieces, std::size_t at);
  void read_aim(const Clause& clause);
  static bool acts_only(const Phrase& pieces, std::size_t at);
  bool plans_rise(const Phrase& pieces, std::size_t at) const;
  bool plans(const Phrase& pieces, std::size_t at) const;
  bool is_hedged(const Piece& piece) const;
  bool bounds_next(const Phrase& pieces, std::size_t at) const;
  static bool is_threshold(const Quantity& figure);
  bool is_bounded(const Site& site) const;
  bool is_target(const Site& site) const;
  bool tells_result(const Clause& clause) const;
  void remember_topic(const Clause& clause);
  void remember_output(const Phrase& phrase);
  void remember_idle(const Clause& clause);

  void set_topic(const Phrase& phrase);
  void make(Site& site);
  std::vector<Phrase> list_items(const Phrase& named, std::size_t count) const;
  bool is_list_of(const std::vector<Site>& sites, std::size_t first, std::size_t count) const;
  std::size_t dealt_at_once(const std::vector<Site>& sites, std::size_t first) const;
  void add_idle(Deal& deal) const;
  bool add_counted(Deal& deal, const Site& counted) const;
  void add_fared(Deal& deal) const;
  void add_summed(Deal& deal) const;
  bool changes_as_many(const std::vector<Site>& sites, std::size_t first, const Deal& deal) const;
  bool distribute(std::vector<Site>& sites, std::size_t first);
  bool deal_changes(std::vector<Site>& sites);
  std::size_t unchanged(const Phrase& pieces) const;
  std::string of_told(std::string_view subject, Phrase told) const;
  bool deal_means(std::vector<Site>& sites);
  bool deal_levels(std::vector<Site>& sites);
  void remember_dealt(const Deal& deal, bool first);
  void keep_plan(Deal& deal) const;
  std::string compose(Site& site, Measure& measure);
  bool begins_word(std::string_view label, std::size_t at) const;
  std::string of_thing_before(const Site& site) const;
  std::string of_wider(const Site& site) const;
  bool is_goal_of_before(const Site& site, const Phrase& taken) const;
  bool does_alike(const Site& site, std::string_view told) const;
  std::string of_whole_words(Site& site, Phrase whole, Measure& measure);
  void add_use(const Site& site, Phrase& whole) const;
  std::string of_governed(const Site& site) const;
  void add_predicate(const Site& site, Phrase& whole) const;
  std::string of_words(Site& site, const std::string& own, Measure& measure);
  std::string of_own_words(Site& site, const std::string& own, Measure& measure);
  std::string of_following(const Phrase& taken, Phrase whole, bool change, Measure& measure) const;
  std::string_view dimension_of(const Site& site) const;
  std::string of_dimension(const Site& site, std::string_view dimension, Measure& measure) const;
  std::string of_context(const Site& site, const std::string& own, Measure& measure) const;
  std::string_view context_of(const Site& site, bool acts) const;
  std::string of_repeated(const Site& site, const std::string& own, std::size_t verbs) const;
  std::string of_like_before(const Site& site, const std::string& own) const;
  std::optional<Deal> read_deal(const std::vector<Site>& sites, std::size_t first) const;
  std::string label_compared(const Site& site, std::size_t count, std::size_t at,
                             std::size_t before) const;
  std::string label_dealt(const Deal& deal, const Site& site, std::size_t at,
                          std::size_t before) const;
  const Made& told_alike(std::size_t before, std::size_t count, std::size_t at) const;
  std::string with_common(const Deal& deal, const std::string& own) const;
  std::string amount_dealt(const Phrase& front, const std::string& own) const;
  std::string item_dealt(const Deal& deal, std::size_t at) const;
  std::size_t common_from(const Phrase& front, const Phrase& last) const;
  std::string of_fared(const Site& site) const;
  bool names_sort(const Site& site) const;
  std::string of_bracketed(const Site& site, Measure& measure) const;
  const Made* shared_before(const Site& site) const;
  std::string from_sentence(const Site& site, Measure& measure) const;
  std::string from_last(const Site& site, Measure& measure) const;
  std::string from_before(const Site& site, Measure& measure) const;
  bool after_area() const;
  std::string of_whole_place(const Site& site) const;
  std::string of_attributed(const Site& site) const;
  std::size_t named_project(const Phrase& phrase) const;
  static Phrase amount_of(const Phrase& own, bool money);
  Phrase attributed_head(const Phrase& rest) const;
  std::string of_purpose(const Site& site) const;
  std::string of_ratio(const Site& site, Measure& measure);
  std::string ratio_to_period(const Site& site) const;
  std::string of_next(const Site& site) const;
  std::string of_change(const Site& site, Measure& measure) const;
  std::string of_share_told(const Site& site) const;
  std::string of_recovered(const Site& site) const;
  std::string of_share(const Site& site, const std::string& own, Measure& measure) const;
  std::string of_being(const Site& site) const;
  std::string of_half(std::string_view name, const Site& site) const;
  std::string of_part(const Site& site, const std::string& own, Measure& measure) const;
  std::string part_named(const Site& site, const std::string& own, const std::string& name,
                         const Made* whole) const;
  std::string of_verb_in_sentence(const Site& site, const std::string& own,
                                  std::string_view verb) const;
  std::string of_other_amount(const Site& site, const std::string& own) const;
  std::string of_verb_alone(const Site& site, const std::string& own, Measure& measure) const;
  const Made* named_by(const Site& site) const;
  bool is_beside(const Site& site) const;
  bool is_comparison(const Site& site) const;
  std::string of_compared_alike(const Site& site, Measure& measure) const;
  std::string of_comparison(const Site& site, const std::string& own, Measure& measure) const;
  std::string of_echo(const Site& site, std::size_t verbs) const;
  bool ends_like(const Site& site, const Phrase& other) const;
  std::string of_like_change(const Site& site) const;
  void complete_like(const Site& site, Phrase& whole) const;
  std::string of_institution(const Site& site, const std::string& own) const;
  std::string of_series(const Site& site, Measure& measure) const;
  std::string of_whole(const Site& site, const std::string& own, Measure& measure) const;
  bool is_share_of_own(const Site& site) const;
  bool is_yardstick(const Site& site) const;
  std::string of_goal_told(const Site& site) const;
  Phrase without_goal(Phrase phrase) const;
  bool is_effect(const Site& site) const;
  const Made* doing(const Site& site) const;
  static std::string thing_done(const Made& made);
  std::string of_parallel(const Site& site) const;
  std::string of_like_action(const Site& site) const;
  std::string of_rest(const Site& site, const std::string& own, Measure& measure) const;
  const Made* last_of_unit(const Quantity& figure) const;
  std::string predicate_of(const Site& site, std::size_t room) const;
  std::string of_output(const Site& site, std::size_t verbs) const;
  std::string of_like_metric(const Site& site, std::size_t verbs) const;
  bool sorts_differ(const Made& whole, const Site& site) const;
  bool is_further_part(const Site& site, std::size_t verbs) const;
  bool is_alike(std::string_view context, std::string_view own) const;
  std::string_view without_repeat(std::string_view context, const Site& site) const;
  bool acts_alone(const Site& site, std::size_t verbs) const;
  bool is_towards(const Site& site) const;
  bool stands_alone(const Site& site) const;
  std::string last_resort(const Site& site) const;
  void finish(const Site& site, Measure& measure, const std::string& label);
  Made describe(const Site& site, const Measure& measure) const;
  void describe_subject(const Site& site, std::string_view rule, Made& made) const;
  std::string without_share(const Phrase& own, std::string_view label) const;
  void describe_action(const Phrase& own, std::size_t verbs, Made& made) const;
  void describe_metric(const Phrase& own, std::string_view rule, Made& made) const;
  void drop_change(const Site& site, std::string& label) const;
  void remember_agent(const Site& site, std::size_t verbs);
  void remember(const Site& site, std::string_view rule, const Made& made);
  void remember_verb(const Site& site, std::string_view rule, const Made& made);
  std::string acting_verb(const Phrase& own) const;
  Phrase subject_of(const Phrase& phrase) const;
  void remember_object(const Site& site);
  void tell_kind(const Site& site, Measure& measure) const;
  void tell_listed(const Site& site, Measure& measure) const;

  std::string with_context(std::string_view context, std::string_view own) const;
  std::string fit(std::string label) const;
  std::string last_words(std::string_view label, std::size_t limit) const;
  // The first of made_ that is looked back to: of this sentence, and not too far, so that a
  // sentence that goes on for pages is read in linear time.
  std::size_t oldest() const {
    constexpr std::size_t kMemory = 48;
    return made_.size() > sentence_ + kMemory ? made_.size() - kMemory : sentence_;
  }
  const Made& last_told() const;
  const Made& moving() const;
  const Made* last_level() const;
  const Made* last_amount() const;
  bool is_ranked_among(const Site& site) const;
  const Made* last_whole(const Site& site) const;
  void remember_whole(const Site& site, const Made& made);
  const Made& last_shared() const;
  const Quantity& quantity(const Site& site) const { return mentions_->quantities[site.figure]; }
  // The rule that made the label; empty where none did yet.
  static std::string_view last_rule(const Measure& measure) {
    return measure.rules.empty() ? std::string_view{} : measure.rules.back();
  }
  // Whether the figure of a label is written in the same unit as `other`.
  bool same_unit(const Made& made, const Quantity& other) const {
    return mentions_->quantities[made.figure].unit.name == other.unit.name;
  }
  std::string_view word(const Piece& piece) const { return slice(text_, piece.span); }

  std::string_view text_;
  const Mentions* mentions_;
  const Segmenter* segmenter_;
  const Wording* wording_;
  SiteReader sites_;
  std::vector<Measure>* out_;

  const Clause* next_ = nullptr;  // the clause behind the one that is read, if any
  std::string lead_;              // of the block
  std::string topic_;         // what the last clause without figures, or the last label, was about
  std::vector<Made> made_;    // in this block
  std::size_t sentence_ = 0;  // made_ from here on is of this sentence
  std::string agent_;         // who acts in the sentence: 营养补助 of 营养补助惠及学生
  Span whole_place_;          // the first place that the sentence names; empty where none
  std::size_t part_ = 0;      // made_ from here on is of this part (;) of the sentence
  std::size_t topic_from_ = 0;  // made_ from here on is of the part that the topic is of
  bool did_before_ = false;     // the clause before has no figure and names what was done
  Phrase topic_words_;          // the topic's, where words of the text gave it
  std::string figureless_;      // what the sentence before was about, where it told no figure
  std::string topic_before_;    // what the sentence before ended with
  std::string told_first_;      // what the last sentence that told no sorts told first
  std::string aspect_;  // what the block is of, by a sentence of its own: 道路运输业方面
  std::string topic_thing_;  // the same without the amount that was told of it
  // Both as they were before the sentence told of parts.
  std::optional<std::pair<std::string, std::string>> whole_topic_;
  std::string part_of_;  // 在居民收入中: what all that follows in the sentence is a part of
  std::string part_whole_;   // 其中: what the part told last is of, and
  std::string part_named_;   // its name
  std::string output_;       // what the things listed behind a colon are told of: 产量
  std::string told_amount_;  // the amount that the clause before told of: 第二产业增速趋缓
  bool topic_restored_ = false;  // to that, where this sentence began
  std::string root_;             // what the sentence's clauses without figures are about, if any
  std::string spread_;           // a verb that holds for the clauses behind: 新增
  std::string list_verb_;        // a verb that holds for the items of a list behind: 清理
  Phrase bracket_of_;            // the words that the bracket stands behind
  std::optional<std::size_t> parent_;  // of a bracket: the whole that it is a part of
  bool colon_ = false;                 // the clause stands behind a colon
  Phrase fared_;                       // the clause before, where it tells no figure
  std::vector<Phrase> idle_;           // the last clauses, where they are names and no more
  std::size_t dealt_ = 0;              // how many figures the last 分别 dealt out
  std::size_t dealt_from_ = 0;
  std::size_t dealt_end_ = 0;       // made_.size() behind it
  Phrase last_own_;                 // the words of the last label
  std::size_t ratio_at_ = 0;        // the place of the last figure within a:b:c
  std::string ratio_of_;            // what a:b:c divides
  std::uint32_t pending_cues_ = 0;  // of a clause that has nothing but 其中
  bool parts_follow_ = false;       // 其中, or 其中: all that follows in the sentence are parts
  bool bounded_ = false;            // the figure before is a part of this one's name
  bool target_ = false;             // the clause tells what shall be
  bool foretold_ = false;           // by a clause without figures, for its own point alone
  bool announced_ = false;          // 主要任务是: the block tells what shall be, from there on
  bool wills_ = false;              // the clause tells what its figure will pass
  bool plan_named_ = false;         // by a noun: 计划造林5万亩
  bool by_sorts_ = false;   // 分产业看: the sentence tells of sorts of what was told before
  bool announces_ = false;  // the clause without figures before ended in 目标 or the like
  bool planned_ = false;    // the block does
  bool ensured_ = false;    // 确保…达到: told of a threshold, it is a target
  bool ensures_list_ = false;  // 确保存栏2万头、出栏3万头以上: of one of a list, so of all
};

}  // namespace zhibiao
