#include "label/memory.h"

#include <algorithm>

#include "text/marks.h"

// What the labels of later clauses may speak of without naming it.

namespace zhibiao {
namespace {

// Whether the rule that made a label took its subject from the figure's own words.
bool is_own_subject(std::string_view rule) {
  return rule == "clause" || rule == "list-verb" || rule == "spread-verb" || rule == "purpose";
}

}  // namespace

void Memory::keep(const Site& site, std::string_view rule, Told told) {
  const std::size_t verbs = leading_verbs(site.own);
  const bool new_action = verbs > 0 && verbs < site.own.size() && rule == "clause";
  if (new_action) discourse_->agent.clear();
  remember_agent(site, verbs);
  const bool names = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && (piece.roles & (kUp | kDown)) == 0;
  });
  if (names) discourse_->last_own = site.own;
  if (told.within && !discourse_->parent && !discourse_->whole_topic)
    discourse_->whole_topic.emplace(discourse_->topic, discourse_->topic_thing);
  remember_whole(site, told);
  remember(site, rule, told);
  discourse_->labels.push_back(std::move(told));
}

// `rule` is the last that made the label: what a label took from before is nothing new.
void Memory::remember(const Site& site, std::string_view rule, const Told& made) {
  const std::size_t verbs = leading_verbs(site.own);
  const bool own_subject = is_own_subject(rule);
  if (wording_->tells_site(text_of(text_, site.own)) || wording_->tells_site(made.object)) return;
  // 财政收入5亿元,加上补助3亿元,收入总量8亿元: the sum is not of what was added.
  if (!site.pre.empty() && wording_->adds(word(site.pre.front()))) return;
  const bool specific =
      verbs < site.own.size() && !all_have(site.own, verbs, kGeneric | kPer | kUp | kDown);
  const bool with_object =
      rule == "with-topic" && specific && verbs > 0 &&
      (characters(made.object) > 2 ||
       (site.own.front().is(kDepVerb) && !made.object.empty() && !counts_people(quantity(site))));
  const bool part = rule == "part-of-before" && specific && characters(made.object) > 3;
  if ((own_subject || with_object || part) && !made.object.empty()) remember_object(site);
  remember_verb(site, rule, made);
}

// Whether the clause tells whence it is known, and not what it is about.
bool Memory::tells_source(const Clause& clause, bool acted) const {
  // 按建设阶段分,续建项目45个: how it is reckoned.
  if (!clause.pieces.empty() && word(clause.pieces.front()) == wording_->reckoned_by) return true;
  // 局长在发布会上介绍: who speaks, wherever that is done.
  return std::any_of(clause.pieces.begin(), clause.pieces.end(), [&](const Piece& piece) {
    return piece.is(kSay) && !(acted && wording_->is_cause(word(piece)));
  });
}

// Whether the name begins with a figure; 35岁以下驾驶人酒驾多发,查处12起: but an age tells who they
// are.
bool Memory::begins_with_count(const Phrase& named) const {
  return !named.empty() && is_digit(character_at(word(named.front()), 0)) &&
         std::none_of(named.begin(), named.end(),
                      [&](const Piece& piece) { return wording_->is_trait(word(piece)); });
}

// 签约项目中,…: of what the figures behind are parts.
void Memory::remember_whole_of(const Clause& clause) {
  if (word(clause.pieces.back()) != wording_->within) return;
  Phrase whole = part_of(clause.pieces, 0, clause.pieces.size() - 1);
  trim(text_, *wording_, whole);
  discourse_->part_of = text_of(text_, whole);
}

// 按职称分, 其中: whether the words before a comma do no more than lead the parts behind it.
bool Memory::leads_parts(const Phrase& phrase) {
  if (wording_->sorts(text_of(text_, phrase))) {
    discourse_->tell_sorts();
    return true;
  }
  const bool part =
      !phrase.empty() && std::all_of(phrase.begin(), phrase.end(), [](const Piece& piece) {
        return piece.is(kWithin) || piece.kind == PieceKind::mark;
      });
  if (part) discourse_->pending_cues |= kCuePart;
  return part;
}

