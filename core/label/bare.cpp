#include "label/bare.h"

#include <algorithm>

namespace zhibiao {

std::string BareRules::from_before(const Site& site, Measure& measure) const {
  if (std::string named = of_bracketed(site, measure); !named.empty()) {
    measure.rules.push_back("bracketed");
    return named;
  }
  if (std::string fared = course_->colon ? of_fared(site) : std::string(); !fared.empty()) {
    measure.rules.push_back("as-before");
    return fared;
  }
  if (std::string there = of_place_bracketed(site, measure); !there.empty())
    return found(measure, "bracketed-place", there);
  if (std::string there = of_part_there(site, measure); !there.empty())
    return found(measure, "part-there", there);
  std::string whole_place = of_whole_place(site);
  if (!whole_place.empty() && !site.adjacent) {
    measure.rules.push_back("place-as-a-whole");
    return whole_place;
  }
  measure.rules.push_back("as-before");
  if (course_->parent && !site.adjacent) {
    // 增长8%,较上年同期(-1%)提高9个百分点: so much then, too.
    const Told& parent = course_->labels[*course_->parent];
    // 减少164千公顷(246万亩): nor does the unit make a difference.
    const Quantity& of = quantity(parent);
    const bool alike = of.unit.kind == quantity(site).unit.kind && !tells_share(of);
    if (parent.change && (same_unit(parent, quantity(site)) || alike)) {
      measure.kind = measure_of(parent).kind;
      if (alike) measure.direction = measure_of(parent).direction;
    }
    return parent.label;
  }
  if (std::string fared = of_fared(site); !fared.empty()) return fared;
  if (std::string said = of_said_alike(site); !said.empty()) return said;
  if (course_->told_any()) return from_sentence(site, measure);
  // 对1200户每户奖补500元: those who have the mean are none.
  const bool mean = course_->topic_words.size() > 1 && course_->topic_words.front().is(kPer);
  if (mean && counts_things(quantity(site)))
    return text_of(text_, part_of(course_->topic_words, 1, course_->topic_words.size()));
  if (const Told* grew = grown(site)) return grew->subject;
  // 该村是省级贫困村,共98户356人: so many live there.
  const std::string* who = those_living(site);
  if (who != nullptr && wording_->is_settlement(course_->topic)) return fit(course_->topic + *who);
  if (!course_->topic.empty()) return course_->topic;
  return course_->lead;
}

std::string BareRules::of_paid(const Site& site) const {
  const bool alone = quantity(site).unit.kind == "money" && site.before == Break::clause &&
                     site.direction == Direction::none && !site.next_in_clause &&
                     (site.own.empty() || all_have(site.own, 0, kPer));
  if (!alone || course_->told_any() || course_->colon) return {};
  Phrase done = course_->fared;
  trim(text_, *wording_, done);
  if (done.empty()) return {};
  const auto verb = std::find_if(done.rbegin(), done.rend(), is_verb);
  const bool there = std::any_of(done.begin(), done.end(), [](const Piece& piece) {
    return piece.is_word(WordClass::preposition);
  });
  if (verb == done.rend() - 1 || (verb == done.rend() && !there)) return {};
  if (std::any_of(done.begin(), done.end(), [](const Piece& piece) { return piece.is(kAnd); }))
    return {};
  if (verb != done.rend() && (verb->roles & (kState | kUp | kDown | kSay | kPlanning | kDone)) != 0)
    return {};
  shorten(text_, *wording_, done, kTopicMax);
  return fit(text_of(text_, done) + text_of(text_, site.own));
}

// 种菌50亩,亩产值3万元。今年扩大到180亩: no amount of money came to so many, but what was told in
// that unit; and so did what a mean told, where nothing else is spoken of:
// 月工资3000元。现在涨到4500元. nullptr where nothing was.
const Told* BareRules::grown(const Site& site) const {
  constexpr std::size_t kRemembered = 8;  // figures
  const bool money = quantity(site).unit.kind == "money" || tells_share(quantity(site));
  const bool amount = wording_->ends_in_money(course_->topic) && !money;
  if (!site.to || (!amount && !course_->topic.empty())) return nullptr;
  const std::size_t first = course_->labels.size() - std::min(course_->labels.size(), kRemembered);
  return course_->last_where(first, [&](const Told& made) {
    return !made.change && !made.goal && same_unit(made, quantity(site));
  });
}

// 34%的企业家认为“偏冷”,65%认为“正常”: what so many of the same say. Empty where they say nothing
// with the verb of the last.
std::string BareRules::of_said_alike(const Site& site) const {
  if (!tells_share(quantity(site)) || !course_->told_any() || site.post.empty()) return {};
  if (!is_verb(site.post.front()) || site.adjacent || site.next_in_clause) return {};
  const std::string_view last = course_->labels.back().label;
  const std::size_t at = last.find(word(site.post.front()));
  if (at == last.npos || at == 0 || !same_unit(course_->labels.back(), quantity(site))) return {};
  Phrase said = site.post;
  shorten(text_, *wording_, said, room_beside(last.substr(0, at)) - 2);
  return fit(std::string(last.substr(0, at)) + text_of(text_, said) + wording_->share_short);
}

// 增长8%(全市6%), 贫困户261户1233人(甲镇187户906人): so much, or so many of the same, there. Empty
// where no place alone stands before the figure.
std::string BareRules::of_place_bracketed(const Site& site, Measure& measure) const {
  if (!course_->parent || site.adjacent) return {};
  const auto place = std::find_if(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
    return piece.kind == PieceKind::place;
  });
  const bool alone =
      place != site.pre.end() &&
      std::all_of(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
        return piece.kind == PieceKind::place || piece.kind == PieceKind::mark || piece.is(kAnd);
      });
  if (!alone) return {};
  // 1662户7805人(甲镇1199户5745人): the households are the first of the two.
  std::size_t of = *course_->parent;
  const std::size_t least = of - std::min<std::size_t>(of - course_->sentence, 1);
  while (of > least && !same_unit(course_->labels[of], quantity(site))) --of;
  const Told& whole = course_->labels[of];
  if (!same_unit(whole, quantity(site))) return {};
  if (whole.change) tell_like(whole, measure);
  return with_context(as_written(text_, Phrase(place, site.pre.end())), whole.label);
}

