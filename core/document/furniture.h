// What pages and office programs add to a report. Private to core/document.
#pragma once

#include <string_view>

#include "document/document_words.h"
#include "document/lines.h"

namespace zhibiao {

// Whether the line is page furniture by itself: a counter, a link, a file name, a page number.
bool is_furniture(std::string_view text, const SheetLine& line, const DocumentWords& words);

// Whether the line names a picture's file, so that a short line behind it is the caption.
bool is_picture(std::string_view text, const SheetLine& line, const DocumentWords& words);

// Whether the line opens the page's own tail: 相关链接, 声明:文章...
bool opens_tail(std::string_view text, const SheetLine& line, const DocumentWords& words);

}  // namespace zhibiao
