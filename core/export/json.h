// Reports, tables and findings as JSON. The shapes are those of wasm/types.ts.
//
// Offsets are written as they stand in the data. The world outside counts in UTF-16 code
// units, so whoever hands a report out calls to_utf16 once, right after the analysis, and
// from then on keeps the report so: comparing, checking and rendering never look at offsets.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "compare/derive.h"
#include "compare/table.h"
#include "compare/topics.h"
#include "compare/trend.h"
#include "export/json_writer.h"
#include "report/report.h"

namespace zhibiao {

// Turns every offset in `report` from bytes of `original`, the UTF-8 text that it was made
// of, into UTF-16 code units of the same text. Once only. An offset inside a character moves
// to its beginning. Linear in the text.
void to_utf16(Report& report, std::string_view original);

struct JsonOptions {
  bool rules = true;   // write the chain of rules that made each figure
  bool checks = true;  // write the checks of the report
};

void write_json(JsonWriter& json, const Report& report, const JsonOptions& options = {});
void write_json(JsonWriter& json, const ComparisonTable& table);
// An array; each figure tells its report's index where `with_report` is set.
void write_json(JsonWriter& json, std::span<const Finding> findings, bool with_report);

// {"reports": [...]}, as `zhibiao extract` prints it, without a line end.
std::string reports_to_json(std::span<const Report> reports, const JsonOptions& options = {});
std::string table_to_json(const ComparisonTable& table);
// {"derivation": "share", "base": 0, "rows": [{"unit": "%", "cells": [...]}]}
std::string derived_to_json(const DerivedTable& derived);
// {"years": [2018, 2020], "rows": [{"label": ..., "points": [...]}]}
std::string trend_to_json(const TrendTable& trend);
// {"topics": [{"id": ..., "counts": [...]}], "standards": [...]}
std::string topics_to_json(const TopicMatrix& matrix);
// {"checks": [...]}
std::string findings_to_json(std::span<const Finding> findings);

}  // namespace zhibiao
