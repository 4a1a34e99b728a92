#include "label/behind.h"

#include <algorithm>

namespace zhibiao {

std::string BehindRules::of_dimension(const Site& site, std::string_view dimension,
                                      Measure& measure) const {
  measure.rules.push_back("dimension");
  const auto is_of = [&](const Piece& piece) { return word(piece) == wording_->of; };
  // 长320米的大桥和长5公里的引道: of what its own 的 ties it to; 宽6米、长12公里的产业路: of what
  // follows the last.
  const bool tied = !site.rest.empty() && is_of(site.rest.front());
  const auto of =
      tied ? site.rest.rend() - 1 : std::find_if(site.rest.rbegin(), site.rest.rend(), is_of);
  Phrase thing(of.base(), site.rest.end());
  trim(text_, *wording_, thing);
  thing.resize(noun_phrase_end(text_, *wording_, thing));
  shorten(text_, *wording_, thing, kTopicMax);
  const std::string named = text_of(text_, thing);
  return with_context(named.empty() ? course_->topic : named, dimension);
}

std::string_view BehindRules::dimension_of(const Site& site) const {
  const Quantity& figure = quantity(site);
  if (figure.unit.kind != "length") return {};
  std::size_t length = 0;
  const std::string_view behind = wording_->dimension(text_.substr(figure.outer.end), length);
  // 出村的路是一条3米宽的机耕道: what is measured stands behind.
  const bool of_next = site.rest.size() > 2 && word(site.rest[1]) == wording_->of;
  // 3600公里高速公路: what begins a longer word is no dimension.
  const bool longer = !site.post.empty() && word(site.post.front()).size() > length;
  if (!behind.empty() && !longer && (site.own.size() <= 1 || of_next)) return behind;
  if (site.own.empty() || site.rest.empty()) return {};
  if (leading_verbs(site.own) + 1 < site.own.size() && !sizes_next(site.rest)) return {};
  const std::string_view last = word(site.own.back());
  const std::string_view before = wording_->dimension(last, length);
  return length == last.size() ? before : std::string_view{};
}

// 村民修通长3公里、宽6米的村道: whether nothing but further dimensions stands before the thing.
bool BehindRules::sizes_next(const Phrase& rest) const {
  std::size_t at = 0;
  while (at + 3 < rest.size() && rest[at].is(kAnd) && wording_->tells_dimension(word(rest[at + 1])))
    at += 3;
  return word(rest[at]) == wording_->of;
}

std::string BehindRules::of_purpose(const Site& site) const {
  // 产值18亿元、营业收入17亿元、税金1亿元: the next of a list is nothing that its second is for.
  if (site.before == Break::list && !site.rest.empty() && site.rest.front().is(kAnd)) return {};
  Phrase purpose = site.rest;
  // 拨付6万元的奖金和3万元的租金: nor is the next figure's.
  const auto next = std::adjacent_find(purpose.begin(), purpose.end(),
                                       [](const Piece& mark, const Piece& figure) {
                                         return mark.is(kAnd) && figure.kind == PieceKind::figure;
                                       });
  purpose.erase(next, purpose.end());
  std::erase_if(purpose, [](const Piece& piece) { return piece.kind == PieceKind::figure; });
  const bool of = !purpose.empty() && word(purpose.front()) == wording_->of;
  trim(text_, *wording_, purpose);
  // 投资1500万元的搬迁工程正在设计: how it fares is not what the money is for.
  if (of) purpose.resize(noun_phrase_end(text_, *wording_, purpose));
  if (purpose.empty() || characters(text_of(text_, purpose)) < 3) return {};
  shorten(text_, *wording_, purpose, kLabelMax - 10);
  return of_mean(site.own, std::move(purpose), {});
}

std::string BehindRules::of_next(const Site& site) const {
  if (site.next_in_clause || course_->next == nullptr || course_->next->before != Break::clause)
    return {};
  if (course_->next->pieces.front().is(kWithin)) return {};
  // 总投资1300万元,新建六麻河大桥: for what is named, and not counted.
  const Phrase& next = course_->next->pieces;
  const auto figure = first_figure(next);
  const bool counts = figure != next.end();
  // 完成投资3亿元,工业投资2亿元: another amount.
  if (counts && quantity(figure->index).unit.kind == quantity(site).unit.kind) return {};
  if (!site.own.front().is_word(WordClass::verb) && (counts || !site.own.back().is(kBare)))
    return {};
  Phrase purpose;
  for (const Piece& piece : next) {
    // 修建、改造卫生院6所: the last of several verbs has what it is done to.
    const bool mark = piece.kind == PieceKind::mark;
    if (mark && leading_verbs(purpose) < purpose.size()) break;
    if (mark) purpose.clear();
    if (!mark && piece.kind != PieceKind::figure) purpose.push_back(piece);
  }
  trim(text_, *wording_, purpose);
  const auto verb = std::find_if(purpose.begin(), purpose.end(), is_verb);
  if (verb == purpose.end() || tells_change(*verb) || verb->is(kDepVerb)) return {};
  // 完成投资2亿元,路基工程完成86%: nor is how far something else has come.
  if (verb->is(kDone) && verb != purpose.begin()) return {};
  // 新增产值260亿元,完成全年目标的52%: nor is a goal what it is for.
  const bool goal = std::any_of(purpose.begin(), purpose.end(), [&](const Piece& piece) {
    return piece.is(kTarget) || piece.is(kPlanning) || wording_->is_plan(word(piece));
  });
  if (goal) return {};
  shorten_object(text_, *wording_, purpose, kTopicMax);
  return text_of(text_, purpose);
}

std::string BehindRules::of_gloss(const Site& site) const {
  if (!site.pre.empty() || !site.rest.empty() || course_->next == nullptr ||
      !course_->next->after_dash)
    return {};
  const Phrase& next = course_->next->pieces;
  Phrase gloss(next.begin(), first_figure(next));
  // 1.2万元——这是村民的人均收入.
  if (!gloss.empty() && gloss.front().is(kLink)) gloss.erase(gloss.begin());
  trim(text_, *wording_, gloss);
  shorten(text_, *wording_, gloss, kLabelMax);
  return text_of(text_, gloss);
}

std::string BehindRules::of_attributed(const Site& site) const {
  const Phrase amount = amount_of(site.own, quantity(site).unit.kind == "money");
  if (amount.empty()) return {};
  // 覆盖8个乡镇的供水工程: what the figure counts stands before the 的.
  const bool counts = counts_things(quantity(site)) && site.rest.size() > 2 &&
                      is_nominal(text_, site.rest.front()) && word(site.rest[1]) == wording_->of;
  const std::string counted = counts ? std::string(word(site.rest.front())) : std::string();
  Phrase thing = attributed_head(counts ? part_of(site.rest, 1, site.rest.size()) : site.rest);
  if (thing.empty() && amount.size() == site.own.size() && site.before == Break::sentence &&
      !site.next_in_clause && site.rest.empty() && course_->next != nullptr &&
      course_->next->before == Break::clause) {
    thing = attributed_head(course_->next->pieces);
  }
  // 污水处理厂工程正在设计中: how it fares is not what it is, and goes first.
  if (const std::size_t named = named_project(thing); named > 0) thing.resize(named);
  trim(text_, *wording_, thing);
  // 每亩600元的标准发放补贴: what is done by the standard is what it is of.
  const bool standard = thing.size() > 1 && thing.front().is(kStandard) && is_verb(thing[1]);
  if (!standard && named_project(thing) == 0)
    thing.resize(noun_phrase_end(text_, *wording_, thing));
  trim(text_, *wording_, thing);
  shorten(text_, *wording_, thing, kTopicMax);
  if (thing.empty() || all_have(thing, 0, kGeneric)) return {};
  return of_mean(amount, std::move(thing), counted);
}

// 每亩600元的标准发放补贴: 每亩发放补贴标准, where the amount is but so much for each; else the
// amount of the thing.
std::string BehindRules::of_mean(const Phrase& amount, Phrase thing,
                                 const std::string& counted) const {
  const std::string own = text_of(text_, amount) + counted;
  if (!all_have(amount, 0, kPer)) return with_context(text_of(text_, thing), own);
  if (thing.size() > 1 && thing.front().is(kStandard))
    std::rotate(thing.begin(), thing.begin() + 1, thing.end());
  return fit(own + text_of(text_, thing));
}

std::string BehindRules::of_governed(const Site& site) const {
  constexpr std::size_t kRoom = 10;  // for what is done
  if (!counts_things(quantity(site)) || site.own.empty() || site.taken.empty()) return {};
  if (!site.pre.back().is_word(WordClass::preposition)) return {};
  Phrase noun = site.taken;
  trim(text_, *wording_, noun);
  noun.resize(noun_phrase_end(text_, *wording_, noun));
  const std::string done = predicate_of(site, kRoom);
  const std::string what = text_of(text_, noun);
  // 根据统计局对100个城市的监测: what a source has looked at.
  if (wording_->is_source(word(site.pre.front()))) {
    const auto of = std::find_if(noun.begin(), noun.end(), [&](const Piece& piece) {
      return word(piece) == wording_->of || is_verb(piece);
    });
    return text_of(text_, Phrase(noun.begin(), of));
  }
  if (done.empty() || what.empty()) return {};
  return fit(text_of(text_, site.own) + done + wording_->of + what);
}

// The amount that the words before a figure name: 总投资 of 实施总投资, and 处理能力, where a verb
// makes one name with it, as it does of no money. Empty where they name more than an amount.
// 规模最大、总投资30亿元的基地: what else is said of the thing is no part of it.
Phrase BehindRules::amount_of(Phrase own, bool money) const {
  const auto mark = std::find_if(own.rbegin(), own.rend(),
                                 [&](const Piece& piece) { return word(piece) == "、"; });
  if (mark != own.rend() && mark + 1 != own.rend() && (mark + 1)->is_word(WordClass::adjective))
    own.erase(own.begin(), mark.base());
  const auto head =
      std::find_if(own.begin(), own.end(), [](const Piece& piece) { return piece.is(kGeneric); });
  const bool plain = std::all_of(own.begin(), head, [](const Piece& piece) {
    return is_verb(piece) || piece.is_word(WordClass::auxiliary);
  });
  Phrase amount(head, own.end());
  if (!plain || !all_have(amount, 0, kGeneric | kPer | kTotal)) return {};
  const bool named = head != own.begin() && !money && !is_verb(*head) && is_verb(*(head - 1)) &&
                     !(head - 1)->is(kDone);
  if (named) amount.insert(amount.begin(), *(head - 1));
  return amount;
}

// Where the name that begins the phrase ends, with what is done to it where that names a project
// (人民医院迁建|项目); 0 where none begins it.
std::size_t BehindRules::named_project(const Phrase& phrase) const {
  std::size_t end = noun_phrase_end(text_, *wording_, phrase);
  if (end == 0 || end + 1 >= phrase.size() || !is_verb(phrase[end])) return end;
  const Piece& head = phrase[end + 1];
  const bool names = head.is_word(WordClass::noun) && head.is(kProject);
  return names ? end + 2 : end;
}

// What stands behind the 的 of a list of amounts: …、总投资1.2亿元的[加工园…].
Phrase BehindRules::attributed_head(const Phrase& rest) const {
  bool amount = !rest.empty() && word(rest.front()) == wording_->of;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const Piece& piece = rest[i];
    if (amount && word(piece) == wording_->of) {
      std::size_t at = i + 1;
      while (at < rest.size() && rest[at].kind == PieceKind::figure) ++at;
      return part_of(rest, at, rest.size());
    }
    amount = piece.kind == PieceKind::figure;
    const bool passes = amount || piece.kind == PieceKind::mark ||
                        piece.kind == PieceKind::period || piece.is(kLink) || piece.is(kGeneric) ||
                        piece.is_word(WordClass::adverb);
    if (!passes) return {};
  }
  return {};
}

