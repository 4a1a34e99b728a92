#include "label/composer.h"

#include <algorithm>

#include "text/marks.h"

namespace zhibiao {
namespace {

// Whether any two characters in a row stand in both.
bool shares_word(std::string_view whole, std::string_view own) {
  for (; characters(own) > 1; own.remove_prefix(first_characters(own, 1).size())) {
    if (whole.find(first_characters(own, 2)) != whole.npos) return true;
  }
  return false;
}

}  // namespace

// The predicate or the object behind the figure completes what stands before it, but for what only
// ties the figure to the one before (109个村的264名干部).
Phrase Composer::completed(const Site& site, const Phrase& taken) const {
  const bool tied = site.follows_figure && !taken.empty() && !site.pre.empty() &&
                    word(site.pre.back()) == wording_->of;
  Phrase whole = tied ? Phrase{} : site.own;
  // 村集体收入从零收入增加到36万元: one is enough.
  const bool again = !taken.empty() && text_of(text_, whole).ends_with(text_of(text_, taken));
  if (!again) whole.insert(whole.end(), taken.begin(), taken.end());
  return whole;
}

// What the clause before or behind says that a figure without words is; empty where neither does.
std::string Composer::of_named_apart(const Site& site, Measure& measure) const {
  if (std::string label = of_next_named(site); !label.empty())
    return found(measure, "next-named", label);
  std::string label = behind_.of_gloss(site);
  return label.empty() ? label : found(measure, "gloss", label);
}

// To whom something is done, or what is paid for; empty where neither is told.
std::string Composer::of_deed(const Site& site, const Phrase& taken, Measure& measure) const {
  if (std::string label = behind_.of_governed(site); !label.empty())
    return found(measure, "governed", label);
  std::string label = taken.empty() ? bare_.of_paid(site) : std::string();
  return label.empty() ? label : found(measure, "paid", label);
}

std::string Composer::compose(Site& site, Measure& measure) const {
  const Quantity& figure = quantity(site);
  if (site.whole && !comparisons_.is_yardstick(site))  // 占年初预算5亿元的98%
    return found(measure, "yardstick", comparisons_.of_wider(site));
  if (std::string label = of_named_apart(site, measure); !label.empty()) return label;
  if (std::string label = comparisons_.of_compared_alike(site, measure); !label.empty())
    return label;
  Phrase taken = site.taken;
  trim(text_, *wording_, taken);
  if (tells_height(site, taken)) taken.clear();
  if (does_alike(site, text_of(text_, taken))) return bare_.from_before(site, measure);
  Phrase whole = completed(site, taken);
  if (std::string label = behind_.of_dealt(site); !label.empty())
    return found(measure, "dealt-share", label);
  if (tells_share(figure) && !taken.empty()) {
    const bool only_place = site.own.size() == 1 && site.own.front().kind == PieceKind::place;
    const bool change = site.direction != Direction::none;
    if (std::string label = shares_.of_rate(taken, site.own, measure); !label.empty()) return label;
    return shares_.of_following(taken, only_place ? taken : whole, change, measure);
  }
  if (std::string label = shares_.of_being(site); !label.empty())
    return found(measure, "share-of-what-follows", label);
  if (const std::string_view dimension = behind_.dimension_of(site); !dimension.empty())
    return behind_.of_dimension(site, dimension, measure);
  const std::string own = text_of(text_, site.own);
  if (std::string label = taken.empty() ? of_unit(site, own) : std::string(); !label.empty())
    return found(measure, "unit", label);
  if (counts_family(site)) return found(measure, "home", of_home(own));
  if (std::string label = behind_.of_attributed(site); !label.empty())
    return found(measure, "attribute", label);
  // 提高3个位次: it is the rank of what was told before that rose.
  if (taken.size() == 1 && taken.front().is(kIndex) && site.direction != Direction::none &&
      all_have(site.own, 0, kUp | kDown)) {
    site.own.insert(site.own.begin(), taken.front());
    return changes_.of_change(site, measure);
  }
  const bool only_change = site.direction != Direction::none && taken.empty() &&
                           all_have(site.own, 0, kUp | kDown | kAgainst | kYearly | kDrop | kReal);
  if (only_change && course_->told_any() && comparisons_.is_beside(site))
    return comparisons_.of_comparison(site, own, measure);
  if (only_change || comparisons_.leave_change(site)) return changes_.of_change(site, measure);
  if (comparisons_.is_goal_of_before(site, taken)) {
    measure.kind = Kind::target;
    return found(measure, "goal-of-before",
                 with_context(course_->labels.back().subject, text_of(text_, taken)));
  }
  if (std::string label = of_deed(site, taken, measure); !label.empty()) return label;
  return of_whole_words(site, std::move(whole), measure);
}

// 失业率1月为5.4%,2月达到5.5%的较高水平,从年初6.2%的高位回落: how high it is is not what it is a
// share of.
bool Composer::tells_height(const Site& site, const Phrase& taken) const {
  const bool turns =
      site.to || site.linked || (!site.pre.empty() && site.pre.back().kind == PieceKind::period);
  return tells_share(quantity(site)) && site.own.empty() && turns && !taken.empty() &&
         wording_->is_height(word(taken.back()));
}

// 全镇辖9村86组: the unit is the thing; 我国健儿4金2银: and told so in any case where it is called
// otherwise. Empty elsewhere.
std::string Composer::of_unit(const Site& site, const std::string& own) const {
  const std::string& unit = quantity(site).unit.name;
  const std::string_view thing = wording_->division(unit);
  const bool open =
      own.empty() || is_verb(site.own.back()) || characters(word(site.own.back())) == 1;
  return !thing.empty() && (open || thing != unit) ? own + std::string(thing) : std::string();
}

// 全家6口人, but 全乡12498口人.
bool Composer::counts_family(const Site& site) const {
  constexpr int kLargest = 20;
  const Quantity& figure = quantity(site);
  // 老秦一家8口仅有几亩耕地: right behind a 家, the people are left out.
  const std::string_view mouth = first_characters(wording_->home_unit, 1);
  const bool home =
      figure.unit.name == mouth &&
      text_.substr(0, figure.outer.begin).ends_with(first_characters(wording_->home, 1));
  return (home || slice(text_, figure.span).ends_with(wording_->home_unit)) &&
         figure.value.low < Decimal(kLargest) && site.direction == Direction::none;
}

// 全家6口人: the unit tells that a family is counted, whatever is told of it.
std::string Composer::of_home(const std::string& own) const {
  const std::string_view house = first_characters(wording_->home, 1);
  return fit(own + (own.find(house) == own.npos ? wording_->home : "") + wording_->persons);
}

// The label by all the words of the figure, before and behind it.
std::string Composer::of_whole_words(Site& site, Phrase whole, Measure& measure) const {
  const Quantity& figure = quantity(site);
  if (site.own.empty()) behind_.add_predicate(site, whole);
  if (figure.unit.kind == "money") behind_.add_use(site, whole);
  // 在7个未摘帽村中: where they stand is no part of the name.
  if (whole.size() > 1 && word(whole.back()) == wording_->within) whole.pop_back();
  series_.complete_like(site, whole);
  series_.complete_grade(site, whole);
  shorten(text_, *wording_, whole, kLabelMax);
  if (text_of(text_, whole).empty()) whole = bare_.amount_fared(site);
  const std::string own = text_of(text_, whole);
  if (own.empty() && tells_share(figure)) {
    if (std::string label = shares_.of_share_told(site); !label.empty()) {
      measure.rules.push_back("share-told");
      return label;
    }
  }
  if (own.empty()) {
    if (std::string label = behind_.of_use(site); !label.empty())
      return found(measure, "use", label);
    return bare_.from_before(site, measure);
  }
  if (all_have(whole, 0, kRest)) return parts_.of_rest(site, own, measure);
  site.own = std::move(whole);
  return of_words(site, own, measure);
}

// 投资3亿元建成学校, 投资3亿元,建成学校8所: money by what it is for. Empty where nothing tells.
std::string Composer::of_spent(const Site& site, const std::string& own, Measure& measure) const {
  if (quantity(site).unit.kind != "money" ||
      !all_have(site.own, 0, kGeneric | kDepVerb | kSpread | kTotal | kPlanning))
    return {};
  std::string purpose = behind_.of_purpose(site);
  if (!purpose.empty()) return found(measure, "purpose", purpose);
  // 建成学校8所。五年来,投入3亿元,…: nor has its sentence told of anything yet.
  const bool first =
      !course_->told_any() && course_->root.empty() && course_->topic == course_->topic_before;
  const bool opens = first || site.before == Break::sentence || site.before == Break::part;
  if (opens) purpose = behind_.of_next(site);
  return purpose.empty() ? purpose : found(measure, "purpose", with_context(purpose, own));
}

// 投入3亿元: a verb alone, by what was told before or else, for money, by what follows.
std::string Composer::of_verb_alone(Site& site, const std::string& own, Measure& measure) const {
  const std::string alone = verbs_.of_verb_alone(site, own, measure);
  // 2019年,投入3亿元,新建学校8所.
  const bool bare = alone == own && quantity(site).unit.kind == "money";
  const std::string purpose = bare ? behind_.of_next(site) : std::string();
  return purpose.empty() ? alone : found(measure, "purpose", with_context(purpose, own));
}

// The label of a figure that has words of its own, by the first case that holds: a share or a
// part of what was told; a purpose; a verb alone; the same told of another; a share of what is
// named; a list's verb; a head that needs its context; what goes on from before; complete in
// itself.
std::string Composer::of_words(Site& site, const std::string& own, Measure& measure) const {
  const Quantity& figure = quantity(site);
  const std::size_t verbs = leading_verbs(site.own);
  if (series_.is_effect(site))
    return found(measure, "effect", with_context(moving().sharer(), own));
  if (is_part_by_sort(site, own))
    return found(measure, "sort", fit(course_->told_first + wording_->part + own));
  if (std::string label = of_whole(site, own, measure); !label.empty()) return label;
  if (std::string label = series_.of_institution(site, own); !label.empty())
    return found(measure, "institution", label);
  if (std::string label = of_spent(site, own, measure); !label.empty()) return label;
  if (sums_up(site, own)) return found(measure, "sum", own + std::string(word(site.pre.back())));
  if (const Told* all = series_.doing(site))
    return found(measure, "doer", fit(own + all->thing_done()));
  if (verbs == site.own.size()) return of_verb_alone(site, own, measure);
  if (std::string label = series_.of_series(site, measure); !label.empty()) return label;
  if (shares_.is_share_of_own(site) && !wording_->tells_share(own))
    return found(measure, "share", fit(own + wording_->share));
  // 新增便民点12个、8个村通了客车: what acts itself is not acted on.
  const bool acts = site.own.front().span.begin > figure.span.begin &&
                    std::any_of(site.own.begin(), site.own.end(), is_verb) &&
                    !site.own.back().is(kProject);  // 技术创新中心
  const bool item =
      site.before == Break::list && verbs == 0 && !course_->list_verb.empty() && !acts;
  if (item && !all_have(site.own, 0, kGeneric | kPer) && !wording_->tells_share(own))
    return found(measure, "list-verb", fit(course_->list_verb + own));
  // 贫困户中,因病致贫120户; 学员中,35岁以上30人: who they are was told before.
  const Piece& last = site.own.back();
  // 在建项目中,高新区32个、经开区24个: and so were things.
  const bool things = counts_things(figure) && !counts_people(figure) && verbs == 0 &&
                      own.find(last_characters(course_->part_of, 2)) == own.npos &&
                      std::all_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
                        return is_nominal(text_, piece) && !piece.is(kGeneric);
                      });
  const bool people = counts_people(figure) &&
                      (is_verb(last) || is_digit(character_at(own, 0)) || wording_->is_trait(own));
  const bool whose = !course_->part_of.empty() && (things || people);
  if (whose) return found(measure, "of-topic", fit(course_->part_of + wording_->part + own));
  if (is_of_fared(site, own)) return found(measure, "fared", with_context(course_->topic, own));
  if (const std::string_view who = doer_fared(site, own); !who.empty())
    return found(measure, "fared", with_context(who, own));
  if (!context_.stands_alone(site)) return context_.of_context(site, own, measure);
  return of_own_words(site, own, measure);
}

