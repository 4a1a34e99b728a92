#include <algorithm>

#include "measure/label_maker.h"

// Labels of shares, parts, ratios and what is compared with what was told before.

namespace zhibiao {

// A share or a part of what was told, or how it compares with another; empty where the words tell
// of none of these.
std::string LabelMaker::of_whole(const Site& site, const std::string& own, Measure& measure) const {
  if (is_yardstick(site)) {
    measure.rules.push_back("yardstick");
    return with_context(last_told().subject, of_goal_told(site));
  }
  std::string told = of_share_told(site);
  if (!told.empty()) {
    measure.rules.push_back("share-told");
    return told;
  }
  if (is_comparison(site)) return of_comparison(site, own, measure);
  if ((site.cues & kCueShare) != 0 && tells_share(quantity(site)))
    return of_share(site, own, measure);
  // (廉租房开工216套,开工率达116%): the rate is of what the bracket told right before.
  const bool of_last = parent_ && made_.size() > *parent_ + 1 && tells_share(quantity(site)) &&
                       (site.before == Break::clause || site.before == Break::list) &&
                       !tells_share(mentions_->quantities[made_.back().figure]) &&
                       wording_->tells_share(own) && !stands_alone(site);
  const bool bracketed = parent_ && site.before != Break::none && !of_last;
  const bool part = (site.cues & kCuePart) != 0 || bracketed;
  if (!part && !is_further_part(site, leading_verbs(site.own))) return {};
  // 园区内包括2个社区: of the place, not of what was told of it.
  const bool inside = !parent_ && site.before == Break::sentence && site.pre.size() > 1 &&
                      site.pre.back().is(kWithin) && !site.pre.front().is(kWithin);
  if (inside) return own;
  return of_part(site, own, measure);
}

// 预算 of 完成预算3亿元的41%: that it was met in part is told of what met it.
std::string LabelMaker::of_goal_told(const Site& site) const {
  Phrase goal = site.own;
  while (goal.size() > 1 && (is_verb(goal.front()) || goal.front().is(kDone)))
    goal.erase(goal.begin());
  std::string told = text_of(text_, goal);
  // 占年度计划15亿元的44%: what a label goes without elsewhere is what this one names.
  const std::string_view plan = word(site.pre.back());
  if (wording_->is_plan(plan) && !told.ends_with(plan)) told += plan;
  return told;
}

// 完成总投资的55%: a share of what is named.
bool LabelMaker::is_share_of_own(const Site& site) const {
  const Phrase& pre = site.pre;
  if (quantity(site).unit.name != "%" || site.direction != Direction::none) return false;
  return pre.size() > 1 && word(pre.back()) == wording_->of &&
         pre[pre.size() - 2].kind != PieceKind::period;
}

// 完成预算3亿元的41%: whether the figure is but what was to come, and the next tells how much of it
// did.
bool LabelMaker::is_yardstick(const Site& site) const {
  const Phrase& rest = site.rest;
  if (sentence_ >= made_.size() || tells_share(quantity(site)) || rest.size() < 2) return false;
  if (word(rest[0]) != wording_->of || rest[1].kind != PieceKind::figure) return false;
  if (!tells_share(mentions_->quantities[rest[1].index])) return false;
  return std::any_of(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
    return (piece.roles & (kDone | kPlanning | kTarget)) != 0;
  });
}

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
  // 事故总量下降明显,都实现了下降20%的目标: of what was spoken of.
  if (goal && change && !topic_.empty()) {
    whole.resize(whole.size() - taken.size());
    return with_context(topic_, text_of(text_, whole));
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

// 其中八成以上是民营企业: what is told behind the link has that share. Empty where no link follows.
std::string LabelMaker::of_being(const Site& site) const {
  const bool share = tells_share(quantity(site)) && quantity(site).unit.kind != "times" &&
                     quantity(site).unit.kind != "point";
  if (!share || !site.own.empty() || site.next_in_clause) return {};
  if (site.post.size() < 2 || !site.post.front().is(kLink)) return {};
  Phrase thing = part_of(site.post, 1, site.post.size());
  trim(text_, *wording_, thing);
  thing.resize(noun_phrase_end(text_, *wording_, thing));
  const std::string what = text_of(text_, thing);
  if (characters(what) < 2) return {};
  const std::string whole = sentence_ < made_.size() ? made_.back().subject : topic_;
  const std::string part = whole.ends_with(wording_->part) ? std::string() : wording_->part;
  const std::string label = whole + part + what + wording_->share_short;
  return characters(label) <= kLabelMax && !whole.empty() ? label
                                                          : fit(what + wording_->share_short);
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
    // 三次产业协调发展,结构比由…: of what the clause before was about.
    const bool of_topic = again == nullptr && all_have(site.own, 0, kRatio) &&
                          sentence_ == made_.size() && wording_->series(topic_) != nullptr;
    const bool names = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
      return piece.is(kRatio) || (is_nominal(text_, piece) && !is_verb(piece));
    });
    if (!of_topic && (again != nullptr || names)) {
      // 三次产业构成比为: what tells that a ratio follows is no part of its name.
      Phrase whole = site.own;
      ratio_of_ = own;
      while (again != nullptr && whole.size() > 1 && whole.back().is(kRatio)) {
        whole.pop_back();
        const std::string shorter = text_of(text_, whole);
        if (wording_->series(shorter) != again) break;
        ratio_of_ = shorter;
      }
    } else if (of_topic || ratio_of_.empty()) {
      ratio_of_ = topic_;
    }
    ratio_at_ = 0;
  }
  const std::vector<std::string>* members = wording_->series(ratio_of_);
  const std::size_t at = ratio_at_++;
  if (members == nullptr || at >= members->size()) return ratio_of_;
  // 三次产业增加值占生产总值的比重为6:60:34: each has its own.
  if (ratio_of_.find(wording_->share_of) != ratio_of_.npos) {
    const std::string each = wording_->one_of_series(ratio_of_, at, members->size());
    if (!each.empty()) return fit(each);
  }
  const std::string label = (*members)[at] + wording_->share_of + ratio_of_;
  return fit(wording_->tells_share(ratio_of_) ? label : label + wording_->weight);
}

