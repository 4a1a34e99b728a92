#include "measure/label_maker.h"

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

// A context longer than this is a sentence, and says less than it takes room.
constexpr std::size_t kTopicMax = 16;
// A rate or an amount this short does not say of what it is: 履约率, 金额.
constexpr std::size_t kShortName = 5;
constexpr std::size_t kShortRate = 3;

Phrase part_of(const Phrase& phrase, std::size_t begin, std::size_t end) {
  return {phrase.begin() + static_cast<Index>(begin), phrase.begin() + static_cast<Index>(end)};
}

bool is_counted_thing(const Quantity& quantity) {
  return quantity.unit.unit_class == UnitClass::counter;
}

bool is_share(const Quantity& quantity) { return quantity.unit.unit_class == UnitClass::share; }

bool is_person(const Quantity& quantity) {
  return quantity.unit.kind == "person" || quantity.unit.kind == "household" ||
         quantity.unit.kind == "visits";
}

std::uint32_t cues_of(Roles roles) {
  std::uint32_t cues = 0;
  if ((roles & kTotal) != 0) cues |= kCueTotal;
  if ((roles & kWithin) != 0) cues |= kCuePart;
  if ((roles & kSplit) != 0) cues |= kCueSplit;
  if ((roles & kRest) != 0) cues |= kCueRest;
  if ((roles & kShare) != 0) cues |= kCueShare;
  if ((roles & kFrom) != 0) cues |= kCueFrom;
  if ((roles & kTo) != 0) cues |= kCueTo;
  if ((roles & kAgainst) != 0) cues |= kCueAgainst;
  if ((roles & kPer) != 0) cues |= kCueMean;
  if ((roles & kYearly) != 0) cues |= kCueYearly;
  if ((roles & kReal) != 0) cues |= kCueReal;
  if ((roles & kSameAs) != 0) cues |= kCueSameAs;
  return cues;
}

}  // namespace

void LabelMaker::begin_block(std::string_view lead, bool planned) {
  planned_ = planned;
  lead_ = std::string(lead);
  topic_.clear();
  topic_thing_.clear();
  made_.clear();
  sentence_ = 0;
  spread_.clear();
  dealt_ = 0;
}

void LabelMaker::read_sentence(const ClauseRow& row) {
  sentence_ = made_.size();
  spread_.clear();
  list_verb_.clear();
  root_.clear();
  agent_.clear();
  whole_place_ = Span{};
  target_ = false;
  pending_cues_ = 0;
  dealt_ = 0;
  read_clauses(row.clauses, std::nullopt);
  for (const ClauseRow::Bracket& bracket : row.brackets) {
    std::optional<std::size_t> parent;
    for (std::size_t i = made_.size(); i-- > 0;) {
      if (made_[i].figure == bracket.figure) parent = i;
    }
    read_clauses(bracket.clauses, parent);
  }
}

void LabelMaker::read_clauses(const std::vector<Clause>& clauses,
                              std::optional<std::size_t> parent) {
  parent_ = parent;
  for (const Clause& clause : clauses) read_clause(clause);
  parent_.reset();
}

void LabelMaker::read_clause(const Clause& clause) {
  std::vector<Site> sites = sites_of(clause);
  for (const Piece& piece : clause.pieces) {
    if (piece.kind == PieceKind::place && whole_place_.empty()) whole_place_ = piece.span;
  }
  if (sites.empty()) {
    remember_topic(clause);
    return;
  }
  if (clause.before != Break::clause) spread_.clear();
  sites.front().cues |= pending_cues_;
  pending_cues_ = 0;
  read_target(clause);
  if (deal_changes(sites)) return;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    if (distribute(sites, i)) return;
    make(sites[i]);
  }
}

// Whether the clause tells what shall be. What is planned goes on over commas, until
// something is told as done.
void LabelMaker::read_target(const Clause& clause) {
  if (clause.before == Break::sentence) target_ = false;
  // 2021年预期目标: what follows the colon is planned.
  if (clause.after_colon && announces_) target_ = true;
  announces_ = false;
  ensured_ = false;
  for (std::size_t i = 0; i < clause.pieces.size(); ++i) {
    const Piece& piece = clause.pieces[i];
    if (piece.kind == PieceKind::figure) break;
    if (piece.is(kPast)) target_ = false;
    if (piece.is(kEnsure)) ensured_ = true;
    if (!piece.is(kTarget)) continue;
    // 计划 is a noun too: it plans only what a verb right behind it does.
    const bool plans = !piece.is_word(WordClass::noun) ||
                       (i + 1 < clause.pieces.size() && is_verb(clause.pieces[i + 1]) &&
                        !clause.pieces[i + 1].is(kUp) && !clause.pieces[i + 1].is(kDown));
    if (plans) target_ = true;
  }
}

