#include <algorithm>

#include "measure/label_maker.h"

// Labels of what is told of another like what was told last: 农村48平方米 behind
// 城镇人均住房面积39平方米.

namespace zhibiao {

// What is told of another, by the first case that holds; empty where none does.
std::string LabelMaker::of_series(const Site& site, Measure& measure) const {
  const std::size_t verbs = leading_verbs(site.own);
  std::string_view rule = "echo";
  std::string label = of_echo(site, verbs);
  if (label.empty()) {
    rule = "same-metric";
    label = of_like_metric(site, verbs);
  }
  if (label.empty()) {
    rule = "parallel";
    label = of_parallel(site);
  }
  if (label.empty()) {
    rule = "same-action";
    label = of_like_action(site);
  }
  if (!label.empty()) measure.rules.push_back(rule);
  return label;
}

// 小学12所,学生900人: of the schools told of right before, in a sentence before of the only ones.
// Empty where none were, or where all that there are is told of: 共有学生900人.
std::string LabelMaker::of_institution(const Site& site, const std::string& own) const {
  constexpr std::size_t kNear = 8;  // figures back
  if (!wording_->is_member(own) || (site.cues & (kCueTotal | kCuePart)) != 0) return {};
  if (!site.pre.empty() && site.pre.front().kind == PieceKind::place) return {};
  const Made* found = nullptr;
  const std::size_t first = made_.size() - std::min(made_.size(), kNear);
  for (std::size_t i = made_.size(); i-- > first;) {
    const Made& made = made_[i];
    const bool things = mentions_->quantities[made.figure].unit.kind == "count";
    if (made.change || !things || !wording_->is_institution(made.object)) continue;
    // 各级各类学校612所: all that there are.
    if ((segmenter_->roles_of(first_characters(made.object, 2)) & kKeep) != 0) return {};
    if (found != nullptr) return {};
    found = &made;
    // 医疗机构230个,其中医院15个,卫生室198个;床位1391张: of the whole, not of its last part;
    // 小学20所,中学8所,学生5000人: nor of the last of several.
    const bool right_behind = i + 1 == made_.size() && site.before == Break::clause;
    if (made.within && !right_behind && !made_.back().label.starts_with(made.object)) {
      found = nullptr;
      continue;
    }
    if (i > first && !made_[i - 1].change && !made_[i - 1].within && !made.within &&
        wording_->is_institution(made_[i - 1].object))
      return own;
    if (i >= sentence_) break;
  }
  return found == nullptr ? std::string() : with_context(found->object, own);
}

// 内地居民出入境3万人次;港澳台居民2万人次: what the like before did, this did. Empty where nothing
// like it was told.
std::string LabelMaker::of_like_before(const Site& site, const std::string& own) const {
  const Piece& head = site.own.back();
  if (is_verb(head) || head.is_word(WordClass::verbal_noun) || head.is(kGeneric)) return {};
  if (wording_->ends_in_money(word(head))) return {};  // 人均经费 is told in full
  if (site.linked || site.to) return {};               // 常住人口达到30万人 is told in full
  // 对违法问题提出意见12件, 水上交通发生事故2起 tell what was done.
  if (std::any_of(site.own.begin(), site.own.end(), is_verb)) return {};
  if (own.find(wording_->of) != std::string::npos) return {};
  for (std::size_t i = made_.size(); i-- > oldest();) {
    if (made_[i].tail.empty() || !same_unit(made_[i], quantity(site))) continue;
    // 河道治理2件;人畜饮水安全56件: what is done to one kind of things is not done to all.
    if (made_[i].acted_on.empty()) return {};
    return fit(own + made_[i].tail);
  }
  return {};
}

// 城市低保30户,发放低保金5万元,农村低保20户,发放低保金3万元: what was told of another before is
// told of what stands between. Empty where it was not, or nothing is named between.
std::string LabelMaker::of_repeated(const Site& site, const std::string& own,
                                    std::size_t verbs) const {
  const bool acts = verbs > 0 && site.before == Break::clause;
  const bool people = verbs == 0 && site.before == Break::list &&
                      quantity(site).unit.kind == "person" && sentence_ < made_.size() &&
                      mentions_->quantities[made_.back().figure].unit.kind == "household";
  if (!acts && !people) return {};
  const Made* subject = nullptr;
  for (std::size_t i = made_.size(); i-- > oldest();) {
    constexpr std::size_t kNamed = 3;
    const bool names = made_[i].verb.empty() && characters(made_[i].object) >= kNamed;
    if (subject == nullptr && names && !made_[i].change) subject = &made_[i];
    const bool again = made_[i].label.ends_with(own) && same_unit(made_[i], quantity(site));
    if (!again) continue;
    // 其次为县城集镇,共发生火灾5起: what this part is about.
    if (topic_from_ > i && !topic_.empty() && part_ == made_.size())
      return with_context(topic_, own);
    const bool told = subject == nullptr || subject == &made_[i] ||
                      tells_share(mentions_->quantities[subject->figure]);
    return told ? std::string() : with_context(wording_->without_money(subject->object), own);
  }
  return {};
}

// 城镇居民人均住房面积39平方米,农村为48平方米: the same is told of another.
std::string LabelMaker::of_like_metric(const Site& site, std::size_t verbs) const {
  const bool area = site.own.size() == 1 && site.own.front().is(kArea);
  const bool fellow =
      site.linked || area || site.before == Break::list || site.before == Break::part;
  if (site.direction != Direction::none) return of_like_change(site);
  const Made* last = last_amount();
  if (std::string label = of_output(site, verbs); !label.empty()) return label;
  if (std::string label = of_thing_before(site); !label.empty()) return label;
  if (verbs > 0 || last == nullptr) return {};
  // 股份制企业5亿元,外资企业3亿元: what went on so goes on.
  const bool goes_on = last->alike && site.before == Break::clause && ends_like(site, last_own_);
  const bool plain = std::all_of(site.own.begin(), site.own.end(),
                                 [&](const Piece& piece) { return is_nominal(text_, piece); });
  const std::string own = text_of(text_, site.own);
  const bool thing = site.before == Break::clause && plain &&
                     wording_->is_of_things(last->metric) &&
                     last_characters(own, 1) != last_characters(last->metric, 1);
  if (!fellow && !last->within && !goes_on && !thing) return {};
  if (last->metric.empty() || !same_unit(*last, quantity(site))) return {};
  for (const Piece& piece : site.own) {
    if (piece.is(kPer) || piece.is(kIndex)) return {};
  }
  // 年末存栏生猪5万头;全年出栏生猪8万头: has a metric of its own.
  if (site.own.front().is(kGeneric) || site.own.back().is(kGeneric)) return {};
  if (wording_->tells_share(own)) return {};
  if (wording_->tells_money(word(site.own.back()))) return {};
  if (characters(own) > (goes_on ? kTopicMax : kTopicMax / 2)) return {};
  // 移动电话用户数9万户;互联网用户1万户.
  return own.ends_with(last->metric) ? fit(own) : with_context(own, last->metric);
}

// 粮食产量25684吨,下降10%。棉花4189吨: what was measured of the last thing in the sentence before,
// where this one tells of nothing but a thing.
std::string LabelMaker::of_thing_before(const Site& site) const {
  constexpr std::size_t kNear = 4;  // figures back
  const Phrase& own = site.own;
  if (site.before != Break::sentence || sentence_ < made_.size() || site.linked) return {};
  if (own.size() != 1 || !own[0].is_word(WordClass::noun) || own[0].is(kGeneric)) return {};
  if (site.pre.size() != 1 || counts_things(quantity(site))) return {};
  for (std::size_t i = made_.size(); i-- > made_.size() - std::min(made_.size(), kNear);) {
    if (made_[i].change) continue;
    const bool like = same_unit(made_[i], quantity(site)) && !made_[i].within &&
                      wording_->is_of_things(made_[i].metric);
    return like ? fit(text_of(text_, own) + made_[i].metric) : std::string();
  }
  return {};
}

// 主要产品产量:原煤2亿吨,水泥1万吨: the metric that the clause before the colon told of all.
std::string LabelMaker::of_output(const Site& site, std::size_t verbs) const {
  const Quantity& figure = quantity(site);
  if (output_.empty() || verbs > 0 || tells_share(figure)) return {};
  const bool product = wording_->is_of_things(output_);
  if (product && (counts_people(figure) || figure.unit.kind == "money")) return {};
  const bool plain = is_nominal(text_, site.own.back()) &&
                     std::none_of(site.own.begin(), site.own.end(), [](const Piece& piece) {
                       return (piece.roles & (kGeneric | kPer | kIndex)) != 0;
                     });
  const std::string own = text_of(text_, site.own);
  if (!plain || last_characters(own, 1) == last_characters(output_, 1)) return {};
  return fit(own + output_);
}

// 纺织等行业用电价格从8角降到7角,印染等行业从9角降到8角: where the head was told before, what
// stood behind it goes on.
std::string LabelMaker::of_echo(const Site& site, std::size_t verbs) const {
  const Made* last = last_amount();
  if (last == nullptr || verbs > 0 || site.direction != Direction::none) return {};
  if (site.before == Break::none || site.before == Break::sentence) return {};
  if (!same_unit(*last, quantity(site))) return {};
  const std::string_view head = word(site.own.back());
  if (site.own.back().is(kGeneric) || wording_->tells_share(head)) return {};
  for (std::size_t i = last_own_.size(); i-- > 1 && characters(head) > 1;) {
    if (word(last_own_[i - 1]) != head) continue;
    const Phrase tail = part_of(last_own_, i, last_own_.size());
    const bool named = !tail.empty() &&
                       (tail.back().is(kGeneric) || wording_->tells_share(word(tail.back()))) &&
                       std::all_of(tail.begin(), tail.end(),
                                   [&](const Piece& piece) { return is_nominal(text_, piece); });
    return named ? fit(text_of(text_, site.own) + text_of(text_, tail)) : std::string();
  }
  return {};
}

// Whether two names end alike: 纺织业, 汽车制造业.
bool LabelMaker::ends_like(const Site& site, const Phrase& other) const {
  const auto thing = [&](const Phrase& phrase) {
    std::size_t end = phrase.size();
    while (end > 0 && (phrase[end - 1].is(kGeneric) || tells_change(phrase[end - 1]))) --end;
    return end > 0 ? last_characters(word(phrase[end - 1]), 1) : std::string_view{};
  };
  const std::string_view ending = thing(site.own);
  return !ending.empty() && ending == thing(other);
}

// 东部地区人口比重上升2个百分点,中部地区下降1个; 东部地区人口占40%,中部地区占26%: what stood
// behind the like name goes on.
void LabelMaker::complete_like(const Site& site, Phrase& whole) const {
  const auto turns = [](const Piece& piece) { return tells_change(piece) || piece.is(kShare); };
  std::size_t end = whole.size();
  while (end > 0 && turns(whole[end - 1])) --end;
  if (end == whole.size() || end == 0 || end > 2 || sentence_ >= made_.size()) return;
  if (!same_unit(made_.back(), quantity(site)) || last_own_.empty()) return;
  const bool share = whole.back().is(kShare);
  if (share != last_own_.back().is(kShare)) return;
  const std::string_view kind = last_characters(word(whole[end - 1]), 2);
  for (std::size_t i = 1; i < last_own_.size(); ++i) {
    if (!word(last_own_[i - 1]).ends_with(kind)) continue;
    Phrase tail = part_of(last_own_, i, last_own_.size());
    while (!tail.empty() && (share ? tail.back().is(kShare) : tells_change(tail.back())))
      tail.pop_back();
    if (tail.empty() || (!share && (tail.back().roles & (kGeneric | kShare)) == 0)) return;
    whole.insert(whole.begin() + static_cast<std::ptrdiff_t>(end), tail.begin(), tail.end());
    return;
  }
}

// 加工业增加值增长1.9%,纺织业增长1.3%: it is the same of another that grew.
std::string LabelMaker::of_like_change(const Site& site) const {
  if (sentence_ >= made_.size() || site.own.size() < 2) return {};
  // 水泥产量增长2%,发电量增长5%,生铁增长1%: what is told in full between them does not count.
  const bool between = made_.size() > sentence_ + 1 && made_.back().metric.empty() &&
                       wording_->is_of_things(made_[made_.size() - 2].metric);
  const Made& last = between ? made_[made_.size() - 2] : made_.back();
  if (!last.change || last.metric.empty() || site.before == Break::none) return {};
  const bool shares =
      tells_share(quantity(site)) && tells_share(mentions_->quantities[last.figure]);
  if (!shares && !same_unit(last, quantity(site))) return {};
  Phrase thing = site.own;
  while (!thing.empty() && tells_change(thing.back())) thing.pop_back();
  if (thing.empty()) return {};
  // 电力、热力生产和供应业增长5%: a name that ends like the one before may have an action in it.
  const bool alike = ends_like(site, last_own_);
  if (!alike && !wording_->is_of_things(last.metric)) return {};
  const Roles bars = kGeneric | kPer | kIndex | (alike ? Roles{0} : kAction | kDepVerb);
  const bool plain = std::none_of(thing.begin(), thing.end(),
                                  [&](const Piece& piece) { return (piece.roles & bars) != 0; });
  const std::string name = text_of(text_, thing);
  const bool amount = last_characters(name, 1) == last_characters(last.metric, 1);
  if (!plain || (amount && !alike) || wording_->tells_share(name)) return {};
  const Phrase rest(site.own.begin() + static_cast<std::ptrdiff_t>(thing.size()), site.own.end());
  return fit(name + last.metric + text_of(text_, rest));
}

// 金融机构存款余额5亿元、贷款余额3亿元: of two names with one head, the second goes on where the
// first's last words stood.
std::string LabelMaker::of_parallel(const Site& site) const {
  const Phrase& own = site.own;
  const bool next =
      site.before == Break::list || (site.before == Break::clause && !own.empty() &&
                                     own.back().is(kBare) && sentence_ < made_.size());
  if (!next || own.size() < 2 || last_own_.size() <= own.size()) return {};
  if (word(own.back()) != word(last_own_.back()) || !own.back().is(kGeneric)) return {};
  const std::size_t begin = last_own_.size() - own.size();
  if (last_own_[begin].word_class != own.front().word_class) return {};
  return with_context(text_of(text_, part_of(last_own_, 0, begin)), text_of(text_, own));
}

// 县城生活垃圾处理96%,其他集镇处理74%: the same was done to the same.
std::string LabelMaker::of_like_action(const Site& site) const {
  const Made* last = last_amount();
  if (!tells_share(quantity(site))) return {};  // 造林300亩,速丰林建设400亩 are told in full
  if (last == nullptr || last->acted_on.empty() || site.own.size() < 2) return {};
  const std::string_view action = word(site.own.back());
  if (last->tail != action || site.own.front().is(kGeneric)) return {};
  if (!same_unit(*last, quantity(site))) return {};
  const Phrase who = part_of(site.own, 0, site.own.size() - 1);
  if (!is_nominal(text_, who.back())) return {};
  const std::string whose = text_of(text_, who);
  for (std::size_t i = last_own_.size(); i-- > 1;) {
    if (word(last_own_[i - 1]) != word(who.back())) continue;
    return fit(whose + text_of(text_, part_of(last_own_, i, last_own_.size())));
  }
  if (whose.ends_with(last_characters(last->acted_on, 2)) || characters(whose) > kTopicMax / 2)
    return {};
  return fit(whose + last->acted_on + last->tail);
}

// 猪肉价格上涨9%,影响CPI上涨0.2个百分点: what rose does it.
bool LabelMaker::is_effect(const Site& site) const {
  if (sentence_ >= made_.size() || site.before != Break::clause) return false;
  if (!tells_share(quantity(site)) && quantity(site).unit.kind != "point") return false;
  return site.own.size() > 1 && wording_->moves(word(site.own.front()));
}

// 财政收入5亿元。从部门看,税务部门完成4亿元: the amount that a doer named alone did some of;
// nullptr where it names what it did, or nothing was told that it could be.
const LabelMaker::Made* LabelMaker::doing(const Site& site) const {
  const Phrase& own = site.own;
  if (own.size() < 2 || !own.back().is(kDone) || leading_verbs(own) > 0) return nullptr;
  if (quantity(site).unit.unit_class != UnitClass::measure) return nullptr;
  const bool named = std::all_of(own.begin(), own.end() - 1, [&](const Piece& piece) {
    return piece.is(kAnd) || (is_nominal(text_, piece) && !piece.is(kGeneric));
  });
  if (!named) return nullptr;
  const std::string whose = text_of(text_, part_of(own, 0, own.size() - 1));
  constexpr std::size_t kNear = 48;
  const std::size_t begin = made_.size() - sentence_ > 1 ? oldest() : 0;
  const std::size_t end = std::min(made_.size(), begin + kNear);
  for (std::size_t i = begin; i < end; ++i) {
    const Made& all = made_[i];
    if (all.change || all.within || all.goal || all.share) continue;
    // 铁路出省运量5万吨;公路出省完成3万吨: names no more than this does.
    const bool bare =
        all.label.ends_with(word(own.back())) || all.object.ends_with(word(own.back()));
    if (bare || (!all.object.empty() && whose.ends_with(thing_done(all)))) continue;
    if (same_unit(all, quantity(site)) && !all.object.empty()) return &all;
  }
  return nullptr;
}

// What a label tells that was done: 货物吞吐量 of 港口完成货物吞吐量.
std::string LabelMaker::thing_done(const Made& made) {
  const std::size_t verb = made.verb.empty() ? std::string::npos : made.label.find(made.verb);
  return verb == std::string::npos ? made.object : made.label.substr(verb + made.verb.size());
}

// 其余7项已完成: of the things of that unit told before.
std::string LabelMaker::of_rest(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("rest-of-before");
  const Made* before = last_of_unit(quantity(site));
  const Made* last = last_amount();
  if (last != nullptr && last == before && !last->metric.empty()) return fit(own + last->metric);
  // 来访22件,其他6件: another sort, and not the rest of the last.
  const bool named_here = !site.own.empty() && site.own.back().is_word(WordClass::noun);
  if (named_here && site.predicate.empty()) return own;
  if (before == nullptr) return with_context(topic_, own) + predicate_of(site, kTopicMax / 2);
  const std::string& named = before->object.empty() ? before->label : before->object;
  const std::string label = fit(own + named);
  return label + predicate_of(site, kLabelMax - characters(label));
}

}  // namespace zhibiao