// 受疫情影响的住宿业快速恢复: what something is like for a cause is no cause of what it does; and
// what is left out (扣除物价因素后) is nothing that is told of. Whether it is like that.
bool Memory::drop_occasion(Phrase& phrase) const {
  if (phrase.empty()) return false;
  if (wording_->is_deduction(word(phrase.front()))) phrase.clear();
  if (phrase.empty() || !wording_->is_cause(word(phrase.front()))) return false;
  const auto of = std::find_if(phrase.begin(), phrase.end(),
                               [&](const Piece& piece) { return word(piece) == wording_->of; });
  // 受市场不足的影响
  const bool modifies = phrase.end() - of > 2;
  if (modifies) phrase.erase(phrase.begin(), of + 1);
  return modifies;
}

void Memory::remember_topic(const Clause& clause) {
  Phrase phrase = clause.pieces;
  discourse_->plan.announces = false;
  if (leads_parts(phrase)) return;
  const auto last = std::find_if(phrase.rbegin(), phrase.rend(), [](const Piece& piece) {
    return !piece.is(kLink) || piece.is(kTarget);  // 主要目标是:
  });
  // 超额完成全年目标任务:新增就业…: what was done is told behind it.
  const bool reached =
      std::any_of(phrase.begin(), phrase.end(), [](const Piece& piece) { return piece.is(kDone); });
  discourse_->plan.announces =
      last != phrase.rend() && !reached && (last->is(kPlanning) || last->is(kTarget));
  trim(text_, *wording_, phrase);
  if (discourse_->next != nullptr && discourse_->next->after_colon) remember_output(phrase);
  const bool modified = drop_occasion(phrase);
  // 税收收入受减税影响, 控股企业在项目投产的带动下发展: what something else does it to.
  Phrase named = part_of(phrase, 0, cause_at(text_, *wording_, phrase));
  const bool acted = !named.empty();
  if (tells_source(clause, acted || modified)) return;
  // 甲行业增长3%;乙行业及其他行业,下降2%: what begins its part of the sentence alone is it, too.
  const bool alone = clause.before == Break::part &&
                     std::none_of(phrase.begin(), phrase.end(), [](const Piece& piece) {
                       return is_verb(piece) || (piece.roles & (kState | kLink)) != 0;
                     });
  if (!acted) named = alone ? phrase : subject_of(phrase);
  trim(text_, *wording_, named);
  drop_state(named);
  shorten(text_, *wording_, named, kTopicMax);
  // 签约项目中,河东区12个: so many of these, by their whole name.
  const bool within = named.size() == 2 && word(named.back()) == wording_->within;
  if (within && phrase.size() == 3) named = phrase;
  const std::string topic = text_of(text_, named);
  if (characters(topic) < 2 || begins_with_count(named) || all_have(named, 0, kGeneric | kTarget))
    return;
  // 高中教育发展加快,办学规模扩大: what the sentence is about is not how it fares, but for what
  // names itself in full (博览会举办以来,两国双边贸易规模扩大).
  const bool new_part = clause.before == Break::part && !names_case(discourse_->root);
  const bool fares = !phrase.empty() && (phrase.back().roles & (kState | kUp | kDown)) != 0;
  if (fares && named.size() > 1 && named.back().is(kGeneric)) discourse_->told_amount = topic;
  const bool full =
      named.size() > 2 && std::all_of(named.begin(), named.end(),
                                      [&](const Piece& piece) { return is_nominal(text_, piece); });
  if (!discourse_->root.empty() && named.back().is(kGeneric) && !new_part && !full) return;
  set_topic(named);
  if (acted || alone) discourse_->acted_on = topic;
  remember_whole_of(clause);
  discourse_->did_before = leading_verbs(phrase) > 0;
  const bool named_case = names_case(topic) && !names_case(discourse_->root);
  if (discourse_->root.empty() || named_case || new_part) discourse_->root = topic;
}