// 贫困户281户1078人。其中:甲村81户299人,乙村83户302人: so many of them are there. Empty where no
// such part is told.
std::string BareRules::of_part_there(const Site& site, Measure& measure) const {
  const bool part = (site.cues & kCuePart) != 0 || course_->parts_follow ||
                    (course_->told_any() && course_->labels.back().within);
  if (!part || course_->parent || site.pre.empty()) return {};
  if (site.pre.back().kind != PieceKind::place) return {};
  const Told* whole = last_whole(site);
  if (whole == nullptr || !same_unit(*whole, quantity(site))) return {};
  if (quantity(*whole).value.low < quantity(site).value.low) return {};
  // 全镇7200户,其中石桥村410户: of the place as a whole.
  if (whole->object.empty()) return {};
  if (whole->change) tell_like(*whole, measure);
  return with_context(word(site.pre.back()), whole->label);
}

// What a figure without words counts, by the one told before it in its sentence.
std::string BareRules::from_sentence(const Site& site, Measure& measure) const {
  const Told& last = course_->labels.back();
  // 全镇1395户6820人: people are no households.
  if (site.adjacent && quantity(site).unit.kind == "person" &&
      last.label.ends_with(wording_->households)) {
    return last.label.substr(0, last.label.size() - wording_->households.size()) +
           wording_->persons;
  }
  // 拆除违建的户数12户630平方米: nor is an area.
  if (site.adjacent && !counts_people(quantity(site)) &&
      last.label.ends_with(wording_->households) &&
      last.label.size() > wording_->households.size()) {
    std::string_view whose = last.label;
    whose.remove_suffix(wording_->households.size());
    if (whose.ends_with(wording_->of)) whose.remove_suffix(wording_->of.size());
    return std::string(whose);
  }
  // 补贴41人,每人每月300元,共12300元: the sum is no mean.
  const bool sums = (site.cues & kCueTotal) != 0 && !site.adjacent &&
                    (measure_of(last).cues & kCueMean) != 0 &&
                    course_->labels.size() > course_->sentence + 1;
  if (sums) {
    const Told& whole = course_->labels[course_->labels.size() - 2];
    return with_context(whole.label, wording_->tells_money(whole.label) ? "" : wording_->amount);
  }
  if (quantity(site).unit.kind == "times") {
    const std::string than = comparisons_.ratio_to_period(site);
    if (!than.empty()) return with_context(last.label, than);
  }
  // 完成任务1250人的98%, 完成全年900万人目标的98%: a share of the figure before.
  const bool of_goal = site.pre.empty() && last_rule(measure_of(last)) == "goal-of-before";
  const bool of_it = of_goal || (site.pre.size() == 1 && word(site.pre.front()) == wording_->of);
  const bool share = tells_share(quantity(site)) && !wording_->tells_share(last.label);
  if (of_it && share && site.before == Break::none) return fit(last.label + wording_->share);
  // 专任教师39人,其中大专以上21人,达53%.
  const bool of_part = share && last.within && !last.change && site.linked && !site.to;
  if (of_part && site.before == Break::clause) return fit(last.label + wording_->share_short);
  // 9项指标,7项已提前完成: which of them are counted.
  if (const std::string does = predicate_of(site, kTopicMax); !does.empty()) {
    const Told* like = last_of_unit(quantity(site));
    const Told& of = like != nullptr ? *like : last;
    return with_context(of.object.empty() ? of.label : of.object, does);
  }
  return from_last(site, measure);
}

