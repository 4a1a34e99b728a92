#include "measure/label_maker.h"

#include <algorithm>
#include <utility>

namespace zhibiao {
namespace {

// The label, and among the measure's rules the one that made it.
std::string found(Measure& measure, std::string_view rule, std::string label) {
  measure.rules.push_back(rule);
  return label;
}

}  // namespace

void LabelMaker::begin_block(std::string_view lead, bool planned) {
  planned_ = planned;
  lead_ = std::string(lead);
  topic_.clear();
  topic_thing_.clear();
  whole_topic_.reset();
  made_.clear();
  told_first_.clear();
  aspect_.clear();
  by_sorts_ = false;
  sentence_ = 0;
  spread_.clear();
  dealt_ = 0;
  announced_ = false;
}

// 道路运输业方面。发生事故15起: a sentence, or what stands before a colon, that names what the
// next ones are of.
void LabelMaker::read_aspect(const ClauseRow& row) {
  constexpr std::size_t kMost = 5;  // pieces
  if (row.clauses.empty()) return;
  const bool alone = row.clauses.size() == 1 || row.clauses[1].after_colon;
  Phrase named = row.clauses.front().pieces;
  std::erase_if(named, [&](const Piece& piece) { return piece.kind == PieceKind::mark; });
  if (!alone || named.size() < 2 || named.size() > kMost) return;
  if (word(named.back()) != wording_->aspect) return;
  named.pop_back();
  trim(text_, *wording_, named);
  const bool names = std::all_of(named.begin(), named.end(),
                                 [&](const Piece& piece) { return is_nominal(text_, piece); });
  if (names) aspect_ = text_of(text_, named);
}

void LabelMaker::read_sentence(const ClauseRow& row) {
  if (!row.heading.empty()) {
    begin_block(text_of(text_, row.heading), planned_);
    topic_ = topic_thing_ = lead_;
  }
  read_aspect(row);
  // 保费收入5亿元,其中寿险保费3亿元。赔付2亿元: a part of one sentence is not what the next is
  // about.
  topic_restored_ = whole_topic_.has_value();
  if (whole_topic_) {
    topic_ = whole_topic_->first;
    topic_thing_ = whole_topic_->second;
    whole_topic_.reset();
  }
  const bool told_none = sentence_ == made_.size() && topic_from_ == sentence_;
  if (!by_sorts_ && sentence_ < made_.size()) told_first_ = made_[sentence_].subject;
  by_sorts_ = false;
  figureless_ = told_none ? topic_.substr(0, topic_.find("“", 1)) : std::string();
  sentence_ = made_.size();
  topic_before_ = topic_;
  part_ = sentence_;
  topic_from_ = sentence_;
  spread_.clear();
  list_verb_.clear();
  root_.clear();
  told_amount_.clear();
  output_.clear();
  agent_.clear();
  part_of_.clear();
  part_whole_.clear();
  whole_place_ = Span{};
  fared_.clear();
  target_ = announced_;
  did_before_ = false;
  pending_cues_ = 0;
  parts_follow_ = false;
  dealt_ = 0;
  std::size_t bracket = 0;
  for (std::size_t i = 0; i < row.clauses.size(); ++i) {
    next_ = i + 1 < row.clauses.size() ? &row.clauses[i + 1] : nullptr;
    read_clause(row.clauses[i]);
    read_brackets(row, bracket);
  }
  next_ = nullptr;
  // What stands before the first figure belongs to none.
  for (; bracket < row.brackets.size(); ++bracket) {
    bracket_of_ = row.brackets[bracket].named;
    read_clauses(row.brackets[bracket].clauses);
  }
  bracket_of_.clear();
}

// The brackets of the clause read last, from the `next`th on.
void LabelMaker::read_brackets(const ClauseRow& row, std::size_t& next) {
  while (next < row.brackets.size() && !made_.empty()) {
    const ClauseRow::Bracket& bracket = row.brackets[next];
    if (bracket.figure == kNoFigure || bracket.figure > made_.back().figure) return;
    read_bracket(bracket);
    ++next;
  }
}

// What a bracket tells is told of the figure that it stands behind: what comes later in its
// clause is not known there, and the clauses behind go on as if it were not.
void LabelMaker::read_bracket(const ClauseRow::Bracket& bracket) {
  constexpr std::size_t kNear = 8;  // figures of one clause behind that with the bracket
  std::size_t parent = made_.size();
  while (parent > oldest() && made_[parent - 1].figure != bracket.figure) --parent;
  if (parent == oldest() || made_.size() - parent > kNear) {
    read_clauses(bracket.clauses);
    return;
  }
  while (parent > oldest() + 1 && made_[parent - 1].effect) --parent;
  const std::vector<Made> later(made_.begin() + static_cast<std::ptrdiff_t>(parent), made_.end());
  made_.resize(parent);
  std::vector<Made> made = std::move(made_);
  made_.clear();
  LabelMaker outside = *this;
  made_ = std::move(made);
  parent_ = parent - 1;
  if (bracket.apart) {
    parent_.reset();
    topic_ = topic_thing_ = text_of(text_, bracket.named);
  }
  bracket_of_ = bracket.named;
  read_clauses(bracket.clauses);
  made_.resize(parent);
  made_.insert(made_.end(), later.begin(), later.end());
  made = std::move(made_);
  *this = std::move(outside);
  made_ = std::move(made);
}

void LabelMaker::read_clauses(const std::vector<Clause>& clauses) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    next_ = i + 1 < clauses.size() ? &clauses[i + 1] : nullptr;
    read_clause(clauses[i]);
  }
  next_ = nullptr;
}

