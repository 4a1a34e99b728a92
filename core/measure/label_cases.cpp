#include <algorithm>

#include "measure/label_maker.h"

// The cases by which a label is made; label_maker.cpp tells their order.

namespace zhibiao {
namespace {

// A rate or an amount this short does not say of what it is: 履约率, 购物金额.
constexpr std::size_t kShortName = 5;
constexpr std::size_t kShortRate = 3;

}  // namespace

// 90%的行政村通班车: a share of what follows. 低于5.5%的预期目标: a goal for what was told before.
std::string LabelMaker::of_following(const Phrase& taken, Phrase whole, bool change,
                                     Measure& measure) const {
  measure.rules.push_back("share-of-what-follows");
  const bool goal = std::any_of(taken.begin(), taken.end(), [](const Piece& piece) {
    return piece.is(kTarget) || piece.is(kStandard) || piece.is(kPlanning);
  });
  if (goal && sentence_ < made_.size()) {
    measure.kind = Kind::target;
    return with_context(made_.back().subject, text_of(text_, taken));
  }
  // 减少了20%的化肥用量: what follows became less.
  if (change) {
    Phrase thing = taken;
    while (!thing.empty() && word(thing.front()) == wording_->of) thing.erase(thing.begin());
    thing.insert(thing.end(), whole.begin(),
                 whole.end() - static_cast<std::ptrdiff_t>(taken.size()));
    shorten(text_, *wording_, thing, kLabelMax);
    return text_of(text_, thing);
  }
  shorten(text_, *wording_, whole, kLabelMax - characters(wording_->share_short));
  return text_of(text_, whole) + wording_->share_short;
}

// 5.5米宽的环山路: the width of what follows, or of what the clause before was about.
std::string LabelMaker::of_dimension(const Site& site, std::string_view dimension,
                                     Measure& measure) const {
  measure.rules.push_back("dimension");
  const auto of = std::find_if(site.rest.rbegin(), site.rest.rend(),
                               [&](const Piece& piece) { return word(piece) == wording_->of; });
  Phrase thing(of.base(), site.rest.end());
  trim(text_, *wording_, thing);
  thing.resize(noun_phrase_end(text_, *wording_, thing));
  shorten(text_, *wording_, thing, kTopicMax);
  const std::string named = text_of(text_, thing);
  return with_context(named.empty() ? topic_ : named, dimension);
}

// A head that does not say of what it is takes it from the action or the thing told before.
std::string LabelMaker::of_context(const Site& site, const std::string& own,
                                   Measure& measure) const {
  measure.rules.push_back("with-topic");
  const bool action = site.own.front().is(kDepVerb) && !site.own.front().is(kGeneric);
  const Made* named = named_by(site);
  if (named != nullptr && own.find(named->object) == std::string::npos)
    return with_context(named->object, own);
  // 每千人口医师2.1人,床位6.8张: the mean goes on.
  const bool mean = !last_own_.empty() && last_own_.front().is(kPer) && last_own_.size() > 1 &&
                    !site.own.front().is(kPer) && counts_things(quantity(site));
  if (mean && sentence_ < made_.size() && site.before != Break::part)
    return with_context(word(last_own_.front()), own);
  // 新增贷款5亿元,增速高于全行2个百分点: the growth of what was told last.
  const bool growth = site.own.front().is(kGeneric) && tells_change(site.own.front());
  if (growth && sentence_ < made_.size()) return with_context(made_.back().subject, own);
  const bool acts = leading_verbs(site.own) > 0 || site.own.front().is(kDepVerb);
  if (acts && !agent_.empty()) return with_context(agent_, own);
  if (action && !root_.empty()) return with_context(root_, own);
  return with_context(acts || all_have(site.own, 0, kGeneric) ? topic_thing_ : topic_, own);
}

// 内地居民出入境3万人次;港澳台居民2万人次: what the like before did, this did. Empty where nothing
// like it was told.
std::string LabelMaker::of_like_before(const Site& site, const std::string& own) const {
  const Piece& head = site.own.back();
  if (is_verb(head) || head.is_word(WordClass::verbal_noun) || head.is(kGeneric)) return {};
  for (std::size_t i = made_.size(); i-- > oldest();) {
    const Quantity& figure = mentions_->quantities[made_[i].figure];
    if (made_[i].tail.empty() || figure.unit.name != quantity(site).unit.name) continue;
    return fit(own + made_[i].tail);
  }
  return {};
}

// 投资445万元建成农产品销售中心: what the money is for.
std::string LabelMaker::of_purpose(const Site& site) const {
  Phrase purpose = site.rest;
  std::erase_if(purpose, [](const Piece& piece) { return piece.kind == PieceKind::figure; });
  trim(text_, *wording_, purpose);
  if (purpose.empty() || characters(text_of(text_, purpose)) < 3) return {};
  shorten(text_, *wording_, purpose, kLabelMax - 10);
  return text_of(text_, purpose);
}

// 投资1.4亿元,完成移民搬迁7236人: what the clause behind tells is what the money is for, where
// nothing before it is.
std::string LabelMaker::of_next(const Site& site) const {
  if (site.next_in_clause || next_ == nullptr || next_->before != Break::clause) return {};
  if (!site.own.front().is_word(WordClass::verb) || next_->pieces.front().is(kWithin)) return {};
  Phrase purpose;
  for (const Piece& piece : next_->pieces) {
    if (piece.kind == PieceKind::mark) break;
    if (piece.kind != PieceKind::figure) purpose.push_back(piece);
  }
  trim(text_, *wording_, purpose);
  const auto verb = std::find_if(purpose.begin(), purpose.end(), is_verb);
  if (verb == purpose.end() || tells_change(*verb) || verb->is(kDepVerb)) return {};
  shorten_object(text_, *wording_, purpose, kTopicMax);
  return text_of(text_, purpose);
}

// 县财政对28个边远村投入资金: the villages that it is done to. Empty where nothing of the kind is
// told.
std::string LabelMaker::of_governed(const Site& site) const {
  constexpr std::size_t kRoom = 10;  // for what is done
  if (!counts_things(quantity(site)) || site.own.empty() || site.taken.empty()) return {};
  if (!site.pre.back().is_word(WordClass::preposition)) return {};
  Phrase noun = site.taken;
  trim(text_, *wording_, noun);
  noun.resize(noun_phrase_end(text_, *wording_, noun));
  const std::string done = predicate_of(site, kRoom);
  const std::string what = text_of(text_, noun);
  if (done.empty() || what.empty()) return {};
  return fit(text_of(text_, site.own) + done + wording_->of + what);
}

// A member of a:b:c, by the names of series.tsv.
std::string LabelMaker::of_ratio(const Site& site, Measure& measure) {
  measure.rules.push_back("ratio");
  const std::string own = text_of(text_, site.own);
  const std::uint32_t begin = quantity(site).span.begin;
  const bool first =
      sentence_ >= made_.size() || mentions_->quantities[made_.back().figure].span.end + 1 != begin;
  if (first) {
    const std::vector<std::string>* again = own.empty() ? nullptr : wording_->series(own);
    const bool names = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
      return piece.is(kRatio) || (is_nominal(text_, piece) && !is_verb(piece));
    });
    if (again != nullptr || names) {
      ratio_of_ = own;
    } else if (ratio_of_.empty()) {
      ratio_of_ = topic_;
    }
    ratio_at_ = 0;
  }
  const std::vector<std::string>* members = wording_->series(ratio_of_);
  const std::size_t at = ratio_at_++;
  if (members == nullptr || at >= members->size()) return ratio_of_;
  return fit((*members)[at] + wording_->share_of + ratio_of_ + wording_->weight);
}

