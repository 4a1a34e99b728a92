#include "label/parts.h"

#include <algorithm>

namespace zhibiao {

std::string PartRules::of_part(const Site& site, const std::string& words, Measure& measure) const {
  measure.rules.push_back("part-of-before");
  const std::string own = of_fared(site) + words;
  const Told* whole = course_->parent ? &course_->labels[*course_->parent] : last_whole(site);
  // 收入641万元,占22%(出栏生猪390头): no number of things is a part of a share.
  if (course_->parent && tells_share(quantity(*whole)) && !tells_share(quantity(site)))
    whole = last_whole(site);
  std::string name = course_->topic;
  // 满意度位居前列,其中城镇满意度83%: what this sentence is about, where it told no figure yet.
  const bool announced =
      !course_->told_any() && !course_->root.empty() && !course_->topic.empty() &&
      course_->topic_from >= course_->sentence &&
      (tells_share(quantity(site)) || (whole != nullptr && !same_unit(*whole, quantity(site))));
  if (whole != nullptr && !announced) name = whole->change ? whole->subject : whole->label;
  // 增加值占全部的18%,其中电子业增长2%: nor of the share where that alone was told.
  const bool grown =
      site.direction != Direction::none && whole != nullptr && !whole->shared.empty();
  if (grown && name == whole->label) name = whole->shared;
  // 五类商品价格上涨。其中,衣着价格上涨2%: parts of what the sentence before was about.
  const bool of_sentence = !course_->parent && !course_->told_any() && !course_->figureless.empty();
  if (of_sentence) name = course_->figureless;
  if (name.empty()) name = course_->lead;
  // 学校包括小学68所: the whole is named right there.
  const auto within = std::find_if(site.own.begin(), site.own.end(),
                                   [](const Piece& piece) { return piece.is(kWithin); });
  if (!course_->parent && within != site.own.end() && within != site.own.begin() &&
      within + 1 != site.own.end() && is_nominal(text_, *(within - 1)) &&
      !is_verb(site.own.front())) {
    Phrase all(site.own.begin(), within);
    Phrase some(within + 1, site.own.end());
    shorten(text_, *wording_, all, kTopicMax);
    return fit(text_of(text_, all) + wording_->part + text_of(text_, some));
  }
  if (whole != nullptr && is_rate_of(site, *whole)) {
    if (whole->change) tell_like(*whole, measure);
    return with_context(own, whole->label);
  }
  return part_named(site, own, name, whole);
}

// 及格率85%(男生82%), 投资增长8%(工业12%): whether the bracket tells the same rate of another.
bool PartRules::is_rate_of(const Site& site, const Told& whole) const {
  const bool rate = tells_share(quantity(whole)) && same_unit(whole, quantity(site)) &&
                    (whole.change || wording_->tells_share(last_characters(whole.label, 1)));
  return course_->parent && rate && (site.cues & kCueShare) == 0 && site.taken.empty() &&
         std::all_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
           return is_nominal(text_, piece) && !piece.is(kGeneric);
         });
}

// 其中,乘用车再创新高,销售1792万辆: the part that the clause between tells of, where the figure's
// own words tell but what was done.
std::string PartRules::of_fared(const Site& site) const {
  if (course_->parent || leading_verbs(site.own) < site.own.size()) return {};
  return topic_fared() ? course_->topic : std::string();
}

bool PartRules::is_further_part(const Site& site, std::size_t verbs) const {
  if (site.direction != Direction::none || site.linked || site.to) return false;
  if (site.before == Break::sentence || !course_->told_any()) return false;
  // 其中刑事拘留218名、逮捕156名: in a list what is done may tell the part, and so may half of what
  // the whole is called (进出口).
  const Told* whole = last_whole(site);
  const bool acts = verbs > 0 && site.before != Break::list;
  if (acts && (whole == nullptr || of_half(whole->label, site).empty())) return false;
  // 其中央企5亿元,增长2%;地方国企3亿元: all of a sentence that begins with a part; of another what
  // says no more than whose amount it is (产值80亿元,其中纺织20亿元;食品15亿元).
  const bool lists = course_->parts_follow || course_->labels[course_->sentence].within;
  const bool whose = whole != nullptr && quantity(site).unit.kind == "money" && !site.own.empty() &&
                     !wording_->ends_in_amount(word(site.own.back())) &&
                     !wording_->ends_in_money(word(site.own.back()));
  if (site.before == Break::part && !lists && !whose) return false;
  const Told* last = last_amount();
  // 其中100亩以上的12户,500亩以上的3户: the bound is no part, but of the name of the next.
  const bool bounded =
      course_->bounded && last != nullptr && last > course_->labels.data() + course_->oldest();
  if (bounded) --last;
  if (last == nullptr || !last->within) return false;
  // A类58户96人,B类210户465人: of a pair the first is like it.
  if (!same_unit(*last, quantity(site)) && last > course_->labels.data() + course_->oldest())
    --last;
  if (!last->within || last->change || !same_unit(*last, quantity(site))) return false;
  // 教师42人,其中高级教师14人,学生302人: no part is more than all, nor two of them together.
  const Decimal part = quantity(site).value.low;
  const bool apart = site.before == Break::part && !lists;
  const Decimal parts = apart ? quantity(*last).value.low.plus(part).value_or(part) : part;
  if (whole != nullptr && same_unit(*whole, quantity(site)) && quantity(*whole).value.low < parts)
    return false;
  if (site.before != Break::part && counts_people(quantity(*last))) return true;
  if (bounded && site.before != Break::part && leading_verbs(site.own) == 0) return true;
  // 货运量5亿吨,其中铁路1亿吨;公路3亿吨: bare names of parts, told alike; 铁路完成1亿吨;公路完成3亿
  // 吨: if need be with the same word for what they did.
  auto end = site.own.end();
  if (site.own.size() > 1 && (end - 1)->is(kDone) && last->label.ends_with(word(*(end - 1)))) --end;
  const bool bare = std::all_of(site.own.begin(), end, [&](const Piece& piece) {
    return is_nominal(text_, piece) && (piece.roles & (kGeneric | kPer | kIndex)) == 0;
  });
  if (whole != nullptr && whole->within) return false;
  return bare && last->metric.empty() && characters(last->object) <= kTopicMax / 2 &&
         characters(text_of(text_, site.own)) <= kTopicMax / 2;
}

