#include <catch_amalgamated.hpp>
#include <string>

#include "export/formats.h"

namespace zhibiao {
namespace {

Grid grid(std::vector<std::string> header, std::vector<std::vector<GridCell>> rows) {
  return {std::move(header), std::move(rows)};
}

TEST_CASE("CSV has a byte order mark, CRLF and quotes where they are needed") {
  const Grid table = grid({"a", "b,c"}, {{{"x\"y"}, {"1.5", true}}, {{"two\nlines"}, {""}}});
  CHECK(to_csv(table) ==
        "\xEF\xBB\xBF"
        "a,\"b,c\"\r\n\"x\"\"y\",1.5\r\n\"two\nlines\",\r\n");
}

TEST_CASE("formulas are neutralised, numbers are not") {
  const auto [text, wanted] = GENERATE(table<std::string, std::string>({
      {"=1+1", "'=1+1"},
      {"+cmd", "'+cmd"},
      {"-2+3", "'-2+3"},
      {"@sum", "'@sum"},
      {"\tx", "'\tx"},
      {"\rx", "'\rx"},
      {"＝1", "'＝1"},
      {"-5.4", "-5.4"},
      {"-5.4%", "-5.4%"},
      {"+3", "+3"},
      {"-", "'-"},
      {"--1", "'--1"},
      {"3-1", "3-1"},
      {"", ""},
      {"'", "'"},
  }));
  CHECK(neutralized(text) == wanted);
}

TEST_CASE("every format neutralises what a spreadsheet would run") {
  const Grid table = grid({"=h"}, {{{"=HYPERLINK(\"x\")"}}});
  CHECK(to_csv(table) == "\xEF\xBB\xBF'=h\r\n\"'=HYPERLINK(\"\"x\"\")\"\r\n");
  CHECK(to_tsv(table) == "'=h\n'=HYPERLINK(\"x\")\n");
  CHECK(to_html(table).find(">&#39;=HYPERLINK(&quot;x&quot;)<") != std::string::npos);
}

TEST_CASE("TSV has one line a row whatever the cells hold") {
  const Grid table = grid({"a", "b"}, {{{"x\ty"}, {"1\r\n2"}}});
  CHECK(to_tsv(table) == "a\tb\nx y\t1  2\n");
}

TEST_CASE("HTML is a plain table with everything escaped") {
  const Grid table =
      grid({"<h>"}, {{{"<img src=x onerror=alert(1)>&'"}}, {{"-3", true}}, {{"2019-03"}}});
  CHECK(to_html(table) ==
        "<table>\n<thead>\n<tr><th scope=\"col\">&lt;h&gt;</th></tr>\n</thead>\n<tbody>\n"
        "<tr><td>&lt;img src=x onerror=alert(1)&gt;&amp;&#39;</td></tr>\n"
        "<tr><td>-3</td></tr>\n"
        "<tr><td style=\"mso-number-format:'\\@'\">2019-03</td></tr>\n"
        "</tbody>\n</table>\n");
}

TEST_CASE("Markdown escapes its own marks and sets numbers to the right") {
  const Grid table = grid({"a|b", "n"}, {{{"*x*\n<b>"}, {"7", true}}});
  CHECK(to_markdown(table) == "| a\\|b | n |\n| --- | ---: |\n| \\*x\\* \\<b\\> | 7 |\n");
}

TEST_CASE("a grid without rows is its header") {
  const Grid table = grid({"a", "b"}, {});
  CHECK(to_tsv(table) == "a\tb\n");
  CHECK(to_markdown(table) == "| a | b |\n| --- | --- |\n");
}

}  // namespace
}  // namespace zhibiao
