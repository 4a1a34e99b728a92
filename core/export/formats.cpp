#include "export/formats.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "lexicon/decimal.h"

namespace zhibiao {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// What makes a formula of a cell; the last four are full-width.
constexpr std::array<std::string_view, 11> kFormulaStarts = {
    "=",           "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D",
    "\xEF\xBC\xA0"};

bool is_plain_number(std::string_view text) {
  if (text.ends_with('%')) text.remove_suffix(1);
  return Decimal::parse(text).has_value();
}

std::string quoted(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string quoted_text = "\"";
  for (const char c : text) {
    if (c == '"') quoted_text.push_back('"');
    quoted_text.push_back(c);
  }
  quoted_text.push_back('"');
  return quoted_text;
}

std::string on_one_line(std::string_view text) {
  std::string line(text);
  std::replace_if(
      line.begin(), line.end(), [](char c) { return c == '\t' || c == '\r' || c == '\n'; }, ' ');
  return line;
}

std::string csv_cell(std::string_view text) { return quoted(neutralized(text)); }
std::string tsv_cell(std::string_view text) { return on_one_line(neutralized(text)); }

std::string markdown_cell(std::string_view text) {
  std::string escaped;
  for (const char c : on_one_line(text)) {
    if (std::string_view("\\|`*_[]<>~&").find(c) != std::string_view::npos) escaped.push_back('\\');
    escaped.push_back(c);
  }
  return escaped;
}

// Calls `write` with the text of each cell of a line, and writes what stands between them.
template <typename Line, typename Write>
void append_line(std::string& out, const Line& line, std::string_view between, Write write) {
  bool first = true;
  for (const auto& cell : line) {
    if (!first) out.append(between);
    first = false;
    out.append(write(cell));
  }
}

std::string_view text_of(const std::string& cell) { return cell; }
std::string_view text_of(const GridCell& cell) { return cell.text; }

template <typename Write>
std::string delimited(const Grid& grid, std::string_view between, std::string_view line_end,
                      Write write) {
  std::string out;
  const auto cell = [&](const auto& value) { return write(text_of(value)); };
  append_line(out, grid.header, between, cell);
  out.append(line_end);
  for (const std::vector<GridCell>& row : grid.rows) {
    append_line(out, row, between, cell);
    out.append(line_end);
  }
  return out;
}

// Text with a digit or a sign in front is marked as text, or 2019-03 becomes March.
std::string html_cell(const GridCell& cell) {
  const bool like_a_number =
      !cell.number && !cell.text.empty() &&
      std::string_view("0123456789+-.").find(cell.text[0]) != std::string_view::npos;
  std::string out = like_a_number ? "<td style=\"mso-number-format:'\\@'\">" : "<td>";
  return out.append(html_escaped(neutralized(cell.text))).append("</td>");
}

// The columns of numbers, which are set to the right.
std::vector<bool> number_columns(const Grid& grid) {
  std::vector<bool> numbers(grid.header.size(), false);
  for (const std::vector<GridCell>& row : grid.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (row[i].number) numbers[i] = true;
    }
  }
  return numbers;
}

}  // namespace

std::string html_escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    switch (c) {
      case '&':
        escaped.append("&amp;");
        break;
      case '<':
        escaped.append("&lt;");
        break;
      case '>':
        escaped.append("&gt;");
        break;
      case '"':
        escaped.append("&quot;");
        break;
      case '\'':
        escaped.append("&#39;");
        break;
      default:
        escaped.push_back(c);
    }
  }
  return escaped;
}

std::string neutralized(std::string_view text) {
  const bool formula =
      std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                  [text](std::string_view start) { return text.starts_with(start); });
  if (!formula || is_plain_number(text)) return std::string(text);
  return std::string("'").append(text);
}

std::string to_csv(const Grid& grid) {
  return std::string(kByteOrderMark).append(to_plain_csv(grid));
}

std::string to_plain_csv(const Grid& grid) { return delimited(grid, ",", "\r\n", csv_cell); }

std::string to_tsv(const Grid& grid) { return delimited(grid, "\t", "\n", tsv_cell); }

std::string to_html(const Grid& grid) {
  std::string out = "<table>\n<thead>\n<tr>";
  append_line(out, grid.header, "", [](const std::string& name) {
    return "<th scope=\"col\">" + html_escaped(neutralized(name)) + "</th>";
  });
  out.append("</tr>\n</thead>\n<tbody>\n");
  for (const std::vector<GridCell>& row : grid.rows) {
    out.append("<tr>");
    append_line(out, row, "", html_cell);
    out.append("</tr>\n");
  }
  return out.append("</tbody>\n</table>\n");
}

std::string to_markdown(const Grid& grid) {
  std::string out = "| ";
  append_line(out, grid.header, " | ", markdown_cell);
  out.append(" |\n| ");
  append_line(out, number_columns(grid), " | ",
              [](bool number) { return number ? "---:" : "---"; });
  out.append(" |\n");
  for (const std::vector<GridCell>& row : grid.rows) {
    out.append("| ");
    append_line(out, row, " | ", [](const GridCell& cell) { return markdown_cell(cell.text); });
    out.append(" |\n");
  }
  return out;
}

}  // namespace zhibiao
