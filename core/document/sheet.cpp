#include "document/sheet.h"

#include "document/columns.h"
#include "document/furniture.h"
#include "document/written_dates.h"
#include "text/year_line.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kFewestBodyCharacters = 12;  // of a line that ends like a sentence
constexpr std::uint32_t kLongestHeading = 40;        // characters, without a mark
constexpr std::uint32_t kLongestStopped = 24;        // characters, with a 。 at the end
constexpr std::size_t kLongestHead = 60;             // lines
constexpr std::size_t kMostBodiesAboveHead = 2;      // what is left of another page
constexpr std::string_view kStop = "。";
constexpr std::string_view kSpeech = ":“";
constexpr std::string_view kCaptionClose = "】";

class SheetReader {
 public:
  SheetReader(Sheet& sheet, const DocumentWords& words) : sheet_(sheet), words_(words) {}

  void run() {
    for (const RawRow& row : sheet_.rows) sheet_.roles[row.line] = LineRole::row;
    bound_body();
    read_furniture();
    read_chronicle();
    read_head(sheet_, words_);
    read_foot(sheet_, words_);
    read_marks();
    read_headings();
  }

 private:
  // What the page adds behind the last prose is its tail, what short lines stand before
  // that the foot.
  void bound_body() {
    sheet_.tail_begin = sheet_.lines.size();
    for (std::size_t i = sheet_.lines.size(); i-- > 0;) {
      if (opens_tail(sheet_.text, sheet_.lines[i], words_)) {
        sheet_.tail_begin = i;
      } else if (is_body(sheet_, i)) {
        break;
      }
    }
    for (std::size_t i = sheet_.tail_begin; i < sheet_.lines.size(); ++i) {
      sheet_.roles[i] = LineRole::furniture;
    }
    sheet_.head_end = find_head_end();
    sheet_.foot_begin = sheet_.tail_begin;
    while (sheet_.foot_begin > sheet_.head_end && !is_body(sheet_, sheet_.foot_begin - 1)) {
      --sheet_.foot_begin;
    }
    if (sheet_.tail_begin - sheet_.foot_begin > kLongestHead) {
      sheet_.foot_begin = sheet_.tail_begin - kLongestHead;
    }
  }

  // The head ends with the first prose, or with a byline a few lines further down: pages
  // put a summary, or the end of another text, above.
  std::size_t find_head_end() const {
    const std::size_t limit = std::min(sheet_.tail_begin, kLongestHead);
    std::size_t end = 0;
    std::size_t bodies = 0;
    for (std::size_t i = 0; i < limit && bodies <= kMostBodiesAboveHead; ++i) {
      const bool body = is_body(sheet_, i);
      const auto byline =
          sheet_.roles[i] == LineRole::row ? std::nullopt : byline_of(sheet_, i, words_);
      if (byline && (!byline->published.empty() || !byline->source.empty())) {
        end = i + 1;
      } else if (body) {
        if (bodies == 0) end = i;
        ++bodies;
      }
    }
    if (bodies == 0) return limit;
    while (end < limit && !is_body(sheet_, end)) ++end;
    return end;
  }

  void read_furniture() {
    bool after_picture = false;
    for (std::size_t i = 0; i < sheet_.tail_begin; ++i) {
      if (!sheet_.is_open(i)) continue;
      const SheetLine& line = sheet_.lines[i];
      const bool is_caption = after_picture && line.is_short && !line.has_stop;
      after_picture = is_picture(sheet_.text, line, words_);
      const bool in_body = !sheet_.in_head(i) && !sheet_.in_foot(i);
      if (!in_body && byline_of(sheet_, i, words_)) continue;
      if (is_caption || is_furniture(sheet_.text, line, words_))
        sheet_.roles[i] = LineRole::furniture;
    }
  }

  // 2005年, 一九六八年: a line that tells of a year and nothing else.
  bool is_year(std::size_t line) const {
    if (!sheet_.is_open(line) || !sheet_.lines[line].is_short) return false;
    const std::string_view held = sheet_.held(line);
    const std::size_t years = years_alone(held);
    const std::size_t end = years != 0 ? years : year_end(held, 0, words_).value_or(0);
    const auto* year = end != 0 ? words_.date_parts.begins(held.substr(end)) : nullptr;
    return year != nullptr && static_cast<DatePart>(year->meaning) == DatePart::year &&
           (years != 0 || end + year->word.size() == held.size());
  }

  // 2005年, 2010年, 2021年, each in a line of its own: heads of what was done then. One is enough
  // where the months follow.
  void read_chronicle() {
    constexpr std::size_t kFewest = 3;
    constexpr int kMonths = 12;
    std::vector<std::size_t> found;
    bool months = false;
    for (std::size_t i = 0; i + 1 < sheet_.tail_begin; ++i) {
      // Years below years are a table's, or a list of links.
      if (!is_year(i) || !sheet_.lines[i + 1].has_wide || is_year(i + 1)) continue;
      found.push_back(i);
      months = months ||
               part_end(sheet_.held(i + 1), 0, DatePart::month, kMonths + 1, words_).has_value();
    }
    if (found.size() < kFewest && !months) return;
    for (const std::size_t line : found) sheet_.roles[line] = LineRole::heading;
    // What was done is told without a stop, and heads nothing.
    for (std::size_t i = found.front(); i < sheet_.tail_begin; ++i) {
      const bool told = sheet_.is_open(i) && sheet_.held(i).find(',') != std::string_view::npos;
      if (told && !mark_of(sheet_, i, words_)) sheet_.roles[i] = LineRole::text;
    }
  }