// 补助收入5亿元,调入资金1亿元,收入合计6亿元: all that was told, and not of the last; but 支出合计
// behind 基金收入 is of the same fund.
bool Composer::sums_up(const Site& site, std::string_view own) const {
  if (site.own.size() != 1 || !site.own.front().is(kGeneric) || site.before != Break::clause)
    return false;
  const bool total = site.pre.size() == 2 && site.pre.back().is(kTotal) &&
                     word(site.pre.front()) == own && course_->told_any();
  return total && quantity(site).unit.kind == "money" &&
         wording_->in_place_of(course_->labels.back().label, own).empty();
}

// 民营企业表现突出,进出口5亿元: whether the words name but an amount, and the clause before told
// how somebody fares: it is theirs.
bool Composer::is_of_fared(const Site& site, std::string_view own) const {
  const bool amount = site.own.size() == 1 && wording_->ends_in_amount(own);
  if (!amount || site.before != Break::clause || course_->fared.empty()) return false;
  return course_->fared.back().is(kState) && !wording_->ends_in_amount(course_->topic) &&
         topic_fared();
}

// 制造业利用外资大幅增长,合同外资额5亿元: who does what the clause before tells and the words name
// again. Empty where nobody does.
std::string_view Composer::doer_fared(const Site& site, const std::string& own) const {
  constexpr std::size_t kNamed = 3;  // characters
  if (site.before != Break::clause || course_->fared.empty() || !topic_fared()) return {};
  const auto last = std::find_if_not(site.own.rbegin(), site.own.rend(), tells_change);
  if (last == site.own.rend() || leading_verbs(site.own) > 0 || is_verb(*last)) return {};
  const bool amount = wording_->ends_in_amount(word(*last)) || wording_->ends_in_money(word(*last));
  // 控股企业在项目投产的带动下发展,实现工业总产值5亿元: or who acted.
  const bool made = amount && !site.pre.empty() && site.pre.front().is(kDone);
  if (made && !course_->acted_on.empty()) return course_->acted_on;
  const std::string_view who = wording_->doer(course_->topic);
  if (!amount || characters(who) < kNamed || !wording_->doer(own).empty()) return {};
  // 下降的是化学制品制造业,能耗总量5万吨: or whom it names.
  const bool named =
      who.size() == course_->topic.size() && who.ends_with(word(course_->fared.back()));
  const bool again = shares_word(std::string_view(course_->topic).substr(who.size()), own);
  return named || again ? who : std::string_view{};
}

