#include "text/plain_run.h"

#include <cstdint>

#include "text/bytes16.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// Each bit stands for a byte of the block, the lowest for the first.
struct Block {
  std::uint32_t lead = 0;   // a plain character of three bytes begins, as far as can be seen
  std::uint32_t plain = 0;  // the byte belongs to a plain character
};

constexpr std::uint32_t kAll = 0xFFFF;
constexpr std::uint32_t kLastTwo = 0xC000;  // a character that begins here ends elsewhere

Block look_at(const Bytes16& bytes) {
  const std::uint32_t ascii =
      bytes.between(0x20, 0x7E) | bytes.equal_to('\n') | bytes.equal_to('\t');
  if (ascii == kAll) return {0, ascii};
  const std::uint32_t han = bytes.between(0xE4, 0xE9);
  const std::uint32_t second_of_mark = bytes.equal_to(0x80) >> 1;
  const std::uint32_t chinese_mark =
      bytes.equal_to(0xE3) & second_of_mark & (bytes.between(0x81, 0xA0) >> 2);
  const std::uint32_t general_mark =
      bytes.equal_to(0xE2) & second_of_mark & (bytes.between(0x93, 0xA3) >> 2);
  const std::uint32_t lead = han | chinese_mark | general_mark;
  const std::uint32_t followers = ((lead << 1) | (lead << 2)) & kAll;
  const std::uint32_t continuation = bytes.between(0x80, 0xBF);
  return {lead, (ascii | lead | followers) & ~(continuation ^ followers)};
}

std::size_t lowest_bit(std::uint32_t mask) { return static_cast<std::size_t>(__builtin_ctz(mask)); }

// How many bytes are plain at the beginning of a block that is not all plain, without the
// beginning of a character that breaks off.
std::size_t whole_characters(const Block& block) {
  const std::size_t first = lowest_bit(~block.plain & kAll);
  const auto begins = [&block, first](std::size_t before) {
    return first >= before && ((block.lead >> (first - before)) & 1U) != 0;
  };
  return begins(1) ? first - 1 : begins(2) ? first - 2 : first;
}

bool is_plain(char32_t c) {
  return (c >= 0x20 && c <= 0x7E) || c == '\n' || c == '\t' || (c >= 0x4000 && c <= 0x9FFF) ||
         (c >= 0x2013 && c <= 0x2023) || (c >= 0x3001 && c <= 0x3020);
}

}  // namespace

std::size_t plain_run_end(std::string_view text, std::size_t at) {
  while (text.size() - at >= Bytes16::kSize) {
    const Block block = look_at(Bytes16(text.data() + at));
    if (block.plain == kAll) {
      const std::uint32_t broken = block.lead & kLastTwo;
      at += broken == 0 ? Bytes16::kSize : lowest_bit(broken);
      continue;
    }
    const std::size_t plain = whole_characters(block);
    at += plain;
    if (plain < Bytes16::kSize - 2) return at;  // else the block's end may have cut a mark
  }
  while (at < text.size()) {
    std::size_t next = at;
    if (!is_plain(next_code_point(text, next))) break;
    at = next;
  }
  return at;
}

}  // namespace zhibiao
