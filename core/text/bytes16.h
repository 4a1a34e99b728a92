// Sixteen bytes at once: which of them lie in a range, as a mask with a bit a byte.
//
// One instruction a question with SSE2 or WebAssembly's SIMD; a loop elsewhere.
#pragma once

#include <cstdint>
#include <cstring>

#if defined(__SSE2__)
#include <emmintrin.h>
#elif defined(__wasm_simd128__)
#include <wasm_simd128.h>
#endif

namespace zhibiao {

class Bytes16 {
 public:
  static constexpr std::size_t kSize = 16;

  // Reads kSize bytes from `bytes`.
  explicit Bytes16(const char* bytes);

  // Bit i is set where low <= byte i <= high, as unsigned numbers.
  std::uint32_t between(std::uint8_t low, std::uint8_t high) const;
  std::uint32_t equal_to(std::uint8_t byte) const { return between(byte, byte); }

 private:
#if defined(__SSE2__)
  __m128i bytes_;
#elif defined(__wasm_simd128__)
  v128_t bytes_;
#else
  std::uint8_t bytes_[kSize];
#endif
};

#if defined(__SSE2__)

inline Bytes16::Bytes16(const char* bytes)
    : bytes_(_mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes))) {}

inline std::uint32_t Bytes16::between(std::uint8_t low, std::uint8_t high) const {
  // There is no unsigned comparison: saturated differences are zero inside of the range.
  const __m128i below = _mm_subs_epu8(_mm_set1_epi8(static_cast<char>(low)), bytes_);
  const __m128i above = _mm_subs_epu8(bytes_, _mm_set1_epi8(static_cast<char>(high)));
  const __m128i inside = _mm_cmpeq_epi8(_mm_or_si128(below, above), _mm_setzero_si128());
  return static_cast<std::uint32_t>(_mm_movemask_epi8(inside));
}

#elif defined(__wasm_simd128__)

inline Bytes16::Bytes16(const char* bytes) : bytes_(wasm_v128_load(bytes)) {}

inline std::uint32_t Bytes16::between(std::uint8_t low, std::uint8_t high) const {
  const v128_t inside = wasm_v128_and(wasm_u8x16_ge(bytes_, wasm_u8x16_splat(low)),
                                      wasm_u8x16_le(bytes_, wasm_u8x16_splat(high)));
  return static_cast<std::uint32_t>(wasm_i8x16_bitmask(inside));
}

#else

inline Bytes16::Bytes16(const char* bytes) { std::memcpy(bytes_, bytes, kSize); }

inline std::uint32_t Bytes16::between(std::uint8_t low, std::uint8_t high) const {
  std::uint32_t mask = 0;
  for (std::size_t i = 0; i < kSize; ++i) {
    if (bytes_[i] >= low && bytes_[i] <= high) mask |= 1U << i;
  }
  return mask;
}

#endif

}  // namespace zhibiao
