// What all calls share: reading a request, and answers of the usual shapes.
#pragma once

#include <cstddef>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace zhibiao {

// {"error": {"code": ..., "message": ...}}; wasm/types.ts calls it a Failure.
std::string failure(std::string_view code, std::string_view message);
// A member that is missing or not what it should be.
std::string bad_member(std::string_view what);
// {"text": ...}
std::string text_answer(std::string_view text);

// The text of a member; empty where it is missing or null, nullopt where it is no text. It
// lives as long as the request.
std::optional<std::string_view> text_member(const nlohmann::json& request, const char* name);

template <typename Calls>
struct Operation {
  std::string_view name;
  std::string (Calls::*answer)(const nlohmann::json& request) const;
};

// Has the operation that the request names answer it. `request` may hold any bytes: what is
// no JSON object is a Failure ("bad-request"), and so is an operation of another name
// ("unknown-op").
template <typename Calls, typename Operations>
std::string dispatch(const Calls& calls, const Operations& operations, std::string_view request) {
  const auto parsed = nlohmann::json::parse(request, nullptr, false);
  if (!parsed.is_object()) return failure("bad-request", "the request is no JSON object");
  const std::string_view name = text_member(parsed, "op").value_or(std::string_view());
  for (const Operation<Calls>& operation : operations) {
    if (operation.name == name) return (calls.*operation.answer)(parsed);
  }
  return failure("unknown-op", "there is no such operation");
}

}  // namespace zhibiao
