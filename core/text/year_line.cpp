#include "text/year_line.h"

#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {

std::size_t years_alone(std::string_view line) {
  constexpr std::size_t kYear = 4;
  constexpr int kBehind = 2;  // characters
  const auto year_at = [&](std::size_t at) {
    if (at + kYear > line.size()) return false;
    const bool century = line.substr(at, 2) == "19" || line.substr(at, 2) == "20";
    return century && is_digit(line[at + 2]) && is_digit(line[at + 3]);
  };
  if (!year_at(0)) return 0;
  std::size_t end = kYear;
  const bool range = end < line.size() && (line[end] == '-' || line[end] == '~');
  if (range && year_at(end + 1)) end += 1 + kYear;
  std::size_t at = end;
  for (int i = 0; i < kBehind && at < line.size(); ++i) {
    if (next_code_point(line, at) < 0x80) return 0;
  }
  return at == line.size() && at > end ? end : 0;
}

}  // namespace zhibiao