// 高于全省1.7个百分点, 是农村居民的2.27倍: tells how what was told before stands to another.
bool LabelMaker::is_comparison(const Site& site) const {
  if (sentence_ >= made_.size()) return false;
  const Piece& front = site.own.front();
  if (holds_against(front)) return true;
  if (is_beside(site)) return true;
  return quantity(site).unit.kind == "times" && site.linked_front &&
         word(site.pre.back()) == wording_->of;
}

// 高于全国4个百分点、全省5个百分点: what it is compared with next; empty where it is with none.
std::string LabelMaker::of_compared_alike(const Site& site, Measure& measure) const {
  if (!site.joined || sentence_ >= made_.size() || quantity(site).unit.kind != "point") return {};
  const Made& last = made_.back();
  if (last.against.empty() || site.direction != Direction::none) return {};
  std::string whom;
  for (const Piece& piece : site.pre) {
    if (piece.kind == PieceKind::mark || piece.is(kAnd)) continue;
    if (piece.kind != PieceKind::place && !is_nominal(text_, piece)) return {};
    whom += word(piece);
  }
  if (whom.empty()) return {};
  measure.rules.push_back("compared-alike");
  measure.kind = Kind::change;
  measure.direction = (*out_)[last.figure].direction;
  return with_context(last.label.substr(0, last.label.find(last.against)), last.against + whom);
}

// 比全市平均增幅高8个百分点: points beside those of another.
bool LabelMaker::is_beside(const Site& site) const {
  if (site.pre.size() < 3 || !wording_->is_than(word(site.pre.front()))) return false;
  const Piece& last = site.pre.back();
  if (site.pre[1].kind == PieceKind::period || (last.roles & (kUp | kDown)) == 0) return false;
  // 较序时进度快2%, 较常年偏高0.6℃: what is faster or higher, and not what grew.
  return quantity(site).unit.kind == "point" || !is_verb(last);
}

std::string LabelMaker::of_comparison(const Site& site, const std::string& own,
                                      Measure& measure) const {
  measure.rules.push_back("comparison");
  const std::string& subject = made_.back().subject;
  if (is_beside(site)) {
    // 比全省平均高: with nothing but how it compares, of whom is told.
    const bool named = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
      return is_nominal(text_, piece) && !tells_change(piece) && !piece.is(kPer);
    });
    if (!named) return with_context(subject, as_written(text_, site.pre));
    return with_context(subject, std::string(word(site.pre.front())) + own);
  }
  if (quantity(site).unit.kind != "times") return with_context(subject, own);
  return with_context(subject, wording_->ratio_to + own + wording_->ratio);
}

// 是上年的2.9倍: the ratio to that period; empty where none is named.
std::string LabelMaker::ratio_to_period(const Site& site) const {
  const auto period = std::find_if(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::period;
  });
  if (period == site.pre.end()) return {};
  return wording_->ratio_to + std::string(word(*period)) + wording_->ratio;
}

