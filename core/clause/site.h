// What stands around a figure within its clause.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clause/clauses.h"
#include "clause/kind.h"
#include "clause/links.h"
#include "clause/phrase.h"

namespace zhibiao {

bool counts_things(const Quantity& quantity);  // 12个
bool counts_people(const Quantity& quantity);  // 12人, 12户, 12人次
bool measures_land(const Quantity& quantity);  // 12平方公里: nobody sows that much
bool tells_share(const Quantity& quantity);    // 12%, 3倍
// 16万头以上: whether a hedge behind the unit makes a bound of the figure.
bool is_threshold(const Quantity& quantity);
// 低于6000元, 6000元以下: whether a hedge on either side makes a bound of it; a number with
// something over (3亩多) bounds nothing.
bool is_bound(const Quantity& quantity);

// How many pieces around a figure may belong to its label: a clause that goes on for pages
// costs no more for each of its figures than a short one.
constexpr std::size_t kReach = 60;

// What stands around one figure of a clause.
struct Site {
  std::uint32_t figure = 0;     // index of the quantity
  Phrase pre;                   // between the figure before, or the clause's begin, and it
  Phrase post;                  // behind it, up to the next figure or the clause's end
  bool next_in_clause = false;  // a figure of the clause follows
  bool follows_figure = false;  // a figure of the clause stands before
  bool joined = false;          // 、 or 和 stands between that figure and this
  bool bounds = false;          // 1亿元以上项目5个: a part of the next figure's name
  bool whole = false;           // 占全省产值300亿元的2%: what the next figure is a share of
  bool adjacent = false;        // nothing stands between that figure and this
  bool aimed = false;           // of a list that ends in 的目标
  Break before = Break::none;
  Phrase own;                 // `pre`, trimmed
  Phrase taken;               // what of `post` names what is counted
  Phrase predicate;           // what the thing counted does: 28个公司[与政府签署协议]
  Phrase rest;                // all that follows in the clause, figures included
  bool to = false;            // 降至, 增加到: told by its result
  bool linked = false;        // 达到, 为: a link stands right before
  bool linked_front = false;  // 是…的3倍: a link stands somewhere before
  Direction direction = Direction::none;
  std::uint32_t cues = 0;
};

// Shares the words of a clause out among its figures.
class SiteReader {
 public:
  // Keeps both, which must outlive it.
  SiteReader(const Mentions& mentions, const Wording& wording)
      : text_(mentions.text), mentions_(&mentions), wording_(&wording) {}

  // One site for each figure of the clause, in order.
  std::vector<Site> read(const Clause& clause) const;

 private:
  // The clause cut at its figures.
  void drop_ranks(Phrase& pre) const;
  std::vector<Site> cut(const Clause& clause) const;
  void read_aim(std::vector<Site>& sites) const;
  void read_rates(std::vector<Site>& sites) const;

  // Changes that are named behind their figure.
  std::size_t behind_pace(const Phrase& pieces, std::size_t at) const;
  std::size_t move_change(Phrase& pieces, std::size_t begin, std::size_t at) const;

  // What stands right before a figure.
  void drop_verb(Phrase& own, const Quantity& figure) const;
  bool is_signed_change(const Site& site) const;
  void read_turn(Site& site, std::size_t at) const;
  void read_edges(Site& site) const;
  void drop_way(Site& site) const;
  void drop_cause(Phrase& own) const;
  void drop_base(Phrase& own) const;
  bool counts_villages(const Site& site) const;

  // What follows it.
  bool enumerates(const Site& site) const;
  bool hands_out(const Site& site) const;
  bool gives(const Site& site, std::size_t skip) const;
  bool is_open(const Site& site) const;
  bool lists_amounts(const Site& site) const;
  bool ends_in_list(const Phrase& tail) const;
  bool modifies_next(const Site& site) const;
  bool is_given(const Site& site) const;
  bool shares_noun(const Site& site) const;
  bool takes_noun(const Site& site) const;
  bool may_take(const Site& site, std::size_t skip, std::size_t noun_end) const;
  std::size_t noun_begin(const Site& site) const;
  bool goes_on_to_act(const Phrase& post, std::size_t at) const;
  Phrase tail_behind(const Site& site, std::size_t skip) const;
  bool fares_so(const Site& site, const Phrase& tail, std::size_t noun_end, bool of) const;
  bool has_theirs(const Site& before, const Site& site) const;
  void take_post(Site& site) const;
  bool is_owned_bound(const Site& site, const Phrase& tail) const;
  bool take_sized(Site& site, const Phrase& tail) const;
  std::size_t amount_begin(const Phrase& tail, std::size_t end) const;

  // What the things do that it counts.
  bool breaks_off(const Phrase& predicate, Phrase::const_iterator verb) const;
  bool makes_amount(const Phrase& predicate, Phrase::const_iterator verb) const;
  void read_predicate(Site& site, std::size_t noun_end) const;

  // What several figures share.
  bool bounds_next(const Site& before, const Site& site) const;
  static bool tells_amount(const Quantity& bound);
  void name_by_bound(Site& site, const Site& bound) const;
  bool sorts_right_before(const Site& bound) const;
  bool sorts_by(const Site& bound) const;
  bool shares_in(Site& before, Site& site) const;
  void drop_thing_before(Phrase& pre) const;
  void join_before(Site& before, Site& site, const Piece& figure) const;
  void bound_adjacent(Site& before, Site& site, const Piece& figure) const;
  void share_tails(std::vector<Site>& sites) const;
  void complete_subject(Site& subject, const Site& other) const;
  void divide(Site& site, Site& next) const;
  bool counts_settlements(const Site& site) const;
  void list_settlements(const Site& site, Site& next) const;
  void share_object(std::vector<Site>& sites) const;
  void drop_examples(Site& site) const;
  void share_heads(Phrase& taken, const Phrase& next) const;
  void share_state(Phrase& taken, const Site& site) const;
  void share_predicates(std::vector<Site>& sites) const;
  void go_on_behind(const Site& before, Site& site) const;

  const Quantity& quantity(const Site& site) const { return mentions_->quantities[site.figure]; }
  std::string_view word(const Piece& piece) const { return slice(text_, piece.span); }

  std::string_view text_;
  const Mentions* mentions_;
  const Wording* wording_;
};

}  // namespace zhibiao
