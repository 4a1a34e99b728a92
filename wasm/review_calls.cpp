#include "wasm/review_calls.h"

#include <array>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "export/arrangement_read.h"
#include "export/json.h"
#include "export/json_read.h"
#include "wasm/request.h"

namespace zhibiao {
namespace {

using nlohmann::json;

// 0 where it is missing, nullopt where it is no index.
std::optional<std::uint32_t> index_member(const json& request, const char* name) {
  const auto found = request.find(name);
  if (found == request.end() || found->is_null()) return 0;
  if (!found->is_number_unsigned()) return std::nullopt;
  return found->get<std::uint32_t>();
}

// The reports of a request; nullopt and what is wrong where there are none.
std::optional<std::vector<Report>> reports_member(const json& request, std::string& error) {
  const auto found = request.find("reports");
  if (found == request.end()) {
    error = "reports: missing";
    return std::nullopt;
  }
  return reports_from_json(*found, error);
}

// How a person arranged the comparison; nullopt where that member is not what it should be.
std::optional<Arrangement> arrangement_member(const json& request) {
  const auto found = request.find("arrangement");
  return arrangement_from_json(found == request.end() ? json() : *found);
}

// Of what is rendered, Chinese where the request names none; nullopt for any other.
std::optional<Language> language_member(const json& request) {
  const auto code = text_member(request, "language");
  return language_named(code && code->empty() ? "zh" : code.value_or(""));
}

constexpr std::string_view kBadArrangement = "arrangement: not as it should be";
constexpr std::string_view kBadLanguage = "language: neither zh nor en";

// Keeps the rows that the request names by their indices, in the order named; all of them
// where it names none. False where that member is no list of indices.
template <typename Row>
bool keep_rows(const json& request, std::vector<Row>& rows) {
  const auto found = request.find("rows");
  if (found == request.end() || found->is_null()) return true;
  if (!found->is_array()) return false;
  std::vector<Row> kept;
  kept.reserve(found->size());
  for (const json& index : *found) {
    if (!index.is_number_unsigned() || index.get<std::size_t>() >= rows.size()) return false;
    kept.push_back(rows[index.get<std::size_t>()]);
  }
  rows = std::move(kept);
  return true;
}

// The texts that the reports were made of; nullopt where that member is no list of texts.
std::optional<std::vector<std::string_view>> texts_member(const json& request) {
  std::vector<std::string_view> texts;
  const auto found = request.find("texts");
  if (found == request.end() || found->is_null()) return texts;
  if (!found->is_array()) return std::nullopt;
  for (const json& text : *found) {
    if (!text.is_string()) return std::nullopt;
    texts.emplace_back(text.get_ref<const std::string&>());
  }
  return texts;
}

}  // namespace

ReviewCalls::ReviewCalls() : ReviewCalls(Lexicon::builtin()) {}

ReviewCalls::ReviewCalls(const Lexicon& lexicon)
    : comparer_(lexicon),
      deriver_(lexicon),
      trends_(lexicon),
      topics_(lexicon),
      checker_(lexicon),
      renderer_(lexicon) {}

std::string ReviewCalls::call(std::string_view request) const {
  static constexpr std::array kOperations = {
      Operation<ReviewCalls>{"compare", &ReviewCalls::compare},
      Operation<ReviewCalls>{"derive", &ReviewCalls::derive},
      Operation<ReviewCalls>{"trend", &ReviewCalls::trend},
      Operation<ReviewCalls>{"topics", &ReviewCalls::topics},
      Operation<ReviewCalls>{"check", &ReviewCalls::check},
      Operation<ReviewCalls>{"render", &ReviewCalls::render},
      Operation<ReviewCalls>{"publish", &ReviewCalls::publish},
  };
  return dispatch(*this, kOperations, request);
}

std::string ReviewCalls::compare(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  if (!reports) return bad_member(error);
  const auto arrangement = arrangement_member(request);
  if (!arrangement) return bad_member(kBadArrangement);
  return table_to_json(comparer_.compare(*reports, *arrangement));
}

// The table is made anew: it costs less than to send it.
std::string ReviewCalls::derive(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  if (!reports) return bad_member(error);
  const auto derivation = text_member(request, "derivation");
  if (!derivation || !deriver_.knows(*derivation)) {
    return bad_member("derivation: none of derivations.tsv");
  }
  const auto base = index_member(request, "base");
  if (!base) return bad_member("base: not an index of a report");
  const auto arrangement = arrangement_member(request);
  if (!arrangement) return bad_member(kBadArrangement);
  const ComparisonTable table = comparer_.compare(*reports, *arrangement);
  return derived_to_json(deriver_.derive(table, *reports, *derivation, *base));
}

std::string ReviewCalls::trend(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  return reports ? trend_to_json(trends_.find(*reports)) : bad_member(error);
}

std::string ReviewCalls::topics(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  return reports ? topics_to_json(topics_.count(*reports)) : bad_member(error);
}

std::string ReviewCalls::check(const json& request) const {
  const auto only = text_member(request, "only");
  const bool failing = only == "failing";
  if (!only || (!only->empty() && !failing)) return bad_member("only: not failing");
  std::string error;
  const auto reports = reports_member(request, error);
  if (!reports) return bad_member(error);
  std::vector<Finding> findings = checker_.check(*reports);
  if (failing) std::erase_if(findings, [](const Finding& one) { return one.holds; });
  return findings_to_json(findings);
}

std::string ReviewCalls::render(const json& request) const {
  const auto format = format_named(text_member(request, "format").value_or(std::string_view()));
  if (!format) return bad_member("format: none of csv, tsv, html, markdown, json");
  const auto language = language_member(request);
  if (!language) return bad_member(kBadLanguage);
  std::string error;
  const auto reports = reports_member(request, error);
  if (!reports) return bad_member(error);
  const auto what = text_member(request, "what");
  if (what == "observations") {
    return text_answer(renderer_.observations(*reports, *format, *language));
  }
  if (what == "comparison") {
    const auto arrangement = arrangement_member(request);
    if (!arrangement) return bad_member(kBadArrangement);
    ComparisonTable table = comparer_.compare(*reports, *arrangement);
    const auto derivation = text_member(request, "derivation");
    if (derivation && !derivation->empty()) {
      const auto base = index_member(request, "base");
      DerivedTable derived = deriver_.derive(table, *reports, *derivation, base.value_or(0));
      if (!keep_rows(request, table.rows) || !keep_rows(request, derived.rows)) {
        return bad_member("rows: not indices of rows");
      }
      return text_answer(renderer_.derived(table, derived, *format, *language));
    }
    if (!keep_rows(request, table.rows)) return bad_member("rows: not indices of rows");
    return text_answer(renderer_.comparison(table, *format, *language));
  }
  if (what == "trend") {
    TrendTable trend = trends_.find(*reports);
    if (!keep_rows(request, trend.rows)) return bad_member("rows: not indices of rows");
    return text_answer(renderer_.trend(trend, *format, *language));
  }
  if (what == "topics") {
    return text_answer(renderer_.topics(topics_.count(*reports), *reports, *format, *language));
  }
  if (what == "checks") {
    std::vector<Finding> findings = checker_.check(*reports);
    if (!keep_rows(request, findings)) return bad_member("rows: not indices of rows");
    return text_answer(renderer_.checks(findings, *reports, *format, *language));
  }
  return bad_member("what: none of observations, comparison, trend, topics, checks");
}

std::string ReviewCalls::publish(const json& request) const {
  const auto language = language_member(request);
  if (!language) return bad_member(kBadLanguage);
  std::string error;
  const auto reports = reports_member(request, error);
  if (!reports) return bad_member(error);
  const auto texts = texts_member(request);
  if (!texts) return bad_member("texts: not a list of texts");
  const auto what = text_member(request, "what");
  if (what == "tidy") return text_answer(renderer_.tidy(*reports));
  if (what == "descriptor") return text_answer(renderer_.descriptor());
  if (what == "page") {
    const bool one = reports->size() == 1 && texts->size() == 1;
    if (!one) return bad_member("reports: not one, with its text");
    Report report = reports->front();
    report.checks = checker_.check(report);
    return text_answer(renderer_.page(report, texts->front(), *language));
  }
  if (what == "workbook") {
    const auto arrangement = arrangement_member(request);
    if (!arrangement) return bad_member(kBadArrangement);
    const ComparisonTable table = comparer_.compare(*reports, *arrangement);
    const std::vector<Finding> findings = checker_.check(*reports);
    return text_answer(renderer_.workbook(*reports, *texts, table, findings, *language));
  }
  return bad_member("what: none of tidy, descriptor, page, workbook");
}

}  // namespace zhibiao
