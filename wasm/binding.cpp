// A WebAssembly module's face: a plain C ABI. wasm/zhibiao.ts calls it.
//
// The host asks for room for a request, writes the request's JSON there, calls, and reads
// the answer. Both places belong to the module and are good until the next call of any
// function here.
#include "wasm/binding.h"

#include <cstddef>
#include <string>

#define ZHIBIAO_EXPORT(name) __attribute__((export_name(#name))) name

namespace {

struct State {
  std::string request;
  std::string answer;
};

State& state() {
  static State only;
  return only;
}

}  // namespace

extern "C" {

char* ZHIBIAO_EXPORT(zhibiao_request)(std::size_t size) {
  state().request.resize(size);
  return state().request.data();
}

// The length of the answer.
std::size_t ZHIBIAO_EXPORT(zhibiao_call)() {
  state().answer = zhibiao::call(state().request);
  return state().answer.size();
}

const char* ZHIBIAO_EXPORT(zhibiao_answer)() { return state().answer.data(); }
}
