#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "document/bylines.h"
#include "document/byte_set.h"
#include "document/lines.h"
#include "document/prose.h"
#include "document/written_dates.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kLongestDateline = 60;  // bytes between 本报 and 电
constexpr std::uint32_t kLongestNote = 120;     // bytes in the brackets of a byline
constexpr std::uint32_t kLongestContact = 24;   // bytes of a word such as 联系电话
constexpr ByteSet kSigns("0123456789[(@hw");    // what asides are told by
constexpr std::string_view kCaptionOpen = "【";
constexpr std::string_view kCaptionClose = "】";
constexpr std::string_view kYearOpen = "〔";
constexpr std::string_view kYearClose = "〕";

std::uint32_t size_of(std::string_view word) { return static_cast<std::uint32_t>(word.size()); }

bool is_address(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) ||
         std::string_view("-._~:/?#@!$&'*+,;=%").find(c) != std::string_view::npos;
}

bool is_mailbox(char c) { return is_address(c) && c != '/' && c != ':' && c != ',' && c != ';'; }

// Walks a block once, from left to right; what it finds never overlaps.
class AsideFinder {
 public:
  AsideFinder(std::string_view text, Span span, const DocumentWords& words,
              std::vector<Aside>& asides, Span& author)
      : text_(text.substr(0, span.end)),
        begin_(span.begin),
        end_(span.end),
        done_(span.begin),
        words_(words),
        asides_(asides),
        author_(author) {}

  void run() {
    std::uint32_t at = begin_;
    if (const auto end = dateline_end(text_, {begin_, end_}, words_)) {
      add({begin_, *end}, AsideKind::dateline);
      at = *end;
    } else if (const std::uint32_t head = run_in_head(); head > begin_) {
      add({begin_, head}, AsideKind::note);
      at = head;
    }
    while ((at = kSigns.next(text_, at, end_)) < end_) {
      const std::uint32_t next = take(at);
      at = next == at ? at + 1 : next;
    }
  }

 private:
  void add(Span span, AsideKind kind) {
    asides_.push_back({.span = span, .kind = kind});
    done_ = span.end;
  }

  // 【大气污染防治】淘汰锅炉327台: where a head in brackets ends that its paragraph goes on behind;
  // begin_ where none stands there.
  std::uint32_t run_in_head() const {
    const std::string_view block = slice(text_, {begin_, end_});
    if (!block.starts_with(kCaptionOpen)) return begin_;
    const std::size_t close = block.substr(0, kLongestNote).find(kCaptionClose);
    if (close == block.npos || close + kCaptionClose.size() == block.size()) return begin_;
    return begin_ + size_of(block.substr(0, close + kCaptionClose.size()));
  }

  // Takes the aside that is told by the character at `at`; its end, or `at`.
  std::uint32_t take(std::uint32_t at) {
    const char c = text_[at];
    if (is_digit(c)) return number(at);
    switch (c) {
      case '[':
        return note(at);
      case '(':
        return person(at);
      case '@':
        return mailbox(at);
      case 'h':
      case 'w':
        return link(at);
      default:
        return at;
    }
  }

  // [12], [1,3], [n]; not the year in [2020]15号.
  std::uint32_t note(std::uint32_t at) {
    std::uint32_t end = at + 1;
    std::uint32_t digits = 0;
    while (end < end_ && end - at < 9 && digits < 4) {
      if (!is_digit(text_[end]) &&
          std::string_view(",-n").find(text_[end]) == std::string_view::npos)
        break;
      digits = is_digit(text_[end]) ? digits + 1 : 0;
      ++end;
    }
    if (digits == 4 || end == at + 1 || end >= end_ || text_[end] != ']') return at;
    add({at, end + 1}, AsideKind::note);
    return end + 1;
  }

  // (记者张三)
  std::uint32_t person(std::uint32_t at) {
    const std::size_t close = text_.substr(at, kLongestNote).find(')');
    if (close == std::string_view::npos) return at;
    const auto end = at + static_cast<std::uint32_t>(close);
    Span name;
    if (!is_person_note(text_, trimmed(text_, {at + 1, end}), words_, name)) return at;
    if (author_.empty()) author_ = name;
    add({at, end + 1}, AsideKind::byline);
    return end + 1;
  }

  std::uint32_t mailbox(std::uint32_t at) {
    std::uint32_t from = at;
    while (from > done_ && is_mailbox(text_[from - 1])) --from;
    std::uint32_t end = at + 1;
    while (end < end_ && is_mailbox(text_[end])) ++end;
    if (from == at || text_.substr(at, end - at).find('.') == std::string_view::npos) return at;
    add({from, end}, AsideKind::link);
    return end;
  }

  std::uint32_t link(std::uint32_t at) {
    const std::string_view rest = text_.substr(at);
    if (!rest.starts_with("http://") && !rest.starts_with("https://") &&
        !rest.starts_with("www.")) {
      return at;
    }
    std::uint32_t end = at;
    while (end < end_ && is_address(text_[end])) ++end;
    add({at, end}, AsideKind::link);
    return end;
  }

