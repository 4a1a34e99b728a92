// Tables as text for other programs.
#pragma once

#include <string>
#include <string_view>

#include "export/grid.h"

namespace zhibiao {

// For spreadsheets: RFC 4180 with a byte order mark, so that Excel reads it as UTF-8, and
// CRLF. Text that a spreadsheet would take for a formula gets an apostrophe in front.
std::string to_csv(const Grid& grid);

// For programs: as above, but without the mark, which they would take for part of a name.
std::string to_plain_csv(const Grid& grid);

// For the clipboard, with LF; tabs and line ends inside cells become spaces. Formulas as in CSV.
std::string to_tsv(const Grid& grid);

// A <table> for the clipboard: everything escaped, formulas as in CSV, and no cell that a
// spreadsheet would turn into a date or a number of its own.
std::string to_html(const Grid& grid);

// A GitHub-flavoured table; what Markdown would read as a mark of its own is escaped.
std::string to_markdown(const Grid& grid);

// `text` as it may stand in HTML, also within an attribute's quotes.
std::string html_escaped(std::string_view text);

// `text` as it may stand in a spreadsheet's cell: with an apostrophe in front where it
// begins like a formula and is no plain number.
std::string neutralized(std::string_view text);

}  // namespace zhibiao
