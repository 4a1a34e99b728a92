// The module that reads texts.
#include "wasm/analyze_calls.h"
#include "wasm/binding.h"

namespace zhibiao {

std::string call(std::string_view request) {
  static const AnalyzeCalls calls;
  return calls.call(request);
}

}  // namespace zhibiao