// 全村57户,127人: the place as a whole is what is counted.
std::string LabelMaker::of_whole_place(const Site& site) const {
  for (std::size_t i = site.pre.size(); i-- > 0;) {
    const Piece& piece = site.pre[i];
    if (piece.kind != PieceKind::place) continue;
    if (quantity(site).unit.kind == "household")
      return std::string(word(piece)) + wording_->households;
    if (quantity(site).unit.kind == "person") return std::string(word(piece)) + wording_->persons;
  }
  // 全乡有20个自然屯,4645户: people are counted of the place, not of the things before.
  const bool after_things = sentence_ < made_.size() &&
                            (mentions_->quantities[made_.back().figure].unit.kind == "count" ||
                             made_.back().label.ends_with(wording_->households));
  if (!after_things || whole_place_.empty()) return {};
  const std::string place(slice(text_, whole_place_));
  if (quantity(site).unit.kind == "household") return place + wording_->households;
  if (quantity(site).unit.kind == "person") return place + wording_->persons;
  return {};
}

// 高于全省1.7个百分点, 是农村居民的2.27倍: tells how what was told before stands to another.
bool LabelMaker::is_comparison(const Site& site) const {
  if (sentence_ >= made_.size()) return false;
  const Piece& front = site.own.front();
  if (front.is(kAgainst) && (front.roles & (kUp | kDown)) != 0) return true;
  return quantity(site).unit.kind == "times" && site.linked_front &&
         word(site.pre.back()) == wording_->of;
}

