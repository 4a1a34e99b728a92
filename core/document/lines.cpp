#include "document/lines.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "document/byte_set.h"
#include "document/marks.h"
#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kStop = "。";
// What a glued paragraph ends with: a full stop or a closing mark behind one.
constexpr std::array<std::string_view, 9> kParagraphEnds = {"。", "!", "?", "”", ")",
                                                            ";",  ":", "…", "】"};
constexpr std::uint32_t kFewestTitle = 8;  // characters of one that stands in the text's line
constexpr std::string_view kClauseSigns = ",;:";
constexpr ByteSet kStopSigns(":%;\xE3");  // what begins a mark behind which a heading may stand
constexpr std::uint32_t kShortBytes = kHeadingCharacters * 4;

// Whether a mark that a head cannot hold stands where `rest` begins.
bool begins_with_stop(std::string_view rest) {
  return kClauseSigns.find(rest.front()) != kClauseSigns.npos || rest.starts_with(kStop);
}

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r'; }

bool ends_paragraph(std::string_view text) {
  return std::any_of(kParagraphEnds.begin(), kParagraphEnds.end(),
                     [&](std::string_view end) { return text.ends_with(end); });
}

void describe(std::string_view text, SheetLine& line) {
  if (line.span.size() > kShortBytes) return;
  const std::string_view words = slice(text, line.span);
  line.is_short = characters(words) <= kHeadingCharacters;
  line.has_wide = std::any_of(words.begin(), words.end(),
                              [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  line.has_stop = words.find(kStop) != std::string_view::npos || words.ends_with(';') ||
                  words.ends_with(',') || words.ends_with("、") || words.ends_with("…");
}

class Splitter {
 public:
  Splitter(std::string_view text, const DocumentWords& words) : text_(text), words_(words) {}

  std::vector<SheetLine> run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      std::size_t end = text_.find('\n', at);
      if (end == std::string_view::npos) end = text_.size();
      split_line({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
      at = end + 1;
    }
    return std::move(lines_);
  }

 private:
  void add(Span raw) {
    const Span span = trimmed(text_, raw);
    if (span.empty()) return;
    SheetLine line{.span = span, .indent = span.begin - raw.begin, .blank_before = blank_};
    describe(text_, line);
    lines_.push_back(line);
    blank_ = false;
  }

  void split_line(Span raw) {
    const Span whole = trimmed(text_, raw);
    if (whole.empty()) {
      blank_ = true;
      return;
    }
    std::uint32_t from = raw.begin;
    std::uint32_t at = lines_.empty() ? glued_title(whole) : whole.begin;
    if (at != whole.begin) {
      add({from, at});
      from = at;
    }
    if (whole.size() <= kShortBytes || slice(text_, whole).find("  ") == std::string_view::npos) {
      add_parts({from, raw.end});
      return;
    }
    while (at < whole.end) {
      const Span gap = next_gap(at, whole.end);
      if (gap.empty()) break;
      if (parts_at(from, gap, whole.end)) {
        add_parts({from, gap.begin});
        from = gap.begin;
      }
      at = gap.end;
    }
    add_parts({from, whole.end});
  }

  // 情况如下:一、完成情况(一)造林。…。二、工作计划(一)…: a long line is cut at the numbered
  // headings that were run into it.
  void add_parts(Span raw) {
    const Span whole = trimmed(text_, raw);
    const std::string_view held = text_.substr(0, whole.end);
    std::uint32_t from = raw.begin;
    int last = 0;  // the number of the heading before
    for (std::uint32_t at = whole.begin; at < whole.end; at = behind_stop(at, whole.end)) {
      const std::optional<Mark> mark = line_mark_at(held, at, words_);
      if (!mark || mark->style != MarkStyle::spelled || mark->number <= last) continue;
      const std::uint32_t end = heading_end(mark->span.end, whole.end, at == whole.begin);
      if (end == 0) continue;
      last = mark->number;
      if (at != whole.begin) add({from, at});
      add({at, end});
      from = end;
    }
    add({from, whole.end});
  }

  // Behind the next mark that ends a sentence or opens a list, and the spaces there.
  std::uint32_t behind_stop(std::uint32_t at, std::uint32_t end) const {
    constexpr std::array<std::string_view, 4> kStops = {kStop, ":", "%.", ";"};
    for (; (at = kStopSigns.next(text_, at, end)) < end; ++at) {
      const auto stop = std::find_if(kStops.begin(), kStops.end(), [&](std::string_view mark) {
        return text_.substr(at, mark.size()) == mark;
      });
      if (stop == kStops.end()) continue;
      at += static_cast<std::uint32_t>(stop->size());
      while (at < end && is_space(text_[at])) ++at;
      return at;
    }
    return end;
  }

  // Where the heading ends that begins at `at`: before the first point of a list that stands in its
  // line; within a line, behind its full stop or with the line; 0 where it goes on as a sentence.
  std::uint32_t heading_end(std::uint32_t at, std::uint32_t end, bool opens_line) const {
    constexpr std::uint32_t kLongest = kShortBytes / 2;  // bytes
    const std::uint32_t limit = std::min(end, at + kLongest);
    if (const std::uint32_t head = head_end(at, end)) return head;
    bool counts = false;
    for (std::uint32_t here = at; here < limit; ++here) {
      const char c = text_[here];
      if (c == ',' || c == ':' || c == ';') return 0;
      if (text_.substr(here, kStop.size()) == kStop)
        return counts || opens_line ? 0 : here + static_cast<std::uint32_t>(kStop.size());
      const bool begins = c == '(' || (is_digit(c) && here > at && !is_digit(text_[here - 1]));
      counts = counts || is_digit(c);
      if (!begins) continue;
      const std::optional<Mark> mark = inline_mark_at(text_.substr(0, end), here, words_);
      if (mark && mark->number == 1) return here;
    }
    return limit == end && !counts && !opens_line ? end : 0;
  }

  // 工作总结一、…, 主要工作 今年以来,…, 工作总结今年以来,…: where a head ends behind which its
  // prose begins; 0 where none does.
  std::uint32_t head_end(std::uint32_t at, std::uint32_t end) const {
    const std::uint32_t limit = std::min(end, at + kShortBytes / 2);
    for (std::uint32_t here = at; here < limit; ++here) {
      const std::string_view rest = text_.substr(here);
      if (begins_with_stop(rest)) return 0;
      const std::string_view head = slice(text_, {at, here});
      const bool ends = words_.heading_ends.ends(head) != nullptr;
      if (!ends && words_.heading_plans.ends(head) == nullptr) continue;
      if ((ends && words_.prose_opens.begins(rest)) || begins_prose(here, end)) return here;
    }
    return 0;
  }

  // 2013年工作总结在…领导下,…: where the name of a paper of some year ends; 0 where none stands
  // there.
  std::uint32_t dated_title(Span line) const {
    constexpr std::uint32_t kYear = 4;  // digits
    const std::uint32_t limit = std::min(line.end, line.begin + kShortBytes / 2);
    std::uint32_t digits = 0;
    bool dated = false;
    for (std::uint32_t here = line.begin; here < limit; ++here) {
      const std::string_view rest = text_.substr(here);
      if (begins_with_stop(rest)) return 0;
      digits = is_digit(rest.front()) ? digits + 1 : 0;
      dated = dated || digits == kYear;
      const bool ends = dated && words_.title_ends.ends(slice(text_, {line.begin, here}));
      if (ends && !words_.title_goes_on.begins(rest)) return here;
    }
    return 0;
  }

  // Whether the first point of a list stands at `at`, or a blank and a sentence.
  bool begins_prose(std::uint32_t at, std::uint32_t end) const {
    const std::string_view held = text_.substr(0, end);
    const std::string_view sentence = slice(held, {at, std::min(end, at + kShortBytes)});
    if (sentence.starts_with(' ')) return sentence.find_first_of(",;") != sentence.npos;
    const std::optional<Mark> mark = line_mark_at(held, at, words_);
    return mark && mark->number == 1 && mark->style != MarkStyle::dotted;
  }

  // 2022年工作总结 2022年以来,…: where the words end that a blank parts from the text's first
  // sentence; the line's beginning where there are none. 本报柳湾1月16日电 (记者…)…: no dateline.
  std::uint32_t glued_title(Span line) const {
    std::uint32_t head = head_end(line.begin, line.end);
    if (head == 0) head = dated_title(line);
    if (head != 0 && characters(slice(text_, {line.begin, head})) >= kFewestTitle) return head;
    const std::string_view words = slice(text_, line);
    const std::size_t blank = words.find(' ');
    const std::string_view title = words.substr(0, blank);
    // 公路1 326公里: no title ends in a digit or a Latin letter.
    const bool wide = !title.empty() && static_cast<unsigned char>(title.back()) >= 0x80;
    const bool is_title =
        title.size() < words.size() && title.size() <= kShortBytes && wide &&
        characters(title) >= kFewestTitle && title.find_first_of(",;:") == title.npos &&
        title.find(kStop) == title.npos && words.ends_with(kStop) && words[blank + 1] != '(';
    return is_title ? line.begin + static_cast<std::uint32_t>(title.size()) : line.begin;
  }

  // The next run of two or more spaces in [at, end); empty where there is none.
  Span next_gap(std::uint32_t at, std::uint32_t end) const {
    const std::size_t found = text_.substr(0, end).find("  ", at);
    if (found == std::string_view::npos) return {};
    std::size_t stop = found;
    while (stop < end && text_[stop] == ' ') ++stop;
    return {static_cast<std::uint32_t>(found), static_cast<std::uint32_t>(stop)};
  }

  // Whether the gap parts two paragraphs, or a heading in front of it from its paragraph.
  bool parts_at(std::uint32_t from, Span gap, std::uint32_t end) const {
    const Span before = trimmed(text_, {from, gap.begin});
    if (before.empty()) return false;
    const std::string_view words = slice(text_, before);
    if (ends_paragraph(words)) return true;
    if (before.size() > kShortBytes || characters(words) > kHeadingCharacters / 2) return false;
    if (words.find(kStop) != std::string_view::npos || text_[gap.end] == '(') return false;
    const Span following = next_gap(gap.end, std::min(end, gap.end + kShortBytes));
    return following.empty() && end - gap.end > kShortBytes;
  }

  std::string_view text_;
  const DocumentWords& words_;
  std::vector<SheetLine> lines_;
  bool blank_ = true;
};

}  // namespace

Span trimmed(std::string_view text, Span span) {
  while (span.begin < span.end && is_space(text[span.begin])) ++span.begin;
  while (span.end > span.begin && is_space(text[span.end - 1])) --span.end;
  return span;
}

std::vector<SheetLine> split_lines(std::string_view text, const DocumentWords& words) {
  return Splitter(text, words).run();
}

}  // namespace zhibiao
