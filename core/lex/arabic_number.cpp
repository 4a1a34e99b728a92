#include "lex/arabic_number.h"

#include <string>

#include "text/marks.h"

namespace zhibiao {
namespace {

bool digit_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_ascii_digit(text[at]);
}

// Where the row of digits at `at` ends.
std::size_t digits_end(std::string_view text, std::size_t at) {
  while (digit_at(text, at)) ++at;
  return at;
}

// Whether `mark` and a digit stand at `at`.
bool goes_on_with(std::string_view text, std::size_t at, char mark) {
  return at < text.size() && text[at] == mark && digit_at(text, at + 1);
}

// Where the groups of thousands end that `mark` sets apart behind the digits up to `first`;
// `first` where they are not all right.
std::size_t groups_end(std::string_view text, std::size_t first, char mark) {
  constexpr int kMostGroups = 5;
  std::size_t end = first;
  for (int groups = 0; goes_on_with(text, end, mark); ++groups) {
    const std::size_t group = digits_end(text, end + 1);
    if (group - end != 4 || groups == kMostGroups) return first;
    end = group;
  }
  return end;
}

bool is_ascii_at(std::string_view text, std::size_t at) {
  return at >= text.size() || static_cast<unsigned char>(text[at]) < 0x80;
}

// Whether the letters of a unit stand at `at`, or behind a blank there: 1 558 km.
bool is_latin_unit_at(std::string_view text, std::size_t at) {
  if (at < text.size() && text[at] == ' ') ++at;
  return is_latin_letter(character_at(text, at));
}

// The end of the whole part: with its groups of thousands where all of them are right and no
// more than a Decimal has room for. A longer row of groups is a list, and not read to its end.
std::size_t whole_end(std::string_view text, std::size_t at) {
  const std::size_t first = digits_end(text, at);
  if (first - at > 3 || text[at] == '0') return first;
  const std::size_t commas = groups_end(text, first, ',');
  if (commas != first) return commas;
  // 24 618人: blanks set groups apart only where words stand on both sides; cells of a table
  // have blanks there too.
  const std::size_t blanks = groups_end(text, first, ' ');
  const std::size_t behind =
      goes_on_with(text, blanks, '.') ? digits_end(text, blanks + 1) : blanks;
  const bool unit = !is_ascii_at(text, behind) || is_latin_unit_at(text, behind);
  // (不含村办)5 324 858万元; 326户,1 284人: the mark of a clause is none of the number.
  const bool mark =
      at > 0 && std::string_view("),;:(").find(text[at - 1]) != std::string_view::npos;
  const bool clause = mark && (text[at - 1] == ')' || at == 1 || !is_ascii_at(text, at - 2));
  const bool open = at == 0 || (is_ascii_at(text, at - 1) && !clause);
  if (open || !unit) return first;
  return blanks;
}

}  // namespace

std::optional<ArabicNumber> read_arabic_number(std::string_view text, std::size_t at) {
  ArabicNumber number;
  const std::size_t whole = whole_end(text, at);
  number.end = whole;
  const bool is_decimal_itself = at >= 2 && text[at - 1] == '.' && is_ascii_digit(text[at - 2]);
  if (goes_on_with(text, whole, '.') && !is_decimal_itself) {
    const std::size_t end = digits_end(text, whole + 1);
    if (!goes_on_with(text, end, '.')) number.end = end;
  }
  constexpr std::size_t kLongest = 64;  // far beyond a Decimal's digits
  if (number.end - at > kLongest) return std::nullopt;
  std::string plain;
  for (char c : text.substr(at, number.end - at)) {
    if (c != ',' && c != ' ') plain += c;
  }
  const std::optional<Decimal> value = Decimal::parse(plain);
  if (!value) return std::nullopt;
  number.value = *value;
  number.decimals = number.end == whole ? 0 : static_cast<int>(number.end - whole - 1);
  number.digits = static_cast<int>(plain.size()) - (number.decimals == 0 ? 0 : number.decimals + 1);
  return number;
}

}  // namespace zhibiao