void LabelMaker::read_clause(const Clause& clause) {
  std::vector<Site> sites = sites_.read(clause);
  for (const Piece& piece : clause.pieces) {
    if (piece.kind == PieceKind::place && whole_place_.empty()) whole_place_ = piece.span;
  }
  if (clause.before == Break::part) {
    agent_.clear();
    part_ = made_.size();
  }
  if (sites.empty()) {
    did_before_ = false;
    read_aim(clause);
    remember_topic(clause);
    remember_idle(clause);
    fared_ = clause.pieces;
    return;
  }
  if (clause.before != Break::clause) {
    spread_.clear();
    idle_.clear();
  }
  sites.front().cues |= pending_cues_;
  parts_follow_ = parts_follow_ || pending_cues_ != 0;
  pending_cues_ = 0;
  read_target(clause);
  colon_ = clause.after_colon;
  // 人口:6.1万人人口密度:276人: what stands before the next colon is not what this counts.
  const bool card =
      colon_ && next_ != nullptr && next_->after_colon && sites.size() == 1 && !fared_.empty() &&
      (counts_people(quantity(sites.back())) || !counts_things(quantity(sites.back())));
  if (card) {
    sites.back().taken.clear();
    sites.back().predicate.clear();
  }
  read_sites(sites);
  colon_ = false;
  fared_.clear();
  // 五花肉均价:13元、瘦肉均价:15元: what stands before the next colon names the next.
  if (next_ != nullptr && next_->after_colon) fared_ = sites.back().post;
  told_amount_.clear();
  idle_.clear();
  did_before_ = false;
}

// What a clause without figures names, where it does no more.
void LabelMaker::remember_idle(const Clause& clause) {
  if (clause.before != Break::clause) idle_.clear();
  Phrase name = clause.pieces;
  std::erase_if(name, [](const Piece& piece) { return piece.is(kWithin); });
  trim(text_, *wording_, name);
  if (name.empty()) return;
  const bool names = noun_phrase_end(text_, *wording_, name) > 0 &&
                     std::none_of(name.begin(), name.end(), [](const Piece& piece) {
                       return (piece.roles & (kState | kUp | kDown | kSay)) != 0;
                     });
  if (names) idle_.push_back(std::move(name));
  if (!names) idle_.clear();
}

void LabelMaker::read_sites(std::vector<Site>& sites) {
  ensures_list_ =
      std::all_of(sites.begin() + 1, sites.end(),
                  [](const Site& site) { return site.before == Break::list; }) &&
      std::any_of(sites.begin(), sites.end(), [&](const Site& site) { return is_bounded(site); });
  if (deal_changes(sites) || deal_levels(sites) || deal_means(sites)) return;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    bounded_ = i > 0 && sites[i - 1].bounds;
    if (distribute(sites, i)) return;
    make(sites[i]);
    did_before_ = false;
  }
}

