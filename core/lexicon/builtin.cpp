#include "lexicon/builtin.h"

#include <cstddef>

#include "lexicon/packed.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

std::vector<std::string_view> characters_of(std::string_view text) {
  std::vector<std::string_view> characters;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    next_code_point(text, at);
    characters.push_back(text.substr(begin, at - begin));
  }
  return characters;
}

std::string unpacked(std::string_view packed, const std::vector<std::string_view>& characters) {
  std::string text;
  text.reserve(packed.size() * 3 / 2);  // two bytes become three
  for (std::size_t at = 0; at < packed.size(); ++at) {
    const auto first = static_cast<unsigned char>(packed[at]);
    if (first < 0x80) {
      text.push_back(packed[at]);
      continue;
    }
    const auto second = static_cast<unsigned char>(packed[++at]);
    text.append(characters[(first - 0x80U) * 256 + second]);
  }
  return text;
}

}  // namespace

std::vector<BuiltinTable> builtin_tables() {
  const std::vector<std::string_view> characters = characters_of(packed_characters());
  std::vector<BuiltinTable> tables;
  for (const PackedTable& table : packed_tables())
    tables.push_back({table.name, unpacked(table.text, characters)});
  return tables;
}

}  // namespace zhibiao
