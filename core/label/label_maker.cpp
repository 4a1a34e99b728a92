#include "label/label_maker.h"

#include <algorithm>
#include <utility>

namespace zhibiao {

void LabelMaker::begin_block(std::string_view lead, bool planned) {
  course_.begin_block(lead, planned);
}

void LabelMaker::read_sentence(const ClauseRow& row) {
  if (!row.heading.empty()) {
    begin_block(text_of(text(), row.heading),
                course_.plan.whole_block || row.heading.back().is(kPlanning));
    course_.topic = course_.topic_thing = course_.lead;
  }
  read_aspect(row);
  course_.begin_sentence();
  std::size_t bracket = 0;
  for (std::size_t i = 0; i < row.clauses.size(); ++i) {
    course_.next = i + 1 < row.clauses.size() ? &row.clauses[i + 1] : nullptr;
    read_clause(row.clauses[i]);
    read_brackets(row, bracket);
  }
  course_.next = nullptr;
  // What stands before the first figure belongs to none: 降幅最大的是石材业(下降9%), of what it
  // stands behind, and not of what the sentence ends with.
  for (; bracket < row.brackets.size(); ++bracket) {
    course_.bracket_of = row.brackets[bracket].named;
    Phrase thing = course_.bracket_of;
    trim(text(), diction_.wording(), thing);
    if (!thing.empty()) course_.topic = course_.topic_thing = text_of(text(), thing);
    read_clauses(row.brackets[bracket].clauses);
  }
  course_.bracket_of.clear();
}

// 道路运输业方面。发生事故15起; 小学。校数36所: a sentence, or what stands before a colon, that
// names what the next ones are of.
void LabelMaker::read_aspect(const ClauseRow& row) {
  constexpr std::size_t kMost = 5;  // pieces
  if (row.clauses.empty()) return;
  const bool alone = row.clauses.size() == 1 || row.clauses[1].after_colon;
  Phrase named = row.clauses.front().pieces;
  std::erase_if(named, [&](const Piece& piece) { return piece.kind == PieceKind::mark; });
  if (!alone || named.empty() || named.size() > kMost) return;
  const bool aspect = slice(text(), named.back().span) == diction_.wording().aspect;
  if (!aspect && !diction_.wording().is_school(text_of(text(), named))) return;
  if (aspect) named.pop_back();
  trim(text(), diction_.wording(), named);
  const bool names = std::all_of(named.begin(), named.end(),
                                 [&](const Piece& piece) { return is_nominal(text(), piece); });
  if (names || !aspect) course_.aspect = text_of(text(), named);
}

// The brackets of the clause read last, from the `next`th on.
void LabelMaker::read_brackets(const ClauseRow& row, std::size_t& next) {
  while (next < row.brackets.size() && !course_.labels.empty()) {
    const ClauseRow::Bracket& bracket = row.brackets[next];
    if (bracket.figure == kNoFigure || bracket.figure > course_.labels.back().figure) return;
    read_bracket(bracket);
    ++next;
  }
}

// What a bracket tells is told of the figure that it stands behind: what comes later in its
// clause is not known there, and the clauses behind go on as if it were not.
void LabelMaker::read_bracket(const ClauseRow::Bracket& bracket) {
  constexpr std::size_t kNear = 8;  // figures of one clause behind that with the bracket
  std::size_t parent = course_.labels.size();
  while (parent > course_.oldest() && course_.labels[parent - 1].figure != bracket.figure) --parent;
  if (parent == course_.oldest() || course_.labels.size() - parent > kNear) {
    read_clauses(bracket.clauses);
    return;
  }
  while (parent > course_.oldest() + 1 && course_.labels[parent - 1].effect) --parent;
  std::vector<Told>& labels = course_.labels;
  const std::vector<Told> later(labels.begin() + static_cast<std::ptrdiff_t>(parent), labels.end());
  labels.resize(parent);
  // All but the labels, which may be many, is as it was before the bracket.
  std::vector<Told> before = std::move(labels);
  labels.clear();
  Discourse outside = course_;
  labels = std::move(before);
  course_.parent = parent - 1;
  if (bracket.apart) {
    course_.parent.reset();
    course_.topic = course_.topic_thing = text_of(text(), bracket.named);
  }
  course_.bracket_of = bracket.named;
  read_clauses(bracket.clauses);
  labels.resize(parent);
  labels.insert(labels.end(), later.begin(), later.end());
  before = std::move(labels);
  course_ = std::move(outside);
  course_.labels = std::move(before);
}

void LabelMaker::read_clauses(const std::vector<Clause>& clauses) {
  for (std::size_t i = 0; i < clauses.size(); ++i) {
    course_.next = i + 1 < clauses.size() ? &clauses[i + 1] : nullptr;
    read_clause(clauses[i]);
  }
  course_.next = nullptr;
}

void LabelMaker::read_clause(const Clause& clause) {
  std::vector<Site> sites = sites_.read(clause);
  for (const Piece& piece : clause.pieces) {
    if (piece.kind == PieceKind::place && course_.whole_place.empty())
      course_.whole_place = piece.span;
  }
  if (clause.before == Break::part) {
    course_.agent.clear();
    course_.part = course_.labels.size();
  }
  if (sites.empty()) {
    course_.did_before = false;
    plans_.read_aim(clause);
    memory_.remember_topic(clause);
    memory_.remember_idle(clause);
    course_.fared = clause.pieces;
    return;
  }
  if (clause.before != Break::clause) {
    course_.spread.clear();
    course_.idle.clear();
  }
  read_figures(clause, sites);
}

void LabelMaker::read_figures(const Clause& clause, std::vector<Site>& sites) {
  sites.front().cues |= course_.pending_cues;
  course_.parts_follow = course_.parts_follow || course_.pending_cues != 0;
  course_.pending_cues = 0;
  plans_.read_target(clause);
  course_.colon = clause.after_colon;
  const Quantity& last = diction_.quantity(sites.back().figure);
  // 人口:6.1万人人口密度:276人: what stands before the next colon is not what this counts.
  const bool card = course_.colon && course_.next != nullptr && course_.next->after_colon &&
                    sites.size() == 1 && !course_.fared.empty() &&
                    (counts_people(last) || !counts_things(last));
  if (card) {
    sites.back().taken.clear();
    sites.back().predicate.clear();
  }
  const Phrase& pre = sites.front().pre;
  const auto deals = std::find_if(pre.begin(), pre.end(),
                                  [](const Piece& piece) { return piece.is(kDistribute); });
  if (deals != pre.end() && last.unit.name.empty()) memory_.remember_output({pre.begin(), deals});
  read_sites(sites);
  course_.colon = false;
  course_.fared.clear();
  // 五花肉均价:13元、瘦肉均价:15元: what stands before the next colon names the next.
  if (course_.next != nullptr && course_.next->after_colon) course_.fared = sites.back().post;
  course_.told_amount.clear();
  course_.acted_on.clear();
  course_.idle.clear();
  course_.did_before = false;
}

void LabelMaker::read_sites(std::vector<Site>& sites) {
  course_.plan.ensures_list =
      std::all_of(sites.begin() + 1, sites.end(),
                  [](const Site& site) { return site.before == Break::list; }) &&
      std::any_of(sites.begin(), sites.end(),
                  [&](const Site& site) { return kinds_.is_bounded(site); });
  if (dealer_.deal_changes(sites) || dealer_.deal_levels(sites) || dealer_.deal_means(sites))
    return;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    course_.bounded = i > 0 && sites[i - 1].bounds;
    if (dealer_.distribute(sites, i)) return;
    make(sites[i]);
    course_.did_before = false;
  }
}

void LabelMaker::make(Site& site) {
  Measure& measure = (*out_)[site.figure];
  if (diction_.quantity(site.figure).in_ratio) {
    keeper_.finish(site, measure, ratios_.of_ratio(site, measure));
    return;
  }
  const std::string label = composer_.compose(site, measure);
  if (!course_.spread.empty() && composer_.tells_anew(site)) course_.spread.clear();
  keeper_.finish(site, measure, label);
}

}  // namespace zhibiao