void LabelMaker::make(Site& site) {
  Measure& measure = (*out_)[site.figure];
  finish(site, measure, compose(site, measure));
}

// The label, by the first case that holds: a member of a ratio; a share of what follows; a
// dimension; nothing of its own; a change; else by its words.
std::string LabelMaker::compose(Site& site, Measure& measure) {
  const Quantity& figure = quantity(site);
  if (figure.in_ratio) return of_ratio(site, measure);
  if (site.whole) return found(measure, "yardstick", of_wider(site));
  if (std::string label = of_compared_alike(site, measure); !label.empty()) return label;
  Phrase taken = site.taken;
  trim(text_, *wording_, taken);
  if (does_alike(site, text_of(text_, taken))) return from_before(site, measure);
  // The predicate or the object behind the figure completes what stands before it, but for
  // what only ties the figure to the one before (109个村的264名干部).
  const bool tied = site.follows_figure && !taken.empty() && !site.pre.empty() &&
                    word(site.pre.back()) == wording_->of;
  Phrase whole = tied ? Phrase{} : site.own;
  // 村集体收入从零收入增加到36万元: one is enough.
  const bool again = !taken.empty() && text_of(text_, whole).ends_with(text_of(text_, taken));
  if (!again) whole.insert(whole.end(), taken.begin(), taken.end());
  if (tells_share(figure) && !taken.empty()) {
    const bool only_place = site.own.size() == 1 && site.own.front().kind == PieceKind::place;
    const bool change = site.direction != Direction::none;
    return of_following(taken, only_place ? taken : whole, change, measure);
  }
  if (std::string label = of_being(site); !label.empty())
    return found(measure, "share-of-what-follows", label);
  if (const std::string_view dimension = dimension_of(site); !dimension.empty())
    return of_dimension(site, dimension, measure);
  // 全镇辖9村86组: the unit is the thing.
  const std::string own = text_of(text_, site.own);
  const bool open =
      own.empty() || is_verb(site.own.back()) || characters(word(site.own.back())) == 1;
  if (taken.empty() && open && wording_->is_division(figure.unit.name))
    return found(measure, "unit", own + figure.unit.name);
  if (std::string label = of_attributed(site); !label.empty())
    return found(measure, "attribute", label);
  const bool only_change = site.direction != Direction::none && taken.empty() &&
                           all_have(site.own, 0, kUp | kDown | kAgainst | kYearly | kDrop | kReal);
  if (only_change && sentence_ < made_.size() && is_beside(site))
    return of_comparison(site, own, measure);
  if (only_change) return of_change(site, measure);
  if (is_goal_of_before(site, taken)) {
    measure.kind = Kind::target;
    return found(measure, "goal-of-before",
                 with_context(made_.back().subject, text_of(text_, taken)));
  }
  if (std::string label = of_governed(site); !label.empty())
    return found(measure, "governed", label);
  return of_whole_words(site, std::move(whole), measure);
}

// 占全省产值300亿元的2%: the wider place tells that whole apart from what has the share.
std::string LabelMaker::of_wider(const Site& site) const {
  const std::string own = text_of(text_, site.own);
  const Piece& front = site.pre.front();
  if (front.kind != PieceKind::place || own.starts_with(word(front))) return fit(own);
  return fit(std::string(word(front)) + own);
}

// 新增就业6万人,完成全年5万人目标的120%: the goal for what was told before.
bool LabelMaker::is_goal_of_before(const Site& site, const Phrase& taken) const {
  return sentence_ < made_.size() && all_have(taken, 0, kTarget | kPlanning) &&
         all_have(site.own, 0, kDone) && word(site.post.front()) != wording_->of;
}

// 贫困户812户2971人全部脱贫: the same was done to both.
bool LabelMaker::does_alike(const Site& site, std::string_view told) const {
  if (!site.adjacent || !site.own.empty() || told.empty() || sentence_ >= made_.size())
    return false;
  return made_.back().label != told && made_.back().label.ends_with(told);
}