std::vector<LabelMaker::Site> LabelMaker::sites_of(const Clause& clause) const {
  std::vector<Site> sites;
  const Phrase& pieces = clause.pieces;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != PieceKind::figure) continue;
    Site site;
    site.figure = pieces[i].index;
    site.before = sites.empty() ? clause.before : Break::none;
    site.follows_figure = !sites.empty();
    site.pre = part_of(pieces, begin, i);
    site.adjacent = site.follows_figure && site.pre.empty();
    if (site.follows_figure && !site.pre.empty()) {
      sites.back().post = site.pre;
      const bool mark = site.pre.front().is(kAnd) || word(site.pre.front()) == "、";
      site.joined = mark || site.pre.back().is(kAnd);
      if (mark) site.before = Break::list;
      // 超过1亿元的县有558个, 投资1亿元以上项目57个: the first figure is a part of the second's
      // name.
      const Quantity& bound = mentions_->quantities[pieces[begin - 1].index];
      const bool bounds = bound.outer.end > bound.span.end && is_nominal(text_, site.pre.front()) &&
                          bound.unit.unit_class != UnitClass::counter;
      if (bounds || (word(site.pre.front()) == wording_->of && site.pre.size() > 1)) {
        Phrase whole = sites.back().pre;
        Piece name = pieces[begin - 1];
        name.kind = PieceKind::word;
        name.word_class = WordClass::adjective;
        whole.push_back(name);
        whole.insert(whole.end(), site.pre.begin(), site.pre.end());
        site.pre = std::move(whole);
      }
    }
    if (site.follows_figure) sites.back().next_in_clause = true;
    sites.push_back(std::move(site));
    begin = i + 1;
  }
  if (!sites.empty()) sites.back().post = part_of(pieces, begin, pieces.size());
  std::size_t from = 0;
  for (Site& site : sites) {
    while (pieces[from].kind != PieceKind::figure || pieces[from].index != site.figure) ++from;
    site.rest = part_of(pieces, from + 1, pieces.size());
  }
  for (std::size_t i = 0; i < sites.size(); ++i) {
    read_edges(sites[i]);
  }
  for (std::size_t i = sites.size(); i-- > 0;) {
    take_post(sites[i]);
    // 668户2635人分为一类贫困户: what follows the last of them is said of all.
    const bool with_next = i + 1 < sites.size() && sites[i + 1].adjacent;
    if (with_next && is_counted_thing(quantity(sites[i]))) sites[i].taken = sites[i + 1].taken;
  }
  for (std::size_t i = 0; i + 1 < sites.size(); ++i) {
    // 1户脱贫户和2户边缘户的监测帮扶: what 的 ties to the last holds for both.
    const Phrase& next = sites[i + 1].taken;
    const auto of = std::find_if(next.begin(), next.end(),
                                 [&](const Piece& piece) { return word(piece) == wording_->of; });
    if (!sites[i + 1].joined || sites[i].taken.empty() || of == next.end() || of == next.begin())
      continue;
    while (!sites[i].taken.empty() && sites[i].taken.back().is(kAnd)) sites[i].taken.pop_back();
    sites[i].taken.insert(sites[i].taken.end(), of, next.end());
    sites[i + 1].joined = true;
  }
  if (sites.size() > 1) complete_subject(sites[0], sites[1]);
  for (std::size_t i = 0; i < sites.size(); ++i) {
    if (i + 1 >= sites.size() || sites[i + 1].adjacent || sites[i].taken.empty()) continue;
    // What the first figure took of the words between is not the second's, unless nothing
    // is left and nothing follows that could be.
    Site& next = sites[i + 1];
    const std::size_t used = std::min(taken_of_post(sites[i]), next.pre.size());
    Phrase rest = part_of(next.pre, used, next.pre.size());
    Phrase trimmed = rest;
    trim(text_, *wording_, trimmed);
    const bool ends_with_of = !next.pre.empty() && word(next.pre.back()) == wording_->of;
    if (trimmed.empty() && !next.joined && !ends_with_of && next.taken.empty()) continue;
    next.pre = std::move(rest);
    read_edges(next);
  }
  return sites;
}

// 28个公司与975个县签署协议: what the two do together, or the first to the second, tells what is
// counted of both.
void LabelMaker::complete_subject(Site& subject, const Site& other) const {
  if (!subject.own.empty() || other.taken.empty() || subject.taken.empty() || other.adjacent)
    return;
  if (!is_counted_thing(quantity(subject)) || !is_counted_thing(quantity(other)) || other.joined)
    return;
  if (other.before == Break::list) return;
  Phrase whole = subject.post;
  whole.insert(whole.end(), other.taken.begin(), other.taken.end());
  if (characters(text_of(text_, whole)) <= kLabelMax) subject.taken = std::move(whole);
}

// How many pieces of the words between were taken: what the next figure's words lent is not
// among them.
std::size_t LabelMaker::taken_of_post(const Site& site) {
  std::size_t count = 0;
  while (count < site.taken.size() && count < site.post.size() &&
         site.taken[count].span == site.post[count].span) {
    ++count;
  }
  return count;
}

// Reads what stands right before the figure, and trims.
void LabelMaker::read_edges(Site& site) const {
  site.own = site.pre;
  Roles roles = 0;
  bool at_edge = true;
  site.to = site.linked = false;
  site.direction = Direction::none;
  for (std::size_t i = site.pre.size(); i-- > 0;) {
    const Piece& piece = site.pre[i];
    roles |= piece.roles;
    if (!at_edge) continue;
    if (piece.kind == PieceKind::period || piece.kind == PieceKind::mark) continue;
    if (piece.is(kUp) || piece.is(kDown)) {
      if (!site.to) site.direction = piece.is(kUp) ? Direction::up : Direction::down;
      at_edge = false;
    } else if (piece.is(kTo)) {
      site.to = true;
    } else if (piece.is(kLink)) {
      site.linked = true;
    } else if (!piece.is_word(WordClass::adverb) && !piece.is_word(WordClass::auxiliary) &&
               !piece.is_word(WordClass::preposition)) {
      at_edge = false;
    }
  }
  site.linked_front =
      !site.pre.empty() && std::any_of(site.pre.begin(), site.pre.end(), [](const Piece& piece) {
        return piece.is(kLink) || piece.is(kTotal);
      });
  site.cues = cues_of(roles);
  trim(text_, *wording_, site.own);
}