std::string LabelMaker::of_comparison(const Site& site, const std::string& own,
                                      Measure& measure) const {
  measure.rules.push_back("comparison");
  const std::string& subject = made_.back().subject;
  if (quantity(site).unit.kind != "times") return with_context(subject, own);
  return with_context(subject, wording_->ratio_to + own + wording_->ratio);
}

// 城镇居民人均住房面积39平方米,农村为48平方米: the same is told of another.
std::string LabelMaker::of_like_metric(const Site& site, std::size_t verbs) const {
  const bool area = site.own.size() == 1 && site.own.front().is(kArea);
  const bool fellow =
      site.linked || area || site.before == Break::list || site.before == Break::part;
  if (site.direction != Direction::none) return of_like_change(site);
  const Made* last = last_amount();
  if (verbs > 0 || last == nullptr) return {};
  // 股份制企业5亿元,外资企业3亿元: what went on so goes on.
  const bool goes_on = last->alike && site.before == Break::clause && ends_like(site, last_own_);
  if (!fellow && !last->within && !goes_on) return {};
  if (last->metric.empty() ||
      mentions_->quantities[last->figure].unit.name != quantity(site).unit.name)
    return {};
  for (const Piece& piece : site.own) {
    if (piece.is(kPer) || piece.is(kIndex)) return {};
  }
  const std::string own = text_of(text_, site.own);
  if (site.own.back().is(kGeneric) || wording_->tells_share(own)) return {};
  if (wording_->tells_money(word(site.own.back()))) return {};
  if (characters(own) > (goes_on ? kTopicMax : kTopicMax / 2)) return {};
  return fit(own + last->metric);
}

