#include "label/deals.h"

#include <algorithm>

namespace zhibiao {

std::optional<Deal> DealReader::read_deal(const std::vector<Site>& sites, std::size_t first) const {
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
      return (piece.roles & (kLink | kTo | kFrom | kUp | kDown | kShare)) != 0;
    });
  }
  deal.named = Phrase(pre.begin(), cue);
  deal.told = Phrase(bare || cue == pre.end() ? cue : cue + 1, pre.end());
  keep_places(deal.named);
  trim(text_, *wording_, deal.named);
  keep_plan(deal);
  keep_recovered(deal);
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
  deal.unlike = units_differ(sites, first, deal.count);
  if (deal.unlike) name_amounts(deal);
  add_idle(deal);
  if (!bare && sites[first].before == Break::clause) add_fared(deal);
  const bool goes_on = course_->told_any() ? sites[first].before == Break::clause
                                           : sites[first].before == Break::sentence;
  if (!bare && goes_on) add_summed(deal);
  if (!bare || deal.items.size() == deal.count) return deal;
  // 三次产业结构为12%、40%、48%: one word names them all.
  const std::string one = wording_->one_of_series(text_of(text_, deal.named), 0, deal.count);
  if (!one.empty() || changes_as_many(sites, first, deal)) return deal;
  return std::nullopt;
}

// 核桃、板栗产量和产值分别为7万吨、16亿元: the amounts are dealt to, and not whose they are.
void DealReader::name_amounts(Deal& deal) const {
  const Phrase& named = deal.named;
  std::size_t first = named.size();
  std::size_t heads = 0;
  for (std::size_t i = named.size(); i-- > 0;) {
    if (named[i].is(kGeneric)) {
      first = i;
      ++heads;
    } else if (!named[i].is(kAnd)) {
      break;
    }
  }
  if (heads != deal.count || first == 0) return;
  const Phrase whose = part_of(named, 0, first);
  deal.items.clear();
  for (std::size_t i = first; i < named.size(); ++i) {
    if (!named[i].is(kGeneric)) continue;
    deal.items.push_back(whose);
    deal.items.back().push_back(named[i]);
  }
}

// 宁夏、青海和云南用电量分别为…: the places of a list are its names.
void DealReader::keep_places(Phrase& named) {
  for (std::size_t i = 0; i < named.size(); ++i) {
    const bool listed =
        (i + 1 < named.size() && named[i + 1].is(kAnd)) || (i > 0 && named[i - 1].is(kAnd));
    if (named[i].kind == PieceKind::place && listed) named[i].roles |= kKeep;
  }
}

// 分别恢复到2019年同期的112%和105%: what they are shares of has its time in it.
void DealReader::keep_recovered(Deal& deal) const {
  const bool recovered = deal.told.size() > 2 && word(deal.told.back()) == wording_->of &&
                         wording_->tells_recovery(word(deal.told.front()));
  if (recovered) deal.recovered = as_written(text_, part_of(deal.told, 0, deal.told.size() - 1));
}

// Whether the figures dealt out are of different kinds; 3倍 and 80% are both shares.
bool DealReader::units_differ(const std::vector<Site>& sites, std::size_t first,
                              std::size_t count) const {
  const Quantity& one = quantity(sites[first]);
  const auto begin = sites.begin() + static_cast<std::ptrdiff_t>(first);
  return std::any_of(begin + 1, begin + static_cast<std::ptrdiff_t>(count), [&](const Site& site) {
    const bool shares = tells_share(quantity(site)) && tells_share(one);
    return !shares && quantity(site).unit.kind != one.unit.kind;
  });
}

bool DealReader::add_counted(Deal& deal, const Site& counted) const {
  if (counted.follows_figure || course_->idle.size() >= deal.count) return false;
  Phrase names = counted.pre;
  trim(text_, *wording_, names);
  std::vector<Phrase> items = course_->idle;
  for (Phrase& item : list_items(names, deal.count - course_->idle.size()))
    items.push_back(std::move(item));
  if (items.size() != deal.count || items.back().empty()) return false;
  for (Phrase& item : items) item.insert(item.end(), deal.named.begin(), deal.named.end());
  deal.items = std::move(items);
  return true;
}

