// Figures computed from those of a comparison: differences, ratios, ranks, shares, means.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "compare/table.h"
#include "lexicon/decimal.h"
#include "lexicon/lexicon.h"
#include "report/report.h"
#include "report/unit_scales.h"

namespace zhibiao {

struct DerivedCell {
  Decimal value;           // in the row's derived unit, rounded where the arithmetic says ≈
  std::string arithmetic;  // "824 - 253 = 571"; of a rank "2/5": the second of five
};

struct DerivedRow {
  std::string unit;  // 户, 百分点, %, 元/户; empty for a ratio or a rank
  std::vector<std::optional<DerivedCell>> cells;
};

// As many rows, and in them cells, as the table that it was derived from.
struct DerivedTable {
  std::string derivation;
  std::uint32_t base = 0;
  std::vector<DerivedRow> rows;
};

class Deriver {
 public:
  // Reads derivations.tsv. Keeps nothing of `lexicon`.
  explicit Deriver(const Lexicon& lexicon);

  bool knows(std::string_view derivation) const;

  // `table` is what Comparer makes of `reports`; `base` is the index of the report that
  // differences and ratios are taken against. A cell stays empty where nothing is to be
  // computed: no value or a range, no base, no denominator in its report, rates and means
  // that make no total, or an unknown derivation.
  DerivedTable derive(const ComparisonTable& table, std::span<const Report> reports,
                      std::string_view derivation, std::uint32_t base) const;

 private:
  struct Denominator {
    std::string id;
    std::vector<std::string> indicators;
    Unit unit;
    std::string shown;
  };
  struct Count {
    Decimal value;  // in the denominator's unit
    std::string text;
  };

  const Denominator* denominator(std::string_view id) const;
  std::vector<std::optional<Count>> counts(const ComparisonTable& table,
                                           std::span<const Report> reports,
                                           const Denominator& over) const;
  DerivedRow over_counts(const Row& row, std::span<const Report> reports, const Denominator& over,
                         std::span<const std::optional<Count>> counts) const;

  UnitScales scales_;
  std::string points_;  // what percentages are apart in
  std::vector<Denominator> derivations_;
};

}  // namespace zhibiao
