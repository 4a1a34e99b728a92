#include "time/mention_finder.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr char32_t kOpenTitle = 0x300A;
constexpr char32_t kCloseTitle = 0x300B;
// What may stand behind a year without its 年: 2016、2017、2018三年, 2021全市.
constexpr TimeKinds kListed = kinds(TimeKind::join, TimeKind::digit, TimeKind::of, TimeKind::whose);

}  // namespace

std::vector<RawMention> MentionFinder::find() {
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto byte = static_cast<unsigned char>(text_[at]);
    if (byte < 0x80) {
      if (is_digit(text_[at])) {
        at = ends_name(at) ? around_.past_digits(at) : step_number(at);
      } else {
        if (byte == '(' || byte == ')' || byte == '\n') note_bracket(at);
        ++at;
      }
      continue;
    }
    if ((byte & 0xF0U) == 0xE0U && size - at >= kOneCharacter) {
      // Nearly all characters of a text come here, and most go on at once.
      const char* const bytes = text_.data() + at;
      at = words_.may_begin(bytes) ? step(at, three_bytes(bytes)) : at + kOneCharacter;
      continue;
    }
    std::size_t behind = at;
    take_character(text_, behind);
    at = static_cast<std::uint32_t>(behind);
  }
  return std::move(found_);
}

// PM10月均浓度, PM2.5月均浓度: digits of a name begin no date.
bool MentionFinder::ends_name(std::uint32_t at) const {
  const auto is_letter = [&](std::uint32_t i) {
    return is_latin_letter(static_cast<unsigned char>(text_[i]));
  };
  if (at == 0) return false;
  if (text_[at - 1] != '.' || at < 3) return is_letter(at - 1);
  return is_digit(text_[at - 2]) && is_letter(at - 3);
}

// Reads what begins at `at` with the character `first`, of three bytes, and tells where to
// go on.
std::uint32_t MentionFinder::step(std::uint32_t at, char32_t first) {
  const std::uint32_t behind = at + kOneCharacter;
  const std::uint8_t lead = words_.lead(first);
  if (lead == 0) note_bracket(at);
  if (lead & (kBeginsWord | kNeedsNumber)) {
    std::size_t end = behind;
    const char32_t second = end < text_.size() ? take_character(text_, end) : U' ';
    const bool word = (lead & kBeginsWord) && words_.may_begin(first, second);
    const bool number = (lead & kNeedsNumber) && begins_number(second);
    if (word || number) {
      if (const std::uint32_t next = take(at)) return next;
    }
  }
  if (!(lead & kNumeral)) return behind;
  const bool alone =
      !numeral_follows(behind) && !words_.may_be_unit(text_, dates_.past_spaces(behind));
  return alone ? behind : step_number(at);
}

// The same for a number. Most are counts of something else, which the character behind tells.
std::uint32_t MentionFinder::step_number(std::uint32_t at) {
  std::size_t digits = at;
  while (digits < text_.size() && is_digit(text_[digits])) ++digits;
  auto end = static_cast<std::uint32_t>(digits);
  if (end == at || (end < text_.size() && text_[end] == '.') || numeral_follows(end)) {
    const auto number = dates_.count_at(at);  // in words, broken, or vague: 20余
    const bool dotted = number && words_.may_be_unit(text_, digits) && is_date_in_digits(at);
    if (number && !dotted) end = number->end;
    if (!number) ++end;
  }
  const bool listed = end - at == 4 && words_.at(text_, end, kListed) != nullptr;
  if (listed || words_.may_be_unit(text_, dates_.past_spaces(end))) {
    if (const std::uint32_t next = take(at)) return next;
  }
  return end;
}

// Whether four digits and a point stand at `at`: 2020.5.16.
bool MentionFinder::is_date_in_digits(std::uint32_t at) const {
  return text_.size() - at > 4 && text_[at + 4] == '.' &&
         std::all_of(text_.begin() + at, text_.begin() + at + 4, is_digit);
}

bool MentionFinder::numeral_follows(std::uint32_t at) const {
  if (at >= text_.size()) return false;
  std::size_t behind = at;
  return (words_.lead(take_character(text_, behind)) & kNumeral) != 0;
}

// Adds the mention that begins at `at` and tells where it ends; 0 where there is none.
std::uint32_t MentionFinder::take(std::uint32_t at) {
  const TimeKinds here = words_.kinds_at(text_, at);
  auto mention = reader_.read(at, here);
  if (!mention) return 0;
  std::size_t first_end = at;
  take_character(text_, first_end);
  if (words_.before(text_, first_end, kinds(TimeKind::guard))) return 0;  // 表现在
  if (begins_name(*mention)) return 0;
  const std::uint32_t end = mention->span.end;
  *mention = placer_.placed(*mention);
  if (!found_.empty() && mention->span.begin < found_.back().span.end) {
    mention->span.begin = found_.back().span.end;
  }
  found_.push_back(*mention);
  return mention->hidden ? end : mention->span.end;
}

// Whether it opens the name of something between quotes: “百日行动”, but not “百日”.
bool MentionFinder::begins_name(const RawMention& mention) const {
  if (mention.role != PeriodRole::duration || mention.span.begin != brackets_.quote) return false;
  const std::uint32_t end = around_.clause_end(mention.span.end);
  return end > mention.span.end && text_.substr(end).starts_with(kCloseQuoteText);
}

bool MentionFinder::begins_number(char32_t c) const {
  return (c >= '0' && c <= '9') || c == ' ' || (words_.lead(c) & kNumeral) != 0;
}

void MentionFinder::note_bracket(std::uint32_t at) {
  std::size_t behind = at;
  const char32_t mark = take_character(text_, behind);
  const auto inside = static_cast<std::uint32_t>(behind);
  switch (mark) {
    case '(':
      brackets_.paren = inside;
      break;
    case ')':
      brackets_.paren = 0;
      break;
    case kOpenQuote:
      brackets_.quote = inside;
      break;
    case kCloseQuote:
      brackets_.quote = 0;
      break;
    case kOpenTitle:
      brackets_.title = inside;
      break;
    case kCloseTitle:
      brackets_.title = 0;
      break;
    case '\n':
      brackets_.paren = brackets_.quote = brackets_.title = 0;
      break;
    default:
      break;
  }
}

}  // namespace zhibiao