// 接待游客12万人次,恢复至2019年同期水平的81%: the ratio of what the part told first to that time.
std::string LabelMaker::of_recovered(const Site& site) const {
  const Phrase& pre = site.pre;
  if (part_ >= made_.size() || sentence_ >= made_.size()) return {};
  if (!wording_->tells_recovery(word(pre.front()))) return {};
  if (pre.size() < 2 || word(pre.back()) != wording_->of) return {};
  if (pre[0].kind != PieceKind::period && pre[1].kind != PieceKind::period) return {};
  std::size_t of = made_.size() - 1;
  while (of > std::max(part_, oldest()) &&
         (tells_share(mentions_->quantities[made_[of].figure]) || made_[of].change))
    --of;
  const std::string than = as_written(text_, part_of(pre, 0, pre.size() - 1));
  return with_context(made_[of].subject, than + wording_->share);
}

// 在外经商人数已达上年总数的七成: what stands before the link has that share of what stands
// behind it. Empty where nothing of the kind is told.
std::string LabelMaker::of_share_told(const Site& site) const {
  if (site.pre.empty() || !tells_share(quantity(site))) return {};
  const bool fraction = quantity(site).unit.name.empty();  // 已达总数一半
  if (quantity(site).unit.name != "%" && !fraction) return {};
  if (std::string label = of_recovered(site); !label.empty()) return label;
  const bool tied = word(site.pre.back()) == wording_->of;
  const bool held = tied || fraction || wording_->is_plan(word(site.pre.back()));
  if (!held || (site.cues & kCueShare) != 0) return {};
  const auto link = std::find_if(site.pre.begin(), site.pre.end(),
                                 [](const Piece& piece) { return piece.is(kLink); });
  if (link == site.pre.end()) {
    // 支出5亿元,完成预算的98%: what was told last did.
    if (site.own.empty() || !is_verb(site.own.front()) || tells_change(site.own.front())) return {};
    std::string own = text_of(text_, without_goal(site.own));
    if (sentence_ >= made_.size() || wording_->tells_share(own)) return {};
    // 完成市计划的132%: what is done in part stays.
    const Piece& goal = site.pre[site.pre.size() - std::min<std::size_t>(site.pre.size(), 2)];
    if (tied && goal.is(kTarget) && !own.ends_with(word(goal))) own += word(goal);
    return with_context(last_told().subject, own + wording_->share);
  }
  Phrase part(site.pre.begin(), link);
  Phrase whole = without_goal(Phrase(link + 1, site.pre.end()));
  trim(text_, *wording_, part);
  if (tied && !whole.empty()) whole.pop_back();
  // 为多年最低的3.9%: of no other.
  if (!whole.empty() && (whole.back().roles & (kLink | kState)) != 0) return text_of(text_, part);
  // 为2019年的85%: of what it was then.
  const bool dated = std::any_of(whole.begin(), whole.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::period;
  });
  if ((text_of(text_, whole).empty() && (!dated || site.to || link->is(kTo))) ||
      (part.empty() && sentence_ >= made_.size()))
    return {};
  const std::string of = wording_->share_of + as_written(text_, whole) + wording_->share;
  if (part.empty()) return with_context(last_told().subject, of);
  // 收入中位数2万元,中位数是平均数的86%: a short name is of what was told before.
  const std::string named = text_of(text_, part);
  const bool again =
      sentence_ < made_.size() && characters(named) <= 3 && last_told().subject.ends_with(named);
  if (again) return with_context(last_told().subject, of);
  const std::size_t room = room_beside(of);
  shorten(text_, *wording_, part, room);
  return text_of(text_, part) + of;
}

// 完成预算3亿元的41%: how much the budget was is told by its own row.
Phrase LabelMaker::without_goal(Phrase phrase) const {
  if (sentence_ >= made_.size() || !made_.back().goal) return phrase;
  const std::uint32_t goal = mentions_->quantities[made_.back().figure].outer.begin;
  std::erase_if(phrase, [&](const Piece& piece) { return piece.span.begin == goal; });
  return phrase;
}