  void read_marks() {
    for (std::size_t i = 0; i < sheet_.tail_begin; ++i) {
      if (sheet_.is_open(i)) sheet_.marks[i] = mark_of(sheet_, i, words_);
      if (first_bullet_.empty()) first_bullet_ = bullet_of(i);
    }
    for (std::size_t i = 0; i < sheet_.tail_begin; ++i) {
      if (!sheet_.is_open(i) || !sheet_.marks[i]) continue;
      sheet_.roles[i] = is_marked_heading(i) ? LineRole::heading : LineRole::item;
    }
  }

  bool is_marked_heading(std::size_t line) const {
    const Mark& mark = *sheet_.marks[line];
    if (mark.style == MarkStyle::hash) return true;
    if (!sheet_.lines[line].is_short) return false;
    if (sheet_.lines[line].has_stop && !is_stopped_heading(line)) return false;
    if (mark.style == MarkStyle::caption) return sheet_.held(line).ends_with(kCaptionClose);
    if (mark.style == MarkStyle::chapter || mark.style == MarkStyle::spelled) return true;
    if (mark.style == MarkStyle::bullet) return heads_bullets(line);
    if (continues(line, line + 1)) return false;
    const bool ends_list =
        line > 0 && sheet_.roles[line - 1] == LineRole::item && continues(line - 1, line);
    return !ends_list;
  }

  // The bullet that a line begins with, without the blank behind it.
  std::string_view bullet_of(std::size_t line) const {
    const auto& mark = sheet_.marks[line];
    if (!mark || mark->style != MarkStyle::bullet) return {};
    return slice(sheet_.text, trimmed(sheet_.text, mark->span));
  }

  // ■ 2025年目标 above ● points: the text's first bullet, where another follows it.
  bool heads_bullets(std::size_t line) const {
    if (line + 1 >= sheet_.tail_begin || sheet_.characters(line) > kLongestHeading) return false;
    const std::string_view next = bullet_of(line + 1);
    return bullet_of(line) == first_bullet_ && !next.empty() && next != first_bullet_;
  }

  // (一)2019年收支情况。 above prose: a heading that ends with a full stop.
  bool is_stopped_heading(std::size_t line) const {
    const std::string_view held = sheet_.held(line);
    if (sheet_.characters(line) > kLongestStopped ||
        held.find(kStop) + kStop.size() != held.size()) {
      return false;
    }
    if (held.find(',') != std::string_view::npos || line + 1 >= sheet_.tail_begin) return false;
    if (!sheet_.is_open(line + 1)) return false;
    const auto& next = sheet_.marks[line + 1];
    return next ? next->style != sheet_.marks[line]->style : is_body(sheet_, line + 1);
  }

  // Whether `next` is the point after `line` in one list.
  bool continues(std::size_t line, std::size_t next) const {
    if (next >= sheet_.tail_begin || !sheet_.marks[line] || !sheet_.marks[next]) return false;
    const Mark& mark = *sheet_.marks[line];
    const Mark& following = *sheet_.marks[next];
    return mark.style == following.style && following.number == mark.number + 1;
  }

  bool is_heading_like(std::size_t line) const {
    const SheetLine& looks = sheet_.lines[line];
    return sheet_.is_open(line) && looks.is_short && looks.has_wide && !looks.has_stop &&
           sheet_.characters(line) <= kLongestHeading && !is_greeting(sheet_, line, words_) &&
           !is_spoken(line);
  }

  // 这里怎么富起来,又该怎么走? and 他说:“... are sentences of a paragraph.
  bool is_spoken(std::size_t line) const {
    const std::string_view held = sheet_.held(line);
    if (held.find(kSpeech) != std::string_view::npos) return true;
    const bool is_open = held.ends_with(':') || held.ends_with('?') || held.ends_with('!');
    return is_open && held.find(',') != std::string_view::npos;
  }

  // Short lines without a mark are headings where one or two of them stand above prose.
  void read_headings() {
    std::size_t i = 0;
    while (i < sheet_.tail_begin) {
      if (!is_heading_like(i)) {
        if (sheet_.is_open(i)) sheet_.roles[i] = LineRole::text;
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < sheet_.tail_begin && is_heading_like(end)) ++end;
      const bool heads = end < sheet_.tail_begin && sheet_.roles[end] != LineRole::furniture &&
                         sheet_.roles[end] != LineRole::byline;
      for (std::size_t k = i; k < end; ++k) {
        const bool last_of_many = k + 1 == end && sheet_.lines[k].blank_before;
        const bool is_heading = heads && (end - i <= 2 || last_of_many);
        sheet_.roles[k] = is_heading ? LineRole::heading : LineRole::text;
      }
      i = end;
    }
  }

  Sheet& sheet_;
  const DocumentWords& words_;
  std::string_view first_bullet_;  // of the text
};

}  // namespace

std::optional<Mark> mark_of(const Sheet& sheet, std::size_t line, const DocumentWords& words) {
  const Span span = sheet.lines[line].span;
  return line_mark_at(sheet.text.substr(0, span.end), span.begin, words);
}

bool is_body(const Sheet& sheet, std::size_t line) {
  if (sheet.roles[line] == LineRole::row) return true;
  const SheetLine& looks = sheet.lines[line];
  if (!looks.is_short) return true;
  return looks.has_stop && sheet.characters(line) >= kFewestBodyCharacters;
}

Sheet read_sheet(std::string_view text, const DocumentWords& words) {
  Sheet sheet;
  sheet.text = text;
  sheet.lines = split_lines(text, words);
  const std::vector<GatheredRow> gathered = gather_rows(text, sheet.lines);
  sheet.roles.assign(sheet.lines.size(), LineRole::open);
  sheet.marks.resize(sheet.lines.size());
  sheet.rows = find_rows(text, sheet.lines, gathered);
  SheetReader(sheet, words).run();
  return sheet;
}

}  // namespace zhibiao
