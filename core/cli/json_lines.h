// Reports as lines of JSON, for engines that pipe.
#pragma once

#include <string>
#include <string_view>

#include "check/check.h"
#include "zhibiao.h"

namespace zhibiao::cli {

struct Line {
  std::string json;  // without a line end
  bool good = true;
};

// One line: a JSON string, or an object with "text" and, where it is known, "published" and
// "place", which go before those of `defaults`. The answer is the report's JSON or, for a
// line that is not so, {"error": {"code": ..., "message": ...}}.
Line answer_line(std::string_view line, const Analyzer& analyzer, const Checker& checker,
                 const AnalyzeOptions& defaults);

}  // namespace zhibiao::cli