// Whether nothing stands right before the figure that it could count.
bool LabelMaker::is_open(const Site& site) const {
  if (site.own.empty()) return true;
  const Piece& last = site.own.back();
  if (last.kind == PieceKind::place) return true;
  return is_verb(last) && !last.is(kUp) && !last.is(kDown) && !last.is(kDepVerb);
}

// Whether the figure still wants a noun: nothing that is counted stands before it.
bool LabelMaker::takes_noun(const Site& site) const {
  const Quantity& figure = quantity(site);
  if (is_counted_thing(figure)) return true;
  const bool of = !site.post.empty() && word(site.post.front()) == wording_->of;
  if (is_share(figure)) return of;
  if (of && !site.next_in_clause && figure.unit.kind == "money") return true;
  return is_open(site) && !site.linked && !site.to;
}

// How much of what follows the figure names what is counted.
void LabelMaker::take_post(Site& site) const {
  site.taken.clear();
  const Phrase& post = site.post;
  std::size_t skip = 0;
  while (skip < post.size() && (word(post[skip]) == " " || post[skip].kind == PieceKind::aside))
    ++skip;
  const bool of = skip < post.size() && word(post[skip]) == wording_->of;
  if (of) ++skip;
  if (skip >= post.size() || post[skip].is(kAnd)) return;
  if (post[skip].kind == PieceKind::mark && !is_nominal(text_, post[skip])) return;
  const Quantity& figure = quantity(site);
  const Phrase tail = part_of(post, skip, post.size());
  const std::size_t noun_end = noun_phrase_end(text_, *wording_, tail);
  const bool nominal = is_nominal(text_, post[skip]) || of;
  if (nominal) {
    if (!takes_noun(site)) return;
  } else if (is_counted_thing(figure) && noun_end > 0 &&
             (is_open(site) || is_verb(site.own.back()))) {
    // 7个未摘帽贫困村: the noun's own modifiers come first.
  } else if (is_share(figure) && !site.own.empty() && !site.next_in_clause && is_verb(post[skip])) {
    // 农户100%通上自来水: the predicate is what the share is of.
  } else if (!is_person(figure) || site.next_in_clause) {
    return;  // but 引导贫困户220人务工就业: the predicate completes what stands before
  }
  const std::size_t room = kLabelMax - std::min(kLabelMax, characters(text_of(text_, site.own)));
  const bool fits = characters(text_of(text_, tail)) <= std::max<std::size_t>(room, kLabelMax / 2);
  std::size_t end = tail.size();
  // 学校新建项目正在有序推进: how the thing fares is not what is counted.
  const auto verb = std::find_if(tail.begin() + static_cast<Index>(std::min(noun_end, tail.size())),
                                 tail.end(), is_verb);
  const bool fares = verb != tail.end() && verb->is(kState);
  // 为74万户农户提供担保25亿元: what was done for them tells them apart.
  const bool for_them = !site.pre.empty() && site.pre.back().is(kDative);
  const bool cut = site.next_in_clause && !(for_them && fits);
  if (cut || !fits || (nominal && fares)) {
    if (noun_end == 0) return;
    end = noun_end;
  }
  site.taken = part_of(post, 0, skip + end);
}

// What a clause without figures is about: the object of its verb, or its subject where the
// verb only tells how that fares (保持良好势头).
void LabelMaker::remember_topic(const Clause& clause) {
  Phrase phrase = clause.pieces;
  if (!phrase.empty() && std::all_of(phrase.begin(), phrase.end(), [](const Piece& piece) {
        return piece.is(kWithin) || piece.kind == PieceKind::mark;
      })) {
    pending_cues_ |= kCuePart;  // 其中, before a comma
    return;
  }
  announces_ = phrase.back().is(kPlanning) || phrase.back().is(kTarget);
  trim(text_, *wording_, phrase);
  if (std::any_of(phrase.begin(), phrase.end(), [](const Piece& piece) { return piece.is(kSay); }))
    return;
  std::size_t verb = phrase.size();
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    if (is_verb(phrase[i])) verb = i;
  }
  Phrase object = verb < phrase.size() ? part_of(phrase, verb + 1, phrase.size()) : Phrase{};
  trim(text_, *wording_, object);
  const auto nouns = std::count_if(object.begin(), object.end(), [&](const Piece& piece) {
    return is_nominal(text_, piece) && !piece.is_word(WordClass::adjective);
  });
  const bool fares = verb < phrase.size() && phrase[verb].is(kState);
  const bool starts_with_verb = leading_verbs(phrase) > 0;
  Phrase named = object;
  if (!starts_with_verb && (nouns < 2 || fares)) {
    named = phrase;
    named.resize(noun_phrase_end(text_, *wording_, named));
  } else if (starts_with_verb) {
    named = part_of(phrase, leading_verbs(phrase), phrase.size());
  }
  trim(text_, *wording_, named);
  shorten(text_, *wording_, named, kTopicMax);
  const std::string topic = text_of(text_, named);
  if (characters(topic) < 2 || all_have(named, 0, kGeneric)) return;
  set_topic(named);
  const bool named_case =
      topic.find("“") != std::string::npos && root_.find("“") == std::string::npos;
  if (root_.empty() || named_case) root_ = topic;
}

// 蔬菜播种面积 is about 蔬菜 where an amount of the same is told next.
void LabelMaker::set_topic(const Phrase& phrase) {
  topic_ = text_of(text_, phrase);
  topic_thing_ = topic_;
  if (phrase.size() < 2 || !phrase.back().is(kGeneric)) return;
  const std::string thing = text_of(text_, part_of(phrase, 0, phrase.size() - 1));
  if (characters(thing) >= 2) topic_thing_ = thing;
}

