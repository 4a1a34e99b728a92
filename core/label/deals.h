// What a word deals out to several figures: A、B、C分别为x、y、z.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "label/label_rules.h"

namespace zhibiao {

// Figures that the words before them deal out to a list of names, or to figures told before.
struct Deal {
  Phrase named;               // the names
  Phrase told;                // what is told of all
  std::vector<Phrase> items;  // the names, apart
  std::size_t count = 0;      // of figures
  bool unlike = false;        // whether these differ in their units
  std::string recovered;      // 恢复到2019年同期, where they are shares of that
  bool planned = false;       // shares of a plan: 分别完成年度计划的113%和120%
};

class DealReader : LabelRules {
 public:
  explicit DealReader(const LabelRules& rules) : LabelRules(rules) {}

  // What the words before the figures from `first` on deal out to them; nothing where they do not.
  std::optional<Deal> read_deal(const std::vector<Site>& sites, std::size_t first) const;

  // 化工、建材、冶金3个行业产值分别增长12%、3%和4%: the names before the figure that counts them,
  // each with the amount. False where there are not as many.
  bool add_counted(Deal& deal, const Site& counted) const;

 private:
  void add_idle(Deal& deal) const;
  void add_fared(Deal& deal) const;
  void add_summed(Deal& deal) const;
  void name_amounts(Deal& deal) const;
  bool changes_as_many(const std::vector<Site>& sites, std::size_t first, const Deal& deal) const;
  bool is_list_of(const std::vector<Site>& sites, std::size_t first, std::size_t count) const;
  bool units_differ(const std::vector<Site>& sites, std::size_t first, std::size_t count) const;
  std::size_t dealt_at_once(const std::vector<Site>& sites, std::size_t first) const;
  static void keep_places(Phrase& named);
  void keep_plan(Deal& deal) const;
  void keep_recovered(Deal& deal) const;
};

}  // namespace zhibiao
