#include "document/columns.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include "document/cells.h"
#include "text/order.h"
#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

constexpr std::size_t kLongestName = 30;     // characters of a cell
constexpr std::size_t kMostFigures = 11;     // of a row
constexpr std::size_t kFewestRows = 3;       // below the heads
constexpr std::uint32_t kLongestRun = 4000;  // bytes of a line that holds a table
constexpr std::string_view kStops[] = {"。", ";", "!", "?"};

struct Cell {
  Span span;
  std::size_t line = 0;
  bool figure = false;
};

// A row of cells[first, first + count), where cells[name] is the name of the first row of figures.
struct Rows {
  std::size_t name = 0;
  std::size_t figures = 0;  // of each row
  std::size_t count = 0;
};

// 2008, 2008年: a year heads a column.
bool is_year(std::string_view cell) {
  if (cell.size() < 4 || !std::all_of(cell.begin(), cell.begin() + 4, is_digit)) return false;
  const bool ends = cell.size() == 4 || static_cast<unsigned char>(cell[4]) >= 0x80;
  return ends && (cell.starts_with("19") || cell.starts_with("20"));
}

bool is_figure(std::string_view cell) {
  return (starts_with_digit(cell) && !is_year(cell)) || cell == "-" || cell == "…";
}

bool has_stop(std::string_view words) {
  return std::any_of(std::begin(kStops), std::end(kStops),
                     [&](std::string_view stop) { return words.find(stop) != words.npos; });
}

// The figures that stand from `at` on.
std::size_t figures_from(const std::vector<Cell>& cells, std::size_t at) {
  std::size_t end = at;
  while (end < cells.size() && cells[end].figure && end - at <= kMostFigures) ++end;
  return end - at;
}

// The first rows among cells[from, …) that have their heads there; count is 0 for none.
Rows find(const std::vector<Cell>& cells, std::size_t from, bool corner) {
  for (std::size_t at = from + 1; at < cells.size(); ++at) {
    if (!cells[at].figure || cells[at - 1].figure) continue;
    Rows rows{.name = at - 1, .figures = figures_from(cells, at), .count = 0};
    const std::size_t heads = rows.figures + (corner ? 1 : 0);
    if (rows.figures > kMostFigures || rows.name < from + heads) continue;
    const auto name = cells.begin() + static_cast<Index>(rows.name);
    if (std::any_of(name - static_cast<Index>(heads), name, [](const Cell& c) { return c.figure; }))
      continue;
    for (std::size_t row = rows.name; row < cells.size(); row += rows.figures + 1) {
      if (cells[row].figure || figures_from(cells, row + 1) != rows.figures) break;
      ++rows.count;
    }
    if (rows.count >= kFewestRows) return rows;
  }
  return {};
}

class Gatherer {
 public:
  Gatherer(std::string_view text, std::vector<SheetLine>& lines) : text_(text), lines_(lines) {}

  std::vector<GatheredRow> run() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Span held = without_bars(text_, lines_[i].span);
      if (held.empty()) continue;
      const std::string_view words = slice(text_, held);
      if (is_cell(words)) {
        cells_.push_back({.span = held, .line = i, .figure = is_figure(words)});
        continue;
      }
      read_run();
      if (held.size() <= kLongestRun && !has_stop(words)) read_words(held, i);
    }
    read_run();
    join();
    return std::move(rows_);
  }

 private:
  // A row of `lines_`, or of a part of one.
  struct Made {
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<Span> cells;
  };

  static bool is_cell(std::string_view held) {
    if (held.size() > 4 * kLongestName || characters(held) > kLongestName) return false;
    return held.find('|') == held.npos && held.find('\t') == held.npos && !has_stop(held);
  }

  void add(std::size_t first, std::size_t count) {
    Made row{.first = cells_[first].line, .last = cells_[first + count - 1].line, .cells = {}};
    for (std::size_t i = first; i < first + count; ++i) row.cells.push_back(cells_[i].span);
    made_.push_back(std::move(row));
  }

  // The tables among the short lines before this one.
  void read_run() {
    std::size_t from = 0;
    for (Rows rows = find(cells_, from, true); rows.count > 0; rows = find(cells_, from, true)) {
      const std::size_t width = rows.figures + 1;
      for (std::size_t row = 0; row <= rows.count; ++row)
        add(rows.name - width + row * width, width);
      from = rows.name + rows.count * width;
    }
    cells_.clear();
  }

  // 1996年 比上年增长% 粮食 4900 万吨 5.0 油料 220 万吨 -1.7 …: the words of a line. What stands
  // behind figures more than once is their unit.
  void read_words(Span line, std::size_t index) {
    for (std::uint32_t at = line.begin; at < line.end;) {
      const auto end =
          static_cast<std::uint32_t>(std::min<std::size_t>(text_.find(' ', at), line.end));
      const Span span{at, end};
      if (!span.empty())
        cells_.push_back({.span = span, .line = index, .figure = is_figure(slice(text_, span))});
      at = end + 1;
    }
    join_units();
    const Rows rows = find(cells_, 0, false);
    const std::size_t width = rows.figures + 1;
    const bool whole = rows.count > 0 && rows.figures > 1 &&
                       rows.name + rows.count * width == cells_.size() && rows.name <= width;
    if (whole) {
      add(0, rows.name);
      if (rows.name < width)
        made_.back().cells.insert(made_.back().cells.begin(), Span{line.begin, line.begin});
      for (std::size_t row = 0; row < rows.count; ++row) add(rows.name + row * width, width);
    }
    cells_.clear();
  }

  void join_units() {
    std::vector<std::string_view> behind;
    for (std::size_t i = 1; i < cells_.size(); ++i) {
      if (!cells_[i].figure && cells_[i - 1].figure) behind.push_back(slice(text_, cells_[i].span));
    }
    sort_stably(behind, std::less<>());
    std::size_t kept = 0;
    for (std::size_t i = 0; i < cells_.size(); ++i) {
      const auto same =
          std::equal_range(behind.begin(), behind.end(), slice(text_, cells_[i].span));
      const bool unit =
          kept > 0 && !cells_[i].figure && cells_[kept - 1].figure && same.second - same.first > 1;
      if (unit) cells_[kept - 1].span.end = cells_[i].span.end;
      if (!unit) cells_[kept++] = cells_[i];
    }
    cells_.resize(kept);
  }

  void join() {
    std::vector<SheetLine> joined;
    joined.reserve(lines_.size());
    auto row = made_.begin();
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool table = row != made_.end() && row->first == i;
      std::size_t last = i;
      for (; row != made_.end() && row->first == i; ++row) {
        SheetLine line = lines_[i];
        line.span = {row->cells.front().begin, row->cells.back().end};
        line.is_short = false;
        last = row->last;
        rows_.push_back({.line = joined.size(), .cells = std::move(row->cells)});
        joined.push_back(line);
      }
      if (!table) joined.push_back(lines_[i]);
      i = last;
      while (table && i + 1 < lines_.size() && without_bars(text_, lines_[i + 1].span).empty()) ++i;
    }
    if (!rows_.empty()) lines_ = std::move(joined);
  }

  std::string_view text_;
  std::vector<SheetLine>& lines_;
  std::vector<Cell> cells_;  // of the lines that are read
  std::vector<Made> made_;
  std::vector<GatheredRow> rows_;
};

}  // namespace

std::vector<GatheredRow> gather_rows(std::string_view text, std::vector<SheetLine>& lines) {
  return Gatherer(text, lines).run();
}

}  // namespace zhibiao
