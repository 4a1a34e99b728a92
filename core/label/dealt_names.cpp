#include "label/dealt_names.h"

#include <algorithm>

#include "text/marks.h"

namespace zhibiao {

std::string DealtNames::label_dealt(const Deal& deal, const Site& site, std::size_t at,
                                    std::size_t before) const {
  const std::string verb = text_of(text_, deal.told);
  const std::string named = text_of(text_, deal.named);
  if (std::string label = label_compared(site, deal.count, at, before); !label.empty())
    return label;
  // 城乡居民收入分别增长9%和10%: one word names them all.
  const std::string one = wording_->one_of_series(named, at, deal.count);
  if (!one.empty() && one.find("、") == std::string::npos) return fit(one + verb);
  if (deal.items.size() >= deal.count) return label_item(deal, site, at, before);
  if (std::string label = label_like_last(deal, at, before); !label.empty()) return label + verb;
  // 分别完成产值2亿元、3亿元,…;分别完成工业投入1亿元、2亿元: an amount named in full needs no
  // other.
  const Phrase& told = deal.told;
  constexpr std::size_t kFull = 6;  // characters
  const bool full = named.empty() && told.size() > 1 && told.front().is(kDone) &&
                    characters(verb) >= kFull && site.direction == Direction::none &&
                    !tells_share(quantity(site));
  if (full) return verb;
  const bool compared = (site.cues & kCueAgainst) != 0;
  const bool complete = deal.named.size() > 1 && !compared && !deal.named.front().is(kShare) &&
                        !all_have(deal.named, 0, kGeneric | kPer | kDrop);
  // 第一、三产业增速加快,分别高于上年2和3个百分点: of what the clause before was about.
  if (before < course_->sentence + deal.count && named.empty()) {
    if (const Told* of = told_across(site, deal.count, at, before))
      return with_context(of->subject, verb);
    const std::string each = wording_->one_of_series(course_->topic, at, deal.count);
    return with_context(each.empty() ? course_->topic : each, verb);
  }
  if (const Told* of = complete ? institution_told(site, deal.count, at, before) : nullptr)
    return with_context(of->object, named + verb);
  const bool towards = is_towards(site.pre, deal.named);
  if (before < course_->sentence + deal.count || (complete && !towards))
    return of_topic(deal, at, compared);
  return label_told(deal, site, at, before);
}

// By what was told before, one by one.
std::string DealtNames::label_told(const Deal& deal, const Site& site, std::size_t at,
                                   std::size_t before) const {
  // 贡献率分别为9%和53%,分别拉动增长1和5个百分点: it is no share that does so.
  const bool moves = !deal.told.empty() && wording_->moves(word(deal.told.front()));
  const bool shared = moves && before >= course_->sentence + 2 * deal.count &&
                      is_share(course_->labels[before - 1]);
  const Told& of = told_alike(shared ? before - deal.count : before, deal.count, at);
  const std::string& subject = moves ? of.sharer() : of.subject;
  // 分别恢复到2019年同期的112%和105%: of what each was then.
  if (!deal.recovered.empty() && tells_share(quantity(site)))
    return with_context(subject, deal.recovered + wording_->share);
  Phrase whole = deal.named;
  whole.insert(whole.end(), deal.told.begin(), deal.told.end());
  if (is_towards(site.pre, deal.named))
    return with_context(subject, std::string(word(site.pre.front())) + text_of(text_, whole));
  if (whole.empty() && quantity(site).unit.kind == "times")
    return with_context(subject, comparisons_.ratio_to_period(site));
  return of_told(subject, whole);
}

// 产值58亿元。争取资金5亿元,分别增长19%和6%: the amount, of those that end the sentence before and
// begin this, that the `at`th change is of; nullptr where there are not as many. Those of the
// sentence before alone, where the changes are the first that the next tells of:
// 到位资金2亿元,其中外资1亿元。与去年同期相比,分别增长…
const Told* DealtNames::told_across(const Site& site, std::size_t count, std::size_t at,
                                    std::size_t before) const {
  const bool first_said = site.before == Break::sentence || course_->root.empty();
  const bool opens = first_said && course_->figureless.empty();
  if (site.direction == Direction::none || before < course_->sentence + (opens ? 0 : 1) ||
      before < count)
    return nullptr;
  const auto last = course_->labels.begin() + static_cast<std::ptrdiff_t>(before);
  const auto first = last - static_cast<std::ptrdiff_t>(count);
  const bool amounts = std::none_of(
      first, last, [&](const Told& made) { return made.change || tells_share(quantity(made)); });
  if (!amounts) return nullptr;
  return &*(first + static_cast<std::ptrdiff_t>(at));
}

// By the item that is the figure's own.
std::string DealtNames::label_item(const Deal& deal, const Site& site, std::size_t at,
                                   std::size_t before) const {
  const std::string verb = text_of(text_, deal.told);
  const std::string named = item_dealt(deal, at);
  const std::string label = named + verb;
  // 江西、湖南分别增长10%和4%: of what was told of before, in those places.
  // 产量稳定,其中江西、湖南分别达到10万吨和4万吨: so is an amount.
  const bool places = std::all_of(deal.named.begin(), deal.named.end(),
                                  [](const Piece& piece) {
                                    return piece.kind == PieceKind::place || piece.is(kAnd);
                                  }) &&
                      (site.direction != Direction::none || !deal.named.empty());
  // 走访110批1731人次,批次、人次分别上升5%和8%: of what was told.
  const bool bare = std::all_of(deal.items.begin(), deal.items.end(), [](const Phrase& item) {
    return all_have(item, 0, kGeneric | kBare);
  });
  if (bare && course_->sentence < before) {
    const Told& last = course_->labels[before - 1];
    return with_context(last.metric.empty() ? last.subject : course_->topic_thing, label);
  }
  if (const std::string alike = item_alike(deal, site, at, before); !alike.empty()) return alike;
  if (const Told* whole = alike_whole(deal, site, before)) {
    const bool unnamed = whole->metric.empty() && (site.cues & kCuePart) == 0;
    return fit((unnamed ? whole->subject + wording_->part : std::string()) + named + whole->metric +
               verb);
  }
  if (std::string part = item_within(deal, site, at, before); !part.empty()) return part;
  if (!places) return label;
  return with_context(
      course_->sentence < before ? course_->labels[before - 1].subject : course_->topic, label);
}

// 医药、食品行业增加值分别增长12%和6%,钢铁、纺织行业分别下降9%和1%: the same of others of the kind.
// Empty where nothing was told so.
std::string DealtNames::item_alike(const Deal& deal, const Site& site, std::size_t at,
                                   std::size_t before) const {
  if (site.direction == Direction::none || course_->sentence >= before) return {};
  const Told& last = course_->labels[before - 1];
  const Phrase& item = deal.items.back();
  if (!last.change || last.metric.empty() || item.empty() || item.back().is(kGeneric)) return {};
  const std::string_view kind = word(item.back());
  const bool alike = characters(kind) > 1 && last.subject.find(kind) != std::string::npos &&
                     last.subject.ends_with(last.metric) && !last.metric.ends_with(kind);
  return alike ? item_dealt(deal, at) + last.metric + text_of(text_, deal.told) : std::string();
}

// 蔬菜面积增长8%,其中玉米、马铃薯分别增长7%和5%: what was told of the whole is told of each part;
// nullptr where the parts have a measure of their own.
const Told* DealtNames::alike_whole(const Deal& deal, const Site& site, std::size_t before) const {
  if (course_->sentence >= before) return nullptr;
  // 客运量增长5%,铁路、公路分别增长4%和6%: one word each says whose it is.
  const bool words = site.before == Break::clause &&
                     std::all_of(deal.items.begin(), deal.items.end(), [](const Phrase& item) {
                       return item.size() == 1 && item.front().kind == PieceKind::word;
                     });
  if ((site.cues & kCuePart) == 0 && !words) return nullptr;
  const Told& whole = course_->labels[before - 1];
  const Phrase& last = deal.items.back();
  const bool bare =
      !last.empty() && !last.back().is(kGeneric) && !wording_->ends_in_amount(text_of(text_, last));
  return whole.change && site.direction != Direction::none && bare ? &whole : nullptr;
}

// 工业增加值9亿元,其中轻工业、重工业分别为5亿元和4亿元: each is a part of what was told before.
// Empty where none is.
std::string DealtNames::item_within(const Deal& deal, const Site& site, std::size_t at,
                                    std::size_t before) const {
  if ((site.cues & kCuePart) == 0 || site.direction != Direction::none ||
      course_->sentence >= before)
    return {};
  const Told& whole = course_->labels[before - 1];
  if (whole.change || !same_unit(whole, quantity(site))) return {};
  Site part = site;
  part.own = deal.items[deal.items.size() - deal.count + at];
  return parts_.part_named(part, item_dealt(deal, at), whole.label, &whole);
}

// 煤矿事故起数和死亡人数分别下降23%和24%,其中较大事故分别下降35%和37%: of as many things as were
// just dealt to, where both are told of the like. Empty where it is not so.
std::string DealtNames::label_like_last(const Deal& deal, std::size_t at,
                                        std::size_t before) const {
  constexpr std::size_t kLike = 2;  // characters
  const std::string named = text_of(text_, deal.named);
  if (deal.count != course_->dealt.count || before < course_->dealt.end || named.empty()) return {};
  const std::string& first = course_->labels[course_->dealt.from].subject;
  const std::string_view kind = last_characters(named, kLike);
  const std::size_t found = first.find(kind);
  if (characters(named) <= kLike || found == first.npos) return {};
  const std::string_view common = std::string_view(first).substr(0, found + kind.size());
  for (std::size_t i = 0; i < deal.count; ++i) {
    const std::string& each = course_->labels[course_->dealt.from + i].subject;
    if (!each.starts_with(common) || each.size() == common.size()) return {};
  }
  const std::string_view told = course_->labels[course_->dealt.from + at].subject;
  return named + std::string(told.substr(common.size()));
}

// The label where nothing was told that the figures could be dealt out to: by the words of the
// deal, or of what the clause before was about.
std::string DealtNames::of_topic(const Deal& deal, std::size_t at, bool compared) const {
  const std::string named = text_of(text_, deal.named);
  const std::string verb = text_of(text_, deal.told);
  // 面积普遍下降,增幅分别低于…: the growth of what was told of.
  const bool bare = all_have(deal.named, 0, kGeneric) && !compared;
  // 装备制造业和电子制造业稳步增长,增加值分别增长8%和9%: of each of these.
  const std::vector<Phrase> items = list_items(course_->topic_words, deal.count);
  const bool each =
      bare && items.size() == deal.count && text_of(text_, course_->topic_words) == course_->topic;
  if (each) return with_context(text_of(text_, items[at]), named + verb);
  return bare ? with_context(course_->topic, named + verb) : named + verb;
}

// 分别高于全国、全省4个和5个百分点, 比全国、全省分别高4个和5个百分点: each is told against its own.
// Empty where the deal is none of these.
std::string DealtNames::label_compared(const Site& site, std::size_t count, std::size_t at,
                                       std::size_t before) const {
  constexpr std::size_t kMost = 8;  // that a text compares with at once
  if (before == 0 || course_->sentence >= before || count > kMost || site.pre.size() > kReach)
    return {};
  const auto is_against = [&](const Piece& piece) {
    return wording_->is_than(word(piece)) || holds_against(piece);
  };
  Phrase whole = site.pre;
  std::erase_if(whole, [](const Piece& piece) { return piece.is(kDistribute); });
  const auto against = std::find_if(whole.begin(), whole.end(), is_against);
  if (against == whole.end()) return {};
  auto end = against + 1;
  const auto names = [&](const Piece& piece) {
    if (piece.is(kUp) || piece.is(kDown)) return false;
    return piece.kind == PieceKind::place || piece.kind == PieceKind::period ||
           piece.kind == PieceKind::mark || piece.is(kAnd) || is_nominal(text_, piece);
  };
  end = std::find_if_not(end, whole.end(), names);
  const std::vector<Phrase> items = list_items(Phrase(against + 1, end), count);
  if (items.size() != count) return {};
  std::string label = text_of(text_, Phrase(whole.begin(), against));
  label += word(*against);
  label += as_written(text_, items[at]);
  return with_context(course_->labels[before - 1].subject,
                      label + text_of(text_, Phrase(end, whole.end())));
}

// 受理5件、答复4件,分别增长8%和6%: the figures told before, one by one.
// 6个项目投资9亿元,54个项目投资 2亿元,分别…: of the second of each pair.
const Told& DealtNames::told_alike(std::size_t before, std::size_t count, std::size_t at) const {
  const Quantity& last = quantity(course_->labels[before - 1]);
  // 去年发生事故86起,死亡12人;今年发生28起,死亡3人,分别…: but not of another part.
  bool pairs = before >= std::max(course_->sentence, course_->part) + 2 * count;
  for (std::size_t i = 0; i < 2 * count && pairs; ++i) {
    const Told& made = course_->labels[before - 1 - i];
    const bool like = same_unit(made, last);
    pairs = i % 2 == 0 ? like : !like && counts_things(quantity(made));
  }
  return course_->labels[pairs ? before - 2 * (count - at) + 1 : before - count + at];
}

// 小学50所,中学19所;教师分别为900人和800人: the `at`th of as many institutions that the sentence
// told side by side; nullptr where people are not dealt out, or to no such list.
const Told* DealtNames::institution_told(const Site& site, std::size_t count, std::size_t at,
                                         std::size_t before) const {
  if (!counts_people(quantity(site))) return nullptr;
  std::size_t run = 0;
  for (std::size_t i = before; i-- > course_->sentence;) {
    const Told& made = course_->labels[i];
    const bool institution = quantity(made).unit.kind == "count" && !made.change && !made.within &&
                             wording_->is_institution(made.object);
    run = institution ? run + 1 : 0;
    const bool first = i == course_->sentence;
    if (run == count && (first || !wording_->is_institution(course_->labels[i - 1].object)))
      return &course_->labels[i + at];
  }
  return nullptr;
}

// `told` of a subject; what it is compared with goes where there is no room for both.
std::string DealtNames::of_told(std::string_view subject, Phrase told) const {
  constexpr std::size_t kLeast = 8;
  const std::size_t room = room_beside(subject);
  shorten(text_, *wording_, told, std::max(room, kLeast));
  return with_context(subject, text_of(text_, told));
}

// The name of the `at`th of the last `count` items. What the last item has behind the word that
// ends the first one's name is common to all.
std::string DealtNames::item_dealt(const Deal& deal, std::size_t at) const {
  const std::vector<Phrase>& items = deal.items;
  const std::size_t count = deal.count;
  const std::size_t first = items.size() - count;
  const Phrase& last = items.back();
  std::string own = text_of(text_, items[first + at]);
  // 一般公共预算收入和支出分别…: of what the first is of.
  const Phrase& front = items[first];
  std::string instead = at == 0 ? std::string() : wording_->in_place_of(text_of(text_, front), own);
  if (!instead.empty()) return instead;
  // 汽车、灯具等出口: what stands behind 等 is common to all, and no more.
  const auto others = std::find_if(last.begin(), last.end(), [&](const Piece& piece) {
    return word(piece) == wording_->list_end;
  });
  if (others != last.begin() && others != last.end()) {
    if (at + 1 == count) own = text_of(text_, Phrase(last.begin(), others));
    return own + text_of(text_, Phrase(others + 1, last.end()));
  }
  const Phrase& item = items[first + at];
  if (at + 1 < count && wording_->is_opposite(own, text_of(text_, last))) return own;
  if (at > 0 && front.size() > 1 && all_have(item, 0, kGeneric | kBare))
    return amount_dealt(front, own);
  if (std::string label = like_amount(front, item); at > 0 && !label.empty()) return label;
  if (std::string label = opposite_mean(front, item); at > 0 && !label.empty()) return label;
  if (std::string label = amount_of_doer(front, item); at > 0 && !label.empty()) return label;
  if (at + 1 == count || last.empty() || last.front().is(kPer)) return own;
  // 接待游客、实现旅游花费: each has its verb.
  if (item.size() > 1 && is_verb(item.front()) && last.front().is(kDone)) return own;
  // 货运量和货物周转量分别为9亿吨和60亿吨公里: of amounts told in other units nothing is common but
  // what is measured of all things: 原煤、天然气产量.
  if (deal.unlike && !wording_->is_of_things(word(last.back()))) return own;
  // 接待人数、旅游花费: a name that ends in an amount is complete, and so is one that ends like the
  // last (起数、伤亡数).
  const std::string whole = text_of(text_, last);
  const bool amount = !front.empty() && front.back().is(kGeneric);
  const bool rate = characters(own) > 2 && wording_->tells_share(own);  // 空气优良率
  if (rate || (amount && !front.back().is(kArea))) return own;
  if (characters(word(last.back())) > 1 && own.ends_with(word(last.back()))) return own;
  const bool apart = last.back().is(kGeneric) && last.size() > 1;
  if (!apart && characters(own) > 1 && last_characters(whole, 1) == last_characters(own, 1))
    return own;
  // 维修服务、居住价格: the last is one word that ends in the price of all.
  if (last.size() == 1 && whole.ends_with(wording_->price)) return own + wording_->price;
  return with_common(deal, own);
}

// One of the names before the last, with what the last has for all.
std::string DealtNames::with_common(const Deal& deal, const std::string& own) const {
  const Phrase& last = deal.items.back();
  const Phrase& front = deal.items[deal.items.size() - deal.count];
  const std::string whole = text_of(text_, last);
  // 刑事、治安案件: the last is one word, and half of it is common.
  const std::size_t half = characters(whole) / 2;
  if (last.size() == 1 && half > 1 && half * 2 == characters(whole) && characters(own) == half)
    return own + std::string(last_characters(whole, half));
  // 婴儿和5岁以下儿童死亡率: what modifies the last name alone has a number in it.
  // 光纤、工业机器人、太阳能电池产量: of names that are complete the amount alone is common.
  const bool mean =
      std::any_of(last.begin(), last.end(), [](const Piece& piece) { return piece.is(kPer); });
  const bool complete =
      std::any_of(deal.items.end() - static_cast<std::ptrdiff_t>(deal.count), deal.items.end() - 1,
                  [&](const Phrase& item) { return characters(text_of(text_, item)) > 3; });
  // 蓄电池、化工产品出口: and the amount may be named by what is done.
  const bool done = wording_->ends_in_amount(word(last.back()));
  const bool amount = last.size() > 2 && (last.back().is(kGeneric) || done);
  const bool nominal =
      std::all_of(last.begin(), done ? last.end() - 1 : last.end(),
                  [&](const Piece& piece) { return piece.is(kAnd) || is_nominal(text_, piece); });
  // 工矿商贸、道路运输事故总量: a total is of the noun before it.
  const bool bare = last.back().is(kTotal) || last.back().is(kBare);
  const bool total = bare && last.size() == front.size() + 2 && front.size() > 1;
  if (amount && !mean && nominal && total)
    return own + text_of(text_, part_of(last, last.size() - 2, last.size()));
  if (amount && !mean && complete && nominal) return own + std::string(word(last.back()));
  // 纺织服装、健康食品产业: as many words as the last has more than the first.
  const bool noun = last.back().is_word(WordClass::noun) && !last.back().is(kGeneric);
  if (noun && front.size() > 1 && last.size() == front.size() + 1 && nominal)
    return own + std::string(word(last.back()));
  // 零售业、管理组织、邮政业: nor does one name lack what others have of their own.
  const std::string_view end = last_characters(whole, 1);
  const bool named =
      characters(own) > 3 && noun &&
      std::any_of(deal.items.end() - static_cast<std::ptrdiff_t>(deal.count), deal.items.end() - 1,
                  [&](const Phrase& item) { return text_of(text_, item).ends_with(end); });
  if (named) return own;
  // 牧、渔业产值: what one character lacks to be a word.
  const std::string_view head = word(last.front());
  // 城镇、农村居民人均收入: and so does where people live.
  const std::size_t lacks = characters(own);
  const bool half_word = last.size() > 1 && characters(head) == 2 * lacks &&
                         (lacks == 1 || (front.size() == 1 && front.back().is(kArea)));
  // 牛、羊、家禽出栏: but not where both make none.
  const std::string both = own + std::string(last_characters(head, lacks));
  if (half_word && segmenter_->inside_word(both, 0, static_cast<std::uint32_t>(own.size())))
    return both + text_of(text_, part_of(last, 1, last.size()));
  return own + text_of(text_, part_of(last, common_from(front, last), last.size()));
}

// 登记私营企业户数和注册资本分别…: an amount's bare name is of the same thing; 工业企业资产总额、
// 销售收入: of what the sum is of.
std::string DealtNames::amount_dealt(const Phrase& front, const std::string& own) const {
  const bool sum =
      front.back().is(kBare) && wording_->ends_in_money(word(front.back())) && characters(own) > 2;
  const std::size_t whole = front.size() - (sum ? 2 : 1);
  return whole == 0 ? own : with_context(text_of(text_, part_of(front, 0, whole)), own);
}

// 民营医院门诊量和住院量, 居民人均收入和人均支出: an amount that is named like the first one, or a
// mean beside its, is of the same; empty where it is neither.
std::string DealtNames::like_amount(const Phrase& front, const Phrase& item) const {
  constexpr std::size_t kName = 3;  // characters: 产量 and 用电量 are of different things
  if (item.empty() || front.empty()) return {};
  auto end = front.end() - 1;
  if (item.front().is(kPer)) {
    end = std::find_if(front.begin(), front.end(), [&](const Piece& piece) {
      return piece.is(kPer) || word(piece).starts_with(word(item.front()));
    });
  } else {
    Phrase name = item;
    while (name.size() > 1 && wording_->tells_share(word(name.back()))) name.pop_back();
    const std::string own = text_of(text_, name);
    const std::size_t length = characters(own);
    while (end != front.begin() && characters(text_of(text_, Phrase(end, front.end()))) < length)
      --end;
    const std::string first = text_of(text_, Phrase(end, front.end()));
    // 需求人数和求职人数
    const bool people = length == kName + 1 && own.ends_with(wording_->headcount) &&
                        first.ends_with(wording_->headcount) &&
                        characters(text_of(text_, Phrase(front.begin(), end))) > kName;
    const bool amount = length == kName && wording_->ends_in_amount(own) &&
                        first.ends_with(last_characters(own, 1));
    if (characters(first) != length || (!people && !amount)) return {};
  }
  if (end == front.begin() || end == front.end()) return {};
  return with_context(text_of(text_, Phrase(front.begin(), end)), text_of(text_, item));
}

// 居民人均可支配收入和消费支出: what is spent is a mean too, where what is earned is one; empty
// where the two are not such a pair.
std::string DealtNames::opposite_mean(const Phrase& front, const Phrase& item) const {
  constexpr std::size_t kMean = 2;  // characters: 人均 begins 人均可支配收入
  const std::string own = text_of(text_, item);
  if (!wording_->is_opposite(text_of(text_, front), own)) return {};
  const auto mean = std::find_if(front.begin(), front.end(), [&](const Piece& piece) {
    return (segmenter_->roles_of(first_characters(word(piece), kMean)) & kPer) != 0;
  });
  if (mean == front.end()) return {};
  return with_context(text_of(text_, Phrase(front.begin(), mean)),
                      std::string(first_characters(word(*mean), kMean)) + own);
}

// 公路运输完成货运量和货物周转量: an amount named without a doer is of the first one's; empty where
// the first tells of none, or the item of another.
std::string DealtNames::amount_of_doer(const Phrase& front, const Phrase& item) const {
  const auto done =
      std::find_if(front.begin(), front.end(), [](const Piece& piece) { return piece.is(kDone); });
  if (done == front.begin() || done == front.end() || done + 1 == front.end()) return {};
  const std::string own = text_of(text_, item);
  const bool amount = !item.empty() && (item.back().is(kGeneric) || wording_->ends_in_amount(own) ||
                                        wording_->ends_in_money(own));
  const bool another = item.empty() || item.front().is(kDone) || !wording_->doer(own).empty() ||
                       std::any_of(item.begin(), item.end(), [](const Piece& piece) {
                         return piece.is(kArea) || piece.kind == PieceKind::place;
                       });
  if (!amount || another) return {};
  return with_context(text_of(text_, Phrase(front.begin(), done)), own);
}

// Where in the last name of a list begins what is common to all: behind the word that ends like the
// first name, or else behind the first word.
std::size_t DealtNames::common_from(const Phrase& front, const Phrase& last) const {
  if (is_digit(character_at(word(last.front()), 0))) return last.size() - 1;
  if (front.empty()) return 1;
  // 公务员、企业职工人均增资: whole names of people have the mean in common.
  const auto mean =
      std::find_if(last.begin(), last.end(), [](const Piece& piece) { return piece.is(kPer); });
  const bool people = front.back().is_word(WordClass::noun) && !front.back().is(kArea) &&
                      characters(word(front.back())) > 1;
  if (people && mean != last.end()) return static_cast<std::size_t>(mean - last.begin());
  const std::string_view kind = last_characters(word(front.back()), 1);
  for (std::size_t i = 0; i + 1 < last.size(); ++i) {
    if (word(last[i]).ends_with(kind)) return i + 1;
  }
  // 荔枝、芒果面积: a name cut into characters goes on as far as the first one does.
  std::size_t own = 1;
  const std::size_t length = characters(text_of(text_, front));
  while (own + 1 < last.size() && characters(word(last[own - 1])) == 1 &&
         characters(text_of(text_, part_of(last, 0, own))) < length)
    ++own;
  return own;
}

}  // namespace zhibiao