void LabelMaker::make(Site& site) {
  Measure& measure = (*out_)[site.figure];
  finish(site, measure, compose(site, measure), false);
}

// The label, by the first case that holds: a member of a ratio; a share of what follows; a
// dimension; nothing of its own; a change; a share; a part; a purpose; a verb alone; a head
// that needs its context; a list's verb; complete in itself.
std::string LabelMaker::compose(Site& site, Measure& measure) {
  if (quantity(site).in_ratio) return of_ratio(site, measure);
  Phrase taken = site.taken;
  trim(text_, *wording_, taken);
  // The predicate or the object behind the figure completes what stands before it.
  Phrase whole = site.own;
  const bool of_figure = site.follows_figure && !site.own.empty() && !site.taken.empty() &&
                         !site.pre.empty() && word(site.pre.back()) == wording_->of;
  if (of_figure) whole.clear();
  whole.insert(whole.end(), taken.begin(), taken.end());
  if (is_share(quantity(site)) && !taken.empty()) {
    measure.rules.push_back("share-of-what-follows");
    const bool goal = std::any_of(taken.begin(), taken.end(), [](const Piece& piece) {
      return piece.is(kTarget) || piece.is(kStandard) || piece.is(kPlanning);
    });
    if (goal && sentence_ < made_.size()) {
      measure.kind = Kind::target;  // 低于5.5%的预期目标: a goal for what was told before
      return with_context(made_.back().subject, text_of(text_, taken));
    }
    shorten(text_, *wording_, whole, kLabelMax - 2);
    return text_of(text_, whole) + wording_->share_short;
  }
  std::size_t dimension_length = 0;
  const std::string_view dimension =
      wording_->dimension(text_.substr(quantity(site).outer.end), dimension_length);
  if (quantity(site).unit.kind == "length" && !dimension.empty() && site.own.size() <= 1) {
    measure.rules.push_back("dimension");
    Phrase of = site.rest;
    of.erase(of.begin());
    trim(text_, *wording_, of);
    of.resize(noun_phrase_end(text_, *wording_, of));
    shorten(text_, *wording_, of, kTopicMax);
    const std::string named = text_of(text_, of);
    return fit(with_context(named.empty() ? topic_ : named, dimension));
  }
  if (whole.empty()) return from_before(site, measure);
  if (site.direction != Direction::none && taken.empty() &&
      all_have(site.own, 0, kUp | kDown | kAgainst | kYearly | kDrop | kReal)) {
    return of_change(site, measure);
  }
  shorten(text_, *wording_, whole, kLabelMax);
  const std::string own = text_of(text_, whole);
  if (own.empty()) return from_before(site, measure);
  site.own = whole;
  if (is_comparison(site)) return of_comparison(site, own, measure);
  if ((site.cues & kCueShare) != 0 && is_share(quantity(site))) return of_share(site, own, measure);
  if ((site.cues & kCuePart) != 0 || (parent_ && site.before != Break::none))
    return of_part(site, own, measure);
  const std::size_t verbs = leading_verbs(whole);
  if (is_further_part(site, verbs)) return of_part(site, own, measure);
  if (quantity(site).unit.kind == "money" && all_have(whole, 0, kGeneric | kDepVerb | kSpread) &&
      !site.rest.empty()) {
    const std::string purpose = of_purpose(site);
    if (!purpose.empty()) {
      measure.rules.push_back("purpose");
      return with_context(purpose, own);
    }
  }
  if (verbs == whole.size()) return of_verb_alone(site, own, measure);
  if (const std::string like = of_like_metric(site, verbs); !like.empty()) {
    measure.rules.push_back("same-metric");
    return like;
  }
  const bool item = site.before == Break::list && verbs == 0 && !list_verb_.empty();
  if (item && !all_have(whole, 0, kGeneric | kPer) && !wording_->tells_share(own)) {
    measure.rules.push_back("list-verb");
    return fit(list_verb_ + own);
  }
  if (!stands_alone(site)) {
    measure.rules.push_back("with-topic");
    const bool action = site.own.front().is(kDepVerb) && !site.own.front().is(kGeneric);
    if (const Made* named = named_by(site)) return with_context(named->object, own);
    if (verbs > 0 && !agent_.empty()) return with_context(agent_, own);
    if (action && !root_.empty()) return with_context(root_, own);
    return with_context(all_have(whole, 0, kGeneric) ? topic_thing_ : topic_, own);
  }
  if (site.before == Break::clause && verbs == 0 && !spread_.empty() && sentence_ < made_.size() &&
      site.direction == Direction::none && !site.linked && !site.to &&
      !wording_->tells_share(own)) {
    measure.rules.push_back("spread-verb");
    return fit(spread_ + own);
  }
  if (site.before == Break::part && verbs == 0 && sentence_ < made_.size() &&
      site.direction == Direction::none) {
    // 内地居民出入境3万人次;港澳台居民2万人次: what the like before did, this did.
    const bool acts = is_verb(whole.back()) || whole.back().is_word(WordClass::verbal_noun);
    for (std::size_t i = made_.size(); i-- > sentence_ && !acts;) {
      const Made& like = made_[i];
      if (like.tail.empty() ||
          mentions_->quantities[like.figure].unit.name != quantity(site).unit.name)
        continue;
      measure.rules.push_back("like-before");
      return fit(own + like.tail);
    }
  }
  measure.rules.push_back("clause");
  return own;
}

