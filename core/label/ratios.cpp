#include "label/ratios.h"

#include <algorithm>

namespace zhibiao {

std::string RatioRules::of_ratio(const Site& site, Measure& measure) {
  measure.rules.push_back("ratio");
  const std::string own = text_of(text_, site.own);
  const std::uint32_t begin = quantity(site).span.begin;
  const bool first = !course_->told_any() || quantity(course_->labels.back()).span.end + 1 != begin;
  if (first) {
    const std::vector<std::string>* again = own.empty() ? nullptr : wording_->series(own);
    // 三次产业协调发展,结构比由…: of what the clause before was about.
    const bool of_topic = again == nullptr && all_have(site.own, 0, kRatio) &&
                          !course_->told_any() && wording_->series(course_->topic) != nullptr;
    const bool names = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
      return piece.is(kRatio) || (is_nominal(text_, piece) && !is_verb(piece));
    });
    if (!of_topic && (again != nullptr || names)) {
      // 三次产业构成比为: what tells that a ratio follows is no part of its name.
      Phrase whole = site.own;
      ratio_->of = own;
      while (again != nullptr && whole.size() > 1 && whole.back().is(kRatio)) {
        whole.pop_back();
        const std::string shorter = text_of(text_, whole);
        if (wording_->series(shorter) != again) break;
        ratio_->of = shorter;
      }
    } else if (of_topic || ratio_->of.empty()) {
      ratio_->of = course_->topic;
    }
    ratio_->at = 0;
  }
  const std::vector<std::string>* members = wording_->series(ratio_->of);
  const std::size_t at = ratio_->at++;
  if (members == nullptr || at >= members->size()) return ratio_->of;
  // 三次产业增加值占生产总值的比重为6:60:34: each has its own.
  if (ratio_->of.find(wording_->share_of) != ratio_->of.npos) {
    const std::string each = wording_->one_of_series(ratio_->of, at, members->size());
    if (!each.empty()) return fit(each);
  }
  const std::string label = (*members)[at] + wording_->share_of + ratio_->of;
  return fit(wording_->tells_share(ratio_->of) ? label : label + wording_->weight);
}

}  // namespace zhibiao
