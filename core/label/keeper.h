// Takes a label that was made: into its measure, and into what later clauses may speak of.
#pragma once

#include <string>

#include "label/kinds.h"
#include "label/label_rules.h"
#include "label/memory.h"
#include "label/recorder.h"

namespace zhibiao {

class LabelKeeper : LabelRules {
 public:
  // Keeps `memory`, which must outlive it.
  LabelKeeper(const LabelRules& rules, Memory& memory)
      : LabelRules(rules), kinds_(rules), recorder_(rules), memory_(&memory) {}

  // `label` is that of the figure of `site`, empty where nothing tells what it counts; `measure` is
  // the figure's.
  void finish(const Site& site, Measure& measure, const std::string& label);

 private:
  std::string last_resort(const Site& site) const;

  KindTeller kinds_;
  Recorder recorder_;
  Memory* memory_;
};

}  // namespace zhibiao
