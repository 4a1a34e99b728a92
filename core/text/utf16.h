// Offsets in UTF-8 to offsets in UTF-16 and back, at the border to JavaScript and to the
// output contract.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {

// Bytes that are not UTF-8 count as the U+FFFD that a browser's TextDecoder makes of them. A
// byte order mark at the beginning counts as one unit; a TextDecoder that takes it off, as is
// its default, gives offsets that are less by one.
class Utf16Offsets {
 public:
  // `text` must outlive this. Linear; keeps eight bytes for every 64 of the text.
  explicit Utf16Offsets(std::string_view text);

  // The UTF-16 code units in front of the byte. Within a character it is that of its first
  // byte, beyond the text that of its end. Constant time.
  std::uint32_t to_utf16(std::uint32_t byte) const;

  // The bytes in front of the UTF-16 code unit. Within a surrogate pair it is that of the
  // first, beyond the text that of its end. Logarithmic time.
  std::uint32_t to_utf8(std::uint32_t unit) const;

  // The whole text's length in UTF-16 code units.
  std::uint32_t size() const { return size_; }

 private:
  // A border between characters.
  struct Checkpoint {
    std::uint32_t byte = 0;
    std::uint32_t unit = 0;
  };
  static constexpr std::uint32_t kStep = 64;  // bytes from checkpoint to checkpoint

  std::string_view text_;
  std::vector<Checkpoint> checkpoints_;  // the i-th is the first border at or after i * kStep
  std::uint32_t size_ = 0;
};

}  // namespace zhibiao
