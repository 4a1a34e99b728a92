#include "time/surroundings.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kCueReach = 30;  // bytes back to 力争, 计划
constexpr int kHours = 24;
constexpr char32_t kEnumerationComma = 0x3001;

}  // namespace

bool ends_clause(char32_t c) {
  return c == ',' || c == ';' || c == '\n' || c == '!' || c == '?' || c == kFullStop;
}

std::uint32_t Surroundings::clause_end(std::uint32_t at) const {
  const auto limit = std::min<std::size_t>(text_.size(), at + kClauseReach);
  int quotes = 0;
  for (std::size_t behind = at; behind < limit;) {
    const auto begin = static_cast<std::uint32_t>(behind);
    const char32_t c = take_character(text_, behind);
    if (c == kOpenQuote) ++quotes;
    if (c == kCloseQuote && --quotes < 0) return begin;
    if (ends_clause(c)) return begin;
  }
  return static_cast<std::uint32_t>(limit);
}

std::uint32_t Surroundings::figure_end(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  bool seen = false;
  if (turns(at)) return 0;
  for (std::size_t here = at; here < end;) {
    if (is_digit(text_[here]) || words_.at(text_, here, kFigures)) {
      const auto number = dates_.count_at(static_cast<std::uint32_t>(here));
      here = number ? number->end : here + 1;
      seen = true;
      continue;
    }
    if (seen && words_.at(text_, here, kinds(TimeKind::turn))) {
      return static_cast<std::uint32_t>(here);
    }
    take_character(text_, here);
  }
  return seen ? end : 0;
}

bool Surroundings::figure_follows(std::uint32_t at) const {
  at = dates_.past_spaces(at);
  if (const TimeWord* of = words_.at(text_, at, kinds(TimeKind::of))) at += of->size;
  at = dates_.past_spaces(at);
  return at < text_.size() && (is_digit(text_[at]) || words_.at(text_, at, kFigures));
}

bool Surroundings::tells_figure(std::uint32_t from, std::uint32_t to) const {
  return std::any_of(text_.begin() + from, text_.begin() + to, is_digit);
}

bool Surroundings::turns(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  for (std::size_t here = at; here < end;) {
    if (is_digit(text_[here]) || words_.at(text_, here, kFigures)) return false;
    const TimeWord* turn = words_.at(text_, here, kinds(TimeKind::turn));
    if (turn && turn->first == 1) return true;
    if (turn) here += turn->size;
    if (!turn) take_character(text_, here);
  }
  return false;
}

bool Surroundings::counts_years(std::uint32_t from, std::uint32_t to, std::size_t count) const {
  for (std::size_t at = from; at < to; take_character(text_, at)) {
    const auto number = dates_.count_at(static_cast<std::uint32_t>(at));
    if (number && number->value == static_cast<int>(count) &&
        dates_.word_at(number->end, kinds(TimeKind::year)))
      return true;
  }
  return false;
}

bool Surroundings::starts_sentence(std::uint32_t at) const {
  while (at > 0 && text_[at - 1] == ' ') --at;
  if (at == 0) return true;
  std::size_t behind = previous_character(text_, at);
  const char32_t c = take_character(text_, behind);
  return c == kFullStop || c == '\n';
}

bool Surroundings::starts_clause(std::uint32_t at) const {
  while (at > 0 && text_[at - 1] == ' ') --at;
  if (at == 0) return true;
  std::size_t behind = previous_character(text_, at);
  const char32_t c = take_character(text_, behind);
  return ends_clause(c) || c == kOpenQuote || c == ':' || c == kEnumerationComma || c == '(';
}

bool Surroundings::looks_ahead(std::uint32_t at) const {
  const std::uint32_t stop = at > kCueReach ? at - kCueReach : 0;
  while (at > stop) {
    if (words_.before(text_, at, kinds(TimeKind::future))) return true;
    at = static_cast<std::uint32_t>(previous_character(text_, at));
    if (ends_clause(static_cast<unsigned char>(text_[at]))) return false;
  }
  return false;
}