void Memory::remember_idle(const Clause& clause) {
  // 主要行业中,汽车制造业,医药制造业…: what they are a part of is none of them.
  const bool whole = !clause.pieces.empty() && word(clause.pieces.back()) == wording_->within;
  if (clause.before != Break::clause || whole) discourse_->idle.clear();
  if (whole) return;
  Phrase name = clause.pieces;
  std::erase_if(name, [](const Piece& piece) { return piece.is(kWithin); });
  trim(text_, *wording_, name);
  if (name.empty()) return;
  const bool names = noun_phrase_end(text_, *wording_, name) > 0 &&
                     std::none_of(name.begin(), name.end(), [](const Piece& piece) {
                       return (piece.roles & (kState | kUp | kDown | kSay)) != 0;
                     });
  if (names) discourse_->idle.push_back(std::move(name));
  if (!names) discourse_->idle.clear();
}

// 营养补助惠及学生4万人,投入资金290万元: who acts goes on acting.
void Memory::remember_agent(const Site& site, std::size_t verbs) {
  if (verbs > 0 || site.before == Break::list) return;
  // 29个省份开展试点,覆盖学校6万所: it is the trial that covers them.
  Phrase before = site.pre;
  trim(text_, *wording_, before);
  if (!site.predicate.empty() && before.empty()) {
    const auto verb = std::find_if(site.predicate.begin(), site.predicate.end(), is_verb);
    if (verb == site.predicate.end()) return;
    Phrase object(verb + 1, site.predicate.end());
    trim(text_, *wording_, object);
    if (characters(text_of(text_, object)) < 4) return;
    shorten(text_, *wording_, object, kTopicMax);
    discourse_->agent = text_of(text_, object);
    return;
  }
  const auto acts = std::find_if(site.own.begin(), site.own.end(), [](const Piece& piece) {
    return piece.is(kAction) || (piece.is(kDepVerb) && !piece.is(kGeneric));
  });
  if (acts == site.own.end() || acts + 1 == site.own.end()) return;
  Phrase who(site.own.begin(), acts);
  who.resize(noun_phrase_end(text_, *wording_, who));
  trim(text_, *wording_, who);
  if (who.empty()) return;
  const bool only_place = std::all_of(
      who.begin(), who.end(), [](const Piece& piece) { return piece.kind == PieceKind::place; });
  if (only_place || who.front().is_word(WordClass::preposition)) return;
  const std::string agent = text_of(text_, who);
  if (agent != without_stray_quotes(agent)) return;  // the action is a part of a name
  const std::size_t length = characters(agent);
  if (length >= 3 && length <= kTopicMax) discourse_->agent = agent;
}

// What a part is of, for the changes of the part and, behind 其中 and a comma, for all that
// follows.
void Memory::remember_whole(const Site& site, const Told& made) {
  if (discourse_->parent) return;
  if (made.within) {
    discourse_->part_named = made.subject;
    if (discourse_->parts_follow && !discourse_->part_whole.empty()) return;
    const Told* whole = last_whole(site);
    discourse_->part_whole = whole != nullptr ? whole->subject : discourse_->topic;
    return;
  }
  const bool goes_on =
      discourse_->parts_follow || (made.change && made.subject == discourse_->part_named);
  if (!goes_on) discourse_->part_whole.clear();
}