// 投资445万元建成农产品销售中心: what the money is for.
std::string LabelMaker::of_purpose(const Site& site) const {
  Phrase purpose = site.rest;
  std::erase_if(purpose, [](const Piece& piece) { return piece.kind == PieceKind::figure; });
  trim(text_, *wording_, purpose);
  if (purpose.empty() || characters(text_of(text_, purpose)) < 3) return {};
  shorten(text_, *wording_, purpose, kLabelMax - 10);
  return text_of(text_, purpose);
}

// A member of a:b:c, by the names of series.tsv.
std::string LabelMaker::of_ratio(const Site& site, Measure& measure) {
  measure.rules.push_back("ratio");
  const std::string own = text_of(text_, site.own);
  const std::uint32_t begin = quantity(site).span.begin;
  const bool first =
      sentence_ >= made_.size() || mentions_->quantities[made_.back().figure].span.end + 1 != begin;
  if (first) {
    const std::vector<std::string>* again = own.empty() ? nullptr : wording_->series(own);
    const bool names = std::any_of(site.own.begin(), site.own.end(), [&](const Piece& piece) {
      return piece.is(kRatio) || (is_nominal(text_, piece) && !is_verb(piece));
    });
    if (again != nullptr || names) {
      ratio_of_ = own;
    } else if (ratio_of_.empty()) {
      ratio_of_ = topic_;
    }
    ratio_at_ = 0;
  }
  const std::vector<std::string>* members = wording_->series(ratio_of_);
  const std::size_t at = ratio_at_++;
  if (members == nullptr || at >= members->size()) return ratio_of_;
  return fit((*members)[at] + wording_->share_of + ratio_of_ + wording_->weight);
}

// 全村57户,127人: the place as a whole is what is counted.
std::string LabelMaker::of_whole_place(const Site& site) const {
  for (std::size_t i = site.pre.size(); i-- > 0;) {
    const Piece& piece = site.pre[i];
    if (piece.kind != PieceKind::place) continue;
    if (quantity(site).unit.kind == "household")
      return std::string(word(piece)) + wording_->households;
    if (quantity(site).unit.kind == "person") return std::string(word(piece)) + wording_->persons;
  }
  // 全乡有20个自然屯,4645户: people are counted of the place, not of the things before.
  const bool after_things = sentence_ < made_.size() && mentions_->quantities[made_.back().figure].unit.kind == "count";
  if (!after_things || whole_place_.empty()) return {};
  const std::string place(slice(text_, whole_place_));
  if (quantity(site).unit.kind == "household") return place + wording_->households;
  if (quantity(site).unit.kind == "person") return place + wording_->persons;
  return {};
}

// 高于全省1.7个百分点, 是农村居民的2.27倍: tells how what was told before stands to another.
bool LabelMaker::is_comparison(const Site& site) const {
  if (sentence_ >= made_.size()) return false;
  const Piece& front = site.own.front();
  if (front.is(kAgainst) && (front.roles & (kUp | kDown)) != 0) return true;
  return quantity(site).unit.kind == "times" && site.linked_front &&
         word(site.pre.back()) == wording_->of;
}

std::string LabelMaker::of_comparison(const Site& site, const std::string& own,
                                      Measure& measure) const {
  measure.rules.push_back("comparison");
  const std::string& subject = made_.back().subject;
  if (quantity(site).unit.kind != "times") return with_context(subject, own);
  return with_context(subject, wording_->ratio_to + own + wording_->ratio);
}

// 城镇居民人均住房面积39平方米,农村为48平方米: the same is told of another.
std::string LabelMaker::of_like_metric(const Site& site, std::size_t verbs) const {
  const bool fellow = site.linked || site.before == Break::list || site.before == Break::part;
  const Made* last = last_amount();
  if (verbs > 0 || last == nullptr || site.direction != Direction::none) return {};
  if (!fellow && !last->within) return {};
  if (last->metric.empty() ||
      mentions_->quantities[last->figure].unit.name != quantity(site).unit.name)
    return {};
  for (const Piece& piece : site.own) {
    if (piece.is(kGeneric) || piece.is(kPer) || piece.is(kIndex)) return {};
  }
  const std::string own = text_of(text_, site.own);
  if (wording_->tells_share(own) || characters(own) > kTopicMax / 2) return {};
  return fit(own + last->metric);
}

// 临时救助848户,其中贫困户133户,累计救助金额: what shares a word with the amount, and not the part
// told last, is what the amount is of. nullptr where nothing tells.
const LabelMaker::Made* LabelMaker::named_by(const Site& site) const {
  if (sentence_ >= made_.size() || !made_.back().within) return nullptr;
  const Made* whole = last_whole();
  if (whole == nullptr || whole->object.empty()) return nullptr;
  for (const Piece& piece : site.own) {
    const std::string_view shared = word(piece);
    if (characters(shared) < 2 || whole->label.find(shared) == std::string::npos) continue;
    if (topic_.find(shared) == std::string::npos) return whole;
  }
  return nullptr;
}

// Whether the words say of what they speak: no bare amount, rate or follow-up action.
bool LabelMaker::stands_alone(const Site& site) const {
  const Phrase& own = site.own;
  const std::size_t verbs = leading_verbs(own);
  if (own.front().is(kDepVerb) && !own.front().is(kSpread)) return false;
  // 人均国内生产总值 stands alone, 人均增收 does not.
  if (all_have(own, 0, kGeneric | kPer | kUp | kDown | kYearly | kLink | kDrop)) return false;
  // 增速高于全行5个百分点: the growth of what?
  if (own.front().is(kGeneric) && (own.front().roles & (kUp | kDown)) != 0) return false;
  if (own.front().is(kGeneric) && !own.front().is(kPer) && own.front().span.size() > 6)
    return false;
  if (all_have(own, verbs, kGeneric | kPer | kUp | kDown | kLink | kDrop)) return false;
  const std::string name = text_of(text_, own);
  const bool short_head = own.back().is(kBare) && characters(name) <= kShortName;
  const bool rate = wording_->tells_share(name) && characters(name) <= kShortRate;
  return !short_head && !rate;
}

