// Which figures of several reports mean the same.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "compare/scopes.h"
#include "measure/catalogue.h"
#include "measure/label_forms.h"
#include "report/report.h"
#include "report/unit_scales.h"

namespace zhibiao {

// A figure: its report and its place in it.
struct Member {
  std::uint32_t report = 0;
  std::uint32_t observation = 0;
};

// Figures that stand in one row.
struct RowGroup {
  std::string key;         // tells it from all others; the same whatever other reports there are,
                           // unless one of them tells its figures apart
  std::string unit_group;  // of all its figures; see UnitScales
  std::string indicator;
  Kind kind = Kind::level;
  std::vector<std::string> aggregates;
  std::vector<std::string> scopes;  // groups of scopes.tsv that all its figures tell of
  std::string place;                // empty where it is each report's own
  int certainty = 100;
  bool by_hand = false;         // merged or split by a person
  bool own_name = false;        // named by its labels, though the catalogue knows it
  std::vector<Member> members;  // by report, then by observation
};

// What the tables say of units, labels and indicators.
struct RowRules {
  explicit RowRules(const Lexicon& lexicon)
      : scales(lexicon), labels(lexicon), catalogue(lexicon), scopes(lexicon) {}

  UnitScales scales;
  LabelForms labels;
  Catalogue catalogue;
  Scopes scopes;
};

// Groups all figures that have a label or an indicator. Figures share a row when they have
// the indicator in common or, where the catalogue has none, the label; and with it what they
// are measured in, kind, aggregates and place. A change never shares a row with a level.
// A figure of an indicator and of other things together, or one that draws a line (households
// below 5000元), goes by its label; one of some only (of a level, of poor households) stands
// apart or makes the row less certain, as scopes.tsv says.
//
// Labels need not be equal to the letter, but no report may have two in one row that differ
// in more than words that say nothing: their author told them apart. So the groups do not
// depend on the order of the reports.
std::vector<RowGroup> align(std::span<const Report> reports, const RowRules& rules);

}  // namespace zhibiao
