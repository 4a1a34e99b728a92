// The WebAssembly module's face: a plain C ABI. wasm/zhibiao.ts calls it.
//
// The host asks for room for a request, writes the request's JSON there, calls, and reads
// the answer. Both places belong to the module and are good until the next call of any
// function here.
#include <cstddef>
#include <string>

#include "wasm/call.h"

#define ZHIBIAO_EXPORT(name) __attribute__((export_name(#name))) name

namespace {

struct State {
  zhibiao::CallHandler handler;
  std::string request;
  std::string answer;
};

// Made by the first call, not when the module starts: making the indexes takes a while.
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
  state().answer = state().handler.call(state().request);
  return state().answer.size();
}

const char* ZHIBIAO_EXPORT(zhibiao_answer)() { return state().answer.data(); }
}