std::string LabelMaker::from_before(const Site& site, Measure& measure) const {
  const std::string whole_place = of_whole_place(site);
  if (!whole_place.empty() && !site.adjacent) {
    measure.rules.push_back("place-as-a-whole");
    return whole_place;
  }
  measure.rules.push_back("as-before");
  if (parent_) return made_[*parent_].label;
  if (sentence_ < made_.size()) {
    const Made& last = made_.back();
    if (quantity(site).unit.kind == "times") {
      for (const Piece& piece : site.pre) {
        if (piece.kind != PieceKind::period) continue;
        const std::string than = wording_->ratio_to + std::string(word(piece)) + wording_->ratio;
        return with_context(last.label, than);
      }
    }
    const bool things = is_counted_thing(mentions_->quantities[last.figure]);
    const bool money = quantity(site).unit.kind == "money";
    if (money && things && !wording_->tells_money(last.label))
      return fit(last.label + wording_->amount);
    return last.label;
  }
  if (!topic_.empty()) return topic_;
  return lead_;
}

std::string LabelMaker::of_change(const Site& site, Measure& measure) const {
  measure.rules.push_back("change-of-before");
  Phrase verb = site.own;
  const std::string told = text_of(text_, verb);
  const Made* level = last_level();
  const bool points = quantity(site).unit.kind == "point";
  for (std::size_t i = made_.size(); i-- > sentence_ && is_share(quantity(site));) {
    // 收入90亿元,为预算的98%,增长4%: per cent are of the amount, points of the share.
    if (is_share(mentions_->quantities[made_[i].figure]) != points) continue;
    level = &made_[i];
    break;
  }
  if (level == nullptr || (parent_ && made_.size() <= sentence_))
    return fit(with_context(topic_.empty() ? lead_ : topic_, told));
  if (topic_ != level->object && !topic_.empty() && sentence_ >= made_.size())
    return with_context(topic_, told);
  return with_context(level->subject, told);
}

std::string LabelMaker::of_share(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("share");
  std::string label = own;
  if (site.own.front().is(kShare)) {
    const std::string subject = sentence_ < made_.size() ? made_.back().subject : topic_;
    label = with_context(subject, own);
  }
  if ((site.cues & kCuePart) != 0) label = with_context(topic_, label);
  if (!wording_->tells_share(label)) {
    // 占财政资金的 and 占财政资金 alike become 占财政资金比例.
    const bool ends_with_share = site.own.back().is(kShare);
    if (label.ends_with(wording_->of)) label.resize(label.size() - wording_->of.size());
    if (ends_with_share && label.ends_with(wording_->share_of))
      label.resize(label.size() - wording_->share_of.size());
    label += ends_with_share ? wording_->share_short : wording_->share;
  }
  return fit(label);
}

std::string LabelMaker::of_part(const Site& site, const std::string& own, Measure& measure) const {
  measure.rules.push_back("part-of-before");
  const Made* whole = parent_ ? &made_[*parent_] : last_whole();
  std::string name = whole != nullptr ? whole->label : topic_;
  if (name.empty()) name = lead_;
  if (name.empty()) return own;
  // 粮食种植面积中小麦种植面积 says it twice.
  const std::string_view head = site.own.empty() ? std::string_view{} : word(site.own.back());
  if (characters(head) > 1 && name.ends_with(head)) return own;
  const std::string label = name + wording_->part + own;
  if (characters(label) <= kLabelMax) return label;
  return with_context(name, own);
}

// 其中贫困劳动力209人,搬迁劳动力55人: what is told of in like words behind a part is a part too.
bool LabelMaker::is_further_part(const Site& site, std::size_t verbs) const {
  if (verbs > 0 || site.direction != Direction::none || site.linked || site.to) return false;
  if (site.before == Break::part || site.before == Break::sentence) return false;
  const Made* last = last_amount();
  if (last == nullptr || !last->within) return false;
  const Quantity& figure = mentions_->quantities[last->figure];
  return figure.unit.name == quantity(site).unit.name && is_person(figure);
}

// 已完成8个, 审批5户: the verb tells which earlier object it is about.
std::string LabelMaker::of_verb_alone(const Site& site, const std::string& own,
                                      Measure& measure) const {
  measure.rules.push_back("verb-of-before");
  const std::string_view verb = word(site.own.empty() ? site.taken.back() : site.own.back());
  for (std::size_t i = made_.size(); i-- > sentence_;) {
    if (made_[i].verb == verb && !made_[i].object.empty()) return made_[i].label;
  }
  return with_context(topic_.empty() ? lead_ : topic_, own);
}

