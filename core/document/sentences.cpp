#include <array>
#include <cstddef>

#include "document/byte_set.h"
#include "document/prose.h"

namespace zhibiao {
namespace {

constexpr std::string_view kStop = "。";
constexpr ByteSet kSigns("()!?\xE3");         // brackets, and what stops begin with
constexpr std::uint32_t kLongestAside = 240;  // bytes: a bracket that holds sentences of its own
constexpr std::array<std::string_view, 8> kClosers = {"”", "’", "》", "」", "』", ")", "\"", "】"};

std::uint32_t size_of(std::string_view word) { return static_cast<std::uint32_t>(word.size()); }

// The size of the stop at `at`; 0 where none stands there. "?" in an address and "!" in
// code are none.
std::uint32_t stop_size(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  if (c == '!' || c == '?') {
    const bool in_address =
        at + 1 < text.size() && static_cast<unsigned char>(text[at + 1]) < 0x80 &&
        (std::string_view(" !?)\"\n").find(text[at + 1]) == std::string_view::npos);
    return in_address ? 0 : 1;
  }
  if (c != kStop[0]) return 0;
  return text.substr(at).starts_with(kStop) ? size_of(kStop) : 0;
}

std::uint32_t closers_end(std::string_view text, std::uint32_t at) {
  for (bool again = true; again;) {
    again = false;
    for (std::string_view closer : kClosers) {
      if (!text.substr(at).starts_with(closer)) continue;
      at += size_of(closer);
      again = true;
    }
  }
  return at;
}

// Whether the bracket open at `at` closes soon, so that a stop inside ends no sentence.
bool closes_soon(std::string_view text, std::uint32_t at) {
  const std::string_view near = text.substr(at, kLongestAside);
  const std::size_t mark = near.find_first_of("()");
  return mark != std::string_view::npos && near[mark] == ')';
}

}  // namespace

void split_sentences(std::string_view text, Span span, std::uint32_t block,
                     std::vector<Sentence>& sentences) {
  const std::string_view held = text.substr(0, span.end);
  std::uint32_t from = span.begin;
  std::uint32_t at = span.begin;
  bool in_brackets = false;
  while ((at = kSigns.next(held, at, span.end)) < span.end) {
    const char c = held[at];
    if (c == '(') in_brackets = true;
    if (c == ')') in_brackets = false;
    const std::uint32_t size = stop_size(held, at);
    if (size == 0) {
      ++at;
      continue;
    }
    std::uint32_t end = at + size;
    while (end < span.end && stop_size(held, end) != 0) end += stop_size(held, end);
    at = end;
    if (in_brackets && closes_soon(held, end)) continue;
    end = closers_end(held, end);
    while (end < span.end && held[end] == ' ') ++end;
    sentences.push_back({.span = {from, end}, .block = block});
    in_brackets = false;
    from = at = end;
  }
  if (from < span.end) sentences.push_back({.span = {from, span.end}, .block = block});
}

}  // namespace zhibiao
