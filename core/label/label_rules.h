// What every rule of a label reads: the words of the text, and what was told before.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clause/site.h"
#include "label/diction.h"
#include "label/discourse.h"
#include "label/measure.h"

namespace zhibiao {

// The rules of one kind are a class that derives from this one, in private: it holds nothing but
// views, so that it is made and copied for nothing. A rule that does not apply gives an empty
// label; one that made a label adds its name to Measure::rules.
class LabelRules {
 public:
  // Keeps all three, which must outlive it and what derives from it.
  LabelRules(const Diction& diction, const Discourse& course, const std::vector<Measure>& measures)
      : text_(diction.text()),
        wording_(&diction.wording()),
        segmenter_(&diction.segmenter()),
        course_(&course),
        diction_(&diction),
        measures_(&measures) {}

 protected:
  std::string_view word(const Piece& piece) const { return slice(text_, piece.span); }
  const Quantity& quantity(std::uint32_t figure) const { return diction_->quantity(figure); }
  const Quantity& quantity(const Site& site) const { return diction_->quantity(site.figure); }
  const Quantity& quantity(const Told& told) const { return diction_->quantity(told.figure); }
  const Measure& measure_of(const Told& told) const { return (*measures_)[told.figure]; }
  // Whether the figure of a label is written in the same unit as `other`.
  bool same_unit(const Told& told, const Quantity& other) const {
    return quantity(told).unit.name == other.unit.name;
  }

  // See Diction.
  std::string fit(std::string label) const { return diction_->fit(std::move(label)); }
  std::string with_context(std::string_view context, std::string_view own) const {
    return diction_->with_context(context, own);
  }
  bool tells_months_gone(const Piece& piece) const { return diction_->tells_months_gone(piece); }
  bool begins_word(std::string_view label, std::size_t at) const {
    return diction_->begins_word(label, at);
  }
  std::vector<Phrase> list_items(const Phrase& named, std::size_t count) const {
    return diction_->list_items(named, count);
  }
  std::string predicate_of(const Site& site, std::size_t room) const {
    return diction_->predicate_of(site, room);
  }

  // What is of its like tells a level, a rise or a fall as `told` does.
  void tell_like(const Told& told, Measure& measure) const {
    measure.kind = measure_of(told).kind;
    measure.direction = measure_of(told).direction;
  }

  // The label, and among the measure's rules the one that made it.
  static std::string found(Measure& measure, std::string_view rule, std::string label) {
    measure.rules.push_back(rule);
    return label;
  }
  // The rule that made the label; empty where none did yet.
  static std::string_view last_rule(const Measure& measure) {
    return measure.rules.empty() ? std::string_view{} : measure.rules.back();
  }

  // What this sentence told last, but for goals.
  const Told& last_told() const;

  // 增加值增长14%,占全市的76%,高于全省2个百分点,上拉工业增速10个百分点: what does so, and neither
  // its share nor how it compares.
  const Told& moving() const;

  // What a change without a subject is a change of: the last level told, or in this sentence
  // whatever was told last.
  const Told* last_level() const;

  // The last figure of this sentence that tells no change; nullptr where none does.
  const Told* last_amount() const;

  // The last figure of this sentence in the same unit; nullptr where there is none.
  const Told* last_of_unit(const Quantity& figure) const;

  // The same, but for shares, which no amount goes on from, and for goals.
  const Told* amount_of_unit(const Quantity& figure) const;

  // What a part may be a part of: of a share, nothing but a share is.
  const Told* last_whole(const Site& site) const;

  // 收入5亿元,占预算的98%,占全市的12%: what has both shares is the amount.
  const Told& last_shared() const;

  // 教师86人,高级教师20人,35岁以下30人(占35%): the people of whom a trait tells some, who are no
  // fewer, and whom neither a trait nor a rank tells apart. nullptr where none were counted.
  const Told* people_before(const Quantity& figure) const;

  // Whether `own` is what another, told before, does to what stands behind the 对 that begins
  // `pre`: 对经济增长的贡献率, 对经济增长贡献率.
  bool is_towards(const Phrase& pre, const Phrase& own) const;

  // What this sentence told last in the figure's own unit of a share; nullptr where it told none.
  const Told* shared_before(const Site& site) const;

  // 临时救助848户,其中贫困户133户,累计救助金额: what shares a word with the amount, and not the
  // part told last, is what the amount is of. nullptr where nothing tells.
  const Told* named_by(const Site& site) const;

  // 教师52名。按职称分,高级8名: whether `own` names but a sort of what was told first, and not
  // that.
  bool names_sort_of_first(const std::string& own) const;

  // Whether the clause before that told no figure tells of what the text is about.
  bool topic_fared() const;

  // 占全市的7%, 对经济增长的贡献率7%: which nothing that grew is a part of.
  bool is_share(const Told& made) const;

  std::string_view text_;
  const Wording* wording_;
  const Segmenter* segmenter_;
  const Discourse* course_;

 private:
  const Told* whole_named(const Site& site, std::size_t first) const;
  const Told* whole_changed(const Site& site, std::size_t first) const;

  const Diction* diction_;
  const std::vector<Measure>* measures_;
};

}  // namespace zhibiao