Phrase BehindRules::use_of(const Site& site, std::size_t room) const {
  if (site.next_in_clause) return {};
  constexpr std::size_t kNear = 3;
  const auto near =
      site.post.begin() + static_cast<std::ptrdiff_t>(std::min(site.post.size(), kNear));
  const auto use = std::find_if(site.post.begin(), near, [&](const Piece& piece) {
    return wording_->is_used_for(word(piece));
  });
  if (use == near) return {};
  Phrase purpose(use, site.post.end());
  trim(text_, *wording_, purpose);
  shorten_object(text_, *wording_, purpose, room);
  return purpose;
}

void BehindRules::add_use(const Site& site, Phrase& whole) const {
  if (whole.empty()) return;
  const Phrase use = use_of(site, room_beside(text_of(text_, whole)));
  if (use.empty() || use.front().span.begin < whole.back().span.end) return;  // is in it
  whole.insert(whole.end(), use.begin(), use.end());
}

std::string BehindRules::of_use(const Site& site) const {
  if (quantity(site).unit.kind != "money" || site.adjacent) return {};
  const Phrase use = use_of(site, kTopicMax);
  if (use.size() < 2) return {};
  std::string_view whose = course_->topic;
  if (course_->told_any()) {
    const auto told =
        std::find_if(course_->labels.rbegin(), course_->labels.rend(),
                     [&](const Told& label) { return last_rule(measure_of(label)) != "use"; });
    if (told == course_->labels.rend() || told->change) return {};
    if (quantity(*told).unit.kind != "money") return {};
    whose = told->object.empty() ? told->label : told->object;
  }
  // 善款120万元用于助学,30万元用于养老: what the first was spent on is not what the second is of.
  whose = whose.substr(0, whose.find(word(use.front())));
  return whose.empty() ? std::string() : with_context(whose, text_of(text_, use));
}

