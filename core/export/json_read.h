// Reports read back from their JSON: the page sends them for comparison, checks and tables,
// with what a person has mended in them.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/report.h"

namespace zhibiao {

// A report in the shape that write_json gives it. Members that are missing or null have
// their defaults, members of other names are passed over; offsets are kept as they are. Of
// "exact" and "value" the first wins. Checks are not read: they are made anew. nullopt where
// a member is not what it should be; `error` then names it and says why:
// "observations[3].period: not a period".
std::optional<Report> report_from_json(const nlohmann::json& json, std::string& error);

// An array of reports, or an object with such an array as "reports".
std::optional<std::vector<Report>> reports_from_json(const nlohmann::json& json,
                                                     std::string& error);
std::optional<std::vector<Report>> parse_reports(std::string_view text, std::string& error);

}  // namespace zhibiao
