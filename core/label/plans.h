// What shall be as against what is: plans and aims, clause by clause.
#pragma once

#include <cstddef>

#include "label/label_rules.h"

namespace zhibiao {

class PlanReader : LabelRules {
 public:
  // Keeps `plan`, which must outlive it: what it writes.
  PlanReader(const LabelRules& rules, Plan& plan) : LabelRules(rules), plan_(&plan) {}

  // Whether the clause tells what shall be. What is planned goes on over commas, until
  // something is told as done.
  void read_target(const Clause& clause);

  // 力争到2025年,高标准农田达到12万亩: an aim that a clause without figures announces.
  void read_aim(const Clause& clause);

  // 完成目标任务1250人, 比目标任务4%低0.6个百分点: a goal that something is held against plans
  // nothing but its own figure.
  static bool names_goal(const Phrase& pieces, std::size_t at);

 private:
  void end_target(Break before);
  void go_on(const Clause& clause);
  bool sets_goal(const Phrase& pieces) const;
  bool tells_of_now(const Piece& piece) const;
  bool bounds_next(const Phrase& pieces, std::size_t at) const;
  bool is_hedged(const Piece& piece) const;
  bool tells_result(const Clause& clause) const;
  bool has_by_now(const Clause& clause) const;
  bool came_true(const Clause& clause) const;
  bool tells_goal(const Phrase& pieces, std::size_t at) const;
  bool compares_next() const;
  bool names_deed(const Phrase& pieces, std::size_t end) const;
  static bool plans_projects(const Phrase& pieces, std::size_t at, std::size_t figure);
  static bool will_be_done(const Phrase& pieces);
  bool will_do(const Phrase& pieces) const;
  static bool acts_only(const Phrase& pieces, std::size_t at);
  static bool plans_growth(const Phrase& pieces, std::size_t next, std::size_t rise);
  bool plans_rise(const Phrase& pieces, std::size_t at) const;
  bool plans_there(const Phrase& pieces, std::size_t at) const;
  bool hands_on(const Phrase& pieces, std::size_t from) const;
  bool wills(const Phrase& pieces, std::size_t at, std::size_t next) const;
  static std::size_t behind_plan(const Phrase& pieces, std::size_t at);
  bool plans(const Phrase& pieces, std::size_t at) const;

  Plan* plan_;
};

}  // namespace zhibiao
