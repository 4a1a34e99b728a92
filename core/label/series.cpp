#include "label/series.h"

#include <algorithm>

namespace zhibiao {

std::string SeriesRules::of_series(const Site& site, Measure& measure) const {
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
  if (label.empty()) {
    rule = "same-metric";
    label = of_fellow(site);
  }
  if (!label.empty()) measure.rules.push_back(rule);
  return label;
}

std::string SeriesRules::of_institution(const Site& site, const std::string& own) const {
  constexpr std::size_t kNear = 8;  // figures back
  // 养殖场210家,年出栏生猪5万头: what they do in a year is told right behind them.
  const bool yearly = site.before == Break::clause && own.starts_with(wording_->yearly) &&
                      !site.own.front().is(kPer);
  // 工业企业126家,实现工业总产值5亿元: nor what they made, whatever it is called.
  const bool makes = quantity(site).unit.kind.starts_with("money") &&
                     site.before == Break::clause && !site.pre.empty() &&
                     site.pre.front().is(kDone);
  if (!yearly && !makes && !wording_->is_member(own)) return {};
  if (site.before == Break::list || (site.cues & (kCueTotal | kCuePart)) != 0) return {};
  if (!site.pre.empty() && site.pre.front().kind == PieceKind::place) return {};
  const Told* found = nullptr;
  const std::size_t near = course_->labels.size() - std::min(course_->labels.size(), kNear);
  const std::size_t first = yearly || makes ? std::max(near, course_->sentence) : near;
  for (std::size_t i = course_->labels.size(); i-- > first;) {
    const Told& made = course_->labels[i];
    const bool things = quantity(made).unit.kind == "count";
    if (made.change || !things || !wording_->is_institution(made.object)) continue;
    if (makes && !made.verb.empty() && made.label.starts_with(made.verb))
      return {};  // 新建企业3家: they are but some of those
    // 各级各类学校612所: all that there are.
    if ((segmenter_->roles_of(first_characters(made.object, 2)) & kKeep) != 0) return {};
    if (found != nullptr) return {};
    found = &made;
    // 医疗机构230个,其中医院15个,卫生室198个;床位1391张: of the whole, not of its last part;
    // 小学20所,中学8所,学生5000人: nor of the last of several.
    const bool right_behind = i + 1 == course_->labels.size() && site.before == Break::clause;
    if (made.within && !right_behind && !course_->labels.back().label.starts_with(made.object)) {
      found = nullptr;
      continue;
    }
    if (i > first && !course_->labels[i - 1].change && !course_->labels[i - 1].within &&
        !made.within && wording_->is_institution(course_->labels[i - 1].object))
      return own;
    if (i >= course_->sentence) break;
  }
  if (found == nullptr) return {};
  std::string_view who = found->object;
  const std::string_view number = last_characters(wording_->headcount, 1);
  if (who.ends_with(number)) who.remove_suffix(number.size());  // 企业数
  return with_context(who, own);
}

std::string SeriesRules::of_like_before(const Site& site, const std::string& own) const {
  const Piece& head = site.own.back();
  if (is_verb(head) || head.is_word(WordClass::verbal_noun) || head.is(kGeneric)) return {};
  if (wording_->ends_in_money(word(head))) return {};  // 人均经费 is told in full
  if (site.linked || site.to) return {};               // 常住人口达到30万人 is told in full
  // 对违法问题提出意见12件, 水上交通发生事故2起 tell what was done.
  if (std::any_of(site.own.begin(), site.own.end(), is_verb)) return {};
  if (own.find(wording_->of) != std::string::npos) return {};
  const Told* like = course_->last_where(
      [&](const Told& made) { return !made.tail.empty() && same_unit(made, quantity(site)); });
  // 河道治理2件;人畜饮水安全56件: what is done to one kind of things is not done to all.
  if (like != nullptr && !like->acted_on.empty()) return fit(own + like->tail);
  return {};
}

std::string SeriesRules::of_repeated(const Site& site, const std::string& own,
                                     std::size_t verbs) const {
  const bool acts = verbs > 0 && site.before == Break::clause;
  const bool people = verbs == 0 && site.before == Break::list &&
                      quantity(site).unit.kind == "person" && course_->told_any() &&
                      quantity(course_->labels.back()).unit.kind == "household";
  if (!acts && !people) return {};
  // 农村低保户873户、低保对象1355人: of the same.
  if (people) {
    const std::string& households = course_->labels.back().object;
    const std::size_t at = households.find(first_characters(own, 2));
    if (at != households.npos && at > 0) return fit(households.substr(0, at) + own);
  }
  const Told* subject = nullptr;
  for (std::size_t i = course_->labels.size(); i-- > course_->oldest();) {
    constexpr std::size_t kNamed = 3;
    const bool names =
        course_->labels[i].verb.empty() && characters(course_->labels[i].object) >= kNamed;
    if (subject == nullptr && names && !course_->labels[i].change) subject = &course_->labels[i];
    const bool again =
        course_->labels[i].label.ends_with(own) && same_unit(course_->labels[i], quantity(site));
    if (!again) continue;
    // 其次为县城集镇,共发生火灾5起: what this part is about.
    if (course_->topic_from > i && !course_->topic.empty() &&
        course_->part == course_->labels.size())
      return with_context(course_->topic, own);
    const bool told =
        subject == nullptr || subject == &course_->labels[i] || tells_share(quantity(*subject));
    return told ? std::string() : with_context(wording_->without_money(subject->object), own);
  }
  return {};
}

void SeriesRules::complete_like(const Site& site, Phrase& whole) const {
  const auto turns = [](const Piece& piece) { return tells_change(piece) || piece.is(kShare); };
  std::size_t end = whole.size();
  while (end > 0 && turns(whole[end - 1])) --end;
  if (end == whole.size() || end == 0 || end > 2 || !course_->told_any()) return;
  if (!same_unit(course_->labels.back(), quantity(site)) || course_->last_own.empty()) return;
  const bool share = whole.back().is(kShare);
  if (share != course_->last_own.back().is(kShare)) return;
  const std::string_view kind = last_characters(word(whole[end - 1]), 2);
  for (std::size_t i = 1; i < course_->last_own.size(); ++i) {
    if (!word(course_->last_own[i - 1]).ends_with(kind)) continue;
    Phrase tail = part_of(course_->last_own, i, course_->last_own.size());
    while (!tail.empty() && (share ? tail.back().is(kShare) : tells_change(tail.back())))
      tail.pop_back();
    // 20岁以下占7%,21-30岁占22%: a bound is no kind.
    if (tail.empty() || tail.front().is_word(WordClass::position) ||
        (!share && (tail.back().roles & (kGeneric | kShare)) == 0))
      return;
    whole.insert(whole.begin() + static_cast<std::ptrdiff_t>(end), tail.begin(), tail.end());
    return;
  }
}

void SeriesRules::complete_grade(const Site& site, Phrase& whole) const {
  if (whole.empty() || leading_verbs(whole) + 1 < whole.size() || !course_->told_any()) return;
  if (!wording_->is_grade(word(whole.back()))) return;
  if (!same_unit(course_->labels.back(), quantity(site))) return;
  const Phrase& last = course_->last_own;
  const auto grade = std::find_if(last.begin(), last.end(), [&](const Piece& piece) {
    return wording_->is_grade(word(piece));
  });
  if (grade == last.end()) return;
  // 副高以上职称5人,中级18人: the bound is the first one's own.
  const auto rest = std::find_if(grade + 1, last.end(), [](const Piece& piece) {
    return !piece.is_word(WordClass::position);
  });
  whole.insert(whole.end(), rest, last.end());
  // 示范企业省级7家、国家级1家: what they are of may stand before the grade.
  const auto named = last.begin() + static_cast<std::ptrdiff_t>(leading_verbs(last));
  if (rest == last.end() && named < grade) whole.insert(whole.begin(), named, grade);
}

bool SeriesRules::is_effect(const Site& site) const {
  if (!course_->told_any() || site.before != Break::clause) return false;
  if (!tells_share(quantity(site)) && quantity(site).unit.kind != "point") return false;
  return site.own.size() > 1 && wording_->moves(word(site.own.front()));
}

const Told* SeriesRules::doing(const Site& site) const {
  const Phrase& own = site.own;
  if (own.size() < 2 || !own.back().is(kDone) || leading_verbs(own) > 0) return nullptr;
  if (quantity(site).unit.unit_class != UnitClass::measure) return nullptr;
  const bool named = std::all_of(own.begin(), own.end() - 1, [&](const Piece& piece) {
    return piece.is(kAnd) || (is_nominal(text_, piece) && !piece.is(kGeneric));
  });
  if (!named) return nullptr;
  const std::string whose = text_of(text_, part_of(own, 0, own.size() - 1));
  constexpr std::size_t kNear = 48;
  const std::size_t begin = course_->labels.size() - course_->sentence > 1 ? course_->oldest() : 0;
  const std::size_t end = std::min(course_->labels.size(), begin + kNear);
  for (std::size_t i = begin; i < end; ++i) {
    const Told& all = course_->labels[i];
    if (all.change || all.within || all.goal || all.share) continue;
    // 铁路出省运量5万吨;公路出省完成3万吨: names no more than this does.
    const bool bare =
        all.label.ends_with(word(own.back())) || all.object.ends_with(word(own.back()));
    if (bare || (!all.object.empty() && whose.ends_with(all.thing_done()))) continue;
    if (same_unit(all, quantity(site)) && !all.object.empty()) return &all;
  }
  return nullptr;
}

// 纺织等行业用电价格从8角降到7角,印染等行业从9角降到8角: where the head was told before, what
// stood behind it goes on.
std::string SeriesRules::of_echo(const Site& site, std::size_t verbs) const {
  const Told* last = last_amount();
  if (last == nullptr || verbs > 0 || site.direction != Direction::none) return {};
  if (site.before == Break::none || site.before == Break::sentence) return {};
  if (!same_unit(*last, quantity(site))) return {};
  const std::string_view head = word(site.own.back());
  // 工资总额9亿元,平均工资8万元: a mean amount is no total.
  const bool mean = quantity(site).unit.kind == "money" &&
                    std::any_of(site.own.begin(), site.own.end(), [](const Piece& piece) {
                      return (piece.roles & (kPer | kDrop)) != 0;
                    });
  if (mean || site.own.back().is(kGeneric) || wording_->tells_share(head)) return {};
  for (std::size_t i = course_->last_own.size(); i-- > 1 && characters(head) > 1;) {
    if (word(course_->last_own[i - 1]) != head) continue;
    const Phrase tail = part_of(course_->last_own, i, course_->last_own.size());
    const bool named = !tail.empty() &&
                       (tail.back().is(kGeneric) || wording_->tells_share(word(tail.back()))) &&
                       std::all_of(tail.begin(), tail.end(),
                                   [&](const Piece& piece) { return is_nominal(text_, piece); });
    return named ? fit(text_of(text_, site.own) + text_of(text_, tail)) : std::string();
  }
  return {};
}

// 县城生活垃圾处理96%,其他集镇处理74%: the same was done to the same.
std::string SeriesRules::of_like_action(const Site& site) const {
  const Told* last = last_amount();
  if (!tells_share(quantity(site))) return {};  // 造林300亩,速丰林建设400亩 are told in full
  if (last == nullptr || last->acted_on.empty() || site.own.size() < 2) return {};
  const std::string_view action = word(site.own.back());
  if (last->tail != action || site.own.front().is(kGeneric)) return {};
  if (!same_unit(*last, quantity(site))) return {};
  const Phrase who = part_of(site.own, 0, site.own.size() - 1);
  if (!is_nominal(text_, who.back())) return {};
  const std::string whose = text_of(text_, who);
  for (std::size_t i = course_->last_own.size(); i-- > 1;) {
    if (word(course_->last_own[i - 1]) != word(who.back())) continue;
    return fit(whose + text_of(text_, part_of(course_->last_own, i, course_->last_own.size())));
  }
  if (whose.ends_with(last_characters(last->acted_on, 2)) || characters(whose) > kTopicMax / 2)
    return {};
  return fit(whose + last->acted_on + last->tail);
}

// 城镇居民人均住房面积39平方米,农村为48平方米: the same is told of another.
std::string SeriesRules::of_like_metric(const Site& site, std::size_t verbs) const {
  const bool area = site.own.size() == 1 && site.own.front().is(kArea);
  const bool fellow =
      site.linked || area || site.before == Break::list || site.before == Break::part;
  if (site.direction != Direction::none) return of_like_change(site);
  const Told* last = last_amount();
  if (std::string label = of_output(site, verbs); !label.empty()) return label;
  if (std::string label = of_thing_before(site); !label.empty()) return label;
  if (verbs > 0 || last == nullptr) return {};
  // 股份制企业5亿元,外资企业3亿元: what went on so goes on.
  const bool goes_on =
      last->alike && site.before == Break::clause && ends_like(site, course_->last_own);
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
std::string SeriesRules::of_thing_before(const Site& site) const {
  constexpr std::size_t kNear = 4;  // figures back
  const Phrase& own = site.own;
  if (site.before != Break::sentence || course_->told_any() || site.linked) return {};
  if (own.size() != 1 || !own[0].is_word(WordClass::noun) || own[0].is(kGeneric)) return {};
  if (site.pre.size() != 1 || counts_things(quantity(site))) return {};
  const std::size_t near = course_->labels.size() - std::min(course_->labels.size(), kNear);
  const Told* last = course_->last_where(near, [](const Told& made) { return !made.change; });
  const bool like = last != nullptr && same_unit(*last, quantity(site)) && !last->within &&
                    wording_->is_of_things(last->metric);
  if (like) return fit(text_of(text_, own) + last->metric);
  return {};
}

// 主要产品产量:原煤2亿吨,水泥1万吨; 机械化率:小麦98%,玉米92%: the metric that the clause before the
// colon told of all.
std::string SeriesRules::of_output(const Site& site, std::size_t verbs) const {
  const Quantity& figure = quantity(site);
  if (course_->output.empty() || verbs > 0) return {};
  if (tells_share(figure) != wording_->tells_share(course_->output)) return {};
  if (counts_people(figure) < course_->output.ends_with(wording_->headcount)) return {};
  const bool product = wording_->is_of_things(course_->output);
  if (product && (counts_people(figure) || figure.unit.kind == "money")) return {};
  const Piece& end = site.own.back();  // 食品类
  const bool plain = (is_nominal(text_, end) || end.is_word(WordClass::other)) &&
                     std::none_of(site.own.begin(), site.own.end(), [](const Piece& piece) {
                       return (piece.roles & (kGeneric | kPer | kIndex)) != 0;
                     });
  const std::string own = text_of(text_, site.own);
  if (!plain || last_characters(own, 1) == last_characters(course_->output, 1)) return {};
  return fit(own + course_->output);
}

// 加工业增加值增长1.9%,纺织业增长1.3%: it is the same of another that grew.
std::string SeriesRules::of_like_change(const Site& site) const {
  if (!course_->told_any() || site.own.size() < 2) return {};
  // 水泥产量增长2%,发电量增长5%,生铁增长1%: what is told in full between them does not count.
  const bool between = course_->labels.size() > course_->sentence + 1 &&
                       course_->labels.back().metric.empty() &&
                       wording_->is_of_things(course_->labels[course_->labels.size() - 2].metric);
  const Told& last = between ? course_->labels[course_->labels.size() - 2] : course_->labels.back();
  if (!last.change || last.metric.empty() || site.before == Break::none) return {};
  const bool shares = tells_share(quantity(site)) && tells_share(quantity(last));
  if (!shares && !same_unit(last, quantity(site))) return {};
  Phrase thing = site.own;
  while (!thing.empty() && tells_change(thing.back())) thing.pop_back();
  if (thing.empty()) return {};
  // 电力、热力生产和供应业增长5%: a name that ends like the one before may have an action in it.
  const bool alike = ends_like(site, course_->last_own);
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
std::string SeriesRules::of_parallel(const Site& site) const {
  const Phrase& own = site.own;
  const bool next = site.before == Break::list || (site.before == Break::clause && !own.empty() &&
                                                   own.back().is(kBare) && course_->told_any());
  if (!next || own.size() < 2 || course_->last_own.size() <= own.size()) return {};
  // 耕地地力保护补贴1亿元,农机购置补贴2千万元: what is told in full is of nothing before.
  if (site.before == Break::clause && own.size() > 2 && quantity(site).unit.kind == "money")
    return {};
  if (word(own.back()) != word(course_->last_own.back()) || !own.back().is(kGeneric)) return {};
  const std::size_t begin = course_->last_own.size() - own.size();
  if (course_->last_own[begin].word_class != own.front().word_class) return {};
  return with_context(text_of(text_, part_of(course_->last_own, 0, begin)), text_of(text_, own));
}

// 第一产业就业人员3万人,占40%;第二产业2万人: what the last amount counts of one of a kind is
// counted of its fellow.
std::string SeriesRules::of_fellow(const Site& site) const {
  constexpr std::size_t kLeast = 3;  // characters of a name
  if (site.before == Break::none || site.before == Break::sentence) return {};
  const bool plain = std::all_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && (piece.roles & (kGeneric | kPer | kIndex)) == 0;
  });
  const Told* last = course_->last_where([&](const Told& made) {
    return !made.share && !made.goal && !made.change && same_unit(made, quantity(site));
  });
  if (!plain || last == nullptr || site.direction != Direction::none) return {};
  const std::string own = text_of(text_, site.own);
  const std::string_view fellow = first_characters(last->label, characters(own));
  const bool alike = characters(own) >= kLeast && own != fellow &&
                     last_characters(fellow, 2) == last_characters(own, 2);
  const std::string_view counted = std::string_view(last->label).substr(fellow.size());
  if (!alike || counted.empty() || counted.starts_with(wording_->part)) return {};
  return fit(own + std::string(counted));
}

// Whether two names end alike: 纺织业, 汽车制造业.
bool SeriesRules::ends_like(const Site& site, const Phrase& other) const {
  const auto thing = [&](const Phrase& phrase) {
    std::size_t end = phrase.size();
    while (end > 0 && (phrase[end - 1].is(kGeneric) || tells_change(phrase[end - 1]))) --end;
    return end > 0 ? last_characters(word(phrase[end - 1]), 1) : std::string_view{};
  };
  const std::string_view ending = thing(site.own);
  return !ending.empty() && ending == thing(other);
}

}  // namespace zhibiao
