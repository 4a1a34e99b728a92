// The module that works on reports.
#include "wasm/binding.h"
#include "wasm/review_calls.h"

namespace zhibiao {

std::string call(std::string_view request) {
  static const ReviewCalls calls;
  return calls.call(request);
}

}  // namespace zhibiao