// The same where its words say of what they speak: what they go on with, if anything.
std::string Composer::of_own_words(Site& site, const std::string& own, Measure& measure) const {
  const std::size_t verbs = leading_verbs(site.own);
  if (std::string label = of_sort_before(site); !label.empty())
    return found(measure, "fared", label);
  if (std::string label = of_opposite_mean(site, own); !label.empty())
    return found(measure, "with-topic", std::move(label));
  if (const std::size_t kept = mean_kept(site); kept > 0) {
    const Phrase& last = course_->last_own;
    site.own.insert(site.own.begin(), last.begin(),
                    last.begin() + static_cast<std::ptrdiff_t>(kept));
    return found(measure, "with-topic", fit(text_of(text_, site.own)));
  }
  if (const Told* thing = verbs == 0 ? measured(site, own) : nullptr)
    return found(measure, "with-topic", with_context(thing->subject, own));
  const bool goes_on = verbs == 0 && course_->told_any() && site.direction == Direction::none;
  if (goes_on && goes_on_spread(site, own))
    return found(measure, "spread-verb", fit(course_->spread + own));
  if (goes_on && site.before == Break::part) {
    const std::string label = series_.of_like_before(site, own);
    if (!label.empty()) return found(measure, "like-before", label);
  }
  if (std::string label = series_.of_repeated(site, own, verbs); !label.empty())
    return found(measure, "told-again", label);
  if (names_sort(site, own)) return found(measure, "sort", with_context(course_->told_first, own));
  return found(measure, "clause", own);
}

