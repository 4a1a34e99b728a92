#include "cli/input.h"

#include <iconv.h>

#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <memory>
#include <utility>

#include "text/decode.h"

namespace zhibiao::cli {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16U;
constexpr std::size_t kLargest = std::size_t{1} << 30U;  // offsets have 32 bits

Input failure(std::string why) { return {std::nullopt, std::move(why)}; }

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

Input read_all(std::FILE* file) {
  std::string bytes;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + kChunk);
    const std::size_t count = std::fread(bytes.data() + before, 1, kChunk, file);
    bytes.resize(before + count);
    if (bytes.size() > kLargest) return failure("larger than 1 GB");
    if (count < kChunk) break;
  }
  if (std::ferror(file) != 0) return failure(std::strerror(errno));
  return {std::move(bytes), {}};
}

// GB 18030 as UTF-8; nullopt where the bytes are not that to the last one.
std::optional<std::string> from_gb18030(std::string bytes) {
  iconv_t converter = iconv_open("UTF-8", "GB18030");
  if (reinterpret_cast<std::intptr_t>(converter) == -1) return std::nullopt;
  // A character of two bytes becomes three at the most, one of four becomes four.
  std::string text(bytes.size() / 2 * 3 + 4, '\0');
  char* in = bytes.data();
  char* out = text.data();
  std::size_t in_left = bytes.size();
  std::size_t out_left = text.size();
  const std::size_t result = iconv(converter, &in, &in_left, &out, &out_left);
  iconv_close(converter);
  if (result == static_cast<std::size_t>(-1)) return std::nullopt;
  text.resize(text.size() - out_left);
  return text;
}

}  // namespace

Input decode(std::string bytes) {
  const Encoding encoding = detect_encoding(bytes);
  const std::size_t mark = byte_order_mark_size(bytes, encoding);
  switch (encoding) {
    case Encoding::utf8:
      bytes.erase(0, mark);
      return {std::move(bytes), {}};
    case Encoding::utf16le:
    case Encoding::utf16be:
      return {utf16_to_utf8(std::string_view(bytes).substr(mark), encoding), {}};
    case Encoding::gb18030:
      if (auto text = from_gb18030(bytes.substr(mark))) return {std::move(text), {}};
      return failure("not whole GB18030");
    default:
      return failure("not text");
  }
}

Input read_text(const std::string& path) {
  Input bytes;
  if (path == "-") {
    bytes = read_all(stdin);
  } else {
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
    if (file == nullptr) return failure(std::strerror(errno));
    bytes = read_all(file.get());
  }
  if (!bytes.text) return bytes;
  return decode(std::move(*bytes.text));
}

std::string shown(const std::string& path) { return path == "-" ? "standard input" : path; }

}  // namespace zhibiao::cli