// The same, where nothing but that figure tells.
std::string BareRules::from_last(const Site& site, Measure& measure) const {
  const Told& last = course_->labels.back();
  // 收入5亿元,为预算的67%,比上年的4亿元增加1亿元: so much was the amount, and no share.
  const bool of_amount = last.share && !tells_share(quantity(site)) && !site.adjacent;
  if (const Told* amount = of_amount ? amount_of_unit(quantity(site)) : nullptr)
    return amount->subject;
  // 90户社员,年收入500万元,发展到173户: what was counted in that unit came to so many.
  const bool things = counts_things(quantity(last));
  if (site.to && !things && counts_things(quantity(site))) {
    const Told* same = last_of_unit(quantity(site));
    if (same != nullptr && same_unit(*same, quantity(site))) return same->label;
  }
  // 同比减少1起,1人: the like of that became fewer too.
  const bool amounts =
      !tells_share(quantity(site)) && !tells_share(quantity(last)) && (things || site.joined);
  const bool like_before = last.change && amounts && !site.adjacent;
  const Told* like = like_before ? last_of_unit(quantity(site)) : nullptr;
  if (like != nullptr && !same_unit(last, quantity(site)) && last.label.starts_with(last.subject)) {
    measure.kind = Kind::change;
    measure.direction = measure_of(last).direction;
    return with_context(like->subject, last.label.substr(last.subject.size()));
  }
  // 新增里程70公里,达到5335公里: what came of it is all there is.
  const bool all = (site.linked || site.to) && site.before == Break::clause && !last.change &&
                   same_unit(last, quantity(site)) && !last.object.empty() &&
                   last.label.starts_with(last.verb) &&
                   (segmenter_->roles_of(last.verb) & kUp) != 0 &&
                   quantity(last).value.low < quantity(site).value.low;
  if (all) return last.object;
  // 销售面积5万平方米,420套: what is counted has no area.
  const bool area = counts_things(quantity(site)) && !things && !last.change &&
                    !last.metric.empty() && last.label.size() > last.metric.size() &&
                    last.label.ends_with(last.metric);
  if (area) return last.label.substr(0, last.label.size() - last.metric.size());
  const bool money = quantity(site).unit.kind == "money";
  if (money && things && !wording_->tells_money(last.label))
    return fit(last.label + wording_->amount);
  // 比重提升2个百分点,达到29.4%; 收入增长3倍,突破11亿元: the result is no rise.
  const bool result =
      site.linked || site.to || (money && !things && !site.adjacent && !site.joined);
  const bool rate = tells_share(quantity(last));
  // 增速由上年的58%降到28%: the growth was told then and now.
  const bool growth = !course_->last_own.empty() && course_->last_own.back().is(kGeneric);
  const bool then = last.change && rate && growth && tells_share(quantity(site)) && site.to;
  if (then) {
    tell_like(last, measure);
    return last.label;
  }
  return last.change && (site.linked || site.to || (result && rate)) ? last.subject : last.label;
}

