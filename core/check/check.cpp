#include "check/check.h"

#include <algorithm>
#include <tuple>

#include "check/across.h"
#include "check/relations.h"
#include "text/order.h"

namespace zhibiao {
namespace {

Relations relations_in(const Figures& figures, const FindingWriter& writer,
                       const std::vector<Identity>& identities) {
  Relations relations;
  find_sums(figures, relations);
  find_shares(figures, relations);
  find_changes(figures, writer, relations);
  find_differences(figures, relations);
  find_means(figures, writer, relations);
  find_same(figures, writer, relations);
  find_ranges(figures, writer, relations);
  find_identities(figures, identities, relations);
  return relations;
}

void write_all(const Relations& relations, const FindingWriter& writer,
               std::vector<Finding>& findings) {
  for (const Relation& relation : relations) findings.push_back(writer.write(relation));
}

void put_in_order(std::vector<Finding>& findings) {
  sort_stably(findings, [](const Finding& left, const Finding& right) {
    return std::tuple(left.holds, left.total.report, left.total.observation) <
           std::tuple(right.holds, right.total.report, right.total.observation);
  });
}

}  // namespace

Checker::Checker(const Lexicon& lexicon)
    : scales_(lexicon),
      labels_(lexicon),
      writer_(lexicon, scales_),
      identities_(read_identities(lexicon)) {}

std::vector<Finding> Checker::check(const Report& report) const {
  return check(std::span<const Report>(&report, 1));
}

std::vector<Finding> Checker::check(std::span<const Report> reports) const {
  std::vector<Finding> findings;
  std::vector<Figures> figures;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    figures.push_back(figures_of(reports[i], static_cast<std::uint32_t>(i), scales_, labels_));
    write_all(relations_in(figures.back(), writer_, identities_), writer_, findings);
  }
  Relations across;
  find_across(reports, figures, across);
  write_all(across, writer_, findings);
  put_in_order(findings);
  return findings;
}

}  // namespace zhibiao
