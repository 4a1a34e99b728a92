#include "document/rows.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "document/cells.h"
#include "document/written_dates.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kLongestRow = 2000;  // bytes
constexpr std::uint32_t kLongestCell = 90;   // bytes, where only spaces part the cells
constexpr std::size_t kFewestSpaced = 3;
constexpr std::string_view kStop = "。";

enum class Parting : std::uint8_t { none, tabs, bars, spaces };

struct Cells {
  Parting parting = Parting::none;
  std::vector<Span> spans;
  bool has_figure = false;
};

// Digits with points, commas, per cent and sign alone; or a dash that stands for none.
bool is_figure(std::string_view cell) {
  if (cell.empty()) return false;
  const bool plain = std::all_of(cell.begin(), cell.end(), [](char c) {
    return is_digit(c) || c == '.' || c == ',' || c == '%' || c == '-' || c == '+' || c == ' ';
  });
  return plain && (cell == "-" || std::any_of(cell.begin(), cell.end(), is_digit));
}

bool is_year(std::string_view cell) {
  return cell.size() == 4 && std::all_of(cell.begin(), cell.end(), is_digit) &&
         (cell.starts_with("19") || cell.starts_with("20"));
}

std::vector<Span> split(std::string_view text, Span line, char parting) {
  std::vector<Span> cells;
  std::uint32_t from = line.begin;
  for (std::uint32_t at = line.begin; at <= line.end; ++at) {
    if (at < line.end && text[at] != parting) continue;
    const Span cell = trimmed(text, {from, at});
    if (parting != ' ' || !cell.empty()) cells.push_back(cell);
    from = at + 1;
  }
  return cells;
}

// Whether clauses stand side by side: 收入 4 052万元,支出6 318万元 is prose with blanks in it.
bool has_clauses(std::string_view words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    const bool mark = words[i] == ',' || words[i] == ';';
    if (mark && static_cast<unsigned char>(words[i + 1]) >= 0x80) return true;
  }
  return false;
}

Cells spaced_cells(std::string_view text, Span line) {
  if (has_clauses(slice(text, line))) return {};
  Cells cells{.parting = Parting::spaces, .spans = split(text, line, ' '), .has_figure = false};
  const bool too_long = std::any_of(cells.spans.begin(), cells.spans.end(),
                                    [](Span cell) { return cell.size() > kLongestCell; });
  if (cells.spans.size() < kFewestSpaced || too_long) return {};
  return cells;
}

Cells read_cells(std::string_view text, Span line) {
  const std::string_view words = slice(text, line);
  Cells cells;
  if (line.size() > kLongestRow) return cells;
  if (words.find('\t') != std::string_view::npos) {
    cells = {.parting = Parting::tabs, .spans = split(text, line, '\t'), .has_figure = false};
  } else if (std::count(words.begin(), words.end(), '|') >= 2) {
    Span inner = line;
    if (text[inner.begin] == '|') ++inner.begin;
    if (inner.end > inner.begin && text[inner.end - 1] == '|') --inner.end;
    cells = {.parting = Parting::bars, .spans = split(text, inner, '|'), .has_figure = false};
  } else if (words.find(' ') != std::string_view::npos) {
    cells = spaced_cells(text, line);
  }
  // What a page sets in bars may be whole paragraphs.
  const bool has_prose = std::any_of(cells.spans.begin(), cells.spans.end(), [&](Span cell) {
    return cell.size() > kLongestCell && slice(text, cell).find(kStop) != std::string_view::npos;
  });
  if (cells.parting == Parting::bars && has_prose) return {};
  // 2 | 新增托位500个。 | 新增托位600个。: and so are cells that are sentences with figures.
  if (std::any_of(cells.spans.begin(), cells.spans.end(), [&](Span cell) {
        const std::string_view told = slice(text, cell);
        return told.ends_with(kStop) && std::any_of(told.begin(), told.end(), is_digit);
      }))
    return {};
  cells.has_figure = std::any_of(cells.spans.begin(), cells.spans.end(),
                                 [&](Span cell) { return starts_with_digit(slice(text, cell)); });
  return cells;
}