// 主要产品产量: what the things listed behind the colon are told of.
void Memory::remember_output(const Phrase& phrase) {
  discourse_->output.clear();
  for (const Piece& piece : phrase) {
    if (wording_->is_of_things(word(piece))) discourse_->output = word(piece);
  }
  if (discourse_->output.empty() && wording_->tells_products(text_of(text_, phrase)))
    discourse_->output = wording_->output();
  // 游客人次居前三位的依次为:石崖景区5万人次: what they rank by.
  const auto ranks =
      std::find_if(phrase.begin(), phrase.end(), [](const Piece& piece) { return piece.is(kSay); });
  Phrase by(phrase.begin(), ranks);
  trim(text_, *wording_, by);
  const bool ranked = phrase.end() - ranks > 2;  // 从收入结构看: is but a way of looking
  if (ranked && !by.empty() && by.back().is(kGeneric)) discourse_->output = text_of(text_, by);
  // 消费价格指数分别为食品类101.2、居住类99.4.
  if (!phrase.empty() && phrase.back().is(kIndex)) {
    const bool of_amount = phrase.size() > 1 && phrase[phrase.size() - 2].is(kGeneric);
    discourse_->output =
        text_of(text_, part_of(phrase, phrase.size() - (of_amount ? 2 : 1), phrase.size()));
  }
  // 综合机械化率:小麦98%,玉米92%; 培训人数:种植业320人; 口蹄疫免疫:生猪100%.
  // 三次产业占生产总值的比重分别为:第一产业12%: the share that each has.
  constexpr std::size_t kShort = 5;  // words
  const auto share = std::find_if(phrase.begin(), phrase.end(),
                                  [](const Piece& piece) { return piece.is(kShare); });
  const Phrase told(share == phrase.end() ? phrase.begin() : share, phrase.end());
  if (told.empty() || told.size() > kShort) return;
  const std::string_view head = word(told.back());
  const bool acts = !told.back().is(kGeneric) && (told.back().is_word(WordClass::verbal_noun) ||
                                                  (told.size() > 1 && is_verb(told.back())));
  if (acts || wording_->tells_share(head) || head.ends_with(wording_->headcount))
    discourse_->output = text_of(text_, told) + (acts ? wording_->rate : std::string());
}

// The verb that the items of a list go on with, or the clauses behind.
void Memory::remember_verb(const Site& site, std::string_view rule, const Told& made) {
  const std::size_t verbs = leading_verbs(site.own);
  const bool verb = verbs > 0 && verbs < site.own.size();
  const bool own_subject = is_own_subject(rule);
  if (site.before == Break::list) {
    if (own_subject && verb) discourse_->list_verb = made.verb;
    return;
  }
  discourse_->list_verb.clear();
  // 侦破“922”专案,打掉团伙7个、窝点9处: the case goes on with the verb.
  if (rule == "with-topic" && verb && made.label.ends_with(made.object) &&
      characters(made.object) > 1) {
    discourse_->list_verb = made.label.substr(0, made.label.size() - made.object.size());
  }
  if (verb && (own_subject || rule == "part-of-before")) discourse_->list_verb = made.verb;
  if (!own_subject) return;
  // 对新建大棚每亩补助3000元: what is newly built is a part of whom it is given to.
  const auto first = std::find_if(site.pre.begin(), site.pre.end(), [&](const Piece& piece) {
    return !site.own.empty() && piece.span.begin == site.own.front().span.begin;
  });
  const bool given =
      first != site.pre.begin() && first != site.pre.end() && (first - 1)->is(kDative);
  if (verb)
    discourse_->spread = !given && site.own[verbs - 1].is(kSpread) ? made.verb : std::string();
  if (verbs == 0) discourse_->list_verb = acting_verb(site.own);
  // 平均每亩收获玉米580公斤,大豆80公斤; 每百户拥有电视机126台、冰箱98台.
  const auto acts = std::find_if(site.own.begin(), site.own.end(), is_verb);
  const bool mean =
      verbs == 0 && acts != site.own.end() && acts + 1 != site.own.end() &&
      std::any_of(site.own.begin(), acts, [](const Piece& piece) { return piece.is(kPer); }) &&
      !site.own.back().is(kGeneric);
  if (mean) discourse_->list_verb = text_of(text_, Phrase(site.own.begin(), acts + 1));
  // 每百户拥有汽车24辆,冰箱98台: what is reckoned for so many goes on.
  const bool goes_on =
      !counts_things(quantity(site)) || wording_->tells_base(discourse_->list_verb);
  if (mean && goes_on) discourse_->spread = discourse_->list_verb;
}

// 盗窃、绑架等严重犯罪批捕18人: what they are who are listed by what they do.
void Memory::drop_listed(Phrase& object) const {
  const auto listed = std::find_if(object.begin(), object.end(), [&](const Piece& piece) {
    return word(piece) == wording_->list_end;
  });
  const auto before = static_cast<std::size_t>(listed - object.begin());
  if (object.end() - listed > 1 && noun_phrase_end(text_, *wording_, object) < before)
    object.erase(object.begin(), listed + 1);
}