// The label by all the words of the figure, before and behind it.
std::string LabelMaker::of_whole_words(Site& site, Phrase whole, Measure& measure) {
  const Quantity& figure = quantity(site);
  if (site.own.empty()) add_predicate(site, whole);
  if (figure.unit.kind == "money") add_use(site, whole);
  // 在7个未摘帽村中: where they stand is no part of the name.
  if (whole.size() > 1 && word(whole.back()) == wording_->within) whole.pop_back();
  complete_like(site, whole);
  shorten(text_, *wording_, whole, kLabelMax);
  const std::string own = text_of(text_, whole);
  if (own.empty() && tells_share(figure)) {
    if (std::string label = of_share_told(site); !label.empty()) {
      measure.rules.push_back("share-told");
      return label;
    }
  }
  if (own.empty()) return from_before(site, measure);
  if (all_have(whole, 0, kRest)) return of_rest(site, own, measure);
  site.own = std::move(whole);
  return of_words(site, own, measure);
}

// 扶贫资金1490万元专项用于道路建设: what an amount is spent on tells it apart.
void LabelMaker::add_use(const Site& site, Phrase& whole) const {
  if (site.next_in_clause || whole.empty()) return;
  constexpr std::size_t kNear = 3;
  const auto near =
      site.post.begin() + static_cast<std::ptrdiff_t>(std::min(site.post.size(), kNear));
  const auto use = std::find_if(site.post.begin(), near, [&](const Piece& piece) {
    return wording_->is_used_for(word(piece));
  });
  if (use == near || use->span.begin < whole.back().span.end) return;  // is in it
  Phrase purpose(use, site.post.end());
  trim(text_, *wording_, purpose);
  const std::size_t room = room_beside(text_of(text_, whole));
  shorten_object(text_, *wording_, purpose, room);
  whole.insert(whole.end(), purpose.begin(), purpose.end());
}

// 28个公司与政府签署协议: what they do tells which are counted, where the label has room for it.
void LabelMaker::add_predicate(const Site& site, Phrase& whole) const {
  if (site.predicate.empty() || whole.empty()) return;
  if (site.predicate.front().span.begin < whole.back().span.end) return;  // is in it
  Phrase predicate = site.predicate;
  const std::size_t room = room_beside(text_of(text_, whole));
  shorten_object(text_, *wording_, predicate, room);
  whole.insert(whole.end(), predicate.begin(), predicate.end());
}

// The label of a figure that has words of its own, by the first case that holds: a share or a
// part of what was told; a purpose; a verb alone; the same told of another; a share of what is
// named; a list's verb; a head that needs its context; what goes on from before; complete in
// itself.
std::string LabelMaker::of_words(Site& site, const std::string& own, Measure& measure) {
  const Quantity& figure = quantity(site);
  const std::size_t verbs = leading_verbs(site.own);
  if (is_effect(site)) return found(measure, "effect", with_context(moving().subject, own));
  if (std::string label = of_whole(site, own, measure); !label.empty()) return label;
  if (std::string label = of_institution(site, own); !label.empty())
    return found(measure, "institution", label);
  if (figure.unit.kind == "money" &&
      all_have(site.own, 0, kGeneric | kDepVerb | kSpread | kTotal)) {
    std::string purpose = of_purpose(site);
    const bool opens = site.before == Break::sentence || site.before == Break::part;
    if (purpose.empty() && opens) purpose = of_next(site);
    if (!purpose.empty()) return found(measure, "purpose", with_context(purpose, own));
  }
  if (const Made* all = doing(site)) return found(measure, "doer", fit(own + thing_done(*all)));
  if (verbs == site.own.size()) return of_verb_alone(site, own, measure);
  if (std::string label = of_series(site, measure); !label.empty()) return label;
  if (is_share_of_own(site) && !wording_->tells_share(own))
    return found(measure, "share", fit(own + wording_->share));
  // 新增便民点12个、8个村通了客车: what acts itself is not acted on.
  const bool acts = site.own.front().span.begin > figure.span.begin &&
                    std::any_of(site.own.begin(), site.own.end(), is_verb);
  const bool item = site.before == Break::list && verbs == 0 && !list_verb_.empty() && !acts;
  if (item && !all_have(site.own, 0, kGeneric | kPer) && !wording_->tells_share(own))
    return found(measure, "list-verb", fit(list_verb_ + own));
  if (!stands_alone(site)) return of_context(site, own, measure);
  return of_own_words(site, own, measure);
}

