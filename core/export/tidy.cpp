#include "export/tidy.h"

#include <array>

#include "export/json_writer.h"
#include "report/names.h"
#include "time/period.h"

namespace zhibiao {
namespace {

struct Field {
  std::string_view name;
  std::string_view type;  // of Frictionless' table schema
  std::string_view title;
};

constexpr std::array<Field, 11> kFields = {{
    {"REF_AREA", "string", "Place that the figure speaks of"},
    {"TIME_PERIOD", "string", "Period, as ISO 8601 date or interval"},
    {"INDICATOR", "string", "Indicator of the catalogue, where it knows one"},
    {"INDICATOR_LABEL", "string", "What is counted, in the report's words"},
    {"UNIT_MEASURE", "string", "Unit, with powers of ten folded into the value"},
    {"OBS_VALUE", "number", "Value; of a range its lower end"},
    {"OBS_VALUE_UPPER", "number", "Upper end of a range"},
    {"OBS_STATUS", "string", "A normal, E estimated (the text hedges), F forecast (a target)"},
    {"MEASURE", "string", "level, up, down, change or target"},
    {"COMMENT_OBS", "string", "The figure as written"},
    {"SOURCE", "string", "Title of the report"},
}};

GridCell text_cell(std::string_view text) { return {std::string(text), false}; }

std::string_view status_of(const Observation& observation) {
  if (observation.kind == Kind::target) return "F";
  return observation.hedge == Hedge::exact ? "A" : "E";
}

std::string_view measure_of(const Observation& observation) {
  const bool moves = observation.kind == Kind::change && observation.direction != Direction::none;
  return moves ? name_of(observation.direction) : name_of(observation.kind);
}

std::vector<GridCell> row_of(const Observation& observation, const Report& report) {
  const auto& [low, high] = observation.value;
  return {
      text_cell(observation.place.empty() ? report.place : observation.place),
      text_cell(observation.period ? to_iso(*observation.period) : std::string()),
      text_cell(observation.indicator),
      text_cell(observation.label),
      text_cell(observation.unit),
      GridCell{low.to_string(), true},
      high ? GridCell{high->to_string(), true} : GridCell(),
      text_cell(status_of(observation)),
      text_cell(measure_of(observation)),
      text_cell(observation.text),
      text_cell(report.title),
  };
}

void write_field(JsonWriter& json, const Field& field) {
  json.begin_object();
  json.member("name", field.name);
  json.member("type", field.type);
  json.member("title", field.title);
  json.end_object();
}

}  // namespace

Grid tidy_grid(std::span<const Report> reports) {
  Grid grid;
  for (const Field& field : kFields) grid.header.emplace_back(field.name);
  for (const Report& report : reports) {
    for (const Observation& observation : report.observations) {
      grid.rows.push_back(row_of(observation, report));
    }
  }
  return grid;
}

std::string tidy_descriptor(std::string_view file) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("profile", "tabular-data-package");
  json.member("name", "indicators");
  json.key("resources");
  json.begin_array();
  json.begin_object();
  json.member("name", "observations");
  json.member("path", file);
  json.member("profile", "tabular-data-resource");
  json.member("format", "csv");
  json.member("mediatype", "text/csv");
  json.member("encoding", "utf-8");
  json.key("schema");
  json.begin_object();
  json.key("fields");
  json.begin_array();
  for (const Field& field : kFields) write_field(json, field);
  json.end_array();
  json.key("missingValues");
  json.begin_array();
  json.string("");
  json.end_array();
  json.end_object();
  json.end_object();
  json.end_array();
  json.end_object();
  return out;
}

}  // namespace zhibiao
