#include "document/columns.h"

#include <algorithm>
#include <cstddef>
#include <optional>

#include "document/rows.h"
#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::size_t kLongestName = 30;  // characters of a cell
constexpr std::size_t kMostFigures = 11;  // of a row
constexpr std::size_t kFewestRows = 3;    // below the heads
constexpr std::string_view kStops[] = {"。", ";", "!", "?"};

struct Cell {
  std::size_t line = 0;
  bool figure = false;
};

// 2008, 2008年: a year heads a column.
bool is_year(std::string_view cell) {
  if (cell.size() < 4 || !std::all_of(cell.begin(), cell.begin() + 4, is_digit)) return false;
  const bool ends = cell.size() == 4 || static_cast<unsigned char>(cell[4]) >= 0x80;
  return ends && (cell.starts_with("19") || cell.starts_with("20"));
}

bool is_figure(std::string_view cell) {
  const std::size_t at = cell[0] == '-' || cell[0] == '+' ? 1 : 0;
  const bool digit = at < cell.size() && is_digit(cell[at]);
  return (digit && !is_year(cell)) || cell == "-" || cell == "…";
}

class Joiner {
 public:
  Joiner(std::string_view text, std::vector<Line>& lines) : text_(text), lines_(lines) {}

  void run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Span held = without_bars(text_, lines_[i].span);
      if (held.empty()) continue;
      if (is_cell(slice(text_, held))) {
        cells_.push_back({.line = i, .figure = is_figure(slice(text_, held))});
        continue;
      }
      read_run();
    }
    read_run();
    join();
  }

 private:
  // Lines first to last are one row.
  struct Row {
    std::size_t first = 0;
    std::size_t last = 0;
  };

  static bool is_cell(std::string_view held) {
    if (held.size() > 4 * kLongestName || characters(held) > kLongestName) return false;
    if (held.find('|') != held.npos || held.find('\t') != held.npos) return false;
    return std::none_of(std::begin(kStops), std::end(kStops),
                        [&](std::string_view stop) { return held.find(stop) != held.npos; });
  }

  // The figures that stand from `at` on.
  std::size_t figures_from(std::size_t at) const {
    std::size_t end = at;
    while (end < cells_.size() && cells_[end].figure && end - at <= kMostFigures) ++end;
    return end - at;
  }

  // How many rows of `figures` figures each stand from `at` on.
  std::size_t rows_from(std::size_t at, std::size_t figures) const {
    std::size_t rows = 0;
    while (at < cells_.size() && !cells_[at].figure && figures_from(at + 1) == figures) {
      at += figures + 1;
      ++rows;
    }
    return rows;
  }

  void read_run() {
    std::size_t from = 0;  // what stands before is of a row already
    for (std::size_t at = 1; at < cells_.size(); ++at) {
      if (!cells_[at].figure || cells_[at - 1].figure) continue;
      const std::size_t figures = figures_from(at);
      const std::size_t name = at - 1;
      const std::size_t width = figures + 1;
      if (figures > kMostFigures || name < from + width) continue;
      const bool headed = std::none_of(cells_.begin() + static_cast<std::ptrdiff_t>(name - width),
                                       cells_.begin() + static_cast<std::ptrdiff_t>(name),
                                       [](const Cell& cell) { return cell.figure; });
      const std::size_t rows = headed ? rows_from(name, figures) : 0;
      if (rows < kFewestRows) continue;
      for (std::size_t row = 0; row <= rows; ++row) {
        const std::size_t first = name - width + row * width;
        joined_.push_back({.first = cells_[first].line, .last = cells_[first + width - 1].line});
      }
      from = at = name + rows * width;
    }
    cells_.clear();
  }

  void join() {
    if (joined_.empty()) return;
    std::size_t kept = 0;
    auto row = joined_.begin();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      lines_[kept] = lines_[i];
      if (row != joined_.end() && row->first == i) {
        lines_[kept].span.end = lines_[row->last].span.end;
        lines_[kept].is_short = false;
        i = row->last;
        while (i + 1 < lines_.size() && without_bars(text_, lines_[i + 1].span).empty()) ++i;
        ++row;
      }
      ++kept;
    }
    lines_.resize(kept);
  }

  std::string_view text_;
  std::vector<Line>& lines_;
  std::vector<Cell> cells_;  // of the run of short lines that is read
  std::vector<Row> joined_;
};

}  // namespace

void join_columns(std::string_view text, std::vector<Line>& lines) { Joiner(text, lines).run(); }

}  // namespace zhibiao
