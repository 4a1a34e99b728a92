// What the labels of later clauses may speak of without naming it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "label/label_rules.h"

namespace zhibiao {

class Memory : LabelRules {
 public:
  // Keeps `discourse`, which must outlive it: what it writes.
  Memory(const LabelRules& rules, Discourse& discourse)
      : LabelRules(rules), discourse_(&discourse) {}

  // Takes what was made of a figure: of it, and of what its words name, later clauses may speak.
  // `rule` is the last that made the label.
  void keep(const Site& site, std::string_view rule, Told told);

  // What a clause without figures is about: the object of its verb, or its subject where the
  // verb only tells how that fares (保持良好势头).
  bool drop_occasion(Phrase& phrase) const;
  void remember_topic(const Clause& clause);

  // What the phrase names of things or sorts that are listed behind it: 产量, 价格指数.
  void remember_output(const Phrase& phrase);

  // What a clause without figures names, where it does no more.
  void remember_idle(const Clause& clause);

 private:
  void remember_whole(const Site& site, const Told& made);
  void remember_agent(const Site& site, std::size_t verbs);
  void remember(const Site& site, std::string_view rule, const Told& made);
  void remember_verb(const Site& site, std::string_view rule, const Told& made);
  void remember_object(const Site& site);
  void set_topic(const Phrase& phrase);
  bool begins_with_count(const Phrase& named) const;
  void remember_whole_of(const Clause& clause);
  bool leads_parts(const Phrase& phrase);
  bool tells_source(const Clause& clause, bool acted) const;
  void drop_state(Phrase& named) const;
  Phrase doers_named(const Phrase& phrase) const;
  bool is_relative(const Phrase& phrase) const;
  std::size_t governing_verb(const Phrase& phrase) const;
  std::size_t end_of_reacher(const Phrase& phrase) const;
  void drop_listed(Phrase& object) const;
  Phrase subject_of(const Phrase& phrase) const;
  std::string acting_verb(const Phrase& own) const;

  Discourse* discourse_;
};

}  // namespace zhibiao
