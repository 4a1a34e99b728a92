// A half-open range [begin, end) of byte offsets.
//
// Which text the offsets count in is the owner's to say: the stages work in the
// normalized text (text/normal_text.h); a Report speaks of the original UTF-8.
#pragma once

#include <cstdint>
#include <string_view>

namespace zhibiao {

struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(std::uint32_t offset) const { return begin <= offset && offset < end; }
  constexpr bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

// The characters of `text` that `span` covers. `span` must lie inside `text`.
constexpr std::string_view slice(std::string_view text, Span span) {
  return text.substr(span.begin, span.size());
}

}  // namespace zhibiao