// 城镇居民人均可支配收入3万元,增长8%,人均消费支出2万元: what a head spends is of those who earn;
// empty where the two are not such a pair.
std::string Composer::of_opposite_mean(const Site& site, const std::string& own) const {
  const Told* last = last_amount();
  if (last == nullptr || !site.own.front().is(kPer)) return {};
  const std::size_t at = last->subject.find(word(site.own.front()));
  if (at == last->subject.npos || at == 0 || !wording_->is_opposite(last->subject, own)) return {};
  return with_context(std::string_view(last->subject).substr(0, at), own);
}

// 二氧化硫最多,占48%,其次为颗粒物,占37%: of what the clause before names next; empty where it names
// none, or where the figure has words of its own.
std::string Composer::of_next_named(const Site& site) const {
  if (course_->fared.empty() || !wording_->names_next(word(course_->fared.front()))) return {};
  if (site.before != Break::clause || (!site.own.empty() && !all_have(site.own, 0, kShare)))
    return {};
  Phrase name = part_of(course_->fared, 1, course_->fared.size());
  trim(text_, *wording_, name);
  if (name.empty() || noun_phrase_end(text_, *wording_, name) != name.size()) return {};
  std::string label = text_of(text_, name);
  if (tells_share(quantity(site)) && !wording_->tells_share(label)) label += wording_->share_short;
  return fit(std::move(label));
}