// 高于全省平均增速(16%)1个百分点: the words that the bracket stands behind, without those that
// tell what is done with them; empty where there are none, or more than the figure is bracketed.
std::string BareRules::of_bracketed(const Site& site, Measure& measure) const {
  if (course_->bracket_of.empty() || site.adjacent || site.follows_figure) return {};
  std::size_t begin = course_->bracket_of.size();
  const auto names = [&](const Piece& piece) {
    return piece.kind == PieceKind::place || piece.is(kGeneric) || is_nominal(text_, piece);
  };
  while (begin > 0 && names(course_->bracket_of[begin - 1])) --begin;
  const std::string name =
      as_written(text_, part_of(course_->bracket_of, begin, course_->bracket_of.size()));
  if (characters(name) < 2) return {};
  // 到位资金25亿元,完成任务(42亿元)的60%: the goal for what was told before.
  const Piece& head = course_->bracket_of.back();
  const bool plans = head.is(kPlanning) && head.is_word(WordClass::noun);
  if (plans || head.is(kTarget) || wording_->is_plan(word(head))) {
    measure.kind = Kind::target;
    const Told* done = last_of_unit(quantity(site));
    return done == nullptr ? fit(name) : with_context(done->subject, name);
  }
  // 增长8%,高于全国(5%)、全省(6%): the same of those that it is held against.
  const bool place = course_->bracket_of[begin].kind == PieceKind::place;
  const bool named = tells_change(head) || wording_->tells_share(word(head));
  const Told* same = place && !named ? shared_before(site) : nullptr;
  if (same == nullptr) return fit(name);
  tell_like(*same, measure);
  return with_context(name, same->label);
}

Phrase BareRules::amount_fared(const Site& site) const {
  if (site.before != Break::clause || site.follows_figure || !(site.linked || site.to)) return {};
  const Phrase& fared = course_->fared;
  const auto begin = std::find_if(fared.begin(), fared.end(), [](const Piece& piece) {
    return piece.kind != PieceKind::place && piece.kind != PieceKind::period;
  });
  const auto end = std::find_if(begin, fared.end(), [](const Piece& piece) {
    return !piece.is(kGeneric) || tells_change(piece);
  });
  const bool fares = end != begin && end != fared.end() &&
                     (fared.back().roles & (kState | kUp | kDown)) != 0 &&
                     std::none_of(end, fared.end(), [](const Piece& piece) {
                       return piece.is_word(WordClass::noun) || piece.kind == PieceKind::place;
                     });
  if (!fares || wording_->tells_share(word(*(end - 1))) != tells_share(quantity(site))) return {};
  return Phrase(begin, end);
}

