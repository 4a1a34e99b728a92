#include "text/utf16.h"

#include <algorithm>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t units_of(char32_t code_point) { return code_point > 0xFFFF ? 2 : 1; }

}  // namespace

Utf16Offsets::Utf16Offsets(std::string_view text) : text_(text) {
  checkpoints_.reserve(text.size() / kStep + 1);
  std::size_t due = 0;  // the next checkpoint's least byte
  for (std::size_t at = 0; at < text.size();) {
    for (; at >= due; due += kStep) {
      checkpoints_.push_back({static_cast<std::uint32_t>(at), size_});
    }
    size_ += units_of(next_code_point(text, at));
  }
  if (checkpoints_.empty()) checkpoints_.push_back({});
}

std::uint32_t Utf16Offsets::to_utf16(std::uint32_t byte) const {
  if (byte >= text_.size()) return size_;
  std::size_t index = std::min<std::size_t>(byte / kStep, checkpoints_.size() - 1);
  while (checkpoints_[index].byte > byte) --index;  // within the character at the border
  const Checkpoint& checkpoint = checkpoints_[index];
  std::uint32_t unit = checkpoint.unit;
  for (std::size_t at = checkpoint.byte; at < byte;) {
    const std::uint32_t units = units_of(next_code_point(text_, at));
    if (at > byte) break;
    unit += units;
  }
  return unit;
}

std::uint32_t Utf16Offsets::to_utf8(std::uint32_t unit) const {
  if (unit >= size_) return static_cast<std::uint32_t>(text_.size());
  const auto after = std::upper_bound(
      checkpoints_.begin(), checkpoints_.end(), unit,
      [](std::uint32_t sought, const Checkpoint& checkpoint) { return sought < checkpoint.unit; });
  const Checkpoint& checkpoint = *(after - 1);  // the first is at 0
  std::size_t at = checkpoint.byte;
  for (std::uint32_t reached = checkpoint.unit; reached < unit;) {
    std::size_t next = at;
    reached += units_of(next_code_point(text_, next));
    if (reached > unit) break;
    at = next;
  }
  return static_cast<std::uint32_t>(at);
}

}  // namespace zhibiao