// 有色金属冶炼业,通信设备制造业,电气机械制造业分别增长22%、17%和15%: names before commas are
// of the list too.
void DealReader::add_idle(Deal& deal) const {
  if (course_->idle.empty() || deal.named.empty()) return;
  // 批发零售业,交通运输、仓储和邮政业: one name may be a list.
  const bool one = course_->idle.size() + 1 == deal.count;
  std::vector<Phrase> items = one ? std::vector<Phrase>{deal.named} : list_items(deal.named, 1);
  if (items.size() + course_->idle.size() != deal.count) return;
  // What is split at 和 too stays so, unless all end alike, but for the amount that is told of all.
  Phrase last = items.front();
  while (last.size() > 1 &&
         (last.back().is(kGeneric) || wording_->ends_in_amount(word(last.back()))))
    last.pop_back();
  const std::string front = text_of(text_, last);
  const std::string_view end = last_characters(front, 1);
  const bool alike =
      std::all_of(course_->idle.begin(), course_->idle.end(),
                  [&](const Phrase& name) { return text_of(text_, name).ends_with(end); });
  if (deal.items.size() == deal.count && !alike) return;
  items.insert(items.begin(), course_->idle.begin(), course_->idle.end());
  deal.items = std::move(items);
}

// 小客车、摩托车酒驾突出,分别查处58起、27起: as many as were told of in the clause before are dealt
// to, and so is what is measured of each: 汽车、钢铁保持增长,增速分别为5%和3%.
void DealReader::add_fared(Deal& deal) const {
  const bool named_none = text_of(text_, deal.named).empty();
  // 上升的有:甲行业、乙行业,综合能源消费量分别上升5%和3%: whatever the amount is called.
  const bool listed = std::any_of(deal.named.begin(), deal.named.end(),
                                  [](const Piece& piece) { return piece.is(kAnd); });
  const bool amount =
      !named_none && !listed &&
      (all_have(deal.named, 0, kGeneric) || wording_->ends_in_amount(word(deal.named.back())));
  if (course_->fared.empty() || (!named_none && !amount)) return;
  Phrase named = course_->fared;
  trim(text_, *wording_, named);
  std::vector<Phrase> items = list_items(named, deal.count);
  if (items.size() != deal.count || items.back().empty()) return;
  // 木耳、香菇不合格率较高,分别为5%和4%: of the rate of each.
  const Phrase& last = items.back();
  const auto rate = std::find_if(last.rbegin(), last.rend(), [&](const Piece& piece) {
    return piece.is_word(WordClass::noun) && wording_->tells_share(word(piece));
  });
  auto end = rate == last.rend() ? noun_phrase_end(text_, *wording_, last)
                                 : static_cast<std::size_t>(last.rend() - rate);
  // 汽车、灯具等出口表现亮眼: it is their exports that do so.
  if (end > 0 && end < last.size() && wording_->ends_in_amount(word(last[end]))) ++end;
  // 甲加工业、热力生产和供应业: but what ends like the first is all a name.
  const Phrase& first = items.front();
  const bool named_all =
      !first.empty() && word(last.back()).ends_with(last_characters(word(first.back()), 1));
  if (end > 0 && !named_all) items.back().resize(end);
  for (Phrase& item : items) item.insert(item.end(), deal.named.begin(), deal.named.end());
  deal.named = std::move(named);
  deal.items = std::move(items);
}

