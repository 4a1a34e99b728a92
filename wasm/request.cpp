#include "wasm/request.h"

#include "export/json_writer.h"

namespace zhibiao {

using nlohmann::json;

std::string failure(std::string_view code, std::string_view message) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.key("error");
  writer.begin_object();
  writer.member("code", code);
  writer.member("message", message);
  writer.end_object();
  writer.end_object();
  return out;
}

std::string bad_member(std::string_view what) { return failure("bad-member", what); }

std::string text_answer(std::string_view text) {
  std::string out;
  JsonWriter writer(out);
  writer.begin_object();
  writer.member("text", text);
  writer.end_object();
  return out;
}

std::optional<std::string_view> text_member(const json& request, const char* name) {
  const auto found = request.find(name);
  if (found == request.end() || found->is_null()) return std::string_view();
  if (!found->is_string()) return std::nullopt;
  return found->get_ref<const std::string&>();
}

}  // namespace zhibiao