// 财产险占比最高,达到44%: the amount that the clause before named; empty where it named none.
std::string BareRules::of_fared(const Site& site) const {
  const bool next = site.before == Break::clause || course_->colon;
  if (course_->fared.empty() || !next || site.follows_figure) return {};
  Phrase named = course_->fared;
  // 游客量居首位,达5万人次: how it ranks is no part of its name.
  const auto ranks =
      std::find_if(named.begin(), named.end(), [](const Piece& piece) { return piece.is(kSay); });
  if (ranks != named.begin()) named.erase(ranks, named.end());
  std::erase_if(named, [](const Piece& piece) { return piece.is(kWithin); });
  trim(text_, *wording_, named);
  // 企业数量实现倍增,由8家增至18家: of whatever is told how it fares.
  bool fares = false;
  for (; named.size() > 1 && (named.back().roles & (kState | kUp | kDown)) != 0; fares = true)
    named.pop_back();
  trim(text_, *wording_, named);
  if (named.empty() || characters(text_of(text_, named)) < (course_->colon ? 2 : 4)) return {};
  // 以汉族为主,达5.69万人: so many are those who prevail.
  if (named.size() > 1 && wording_->prevails(word(named.back()))) {
    named.pop_back();
    const auto with = std::find_if(named.begin(), named.end(), [&](const Piece& piece) {
      return word(piece) == wording_->example_open;
    });
    if (with != named.end()) named.erase(named.begin(), with + 1);
    return text_of(text_, named);
  }
  const std::string_view head = word(named.back());
  const bool amount =
      named.back().is(kGeneric) || wording_->tells_share(head) || wording_->ends_in_money(head);
  const auto verbs = std::count_if(named.begin(), named.end(), is_verb);
  const bool names = std::all_of(named.begin(), named.end(), [&](const Piece& piece) {
    return piece.kind == PieceKind::place || is_verb(piece) || piece.is(kGeneric) ||
           piece.is(kAnd) || is_nominal(text_, piece);
  });
  if ((!amount && !course_->colon && !fares) || !names || verbs > 1) return {};
  return text_of(text_, named);
}

// What the households or the people of a place are called; nullptr where the unit counts neither.
const std::string* BareRules::those_living(const Site& site) const {
  const std::string& kind = quantity(site).unit.kind;
  if (kind == "household") return &wording_->households;
  return kind == "person" ? &wording_->persons : nullptr;
}

// 全村57户,127人: the place as a whole is what is counted.
std::string BareRules::of_whole_place(const Site& site) const {
  const std::string* who = those_living(site);
  if (who == nullptr) return {};
  for (std::size_t i = site.pre.size(); i-- > 0;) {
    const Piece& piece = site.pre[i];
    if (piece.kind != PieceKind::place) continue;
    // 为石桥镇500余人开展培训: some of the place.
    if (i > 0 && site.pre[i - 1].is(kDative) && !site.post.empty()) return {};
    return std::string(word(piece)) + *who;
  }
  // 全乡有20个自然屯,4645户: people are counted of the place, not of the things before.
  const bool after_things =
      course_->told_any() && (quantity(course_->labels.back()).unit.kind == "count" ||
                              course_->labels.back().label.ends_with(wording_->households));
  if ((!after_things && !after_area()) || course_->labels.back().change || course_->parent)
    return {};
  // 设20个教学班,900人: no place has them.
  const std::string& things = course_->labels.back().label;
  const bool settled = wording_->is_settlement(things);
  const bool of_things =
      course_->whole_place.empty() && !settled && !things.ends_with(wording_->households);
  if (of_things && !after_area() && who == &wording_->persons)
    return fit(things + wording_->headcount);
  if (std::string whose = settled && site.before == Break::list ? of_settled() : std::string();
      !whose.empty())
    return fit(whose + *who);
  // 9个村民小组,215户,860人: of no place that is named.
  return std::string(slice(text_, course_->whole_place)) + *who;
}

// Whose the households are that stand beside villages. 项目涉及5个村860户: what was done to the one
// was done to the other. 这6个村共有860户: they live there. Empty where it is the place around that
// has both: 全镇辖5个村860户.
std::string BareRules::of_settled() const {
  if (!course_->list_verb.empty()) return course_->list_verb;
  const Told& last = course_->labels.back();
  const bool those = (measure_of(last).cues & kCueSameAs) != 0;
  return those || course_->whole_place.empty() ? last.object : std::string();
}

// 区域面积17平方公里,有812户: nor are households counted of an area.
bool BareRules::after_area() const {
  if (course_->labels.empty() || course_->last_own.empty()) return false;
  const Quantity& last = quantity(course_->labels.back());
  if (last.unit.kind != "area") return false;
  // 镇区面积6平方公里.
  const bool land = measures_land(last) && course_->last_own.back().is(kGeneric);
  return land || all_have(course_->last_own, 0, kGeneric);
}

}  // namespace zhibiao
