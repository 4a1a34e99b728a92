#include "label/keeper.h"

#include <algorithm>

namespace zhibiao {

void LabelKeeper::finish(const Site& site, Measure& measure, const std::string& label) {
  measure.label = without_stray_quotes(fit(label.empty() ? last_resort(site) : label));
  // 在建项目中,江油市56个: so many of what they stand in.
  if (measure.label == course_->topic && measure.label.ends_with(wording_->within))
    measure.label.resize(measure.label.size() - wording_->within.size());
  // 萝卜4元/公斤.
  if (wording_->wants_price(measure.label, quantity(site).unit.name))
    measure.label = fit(measure.label + wording_->price);
  measure.before = site.before;
  measure.cues = site.cues;
  kinds_.tell_kind(site, measure);
  memory_->keep(site, last_rule(measure), recorder_.describe(site, measure));
  measure.whole = course_->part_of.empty() ? course_->part_whole : course_->part_of;
  if (measure.kind == Kind::change) measure.label = wording_->as_change(measure.label);
  if (!course_->aspect.empty()) measure.label = with_context(course_->aspect, measure.label);
}

// Where nothing names what is counted: what the block is about, else the words beside the figure
// as they stand (1600人到场).
std::string LabelKeeper::last_resort(const Site& site) const {
  if (!course_->lead.empty()) return course_->lead;
  for (Phrase beside : {site.post, site.pre}) {
    std::erase_if(beside, [](const Piece& piece) { return piece.kind == PieceKind::mark; });
    while (!beside.empty() && word(beside.front()) == wording_->of) beside.erase(beside.begin());
    if (std::string words = text_of(text_, beside); !words.empty()) return words;
  }
  return {};
}

}  // namespace zhibiao
