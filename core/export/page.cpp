#include "export/page.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "export/formats.h"
#include "export/grid.h"
#include "report/names.h"
#include "text/utf16.h"
#include "time/period.h"

namespace zhibiao {
namespace {

constexpr std::string_view kStyle =
    "body{max-width:60em;margin:2em auto;padding:0 1em;color:#1b2422;background:#fff;"
    "font:16px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',system-ui,sans-serif}"
    "h1{font-size:1.5em;line-height:1.3}h2{font-size:1.15em;margin:2em 0 .5em}"
    ".about{color:#5a6664}mark{background:#fff2c2;border-bottom:2px solid #a87400;color:inherit}"
    "mark a{color:inherit;text-decoration:none}mark.change{border-bottom-style:dashed}"
    "mark.target{border-bottom-style:double}"
    "mark:target,tr:target{outline:3px solid #0b665a}"
    "table{border-collapse:collapse;width:100%;font-size:.9em;font-variant-numeric:tabular-nums}"
    "caption{text-align:left;color:#5a6664;padding-bottom:.3em}"
    "th,td{padding:.3em .6em;border-bottom:1px solid #d9dedb;text-align:left;"
    "vertical-align:baseline}tbody th{font-weight:400}td.n{text-align:right;font-weight:600}"
    "thead th{border-bottom:2px solid #1b2422}.fails{border-left:4px solid #b3261e}"
    "li{margin:.4em 0;padding-left:.6em}a{color:#0b665a}"
    "@media print{body{max-width:none;margin:0;font-size:11pt}tr,li{break-inside:avoid}}";

// Figures whose spans overlap have one mark; each figure tells which.
struct Mark {
  Span span;  // bytes
  std::size_t figure = 0;
};

struct Marks {
  std::vector<Mark> marks;          // in order, apart from each other
  std::vector<std::size_t> of_row;  // of each figure, the one whose mark it shares
};

Marks marks_of(const Report& report, std::string_view text) {
  const Utf16Offsets offsets(text);
  const std::vector<Observation>& figures = report.observations;
  std::vector<std::size_t> order(figures.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(), [&](std::size_t left, std::size_t right) {
    return figures[left].span.begin < figures[right].span.begin;
  });
  Marks found;
  found.of_row.resize(figures.size());
  for (const std::size_t figure : order) {
    const Span span = {offsets.to_utf8(figures[figure].span.begin),
                       offsets.to_utf8(figures[figure].span.end)};
    if (!found.marks.empty() && span.begin < found.marks.back().span.end) {
      found.of_row[figure] = found.marks.back().figure;
      continue;
    }
    found.of_row[figure] = figure;
    if (span.begin < span.end) found.marks.push_back({span, figure});
  }
  return found;
}

std::string number(std::size_t value) { return std::to_string(value + 1); }

void append_mark(std::string& out, const Mark& mark, const Report& report, std::string_view text) {
  const std::string id = number(mark.figure);
  out.append("<mark id=\"m").append(id).append("\" class=\"");
  out.append(name_of(report.observations[mark.figure].kind));
  out.append("\"><a href=\"#r").append(id).append("\">");
  out.append(html_escaped(text.substr(mark.span.begin, mark.span.end - mark.span.begin)));
  out.append("</a></mark>");
}

// What stands between marks; line ends part paragraphs.
void append_plain(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    out.append(html_escaped(text.substr(at, end - at)));
    if (end == text.size()) return;
    out.append("</p>\n<p>");
    at = end + 1;
  }
}

void append_text(std::string& out, const Report& report, const Marks& marks,
                 std::string_view text) {
  out.append("<p>");
  std::size_t at = 0;
  for (const Mark& mark : marks.marks) {
    append_plain(out, text.substr(at, mark.span.begin - at));
    append_mark(out, mark, report, text);
    at = mark.span.end;
  }
  append_plain(out, text.substr(at));
  out.append("</p>\n");
}

void append_row(std::string& out, const std::vector<GridCell>& row, std::size_t figure,
                std::size_t mark) {
  out.append("<tr id=\"r").append(number(figure)).append("\">");
  for (std::size_t column = 0; column < row.size(); ++column) {
    const std::string cell = html_escaped(row[column].text);
    if (column == 0) {
      out.append("<th scope=\"row\"><a href=\"#m").append(number(mark)).append("\">");
      out.append(cell).append("</a></th>");
    } else {
      out.append(row[column].number ? "<td class=\"n\">" : "<td>").append(cell).append("</td>");
    }
  }
  out.append("</tr>\n");
}

void append_table(std::string& out, const Report& report, const Marks& marks, const Words& words) {
  const Grid grid = observations_grid({&report, 1}, words);
  out.append("<table>\n<caption>").append(html_escaped(report.title));
  out.append("</caption>\n<thead><tr>");
  for (const std::string& name : grid.header) {
    out.append("<th scope=\"col\">").append(html_escaped(name)).append("</th>");
  }
  out.append("</tr></thead>\n<tbody>\n");
  for (std::size_t row = 0; row < grid.rows.size(); ++row) {
    append_row(out, grid.rows[row], row, marks.of_row[row]);
  }
  out.append("</tbody>\n</table>\n");
}

void append_checks(std::string& out, const Report& report, const Words& words) {
  if (report.checks.empty()) return;
  out.append("<h2>").append(words.of("title.checks")).append("</h2>\n<ul>\n");
  for (const Finding& finding : report.checks) {
    const std::string_view verdict = finding.holds ? "holds" : "fails";
    out.append("<li class=\"").append(verdict).append("\"><strong>");
    out.append(html_escaped(words.of("verdict", verdict))).append("</strong> ");
    out.append(html_escaped(finding.says)).append("</li>\n");
  }
  out.append("</ul>\n");
}

std::string about_line(const Report& report) {
  std::string line;
  const std::string published = report.published ? to_iso(*report.published) : std::string();
  for (const std::string_view part : {std::string_view(report.place), std::string_view(published),
                                      std::string_view(report.source)}) {
    if (part.empty()) continue;
    if (!line.empty()) line.append(" \xC2\xB7 ");
    line.append(part);
  }
  return line;
}

}  // namespace

std::string report_page(const Report& report, std::string_view text, const Words& words) {
  const Marks marks = marks_of(report, text);
  std::string out = "<!doctype html>\n<html lang=\"";
  out.append(words.of("page.language"));
  out.append(
      "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
      "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
  out.append(html_escaped(report.title)).append("</title>\n<style>").append(kStyle);
  out.append("</style>\n</head>\n<body>\n<header><h1>").append(html_escaped(report.title));
  out.append("</h1>\n<p class=\"about\">").append(html_escaped(about_line(report)));
  out.append("</p></header>\n<main>\n<h2>").append(words.of("page.text")).append("</h2>\n");
  append_text(out, report, marks, text);
  out.append("<h2>").append(words.of("title.observations")).append("</h2>\n");
  append_table(out, report, marks, words);
  append_checks(out, report, words);
  out.append("</main>\n</body>\n</html>\n");
  return out;
}

}  // namespace zhibiao