std::string BehindRules::of_dealt(const Site& site) const {
  const Quantity& figure = quantity(site);
  if (figure.unit.name != "%" || site.direction != Direction::none || site.to) return {};
  const Phrase use = use_of(site, kTopicMax);
  if (use.size() < 2) return {};
  const std::string whole = site.own.empty() ? dealt_whole() : text_of(text_, site.own);
  return fit(whole + text_of(text_, use) + wording_->share_short);
}

// What the share told last is of, and not what that went to; or else what was told last, or of.
std::string BehindRules::dealt_whole() const {
  const Told* share = course_->last_where(
      [&](const Told& made) { return tells_share(quantity(made)) && !made.change; });
  if (share == nullptr)
    return course_->told_any() ? course_->labels.back().subject : course_->topic;
  std::string_view whole = share->label;
  if (const std::size_t use = wording_->use_in(whole); use != whole.npos)
    return std::string(whole.substr(0, use));
  for (const std::string* end : {&wording_->share, &wording_->share_short})
    if (whole.ends_with(*end)) whole.remove_suffix(end->size());
  return std::string(whole);
}

void BehindRules::add_predicate(const Site& site, Phrase& whole) const {
  if (site.predicate.empty() || whole.empty()) return;
  if (site.predicate.front().span.begin < whole.back().span.end) return;  // is in it
  Phrase predicate = site.predicate;
  const std::size_t room = room_beside(text_of(text_, whole));
  shorten_object(text_, *wording_, predicate, room);
  whole.insert(whole.end(), predicate.begin(), predicate.end());
}

}  // namespace zhibiao
