// A set of bytes, to run over text quickly. Private to core/document.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace zhibiao {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }

  // The first offset in [at, end) whose byte is in the set; `end` where none is.
  std::uint32_t next(std::string_view text, std::uint32_t at, std::uint32_t end) const {
    while (at < end && !has_[static_cast<unsigned char>(text[at])]) ++at;
    return at;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace zhibiao
