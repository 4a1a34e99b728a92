#include "export/json.h"

#include <cstdint>
#include <optional>
#include <utility>

#include "report/names.h"
#include "time/period.h"

namespace zhibiao {
namespace {

void write_period(JsonWriter& json, std::string_view name, const std::optional<Period>& period) {
  json.member_or_null(name, period ? to_iso(*period) : std::string());
}

void write_span(JsonWriter& json, Span span) {
  json.member("start", static_cast<std::int64_t>(span.begin));
  json.member("end", static_cast<std::int64_t>(span.end));
}

// Twice: "value" as numbers for those who compute, "exact" as text for those who must not lose a
// digit of it.
void write_value(JsonWriter& json, const Value& value) {
  json.key("value");
  if (value.high) json.begin_array();
  json.number(value.low);
  if (value.high) {
    json.number(*value.high);
    json.end_array();
  }
  json.key("exact");
  if (value.high) json.begin_array();
  json.string(value.low.to_string());
  if (value.high) {
    json.string(value.high->to_string());
    json.end_array();
  }
}

void write_direction(JsonWriter& json, Direction direction) {
  json.member_or_null("direction",
                      direction == Direction::none ? std::string_view() : name_of(direction));
}

void write_strings(JsonWriter& json, std::string_view name, std::span<const std::string> strings) {
  json.key(name);
  json.begin_array();
  for (const std::string& text : strings) json.string(text);
  json.end_array();
}

void write_cues(JsonWriter& json, std::uint32_t cues) {
  json.key("cues");
  json.begin_array();
  for (int bit = 0; bit < kCueCount; ++bit) {
    const auto cue = static_cast<Cue>(1U << static_cast<unsigned>(bit));
    if ((cues & cue) != 0) json.string(name_of(cue));
  }
  json.end_array();
}

void write_observation(JsonWriter& json, const Observation& observation,
                       const JsonOptions& options) {
  json.begin_object();
  write_span(json, observation.span);
  json.member("text", observation.text);
  write_value(json, observation.value);
  json.member("unit", observation.unit);
  json.member("unit_kind", observation.unit_kind);
  json.member("qualifier", name_of(observation.hedge));
  json.member("label", observation.label);
  if (!observation.label_read.empty()) json.member("label_read", observation.label_read);
  write_period(json, "period", observation.period);
  json.member("kind", name_of(observation.kind));
  write_direction(json, observation.direction);
  write_period(json, "base", observation.base);
  json.member_or_null("place", observation.place);
  json.member_or_null("indicator", observation.indicator);
  json.member_or_null("topic", observation.topic);
  json.key("sentence");
  json.begin_object();
  write_span(json, observation.sentence);
  json.end_object();
  json.member("decimals", observation.decimals);
  json.member("magnitude", observation.magnitude);
  json.member("before", name_of(observation.before));
  write_cues(json, observation.cues);
  if (options.rules) write_strings(json, "rules", observation.rules);
  json.end_object();
}

void write_rejections(JsonWriter& json, std::span<const Rejection> rejections) {
  json.key("rejections");
  json.begin_array();
  for (const Rejection& rejection : rejections) {
    json.begin_object();
    write_span(json, rejection.span);
    json.member("text", rejection.text);
    json.member("rule", rejection.rule);
    json.end_object();
  }
  json.end_array();
}

// {"education": 3}
void write_mentions(JsonWriter& json, std::span<const Mention> mentions) {
  json.key("mentions");
  json.begin_object();
  for (const Mention& mention : mentions) {
    json.member(mention.subject, static_cast<std::int64_t>(mention.sentences));
  }
  json.end_object();
}

void write_diagnostics(JsonWriter& json, std::span<const Diagnostic> diagnostics) {
  json.key("diagnostics");
  json.begin_array();
  for (const Diagnostic& diagnostic : diagnostics) {
    json.begin_object();
    json.member("code", diagnostic.code);
    json.member("message", diagnostic.message);
    json.end_object();
  }
  json.end_array();
}

void write_figure(JsonWriter& json, const FigureRef& figure, bool with_report) {
  json.begin_object();
  if (with_report) json.member("report", static_cast<std::int64_t>(figure.report));
  write_span(json, figure.span);
  json.member("text", figure.text);
  json.member("observation", static_cast<std::int64_t>(figure.observation));
  json.end_object();
}

void write_finding(JsonWriter& json, const Finding& finding, bool with_report) {
  json.begin_object();
  json.member("kind", name_of(finding.kind));
  json.key("holds");
  json.boolean(finding.holds);
  json.member_or_null("difference", finding.difference ? finding.difference->to_string() : "");
  json.member_or_null("tolerance", finding.tolerance ? finding.tolerance->to_string() : "");
  json.member("unit", finding.unit);
  json.key("parts");
  json.begin_array();
  for (const FigureRef& part : finding.parts) write_figure(json, part, with_report);
  json.end_array();
  json.key("total");
  write_figure(json, finding.total, with_report);
  json.member("arithmetic", finding.arithmetic);
  json.member("says", finding.says);
  json.end_object();
}

void write_cell(JsonWriter& json, const Cell& cell) {
  json.begin_object();
  write_value(json, cell.value);
  json.key("rounded");
  json.boolean(cell.rounded);
  json.member("text", cell.text);
  json.member("label", cell.label);
  write_span(json, cell.span);
  json.member("observation", static_cast<std::int64_t>(cell.observation));
  json.member("qualifier", name_of(cell.hedge));
  write_direction(json, cell.direction);
  write_period(json, "period", cell.period);
  json.key("more");
  json.begin_array();
  for (std::uint32_t index : cell.more) json.number(static_cast<std::int64_t>(index));
  json.end_array();
  json.end_object();
}

void write_row(JsonWriter& json, const Row& row) {
  json.begin_object();
  json.member("key", row.key);
  for (const auto& [name, value] : {std::pair<std::string_view, bool>("by_hand", row.by_hand),
                                    {"pinned", row.pinned},
                                    {"hidden", row.hidden}}) {
    json.key(name);
    json.boolean(value);
  }
  json.member_or_null("indicator", row.indicator);
  json.member("label", row.label);
  json.member_or_null("topic", row.topic);
  json.member("unit", row.unit);
  json.member("unit_kind", row.unit_kind);
  json.member("kind", name_of(row.kind));
  write_strings(json, "aggregates", row.aggregates);
  json.member_or_null("place", row.place);
  write_period(json, "period", row.period);
  json.key("certainty");
  json.number(Decimal(row.certainty).shifted(-2).value_or(Decimal()));
  json.key("cells");
  json.begin_array();
  for (const std::optional<Cell>& cell : row.cells) {
    if (cell) {
      write_cell(json, *cell);
    } else {
      json.null();
    }
  }
  json.end_array();
  json.end_object();
}

void write_derived(JsonWriter& json, const DerivedRow& row) {
  json.begin_object();
  json.member("unit", row.unit);
  json.key("cells");
  json.begin_array();
  for (const std::optional<DerivedCell>& cell : row.cells) {
    if (!cell) {
      json.null();
      continue;
    }
    json.begin_object();
    write_value(json, {cell->value, std::nullopt});
    json.member("arithmetic", cell->arithmetic);
    json.end_object();
  }
  json.end_array();
  json.end_object();
}

void write_number(JsonWriter& json, std::string_view name, const std::optional<Decimal>& value) {
  json.member_or_null(name, value ? value->to_string() : std::string());
}

void write_point(JsonWriter& json, const TrendPoint& point) {
  json.begin_object();
  json.member("report", static_cast<std::int64_t>(point.report));
  json.key("cell");
  write_cell(json, point.cell);
  json.key("from");
  if (point.from) {
    json.number(static_cast<std::int64_t>(*point.from));
  } else {
    json.null();
  }
  write_number(json, "change", point.change);
  write_number(json, "rate", point.rate);
  json.member("arithmetic", point.arithmetic);
  json.end_object();
}

void write_trend_row(JsonWriter& json, const TrendRow& row) {
  json.begin_object();
  json.member_or_null("indicator", row.indicator);
  json.member("label", row.label);
  json.member_or_null("topic", row.topic);
  json.member("unit", row.unit);
  json.member("unit_kind", row.unit_kind);
  json.member("change_unit", row.change_unit);
  json.member("kind", name_of(row.kind));
  write_strings(json, "aggregates", row.aggregates);
  json.member_or_null("place", row.place);
  json.key("certainty");
  json.number(Decimal(row.certainty).shifted(-2).value_or(Decimal()));
  json.key("points");
  json.begin_array();
  for (const std::optional<TrendPoint>& point : row.points) {
    if (point) {
      write_point(json, *point);
    } else {
      json.null();
    }
  }
  json.end_array();
  json.end_object();
}

void write_topic_rows(JsonWriter& json, std::string_view name, std::span<const TopicRow> rows) {
  json.key(name);
  json.begin_array();
  for (const TopicRow& row : rows) {
    json.begin_object();
    json.member("id", row.id);
    json.member("name", row.name);
    json.member("name_en", row.name_en);
    json.key("counts");
    json.begin_array();
    for (const TopicCount& count : row.counts) {
      json.begin_object();
      json.member("figures", static_cast<std::int64_t>(count.figures));
      json.member("sentences", static_cast<std::int64_t>(count.sentences));
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_json(JsonWriter& json, const Report& report, const JsonOptions& options) {
  json.begin_object();
  json.member("title", report.title);
  json.member("source", report.source);
  json.member("author", report.author);
  json.member_or_null("place", report.place);
  write_period(json, "published", report.published);
  write_period(json, "period", report.period);
  json.key("observations");
  json.begin_array();
  for (const Observation& observation : report.observations) {
    write_observation(json, observation, options);
  }
  json.end_array();
  write_rejections(json, report.rejections);
  write_mentions(json, report.mentions);
  write_diagnostics(json, report.diagnostics);
  if (options.checks) {
    json.key("checks");
    write_json(json, report.checks, false);
  }
  json.end_object();
}

void write_json(JsonWriter& json, const ComparisonTable& table) {
  json.begin_object();
  json.key("reports");
  json.begin_array();
  for (const ComparisonTable::Column& column : table.reports) {
    json.begin_object();
    json.member("title", column.title);
    json.member_or_null("place", column.place);
    write_period(json, "period", column.period);
    json.end_object();
  }
  json.end_array();
  json.key("rows");
  json.begin_array();
  for (const Row& row : table.rows) write_row(json, row);
  json.end_array();
  json.end_object();
}

void write_json(JsonWriter& json, std::span<const Finding> findings, bool with_report) {
  json.begin_array();
  for (const Finding& finding : findings) write_finding(json, finding, with_report);
  json.end_array();
}

std::string derived_to_json(const DerivedTable& derived) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("derivation", derived.derivation);
  json.member("base", static_cast<std::int64_t>(derived.base));
  json.key("rows");
  json.begin_array();
  for (const DerivedRow& row : derived.rows) write_derived(json, row);
  json.end_array();
  json.end_object();
  return out;
}

std::string trend_to_json(const TrendTable& trend) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("years");
  json.begin_array();
  for (const std::int16_t year : trend.years) json.number(static_cast<std::int64_t>(year));
  json.end_array();
  json.key("rows");
  json.begin_array();
  for (const TrendRow& row : trend.rows) write_trend_row(json, row);
  json.end_array();
  json.end_object();
  return out;
}

std::string topics_to_json(const TopicMatrix& matrix) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  write_topic_rows(json, "topics", matrix.topics);
  json.key("standards");
  json.begin_array();
  for (const StandardRows& standard : matrix.standards) {
    json.begin_object();
    json.member("id", standard.id);
    json.member("name", standard.name);
    json.member("name_en", standard.name_en);
    write_topic_rows(json, "items", standard.items);
    json.end_object();
  }
  json.end_array();
  json.end_object();
  return out;
}

std::string reports_to_json(std::span<const Report> reports, const JsonOptions& options) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("reports");
  json.begin_array();
  for (const Report& report : reports) write_json(json, report, options);
  json.end_array();
  json.end_object();
  return out;
}

std::string table_to_json(const ComparisonTable& table) {
  std::string out;
  JsonWriter json(out);
  write_json(json, table);
  return out;
}

std::string findings_to_json(std::span<const Finding> findings) {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.key("checks");
  write_json(json, findings, true);
  json.end_object();
  return out;
}

}  // namespace zhibiao
