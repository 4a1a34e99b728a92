// The built-in tables as scripts/embed_tables.py packs them.
#pragma once

#include <span>
#include <string_view>

namespace zhibiao {

// A byte below 0x80 stands for itself; another one and that behind it for a character of
// packed_characters: its index is 256 times the first, less 0x80, and the second. So packed, the
// tables compress to nine tenths of what they do as UTF-8.
struct PackedTable {
  std::string_view name;
  std::string_view text;
};

// Both are written at build time.
std::span<const PackedTable> packed_tables();
// As UTF-8, the most frequent first.
std::string_view packed_characters();

}  // namespace zhibiao