std::string LabelMaker::of_share(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("share");
  std::string label = own;
  if (site.own.front().is(kShare)) {
    std::string_view whose = topic_;
    if (sentence_ < made_.size()) {
      const Made& last = last_shared();
      whose = last.shared.empty() ? last.subject : last.shared;
    }
    label = with_context(whose, own);
  }
  // 其中联网的学校占98%,有心理室的学校占88%: parts of the same.
  const bool further = sentence_ < made_.size() && made_.back().within &&
                       site.before == Break::clause && !site.own.front().is(kShare);
  // 其中第二产业资产占19%,第三产业资产占81%: what ends like the one before is told in full.
  const std::string_view whose =
      own.find(wording_->share_of) == own.npos
          ? std::string_view(own)
          : std::string_view(own).substr(0, own.find(wording_->share_of));
  const bool full = further && characters(whose) > 3 && whose.find(wording_->of) == whose.npos &&
                    !made_.back().shared.empty() &&
                    last_characters(whose, 2) == last_characters(made_.back().shared, 2);
  if (((site.cues & kCuePart) != 0 || further) && !full) label = with_context(topic_, label);
  if (!wording_->tells_share(label)) {
    // 占财政资金的 and 占财政资金 alike become 占财政资金比例.
    const bool ends_with_share = site.own.back().is(kShare);
    const std::string_view verb = word(site.own.back());
    if (ends_with_share && label.ends_with(verb)) label.resize(label.size() - verb.size());
    if (label.ends_with(wording_->of)) label.resize(label.size() - wording_->of.size());
    if (ends_with_share && label.ends_with(wording_->share_of))
      label.resize(label.size() - wording_->share_of.size());
    // 占计划的102%: what it is a share of falls away at the edge, but may be exceeded.
    const bool of_goal = ends_with_share && site.pre.size() > 1 &&
                         word(site.pre.back()) == wording_->of &&
                         site.pre[site.pre.size() - 2].is(kTarget);
    if (of_goal) {
      label += wording_->share_of;
      label += word(site.pre[site.pre.size() - 2]);
    }
    label += ends_with_share && !of_goal ? wording_->share_short : wording_->share;
  }
  return fit(label);
}

// 收入5亿元,占预算的98%,占全市的12%: what has both shares is the amount.
const LabelMaker::Made& LabelMaker::last_shared() const {
  std::size_t at = made_.size() - 1;
  while (at > oldest() && (made_[at].share || made_[at].goal)) --at;
  return made_[at].share ? made_.back() : made_[at];
}

std::string LabelMaker::of_part(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("part-of-before");
  const Made* whole = parent_ ? &made_[*parent_] : last_whole(site);
  // 收入641万元,占22%(出栏生猪390头): no number of things is a part of a share.
  if (parent_ && tells_share(mentions_->quantities[whole->figure]) && !tells_share(quantity(site)))
    whole = last_whole(site);
  std::string name = topic_;
  // 满意度位居前列,其中城镇满意度83%: what this sentence is about, where it told no figure yet.
  const bool announced = sentence_ >= made_.size() && !root_.empty() && !topic_.empty() &&
                         topic_from_ >= sentence_ && tells_share(quantity(site));
  if (whole != nullptr && !announced) name = whole->change ? whole->subject : whole->label;
  // 五类商品价格上涨。其中,衣着价格上涨2%: parts of what the sentence before was about.
  const bool of_sentence = !parent_ && sentence_ >= made_.size() && !figureless_.empty();
  if (of_sentence) name = figureless_;
  if (name.empty()) name = lead_;
  // 学校包括小学68所: the whole is named right there.
  const auto within = std::find_if(site.own.begin(), site.own.end(),
                                   [](const Piece& piece) { return piece.is(kWithin); });
  if (!parent_ && within != site.own.end() && within != site.own.begin() &&
      within + 1 != site.own.end() && is_nominal(text_, *(within - 1)) &&
      !is_verb(site.own.front())) {
    Phrase all(site.own.begin(), within);
    Phrase some(within + 1, site.own.end());
    shorten(text_, *wording_, all, kTopicMax);
    return fit(text_of(text_, all) + wording_->part + text_of(text_, some));
  }
  return part_named(site, own, name, whole);
}