// Whether two neighbours are rows of one table.
bool belong_together(const Cells& a, const Cells& b) {
  if (a.parting == Parting::none || a.parting != b.parting) return false;
  if (a.parting != Parting::spaces) return a.spans.size() >= 2 && b.spans.size() >= 2;
  return a.spans.size() == b.spans.size() && (a.has_figure || b.has_figure);
}

// Whether a row set in bars has one cell that is not empty.
bool fills_one(const Cells& row) {
  return row.parting == Parting::bars && row.spans.size() > 1 && !row.has_figure &&
         std::count_if(row.spans.begin(), row.spans.end(),
                       [](Span cell) { return !cell.empty(); }) == 1;
}

// Whether a row names columns: it has no figure but years.
bool names_columns(std::string_view text, const std::vector<Span>& cells) {
  return std::none_of(cells.begin(), cells.end(), [&](Span cell) {
    const std::string_view words = slice(text, cell);
    return is_figure(words) && !is_year(words);
  });
}

// The names of columns above rows set apart by spaces, where the first column has no name.
bool lacks_corner(std::string_view text, const Cells& above, const Cells& below) {
  return above.parting == Parting::spaces && below.parting == Parting::spaces && below.has_figure &&
         above.spans.size() + 1 == below.spans.size() && names_columns(text, above.spans);
}

// 营业收入 | | 利润 | over 1-9月 | 增长(%) | 1-9月 | 增长(%): whether the second row of a table
// names its columns too, as the first leaves room for.
bool names_columns_again(std::string_view text, const std::vector<Span>& above, const Cells& row,
                         const Cells& below) {
  if (row.parting == Parting::spaces || row.parting != below.parting) return false;
  const auto filled =
      std::count_if(row.spans.begin(), row.spans.end(), [](Span cell) { return !cell.empty(); });
  const bool room =
      above.size() < below.spans.size() ||
      std::any_of(above.begin() + 1, above.end(), [](Span cell) { return cell.empty(); });
  return filled > 1 && room && names_columns(text, row.spans) && !names_columns(text, below.spans);
}

}  // namespace

std::vector<RawRow> find_rows(std::string_view text, const std::vector<SheetLine>& lines,
                              const std::vector<GatheredRow>& gathered) {
  std::vector<RawRow> rows;
  auto known = gathered.begin();
  const auto cells_at = [&](std::size_t i) -> Cells {  // in order of the lines
    if (i >= lines.size()) return {};
    if (known == gathered.end() || known->line != i) return read_cells(text, lines[i].span);
    Cells cells{.parting = Parting::bars, .spans = (known++)->cells, .has_figure = false};
    cells.has_figure = is_figure(slice(text, cells.spans.back()));
    return cells;
  };
  Cells current = cells_at(0);
  bool after_row = false;
  std::uint32_t header = 0xFFFFFFFF;
  for (std::uint32_t i = 0; i < lines.size(); ++i) {
    Cells next = cells_at(std::size_t{i} + 1);
    if (!after_row && lacks_corner(text, current, next)) {
      const std::uint32_t begin = lines[i].span.begin;
      current.spans.insert(current.spans.begin(), Span{begin, begin});
    }
    // 图2:居民消费价格 | |: what fills one cell above the heads is no row.
    if (!after_row && fills_one(current)) current = {};
    const bool before_row = belong_together(current, next);
    const bool alone = current.parting == Parting::tabs && current.spans.size() >= 3;
    if (before_row || after_row || alone) {
      const auto index = static_cast<std::uint32_t>(rows.size());
      if (!after_row) header = names_columns(text, current.spans) ? index : 0xFFFFFFFF;
      const bool second = header != 0xFFFFFFFF && header + 1 == index && before_row &&
                          names_columns_again(text, rows[header].cells, current, next);
      rows.push_back({.line = i,
                      .header = header == index ? 0xFFFFFFFF : header,
                      .cells = std::move(current.spans)});
      if (second) header = index;
    }
    after_row = before_row;
    current = std::move(next);
  }
  return rows;
}

}  // namespace zhibiao
