#include "export/render.h"

#include "export/formats.h"
#include "export/grid.h"
#include "export/json.h"
#include "export/page.h"
#include "export/tidy.h"
#include "export/workbook.h"

namespace zhibiao {
namespace {

// What the table of tidy.h is called beside its description.
constexpr std::string_view kTidyFile = "observations.csv";

// For all formats but JSON, which has more to say than a grid holds.
std::string format_grid(const Grid& grid, Format format) {
  switch (format) {
    case Format::csv:
      return to_csv(grid);
    case Format::tsv:
      return to_tsv(grid);
    case Format::html:
      return to_html(grid);
    default:
      return to_markdown(grid);
  }
}

}  // namespace

std::optional<Format> format_named(std::string_view name) {
  if (name == "csv") return Format::csv;
  if (name == "tsv") return Format::tsv;
  if (name == "html") return Format::html;
  if (name == "markdown") return Format::markdown;
  if (name == "json") return Format::json;
  return std::nullopt;
}

std::optional<Language> language_named(std::string_view name) {
  if (name == "zh") return Language::zh;
  if (name == "en") return Language::en;
  return std::nullopt;
}

Renderer::Renderer(const Lexicon& lexicon)
    : zh_(lexicon, Language::zh), en_(lexicon, Language::en) {}

std::string Renderer::observations(std::span<const Report> reports, Format format,
                                   Language language) const {
  if (format == Format::json) return reports_to_json(reports);
  return format_grid(observations_grid(reports, words(language)), format);
}

std::string Renderer::comparison(const ComparisonTable& table, Format format,
                                 Language language) const {
  if (format == Format::json) return table_to_json(table);
  return format_grid(comparison_grid(table, words(language)), format);
}

std::string Renderer::derived(const ComparisonTable& table, const DerivedTable& derived,
                              Format format, Language language) const {
  if (format == Format::json) return derived_to_json(derived);
  return format_grid(derived_grid(table, derived, words(language)), format);
}

std::string Renderer::trend(const TrendTable& trend, Format format, Language language) const {
  if (format == Format::json) return trend_to_json(trend);
  return format_grid(trend_grid(trend, words(language)), format);
}

std::string Renderer::topics(const TopicMatrix& matrix, std::span<const Report> reports,
                             Format format, Language language) const {
  if (format == Format::json) return topics_to_json(matrix);
  return format_grid(topics_grid(matrix, reports, words(language)), format);
}

std::string Renderer::checks(std::span<const Finding> findings, std::span<const Report> reports,
                             Format format, Language language) const {
  if (format == Format::json) return findings_to_json(findings);
  return format_grid(checks_grid(findings, reports, words(language)), format);
}

std::string Renderer::tidy(std::span<const Report> reports) const {
  return to_plain_csv(tidy_grid(reports));
}

std::string Renderer::descriptor() const { return tidy_descriptor(kTidyFile); }

std::string Renderer::page(const Report& report, std::string_view text, Language language) const {
  return report_page(report, text, words(language));
}

std::string Renderer::workbook(std::span<const Report> reports,
                               std::span<const std::string_view> texts,
                               const ComparisonTable& table, std::span<const Finding> findings,
                               Language language) const {
  return workbook_to_json(zhibiao::workbook(reports, texts, table, findings, words(language)));
}

}  // namespace zhibiao