void LabelMaker::finish(Site& site, Measure& measure, std::string label, bool within) {
  if (label.empty()) label = fit(lead_);
  measure.label = fit(label);
  measure.before = site.before;
  measure.cues = site.cues;
  tell_kind(site, measure);
  Made made;
  made.label = measure.label;
  made.subject = made.label;
  if (measure.kind == Kind::change) drop_change(site, made.subject);
  made.figure = site.figure;
  made.change = measure.kind == Kind::change;
  made.within = within || (site.cues & kCuePart) != 0 || parent_.has_value() ||
                (!measure.rules.empty() && measure.rules.back() == "part-of-before") ||
                (site.adjacent && !made_.empty() && made_.back().within);
  // The last verb that has an object: 项目方面已完成扶贫项目 is about 完成.
  std::size_t verbs = leading_verbs(site.own);
  for (std::size_t i = verbs; verbs == 0 && i + 1 < site.own.size(); ++i) {
    if (is_verb(site.own[i]) && !site.own[i].is(kUp) && !site.own[i].is(kDown))
      made.verb = std::string(word(site.own[i]));
  }
  if (verbs > 0) made.verb = std::string(word(site.own[verbs - 1]));
  made.object = text_of(text_, part_of(site.own, verbs, site.own.size()));
  if (!site.own.empty() && site.own.size() > verbs + 1 &&
      (is_verb(site.own.back()) || site.own.back().is_word(WordClass::verbal_noun))) {
    made.tail = std::string(word(site.own.back()));
  }
  for (std::size_t i = 1; i < site.own.size() && made.metric.empty(); ++i) {
    if (site.own[i].is(kPer) || (site.own[i].is(kGeneric) && i + 1 == site.own.size())) {
      made.metric = text_of(text_, part_of(site.own, i, site.own.size()));
    }
  }
  remember_agent(site, verbs);
  remember(site, measure, made, verbs);
  made_.push_back(std::move(made));
}

// 高技术制造业增加值增长 -> 高技术制造业增加值: what rose is what later clauses speak of.
void LabelMaker::drop_change(const Site& site, std::string& label) const {
  for (std::size_t i = site.own.size(); i-- > 0;) {
    const Piece& piece = site.own[i];
    if (!piece.is(kUp) && !piece.is(kDown) && !piece.is(kYearly)) return;
    const std::string_view verb = word(piece);
    if (piece.kind != PieceKind::word || !label.ends_with(verb) || label.size() == verb.size())
      return;
    label.resize(label.size() - verb.size());
  }
}

// 营养补助惠及学生4万人,投入资金290万元: who acts goes on acting.
void LabelMaker::remember_agent(const Site& site, std::size_t verbs) {
  if (verbs > 0 || site.before == Break::list) return;
  const auto acts = std::find_if(site.own.begin(), site.own.end(), [](const Piece& piece) {
    return piece.is(kAction) || (piece.is(kDepVerb) && !piece.is(kGeneric));
  });
  if (acts == site.own.end() || acts + 1 == site.own.end()) return;
  const std::string agent = text_of(text_, Phrase(site.own.begin(), acts));
  const std::size_t length = characters(agent);
  if (length >= 3 && length <= kTopicMax) agent_ = agent;
}

// What later clauses may speak of without naming it.
void LabelMaker::remember(const Site& site, const Measure& measure, const Made& made,
                          std::size_t verbs) {
  const std::string_view rule = measure.rules.empty() ? std::string_view{} : measure.rules.back();
  const bool own_subject =
      rule == "clause" || rule == "list-verb" || rule == "spread-verb" || rule == "purpose";
  const bool with_object = rule == "with-topic" &&
                           !all_have(site.own, verbs, kGeneric | kPer | kUp | kDown) && verbs > 0 &&
                           verbs < site.own.size() && characters(made.object) > 2;
  const bool part = rule == "part-of-before" && verbs < site.own.size() &&
                    characters(made.object) > 3 && !all_have(site.own, verbs, kGeneric | kPer);
  if ((own_subject || with_object || part) && !made.object.empty()) {
    // What the last verb that has an object is about; else what stands before the first verb:
    // 危房改造开工建设 speaks of 危房改造.
    Phrase object = part_of(site.own, verbs, site.own.size());
    std::size_t after = 0;
    for (std::size_t i = 0; i + 1 < object.size(); ++i) {
      if (object[i].is(kAction) && is_nominal(text_, object[i + 1])) after = i + 1;
    }
    if (after > 0) {
      object = part_of(object, after, object.size());
    } else if (const std::size_t noun_end = noun_phrase_end(text_, *wording_, object);
               verbs == 0 && noun_end > 0) {
      object.resize(noun_end);
    }
    trim(text_, *wording_, object);
    shorten(text_, *wording_, object, kTopicMax);
    if (!all_have(object, 0, kGeneric | kPer)) set_topic(object);
  }
  if (!own_subject) return;
  const bool verb = verbs > 0 && verbs < site.own.size();
  if (site.before != Break::list) {
    list_verb_ = verb ? made.verb : std::string();
    if (verb) spread_ = site.own[verbs - 1].is(kSpread) ? made.verb : std::string();
  } else if (verb) {
    list_verb_ = made.verb;
  }
}

void LabelMaker::tell_kind(const Site& site, Measure& measure) const {
  if (quantity(site).unit.kind == "point") {
    // 增速快于城镇1.1个百分点: points tell a difference wherever its verb stands.
    for (const Piece& piece : site.pre) {
      if (!piece.is(kUp) && !piece.is(kDown)) continue;
      measure.kind = Kind::change;
      measure.direction = piece.is(kUp) ? Direction::up : Direction::down;
    }
  }
  if (site.direction != Direction::none) {
    measure.kind = Kind::change;
    measure.direction = site.direction;
  }
  // 低于5000元标准, 500元的标准.
  const auto near =
      site.post.begin() + static_cast<Index>(std::min<std::size_t>(site.post.size(), 2));
  const bool threshold =
      std::any_of(site.post.begin(), near, [](const Piece& piece) {
        return piece.is(kStandard) || piece.is(kTarget) || (piece.is(kPlanning) && piece.is_word(WordClass::noun));
      });
  // 人均收入低于6000元的农户: what bounds a group is a threshold too.
  const Quantity& figure = quantity(site);
  const bool bounds = (figure.hedge == Hedge::under || figure.hedge == Hedge::over) &&
                      !site.post.empty() && word(site.post.front()) == wording_->of &&
                      site.taken.empty() && figure.unit.unit_class != UnitClass::counter;
  const bool ensured = ensured_ && (site.linked || site.to);
  if (target_ || planned_ || ensured || threshold || bounds) measure.kind = Kind::target;
}

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

