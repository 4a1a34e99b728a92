#include "export/grid.h"

#include <algorithm>
#include <string_view>

#include "report/names.h"
#include "time/period.h"

namespace zhibiao {
namespace {

constexpr std::string_view kRangeDash = "\xE2\x80\x93";  // an en dash
constexpr std::string_view kOtherPeriod = "; ";
constexpr std::string_view kOf = ": ";
constexpr std::string_view kSlash = " / ";
constexpr std::size_t kUnitColumn = 1;  // of a comparison

GridCell text_cell(std::string text) { return {std::move(text), false}; }
GridCell number_cell(Decimal value) { return {value.to_string(), true}; }

GridCell value_cell(const Value& value) {
  if (!value.high) return number_cell(value.low);
  return text_cell(value.low.to_string().append(kRangeDash).append(value.high->to_string()));
}

std::string period_text(const std::optional<Period>& period) {
  return period ? to_iso(*period) : std::string();
}

std::string title_or_number(std::string_view title, std::size_t index, const Words& words) {
  if (!title.empty()) return std::string(title);
  return words.of("report.untitled") + ' ' + std::to_string(index + 1);
}

// A change with its direction, which the value alone does not tell.
std::string kind_text(Kind kind, Direction direction, const Words& words) {
  if (kind == Kind::change && direction != Direction::none) {
    return words.of("direction", name_of(direction));
  }
  return words.of("kind", name_of(kind));
}

bool has_range(const Report& report) {
  return std::any_of(report.observations.begin(), report.observations.end(),
                     [](const Observation& o) { return o.value.high.has_value(); });
}

std::vector<GridCell> observation_row(const Observation& observation, bool ranges,
                                      const Words& words) {
  std::vector<GridCell> row;
  row.push_back(text_cell(observation.label));
  row.push_back(number_cell(observation.value.low));
  if (ranges) {
    row.push_back(observation.value.high ? number_cell(*observation.value.high) : GridCell());
  }
  row.push_back(text_cell(observation.unit));
  row.push_back(text_cell(words.of("hedge", name_of(observation.hedge))));
  row.push_back(text_cell(period_text(observation.period)));
  row.push_back(text_cell(observation.place));
  row.push_back(
      text_cell(observation.topic.empty() ? std::string() : words.of("topic", observation.topic)));
  row.push_back(text_cell(kind_text(observation.kind, observation.direction, words)));
  row.push_back(text_cell(observation.text));
  return row;
}

// The row's period, or all that its cells speak of.
std::string row_period(const Row& row) {
  if (row.period) return to_iso(*row.period);
  std::vector<std::string> periods;
  for (const auto& cell : row.cells) {
    const std::string period = cell ? period_text(cell->period) : std::string();
    if (period.empty() || std::find(periods.begin(), periods.end(), period) != periods.end()) {
      continue;
    }
    periods.push_back(period);
  }
  std::string all;
  for (const std::string& period : periods) {
    if (!all.empty()) all.append(kOtherPeriod);
    all.append(period);
  }
  return all;
}

// The direction that all of a row's changes have; none where they differ.
Direction row_direction(const Row& row) {
  std::optional<Direction> common;
  for (const auto& cell : row.cells) {
    if (!cell) continue;
    if (common && *common != cell->direction) return Direction::none;
    common = cell->direction;
  }
  return common.value_or(Direction::none);
}

std::string row_head(const Row& row) {
  return row.place.empty() ? row.label : row.label + " (" + row.place + ")";
}

// The titles of the reports that a finding speaks of.
std::string titles_of(const Finding& finding, std::span<const Report> reports, const Words& words) {
  std::vector<std::uint32_t> indexes;
  const auto add = [&](const FigureRef& figure) {
    const bool known = std::find(indexes.begin(), indexes.end(), figure.report) != indexes.end();
    if (!known && figure.report < reports.size()) indexes.push_back(figure.report);
  };
  std::for_each(finding.parts.begin(), finding.parts.end(), add);
  add(finding.total);
  std::string titles;
  for (const std::uint32_t index : indexes) {
    if (!titles.empty()) titles.append(words.of("list"));
    titles.append(title_or_number(reports[index].title, index, words));
  }
  return titles;
}

// A comparison without its cells.
Grid heads_of(const ComparisonTable& table, const Words& words) {
  Grid grid;
  for (const std::string_view column : {"indicator", "unit", "kind", "period"}) {
    grid.header.push_back(words.of("column", column));
  }
  for (std::size_t index = 0; index < table.reports.size(); ++index) {
    grid.header.push_back(title_or_number(table.reports[index].title, index, words));
  }
  for (const Row& row : table.rows) {
    std::vector<GridCell>& cells = grid.rows.emplace_back();
    cells.push_back(text_cell(row_head(row)));
    cells.push_back(text_cell(row.unit));
    cells.push_back(text_cell(kind_text(row.kind, row_direction(row), words)));
    cells.push_back(text_cell(row_period(row)));
  }
  return grid;
}

}  // namespace

Grid observations_grid(std::span<const Report> reports, const Words& words) {
  Grid grid;
  const bool ranges = std::any_of(reports.begin(), reports.end(), has_range);
  const bool several = reports.size() > 1;
  if (several) grid.header.push_back(words.of("column.report"));
  for (const std::string_view column : {"indicator", "value", "value_to", "unit", "hedge", "period",
                                        "place", "topic", "kind", "text"}) {
    if (column == "value_to" && !ranges) continue;
    grid.header.push_back(words.of("column", column));
  }
  for (std::size_t index = 0; index < reports.size(); ++index) {
    for (const Observation& observation : reports[index].observations) {
      std::vector<GridCell> row = observation_row(observation, ranges, words);
      if (several) {
        row.insert(row.begin(), text_cell(title_or_number(reports[index].title, index, words)));
      }
      grid.rows.push_back(std::move(row));
    }
  }
  return grid;
}

Grid comparison_grid(const ComparisonTable& table, const Words& words) {
  Grid grid = heads_of(table, words);
  for (std::size_t at = 0; at < table.rows.size(); ++at) {
    for (const auto& cell : table.rows[at].cells) {
      grid.rows[at].push_back(cell ? value_cell(cell->value) : GridCell());
    }
  }
  return grid;
}

Grid derived_grid(const ComparisonTable& table, const DerivedTable& derived, const Words& words) {
  Grid grid = heads_of(table, words);
  for (std::size_t at = 0; at < table.rows.size() && at < derived.rows.size(); ++at) {
    grid.rows[at][kUnitColumn] = text_cell(derived.rows[at].unit);
    for (const auto& cell : derived.rows[at].cells) {
      grid.rows[at].push_back(cell ? number_cell(cell->value) : GridCell());
    }
  }
  return grid;
}

Grid trend_grid(const TrendTable& trend, const Words& words) {
  Grid grid;
  for (const std::string_view column : {"indicator", "place", "unit", "kind"}) {
    grid.header.push_back(words.of("column", column));
  }
  for (std::size_t at = 0; at < trend.years.size(); ++at) {
    const std::string year = std::to_string(trend.years[at]);
    grid.header.push_back(year);
    if (at == 0) continue;
    grid.header.push_back(year + ' ' + words.of("column.change"));
    grid.header.push_back(year + ' ' + words.of("column.rate"));
  }
  for (const TrendRow& row : trend.rows) {
    std::vector<GridCell>& cells = grid.rows.emplace_back();
    cells.push_back(text_cell(row.label));
    cells.push_back(text_cell(row.place));
    cells.push_back(text_cell(row.unit));
    cells.push_back(text_cell(kind_text(row.kind, Direction::none, words)));
    for (std::size_t at = 0; at < row.points.size(); ++at) {
      const auto& point = row.points[at];
      cells.push_back(point ? value_cell(point->cell.value) : GridCell());
      if (at == 0) continue;
      cells.push_back(point && point->change ? number_cell(*point->change) : GridCell());
      cells.push_back(point && point->rate ? number_cell(*point->rate) : GridCell());
    }
  }
  return grid;
}

Grid topics_grid(const TopicMatrix& matrix, std::span<const Report> reports, const Words& words) {
  Grid grid;
  grid.header.push_back(words.of("column.topic"));
  for (std::size_t index = 0; index < reports.size(); ++index) {
    grid.header.push_back(title_or_number(reports[index].title, index, words));
  }
  const auto add = [&](const TopicRow& row, std::string_view list) {
    std::vector<GridCell>& cells = grid.rows.emplace_back();
    std::string head(list);
    if (!head.empty()) head.append(kOf);
    cells.push_back(text_cell(head.append(words.chinese() ? row.name : row.name_en)));
    for (const TopicCount& count : row.counts) {
      std::string text = std::to_string(count.figures);
      cells.push_back(text_cell(text.append(kSlash).append(std::to_string(count.sentences))));
    }
  };
  for (const TopicRow& row : matrix.topics) add(row, {});
  for (const StandardRows& standard : matrix.standards) {
    for (const TopicRow& row : standard.items) {
      add(row, words.chinese() ? standard.name : standard.name_en);
    }
  }
  return grid;
}

Grid checks_grid(std::span<const Finding> findings, std::span<const Report> reports,
                 const Words& words) {
  Grid grid;
  for (const std::string_view column : {"verdict", "finding", "says", "difference", "tolerance",
                                        "unit", "parts", "total", "report"}) {
    grid.header.push_back(words.of("column", column));
  }
  for (const Finding& finding : findings) {
    std::string parts;
    for (const FigureRef& part : finding.parts) {
      if (!parts.empty()) parts.append(words.of("list"));
      parts.append(part.text);
    }
    std::vector<GridCell>& row = grid.rows.emplace_back();
    row.push_back(text_cell(words.of("verdict", finding.holds ? "holds" : "fails")));
    row.push_back(text_cell(words.of("finding", name_of(finding.kind))));
    row.push_back(text_cell(finding.says));
    row.push_back(finding.difference ? number_cell(*finding.difference) : GridCell());
    row.push_back(finding.tolerance ? number_cell(*finding.tolerance) : GridCell());
    row.push_back(text_cell(finding.unit));
    row.push_back(text_cell(std::move(parts)));
    row.push_back(text_cell(finding.total.text));
    row.push_back(text_cell(titles_of(finding, reports, words)));
  }
  return grid;
}

}  // namespace zhibiao