// 增值税、消费税和营业税共完成149亿元,分别增长22%、18%和25%: the names whose sum was told right
// before are dealt to.
void DealReader::add_summed(Deal& deal) const {
  if (!deal.items.empty() && !deal.items.back().empty()) return;
  if (course_->labels.empty()) return;
  // 旅游收入和游客人数翻一番。分别由…: or what rose together.
  Phrase whole = course_->last_own;
  while (course_->labels.back().change && !whole.empty() && tells_change(whole.back()))
    whole.pop_back();
  if (whole.empty() || text_of(text_, whole) != course_->labels.back().subject) return;
  std::vector<Phrase> items = list_items(whole, deal.count);
  const bool named = items.size() == deal.count &&
                     std::all_of(items.begin(), items.end(), [&](const Phrase& item) {
                       return characters(text_of(text_, item)) > 1;
                     });
  if (!named) return;
  deal.named = std::move(whole);
  deal.items = std::move(items);
}

// 客运量40万人,货运量26万吨,同比增长18%、10%: as many changes in a list as amounts were told right
// before are of these, one by one.
bool DealReader::changes_as_many(const std::vector<Site>& sites, std::size_t first,
                                 const Deal& deal) const {
  if (first > 0 || !text_of(text_, deal.named).empty() ||
      course_->labels.size() < course_->part + deal.count)
    return false;
  // 投资8亿元,投劳3万工日,占计划的93%、95%: and so are shares.
  const bool shares = (sites[0].cues & kCueShare) != 0 && deal.planned;
  if ((sites[0].direction == Direction::none && !shares) || sites[0].before != Break::clause)
    return false;
  // 存款余额9亿元、贷款余额6亿元,增加5亿元和3亿元: in the units of these.
  const std::size_t told = course_->labels.size() - deal.count;
  for (std::size_t i = 0; i < deal.count && !tells_share(quantity(sites[0])); ++i)
    if (!same_unit(course_->labels[told + i], quantity(sites[first + i]))) return false;
  return std::none_of(course_->labels.end() - static_cast<std::ptrdiff_t>(deal.count),
                      course_->labels.end(), [](const Told& made) { return made.change; });
}

// Whether nothing but the marks of a list stands between `count` figures from `first` on, or
// between those that they turned into, and nothing is named behind them.
bool DealReader::is_list_of(const std::vector<Site>& sites, std::size_t first,
                            std::size_t count) const {
  for (std::size_t i = first; i < sites.size(); ++i) {
    if (!sites[i].taken.empty()) return false;
    if ((i - first) % count == 0) continue;
    if (!sites[i].joined || !sites[i].own.empty()) return false;
    // 项目中,江油市56个、安州区24个: each has its place.
    const Phrase& pre = sites[i].pre;
    const bool placed = std::any_of(
        pre.begin(), pre.end(), [](const Piece& piece) { return piece.kind == PieceKind::place; });
    if (placed) return false;
  }
  return true;
}

// How many figures are dealt out at once from `first` on: all that follow, or as many as go before
// the result that each turned into (分别由10%、53%和37%调整为9%、54%和37%).
std::size_t DealReader::dealt_at_once(const std::vector<Site>& sites, std::size_t first) const {
  const std::size_t all = sites.size() - first;
  std::size_t group = 1;
  while (group < all && sites[first + group].joined && sites[first + group].own.empty()) ++group;
  if (group < 2 || group * 2 != all) return all;
  const Site& turned = sites[first + group];
  // 分别达到3万元和2万元、增长7%和10%: nor are rises one with amounts.
  const bool rises = turned.direction != Direction::none && tells_share(quantity(turned)) &&
                     !tells_share(quantity(sites[first]));
  return !turned.joined || rises ? group : all;
}

// 分别完成年度计划的113%和120%: what they are shares of stays.
void DealReader::keep_plan(Deal& deal) const {
  const std::size_t told = deal.told.size();
  deal.planned = told > 2 && word(deal.told.back()) == wording_->of &&
                 (deal.told[told - 2].roles & (kTarget | kPlanning)) != 0;
  if (deal.planned) deal.told[told - 2].roles |= kKeep;
}

}  // namespace zhibiao
