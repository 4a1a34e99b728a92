#include <algorithm>

#include "measure/label_maker.h"
#include "text/marks.h"

// Figures that one word deals out to several names: A、B、C分别为x、y、z.

namespace zhibiao {

// The items of a list as many as figures are dealt out: 、 parts them, and 和 where that is not
// enough (电器机械和器材制造业 is one item of a list that has its 、).
std::vector<Phrase> LabelMaker::list_items(const Phrase& named, std::size_t count) const {
  const auto split = [&](const Phrase& phrase, bool by_words) {
    std::vector<Phrase> items(1);
    for (const Piece& piece : phrase) {
      if (word(piece) == "、" || (by_words && piece.is(kAnd))) {
        items.emplace_back();
      } else {
        items.back().push_back(piece);
      }
    }
    return items;
  };
  std::vector<Phrase> items = split(named, false);
  if (items.size() + 1 == count) {
    const Phrase last = items.back();
    std::size_t joint = 0;
    for (std::size_t i = 1; i + 1 < last.size(); ++i) {
      if (last[i].is(kAnd)) joint = i;
    }
    if (joint > 0) {
      items.back() = part_of(last, 0, joint);
      items.push_back(part_of(last, joint + 1, last.size()));
    }
  }
  if (items.size() < count) items = split(named, true);
  return items;
}

// 登记私营企业户数和注册资本分别…: an amount's bare name is of the same thing; 工业企业资产总额、
// 销售收入: of what the sum is of.
std::string LabelMaker::amount_dealt(const Phrase& front, const std::string& own) const {
  const bool sum =
      front.back().is(kBare) && wording_->ends_in_money(word(front.back())) && characters(own) > 2;
  const std::size_t whole = front.size() - (sum ? 2 : 1);
  return whole == 0 ? own : with_context(text_of(text_, part_of(front, 0, whole)), own);
}

// One of the names before the last, with what the last has for all.
std::string LabelMaker::with_common(const Deal& deal, const std::string& own) const {
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
  const bool nominal = std::all_of(last.begin(), last.end(), [&](const Piece& piece) {
    return piece.is(kAnd) || is_nominal(text_, piece);
  });
  if (last.size() > 2 && last.back().is(kGeneric) && !mean && complete && nominal)
    return own + std::string(word(last.back()));
  // 纺织服装、健康食品产业: as many words as the last has more than the first.
  const bool noun = last.back().is_word(WordClass::noun) && !last.back().is(kGeneric);
  if (noun && front.size() > 1 && last.size() == front.size() + 1 && nominal)
    return own + std::string(word(last.back()));
  // 牧、渔业产值: what one character lacks to be a word.
  const std::string_view head = word(last.front());
  // 城镇、农村居民人均收入: and so does where people live.
  const std::size_t lacks = characters(own);
  const bool half_word = last.size() > 1 && characters(head) == 2 * lacks &&
                         (lacks == 1 || (front.size() == 1 && front.back().is(kArea)));
  if (half_word)
    return own + std::string(last_characters(head, lacks)) +
           text_of(text_, part_of(last, 1, last.size()));
  return own + text_of(text_, part_of(last, common_from(front, last), last.size()));
}

// The name of the `at`th of the last `count` items. What the last item has behind the word that
// ends the first one's name is common to all.
std::string LabelMaker::item_dealt(const Deal& deal, std::size_t at) const {
  const std::vector<Phrase>& items = deal.items;
  const std::size_t count = deal.count;
  const std::size_t first = items.size() - count;
  const Phrase& last = items.back();
  std::string own = text_of(text_, items[first + at]);
  // 一般公共预算收入和支出分别…: of what the first is of.
  const Phrase& front = items[first];
  std::string instead = at == 0 ? std::string() : wording_->in_place_of(text_of(text_, front), own);
  if (!instead.empty()) return instead;
  if (at > 0 && front.size() > 1 && all_have(items[first + at], 0, kGeneric | kBare))
    return amount_dealt(front, own);
  if (at + 1 == count || last.empty()) return own;
  // 货运量和货物周转量分别为9亿吨和60亿吨公里: of amounts told in other units nothing is common but
  // what is measured of all things: 原煤、天然气产量.
  if (deal.unlike && !wording_->is_of_things(word(last.back()))) return own;
  // 接待人数、旅游花费: a name that ends in an amount is complete, and so is one that ends like the
  // last (起数、伤亡数).
  const std::string whole = text_of(text_, last);
  const bool amount = !front.empty() && front.back().is(kGeneric);
  if (amount && !front.back().is(kArea)) return own;
  if (characters(word(last.back())) > 1 && own.ends_with(word(last.back()))) return own;
  const bool apart = last.back().is(kGeneric) && last.size() > 1;
  if (!apart && characters(own) > 1 && last_characters(whole, 1) == last_characters(own, 1))
    return own;
  // 维修服务、居住价格: the last is one word that ends in the price of all.
  if (last.size() == 1 && whole.ends_with(wording_->price)) return own + wording_->price;
  return with_common(deal, own);
}

// Where in the last name of a list begins what is common to all: behind the word that ends like the
// first name, or else behind the first word.
std::size_t LabelMaker::common_from(const Phrase& front, const Phrase& last) const {
  if (is_digit(character_at(word(last.front()), 0))) return last.size() - 1;
  if (front.empty()) return 1;
  const std::string_view kind = last_characters(word(front.back()), 1);
  for (std::size_t i = 0; i + 1 < last.size(); ++i) {
    if (word(last[i]).ends_with(kind)) return i + 1;
  }
  return 1;
}

// Whether nothing but the marks of a list stands between `count` figures from `first` on, or
// between those that they turned into, and nothing is named behind them.
bool LabelMaker::is_list_of(const std::vector<Site>& sites, std::size_t first,
                            std::size_t count) const {
  for (std::size_t i = first; i < sites.size(); ++i) {
    if (!sites[i].taken.empty()) return false;
    if ((i - first) % count == 0) continue;
    if (!sites[i].joined || !sites[i].own.empty()) return false;
  }
  return true;
}

// How many figures are dealt out at once from `first` on: all that follow, or as many as go before
// the result that each turned into (分别由10%、53%和37%调整为9%、54%和37%).
std::size_t LabelMaker::dealt_at_once(const std::vector<Site>& sites, std::size_t first) const {
  const std::size_t all = sites.size() - first;
  std::size_t group = 1;
  while (group < all && sites[first + group].joined && sites[first + group].own.empty()) ++group;
  if (group < 2 || group * 2 != all) return all;
  const Site& turned = sites[first + group];
  const bool result = turned.to || turned.linked || turned.direction != Direction::none;
  // 分别达到3万元和2万元、增长7%和10%: nor are rises one with amounts.
  const bool rises = turned.direction != Direction::none && tells_share(quantity(turned)) &&
                     !tells_share(quantity(sites[first]));
  return result && (!turned.joined || rises) ? group : all;
}

// What a figure that was dealt out is of, for those behind it.
void LabelMaker::remember_dealt(const Deal& deal, bool first) {
  Made& made = made_.back();
  if (made.metric.empty() && !deal.named.empty() && deal.named.back().is(kGeneric))
    made.metric = word(deal.named.back());
  // What the first alone has in its words holds for all: 增长 of 分别增长8%和6%.
  const std::string told = text_of(text_, deal.told);
  if (told.empty() || made.subject != made.label || made.subject.size() <= told.size()) return;
  const std::size_t begin = made.subject.rfind(told);
  if (begin == made.subject.npos || begin == 0) return;
  const bool last = begin + told.size() == made.subject.size();
  if (deal.planned || (made.change && !first && last)) made.subject.resize(begin);
}

// A、B、C分别为x、y、z, and 分别增长x、y、z behind as many figures told before.
bool LabelMaker::distribute(std::vector<Site>& sites, std::size_t first) {
  std::optional<Deal> deal = read_deal(sites, first);
  if (!deal) return false;
  std::size_t before = made_.size();
  // 三项指标分别下降3%、5%、8%: the changes are of the figures told before, not of their number.
  const bool counted = first > 0 && quantity(sites[first - 1]).value ==
                                        Value{Decimal(static_cast<std::int64_t>(deal->count)), {}};
  if (counted && !add_counted(*deal, sites[first - 1])) {
    --before;
    deal->named.clear();
    deal->items.clear();
  }
  for (std::size_t i = 0; i < sites.size() - first; ++i) {
    Site& site = sites[first + i];
    Measure& measure = (*out_)[site.figure];
    measure.rules.push_back("dealt-out");
    const Measure& lead = (*out_)[sites[first].figure];
    if (site.direction == Direction::none && !site.to && i < deal->count)
      site.direction = lead.kind == Kind::change ? lead.direction : sites[first].direction;
    if (site.direction == Direction::none && !site.to && i >= deal->count)
      site.direction = sites[first + i - i % deal->count].direction;
    // 分别下降2%、增长4%: each with its own change.
    if (i > 0 && all_have(site.own, 0, kUp | kDown)) deal->told = site.own;
    std::string label = label_dealt(*deal, sites[first], i % deal->count, before);
    const bool share =
        ((sites[first].cues & kCueShare) != 0 || deal->planned) && tells_share(quantity(site));
    if (share && !wording_->tells_share(label)) {
      label += wording_->share;
      label = fit(label);
    }
    finish(site, measure, label);
    remember_dealt(*deal, i == 0);
  }
  dealt_from_ = made_.size() - deal->count;
  dealt_ = deal->count;
  dealt_end_ = made_.size();
  return true;
}

// 分别完成年度计划的113%和120%: what they are shares of stays.
void LabelMaker::keep_plan(Deal& deal) const {
  const std::size_t told = deal.told.size();
  deal.planned = told > 2 && word(deal.told.back()) == wording_->of &&
                 (deal.told[told - 2].roles & (kTarget | kPlanning)) != 0;
  if (deal.planned) deal.told[told - 2].roles |= kKeep;
}

// What the words before the figures from `first` on deal out to them; nothing where they do not.
std::optional<LabelMaker::Deal> LabelMaker::read_deal(const std::vector<Site>& sites,
                                                      std::size_t first) const {
  const Phrase& pre = sites[first].pre;
  Deal deal;
  deal.count = dealt_at_once(sites, first);
  if (deal.count < 2) return std::nullopt;
  auto cue = std::find_if(pre.begin(), pre.end(),
                          [](const Piece& piece) { return piece.is(kDistribute); });
  // 原煤、原油、天然气产量达到a、b、c: a list of names before a list of figures does without.
  const bool bare = cue == pre.end();
  if (bare) {
    if (!is_list_of(sites, first, deal.count)) return std::nullopt;
    cue = std::find_if(pre.begin(), pre.end(), [](const Piece& piece) {
      return (piece.roles & (kLink | kTo | kFrom | kUp | kDown)) != 0;
    });
  }
  deal.named = Phrase(pre.begin(), cue);
  deal.told = Phrase(bare || cue == pre.end() ? cue : cue + 1, pre.end());
  // 宁夏、青海和云南用电量分别为…: the places of a list are its names.
  for (std::size_t i = 0; i < deal.named.size(); ++i) {
    const bool listed = (i + 1 < deal.named.size() && deal.named[i + 1].is(kAnd)) ||
                        (i > 0 && deal.named[i - 1].is(kAnd));
    if (deal.named[i].kind == PieceKind::place && listed) deal.named[i].roles |= kKeep;
  }
  trim(text_, *wording_, deal.named);
  keep_plan(deal);
  trim(text_, *wording_, deal.told);
  // 分别惠及2万名学生和3万名教师: what each counts stands behind it.
  const auto dealt = sites.begin() + static_cast<std::ptrdiff_t>(first);
  const bool behind =
      deal.named.empty() && std::all_of(dealt, dealt + static_cast<std::ptrdiff_t>(deal.count),
                                        [](const Site& site) { return !site.taken.empty(); });
  // 依次是盗窃845件、诈骗320件: or before it.
  const bool fronted =
      !bare && !deal.told.empty() &&
      std::all_of(dealt, dealt + static_cast<std::ptrdiff_t>(deal.count), [](const Site& site) {
        return !site.own.empty() && !tells_change(site.own.back());
      });
  if (behind || fronted) return std::nullopt;
  deal.items = list_items(deal.named, deal.count);
  deal.unlike = std::any_of(
      dealt + 1, dealt + static_cast<std::ptrdiff_t>(deal.count),
      [&](const Site& site) { return quantity(site).unit.kind != quantity(*dealt).unit.kind; });
  add_idle(deal);
  if (!bare && sites[first].before == Break::clause) add_fared(deal);
  if (!bare && sites[first].before == Break::clause) add_summed(deal);
  if (!bare || deal.items.size() == deal.count) return deal;
  // 三次产业结构为12%、40%、48%: one word names them all.
  const std::string one = wording_->one_of_series(text_of(text_, deal.named), 0, deal.count);
  if (!one.empty() || changes_as_many(sites, first, deal)) return deal;
  return std::nullopt;
}

// 有色金属冶炼业,通信设备制造业,电气机械制造业分别增长22%、17%和15%: names before commas are
// of the list too.
void LabelMaker::add_idle(Deal& deal) const {
  if (idle_.empty() || deal.named.empty()) return;
  std::vector<Phrase> items = list_items(deal.named, 1);
  if (items.size() + idle_.size() != deal.count) return;
  // What is split at 和 too stays so, unless all end alike.
  const std::string front = text_of(text_, items.front());
  const std::string_view end = last_characters(front, 1);
  const bool alike = std::all_of(idle_.begin(), idle_.end(), [&](const Phrase& name) {
    return text_of(text_, name).ends_with(end);
  });
  if (deal.items.size() == deal.count && !alike) return;
  items.insert(items.begin(), idle_.begin(), idle_.end());
  deal.items = std::move(items);
}

// 化工、建材、冶金3个行业产值分别增长12%、3%和4%: the names before the figure that counts them,
// each with the amount. False where there are not as many.
bool LabelMaker::add_counted(Deal& deal, const Site& counted) const {
  if (counted.follows_figure || idle_.size() >= deal.count) return false;
  Phrase names = counted.pre;
  trim(text_, *wording_, names);
  std::vector<Phrase> items = idle_;
  for (Phrase& item : list_items(names, deal.count - idle_.size()))
    items.push_back(std::move(item));
  if (items.size() != deal.count || items.back().empty()) return false;
  for (Phrase& item : items) item.insert(item.end(), deal.named.begin(), deal.named.end());
  deal.items = std::move(items);
  return true;
}

// 小客车、摩托车酒驾突出,分别查处58起、27起: as many as were told of in the clause before are dealt
// to, and so is what is measured of each: 汽车、钢铁保持增长,增速分别为5%和3%.
void LabelMaker::add_fared(Deal& deal) const {
  const bool named_none = text_of(text_, deal.named).empty();
  if (fared_.empty() || (!named_none && !all_have(deal.named, 0, kGeneric))) return;
  Phrase named = fared_;
  trim(text_, *wording_, named);
  std::vector<Phrase> items = list_items(named, deal.count);
  if (items.size() != deal.count || items.back().empty()) return;
  // 木耳、香菇不合格率较高,分别为5%和4%: of the rate of each.
  const Phrase& last = items.back();
  const auto rate = std::find_if(last.rbegin(), last.rend(), [&](const Piece& piece) {
    return piece.is_word(WordClass::noun) && wording_->tells_share(word(piece));
  });
  const auto end = rate == last.rend() ? noun_phrase_end(text_, *wording_, last)
                                       : static_cast<std::size_t>(last.rend() - rate);
  if (end > 0) items.back().resize(end);
  for (Phrase& item : items) item.insert(item.end(), deal.named.begin(), deal.named.end());
  deal.named = std::move(named);
  deal.items = std::move(items);
}

// 增值税、消费税和营业税共完成149亿元,分别增长22%、18%和25%: the names whose sum was told right
// before are dealt to.
void LabelMaker::add_summed(Deal& deal) const {
  if (!deal.items.empty() && !deal.items.back().empty()) return;
  if (sentence_ >= made_.size() || made_.back().change) return;
  if (last_own_.empty() || text_of(text_, last_own_) != made_.back().label) return;
  std::vector<Phrase> items = list_items(last_own_, deal.count);
  const bool named = items.size() == deal.count &&
                     std::all_of(items.begin(), items.end(), [&](const Phrase& item) {
                       return characters(text_of(text_, item)) > 1;
                     });
  if (!named) return;
  deal.named = last_own_;
  deal.items = std::move(items);
}

// 客运量40万人,货运量26万吨,同比增长18%、10%: as many changes in a list as amounts were told right
// before are of these, one by one.
bool LabelMaker::changes_as_many(const std::vector<Site>& sites, std::size_t first,
                                 const Deal& deal) const {
  if (first > 0 || !text_of(text_, deal.named).empty() || made_.size() < part_ + deal.count)
    return false;
  if (sites[0].direction == Direction::none || sites[0].before != Break::clause) return false;
  // 存款余额9亿元、贷款余额6亿元,增加5亿元和3亿元: in the units of these.
  const std::size_t told = made_.size() - deal.count;
  for (std::size_t i = 0; i < deal.count && !tells_share(quantity(sites[0])); ++i)
    if (!same_unit(made_[told + i], quantity(sites[first + i]))) return false;
  return std::none_of(made_.end() - static_cast<std::ptrdiff_t>(deal.count), made_.end(),
                      [](const Made& made) { return made.change; });
}

// 分别高于全国、全省4个和5个百分点, 比全国、全省分别高4个和5个百分点: each is told against its own.
// Empty where the deal is none of these.
std::string LabelMaker::label_compared(const Site& site, std::size_t count, std::size_t at,
                                       std::size_t before) const {
  constexpr std::size_t kMost = 8;  // that a text compares with at once
  if (before == 0 || sentence_ >= before || count > kMost || site.pre.size() > kReach) return {};
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
  return with_context(made_[before - 1].subject, label + text_of(text_, Phrase(end, whole.end())));
}

// The label of the `at`th of the figures of a deal, whose first is `site` and is made_[before].
std::string LabelMaker::label_dealt(const Deal& deal, const Site& site, std::size_t at,
                                    std::size_t before) const {
  const std::string verb = text_of(text_, deal.told);
  const std::string named = text_of(text_, deal.named);
  if (std::string label = label_compared(site, deal.count, at, before); !label.empty())
    return label;
  // 城乡居民收入分别增长9%和10%: one word names them all.
  const std::string one = wording_->one_of_series(named, at, deal.count);
  if (!one.empty() && one.find("、") == std::string::npos) return fit(one + verb);
  if (deal.items.size() >= deal.count) {
    std::string label = item_dealt(deal, at) + verb;
    // 江西、湖南分别增长10%和4%: of what was told of before, in those places.
    const bool places = deal.named.empty() && site.direction != Direction::none;
    // 走访110批1731人次,批次、人次分别上升5%和8%: of what was told.
    const bool bare = std::all_of(deal.items.begin(), deal.items.end(), [](const Phrase& item) {
      return all_have(item, 0, kGeneric | kBare);
    });
    if (bare && sentence_ < before) {
      const Made& last = made_[before - 1];
      return with_context(last.metric.empty() ? last.subject : topic_thing_, label);
    }
    if (!places) return label;
    return with_context(sentence_ < before ? made_[before - 1].subject : topic_, label);
  }
  const bool compared = (site.cues & kCueAgainst) != 0;
  const bool complete = deal.named.size() > 1 && !compared && !deal.named.front().is(kShare) &&
                        !all_have(deal.named, 0, kGeneric | kPer | kDrop);
  // 第一、三产业增速加快,分别高于上年2和3个百分点: of what the clause before was about.
  if (before < sentence_ + deal.count && named.empty()) {
    const std::string each = wording_->one_of_series(topic_, at, deal.count);
    return with_context(each.empty() ? topic_ : each, verb);
  }
  if (before < sentence_ + deal.count || complete) {
    // 面积普遍下降,增幅分别低于…: the growth of what was told of.
    const bool bare = all_have(deal.named, 0, kGeneric) && !compared;
    // 装备制造业和电子制造业稳步增长,增加值分别增长8%和9%: of each of these.
    const std::vector<Phrase> items = list_items(topic_words_, deal.count);
    const bool each = bare && items.size() == deal.count && text_of(text_, topic_words_) == topic_;
    if (each) return with_context(text_of(text_, items[at]), named + verb);
    return bare ? with_context(topic_, named + verb) : named + verb;
  }
  const std::string& subject = told_alike(before, deal.count, at).subject;
  Phrase told = deal.named;
  told.insert(told.end(), deal.told.begin(), deal.told.end());
  if (told.empty() && quantity(site).unit.kind == "times")
    return with_context(subject, ratio_to_period(site));
  return of_told(subject, told);
}

// How many of what changes are dealt to are told to have none: 分别下降1%、持平、上升3%.
std::size_t LabelMaker::unchanged(const Phrase& pieces) const {
  return static_cast<std::size_t>(
      std::count_if(pieces.begin(), pieces.end(), [&](const Piece& piece) {
        return piece.kind == PieceKind::word && wording_->is_unchanged(word(piece));
      }));
}

// 受理5件、答复4件,分别增长8%和6%: the figures told before, one by one.
// 6个项目投资9亿元,54个项目投资 2亿元,分别…: of the second of each pair.
const LabelMaker::Made& LabelMaker::told_alike(std::size_t before, std::size_t count,
                                               std::size_t at) const {
  const Quantity& last = mentions_->quantities[made_[before - 1].figure];
  bool pairs = before >= sentence_ + 2 * count;
  for (std::size_t i = 0; i < 2 * count && pairs; ++i) {
    const Made& made = made_[before - 1 - i];
    const bool like = same_unit(made, last);
    pairs = i % 2 == 0 ? like : !like && counts_things(mentions_->quantities[made.figure]);
  }
  return made_[pairs ? before - 2 * (count - at) + 1 : before - count + at];
}

// Behind figures that were dealt out, as many changes without a subject are dealt out too:
// 分别为8%和5%,比上年提高2个和1.5个百分点.
bool LabelMaker::deal_changes(std::vector<Site>& sites) {
  if (dealt_ < 2 || sites[0].direction == Direction::none || made_.size() != dealt_end_)
    return false;
  std::size_t count = sites.size() + unchanged(sites.back().rest);
  for (const Site& site : sites) count += unchanged(site.pre);
  if (count != dealt_) return false;
  if (!all_have(sites[0].own, 0, kUp | kDown | kAgainst | kYearly | kDrop)) return false;
  Phrase told = sites[0].own;
  std::size_t skipped = 0;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("change-dealt-out");
    // 分别下降2%、增长4%: each with its own change.
    const bool own = sites[i].direction != Direction::none;
    if (own && i > 0) told = sites[i].own;
    if (own && i > 0) std::erase_if(told, [](const Piece& p) { return !tells_change(p); });
    if (!own) sites[i].direction = sites[i - 1].direction;
    skipped += unchanged(sites[i].pre);
    finish(sites[i], measure,
           with_context(made_[dealt_from_ + i + skipped].subject, text_of(text_, told)));
  }
  dealt_end_ = made_.size();
  return true;
}

