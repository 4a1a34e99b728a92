// Any bytes as a request give an answer that is JSON.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "wasm/call.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const zhibiao::CallHandler handler;
  const std::string answer = handler.call({reinterpret_cast<const char*>(data), size});
  if (!nlohmann::json::accept(answer)) std::abort();
  return 0;
}
