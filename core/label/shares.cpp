#include "label/shares.h"

#include <algorithm>
#include <utility>

namespace zhibiao {

bool ShareRules::is_share_of_own(const Site& site) const {
  const Phrase& pre = site.pre;
  if (quantity(site).unit.name != "%" || site.direction != Direction::none) return false;
  return pre.size() > 1 && word(pre.back()) == wording_->of &&
         pre[pre.size() - 2].kind != PieceKind::period;
}

std::string ShareRules::of_rate(const Phrase& taken, Phrase own, Measure& measure) const {
  auto head = std::find_if(taken.rbegin(), taken.rend(),
                           [&](const Piece& piece) { return word(piece) != wording_->within; });
  // 以8%的增幅列全市第二位: what it comes to is none of its name, but 3%的涨幅目标 is one.
  const bool opens = taken.size() > 1 && taken.front().is(kGeneric) && !taken[1].is(kTarget) &&
                     !taken[1].is(kPlanning);
  if (opens && tells_change(taken.front())) head = taken.rend() - 1;
  if (head == taken.rend() || !head->is(kGeneric) || !tells_change(*head)) return {};
  Phrase rate(taken.begin(), head.base());
  trim(text_, *wording_, rate);
  while (!own.empty() && (is_verb(own.back()) || own.back().is_word(WordClass::auxiliary)))
    own.pop_back();
  trim(text_, *wording_, own);
  const std::string whose = own.empty() ? course_->topic : text_of(text_, own);
  measure.kind = Kind::change;
  measure.direction = head->is(kDown) ? Direction::down : Direction::up;
  measure.rules.push_back("rate-that-follows");
  return with_context(whose, text_of(text_, rate));
}

std::string ShareRules::of_following(const Phrase& taken, Phrase whole, bool change,
                                     Measure& measure) const {
  measure.rules.push_back("share-of-what-follows");
  // 95%的学校达到标准化要求: what comes up to a goal is none.
  const auto aim = std::find_if(taken.begin(), taken.end(), [](const Piece& piece) {
    return piece.is(kTarget) || piece.is(kStandard) || piece.is(kPlanning);
  });
  const bool goal = aim != taken.end() && std::none_of(taken.begin(), aim, [](const Piece& piece) {
                      return piece.is(kLink);
                    });
  if (goal && course_->told_any()) {
    measure.kind = Kind::target;
    return with_context(course_->labels.back().subject, text_of(text_, taken));
  }
  // 事故总量下降明显,都实现了下降20%的目标: of what was spoken of.
  if (goal && change && !course_->topic.empty()) {
    whole.resize(whole.size() - taken.size());
    return with_context(course_->topic, text_of(text_, whole));
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

std::string ShareRules::of_being(const Site& site) const {
  const bool share = tells_share(quantity(site)) && quantity(site).unit.kind != "times" &&
                     quantity(site).unit.kind != "point";
  // 教师中30%为大学本科毕业: the whole is named right before.
  const bool within = !site.own.empty() && word(site.pre.back()) == wording_->within;
  if (!share || (!site.own.empty() && !within) || site.next_in_clause) return {};
  if (site.post.size() < 2) return {};
  // 其中六成属于制造业, 80%已上云: or do.
  const bool is = site.post.front().is(kLink);
  Phrase thing = part_of(site.post, is ? 1 : 0, site.post.size());
  trim(text_, *wording_, thing);
  if (is) thing.resize(noun_phrase_end(text_, *wording_, thing));
  const bool does = !thing.empty() && is_verb(thing.front()) && !tells_change(thing.front());
  const bool modifies = std::any_of(
      thing.begin(), thing.end(), [&](const Piece& piece) { return word(piece) == wording_->of; });
  if (!is && (!does || thing.size() < 2 || modifies || site.direction != Direction::none))
    return {};
  const std::string what = text_of(text_, thing);
  if (characters(what) < 2) return {};
  const std::string& told = course_->told_any() ? course_->labels.back().subject : course_->topic;
  std::string whole = within ? text_of(text_, site.own) : told;
  // 参保人员中35%为农民工,65%为职工: of the same.
  const std::size_t of = whole.rfind(wording_->part);
  const bool shared = whole.ends_with(wording_->share_short);
  if (!is && shared && of == whole.npos) return {};
  if (shared && of != whole.npos) whole.resize(of);
  const std::string part = whole.ends_with(wording_->part) ? std::string() : wording_->part;
  const std::string label = whole + part + what + wording_->share_short;
  return characters(label) <= kLabelMax && !whole.empty() ? label
                                                          : fit(what + wording_->share_short);
}

std::string ShareRules::of_share_told(const Site& site) const {
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
    if (!course_->told_any() || wording_->tells_share(own)) return {};
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
      (part.empty() && !course_->told_any()))
    return {};
  const std::string of = wording_->share_of + as_written(text_, whole) + wording_->share;
  if (part.empty()) return with_context(last_told().subject, of);
  // 收入中位数2万元,中位数是平均数的86%: a short name is of what was told before.
  const std::string named = text_of(text_, part);
  const bool again =
      course_->told_any() && characters(named) <= 3 && last_told().subject.ends_with(named);
  if (again) return with_context(last_told().subject, of);
  const std::size_t room = room_beside(of);
  shorten(text_, *wording_, part, room);
  return text_of(text_, part) + of;
}

// 占全市的8%: whose share it is goes before.
std::string ShareRules::of_whose(const Site& site, const std::string& own) const {
  std::string_view whose = course_->topic;
  // 甲产品出口增长3%;乙产品出口比重提高,占全部的8%: of what was spoken of right before.
  const bool fared = site.before == Break::clause && !course_->told_amount.empty();
  if (fared) whose = course_->told_amount;
  constexpr std::size_t kWord = 2;  // characters
  const std::string_view told = last_characters(whose, kWord);
  if (fared && wording_->tells_share(told)) whose.remove_suffix(told.size());
  if (course_->told_any() && !fared) {
    const Told& last = last_shared();
    whose = last.shared.empty() ? last.subject : last.shared;
  }
  // Where there is no room for both, what has the share goes before what it is a share of.
  const bool fits = characters(whose) + characters(own) <= kLabelMax;
  return with_context(whose, fits || !wording_->tells_share(own) ? own : wording_->share_short);
}

std::string ShareRules::of_share(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("share");
  if (std::string label = of_trait(site); !label.empty()) return label;
  std::string label = site.own.front().is(kShare) ? of_whose(site, own) : own;
  // 现代物流业不断壮大,增加值占生产总值的8%: an amount of what a clause without figures was about.
  const bool amount = site.own.size() > 2 && site.own.front().is(kGeneric) &&
                      site.own[1].is(kShare) && site.before == Break::clause;
  if (amount && !course_->told_any()) label = with_context(course_->topic, own);
  // 清洁能源装机规模7900万千瓦、装机占比93%: of the same; 其中新能源装机占比73% is told in full.
  constexpr std::size_t kName = 4;
  const bool tells_all = wording_->tells_share(own) && characters(own) > kName &&
                         course_->told_any() &&
                         course_->labels.back().label.ends_with(last_characters(own, kName));
  const std::string begun = site.before == Break::list ? begun_before(site) : std::string();
  if (!begun.empty()) label = with_context(begun, own);
  // 其中联网的学校占98%,有心理室的学校占88%: parts of the same.
  const bool further = course_->told_any() && course_->labels.back().within &&
                       site.before == Break::clause && !site.own.front().is(kShare);
  // 其中第二产业资产占19%,第三产业资产占81%: what ends like the one before is told in full.
  const std::string_view whose =
      own.find(wording_->share_of) == own.npos
          ? std::string_view(own)
          : std::string_view(own).substr(0, own.find(wording_->share_of));
  const bool full = further && characters(whose) > 3 && whose.find(wording_->of) == whose.npos &&
                    !course_->labels.back().shared.empty() &&
                    last_characters(whose, 2) == last_characters(course_->labels.back().shared, 2);
  // 失业人员比重53%,其中青年占25%: nothing but a share is of a share.
  const bool of_rate = !course_->topic.empty() && wording_->tells_share(course_->topic);
  if (((site.cues & kCuePart) != 0 || further) && !full && !of_rate && !tells_all)
    label = with_context(course_->topic, label);
  // 食品类商品(零售额占比19%)增长4%: of what its bracket stands behind.
  const bool bracketed = !course_->bracket_of.empty() && !course_->parent && !site.follows_figure;
  if (bracketed) label = with_context(course_->topic, label);
  if (!site.own.front().is(kShare) && names_sort_of_first(label))
    label = with_context(course_->told_first, label);
  return fit(ended(site, std::move(label)));
}

// 教师86人,高级教师20人,本科以上学历占95%: of all of them.
std::string ShareRules::of_trait(const Site& site) const {
  if (site.own.size() < 2 || !site.own.back().is(kShare)) return {};
  const std::string trait = text_of(text_, part_of(site.own, 0, site.own.size() - 1));
  const Told* whole = wording_->is_trait(trait) ? people_before(quantity(site)) : nullptr;
  if (whole == nullptr) return {};
  return fit(whole->label + wording_->part + trait + wording_->share_short);
}

// The label of a share with the word that tells one at its end.
std::string ShareRules::ended(const Site& site, std::string label) const {
  if (wording_->tells_share(label)) return label;
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
  return label;
}

// What stands before the first word of the figure's own in what was told last: 清洁能源 of
// 清洁能源装机规模, for 装机占比. Empty where the word does not stand there.
std::string ShareRules::begun_before(const Site& site) const {
  if (!course_->told_any() || site.own.size() < 2 || site.own.front().is(kShare)) return {};
  const std::string& last = course_->labels.back().subject;
  const std::size_t at = last.find(word(site.own.front()));
  if (at == last.npos || at == 0 || !begins_word(last, at)) return {};
  return last.substr(0, at);
}

// 接待游客12万人次,恢复至2019年同期水平的81%: the ratio of what the part told first to that time.
std::string ShareRules::of_recovered(const Site& site) const {
  const Phrase& pre = site.pre;
  if (course_->part >= course_->labels.size() || !course_->told_any()) return {};
  if (!wording_->tells_recovery(word(pre.front()))) return {};
  if (pre.size() < 2 || word(pre.back()) != wording_->of) return {};
  if (pre[0].kind != PieceKind::period && pre[1].kind != PieceKind::period) return {};
  std::size_t of = course_->labels.size() - 1;
  while (of > std::max(course_->part, course_->oldest()) &&
         (tells_share(quantity(course_->labels[of])) || course_->labels[of].change))
    --of;
  const std::string than = as_written(text_, part_of(pre, 0, pre.size() - 1));
  return with_context(course_->labels[of].subject, than + wording_->share);
}

// 完成预算3亿元的41%: how much the budget was is told by its own row.
Phrase ShareRules::without_goal(Phrase phrase) const {
  if (!course_->told_any() || !course_->labels.back().goal) return phrase;
  const std::uint32_t goal = quantity(course_->labels.back()).outer.begin;
  std::erase_if(phrase, [&](const Piece& piece) { return piece.span.begin == goal; });
  return phrase;
}

}  // namespace zhibiao