// The part of what is called `name`.
std::string LabelMaker::part_named(const Site& site, const std::string& own,
                                   const std::string& name, const Made* whole) const {
  // 工业增加值增长8%。其中4月份工业增加值增长9%: the same, of another time.
  if (name.empty() || (whole != nullptr && whole->change && own.starts_with(name))) return own;
  // 外出务工收入60万元,其中外出务工人数203人: people are no part of money, nor is anything but a
  // share of a share.
  if (whole != nullptr && sorts_differ(*whole, site)) return own;
  if (own.find(name) != std::string::npos) return own;
  // 生产总值9亿元,其中第一产业增加值1亿元: nothing else is a part of that.
  if (name.ends_with(wording_->product) && own.ends_with(wording_->added)) return own;
  // 一般贸易进出口5亿元,其中出口3亿元: half of what a word of the whole names.
  if (const std::string half = of_half(name, site); !half.empty()) return half;
  // 粮食种植面积中小麦种植面积 says it twice.
  const std::string_view head = site.own.empty() ? std::string_view{} : word(site.own.back());
  if (characters(head) > 1 && name.ends_with(head)) {
    const std::string_view whose = std::string_view(name).substr(0, name.size() - head.size());
    // 中央财政支出5亿元,其中本级支出3亿元: the part's own words do not tell of whom.
    const bool thin = site.own.size() == 2 && characters(whose) > 1 &&
                      !site.own.front().is_word(WordClass::noun) && !is_verb(site.own.front()) &&
                      !bounded_;
    if (thin && !whose.empty()) return with_context(whose, own);
    // 投资5000万元以上项目48个,其中农业项目12个: the bound holds for the part as well.
    return whole != nullptr && !whole->bound.empty() && !bounded_ ? with_context(whole->bound, own)
                                                                  : own;
  }
  std::string label = name + wording_->part + own;
  if (characters(label) <= kLabelMax) return label;
  return with_context(name, own);
}

// The name with `own` in the place of a word that is longer and made with it: 出口 and 进口 of
// 进出口. Empty where it has none.
std::string LabelMaker::of_half(std::string_view name, const Site& site) const {
  const std::string own = text_of(text_, site.own);
  if (site.own.size() != 1 || characters(own) != 2) return {};
  std::vector<Token> tokens;
  segmenter_->segment(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
  for (const Token& token : tokens) {
    const std::string_view whole = slice(name, token.span);
    const std::string_view both = first_characters(whole, 3);
    const bool half = characters(both) == 3 && both.ends_with(last_characters(own, 1)) &&
                      both.find(first_characters(own, 1)) != both.npos;
    if (!half || (tokens.size() < 2 && both == whole)) continue;
    return std::string(name.substr(0, token.span.begin)) + own +
           std::string(name.substr(token.span.begin + both.size()));
  }
  return {};
}

// Whether the figure is of another sort than what it is told within.
bool LabelMaker::sorts_differ(const Made& whole, const Site& site) const {
  const Quantity& of = mentions_->quantities[whole.figure];
  const Quantity& part = quantity(site);
  if (tells_share(of)) return !tells_share(part);
  constexpr std::size_t kNamed = 4;
  return of.unit.kind == "money" && counts_people(part) &&
         characters(text_of(text_, site.own)) >= kNamed;
}

// 其中贫困劳动力209人,搬迁劳动力55人: what is told of in like words behind a part is a part too.
bool LabelMaker::is_further_part(const Site& site, std::size_t verbs) const {
  if (site.direction != Direction::none || site.linked || site.to) return false;
  if (site.before == Break::sentence || sentence_ >= made_.size()) return false;
  // 其中刑事拘留218名、逮捕156名: in a list what is done may tell the part, and so may half of what
  // the whole is called (进出口).
  const Made* whole = last_whole(site);
  const bool acts = verbs > 0 && site.before != Break::list;
  if (acts && (whole == nullptr || of_half(whole->label, site).empty())) return false;
  // 其中央企5亿元,增长2%;地方国企3亿元: all of a sentence that begins with a part.
  if (site.before == Break::part && !parts_follow_ && !made_[sentence_].within) return false;
  const Made* last = last_amount();
  if (last == nullptr || !last->within) return false;
  // A类58户96人,B类210户465人: of a pair the first is like it.
  if (!same_unit(*last, quantity(site)) && last > made_.data() + oldest()) --last;
  if (!last->within || last->change || !same_unit(*last, quantity(site))) return false;
  // 教师42人,其中高级教师14人,学生302人: no part is more than all.
  if (whole != nullptr && same_unit(*whole, quantity(site)) &&
      mentions_->quantities[whole->figure].value.low < quantity(site).value.low)
    return false;
  if (site.before != Break::part && counts_people(mentions_->quantities[last->figure])) return true;
  // 货运量5亿吨,其中铁路1亿吨;公路3亿吨: bare names of parts, told alike.
  const bool bare = std::all_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && (piece.roles & (kGeneric | kPer | kIndex)) == 0;
  });
  if (whole != nullptr && whole->within) return false;
  return bare && last->metric.empty() && characters(last->object) <= kTopicMax / 2 &&
         characters(text_of(text_, site.own)) <= kTopicMax / 2;
}

}  // namespace zhibiao
