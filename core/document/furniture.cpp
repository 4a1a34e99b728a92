#include "document/furniture.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "document/written_dates.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kLongestFurniture = 192;  // bytes
constexpr std::uint32_t kLongestTailWord = 60;    // bytes of a line that only names the tail
constexpr std::uint32_t kLongestPageNumber = 3;   // digits

// - 3 -, 3/12, and any line of ASCII that is no number
bool is_ascii_furniture(std::string_view line) {
  const bool has_wide = std::any_of(line.begin(), line.end(),
                                    [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  if (has_wide) return false;
  const auto digits = static_cast<std::size_t>(std::count_if(line.begin(), line.end(), is_digit));
  const bool is_number = std::all_of(line.begin(), line.end(), [](char c) {
    return is_digit(c) || c == ',' || c == '.' || c == '%' || c == ' ' || c == '\t' || c == '|';
  });
  return !is_number || digits == 0 || (line.size() <= kLongestPageNumber && digits == line.size());
}

// 首页 > 要闻 > 正文
bool is_path(std::string_view line) {
  return line.find(" > ") != std::string_view::npos || line.find(">>") != std::string_view::npos;
}

// 图1, 图 2-1 ...; 第3页
bool is_numbered_thing(std::string_view line, const DocumentWords& words) {
  const WordSet::Entry* caption = words.captions.begins(line);
  if (caption == nullptr) return false;
  std::string_view rest = line.substr(caption->word.size());
  while (rest.starts_with(' ')) rest.remove_prefix(1);
  return !rest.empty() && (is_digit(rest[0]) || words.digits.begins(rest) != nullptr);
}

bool is_page_number(std::string_view line, const DocumentWords& words) {
  const WordSet::Entry* open = words.number_opens.begins(line);
  if (open == nullptr) return false;
  std::size_t at = open->word.size();
  while (at < line.size() && (is_digit(line[at]) || line[at] == ' ')) ++at;
  return at > open->word.size() && words.pages.begins(line.substr(at)) != nullptr &&
         characters(line) <= 12;
}

}  // namespace

bool is_furniture(std::string_view text, const SheetLine& line, const DocumentWords& words) {
  if (line.span.size() > kLongestFurniture) return false;
  const std::string_view held = slice(text, line.span);
  if (is_ascii_furniture(held)) return true;
  if (!line.is_short || (line.has_stop && characters(held) > 24)) return false;
  if (words.furniture_whole.is(held) != nullptr) return true;
  if (words.furniture_starts.begins(held) != nullptr) return true;
  if (words.files.ends(held) != nullptr || is_path(held)) return true;
  if (is_numbered_thing(held, words) || is_page_number(held, words)) return true;
  return words.furniture_any.has_any(held);
}

bool is_picture(std::string_view text, const SheetLine& line, const DocumentWords& words) {
  if (line.span.size() > kLongestFurniture) return false;
  return words.pictures.ends(slice(text, line.span)) != nullptr;
}

bool opens_tail(std::string_view text, const SheetLine& line, const DocumentWords& words) {
  const std::string_view held = slice(text, line.span);
  const WordSet::Entry* tail = words.furniture_tails.begins(held);
  if (tail == nullptr) return false;
  return tail->word.find(':') != std::string::npos || held.size() <= kLongestTailWord;
}

}  // namespace zhibiao
