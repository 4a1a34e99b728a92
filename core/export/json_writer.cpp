#include "export/json_writer.h"

#include <charconv>
#include <cstddef>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

void append_control(std::string& out, char c) {
  switch (c) {
    case '\n':
      out.append("\\n");
      return;
    case '\r':
      out.append("\\r");
      return;
    case '\t':
      out.append("\\t");
      return;
    default:
      out.append("\\u00");
      out.push_back(kHexDigits[static_cast<unsigned char>(c) >> 4U]);
      out.push_back(kHexDigits[static_cast<unsigned char>(c) & 0xFU]);
  }
}

// The end of the characters from `at` on that go as they are: nearly all.
std::size_t plain_end(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte >= 0x20 && byte < 0x80 && byte != '"' && byte != '\\') {
      ++at;
    } else if (is_wide_character(text, at)) {
      at += 3;
    } else {
      break;
    }
  }
  return at;
}

// The character at `at`, which moves behind it; what is not UTF-8 becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text, std::size_t& at) {
  const char first = text[at];
  const char32_t character = next_code_point(text, at);
  if (character < 0x20) return append_control(out, first);
  if (character == '"' || character == '\\') out.push_back('\\');
  append_utf8(character, out);
}

}  // namespace

void JsonWriter::separate() {
  if (!first_) out_.push_back(',');
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_.push_back(bracket);
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_.push_back(bracket);
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  string(name);
  out_.push_back(':');
  first_ = true;
}

void JsonWriter::string(std::string_view text) {
  separate();
  out_.push_back('"');
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    at = plain_end(text, begin);
    out_.append(text, begin, at - begin);
    if (at < text.size()) append_escaped(out_, text, at);
  }
  out_.push_back('"');
}

void JsonWriter::number(std::int64_t value) {
  separate();
  char digits[24];
  const std::to_chars_result end = std::to_chars(digits, digits + sizeof digits, value);
  out_.append(digits, end.ptr);
}

void JsonWriter::number(Decimal value) {
  separate();
  out_.append(value.to_string());
}

void JsonWriter::boolean(bool value) {
  separate();
  out_.append(value ? "true" : "false");
}

void JsonWriter::null() {
  separate();
  out_.append("null");
}

void JsonWriter::member(std::string_view name, std::string_view text) {
  key(name);
  string(text);
}

void JsonWriter::member(std::string_view name, std::int64_t value) {
  key(name);
  number(value);
}

void JsonWriter::member_or_null(std::string_view name, std::string_view text) {
  key(name);
  if (text.empty()) {
    null();
  } else {
    string(text);
  }
}

}  // namespace zhibiao
