#include "wasm/analyze_calls.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <utility>
#include <vector>

#include "export/json.h"
#include "time/period.h"
#include "wasm/request.h"

namespace zhibiao {
namespace {

using nlohmann::json;

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

AnalyzeCalls::AnalyzeCalls()
    : lexicon_(Lexicon::builtin()), analyzer_(lexicon_), own_words_(lexicon_) {}

std::string AnalyzeCalls::call(std::string_view request) const {
  static constexpr std::array kOperations = {
      Operation<AnalyzeCalls>{"about", &AnalyzeCalls::about},
      Operation<AnalyzeCalls>{"catalogue", &AnalyzeCalls::catalogue},
      Operation<AnalyzeCalls>{"analyze", &AnalyzeCalls::analyze},
      Operation<AnalyzeCalls>{"words", &AnalyzeCalls::words},
  };
  return dispatch(*this, kOperations, request);
}

std::string AnalyzeCalls::about(const json&) const {
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

std::string AnalyzeCalls::catalogue(const json&) const {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.key("indicators");
  write_table(writer, lexicon_.table("indicators.tsv"), {"id", "name", "topic"});
  writer.end_object();
  return out;
}

std::string AnalyzeCalls::analyze(const json& request) const {
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
  const auto given = words_member(request);
  if (!given) return bad_member(kBadWords);
  std::vector<TableError> unused;
  const OwnWords words(own_words_.sound(*given, unused));
  options.words = &words;
  Report report = analyzer_.analyze(*text, options);
  to_utf16(report, *text);
  std::string out;
  JsonWriter writer(out);
  write_json(writer, report, {.checks = false});
  return out;
}

std::string AnalyzeCalls::words(const json& request) const {
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

}  // namespace zhibiao