// 制造业等行业增值税税率从16%降至13%,建筑业等行业从10%降至9%: where the head was told before, what
// stood behind it goes on.
std::string LabelMaker::of_echo(const Site& site, std::size_t verbs) const {
  const Made* last = last_amount();
  if (last == nullptr || verbs > 0 || site.direction != Direction::none) return {};
  if (site.before == Break::none || site.before == Break::sentence) return {};
  if (mentions_->quantities[last->figure].unit.name != quantity(site).unit.name) return {};
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

// 加工业增加值增长1.9%,纺织业增长1.3%: it is the same of another that grew.
std::string LabelMaker::of_like_change(const Site& site) const {
  if (sentence_ >= made_.size() || site.own.size() < 2) return {};
  const Made& last = made_.back();
  const Quantity& figure = quantity(site);
  if (!last.change || last.metric.empty() || site.before == Break::none) return {};
  if (mentions_->quantities[last.figure].unit.name != figure.unit.name) return {};
  Phrase thing = site.own;
  while (!thing.empty() && tells_change(thing.back())) thing.pop_back();
  if (thing.empty() || !ends_like(site, last_own_)) return {};
  const bool plain = std::none_of(thing.begin(), thing.end(), [&](const Piece& piece) {
    return (piece.roles & (kAction | kDepVerb | kGeneric | kPer | kIndex)) != 0;
  });
  const std::string name = text_of(text_, thing);
  if (!plain || wording_->tells_share(name)) return {};
  const Phrase rest(site.own.begin() + static_cast<std::ptrdiff_t>(thing.size()), site.own.end());
  return fit(name + last.metric + text_of(text_, rest));
}

// 金融机构存款余额5亿元、贷款余额3亿元: of two names with one head, the second goes on where the
// first's last words stood.
std::string LabelMaker::of_parallel(const Site& site) const {
  const Phrase& own = site.own;
  const bool next = site.before == Break::list ||
                    (site.before == Break::clause && !own.empty() && own.back().is(kBare));
  if (!next || own.size() < 2 || last_own_.size() <= own.size()) return {};
  if (word(own.back()) != word(last_own_.back()) || !own.back().is(kGeneric)) return {};
  const std::size_t begin = last_own_.size() - own.size();
  if (last_own_[begin].word_class != own.front().word_class) return {};
  return fit(text_of(text_, part_of(last_own_, 0, begin)) + text_of(text_, own));
}

// 直辖市黑臭水体消除96%,其他城市消除81%: the same was done to the same.
std::string LabelMaker::of_like_action(const Site& site) const {
  const Made* last = last_amount();
  if (last == nullptr || last->acted_on.empty() || site.own.size() < 2) return {};
  const std::string_view action = word(site.own.back());
  if (last->tail != action || site.own.front().is(kGeneric)) return {};
  if (mentions_->quantities[last->figure].unit.name != quantity(site).unit.name) return {};
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

// 其余7项已完成: of the things of that unit told before.
std::string LabelMaker::of_rest(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("rest-of-before");
  const Made* before = last_of_unit(quantity(site));
  const Made* last = last_amount();
  if (last != nullptr && last == before && !last->metric.empty()) return fit(own + last->metric);
  if (before == nullptr) return with_context(topic_, own) + predicate_of(site, kTopicMax / 2);
  const std::string& named = before->object.empty() ? before->label : before->object;
  const std::string label = fit(own + named);
  return label + predicate_of(site, kLabelMax - characters(label));
}

// 认定省级中小企业244户: what a dependent verb acts on may say enough.
bool LabelMaker::acts_alone(const Site& site, std::size_t verbs) const {
  constexpr std::size_t kEnough = 6;
  if (verbs == 0 || verbs >= site.own.size() || !agent_.empty()) return false;
  if (all_have(site.own, verbs, kGeneric | kPer)) return false;
  if (root_.find("“") != std::string::npos) return false;
  const std::size_t length = characters(text_of(text_, part_of(site.own, verbs, site.own.size())));
  return length >= kEnough || (site.before == Break::sentence && length * 2 >= kEnough);
}

// Whether the words say of what they speak: no bare amount, rate or follow-up action.
bool LabelMaker::stands_alone(const Site& site) const {
  const Phrase& own = site.own;
  const std::size_t verbs = leading_verbs(own);
  // 国内外抓获嫌疑人: where it was done is not what it was about.
  const auto front = std::find_if(own.begin(), own.end(), [](const Piece& piece) {
    return piece.kind != PieceKind::place && !piece.is_word(WordClass::position) &&
           !piece.is_word(WordClass::adverb) && (piece.roles & (kTotal | kDrop)) == 0;
  });
  const bool depends = front != own.end() && front->is(kDepVerb) && !front->is(kSpread);
  if (depends && !acts_alone(site, verbs)) return false;
  // 人均国内生产总值 stands alone, 人均增收 does not.
  if (all_have(own, 0, kGeneric | kPer | kUp | kDown | kYearly | kLink | kDrop)) return false;
  // 增速高于全行5个百分点: the growth of what?
  if (own.front().is(kGeneric) && (own.front().roles & (kUp | kDown)) != 0) return false;
  if (own.front().is(kGeneric) && !own.front().is(kPer) && own.front().span.size() > 6)
    return false;
  if (all_have(own, verbs, kGeneric | kPer | kUp | kDown | kLink | kDrop)) return false;
  const std::string name = text_of(text_, own);
  const std::size_t enough = site.before == Break::sentence ? kShortRate : kShortName;
  const bool short_head = own.back().is(kBare) && characters(name) <= enough;
  const bool rate = wording_->tells_share(name) && characters(name) <= kShortRate;
  return !short_head && !rate;
}

std::string LabelMaker::from_before(const Site& site, Measure& measure) const {
  std::string whole_place = of_whole_place(site);
  if (!whole_place.empty() && !site.adjacent) {
    measure.rules.push_back("place-as-a-whole");
    return whole_place;
  }
  measure.rules.push_back("as-before");
  if (parent_) return made_[*parent_].label;
  if (sentence_ < made_.size()) {
    const Made& last = made_.back();
    if (quantity(site).unit.kind == "times") {
      const std::string than = ratio_to_period(site);
      if (!than.empty()) return with_context(last.label, than);
    }
    // 9项指标,7项已提前完成: which of them are counted.
    if (const std::string does = predicate_of(site, kTopicMax); !does.empty()) {
      const Made* like = last_of_unit(quantity(site));
      const Made& of = like != nullptr ? *like : last;
      return with_context(of.object.empty() ? of.label : of.object, does);
    }
    const bool things = counts_things(mentions_->quantities[last.figure]);
    const bool money = quantity(site).unit.kind == "money";
    if (money && things && !wording_->tells_money(last.label))
      return fit(last.label + wording_->amount);
    // 比重提升2个百分点,达到29.4%: the result is no rise.
    return last.change && (site.linked || site.to) ? last.subject : last.label;
  }
  if (!topic_.empty()) return topic_;
  return lead_;
}

// 是上年的2.9倍: the ratio to that period; empty where none is named.
std::string LabelMaker::ratio_to_period(const Site& site) const {
  const auto period = std::find_if(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::period;
  });
  if (period == site.pre.end()) return {};
  return wording_->ratio_to + std::string(word(*period)) + wording_->ratio;
}

std::string LabelMaker::of_change(const Site& site, Measure& measure) const {
  measure.rules.push_back("change-of-before");
  Phrase verb = site.own;
  const std::string told = text_of(text_, verb);
  const Made* level = last_level();
  const bool points = quantity(site).unit.kind == "point";
  for (std::size_t i = made_.size(); i-- > oldest() && tells_share(quantity(site));) {
    // 收入90亿元,为预算的98%,增长4%: per cent are of the amount, points of the share.
    const Quantity& other = mentions_->quantities[made_[i].figure];
    const bool index = points && other.unit.name.empty() && i + 1 == made_.size();
    if (tells_share(other) != points && !index) continue;
    level = &made_[i];
    break;
  }
  if (level == nullptr || (parent_ && made_.size() <= sentence_))
    return fit(with_context(topic_.empty() ? lead_ : topic_, told));
  if (topic_ != level->object && !topic_.empty() && sentence_ >= made_.size())
    return with_context(topic_, told);
  return with_context(level->subject, told);
}

// 外出务工已达去年外出务工总数的95.4%: what stands before the link has that share of what stands
// behind it. Empty where nothing of the kind is told.
std::string LabelMaker::of_share_told(const Site& site) const {
  if (quantity(site).unit.name != "%" || site.pre.empty()) return {};
  if (word(site.pre.back()) != wording_->of || (site.cues & kCueShare) != 0) return {};
  const auto link = std::find_if(site.pre.begin(), site.pre.end(),
                                 [](const Piece& piece) { return piece.is(kLink); });
  if (link == site.pre.end()) {
    // 支出5亿元,完成预算的98%: what was told last did.
    if (!is_verb(site.own.front()) || tells_change(site.own.front())) return {};
    const std::string own = text_of(text_, site.own);
    if (sentence_ >= made_.size() || wording_->tells_share(own)) return {};
    return with_context(made_.back().subject, own + wording_->share);
  }
  Phrase part(site.pre.begin(), link);
  Phrase whole(link + 1, site.pre.end());
  trim(text_, *wording_, part);
  whole.pop_back();
  if (text_of(text_, whole).empty() || (part.empty() && sentence_ >= made_.size())) return {};
  std::string of_what;
  for (const Piece& piece : whole) of_what += word(piece);
  const std::string of = wording_->share_of + of_what + wording_->share;
  if (part.empty()) return with_context(made_.back().subject, of);
  const std::size_t room = kLabelMax - std::min(kLabelMax, characters(of));
  shorten(text_, *wording_, part, room);
  return text_of(text_, part) + of;
}

std::string LabelMaker::of_share(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("share");
  std::string label = own;
  if (site.own.front().is(kShare)) {
    const std::string subject = sentence_ < made_.size() ? made_.back().subject : topic_;
    label = with_context(subject, own);
  }
  if ((site.cues & kCuePart) != 0) label = with_context(topic_, label);
  if (!wording_->tells_share(label)) {
    // 占财政资金的 and 占财政资金 alike become 占财政资金比例.
    const bool ends_with_share = site.own.back().is(kShare);
    const std::string_view verb = word(site.own.back());
    if (ends_with_share && label.ends_with(verb)) label.resize(label.size() - verb.size());
    if (label.ends_with(wording_->of)) label.resize(label.size() - wording_->of.size());
    if (ends_with_share && label.ends_with(wording_->share_of))
      label.resize(label.size() - wording_->share_of.size());
    label += ends_with_share ? wording_->share_short : wording_->share;
  }
  return fit(label);
}

std::string LabelMaker::of_part(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("part-of-before");
  const Made* whole = parent_ ? &made_[*parent_] : last_whole(site);
  std::string name = topic_;
  if (whole != nullptr) name = whole->change ? whole->subject : whole->label;
  if (name.empty()) name = lead_;
  if (name.empty()) return own;
  // 粮食种植面积中小麦种植面积 says it twice.
  const std::string_view head = site.own.empty() ? std::string_view{} : word(site.own.back());
  if (characters(head) > 1 && name.ends_with(head)) {
    const std::string_view whose = std::string_view(name).substr(0, name.size() - head.size());
    // 中央财政支出5亿元,其中本级支出3亿元: the part's own words do not tell of whom.
    const bool thin = site.own.size() == 2 && !site.own.front().is_word(WordClass::noun) &&
                      !is_verb(site.own.front()) && !bounded_;
    if (thin && !whose.empty()) return with_context(whose, own);
    // 投资1亿元以上项目57个,其中工业项目33个: the bound holds for the part as well.
    return whole != nullptr && !whole->bound.empty() && !bounded_ ? with_context(whole->bound, own)
                                                                  : own;
  }
  std::string label = name + wording_->part + own;
  if (characters(label) <= kLabelMax) return label;
  return with_context(name, own);
}

// 其中贫困劳动力209人,搬迁劳动力55人: what is told of in like words behind a part is a part too.
bool LabelMaker::is_further_part(const Site& site, std::size_t verbs) const {
  if (verbs > 0 || site.direction != Direction::none || site.linked || site.to) return false;
  if (site.before == Break::part || site.before == Break::sentence) return false;
  const Made* last = last_amount();
  if (last == nullptr || !last->within) return false;
  const Quantity& figure = mentions_->quantities[last->figure];
  return figure.unit.name == quantity(site).unit.name && counts_people(figure);
}

// 已完成8个, 审批5户: the verb tells which earlier object it is about.
std::string LabelMaker::of_verb_alone(const Site& site, const std::string& own,
                                      Measure& measure) const {
  measure.rules.push_back("verb-of-before");
  const std::string_view verb = word(site.own.empty() ? site.taken.back() : site.own.back());
  const bool dependent = !site.own.empty() && site.own.back().is(kDepVerb);
  if (dependent && !agent_.empty()) return with_context(agent_, own);
  for (std::size_t i = made_.size(); i-- > std::max(oldest(), topic_from_);) {
    if (made_[i].verb == verb && !made_[i].object.empty()) return made_[i].label;
  }
  return with_context(topic_.empty() ? lead_ : topic_, own);
}

}  // namespace zhibiao