// The same where its words say of what they speak: what they go on with, if anything.
std::string LabelMaker::of_own_words(Site& site, const std::string& own, Measure& measure) {
  const Quantity& figure = quantity(site);
  const std::size_t verbs = leading_verbs(site.own);
  // 每千人口床位5.2张,执业医师1.9人: no whole number of people is one of so many each.
  const bool broken = counts_things(figure) && figure.decimals > 0 && figure.magnitude == 0;
  const bool each = !last_own_.empty() && last_own_.front().is(kPer) && last_own_.size() > 1;
  if (broken && each && sentence_ < made_.size() && !site.own.front().is(kPer)) {
    site.own.insert(site.own.begin(), last_own_.begin(), last_own_.end() - 1);
    return found(measure, "with-topic", fit(text_of(text_, site.own)));
  }
  const bool goes_on = verbs == 0 && sentence_ < made_.size() && site.direction == Direction::none;
  // 新增博物馆4个,共有博物馆148个: all that there are is told anew.
  const bool dated = !site.pre.empty() && site.pre.front().kind == PieceKind::period;  // 现有
  // 新增种植面积2000亩,种植面积22000亩: and so is all of what became more.
  const bool same = sentence_ < made_.size() && made_.back().object == own;
  const bool anew = dated || same || (site.linked_front && site.own.size() < site.pre.size());
  if (anew) spread_.clear();
  const bool amount = !site.linked && !anew && !site.to && !wording_->tells_share(own);
  // 建成农田7万亩,粮食产量72万吨: nor is an output built.
  const bool output = wording_->is_of_things(word(site.own.back())) ||
                      std::any_of(site.own.begin(), site.own.end(),
                                  [](const Piece& piece) { return piece.is(kDone); });
  if (goes_on && amount && !output && site.before == Break::clause && !spread_.empty() &&
      !site.own.front().is(kPer))
    return found(measure, "spread-verb", fit(spread_ + own));
  if (goes_on && site.before == Break::part) {
    const std::string label = of_like_before(site, own);
    if (!label.empty()) return found(measure, "like-before", label);
  }
  if (std::string label = of_repeated(site, own, verbs); !label.empty())
    return found(measure, "told-again", label);
  if (names_sort(site)) return found(measure, "sort", with_context(told_first_, own));
  return found(measure, "clause", own);
}

// Where nothing names what is counted: what the block is about, else the words beside the figure
// as they stand (1600人到场).
std::string LabelMaker::last_resort(const Site& site) const {
  if (!lead_.empty()) return lead_;
  for (Phrase beside : {site.post, site.pre}) {
    std::erase_if(beside, [](const Piece& piece) { return piece.kind == PieceKind::mark; });
    while (!beside.empty() && word(beside.front()) == wording_->of) beside.erase(beside.begin());
    if (std::string words = text_of(text_, beside); !words.empty()) return words;
  }
  return {};
}

void LabelMaker::finish(const Site& site, Measure& measure, const std::string& label) {
  measure.label = without_stray_quotes(fit(label.empty() ? last_resort(site) : label));
  // 萝卜4元/公斤.
  if (wording_->wants_price(measure.label, quantity(site).unit.name))
    measure.label = fit(measure.label + wording_->price);
  measure.before = site.before;
  measure.cues = site.cues;
  tell_kind(site, measure);
  Made made = describe(site, measure);
  const std::size_t verbs = leading_verbs(site.own);
  const bool new_action = verbs > 0 && verbs < site.own.size() && last_rule(measure) == "clause";
  if (new_action) agent_.clear();
  remember_agent(site, verbs);
  const bool names = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && (piece.roles & (kUp | kDown)) == 0;
  });
  if (names) last_own_ = site.own;
  if (made.within && !parent_ && !whole_topic_) whole_topic_.emplace(topic_, topic_thing_);
  remember_whole(site, made);
  measure.whole = part_of_.empty() ? part_whole_ : part_of_;
  remember(site, last_rule(measure), made);
  made_.push_back(std::move(made));
  if (measure.kind == Kind::change) measure.label = wording_->as_change(measure.label);
  if (!aspect_.empty()) measure.label = with_context(aspect_, measure.label);
}

}  // namespace zhibiao
