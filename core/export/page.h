// A report with its marked figures, its table and its checks as one page of HTML.
#pragma once

#include <string>
#include <string_view>

#include "export/words.h"
#include "report/report.h"

namespace zhibiao {

// `text` is what the report was made of, UTF-8; the report's offsets are UTF-16 code units of
// it. The page needs nothing else: no script, nothing fetched; everything in it is escaped.
// Every mark leads to its row and every row to its mark.
std::string report_page(const Report& report, std::string_view text, const Words& words);

}  // namespace zhibiao