// What the last verb that has an object is about; else what stands before the first verb:
// 危房改造开工建设 speaks of 危房改造.
void Memory::remember_object(const Site& site) {
  const std::size_t verbs = leading_verbs(site.own);
  Phrase object = part_of(site.own, verbs, site.own.size());
  drop_listed(object);
  // 开展五轮产品推介会: what the figure counts is what was told of.
  Phrase counted = site.taken;
  trim(text_, *wording_, counted);
  counted.resize(counted.empty() ? 0 : noun_phrase_end(text_, *wording_, counted));
  const bool of_counted =
      !site.own.empty() && counts_things(quantity(site)) && characters(text_of(text_, counted)) > 2;
  if (of_counted) object = std::move(counted);
  // 农村改厕任务100座: what the task is.
  const bool task = object.size() > 1 && object.back().is(kPlanning);
  if (task) object.pop_back();
  std::size_t after = 0;
  for (std::size_t i = 0; verbs == 0 && !task && i + 1 < object.size(); ++i) {
    // 投资项目: an amount's name before a noun is no action. 受理各类案件: what is kept is named
    // too.
    const Piece& next = object[i + 1];
    const bool named = is_nominal(text_, next) || (next.is(kKeep) && !is_verb(next));
    const bool acts = object[i].is(kAction) && !object[i].is(kGeneric) &&
                      (named || next.is_word(WordClass::auxiliary));
    // 开展厕所改造试点: between two nouns a verb makes a compound of them.
    const bool compound = after > 0 && is_nominal(text_, object[i - 1]);
    if (acts && !compound) after = i + 1;
  }
  const std::size_t noun_end = task ? object.size() : noun_phrase_end(text_, *wording_, object);
  if (after > 0) {
    Phrase doer = part_of(object, 0, after - 1);
    object = part_of(object, after, object.size());
    // 工业企业完成产值5亿元,利税1亿元: behind an amount it is about who made it.
    doer.resize(noun_phrase_end(text_, *wording_, doer));
    if (all_have(object, 0, kGeneric | kPer)) object = std::move(doer);
  } else if (verbs == 0 && noun_end > 0) {
    // 项目区共有通村公路: what there is, and not where.
    const bool there = noun_end + 1 < object.size() && object[noun_end].is(kLink) && !of_counted &&
                       is_nominal(text_, object[noun_end + 1]) &&
                       !object[noun_end + 1].is_word(WordClass::adjective) &&
                       is_nominal(text_, object.back()) && !object.back().is(kGeneric);
    if (there) object.erase(object.begin(), object.begin() + static_cast<std::ptrdiff_t>(noun_end));
    // 农村改厕完成3万户: the deed that was done is a part of its name.
    const bool deed = noun_end + 2 == object.size() && is_verb(object[noun_end]) &&
                      object.back().is(kDone) && (object[noun_end].roles & (kDone | kGeneric)) == 0;
    if (!there) object.resize(deed ? noun_end + 1 : noun_end);
  }
  trim(text_, *wording_, object);
  shorten(text_, *wording_, object, kTopicMax);
  if (!all_have(object, 0, kGeneric | kPer)) set_topic(object);
}

// 蔬菜播种面积 is about 蔬菜 where an amount of the same is told next.
void Memory::set_topic(const Phrase& phrase) {
  discourse_->topic_from = discourse_->part;
  discourse_->topic = text_of(text_, phrase);
  discourse_->topic_words = phrase;
  discourse_->topic_thing = discourse_->topic;
  if (phrase.size() < 2) return;
  std::size_t end = phrase.size();
  while (end > 1 && phrase[end - 1].is(kGeneric)) --end;  // 年收益 of 公司年收益
  // 每亩茶园产值8000元,带动农户45户: all the gardens do.
  const bool mean = phrase.front().is(kPer) && !phrase.front().is(kYearly);
  const std::size_t begin = mean && end > 1 ? 1 : 0;
  const std::string thing = text_of(text_, part_of(phrase, begin, end));
  if (!thing.empty()) discourse_->topic_thing = thing;
}

