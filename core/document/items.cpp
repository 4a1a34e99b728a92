#include <algorithm>
#include <array>
#include <cstddef>

#include "document/byte_set.h"
#include "document/lines.h"
#include "document/prose.h"

namespace zhibiao {
namespace {

// What a clause ends with, and a lead.
constexpr std::array<std::string_view, 8> kClauseEnds = {",", ";", ":", "!", "?", "。", "】", "\n"};
constexpr ByteSet kSigns(",;:!?\n\xE3");     // what those begin with
constexpr std::uint32_t kLongestLead = 180;  // bytes

std::uint32_t size_of(std::string_view word) { return static_cast<std::uint32_t>(word.size()); }

std::uint32_t clause_end_size(std::string_view text, std::uint32_t at) {
  for (std::string_view end : kClauseEnds) {
    if (text.substr(at, end.size()) == end) return size_of(end);
  }
  return 0;
}

bool is_digit_byte(std::string_view text, std::uint32_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

Span lead_from(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t limit = std::min(end, begin + kLongestLead);
  for (std::uint32_t at = begin; at < limit; ++at) {
    const bool in_number =
        text[at] == ',' && is_digit_byte(text, at + 1) && at > begin && is_digit_byte(text, at - 1);
    if (!in_number && clause_end_size(text, at) != 0) return trimmed(text, {begin, at});
  }
  return limit == end ? trimmed(text, {begin, end}) : Span{begin, begin};
}

class ItemSplitter {
 public:
  ItemSplitter(std::string_view text, Span span, std::uint32_t block, std::vector<Item>& items)
      : text_(text.substr(0, span.end)), block_(block), items_(items) {}

  void open(const Mark& mark) {
    close(mark.span.begin);
    item_ = {.span = {mark.span.begin, mark.span.begin},
             .mark = mark.span,
             .lead = lead_from(text_, mark.span.end, size_of(text_)),
             .block = block_};
    is_open_ = true;
    auto& last = last_[static_cast<std::size_t>(mark.style)];
    last = mark.number;
  }

  // Whether `mark` goes on with a list of this block, or may begin one.
  bool follows(const Mark& mark) const {
    int last = last_[static_cast<std::size_t>(mark.style)];
    if (mark.number == 1) return true;
    // (1)…; 2)…: half of the brackets is left out.
    const bool half = mark.style == MarkStyle::arabic && text_[mark.span.end - 1] == ')';
    if (last == 0 && half) last = last_[static_cast<std::size_t>(MarkStyle::arabic_in_brackets)];
    if (last == 0) return false;
    return mark.number == DocumentWords::kLastRank ||
           (mark.number >= last && mark.number <= last + 2);
  }

  void close(std::uint32_t end) {
    if (!is_open_) return;
    item_.span.end = end;
    items_.push_back(item_);
    is_open_ = false;
  }

 private:
  std::string_view text_;
  std::uint32_t block_;
  std::vector<Item>& items_;
  Item item_;
  bool is_open_ = false;
  std::array<int, 16> last_{};  // by style: the number of the last point; 0 for none
};

}  // namespace

void split_items(std::string_view text, Span span, const Mark* mark, std::uint32_t block,
                 const DocumentWords& words, std::vector<Item>& items) {
  ItemSplitter splitter(text, span, block, items);
  const std::string_view held = text.substr(0, span.end);
  std::uint32_t at = span.begin;
  if (mark != nullptr) {
    splitter.open(*mark);
    at = std::max(mark->span.end, span.begin + 1);
    const auto second = inline_mark_at(held, at, words);  // (二)一是...
    if (second && splitter.follows(*second)) splitter.open(*second);
  }
  while ((at = kSigns.next(held, at, span.end)) < span.end) {
    const std::uint32_t size = clause_end_size(held, at);
    at += size == 0 ? 1 : size;
    if (size == 0) continue;
    while (at < span.end && held[at] == ' ') ++at;
    if (at >= span.end || !words.may_begin_mark(held.substr(at))) continue;
    const auto found = inline_mark_at(held, at, words);
    if (!found || !splitter.follows(*found)) continue;
    splitter.open(*found);
    at = found->span.end;
  }
  splitter.close(span.end);
}

}  // namespace zhibiao
