// Holds the analysis to the corpus: corpus [--summary] FILE...
//
// Prints each sentence whose rows or findings are not all right, with what was asked for and what
// came, and at the end how many rows of each file are right; with --summary that alone. Exits with
// 0 where all are, 1 where some are not, 2 where a file could not be read.
#include <array>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <iterator>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "cases.h"
#include "check/check.h"
#include "match.h"
#include "report/names.h"

namespace zhibiao::corpus {
namespace {

struct Tally {
  std::size_t cases = 0;
  std::size_t right_cases = 0;
  std::size_t rows = 0;
  std::size_t right_rows = 0;
  std::array<std::size_t, kFaults> faults = {};

  void add(const Tally& other) {
    cases += other.cases;
    right_cases += other.right_cases;
    rows += other.rows;
    right_rows += other.right_rows;
    for (std::size_t i = 0; i < kFaults; ++i) faults[i] += other.faults[i];
  }
};

// An observation in the notation of the corpus.
std::string as_written(const Observation& row) {
  std::ostringstream out;
  out << row.text << " | " << row.value.low.to_string();
  if (row.value.high) out << ".." << row.value.high->to_string();
  out << ' ' << (row.unit.empty() ? "-" : row.unit) << ' ' << name_of(row.hedge) << " | "
      << row.label << " | " << (row.period ? to_iso(*row.period) : "-") << " | "
      << name_of(row.kind);
  return out.str();
}

void print_case(const std::string& name, const Case& wanted, const Report& report,
                const std::vector<RowPair>& pairs, const std::vector<std::string>& findings) {
  std::cout << name << ':' << wanted.line << ": " << wanted.text << '\n';
  for (const RowPair& pair : pairs) {
    if (pair.faults.empty()) continue;
    std::cout << " ";
    for (const Fault fault : pair.faults) std::cout << ' ' << name_of(fault);
    std::cout << '\n';
    if (pair.expected != nullptr) std::cout << "    want " << pair.expected->source << '\n';
    if (pair.got == nullptr) continue;
    std::cout << "    got  " << as_written(*pair.got) << "   [";
    for (const std::string& rule : pair.got->rules) std::cout << ' ' << rule;
    std::cout << " ]\n";
  }
  for (const std::string& finding : findings) std::cout << "    " << finding << '\n';
  for (const Rejection& rejected : report.rejections) {
    std::cout << "    put aside " << rejected.text << "   [ " << rejected.rule << " ]\n";
  }
  std::cout << '\n';
}

// The stages that the corpus is held to.
struct Stages {
  Analyzer analyzer{Lexicon::builtin()};
  Checker checker{Lexicon::builtin()};
};

Tally run(const std::string& name, const std::vector<Case>& cases, const Stages& stages,
          bool summary_only) {
  Tally tally;
  for (const Case& wanted : cases) {
    const Report report = stages.analyzer.analyze(wanted.text, wanted.options);
    const std::vector<std::string> findings = wrong_findings(wanted, stages.checker.check(report));
    const std::vector<RowPair> pairs =
        wanted.wants_rows() ? match(wanted, report) : std::vector<RowPair>();
    bool right = findings.empty();
    for (const RowPair& pair : pairs) {
      right = right && pair.faults.empty();
      tally.rows += pair.expected != nullptr ? 1 : 0;
      tally.right_rows += pair.faults.empty() ? 1 : 0;
      for (const Fault fault : pair.faults) ++tally.faults[static_cast<std::size_t>(fault)];
    }
    ++tally.cases;
    tally.right_cases += right ? 1 : 0;
    if (!right && !summary_only) print_case(name, wanted, report, pairs, findings);
  }
  return tally;
}

void print_tally(const std::string& name, const Tally& tally) {
  std::cout << std::left << std::setw(28) << name << std::right << std::setw(4) << tally.right_cases
            << " of " << std::setw(3) << tally.cases << " sentences, " << std::setw(4)
            << tally.right_rows << " of " << std::setw(3) << tally.rows << " rows";
  for (std::size_t i = 0; i < kFaults; ++i) {
    if (tally.faults[i] == 0) continue;
    std::cout << "  " << name_of(static_cast<Fault>(i)) << ' ' << tally.faults[i];
  }
  std::cout << '\n';
}

// Prints and counts what is wrong with the file itself; 0 where it is good.
std::size_t read_cases(const std::string& path, const std::string& name, std::vector<Case>& cases) {
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  std::vector<std::string> errors;
  if (!file) errors.push_back(name + ": cannot be read");
  cases = parse_cases(name, text, errors);
  if (cases.empty() && errors.empty()) errors.push_back(name + ": no sentence in it");
  for (const std::string& error : errors) std::cerr << error << '\n';
  return errors.size();
}

int run_files(const std::vector<std::string>& paths, bool summary_only) {
  const Stages stages;
  std::size_t errors = 0;
  Tally all;
  std::vector<std::pair<std::string, Tally>> tallies;
  for (const std::string& path : paths) {
    const std::string name = path.substr(path.find_last_of('/') + 1);
    std::vector<Case> cases;
    errors += read_cases(path, name, cases);
    tallies.emplace_back(name, run(name, cases, stages, summary_only));
    all.add(tallies.back().second);
  }
  for (const auto& [name, tally] : tallies) print_tally(name, tally);
  if (paths.size() > 1) print_tally("all", all);
  if (errors > 0) return 2;
  return all.right_cases == all.cases ? 0 : 1;
}

}  // namespace
}  // namespace zhibiao::corpus

int main(int count, char** arguments) {
  std::vector<std::string> paths(arguments + 1, arguments + count);
  const bool summary_only = !paths.empty() && paths.front() == "--summary";
  if (summary_only) paths.erase(paths.begin());
  if (paths.empty()) {
    std::cerr << "usage: corpus [--summary] FILE...\n";
    return 2;
  }
  return zhibiao::corpus::run_files(paths, summary_only);
}