// 服务业稳步恢复的态势: how something fares is no part of what it is.
void Memory::drop_state(Phrase& named) const {
  // 监管力度持续加强, 力度不断加大: nor how strongly it is done.
  const auto how = std::find_if(named.begin(), named.end(), [](const Piece& piece) {
    return piece.is(kGeneric) && piece.is(kDrop) && !is_verb(piece);
  });
  if (how != named.end() &&
      std::any_of(how, named.end(), [](const Piece& piece) { return is_verb(piece); }))
    named.erase(how, named.end());
  if (named.size() < 3 || !named.back().is(kState) || is_verb(named.back())) return;
  if (word(named[named.size() - 2]) != wording_->of) return;
  named.resize(named.size() - 2);
  while (named.size() > 1 && (is_verb(named.back()) || named.back().is_word(WordClass::adverb)))
    named.pop_back();
}

// 下降的行业是化学制品制造业: who they are. Empty where the clause names nobody so.
Phrase Memory::doers_named(const Phrase& phrase) const {
  const auto is = std::find_if(phrase.rbegin(), phrase.rend(), [&](const Piece& piece) {
    return !is_nominal(text_, piece) && !piece.is(kAnd);
  });
  if (is == phrase.rend() || !is->is(kLink)) return {};
  Phrase who(is.base(), phrase.end());
  const std::string name = text_of(text_, who);
  return wording_->doer(name) == name ? who : Phrase{};
}

// 种植辣椒的贫困户,…: what they do tells which of them are spoken of.
bool Memory::is_relative(const Phrase& phrase) const {
  constexpr std::size_t kLast = 2;  // words of who they are
  const auto of = std::find_if(phrase.rbegin(), phrase.rend(),
                               [&](const Piece& piece) { return word(piece) == wording_->of; });
  if (of == phrase.rend() || of == phrase.rbegin()) return false;
  const auto noun = of.base();
  const bool names = static_cast<std::size_t>(phrase.end() - noun) <= kLast &&
                     phrase.back().is_word(WordClass::noun) && !phrase.back().is(kGeneric) &&
                     characters(text_of(text_, phrase)) <= kTopicMax;
  // 扭转了下降的局面: but what was done has an object of its own.
  const bool done = std::any_of(phrase.begin(), noun, [&](const Piece& piece) {
    return piece.is_word(WordClass::auxiliary) && word(piece) != wording_->of;
  });
  return names && !done && std::any_of(phrase.begin(), noun, is_verb) &&
         std::none_of(noun, phrase.end(), is_verb);
}

// The last verb that has an object, or else the first; the phrase's size where there is none.
// 实施营养计划 tells of the plan.
std::size_t Memory::governing_verb(const Phrase& phrase) const {
  std::size_t verb = phrase.size();
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    i = behind_quotes(text_, phrase, i);
    if (i == phrase.size()) break;
    const bool object = i + 1 < phrase.size() && is_nominal(text_, phrase[i + 1]);
    // 引进丝绸展示中心项目: between nouns a verb that is no action makes a project's name of them.
    const bool compound = verb < phrase.size() && object && is_nominal(text_, phrase[i - 1]) &&
                          phrase.back().is(kProject) &&
                          (phrase[i].roles & (kAction | kDepVerb | kState)) == 0;
    if (is_verb(phrase[i]) && !compound && (object || verb == phrase.size())) verb = i;
  }
  return verb;
}

// 青龙河水质达到Ⅲ类标准: where what reaches a standard ends that is no figure; 0 where nothing
// does.
std::size_t Memory::end_of_reacher(const Phrase& phrase) const {
  const auto reaches = std::find_if(phrase.begin(), phrase.end(), [&](const Piece& piece) {
    return piece.is(kLink) && characters(word(piece)) > 1;
  });
  if (phrase.end() - reaches < 2) return 0;
  const Phrase before(phrase.begin(), reaches);
  const std::size_t end = noun_phrase_end(text_, *wording_, before);
  const bool alone = std::none_of(before.begin(), before.end(), [](const Piece& piece) {
    return is_verb(piece) && !piece.is(kGeneric);
  });
  return alone && end > 1 ? end : 0;
}