std::string PartRules::of_trait(const Site& site, const std::string& own) const {
  if (!counts_people(quantity(site)) || site.direction != Direction::none) return {};
  if (!wording_->is_trait(own)) return {};
  const Told* whole = people_before(quantity(site));
  // 教师中硕士及以上学位20人: tells of whom.
  if (whole == nullptr || own.starts_with(whole->thing_done())) return {};
  // 总人口中男性3万人,女性2万人;60岁以上8千人: of all, not of the part before.
  const std::string_view name = whole->label;
  const std::string_view all = name.substr(0, name.rfind(wording_->part));
  const std::string parts = std::string(all) + wording_->part;
  const bool of_part = all.size() < name.size() && course_->last_where([&](const Told& made) {
    return &made != whole && (made.label == all || made.label.starts_with(parts));
  }) != nullptr;
  return fit(std::string(of_part ? all : name) + wording_->part + own);
}

std::string PartRules::of_half(std::string_view name, const Site& site) const {
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

std::string PartRules::part_named(const Site& site, const std::string& own, const std::string& name,
                                  const Told* whole) const {
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
    // 固定电话用户1万户,其中农村用户3千户: nor where they live of which.
    const bool area = characters(whose) > 2 && site.own.front().is(kArea) &&
                      !site.own.back().is(kGeneric) && whole != nullptr && whole->verb.empty();
    const bool thin = site.own.size() == 2 && characters(whose) > 1 &&
                      (area || !site.own.front().is_word(WordClass::noun)) &&
                      !is_verb(site.own.front()) && !course_->bounded;
    if (thin && !whose.empty()) return with_context(whose, own);
    // 投资5000万元以上项目48个,其中农业项目12个: the bound holds for the part as well.
    return whole != nullptr && !whole->bound.empty() && !course_->bounded
               ? with_context(whole->bound, own)
               : own;
  }
  // 三次产业用电量两降一升,其中采矿业用电量5亿千瓦时: nor does what tells the same amount.
  constexpr std::size_t kLong = 3;
  if (characters(head) >= kLong && name.find(head) != name.npos) return own;
  std::string label = name + wording_->part + own;
  if (characters(label) <= kLabelMax) return label;
  return with_context(name, own);
}

// Whether the figure is of another sort than what it is told within.
bool PartRules::sorts_differ(const Told& whole, const Site& site) const {
  const Quantity& of = quantity(whole);
  const Quantity& part = quantity(site);
  if (tells_share(of)) return !tells_share(part);
  // 407种产品增长,其中原油1752万吨: what is weighed is no part of a number of things.
  if (counts_things(of) && (part.unit.kind == "mass" || part.unit.kind == "energy")) return true;
  constexpr std::size_t kNamed = 4;
  return of.unit.kind == "money" && counts_people(part) &&
         characters(text_of(text_, site.own)) >= kNamed;
}

// 贫困户96户,已脱贫62户,剩余34户: of what the rest and the part told last are parts, in its
// sentence; nullptr for nothing.
const Told* PartRules::whole_of_rest(const Site& site, const Told* part) const {
  if (part == nullptr || !same_unit(*part, quantity(site))) return nullptr;
  const auto sum = quantity(*part).value.low.plus(quantity(site).value.low);
  for (std::size_t i = course_->sentence; sum && i < course_->labels.size(); ++i) {
    const Told& told = course_->labels[i];
    const bool holds = !told.change && !told.share && same_unit(told, quantity(site)) &&
                       quantity(told).value.low >= *sum;
    if (holds) return &told;
  }
  return nullptr;
}

std::string PartRules::of_rest(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("rest-of-before");
  const Told* before = last_of_unit(quantity(site));
  // 来访22件,其他6件: another sort, and not the rest of the last.
  const bool named_here = !site.own.empty() && site.own.back().is_word(WordClass::noun);
  const Told* whole = named_here ? nullptr : whole_of_rest(site, before);
  const Told* last = last_amount();
  const bool amount = last != nullptr && last == before && !last->metric.empty();
  if (whole == nullptr && amount) return fit(own + last->metric);
  if (named_here && site.predicate.empty()) return own;
  if (before == nullptr)
    return with_context(course_->topic, own) + predicate_of(site, kTopicMax / 2);
  if (whole == nullptr) whole = before;
  const std::string& named = whole->object.empty() ? whole->label : whole->object;
  const std::string label = fit(own + named);
  const std::string does = predicate_of(site, kLabelMax - characters(label));
  return label.ends_with(does) ? label : label + does;
}

}  // namespace zhibiao
