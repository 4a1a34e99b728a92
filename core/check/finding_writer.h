// Findings with their arithmetic and their sentence.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "check/figures.h"
#include "lexicon/lexicon.h"
#include "report/finding.h"
#include "report/unit_scales.h"

namespace zhibiao {

// How the figures of a finding hang together, and what came out.
struct Relation {
  FindingKind kind = FindingKind::sum;
  bool holds = true;
  std::vector<const Figure*> parts = {};
  const Figure* total = nullptr;
  // What the parts make, in the base unit of the total; nullopt where nothing is computed.
  std::optional<Decimal> computed = {};
  // How it is shown, with {0} for the first part, {1} for the second, the number behind the
  // last part for the result: "{0} - {1} = {2}". Empty for a sum, which is shown by its parts.
  std::string_view form = {};
  std::string_view says = {};  // the row of check.tsv; empty for the kind's own
};

class FindingWriter {
 public:
  // Keeps `scales`, which must outlive it; keeps nothing of `lexicon`.
  FindingWriter(const Lexicon& lexicon, const UnitScales& scales);

  Finding write(const Relation& relation) const;

  // Whether the label has one of the words of that row of check.tsv.
  bool has_word(std::string_view label, std::string_view row) const;

 private:
  std::string_view text(const std::string& id) const;
  std::string number(Decimal base_value, const ScaledUnit& unit) const;
  std::string result(const Relation& relation) const;
  static std::optional<Decimal> tolerance(const Relation& relation, const Finding& finding);
  std::string arithmetic(const Relation& relation) const;
  std::string parts(const Relation& relation) const;
  std::string says(const Relation& relation, const Finding& finding) const;

  const UnitScales* scales_;
  std::unordered_map<std::string, std::string> texts_;
};

}  // namespace zhibiao
