#include "label/dealer.h"

#include <algorithm>

namespace zhibiao {

bool Dealer::distribute(std::vector<Site>& sites, std::size_t first) {
  std::optional<Deal> deal = deals_.read_deal(sites, first);
  if (!deal) return false;
  std::size_t before = course_->labels.size();
  // 三项指标分别下降3%、5%、8%: the changes are of the figures told before, not of their number.
  const bool counted = first > 0 && quantity(sites[first - 1]).value ==
                                        Value{Decimal(static_cast<std::int64_t>(deal->count)), {}};
  if (counted && !deals_.add_counted(*deal, sites[first - 1])) {
    --before;
    deal->named.clear();
    deal->items.clear();
  }
  for (std::size_t i = 0; i < sites.size() - first; ++i) {
    Site& site = sites[first + i];
    Measure& measure = (*out_)[site.figure];
    measure.rules.push_back("dealt-out");
    const Measure& lead = (*out_)[sites[first].figure];
    if (site.direction == Direction::none && !site.to && i < deal->count)
      site.direction = lead.kind == Kind::change ? lead.direction : sites[first].direction;
    // 五年来,标准分别提高到620元、540元: each is what it came to.
    if (site.direction == Direction::none) site.cues |= sites[first].cues & kCueTo;
    if (site.direction == Direction::none && !site.to && i >= deal->count)
      site.direction = sites[first + i - i % deal->count].direction;
    // 分别下降2%、增长4%: each with its own change.
    if (i > 0 && all_have(site.own, 0, kUp | kDown)) deal->told = site.own;
    std::string label = names_.label_dealt(*deal, sites[first], i % deal->count, before);
    const bool share =
        ((sites[first].cues & kCueShare) != 0 || deal->planned) && tells_share(quantity(site));
    if (share && !wording_->tells_share(label)) {
      label += wording_->share;
      label = fit(label);
    }
    keeper_->finish(site, measure, label);
    remember_dealt(*deal, i == 0);
  }
  discourse_->dealt.from = course_->labels.size() - deal->count;
  discourse_->dealt.count = deal->count;
  discourse_->dealt.end = course_->labels.size();
  return true;
}

bool Dealer::deal_changes(std::vector<Site>& sites) {
  if (discourse_->dealt.count < 2 || sites[0].direction == Direction::none ||
      course_->labels.size() != discourse_->dealt.end)
    return false;
  std::size_t count = sites.size() + unchanged(sites.back().rest);
  for (const Site& site : sites) count += unchanged(site.pre);
  if (count != discourse_->dealt.count) return false;
  if (!all_have(sites[0].own, 0, kUp | kDown | kAgainst | kYearly | kDrop)) return false;
  Phrase told = sites[0].own;
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("change-dealt-out");
    // 分别下降2%、增长4%: each with its own change.
    const bool own = sites[i].direction != Direction::none;
    if (own && i > 0) told = sites[i].own;
    if (own && i > 0) std::erase_if(told, [](const Piece& p) { return !tells_change(p); });
    if (!own) sites[i].direction = sites[i - 1].direction;
    skipped += unchanged(sites[i].pre);
    const std::string subject = course_->labels[discourse_->dealt.from + i + skipped].subject;
    keeper_->finish(sites[i], measure, with_context(subject, text_of(text_, told)));
    // The change stands in the words of the first alone.
    discourse_->labels.back().subject = subject;
  }
  discourse_->dealt.end = course_->labels.size();
  return true;
}

bool Dealer::deal_levels(std::vector<Site>& sites) {
  if (discourse_->dealt.count < 2 || sites.size() != discourse_->dealt.count ||
      course_->labels.size() != discourse_->dealt.end)
    return false;
  if (!course_->labels[discourse_->dealt.from].change || !sites[0].linked) return false;
  const bool amounts = std::all_of(sites.begin(), sites.end(), [&](const Site& site) {
    return site.direction == Direction::none && !tells_share(quantity(site)) &&
           text_of(text_, site.own).empty() && site.taken.empty();
  });
  if (!amounts) return false;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("level-dealt-out");
    keeper_->finish(sites[i], measure, course_->labels[discourse_->dealt.from + i].subject);
  }
  discourse_->dealt.from = course_->labels.size() - discourse_->dealt.count;
  discourse_->dealt.end = course_->labels.size();
  return true;
}

bool Dealer::deal_means(std::vector<Site>& sites) {
  const std::size_t count = sites.size();
  if (count < 2 || course_->labels.size() < course_->sentence + count) return false;
  const bool means = std::all_of(sites.begin(), sites.end(), [](const Site& site) {
    return all_have(site.own, 0, kPer | kLink) && site.taken.empty();
  });
  if (!means) return false;
  const std::size_t first = course_->labels.size() - count;
  for (std::size_t i = 0; i < count; ++i) {
    if (!same_unit(course_->labels[first + i], quantity(sites[i]))) return false;
  }
  for (std::size_t i = 0; i < count; ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("mean-dealt-out");
    keeper_->finish(sites[i], measure,
                    fit(text_of(text_, sites[i].own) + course_->labels[first + i].label));
  }
  return true;
}

// What a figure that was dealt out is of, for those behind it.
void Dealer::remember_dealt(const Deal& deal, bool first) {
  Told& made = discourse_->labels.back();
  if (made.metric.empty() && !deal.named.empty() && deal.named.back().is(kGeneric))
    made.metric = word(deal.named.back());
  // What the first alone has in its words holds for all: 增长 of 分别增长8%和6%.
  const std::string told = text_of(text_, deal.told);
  if (told.empty() || made.subject != made.label || made.subject.size() <= told.size()) return;
  const std::size_t begin = made.subject.rfind(told);
  if (begin == made.subject.npos || begin == 0) return;
  const bool last = begin + told.size() == made.subject.size();
  if (deal.planned || (made.change && !first && last)) made.subject.resize(begin);
}

// How many of what changes are dealt to are told to have none: 分别下降1%、持平、上升3%.
std::size_t Dealer::unchanged(const Phrase& pieces) const {
  return static_cast<std::size_t>(
      std::count_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
        return piece.kind == PieceKind::word && wording_->is_unchanged(word(piece));
      }));
}

}  // namespace zhibiao
