// Files as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace zhibiao::cli {

// Either the text, as UTF-8 without a byte order mark, or why there is none.
struct Input {
  std::optional<std::string> text;
  std::string error;
};

// The whole of a file, "-" for standard input. Never throws; memory is that of the file twice.
Input read_text(const std::string& path);

// Bytes as text, in the encoding that text/decode.h finds. Broken bytes of UTF-8 are left to
// the reader of the text, which knows what to do with them.
Input decode(std::string bytes);

// How a path is named to a person: "standard input" for "-".
std::string shown(const std::string& path);

}  // namespace zhibiao::cli