// 煤矿事故总量下降。发生事故45起: of the sort that the sentence before was about, if it told no
// figure; empty where it was about none.
std::string Composer::of_sort_before(const Site& site) const {
  const bool bare = site.own.size() == 2 && leading_verbs(site.own) == 1;
  if (!bare || site.before != Break::sentence || course_->told_any()) return {};
  const std::string_view thing = word(site.own.back());
  const std::size_t at = course_->figureless.find(thing);
  if (characters(thing) < 2 || at == std::string::npos || at == 0) return {};
  const std::string sort = course_->figureless.substr(0, at + thing.size());
  return fit(std::string(word(site.own.front())) + sort);
}

// 室内场地12个,场地面积3万平方米: the things told of before, by the end of whose name the area of
// all of them is called; nullptr where there are none.
const Told* Composer::measured(const Site& site, std::string_view own) const {
  constexpr std::size_t kArea = 2;  // characters
  if (quantity(site).unit.kind != "area" || !course_->told_any()) return nullptr;
  const std::string_view thing = own.substr(0, own.size() - last_characters(own, kArea).size());
  if (characters(thing) < kArea) return nullptr;
  return course_->last_where([&](const Told& made) {
    return counts_things(quantity(made)) && !made.change && made.subject.size() > thing.size() &&
           made.subject.ends_with(thing);
  });
}

// How many words of the last label, a mean, the figure goes on with; 0 where it does not.
std::size_t Composer::mean_kept(const Site& site) const {
  if (!course_->told_mean()) return 0;
  const Phrase& last = course_->last_own;
  // 每千人口床位5.2张,执业医师1.9人: no whole number of people is one of so many each.
  const Quantity& figure = quantity(site);
  const bool broken = counts_things(figure) && figure.decimals > 0 && figure.magnitude == 0;
  if (broken && !site.own.front().is(kPer)) return last.size() - 1;
  // 每10万人中具有大学程度的20人;具有高中程度的30人: the same mean goes on.
  const std::size_t rest = site.own.size();
  if (rest < 2 || last.size() <= rest) return 0;
  const bool alike = word(last[last.size() - rest]) == word(site.own.front()) &&
                     word(last.back()) == word(site.own.back());
  return alike ? last.size() - rest : 0;
}

// 新增床位900张,病房60间: whether the verb before holds for the figure too.
bool Composer::goes_on_spread(const Site& site, const std::string& own) const {
  if (course_->spread.empty() || site.before != Break::clause) return false;
  if (site.own.front().is(kPer)) return false;
  // 新建厂房3000平方米,年产值5亿元: nor an amount of money, behind what is none.
  const bool money = quantity(site).unit.kind == "money" && wording_->ends_in_money(own);
  if (money && quantity(course_->labels.back()).unit.kind != "money") return false;
  if (site.linked || site.to || wording_->tells_share(own)) return false;
  if (!site.pre.empty() && site.pre.front().is(kDone)) return false;  // 实现工业总产值5亿元
  // 建成车间2个,各地选派医疗队3支: nor what has a verb of its own, but 新增港口吞吐能力.
  const bool acts =
      std::any_of(site.own.begin(), site.own.end(), is_verb) && !site.own.back().is(kGeneric);
  if (acts) return false;
  // 建成车间2个,务工人员30人; 新建厂房2万平方米,入驻企业5家: nobody builds those who come.
  const bool comes = counts_people(quantity(site)) || site.own.back().is(kPeople);
  const bool after_things = !counts_people(quantity(course_->labels.back()));
  if (comes && after_things && (segmenter_->roles_of(course_->spread) & kUp) == 0) return false;
  // 建成农田7万亩,粮食产量72万吨: nor is an output built.
  const bool output = wording_->is_of_things(word(site.own.back())) ||
                      std::any_of(site.own.begin(), site.own.end(),
                                  [](const Piece& piece) { return piece.is(kDone); });
  return !output && !tells_anew(site);
}

