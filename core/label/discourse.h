// How far a text has been told: what its block, its sentence and its clause are about.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "clause/clauses.h"
#include "clause/phrase.h"
#include "label/told.h"

namespace zhibiao {

// A context longer than this is a sentence, and says less than it takes room; in characters.
constexpr std::size_t kTopicMax = 16;

// What shall be, as against what is.
struct Plan {
  bool whole_block = false;  // by its heading
  bool announced = false;    // 主要任务是: the block tells what shall be, from there on
  bool announces = false;    // the clause without figures before ended in 目标 or the like
  bool target = false;       // the clause tells what shall be,
  bool foretold = false;     // by a clause without figures, for its own point alone,
  bool named = false;        // or by a noun: 计划造林5万亩
  bool willed = false;   // the sentence before told what somebody will do: 我市将改造道路
  bool themed = false;   // and this one begins with what it is of: 在园林方面,…
  bool wills = false;    // the clause tells what its figure will pass
  bool ensured = false;  // 确保…达到: told of a threshold, it is a target
  bool ensures_list = false;  // 确保存栏2万头、出栏3万头以上: of one of a list, so of all
};

// The figures that were dealt out last.
struct Dealt {
  std::size_t count = 0;
  std::size_t from = 0;  // index in Discourse::labels of the first, and
  std::size_t end = 0;   // behind the last
};

// The a:b:c that is read.
struct Ratio {
  std::string of;      // what it divides
  std::size_t at = 0;  // the place of the next figure in it
};

// All of it is plain data, so that a bracket can be read in a copy. Phrases are of the text that
// is read; indices are of `labels`.
struct Discourse {
  // Begins a block, item or section whose subject `about` is ("" for none). `planned`: the
  // heading says that all of it is a plan.
  void begin_block(std::string_view about, bool planned);
  void begin_sentence();
  // From here on the sentence tells of sorts: 按职称分.
  void tell_sorts();

  // Whether the sentence told a figure yet.
  bool told_any() const { return sentence < labels.size(); }
  // Whether the last label of the sentence is a mean of something: 每千人口床位.
  bool told_mean() const { return told_any() && last_own.size() > 1 && last_own.front().is(kPer); }
  // The first of the labels that is looked back to: of this sentence, and not too far, so that
  // a sentence that goes on for pages is read in linear time.
  std::size_t oldest() const;
  // The last of the labels from index `first` on that `is` holds for; nullptr where there is none.
  template <typename Is>
  const Told* last_where(std::size_t first, Is is) const {
    for (std::size_t i = labels.size(); i-- > first;) {
      if (is(labels[i])) return &labels[i];
    }
    return nullptr;
  }
  // The same in this sentence.
  template <typename Is>
  const Told* last_where(Is is) const {
    return last_where(oldest(), is);
  }

  // Keeps what the sentence told first, unless that is of sorts.
  void remember_first();

  // Of the block.
  std::string lead;            // its subject
  std::string aspect;          // what it is of, by a sentence of its own: 道路运输业方面
  std::vector<Told> labels;    // that were made in it
  std::size_t sentence = 0;    // from here on they are of this sentence,
  std::size_t part = 0;        // of this part (;) of it,
  std::size_t topic_from = 0;  // and of the part that the topic is of
  Phrase last_own;             // the words of the last label
  Plan plan;
  Dealt dealt;
  Ratio ratio;

  // What it is about.
  std::string topic;         // what the last clause without figures, or the last label, was about
  Phrase topic_words;        // the topic's, where words of the text gave it
  std::string topic_thing;   // the same without the amount that was told of it
  std::string topic_before;  // what the sentence before ended with
  bool topic_restored = false;  // to what it was before the last sentence told of parts:
  std::optional<std::pair<std::string, std::string>> whole_topic;  // topic and topic_thing
  std::string figureless;  // what the sentence before was about, where it told no figure
  std::string told_first;  // what the last sentence that told no sorts told first, and
  std::optional<std::uint32_t> first_figure;  // its figure
  bool by_sorts = false;  // 分产业看: the sentence tells of sorts of what was told before

  // Of the sentence.
  std::string root;         // what its clauses without figures are about, if any
  std::string agent;        // who acts in it: 营养补助 of 营养补助惠及学生
  Span whole_place;         // the first place that it names; empty where none
  std::string spread;       // a verb that holds for the clauses behind: 新增
  std::string list_verb;    // a verb that holds for the items of a list behind: 清理
  std::string output;       // what the things listed behind a colon are told of: 产量
  std::string acted_on;     // what the clause before told that something is done to, if any
  std::string told_amount;  // the amount that the clause before told of: 第二产业增速趋缓
  std::string part_of;      // 在居民收入中: what all that follows in it is a part of
  std::string part_whole;   // 其中: what the part told last is of, and
  std::string part_named;   // its name
  std::uint32_t pending_cues = 0;  // of a clause that has nothing but 其中
  bool parts_follow = false;       // 其中, or 其中: all that follows in it are parts

  // Of the clause.
  const Clause* next = nullptr;       // the one behind it, if any; not owned
  Phrase fared;                       // the one before it, where that tells no figure
  std::vector<Phrase> idle;           // the last ones, where they are names and no more
  bool did_before = false;            // the one before has no figure and names what was done
  bool colon = false;                 // it stands behind a colon
  bool bounded = false;               // the figure before is a part of this one's name
  Phrase bracket_of;                  // the words that its bracket stands behind
  std::optional<std::size_t> parent;  // of a bracket: the whole that it is a part of
};

}  // namespace zhibiao