// 年均增长17%和15%,2007年底达到9亿元、6亿元: behind changes that were dealt out, as many amounts.
bool LabelMaker::deal_levels(std::vector<Site>& sites) {
  if (dealt_ < 2 || sites.size() != dealt_ || made_.size() != dealt_end_) return false;
  if (!made_[dealt_from_].change || !sites[0].linked) return false;
  const bool amounts = std::all_of(sites.begin(), sites.end(), [&](const Site& site) {
    return site.direction == Direction::none && !tells_share(quantity(site)) &&
           text_of(text_, site.own).empty() && site.taken.empty();
  });
  if (!amounts) return false;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("level-dealt-out");
    finish(sites[i], measure, made_[dealt_from_ + i].subject);
  }
  dealt_from_ = made_.size() - dealt_;
  dealt_end_ = made_.size();
  return true;
}

// `told` of a subject; what it is compared with goes where there is no room for both.
std::string LabelMaker::of_told(std::string_view subject, Phrase told) const {
  constexpr std::size_t kLeast = 8;
  const std::size_t room = room_beside(subject);
  shorten(text_, *wording_, told, std::max(room, kLeast));
  return with_context(subject, text_of(text_, told));
}

// 种植茶叶8000亩、生姜3000亩,人均1.2亩、0.5亩 or 人均1.2亩、户均2.5亩: as many means as things told
// in a list are of these, one by one.
bool LabelMaker::deal_means(std::vector<Site>& sites) {
  const std::size_t count = sites.size();
  if (count < 2 || made_.size() < sentence_ + count) return false;
  const bool means = std::all_of(sites.begin(), sites.end(), [](const Site& site) {
    return all_have(site.own, 0, kPer | kLink) && site.taken.empty();
  });
  if (!means) return false;
  const std::size_t first = made_.size() - count;
  for (std::size_t i = 0; i < count; ++i) {
    if (!same_unit(made_[first + i], quantity(sites[i]))) return false;
  }
  for (std::size_t i = 0; i < count; ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("mean-dealt-out");
    finish(sites[i], measure, fit(text_of(text_, sites[i].own) + made_[first + i].label));
  }
  return true;
}

}  // namespace zhibiao