bool Composer::tells_anew(const Site& site) const {
  // 现有博物馆148个.
  const bool dated = !site.pre.empty() && site.pre.front().kind == PieceKind::period;
  // 新增种植面积2000亩,种植面积22000亩: all of what became more, too.
  const bool same =
      course_->told_any() && course_->labels.back().object == text_of(text_, site.own);
  return dated || same || (site.linked_front && site.own.size() < site.pre.size());
}

// A share or a part of what was told, or how it compares with another; empty where the words tell
// of none of these.
std::string Composer::of_whole(const Site& site, const std::string& own, Measure& measure) const {
  if (comparisons_.is_yardstick(site)) {
    measure.rules.push_back("yardstick");
    return with_context(last_told().subject, comparisons_.of_goal_told(site));
  }
  std::string told = shares_.of_share_told(site);
  if (!told.empty()) {
    measure.rules.push_back("share-told");
    return told;
  }
  if (comparisons_.is_comparison(site)) return comparisons_.of_comparison(site, own, measure);
  if ((site.cues & kCueShare) != 0 && tells_share(quantity(site)))
    return shares_.of_share(site, own, measure);
  // (廉租房开工216套,开工率达116%): the rate is of what the bracket told right before.
  const bool of_last = course_->parent && course_->labels.size() > *course_->parent + 1 &&
                       tells_share(quantity(site)) &&
                       (site.before == Break::clause || site.before == Break::list) &&
                       !tells_share(quantity(course_->labels.back())) &&
                       wording_->tells_share(own) && !context_.stands_alone(site);
  const bool bracketed = course_->parent && site.before != Break::none && !of_last;
  const bool part = (site.cues & kCuePart) != 0 || bracketed;
  if (!part && !parts_.is_further_part(site, leading_verbs(site.own))) {
    std::string some = parts_.of_trait(site, own);
    return some.empty() ? some : found(measure, "some-of-before", some);
  }
  // 园区内包括2个社区: of the place, not of what was told of it.
  const bool inside = !course_->parent && site.before == Break::sentence && site.pre.size() > 1 &&
                      site.pre.back().is(kWithin) && !site.pre.front().is(kWithin);
  if (inside) return own;
  return parts_.of_part(site, own, measure);
}

// 贫困户812户2971人全部脱贫: the same was done to both.
bool Composer::does_alike(const Site& site, std::string_view told) const {
  if (!site.adjacent || !site.own.empty() || told.empty() || !course_->told_any()) return false;
  return course_->labels.back().label.ends_with(told);
}

// 教师52名,按职称分,高级8名: whether it is so many of what was told first.
bool Composer::is_part_by_sort(const Site& site, const std::string& own) const {
  if (!course_->first_figure || !names_sort_of_first(own) || shares_word(course_->told_first, own))
    return false;
  // 发明专利申请32件,授权15件: what was done to a sort is no sort.
  if (site.own.back().is(kDone) || (site.own.size() == 1 && is_verb(site.own.front())))
    return false;
  const Quantity& figure = quantity(site);
  const Quantity& whole = quantity(*course_->first_figure);
  const bool part = (site.cues & kCuePart) != 0 || course_->parent;
  return !part && site.direction == Direction::none && !tells_share(figure) &&
         figure.unit.name == whole.unit.name && !(whole.value.low < figure.value.low);
}

// 投资增长8%。分产业看,第一产业下降3%: whether the words name but a sort of what the sentence
// before told.
bool Composer::names_sort(const Site& site, const std::string& own) const {
  if (!names_sort_of_first(own)) return false;
  const auto end = std::find_if(site.own.begin(), site.own.end(), tells_change);
  if (end == site.own.begin()) return false;
  const std::string_view last = word(*(end - 1));
  if (wording_->tells_share(last) || wording_->ends_in_money(last)) return false;
  return std::all_of(site.own.begin(), end, [&](const Piece& piece) {
    return piece.is(kAnd) || (is_nominal(text_, piece) && !piece.is(kGeneric) && !piece.is(kPer));
  });
}

}  // namespace zhibiao
