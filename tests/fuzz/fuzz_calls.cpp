// Any bytes as a request give an answer that is JSON.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "wasm/analyze_calls.h"
#include "wasm/review_calls.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const zhibiao::AnalyzeCalls analyze;
  static const zhibiao::ReviewCalls review;
  const std::string_view request(reinterpret_cast<const char*>(data), size);
  if (!nlohmann::json::accept(analyze.call(request))) std::abort();
  if (!nlohmann::json::accept(review.call(request))) std::abort();
  return 0;
}