bool Surroundings::promises(std::uint32_t at) const {
  constexpr std::uint32_t kReach = 60;  // bytes
  const auto size = static_cast<std::uint32_t>(text_.size());
  for (const std::uint32_t stop = std::min(size, at + kReach); at < stop;) {
    if (words_.at(text_, at, kinds(TimeKind::future))) return true;
    std::size_t next = at;
    const char32_t c = take_character(text_, next);
    if (c == '\n' || ends_sentence(c)) return false;
    at = static_cast<std::uint32_t>(next);
  }
  return false;
}

std::uint32_t Surroundings::multiple_of(std::uint32_t at, bool shares) const {
  const std::uint32_t end = clause_end(at);
  for (std::size_t here = at; here < end; take_character(text_, here)) {
    const TimeWord* of = words_.at(text_, here, kinds(TimeKind::of));
    if (!of) continue;
    const auto behind = static_cast<std::uint32_t>(here) + of->size;
    auto number = dates_.count_at(behind);
    if (!number) number = dates_.count_at(behind + kOneCharacter);  // 的近三倍
    const TimeWord* times = number ? dates_.word_at(number->end, kinds(TimeKind::times)) : nullptr;
    if (times && (shares || times->first == 1)) return static_cast<std::uint32_t>(here);
  }
  return 0;
}

std::uint32_t Surroundings::comparison_end(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  bool figure = false;
  for (std::size_t here = at; here < end; take_character(text_, here)) {
    figure = figure || is_digit(text_[here]) || words_.at(text_, here, kFigures);
    const TimeWord* tail = figure ? words_.at(text_, here, kinds(TimeKind::with_tail)) : nullptr;
    if (tail) return static_cast<std::uint32_t>(here) + tail->size;
  }
  return 0;
}

bool Surroundings::is_compared(std::uint32_t at) const {
  const std::uint32_t end = clause_end(at);
  for (std::size_t here = at; here < end; take_character(text_, here)) {
    if (words_.at(text_, here, kinds(TimeKind::with_tail))) return true;
    if (!is_digit(text_[here]) && !words_.at(text_, here, kFigures)) continue;
    // 与去年7天比较: a length of time is no figure.
    const auto number = dates_.count_at(static_cast<std::uint32_t>(here));
    if (!number || !words_.at(text_, number->end, kinds(TimeKind::length, TimeKind::day)))
      return false;
    here = number->end;
  }
  return false;
}

std::uint32_t Surroundings::behind_note(std::uint32_t at) const {
  constexpr std::size_t kLongest = 90;  // bytes
  const std::string_view rest = std::string_view(text_).substr(at, kLongest);
  const std::size_t close = rest.find(')');
  if (!rest.starts_with('(') || close == rest.npos) return at;
  return at + static_cast<std::uint32_t>(close) + 1;
}

std::uint32_t Surroundings::past_digits(std::uint32_t at) const {
  while (at < text_.size() && is_digit(text_[at])) ++at;
  return at;
}

std::uint32_t Surroundings::past_clock(std::uint32_t at) const {
  std::uint32_t end = at;
  for (std::uint32_t from = at; from != 0; from = dates_.past_dash(end)) {
    const auto hour = dates_.count_at(from);
    // 11月1日零时
    if (!hour || (!hour->arabic && hour->value != 0) || hour->value > kHours) return end;
    const TimeWord* unit = dates_.word_at(hour->end, kinds(TimeKind::clock));
    if (!unit) return end;
    end = dates_.past_spaces(hour->end) + unit->size;
  }
  return end;
}

std::uint32_t Surroundings::past_census(std::uint32_t at) const {
  const TimeWord* ordinal = words_.at(text_, at, kinds(TimeKind::ordinal));
  const auto number = ordinal ? dates_.count_at(at + ordinal->size) : std::nullopt;
  const TimeWord* name = number ? words_.at(text_, number->end, kinds(TimeKind::census)) : nullptr;
  return name ? number->end + name->size : at;
}

}  // namespace zhibiao
