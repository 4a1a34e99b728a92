#include <algorithm>

#include "measure/label_maker.h"

// The cases by which a label is made; label_maker.cpp tells their order.

namespace zhibiao {
namespace {

// A rate or an amount this short does not say of what it is: 履约率, 购物金额.
constexpr std::size_t kShortName = 5;
constexpr std::size_t kShortRate = 3;
}  // namespace

// 5.5米宽的环山路, 长320米的大桥: which length the word beside the figure says it is; empty where
// none does, or what is measured stands before it.
std::string_view LabelMaker::dimension_of(const Site& site) const {
  const Quantity& figure = quantity(site);
  if (figure.unit.kind != "length") return {};
  std::size_t length = 0;
  const std::string_view behind = wording_->dimension(text_.substr(figure.outer.end), length);
  // 出村的路是一条3米宽的机耕道: what is measured stands behind.
  const bool of_next = site.rest.size() > 2 && word(site.rest[1]) == wording_->of;
  if (!behind.empty() && (site.own.size() <= 1 || of_next)) return behind;
  if (site.own.empty() || site.rest.empty() || leading_verbs(site.own) + 1 < site.own.size())
    return {};
  const std::string_view last = word(site.own.back());
  const std::string_view before = wording_->dimension(last, length);
  return length == last.size() ? before : std::string_view{};
}

// The dimension of what follows, or of what the clause before was about.
std::string LabelMaker::of_dimension(const Site& site, std::string_view dimension,
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
  return with_context(named.empty() ? topic_ : named, dimension);
}

// A head that does not say of what it is takes it from the action or the thing told before.
std::string LabelMaker::of_context(const Site& site, const std::string& own,
                                   Measure& measure) const {
  measure.rules.push_back("with-topic");
  if (is_towards(site)) {
    const std::string& subject = made_.back().subject;
    const std::string_view who =
        std::string_view(subject).substr(0, subject.find(wording_->share_of));
    return with_context(who, std::string(word(site.pre.front())) + own);
  }
  const bool action = site.own.front().is(kDepVerb) && !site.own.front().is(kGeneric);
  const Made* named = named_by(site);
  if (named != nullptr && own.find(named->object) == std::string::npos)
    return with_context(named->object, own);
  // 每千人口医师2.1人,床位6.8张: the mean goes on.
  const bool mean = !last_own_.empty() && last_own_.front().is(kPer) && last_own_.size() > 1 &&
                    !site.own.front().is(kPer) && leading_verbs(site.own) == 0 &&
                    counts_things(quantity(site));
  if (mean && sentence_ < made_.size() && part_ < made_.size() && site.before != Break::part)
    return with_context(word(last_own_.front()), own);
  // 新增贷款5亿元,增速高于全行2个百分点: the growth of what was told last.
  const bool growth = site.own.front().is(kGeneric) && tells_change(site.own.front());
  if (growth && sentence_ < made_.size()) return with_context(made_.back().subject, own);
  const bool acts = leading_verbs(site.own) > 0 || site.own.front().is(kDepVerb);
  if (acts && !agent_.empty()) return with_context(agent_, own);
  // 促进稳岗就业,开发公益性岗位,安置18人: what was done right before is what the action is on.
  const bool did_before = did_before_ && site.before == Break::clause && !names_case(root_);
  if (action && !root_.empty() && !did_before) return with_context(root_, own);
  // 公司接待游客5万人,门票收入2亿元: of the same.
  const bool of_agent = site.own.back().is(kBare) && site.before == Break::clause && !acts;
  if (of_agent && !agent_.empty()) return with_context(agent_, own);
  const std::string_view context = context_of(site, acts);
  if (std::string label = wording_->in_place_of(topic_, own); !label.empty()) return label;
  // 91个村民小组,总户数3021户: of the place.
  const bool whole = counts_people(quantity(site)) || quantity(site).unit.kind == "area";
  if (whole && site.own.back().is(kGeneric) && wording_->is_settlement(context)) return own;
  // 主峰海拔1200米。全乡总面积92平方公里: a sentence that names its place speaks of that.
  const bool of_place = site.before == Break::sentence && !site.pre.empty() &&
                        site.pre.front().kind == PieceKind::place;
  if (whole && of_place && site.own.size() == 1 && site.own.back().is(kGeneric)) return own;
  // 计划生育率92%,晚婚率78%: nothing is of a rate.
  const bool of_rate = wording_->tells_share(last_characters(context, 1)) &&
                       !context.ends_with(own) && !site.own.back().is(kTarget);
  if (of_rate && (tells_share(quantity(site)) || site.before != Break::clause)) return own;
  if (!acts && is_alike(context, own)) return own;
  return with_context(without_repeat(context, site), own);
}

// What was told of before, but for the amount that was told of it where this tells another.
std::string_view LabelMaker::context_of(const Site& site, bool acts) const {
  // 交通事故起数下降12%,死亡人数下降8%: one number is not of another.
  const std::string_view number = last_characters(wording_->headcount, 1);
  const bool numbers = site.own.size() > 1 && tells_change(site.own.back()) &&
                       topic_.ends_with(number) &&
                       word(site.own[site.own.size() - 2]).ends_with(number);
  const bool of_thing = acts || numbers || all_have(site.own, 0, kGeneric);
  return of_thing ? topic_thing_ : topic_;
}

// 存款余额5亿元,贷款余额3亿元: what ends like its context is another of the kind, and not what this
// is of; nor is the whole (亩均产值6000元,总产值900万元) of the mean.
bool LabelMaker::is_alike(std::string_view context, std::string_view own) const {
  constexpr std::size_t kShort = 3;  // characters of 总产值
  constexpr std::size_t kLong = 7;
  const std::size_t length = characters(own);
  const std::string_view tail = last_characters(own, 2);
  if (length < kShort || length >= kLong || !context.ends_with(tail)) return false;
  if (length > kShort) return characters(context) < kLong;
  context.remove_suffix(tail.size());
  return (segmenter_->roles_of(context) & kPer) != 0;
}

// 工业企业实现利税5亿元,实现利润3亿元: who does the same again, without what was done first.
std::string_view LabelMaker::without_repeat(std::string_view context, const Site& site) const {
  if (site.pre.empty()) return context;
  const Piece& front = site.pre.front();
  if (characters(word(front)) < 2 || (!is_verb(front) && !front.is(kDone))) return context;
  // 实现利税 and 实现利润 are words of their own.
  const std::size_t again = context.find(first_characters(word(front), 2));
  const bool told = again != context.npos && again > 0 && begins_word(context, again);
  return told ? context.substr(0, again) : context;
}

// 投资445万元建成农产品销售中心: what the money is for.
std::string LabelMaker::of_purpose(const Site& site) const {
  Phrase purpose = site.rest;
  std::erase_if(purpose, [](const Piece& piece) { return piece.kind == PieceKind::figure; });
  const bool of = !purpose.empty() && word(purpose.front()) == wording_->of;
  trim(text_, *wording_, purpose);
  // 投资1500万元的搬迁工程正在设计: how it fares is not what the money is for.
  if (of) purpose.resize(noun_phrase_end(text_, *wording_, purpose));
  if (purpose.empty() || characters(text_of(text_, purpose)) < 3) return {};
  shorten(text_, *wording_, purpose, kLabelMax - 10);
  return text_of(text_, purpose);
}

// The amount that the words before a figure name: 总投资 of 实施总投资, and 处理能力, where a verb
// makes one name with it, as it does of no money. Empty where they name more than an amount.
Phrase LabelMaker::amount_of(const Phrase& own, bool money) {
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

// 占地50亩、总投资1.2亿元的加工园: the thing that the amounts told before it are of. Empty where
// none follows.
std::string LabelMaker::of_attributed(const Site& site) const {
  const Phrase amount = amount_of(site.own, quantity(site).unit.kind == "money");
  if (amount.empty()) return {};
  Phrase thing = attributed_head(site.rest);
  if (thing.empty() && amount.size() == site.own.size() && site.before == Break::sentence &&
      !site.next_in_clause && site.rest.empty() && next_ != nullptr &&
      next_->before == Break::clause) {
    thing = attributed_head(next_->pieces);
  }
  // 污水处理厂工程正在设计中: how it fares is not what it is, and goes first.
  if (const std::size_t named = named_project(thing); named > 0) thing.resize(named);
  trim(text_, *wording_, thing);
  if (named_project(thing) == 0) thing.resize(noun_phrase_end(text_, *wording_, thing));
  trim(text_, *wording_, thing);
  shorten(text_, *wording_, thing, kTopicMax);
  if (thing.empty() || all_have(thing, 0, kGeneric)) return {};
  return with_context(text_of(text_, thing), text_of(text_, amount));
}

// Where the name that begins the phrase ends, with what is done to it where that names a project
// (人民医院迁建|项目); 0 where none begins it.
std::size_t LabelMaker::named_project(const Phrase& phrase) const {
  std::size_t end = noun_phrase_end(text_, *wording_, phrase);
  if (end == 0 || end + 1 >= phrase.size() || !is_verb(phrase[end])) return end;
  const Piece& head = phrase[end + 1];
  const bool names = head.is_word(WordClass::noun) && head.is(kProject);
  return names ? end + 2 : end;
}

// What stands behind the 的 of a list of amounts: …、总投资1.2亿元的[加工园…].
Phrase LabelMaker::attributed_head(const Phrase& rest) const {
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

// 投资3.6亿元,建成安置房480套: what the clause behind tells is what the money is for, where
// nothing before it is.
std::string LabelMaker::of_next(const Site& site) const {
  if (site.next_in_clause || next_ == nullptr || next_->before != Break::clause) return {};
  if (!site.own.front().is_word(WordClass::verb) || next_->pieces.front().is(kWithin)) return {};
  Phrase purpose;
  for (const Piece& piece : next_->pieces) {
    if (piece.kind == PieceKind::mark) break;
    if (piece.kind != PieceKind::figure) purpose.push_back(piece);
  }
  trim(text_, *wording_, purpose);
  const auto verb = std::find_if(purpose.begin(), purpose.end(), is_verb);
  if (verb == purpose.end() || tells_change(*verb) || verb->is(kDepVerb)) return {};
  // 新增产值260亿元,完成全年目标的52%: nor is a goal what it is for.
  const bool goal = std::any_of(purpose.begin(), purpose.end(), [&](const Piece& piece) {
    return piece.is(kTarget) || piece.is(kPlanning) || wording_->is_plan(word(piece));
  });
  if (goal) return {};
  shorten_object(text_, *wording_, purpose, kTopicMax);
  return text_of(text_, purpose);
}

// 县财政对28个边远村投入资金: the villages that it is done to. Empty where nothing of the kind is
// told.
std::string LabelMaker::of_governed(const Site& site) const {
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

// 区域面积17平方公里,有812户: nor are households counted of an area.
bool LabelMaker::after_area() const {
  return mentions_->quantities[made_.back().figure].unit.kind == "area" && !last_own_.empty() &&
         all_have(last_own_, 0, kGeneric);
}

// 全村57户,127人: the place as a whole is what is counted.
std::string LabelMaker::of_whole_place(const Site& site) const {
  for (std::size_t i = site.pre.size(); i-- > 0;) {
    const Piece& piece = site.pre[i];
    if (piece.kind != PieceKind::place) continue;
    // 为石桥镇500余人开展培训: some of the place.
    if (i > 0 && site.pre[i - 1].is(kDative) && !site.post.empty()) return {};
    if (quantity(site).unit.kind == "household")
      return std::string(word(piece)) + wording_->households;
    if (quantity(site).unit.kind == "person") return std::string(word(piece)) + wording_->persons;
  }
  // 全乡有20个自然屯,4645户: people are counted of the place, not of the things before.
  const bool after_things = sentence_ < made_.size() &&
                            (mentions_->quantities[made_.back().figure].unit.kind == "count" ||
                             made_.back().label.ends_with(wording_->households) || after_area());
  if (!after_things || made_.back().change || parent_) return {};
  // 设20个教学班,900人: no place has them.
  const std::string& things = made_.back().label;
  const bool of_things = whole_place_.empty() && !wording_->is_settlement(things) &&
                         !things.ends_with(wording_->households);
  if (of_things && quantity(site).unit.kind == "person") return fit(things + wording_->headcount);
  // 9个村民小组,215户,860人: of no place that is named.
  const std::string place(slice(text_, whole_place_));
  if (quantity(site).unit.kind == "household") return place + wording_->households;
  if (quantity(site).unit.kind == "person") return place + wording_->persons;
  return {};
}

// 认定省级中小企业244户: what a dependent verb acts on may say enough.
bool LabelMaker::acts_alone(const Site& site, std::size_t verbs) const {
  constexpr std::size_t kEnough = 6;
  if (verbs == 0 || verbs >= site.own.size() || !agent_.empty()) return false;
  if (all_have(site.own, verbs, kGeneric | kPer)) return false;
  if (names_case(root_)) return false;
  // 破获刑事案件26起,摧毁盗抢团伙3个: a thing of some length is told by itself.
  const Phrase thing = part_of(site.own, verbs, site.own.size());
  const bool money = quantity(site).unit.kind == "money";
  const bool things = !counts_people(quantity(site)) && !all_have(thing, 0, kGeneric) &&
                      std::all_of(thing.begin(), thing.end(), [&](const Piece& piece) {
                        return is_nominal(text_, piece) && !(money && piece.is(kGeneric));
                      });
  const std::size_t length = characters(text_of(text_, thing));
  // 抓获嫌疑人12人、查处违法人员30人: nor is a list's second a part of its first.
  if ((things || site.before == Break::list) && length * 3 >= kEnough * 2) return true;
  const bool new_part = site.before == Break::sentence || site.before == Break::part;
  return length >= kEnough || (new_part && length * 2 >= kEnough);
}

// Whether what stands behind 对 is what another does something to: 对经济增长的贡献率.
bool LabelMaker::is_towards(const Site& site) const {
  return sentence_ < made_.size() && !site.pre.empty() && site.own.size() > 1 &&
         site.pre.front().is_word(WordClass::preposition) && site.own.back().is(kGeneric) &&
         word(site.own[site.own.size() - 2]) == wording_->of;
}

// Whether the words say of what they speak: no bare amount, rate or follow-up action.
bool LabelMaker::stands_alone(const Site& site) const {
  const Phrase& own = site.own;
  const std::size_t verbs = leading_verbs(own);
  // 国内外抓获嫌疑人: where it was done is not what it was about.
  const auto front = std::find_if(own.begin(), own.end(), [](const Piece& piece) {
    return piece.kind != PieceKind::place && !piece.is_word(WordClass::position) &&
           !piece.is_word(WordClass::adverb) && (piece.roles & (kTotal | kDrop)) == 0;
  });
  // 剩余贫困人口860户: a rest that is named.
  const bool rest = own.size() > 1 && own.front().is(kRest) && !own.back().is(kGeneric) &&
                    std::all_of(own.begin() + 1, own.end(),
                                [&](const Piece& piece) { return is_nominal(text_, piece); });
  const bool depends = front != own.end() && front->is(kDepVerb) && !front->is(kSpread) && !rest;
  if (depends && !acts_alone(site, verbs)) return false;
  // 扑救此类火灾: of what kind was told before.
  if (verbs < own.size() && own[verbs].is_word(WordClass::adjective) && own[verbs].is(kGeneric) &&
      (own[verbs].roles & (kPer | kDrop)) == 0)
    return false;
  // 财政收入5亿元,增长3%;全县税收8亿元: an amount of the whole place is of nothing told before.
  const bool anew = site.before == Break::part && quantity(site).unit.kind == "money" &&
                    !site.pre.empty() && site.pre.front().kind == PieceKind::place &&
                    own.size() == 1;
  if (anew && wording_->ends_in_money(word(own.front()))) return true;
  // 人均国内生产总值 stands alone, 人均增收 does not.
  if (all_have(own, 0, kGeneric | kPer | kUp | kDown | kYearly | kLink | kDrop)) return false;
  // 增速高于全行5个百分点: the growth of what?
  if (own.front().is(kGeneric) && (own.front().roles & (kUp | kDown)) != 0) return false;
  if (own.front().is(kGeneric) && !own.front().is(kPer) && own.front().span.size() > 6)
    return false;
  if (all_have(own, verbs, kGeneric | kPer | kUp | kDown | kLink | kDrop | kTarget)) return false;
  // 增加值5亿元,对经济增长的贡献率达63%: of whom is told before.
  if (is_towards(site)) return false;
  const std::string name = text_of(text_, own);
  const bool new_part = site.before == Break::sentence || site.before == Break::part;
  const std::size_t enough = new_part ? kShortRate : kShortName;
  // 重点项目50个,年度投资计划18亿元: of what the plan is was told.
  const bool short_head =
      own.back().is(kBare) && (wording_->is_plan(name) || characters(name) <= enough);
  const bool rate =
      wording_->tells_share(name) && characters(name) <= kShortRate && !own.back().is(kKeep);
  return !short_head && !rate;
}

// 高于全省平均增速(16%)1个百分点: the words that the bracket stands behind, without those that
// tell what is done with them; empty where there are none, or more than the figure is bracketed.
std::string LabelMaker::of_bracketed(const Site& site, Measure& measure) const {
  if (bracket_of_.empty() || site.adjacent || site.follows_figure) return {};
  std::size_t begin = bracket_of_.size();
  const auto names = [&](const Piece& piece) {
    return piece.kind == PieceKind::place || piece.is(kGeneric) || is_nominal(text_, piece);
  };
  while (begin > 0 && names(bracket_of_[begin - 1])) --begin;
  const std::string name = as_written(text_, part_of(bracket_of_, begin, bracket_of_.size()));
  if (characters(name) < 2) return {};
  // 到位资金25亿元,完成任务(42亿元)的60%: the goal for what was told before.
  if (bracket_of_.back().is(kTarget) || wording_->is_plan(word(bracket_of_.back()))) {
    measure.kind = Kind::target;
    const Made* done = last_of_unit(quantity(site));
    return done == nullptr ? fit(name) : with_context(done->subject, name);
  }
  // 增长8%,高于全国(5%)、全省(6%): the same of those that it is held against.
  const bool place = bracket_of_[begin].kind == PieceKind::place;
  const Piece& last = bracket_of_.back();
  const bool named = tells_change(last) || wording_->tells_share(word(last));
  const Made* same = place && !named ? shared_before(site) : nullptr;
  if (same == nullptr) return fit(name);
  measure.kind = (*out_)[same->figure].kind;
  measure.direction = (*out_)[same->figure].direction;
  return with_context(name, same->label);
}

// What this sentence told last in the figure's own unit of a share; nullptr where it told none.
const LabelMaker::Made* LabelMaker::shared_before(const Site& site) const {
  if (quantity(site).unit.name != "%") return nullptr;
  for (std::size_t i = made_.size(); i-- > oldest();)
    if (same_unit(made_[i], quantity(site)) && !made_[i].goal) return &made_[i];
  return nullptr;
}

// 投资增长8%。分产业看,第一产业下降3%: whether the words name but a sort of what the sentence
// before told.
bool LabelMaker::names_sort(const Site& site) const {
  if (!by_sorts_ || told_first_.empty()) return false;
  const auto end = std::find_if(site.own.begin(), site.own.end(), tells_change);
  if (end == site.own.begin()) return false;
  const std::string_view last = word(*(end - 1));
  if (wording_->tells_share(last) || wording_->ends_in_money(last)) return false;
  return std::all_of(site.own.begin(), end, [&](const Piece& piece) {
    return piece.is(kAnd) || (is_nominal(text_, piece) && !piece.is(kGeneric) && !piece.is(kPer));
  });
}

// 财产险占比最高,达到44%: the amount that the clause before named; empty where it named none.
std::string LabelMaker::of_fared(const Site& site) const {
  const bool next = site.before == Break::clause || colon_;
  if (fared_.empty() || !next || site.follows_figure) return {};
  Phrase named = fared_;
  // 游客量居首位,达5万人次: how it ranks is no part of its name.
  const auto ranks =
      std::find_if(named.begin(), named.end(), [](const Piece& piece) { return piece.is(kSay); });
  if (ranks != named.begin()) named.erase(ranks, named.end());
  std::erase_if(named, [](const Piece& piece) { return piece.is(kWithin); });
  trim(text_, *wording_, named);
  while (named.size() > 1 && named.back().is(kState)) named.pop_back();
  trim(text_, *wording_, named);
  if (named.empty() || characters(text_of(text_, named)) < (colon_ ? 2 : 4)) return {};
  const std::string_view head = word(named.back());
  const bool amount =
      named.back().is(kGeneric) || wording_->tells_share(head) || wording_->ends_in_money(head);
  const auto verbs = std::count_if(named.begin(), named.end(), is_verb);
  const bool names = std::all_of(named.begin(), named.end(), [&](const Piece& piece) {
    return piece.kind == PieceKind::place || is_verb(piece) || piece.is(kGeneric) ||
           piece.is(kAnd) || is_nominal(text_, piece);
  });
  if ((!amount && !colon_) || !names || verbs > 1) return {};
  return text_of(text_, named);
}

std::string LabelMaker::from_before(const Site& site, Measure& measure) const {
  if (std::string named = of_bracketed(site, measure); !named.empty()) {
    measure.rules.push_back("bracketed");
    return named;
  }
  if (std::string fared = colon_ ? of_fared(site) : std::string(); !fared.empty()) {
    measure.rules.push_back("as-before");
    return fared;
  }
  std::string whole_place = of_whole_place(site);
  if (!whole_place.empty() && !site.adjacent) {
    measure.rules.push_back("place-as-a-whole");
    return whole_place;
  }
  measure.rules.push_back("as-before");
  if (parent_ && !site.adjacent) {
    // 增长8%,较上年同期(-1%)提高9个百分点: so much then, too.
    const Made& parent = made_[*parent_];
    // 减少164千公顷(246万亩): nor does the unit make a difference.
    const Quantity& of = mentions_->quantities[parent.figure];
    const bool alike = of.unit.kind == quantity(site).unit.kind && !tells_share(of);
    if (parent.change && (same_unit(parent, quantity(site)) || alike)) {
      measure.kind = (*out_)[parent.figure].kind;
      if (alike) measure.direction = (*out_)[parent.figure].direction;
    }
    return parent.label;
  }
  if (std::string fared = of_fared(site); !fared.empty()) return fared;
  if (sentence_ < made_.size()) return from_sentence(site, measure);
  // 对1200户每户奖补500元: those who have the mean are none.
  const bool mean = topic_words_.size() > 1 && topic_words_.front().is(kPer);
  if (mean && counts_things(quantity(site)))
    return text_of(text_, part_of(topic_words_, 1, topic_words_.size()));
  if (!topic_.empty()) return topic_;
  return lead_;
}

// What a figure without words counts, by the one told before it in its sentence.
std::string LabelMaker::from_sentence(const Site& site, Measure& measure) const {
  const Made& last = made_.back();
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
                    ((*out_)[last.figure].cues & kCueMean) != 0 && made_.size() > sentence_ + 1;
  if (sums) {
    const Made& whole = made_[made_.size() - 2];
    return with_context(whole.label, wording_->tells_money(whole.label) ? "" : wording_->amount);
  }
  if (quantity(site).unit.kind == "times") {
    const std::string than = ratio_to_period(site);
    if (!than.empty()) return with_context(last.label, than);
  }
  // 完成任务1250人的98%, 完成全年900万人目标的98%: a share of the figure before.
  const bool of_goal = site.pre.empty() && last_rule((*out_)[last.figure]) == "goal-of-before";
  const bool of_it = of_goal || (site.pre.size() == 1 && word(site.pre.front()) == wording_->of);
  const bool share = tells_share(quantity(site)) && !wording_->tells_share(last.label);
  if (of_it && share && site.before == Break::none) return fit(last.label + wording_->share);
  // 专任教师39人,其中大专以上21人,达53%.
  const bool of_part = share && last.within && !last.change && site.linked && !site.to;
  if (of_part && site.before == Break::clause) return fit(last.label + wording_->share_short);
  // 9项指标,7项已提前完成: which of them are counted.
  if (const std::string does = predicate_of(site, kTopicMax); !does.empty()) {
    const Made* like = last_of_unit(quantity(site));
    const Made& of = like != nullptr ? *like : last;
    return with_context(of.object.empty() ? of.label : of.object, does);
  }
  return from_last(site, measure);
}

// The same, where nothing but that figure tells.
std::string LabelMaker::from_last(const Site& site, Measure& measure) const {
  const Made& last = made_.back();
  const bool things = counts_things(mentions_->quantities[last.figure]);
  // 同比减少1起,1人: the like of that became fewer too.
  const bool amounts = !tells_share(quantity(site)) &&
                       !tells_share(mentions_->quantities[last.figure]) && (things || site.joined);
  const bool like_before = last.change && amounts && !site.adjacent;
  const Made* like = like_before ? last_of_unit(quantity(site)) : nullptr;
  if (like != nullptr && !same_unit(last, quantity(site)) && last.label.starts_with(last.subject)) {
    measure.kind = Kind::change;
    measure.direction = (*out_)[last.figure].direction;
    return with_context(like->subject, last.label.substr(last.subject.size()));
  }
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
  const bool rate = tells_share(mentions_->quantities[last.figure]);
  return last.change && (site.linked || site.to || (result && rate)) ? last.subject : last.label;
}

std::string LabelMaker::of_change(const Site& site, Measure& measure) const {
  measure.rules.push_back("change-of-before");
  Phrase verb = site.own;
  const std::string told = text_of(text_, verb);
  const Made* level = last_level();
  // 事故1起、死亡1人,同比减少1起: what became fewer is counted alike.
  const Made* like = counts_things(quantity(site)) ? last_of_unit(quantity(site)) : nullptr;
  const bool told_like = level != nullptr && !same_unit(*level, quantity(site)) &&
                         !tells_share(mentions_->quantities[level->figure]);
  if (like != nullptr && told_like) level = like;
  const bool points = quantity(site).unit.kind == "point";
  for (std::size_t i = made_.size(); i-- > oldest() && tells_share(quantity(site));) {
    // 收入90亿元,为预算的98%,增长4%: per cent are of the amount, points of the share.
    const Quantity& other = mentions_->quantities[made_[i].figure];
    const bool index = points && other.unit.name.empty() && i + 1 == made_.size();
    // 优良率77%,提高1.5%: of the rate that was told right before.
    const bool rate = i + 1 == made_.size() && tells_share(other) && !made_[i].share &&
                      !made_[i].change && wording_->tells_share(last_characters(made_[i].label, 1));
    if ((tells_share(other) != points && !index && !rate) || made_[i].goal) continue;
    level = &made_[i];
    break;
  }
  // 收入5亿元,为预算的98%,增收1亿元: of the amount.
  // 余额5亿元,增长8%,比年初快2个百分点;增加1亿元: of the amount too.
  const bool of_share = level != nullptr && !tells_share(quantity(site)) && !points &&
                        (level->share || mentions_->quantities[level->figure].unit.kind == "point");
  for (std::size_t i = made_.size(); of_share && i-- > oldest();) {
    if (made_[i].share || made_[i].goal || !same_unit(made_[i], quantity(site))) continue;
    level = &made_[i];
    break;
  }
  if (level == nullptr || (parent_ && made_.size() <= sentence_))
    return fit(with_context(topic_.empty() ? lead_ : topic_, told));
  // 第一产业增长5%,第二产业增速趋缓,下降2个百分点: of what was spoken of right before.
  if (points && !told_amount_.empty()) return with_context(told_amount_, told);
  // 牧业产值25亿元。增长3%: nothing but a change goes on with the figure before.
  const bool rate_before = points && level == &made_.back() && !level->change &&
                           tells_share(mentions_->quantities[level->figure]);
  if (topic_ != level->object && !topic_.empty() && sentence_ >= made_.size() && !topic_restored_ &&
      !rate_before)
    return with_context(topic_, told);
  // 增长7%,高于上年2个百分点: it is the growth that is higher.
  const bool of_growth =
      points && level->change && !site.own.empty() && !site.own.front().is(kGeneric);
  // 产值占比63%,增长5%: what has the share grew.
  const bool of_shared = quantity(site).unit.name == "%" && !level->change &&
                         !level->shared.empty() &&
                         tells_share(mentions_->quantities[level->figure]);
  if (of_shared) return with_context(level->shared, told);
  return with_context(of_growth ? level->label : level->subject, told);
}

// What the sentence tells that a verb is about, or the verb where it needs nothing; empty where it
// tells nothing.
std::string LabelMaker::of_verb_in_sentence(const Site& site, const std::string& own,
                                            std::string_view verb) const {
  const bool dependent = !site.own.empty() && site.own.back().is(kDepVerb);
  // 出生1676人: complete in itself.
  if (!site.own.empty() && site.own.back().is(kKeep) && !site.own.back().is(kDrop)) return own;
  const bool goes_on = sentence_ < made_.size() && site.before == Break::clause;
  // 民间投资超过50亿元,完成51亿元: what was told was done.
  const Made* told = goes_on && !site.own.empty() && all_have(site.own, 0, kDone) && !dependent
                         ? last_of_unit(quantity(site))
                         : nullptr;
  if (told != nullptr && told == &made_.back() && (*out_)[told->figure].kind == Kind::level)
    return with_context(told->subject, own);
  // 侦破391起,完成78%: of what was told last.
  const bool share = quantity(site).unit.name == "%" && site.direction == Direction::none;
  if (goes_on && share && site.taken.empty()) return with_context(made_.back().subject, own);
  // 省厅确定的50起挂牌案件,已侦破39起: so many of the same, and not of who listed them.
  const Made* like =
      goes_on && dependent && !agent_.empty() ? last_of_unit(quantity(site)) : nullptr;
  const bool same = like != nullptr && !like->object.empty() && like->verb != verb;
  if (same && quantity(site).unit.kind != "money") return with_context(like->object, own);
  if (dependent && !agent_.empty()) return with_context(agent_, own);
  // 有49户饮水困难。有210户通电: what people do themselves needs no other.
  const bool behind = !site.own.empty() && site.own.front().span.begin > quantity(site).span.begin;
  const bool like_before =
      goes_on && quantity(site).unit.kind == "household" && same_unit(made_.back(), quantity(site));
  const bool alone = behind && counts_people(quantity(site)) && site.linked &&
                     (site.before == Break::sentence || like_before) && !wording_->joins(verb);
  return alone ? own : std::string();
}

// 工业增加值8亿元;实现利润2亿元: of industry, not of what it added. Empty where `own` is no amount
// of money told behind another.
std::string LabelMaker::of_other_amount(const Site& site, const std::string& own) const {
  const bool money = quantity(site).unit.kind == "money" && wording_->ends_in_money(own);
  if (!money || topic_words_.size() < 2 || text_of(text_, topic_words_) != topic_) return {};
  if (!topic_words_.back().is(kGeneric) || topic_words_.back().is(kArea)) return {};
  return with_context(text_of(text_, part_of(topic_words_, 0, topic_words_.size() - 1)), own);
}

// 已完成8个, 审批5户: the verb tells which earlier object it is about.
std::string LabelMaker::of_verb_alone(const Site& site, const std::string& own,
                                      Measure& measure) const {
  measure.rules.push_back("verb-of-before");
  const std::string_view verb = word(site.own.empty() ? site.taken.back() : site.own.back());
  if (std::string label = of_verb_in_sentence(site, own, verb); !label.empty()) return label;
  if (std::string label = wording_->in_place_of(topic_, own); !label.empty()) return label;
  const bool behind = !site.own.empty() && site.own.front().span.begin > quantity(site).span.begin;
  // 出口20亿元,其中机电产品12亿元;进口8亿元: another like the first.
  // 毕业3584人;招生4000人: nor is one bare action done to another.
  const auto bare = [&](const Made& made) {
    return made.verb == made.label && same_unit(made, quantity(site));
  };
  if (sentence_ < made_.size() && ((site.before == Break::part && bare(made_[sentence_])) ||
                                   (site.before != Break::list && bare(made_.back()))))
    return own;
  // 其中出口3亿元;进口2亿元: the other half.
  const bool goes_on_part = sentence_ < made_.size() || topic_restored_;
  // 企业实现利税5亿元,实现利润2亿元: what the verb was told of is not told twice.
  const std::string_view first = site.own.empty() ? verb : word(site.own.front());
  const std::size_t again = topic_.rfind(first);
  if (again != topic_.npos && again > 0) return with_context(topic_.substr(0, again), own);
  for (std::size_t i = made_.size(); i-- > std::max(oldest(), topic_from_);) {
    if (made_[i].verb == verb && !made_[i].object.empty()) return made_[i].label;
  }
  // 产品销售收入5亿元;实现利润1亿元: nor is one amount of money of another.
  const bool amounts = wording_->ends_in_money(topic_) && wording_->ends_in_money(own) &&
                       quantity(site).unit.kind == "money" && sentence_ < made_.size() &&
                       site.before == Break::part && !made_[sentence_].verb.empty() &&
                       made_[sentence_].label.starts_with(made_[sentence_].verb);
  if (amounts) return own;
  if (std::string label = of_other_amount(site, own); !label.empty()) return label;
  // 出生率为4‰。死亡1126人: nor is anything done to a rate.
  if (wording_->tells_share(last_characters(topic_, 1))) return own;
  // 下发整改通知书29份,处罚7家: nor to a paper.
  const bool paper = sentence_ < made_.size() && wording_->is_paper(topic_);
  if (paper && !same_unit(made_.back(), quantity(site))) return own;
  // 不捕12人,不捕率48%。决定起诉30人: nor is one action done to another told before.
  const std::size_t near = made_.size() - std::min<std::size_t>(made_.size(), 4);
  for (std::size_t i = near; i < made_.size(); ++i) {
    if (bare(made_[i]) && made_[i].label == topic_) return own;
  }
  if (std::string half = of_half(topic_, site); !half.empty() && goes_on_part) return half;
  // 2、全县新婚60对: a point's lead may be its own first words.
  const bool leads = topic_.empty() && lead_.find(own) != std::string::npos;
  if (leads) return own;
  std::string label = with_context(without_repeat(topic_.empty() ? lead_ : topic_, site), own);
  // 成立茶叶合作社。86户村民中有71户加入: what they joined was told in the sentence before.
  const bool joined =
      behind && wording_->joins(verb) && topic_before_.find(topic_) == std::string::npos;
  return joined ? with_context(label, topic_before_) : label;
}

}  // namespace zhibiao
