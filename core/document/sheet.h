// What each line of a text is: the work that stands between lines and blocks. Private to
// core/document.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/bylines.h"
#include "document/document_words.h"
#include "document/lines.h"
#include "document/marks.h"
#include "document/rows.h"
#include "text/span.h"
#include "text/utf8.h"

namespace zhibiao {

enum class LineRole : std::uint8_t {
  open,  // not decided
  title,
  byline,
  furniture,
  row,
  heading,
  item,
  text,
};

// The lines of one text and what has been found out about them.
struct Sheet {
  std::string_view text;
  std::vector<SheetLine> lines;
  std::vector<LineRole> roles;             // one a line
  std::vector<std::optional<Mark>> marks;  // one a line; of headings and items only
  std::vector<RawRow> rows;

  // Lines [0, head_end) may be of the head, [foot_begin, tail_begin) of the foot; from
  // tail_begin on all is the page's.
  std::size_t head_end = 0;
  std::size_t foot_begin = 0;
  std::size_t tail_begin = 0;

  Span title;
  Span published;
  Span source;
  Span author;
  DateRank rank = DateRank::none;  // of `published`

  std::string_view held(std::size_t line) const { return slice(text, lines[line].span); }
  std::size_t characters(std::size_t line) const { return zhibiao::characters(held(line)); }
  bool is_open(std::size_t line) const { return roles[line] == LineRole::open; }
  bool in_head(std::size_t line) const { return line < head_end; }
  bool in_foot(std::size_t line) const { return line >= foot_begin && line < tail_begin; }
};

// The mark that the line begins with, if any.
std::optional<Mark> mark_of(const Sheet& sheet, std::size_t line, const DocumentWords& words);

// Whether the line is prose, or a table's: no part of a head or foot.
bool is_body(const Sheet& sheet, std::size_t line);

// Whether the line speaks to the audience: 各位代表:
bool is_greeting(const Sheet& sheet, std::size_t line, const DocumentWords& words);

// The byline that the line is, if any. Looks first for what bylines cannot do without.
std::optional<Byline> byline_of(const Sheet& sheet, std::size_t line, const DocumentWords& words);

// Finds title, date, source and author; sets the roles of their lines.
void read_head(Sheet& sheet, const DocumentWords& words);
void read_foot(Sheet& sheet, const DocumentWords& words);

// All of it: the roles of all lines, none left open.
Sheet read_sheet(std::string_view text, const DocumentWords& words);

}  // namespace zhibiao
