#include "wasm/call.h"

#include <array>
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "export/arrangement_read.h"
#include "export/json.h"
#include "export/json_read.h"
#include "time/period.h"

namespace zhibiao {
namespace {

using nlohmann::json;

std::string failure(std::string_view code, std::string_view message) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.key("error");
  writer.begin_object();
  writer.member("code", code);
  writer.member("message", message);
  writer.end_object();
  writer.end_object();
  return out;
}

std::string bad_member(std::string_view what) { return failure("bad-member", what); }

std::string text_answer(std::string_view text) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.member("text", text);
  writer.end_object();
  return out;
}

// The text of a member; empty where it is missing, nullopt where it is no text.
std::optional<std::string_view> text_member(const json& request, const char* name) {
  const auto found = request.find(name);
  if (found == request.end() || found->is_null()) return std::string_view();
  if (!found->is_string()) return std::nullopt;
  return found->get_ref<const std::string&>();
}

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

constexpr std::string_view kBadArrangement = "arrangement: not as it should be";

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

// A person's own words, as they were given; nullopt where that member is no list of them.
std::optional<std::vector<OwnWord>> words_member(const json& request) {
  std::vector<OwnWord> words;
  const auto found = request.find("words");
  if (found == request.end() || found->is_null()) return words;
  if (!found->is_array()) return std::nullopt;
  for (const json& given : *found) {
    if (!given.is_object()) return std::nullopt;
    const auto label = text_member(given, "label");
    const auto unit = text_member(given, "unit");
    const auto name = text_member(given, "name");
    const auto indicator = text_member(given, "indicator");
    const auto note = text_member(given, "note");
    if (!label || !unit || !name || !indicator || !note) return std::nullopt;
    words.push_back({std::string(*label),
                     std::string(*unit),
                     std::string(*name),
                     std::string(*indicator),
                     std::string(*note),
                     {}});
  }
  return words;
}

constexpr std::string_view kFailing = "failing";
constexpr std::string_view kBadWords = "words: not a list of own words";

void write_words(JsonWriter& writer, const std::vector<OwnWord>& words) {
  writer.begin_array();
  for (const OwnWord& word : words) {
    writer.begin_object();
    writer.member("label", word.label);
    writer.member("unit", word.unit);
    writer.member("name", word.name);
    writer.member("indicator", word.indicator);
    writer.member("note", word.note);
    writer.end_object();
  }
  writer.end_array();
}

void write_errors(JsonWriter& writer, const std::vector<TableError>& errors) {
  writer.begin_array();
  for (const TableError& error : errors) {
    writer.begin_object();
    writer.member("line", static_cast<std::int64_t>(error.line));
    writer.member("code", error.code);
    writer.member("message", error.what);
    writer.end_object();
  }
  writer.end_array();
}

// The columns of those names, an object a row.
void write_table(JsonWriter& writer, const Table& table,
                 std::initializer_list<const char*> columns) {
  writer.begin_array();
  for (const Table::Row& row : table.rows) {
    writer.begin_object();
    for (const char* name : columns) {
      const int column = table.column(name);
      writer.member(name, column < 0 ? "" : row.cells[static_cast<std::size_t>(column)]);
    }
    writer.end_object();
  }
  writer.end_array();
}

}  // namespace

CallHandler::CallHandler()
    : lexicon_(Lexicon::builtin()),
      analyzer_(lexicon_),
      own_words_(lexicon_),
      comparer_(lexicon_),
      deriver_(lexicon_),
      trends_(lexicon_),
      topics_(lexicon_),
      checker_(lexicon_),
      renderer_(lexicon_) {}

std::string CallHandler::call(std::string_view request) const {
  struct Operation {
    std::string_view name;
    std::string (CallHandler::*answer)(const json& request) const;
  };
  static constexpr std::array kOperations = {
      Operation{"about", &CallHandler::about},     Operation{"analyze", &CallHandler::analyze},
      Operation{"compare", &CallHandler::compare}, Operation{"derive", &CallHandler::derive},
      Operation{"trend", &CallHandler::trend},     Operation{"topics", &CallHandler::topics},
      Operation{"check", &CallHandler::check},     Operation{"render", &CallHandler::render},
      Operation{"publish", &CallHandler::publish}, Operation{"catalogue", &CallHandler::catalogue},
      Operation{"words", &CallHandler::words},
  };
  const json parsed = json::parse(request, nullptr, false);
  if (!parsed.is_object()) return failure("bad-request", "the request is no JSON object");
  const std::string_view name = text_member(parsed, "op").value_or(std::string_view());
  for (const Operation& operation : kOperations) {
    if (operation.name == name) return (this->*operation.answer)(parsed);
  }
  return failure("unknown-op", "there is no such operation");
}

