#include "export/workbook.h"

#include <algorithm>

#include "export/json_writer.h"
#include "text/utf16.h"
#include "time/period.h"

namespace zhibiao {
namespace {

// In an observation's rules: what a person did to it.
constexpr std::string_view kByHand = "hand:";

GridCell text_cell(std::string text) { return {std::move(text), false}; }
GridCell number_cell(std::string text) { return {std::move(text), true}; }

bool is_by_hand(const Observation& observation) {
  return std::any_of(observation.rules.begin(), observation.rules.end(),
                     [](const std::string& rule) { return rule.starts_with(kByHand); });
}

std::string slice(std::string_view text, const Utf16Offsets& offsets, Span span) {
  const std::uint32_t begin = offsets.to_utf8(span.begin);
  const std::uint32_t end = std::max(begin, offsets.to_utf8(span.end));
  return std::string(text.substr(begin, end - begin));
}

std::vector<GridCell> evidence_row(const Observation& observation, std::string sentence,
                                   const Words& words) {
  return {
      text_cell(observation.label),
      number_cell(observation.value.low.to_string()),
      text_cell(observation.unit),
      text_cell(observation.period ? to_iso(*observation.period) : std::string()),
      text_cell(observation.indicator),
      text_cell(observation.text),
      text_cell(std::move(sentence)),
      number_cell(std::to_string(observation.span.begin)),
      number_cell(std::to_string(observation.span.end)),
      text_cell(is_by_hand(observation) ? words.of("edited.yes") : std::string()),
  };
}

void write_cell(JsonWriter& json, const GridCell& cell) {
  if (cell.text.empty()) return json.null();
  if (!cell.number) return json.string(cell.text);
  json.begin_object();
  json.member("number", cell.text);
  json.end_object();
}

void write_sheet(JsonWriter& json, const WorkbookSheet& sheet) {
  json.begin_object();
  json.member("name", sheet.name);
  json.key("header");
  json.begin_array();
  for (const std::string& name : sheet.grid.header) json.string(name);
  json.end_array();
  json.key("rows");
  json.begin_array();
  for (const std::vector<GridCell>& row : sheet.grid.rows) {
    json.begin_array();
    for (const GridCell& cell : row) write_cell(json, cell);
    json.end_array();
  }
  json.end_array();
  json.end_object();
}

}  // namespace

Grid evidence_grid(std::span<const Report> reports, std::span<const std::string_view> texts,
                   const Words& words) {
  Grid grid;
  for (const std::string_view column :
       {"report", "indicator", "value", "unit", "period", "catalogue", "text", "sentence", "start",
        "end", "edited"}) {
    grid.header.push_back(words.of("column", column));
  }
  for (std::size_t index = 0; index < reports.size(); ++index) {
    const std::string_view text = index < texts.size() ? texts[index] : std::string_view();
    const Utf16Offsets offsets(text);
    for (const Observation& observation : reports[index].observations) {
      grid.rows.push_back(
          evidence_row(observation, slice(text, offsets, observation.sentence), words));
      grid.rows.back().insert(grid.rows.back().begin(), text_cell(reports[index].title));
    }
  }
  return grid;
}

std::vector<WorkbookSheet> workbook(std::span<const Report> reports,
                                    std::span<const std::string_view> texts,
                                    const ComparisonTable& table, std::span<const Finding> findings,
                                    const Words& words) {
  std::vector<WorkbookSheet> sheets;
  sheets.push_back({words.of("title.observations"), observations_grid(reports, words)});
  if (reports.size() > 1) {
    sheets.push_back({words.of("title.comparison"), comparison_grid(table, words)});
  }
  sheets.push_back({words.of("title.checks"), checks_grid(findings, reports, words)});
  sheets.push_back({words.of("title.evidence"), evidence_grid(reports, texts, words)});
  return sheets;
}

std::string workbook_to_json(std::span<const WorkbookSheet> sheets) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("sheets");
  json.begin_array();
  for (const WorkbookSheet& sheet : sheets) write_sheet(json, sheet);
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace zhibiao
