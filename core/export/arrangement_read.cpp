#include "export/arrangement_read.h"

#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

namespace zhibiao {
namespace {

using nlohmann::json;

const json* member(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() || found->is_null() ? nullptr : &*found;
}

template <typename Keys>
bool read_keys(const json* list, Keys& keys) {
  if (list == nullptr) return true;
  if (!list->is_array()) return false;
  for (const json& key : *list) {
    if (!key.is_string()) return false;
    keys.insert(keys.end(), key.get_ref<const std::string&>());
  }
  return true;
}

bool read_merged(const json* list, Arrangement& arrangement) {
  if (list == nullptr) return true;
  if (!list->is_array()) return false;
  for (const json& keys : *list) {
    if (!read_keys(&keys, arrangement.merged.emplace_back())) return false;
  }
  return true;
}

bool read_renamed(const json* names, Arrangement& arrangement) {
  if (names == nullptr) return true;
  if (!names->is_object()) return false;
  for (const auto& [key, name] : names->items()) {
    if (!name.is_string()) return false;
    arrangement.renamed.emplace(key, name.get_ref<const std::string&>());
  }
  return true;
}

bool read_chosen(const json* list, Arrangement& arrangement) {
  if (list == nullptr) return true;
  if (!list->is_array()) return false;
  for (const json& one : *list) {
    const json* row = one.is_object() ? member(one, "row") : nullptr;
    const json* report = one.is_object() ? member(one, "report") : nullptr;
    const json* start = one.is_object() ? member(one, "start") : nullptr;
    const bool good = row != nullptr && row->is_string() && report != nullptr &&
                      report->is_number_unsigned() && start != nullptr &&
                      start->is_number_unsigned();
    if (!good) return false;
    arrangement.chosen[{row->get_ref<const std::string&>(), report->get<std::uint32_t>()}] =
        start->get<std::uint32_t>();
  }
  return true;
}

}  // namespace

std::optional<Arrangement> arrangement_from_json(const json& value) {
  Arrangement arrangement;
  if (value.is_null()) return arrangement;
  const bool good = value.is_object() && read_merged(member(value, "merged"), arrangement) &&
                    read_keys(member(value, "split"), arrangement.split) &&
                    read_keys(member(value, "pinned"), arrangement.pinned) &&
                    read_keys(member(value, "hidden"), arrangement.hidden) &&
                    read_renamed(member(value, "renamed"), arrangement) &&
                    read_chosen(member(value, "chosen"), arrangement);
  if (!good) return std::nullopt;
  return arrangement;
}

}  // namespace zhibiao