std::string CallHandler::about(const json&) const {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.member("version", ZHIBIAO_VERSION);
  writer.key("topics");
  write_table(writer, lexicon_.table("topics.tsv"), {"id", "name", "name_en"});
  writer.key("derivations");
  write_table(writer, lexicon_.table("derivations.tsv"), {"id", "name", "name_en"});
  writer.member("units", static_cast<std::int64_t>(lexicon_.table("units.tsv").rows.size()));
  writer.member("indicators",
                static_cast<std::int64_t>(lexicon_.table("indicators.tsv").rows.size()));
  writer.end_object();
  return out;
}

std::string CallHandler::catalogue(const json&) const {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.key("indicators");
  write_table(writer, lexicon_.table("indicators.tsv"), {"id", "name", "topic"});
  writer.end_object();
  return out;
}

std::string CallHandler::analyze(const json& request) const {
  const auto text = text_member(request, "text");
  const auto published = text_member(request, "published");
  const auto place = text_member(request, "place");
  if (!text || !request.contains("text")) return bad_member("text: not a text");
  if (!published) return bad_member("published: not a text");
  if (!place) return bad_member("place: not a text");
  AnalyzeOptions options;
  options.place = std::string(*place);
  if (!published->empty()) {
    options.published = parse_date(*published);
    if (!options.published) return bad_member("published: not a date");
  }
  const auto checks = text_member(request, "checks");
  const bool failing = checks == kFailing;
  if (!checks || (!checks->empty() && !failing)) return bad_member("checks: not failing");
  const auto given = words_member(request);
  if (!given) return bad_member(kBadWords);
  std::vector<TableError> unused;
  const OwnWords words(own_words_.sound(*given, unused));
  options.words = &words;
  Report report = analyzer_.analyze(*text, options);
  report.checks = checker_.check(report);
  if (failing) std::erase_if(report.checks, [](const Finding& one) { return one.holds; });
  to_utf16(report, *text);
  std::string out;
  JsonWriter writer(out);
  write_json(writer, report);
  return out;
}

std::string CallHandler::words(const json& request) const {
  const auto text = text_member(request, "text");
  if (!text) return bad_member("text: not a text");
  const auto given = words_member(request);
  if (!given) return bad_member(kBadWords);
  std::vector<TableError> errors;
  const std::vector<OwnWord> words =
      request.contains("text") ? own_words_.read(*text, errors) : own_words_.sound(*given, errors);
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.key("words");
  write_words(writer, words);
  writer.key("errors");
  write_errors(writer, errors);
  writer.member("text", to_tsv(words));
  writer.end_object();
  return out;
}

std::string CallHandler::compare(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  if (!reports) return bad_member(error);
  const auto arrangement = arrangement_member(request);
  if (!arrangement) return bad_member(kBadArrangement);
  return table_to_json(comparer_.compare(*reports, *arrangement));
}

// The table is made anew: it costs less than to send it.
std::string CallHandler::derive(const json& request) const {
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

std::string CallHandler::trend(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  return reports ? trend_to_json(trends_.find(*reports)) : bad_member(error);
}

std::string CallHandler::topics(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  return reports ? topics_to_json(topics_.count(*reports)) : bad_member(error);
}

std::string CallHandler::check(const json& request) const {
  std::string error;
  const auto reports = reports_member(request, error);
  return reports ? findings_to_json(checker_.check(*reports)) : bad_member(error);
}

std::string CallHandler::render(const json& request) const {
  const auto format = format_named(text_member(request, "format").value_or(std::string_view()));
  if (!format) return bad_member("format: none of csv, tsv, html, markdown, json");
  const auto code = text_member(request, "language");
  const auto language = language_named(code && code->empty() ? "zh" : code.value_or(""));
  if (!language) return bad_member("language: neither zh nor en");
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

std::string CallHandler::publish(const json& request) const {
  const auto code = text_member(request, "language");
  const auto language = language_named(code && code->empty() ? "zh" : code.value_or(""));
  if (!language) return bad_member("language: neither zh nor en");
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
