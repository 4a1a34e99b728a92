// What encoding the bytes of a file are in.
//
// GB 18030 is recognized here but decoded elsewhere: by iconv in the command, by TextDecoder
// in the browser.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace zhibiao {

enum class Encoding : std::uint8_t {
  utf8,
  utf16le,
  utf16be,
  gb18030,  // or its subsets GBK and GB 2312
  binary,   // no text
};

// By a byte order mark, else by what the bytes are: UTF-16 by its zeros, strict UTF-8, GB 18030
// where it is well-formed and its characters are mostly the common ones, UTF-8 with a few
// broken bytes. What is full of control characters is no text. An empty file is UTF-8. Linear.
Encoding detect_encoding(std::string_view bytes);

// How many bytes at the beginning are the encoding's byte order mark; 0 where there is none.
std::size_t byte_order_mark_size(std::string_view bytes, Encoding encoding);

// Decodes UTF-16 of the byte order that `encoding` names, without its byte order mark. A
// surrogate without its partner and an odd byte at the end become U+FFFD.
std::string utf16_to_utf8(std::string_view bytes, Encoding encoding);

}  // namespace zhibiao
