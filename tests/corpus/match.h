// Whether a report has the rows that a case asks for.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "cases.h"

namespace zhibiao::corpus {

// What can be wrong with a row.
enum class Fault : std::uint8_t { missing, extra, value, unit, hedge, label, period, kind };
constexpr std::size_t kFaults = 8;
std::string_view name_of(Fault fault);

// A row that is asked for and the one that came, either nullptr where it has no partner.
// Rows belong together when they have one text, in order of appearance.
struct RowPair {
  const ExpectedRow* expected = nullptr;
  const Observation* got = nullptr;
  std::vector<Fault> faults;  // empty: the row is right
};

// What the checks say that the case does not ask for, and what it asks for in vain: lines to show.
std::vector<std::string> wrong_findings(const Case& wanted, const std::vector<Finding>& findings);

// Pairs all rows of both. The pointers lead into `wanted` and `report`.
std::vector<RowPair> match(const Case& wanted, const Report& report);

}  // namespace zhibiao::corpus
