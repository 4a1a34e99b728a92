// Every table in every format: what the page copies and saves and the command prints.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "compare/derive.h"
#include "compare/table.h"
#include "compare/topics.h"
#include "compare/trend.h"
#include "export/words.h"
#include "lexicon/lexicon.h"
#include "report/report.h"

namespace zhibiao {

enum class Format : std::uint8_t { csv, tsv, html, markdown, json };

// "csv", "tsv", "html", "markdown", "json"; nullopt for other names.
std::optional<Format> format_named(std::string_view name);
// "zh", "en"; nullopt for other names.
std::optional<Language> language_named(std::string_view name);

class Renderer {
 public:
  // Keeps nothing of `lexicon`.
  explicit Renderer(const Lexicon& lexicon);

  std::string observations(std::span<const Report> reports, Format format, Language language) const;
  std::string comparison(const ComparisonTable& table, Format format, Language language) const;
  // `derived` was made of `table`.
  std::string derived(const ComparisonTable& table, const DerivedTable& derived, Format format,
                      Language language) const;
  std::string trend(const TrendTable& trend, Format format, Language language) const;
  std::string topics(const TopicMatrix& matrix, std::span<const Report> reports, Format format,
                     Language language) const;
  // `reports` are those that were checked.
  std::string checks(std::span<const Finding> findings, std::span<const Report> reports,
                     Format format, Language language) const;

  // See tidy.h: the table as CSV for programs, and its description.
  std::string tidy(std::span<const Report> reports) const;
  std::string descriptor() const;
  // See page.h and workbook.h.
  std::string page(const Report& report, std::string_view text, Language language) const;
  std::string workbook(std::span<const Report> reports, std::span<const std::string_view> texts,
                       const ComparisonTable& table, std::span<const Finding> findings,
                       Language language) const;

 private:
  const Words& words(Language language) const { return language == Language::zh ? zh_ : en_; }

  Words zh_;
  Words en_;
};

}  // namespace zhibiao
