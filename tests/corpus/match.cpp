#include "match.h"

#include <algorithm>

#include "time/period.h"

namespace zhibiao::corpus {
namespace {

constexpr std::array<std::string_view, kFaults> kNames = {"missing", "extra", "value",  "unit",
                                                          "hedge",   "label", "period", "kind"};

// The reading that has most in common with the row.
const Reading& closest(const ExpectedRow& expected, const Observation& got) {
  const auto likeness = [&](const Reading& reading) {
    return (reading.value == got.value ? 4 : 0) + (reading.unit == got.unit ? 2 : 0) +
           (reading.hedge == got.hedge ? 1 : 0);
  };
  return *std::max_element(
      expected.readings.begin(), expected.readings.end(),
      [&](const Reading& a, const Reading& b) { return likeness(a) < likeness(b); });
}

std::vector<Fault> faults_of(const ExpectedRow& expected, const Observation& got) {
  std::vector<Fault> faults;
  const auto check = [&](Fault fault, bool right) {
    if (!right) faults.push_back(fault);
  };
  const auto one_of = [](const auto& readings, const auto& value) {
    return std::find(readings.begin(), readings.end(), value) != readings.end();
  };
  const Reading& reading = closest(expected, got);
  check(Fault::value, reading.value == got.value);
  check(Fault::unit, reading.unit == got.unit);
  check(Fault::hedge, reading.hedge == got.hedge);
  check(Fault::label, label_fits(expected.label, got.label));
  check(Fault::period, one_of(expected.periods, got.period ? to_iso(*got.period) : std::string()));
  check(Fault::kind, one_of(expected.kinds, got.kind));
  return faults;
}

// Lengths of the longest common subsequence of texts: at [i][j] that of the rows from i and j on.
std::vector<std::vector<std::size_t>> common_texts(const std::vector<ExpectedRow>& wanted,
                                                   const std::vector<Observation>& got) {
  std::vector<std::vector<std::size_t>> length(wanted.size() + 1,
                                               std::vector<std::size_t>(got.size() + 1));
  for (std::size_t i = wanted.size(); i-- > 0;) {
    for (std::size_t j = got.size(); j-- > 0;) {
      length[i][j] = wanted[i].text == got[j].text ? length[i + 1][j + 1] + 1
                                                   : std::max(length[i + 1][j], length[i][j + 1]);
    }
  }
  return length;
}

}  // namespace

std::string_view name_of(Fault fault) { return kNames[static_cast<std::size_t>(fault)]; }

std::vector<std::string> wrong_findings(const Case& wanted, const std::vector<Finding>& findings) {
  std::vector<std::string> missing = wanted.findings.value_or(std::vector<std::string>());
  std::vector<std::string> wrong;
  for (const Finding& finding : findings) {
    const auto asked = std::find(missing.begin(), missing.end(), face(finding));
    if (asked != missing.end()) {
      missing.erase(asked);
    } else if (wanted.findings || !finding.holds) {
      wrong.push_back("got  " + face(finding) + "   [ " + finding.says + " ]");
    }
  }
  for (const std::string& asked : missing) wrong.push_back("want " + asked);
  return wrong;
}

std::vector<RowPair> match(const Case& wanted, const Report& report) {
  const std::vector<Observation>& got = report.observations;
  const auto length = common_texts(wanted.rows, got);
  std::vector<RowPair> pairs;
  for (std::size_t i = 0, j = 0; i < wanted.rows.size() || j < got.size();) {
    if (i < wanted.rows.size() && j < got.size() && wanted.rows[i].text == got[j].text) {
      pairs.push_back({&wanted.rows[i], &got[j], faults_of(wanted.rows[i], got[j])});
      ++i, ++j;
    } else if (j == got.size() ||
               (i < wanted.rows.size() && length[i + 1][j] >= length[i][j + 1])) {
      pairs.push_back({&wanted.rows[i++], nullptr, {Fault::missing}});
    } else {
      pairs.push_back({nullptr, &got[j++], {Fault::extra}});
    }
  }
  return pairs;
}

}  // namespace zhibiao::corpus
