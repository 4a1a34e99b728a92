// A person's arrangement of a comparison, read from JSON.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>

#include "compare/arrangement.h"

namespace zhibiao {

// {"merged": [["key", "key"]], "split": ["key"], "pinned": [...], "hidden": [...],
//  "renamed": {"key": "label"}, "chosen": [{"row": "key", "report": 0, "start": 12}]}
// Members may be missing; nullopt where one is not what it should be.
std::optional<Arrangement> arrangement_from_json(const nlohmann::json& json);

}  // namespace zhibiao