  std::uint32_t number(std::uint32_t at) {
    std::uint32_t end = at;
    while (end < end_ && (is_digit(text_[end]) || (text_[end] == '-' && is_digit(text_[end - 1]))))
      ++end;
    if (const auto paper = paper_number(at, end)) return *paper;
    if (const auto mark = note_mark(at, end)) return *mark;
    if (is_telephone(at, end)) {
      add({at, end}, AsideKind::contact);
      return end;
    }
    while (end < end_ && (text_[end] == '.' || text_[end] == ',') && end + 1 < end_ &&
           is_digit(text_[end + 1])) {
      ++end;
      while (end < end_ && is_digit(text_[end])) ++end;
    }
    return end;
  }

  // “清零达标”〔2〕: a note's number in the brackets of a year.
  std::optional<std::uint32_t> note_mark(std::uint32_t at, std::uint32_t end) {
    constexpr std::uint32_t kMostDigits = 2;
    const bool closed = text_.substr(end).starts_with(kYearClose);
    if (end - at > kMostDigits || !closed) return std::nullopt;
    if (!text_.substr(done_, at - done_).ends_with(kYearOpen)) return std::nullopt;
    const std::uint32_t stop = end + size_of(kYearClose);
    add({at - size_of(kYearOpen), stop}, AsideKind::note);
    return stop;
  }

  // 〔2020〕15号, 第15号: the digits [at, end) and what stands around them.
  std::optional<std::uint32_t> paper_number(std::uint32_t at, std::uint32_t end) {
    const WordSet::Entry* close = words_.number_closes.begins(text_.substr(end));
    if (close == nullptr) return std::nullopt;
    const std::string_view before = text_.substr(done_, at - done_);
    std::uint32_t from = at;
    if (const WordSet::Entry* open = words_.number_opens.ends(before)) {
      from = at - size_of(open->word);
    } else if (before.ends_with(kYearClose) || before.ends_with(']')) {
      const std::string_view open_mark = before.ends_with(']') ? "[" : kYearOpen;
      const std::string_view near =
          before.substr(before.size() - std::min<std::size_t>(before.size(), 16));
      const std::size_t year = near.rfind(open_mark);
      if (year == std::string_view::npos) return std::nullopt;
      from = at - static_cast<std::uint32_t>(near.size() - year);
    } else {
      return std::nullopt;
    }
    const std::uint32_t stop = end + size_of(close->word);
    add({from, stop}, AsideKind::number);
    return stop;
  }

  // 0719-1234567, 13812345678, or any number behind 电话:
  bool is_telephone(std::uint32_t at, std::uint32_t end) const {
    const std::string_view digits = text_.substr(at, end - at);
    const std::size_t hyphen = digits.find('-');
    if (digits[0] == '0' && hyphen >= 3 && hyphen <= 4 && digits.size() - hyphen >= 8) return true;
    std::uint32_t before = at;
    while (before > done_ && (text_[before - 1] == ' ' || text_[before - 1] == ':')) --before;
    if (at == before && digits.size() < 7) return false;
    const std::uint32_t from = before - std::min(before - done_, kLongestContact);
    return words_.contacts.ends(text_.substr(from, before - from)) != nullptr;
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t end_;
  std::uint32_t done_;
  const DocumentWords& words_;
  std::vector<Aside>& asides_;
  Span& author_;
};

}  // namespace

std::optional<std::uint32_t> dateline_end(std::string_view text, Span span,
                                          const DocumentWords& words) {
  const std::string_view held = text.substr(0, span.end);
  std::uint32_t at = span.begin;
  if (held.substr(at).starts_with('(')) ++at;
  if (held.substr(at).starts_with(kCaptionOpen)) at += size_of(kCaptionOpen);
  const WordSet::Entry* open = words.dateline_opens.begins(held.substr(at));
  if (open == nullptr) return std::nullopt;
  at += size_of(open->word);
  const std::uint32_t limit = std::min(span.end, at + kLongestDateline);
  for (; at < limit; ++at) {
    if (held[at] == ',' || held[at] == ';' || held[at] == ':') return std::nullopt;
    const WordSet::Entry* close = words.dateline_closes.begins(held.substr(at));
    if (close == nullptr) continue;
    const std::uint32_t end = at + size_of(close->word);
    if (end == span.end) return end;
    const std::string_view next = held.substr(end);
    if (next[0] == ' ' || next[0] == '(' || next[0] == ')' || next[0] == ':' ||
        next.starts_with(kCaptionClose)) {
      return end;
    }
  }
  return std::nullopt;
}

void find_asides(std::string_view text, Span span, const DocumentWords& words,
                 std::vector<Aside>& asides, Span& author) {
  AsideFinder(text, span, words, asides, author).run();
}

}  // namespace zhibiao
