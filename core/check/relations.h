// Finds the relations that the figures of one report should satisfy.
//
// Each finder takes the figures in the order of the report and appends the relations that
// it is sure of. Relations that only chance could make hold are left out, and so are
// disagreements of figures that need not belong together: a list that comes nowhere near
// its total is more likely no list of its parts. Time is linear in the number of figures.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "check/figures.h"
#include "check/finding_writer.h"

namespace zhibiao {

using Relations = std::vector<Relation>;

// Parts and total: a list followed by 共 or 合计, a total followed by 其中 or 分为, a list
// whose total stands elsewhere.
void find_sums(const Figures& figures, Relations& out);

// a of b is p per cent.
void find_shares(const Figures& figures, Relations& out);

// So many, which is so many more, a rise of so many per cent; from x to y, a rise of so many
// per cent.
void find_changes(const Figures& figures, const FindingWriter& writer, Relations& out);

// From x to y, a fall of z; the rest; how far above a goal. Of figures that `out` does not
// explain yet.
void find_differences(const Figures& figures, Relations& out);

// Total, count and mean: 户均, 村均.
void find_means(const Figures& figures, const FindingWriter& writer, Relations& out);

// One fact told twice.
void find_same(const Figures& figures, const FindingWriter& writer, Relations& out);

// Values that cannot be.
void find_ranges(const Figures& figures, const FindingWriter& writer, Relations& out);

// What the finders share.

// Whether the figure is one number that can be computed with.
bool computes(const Figure& figure);

// The same, and no share.
bool is_amount(const Figure& figure);

// Where something began and what it came to.
struct Way {
  const Figure* from;
  const Figure* to;
};

// The last way from one level to another that the sentence tells before the figure `at`, of those
// figures that `admits` lets in.
std::optional<Way> way_before(const Figures& figures, std::size_t at,
                              const std::function<bool(const Figure&)>& admits);

// What the greater is more than the lesser. nullopt where the digits do not fit.
std::optional<Reading> apart(const Figure& greater, const Figure& lesser);

// True where the narrow readings meet, false where not even the wide ones do, else nullopt.
std::optional<bool> verdict(const std::optional<Reading>& computed, const Figure& stated);

// Whether `left` is within so many per cent of `right`.
bool near(Decimal left, Decimal right, int percent);

// Whether the ends of the narrow reading lie within so many per cent of one another.
bool precise(const Interval& interval, int percent);

// One fact told by two figures.
Relation same_fact(const Figure& first, const Figure& again, bool holds);

std::optional<Reading> product(const Reading& left, const Reading& right);
std::optional<Reading> sum(const Reading& left, const Reading& right);

}  // namespace zhibiao