// A、B、C分别为x、y、z, and 分别增长x、y、z behind as many figures told before.
bool LabelMaker::distribute(std::vector<Site>& sites, std::size_t first) {
  const Phrase& pre = sites[first].pre;
  const auto cue = std::find_if(pre.begin(), pre.end(),
                                [](const Piece& piece) { return piece.is(kDistribute); });
  if (cue == pre.end()) return false;
  const std::size_t count = sites.size() - first;
  if (count < 2) return false;
  const auto at = static_cast<std::size_t>(cue - pre.begin());
  Phrase named = part_of(pre, 0, at);
  Phrase told = part_of(pre, at + 1, pre.size());
  trim(text_, *wording_, named);
  trim(text_, *wording_, told);
  const std::vector<Phrase> items = list_items(named, count);
  std::vector<std::string> labels;
  const std::string verb = text_of(text_, told);
  if (items.size() >= count) {
    // What the last item has behind the word that ends the first one's name is common to all.
    const Phrase& last = items.back();
    const Phrase& model = items[items.size() - count];
    std::string tail;
    if (!model.empty()) {
      const std::string_view ending = last_characters(word(model.back()), 1);
      for (std::size_t i = 0; i + 1 < last.size(); ++i) {
        if (!word(last[i]).ends_with(ending)) continue;
        tail = text_of(text_, part_of(last, i + 1, last.size()));
        break;
      }
    }
    if (tail.empty() && last.size() > 1) tail = text_of(text_, part_of(last, 1, last.size()));
    for (std::size_t i = items.size() - count; i < items.size(); ++i) {
      std::string label = text_of(text_, items[i]);
      if (i + 1 < items.size()) label += tail;
      labels.push_back(label + verb);
    }
  } else {
    const std::size_t level_count = made_.size() - sentence_;
    for (std::size_t i = 0; i < count; ++i) {
      if (level_count >= count) {
        labels.push_back(
            with_context(made_[made_.size() - count + i].subject, text_of(text_, named) + verb));
      } else {
        labels.push_back(text_of(text_, named) + verb);
      }
    }
  }
  dealt_from_ = made_.size();
  dealt_ = count;
  for (std::size_t i = 0; i < count; ++i) {
    Site& site = sites[first + i];
    Measure& measure = (*out_)[site.figure];
    measure.rules.push_back("dealt-out");
    site.direction = sites[first].direction;
    finish(site, measure, labels[i], false);
  }
  return true;
}

// Behind figures that were dealt out, as many changes without a subject are dealt out too:
// 分别为8%和5%,比上年提高2个和1.5个百分点.
bool LabelMaker::deal_changes(std::vector<Site>& sites) {
  if (dealt_ < 2 || sites.size() != dealt_ || sites[0].direction == Direction::none) return false;
  if (!all_have(sites[0].own, 0, kUp | kDown | kAgainst | kYearly | kDrop)) return false;
  const std::string verb = text_of(text_, sites[0].own);
  for (std::size_t i = 0; i < sites.size(); ++i) {
    Measure& measure = (*out_)[sites[i].figure];
    measure.rules.push_back("change-dealt-out");
    sites[i].direction = sites[0].direction;
    finish(sites[i], measure, with_context(made_[dealt_from_ + i].subject, verb), false);
  }
  return true;
}

// `context` and `own` in one label; what both have where they meet is said once.
std::string LabelMaker::with_context(std::string_view context, std::string_view own) const {
  if (context.empty() || own.find(context) != std::string_view::npos) return fit(std::string(own));
  std::size_t overlap = 0;
  for (std::size_t length = std::min(context.size(), own.size()); length > 0; --length) {
    if (length >= 6 && context.ends_with(own.substr(0, length)) &&
        (length == own.size() || !is_continuation_byte(own[length]))) {
      overlap = length;
      break;
    }
  }
  const std::string_view rest = own.substr(overlap);
  const std::size_t room = kLabelMax - std::min(kLabelMax, characters(rest));
  return std::string(last_characters(context, room)) + std::string(rest);
}

std::string LabelMaker::fit(std::string label) const {
  if (characters(label) <= kLabelMax) return label;
  return std::string(last_characters(label, kLabelMax));
}

// What a change without a subject is a change of: the last level told, or in this sentence
// whatever was told last.
const LabelMaker::Made* LabelMaker::last_level() const {
  if (sentence_ < made_.size()) return &made_.back();
  for (std::size_t i = made_.size(); i-- > 0;) {
    if (!made_[i].change) return &made_[i];
  }
  return made_.empty() ? nullptr : &made_.back();
}

// The last figure of this sentence that tells no change; nullptr where none does.
const LabelMaker::Made* LabelMaker::last_amount() const {
  for (std::size_t i = made_.size(); i-- > sentence_;) {
    if (!made_[i].change) return &made_[i];
  }
  return nullptr;
}

const LabelMaker::Made* LabelMaker::last_whole() const {
  for (std::size_t i = made_.size(); i-- > 0;) {
    if (!made_[i].change && !made_[i].within) return &made_[i];
  }
  return last_level();
}

}  // namespace zhibiao