// What a trimmed clause is about; see remember_topic.
Phrase Memory::subject_of(const Phrase& phrase) const {
  constexpr std::size_t kEnough = 3;  // characters that name a thing
  if (Phrase who = doers_named(phrase); !who.empty()) return who;
  if (is_relative(phrase)) return phrase;
  const std::size_t verbs = leading_verbs(phrase);
  // 已经进入平稳增长阶段: how what was told of before fares.
  if (verbs > 0 && phrase.front().is(kState) && !phrase.front().is(kAction)) return {};
  if (verbs > 0) return part_of(phrase, verbs, phrase.size());
  // 蔬菜生产规模扩大: behind a noun phrase that does nothing, the last word tells how it fares.
  const auto acts = [](const Piece& piece, const Piece& next) {
    return is_verb(piece) && (piece.roles & (kAction | kDepVerb | kState)) != 0 &&
           !next.is(kGeneric);
  };
  const bool fares_last = phrase.size() > 1 &&
                          (phrase.back().roles & (kState | kUp | kDown)) != 0 &&
                          is_verb(phrase.back()) &&
                          std::adjacent_find(phrase.begin(), phrase.end(), acts) == phrase.end();
  if (fares_last) return part_of(phrase, 0, phrase.size() - 1);
  // 供水保障水平得到进一步提高: what comes before is what fares so.
  const auto fares_so = std::find_if(phrase.begin(), phrase.end(), [](const Piece& piece) {
    return piece.is(kState) && is_verb(piece);
  });
  if (fares_so != phrase.end() && fares_so != phrase.begin() && is_nominal(text_, *(fares_so - 1)))
    return Phrase(phrase.begin(), fares_so);
  if (const std::size_t reached = end_of_reacher(phrase); reached > 0)
    return part_of(phrase, 0, reached);
  const std::size_t verb = governing_verb(phrase);
  Phrase object = verb < phrase.size() ? part_of(phrase, verb + 1, phrase.size()) : Phrase{};
  trim(text_, *wording_, object);
  // 实现大面积发展: an object that tells how something fares is nothing that is spoken of.
  const bool fares = verb < phrase.size() && (phrase[verb].is(kState) ||
                                              (phrase[verb].is(kDone) && phrase.back().is(kState)));
  const bool names = characters(text_of(text_, object)) >= kEnough &&
                     std::any_of(object.begin(), object.end(), [&](const Piece& piece) {
                       return is_nominal(text_, piece) && !piece.is_word(WordClass::adjective);
                     });
  std::size_t end = noun_phrase_end(text_, *wording_, phrase);
  // 工业大力实施品牌战略,实现产值3亿元: nor what somebody carries out.
  const bool drive = wording_->is_drive(text_of(text_, object)) &&
                     std::any_of(phrase.begin(), phrase.begin() + static_cast<std::ptrdiff_t>(end),
                                 [&](const Piece& piece) { return is_nominal(text_, piece); });
  if (names && !fares && !drive) return object;
  // 民间投资持续低迷: an amount's name is no verb behind whose it is.
  while (end > 0 && end < phrase.size() &&
         (phrase[end].is(kGeneric) || wording_->ends_in_amount(word(phrase[end]))))
    ++end;
  return part_of(phrase, 0, end);
}

// 消防队伍出动车辆3辆、队员20人: who acts goes with the verb. Empty where nobody does.
std::string Memory::acting_verb(const Phrase& own) const {
  const auto acts =
      std::find_if(own.begin(), own.end(), [](const Piece& piece) { return piece.is(kAction); });
  if (acts == own.end() || acts + 1 == own.end()) return {};
  if (std::any_of(acts + 1, own.end(), is_verb)) return {};
  if (!is_nominal(text_, own.back()) || own.back().is(kGeneric)) return {};
  const std::string verb = text_of(text_, Phrase(own.begin(), acts + 1));
  return characters(verb) <= kTopicMax / 2 ? verb : std::string();
}

}  // namespace zhibiao
