#include <algorithm>
#include <cstddef>

#include "document/prose.h"
#include "document/sheet.h"
#include "document/written_dates.h"
#include "text/marks.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kLongestOffice = 16;   // characters of "省长 张三"
constexpr std::uint32_t kLongestIssuer = 24;   // characters
constexpr std::uint32_t kFewestTitle = 2;      // characters
constexpr std::size_t kLongestByline = 400;    // bytes
constexpr std::size_t kLongestNoteMark = 5;    // bytes of "[1]" behind a title
constexpr std::size_t kLongestSignature = 80;  // bytes

void note(Sheet& sheet, const Byline& byline, DateRank rank) {
  if (rank > sheet.rank && !byline.published.empty()) {
    sheet.rank = rank;
    sheet.published = byline.published;
  }
  if (sheet.source.empty()) sheet.source = byline.source;
  if (sheet.author.empty()) sheet.author = byline.author;
}

bool has_digit(std::string_view words) {
  return std::any_of(words.begin(), words.end(), [](char c) { return is_digit(c); });
}

// 央视网消息(新闻联播): as a line of its own.
bool is_bare_dateline(const Sheet& sheet, std::size_t line, const DocumentWords& words) {
  const Span span = sheet.lines[line].span;
  auto end = dateline_end(sheet.text, span, words);
  if (!end) return false;
  std::string_view rest = slice(sheet.text, {*end, span.end});
  if (rest.starts_with('(') && rest.find(')') != std::string_view::npos) {
    rest.remove_prefix(rest.find(')') + 1);
  }
  return rest.find_first_not_of(" :") == std::string_view::npos;
}

class HeadReader {
 public:
  HeadReader(Sheet& sheet, const DocumentWords& words) : sheet_(sheet), words_(words) {}

  void run() {
    collect();
    choose_title();
    read_offices();
  }

 private:
  // Takes the bylines, and keeps the lines that could be the title.
  void collect() {
    bool may_be_title = true;
    for (std::size_t i = 0; i < sheet_.head_end; ++i) {
      if (!sheet_.is_open(i)) continue;
      if (take_byline(i)) continue;
      if (is_body(sheet_, i)) {
        bodies_.push_back(i);
        continue;
      }
      if (is_greeting(sheet_, i, words_)) {
        sheet_.roles[i] = LineRole::text;
        may_be_title = false;
      }
      const auto mark = mark_of(sheet_, i, words_);
      if (mark && mark->style != MarkStyle::hash && mark->style != MarkStyle::caption)
        may_be_title = false;
      const bool is_long_enough = sheet_.characters(i) >= kFewestTitle;
      if (may_be_title && sheet_.lines[i].has_wide && is_long_enough) candidates_.push_back(i);
    }
  }

  bool take_byline(std::size_t line) {
    if (is_bare_dateline(sheet_, line, words_)) {
      sheet_.roles[line] = LineRole::byline;
      return true;
    }
    const auto byline = byline_of(sheet_, line, words_);
    if (!byline) return false;
    note(sheet_, *byline, std::max(byline->rank, DateRank::posted));
    sheet_.roles[line] = LineRole::byline;
    const bool tells = !byline->published.empty() || !byline->source.empty();
    if (tells && first_byline_ == kNowhere) first_byline_ = line;
    last_byline_ = line;
    return true;
  }

  // The last group of lines above the first byline, else the first group: a page puts its
  // kicker above the title.
  void choose_title() {
    std::size_t from = 0;
    for (std::size_t k = 1; k < candidates_.size() && candidates_[k] < first_byline_; ++k) {
      if (first_byline_ != kNowhere && !same_group(candidates_[k - 1], candidates_[k])) from = k;
    }
    if (from >= candidates_.size()) return;
    const std::size_t first = candidates_[from];
    if (!bodies_.empty() && bodies_.front() < first && first_byline_ == kNowhere) return;
    if (sheet_.tail_begin - first < 2) return;  // a line alone is no title
    std::size_t last = first;
    if (from + 1 < candidates_.size()) {
      const std::size_t second = candidates_[from + 1];
      const bool issued = is_issuer(second) && !is_issuer(first);
      // 全镇有贫困户97户。 is a sentence, right below the title though it stands.
      const bool stops =
          ends_sentence(character_before(sheet_.text, sheet_.lines[second].span.end));
      if (same_group(first, second) && office_name(second).empty() && !issued && !stops)
        last = second;
    }
    mark_titles(first, last);
    sheet_.title = title_span(first, last);
  }

  // Kickers and repetitions of the title, all above the last byline, are no headings.
  void mark_titles(std::size_t first, std::size_t last) {
    for (std::size_t i : candidates_) {
      const bool is_deck = last_byline_ != kNowhere && i < last_byline_ && !is_office(i);
      const bool is_title = i < first || (i >= first && i <= last);
      if (is_title || is_deck || sheet_.held(i) == sheet_.held(first)) {
        sheet_.roles[i] = LineRole::title;
      }
    }
  }

  bool same_group(std::size_t a, std::size_t b) const {
    const SheetLine& next = sheet_.lines[b];
    return b == a + 1 && !next.blank_before && sheet_.lines[a].indent == next.indent;
  }

  // Without a heading's #, without a footnote's mark; a date in its brackets is the report's.
  Span title_span(std::size_t first, std::size_t last) {
    Span span{sheet_.lines[first].span.begin, sheet_.lines[last].span.end};
    const auto mark = mark_of(sheet_, first, words_);
    if (mark && mark->style == MarkStyle::hash) span.begin = mark->span.end;
    const std::string_view title = slice(sheet_.text, span);
    const std::size_t note_mark = title.rfind('[');
    if (title.ends_with(']') && title.size() - note_mark <= kLongestNoteMark) {
      span.end = span.begin + static_cast<std::uint32_t>(note_mark);
    }
    const std::size_t bracket = slice(sheet_.text, span).rfind('(');
    if (bracket != std::string_view::npos) {
      const auto at = span.begin + static_cast<std::uint32_t>(bracket) + 1;
      const auto date = date_at(sheet_.text, at, words_);
      if (date && date->end < span.end) {
        note(sheet_, {.published = date->span, .source = {}, .author = {}}, DateRank::spoken);
      }
    }
    return trimmed(sheet_.text, span);
  }

  // A line that holds but the name of who issues the report: 栖禾县教育局.
  bool is_issuer(std::size_t line) const {
    return sheet_.characters(line) <= kLongestIssuer &&
           words_.issuers.ends(sheet_.held(line)) != nullptr;
  }

  bool is_office(std::size_t line) const {
    return sheet_.characters(line) <= kLongestOffice && !office_name(line).empty();
  }

  // The name behind an office: 省长 张三 -> 张三.
  Span office_name(std::size_t line) const {
    const Span span = sheet_.lines[line].span;
    for (const WordSet::Entry& office : words_.offices.entries()) {
      const std::size_t found = sheet_.held(line).find(office.word);
      if (found == std::string_view::npos) continue;
      const auto after = span.begin + static_cast<std::uint32_t>(found + office.word.size());
      const Span name = trimmed(sheet_.text, {after, span.end});
      const std::size_t length = characters(slice(sheet_.text, name));
      if (length >= 2 && length <= 6) return name;
    }
    return {};
  }

  void read_offices() {
    if (sheet_.title.empty()) return;
    for (std::size_t i : candidates_) {
      if (!sheet_.is_open(i) || !is_issuer(i)) continue;
      if (sheet_.source.empty()) sheet_.source = sheet_.lines[i].span;
      sheet_.roles[i] = LineRole::byline;
      break;
    }
    for (std::size_t i = 0; i < sheet_.head_end; ++i) {
      if (!sheet_.is_open(i) || !is_office(i)) continue;
      if (sheet_.author.empty()) sheet_.author = office_name(i);
      sheet_.roles[i] = LineRole::byline;
    }
  }

  static constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

  Sheet& sheet_;
  const DocumentWords& words_;
  std::vector<std::size_t> candidates_;
  std::vector<std::size_t> bodies_;
  std::size_t first_byline_ = kNowhere;  // that tells a date or a source
  std::size_t last_byline_ = kNowhere;
};

}  // namespace

bool is_greeting(const Sheet& sheet, std::size_t line, const DocumentWords& words) {
  std::string_view held = sheet.held(line);
  if (words.greetings.begins(held) != nullptr) return true;
  while (held.ends_with(':') || held.ends_with('!') || held.ends_with(',')) held.remove_suffix(1);
  return words.greetings.ends(held) != nullptr;
}

std::optional<Byline> byline_of(const Sheet& sheet, std::size_t line, const DocumentWords& words) {
  const std::string_view held = sheet.held(line);
  if (held.size() > kLongestByline) return std::nullopt;
  // (一九九八年三月五日)
  const std::string_view inside = held.substr(held.starts_with('(') ? 1 : 0);
  const bool may_be =
      held.find_first_of(":/0123456789") != std::string_view::npos ||
      words.persons.begins(held) != nullptr || words.digits.begins(inside) != nullptr ||
      words.speech_marks.begins(held) != nullptr || words.speech_opens.begins(held) != nullptr;
  if (!may_be) return std::nullopt;
  return read_byline(sheet.text, sheet.lines[line].span, words);
}

void read_head(Sheet& sheet, const DocumentWords& words) { HeadReader(sheet, words).run(); }

void read_foot(Sheet& sheet, const DocumentWords& words) {
  for (std::size_t i = sheet.foot_begin; i < sheet.tail_begin; ++i) {
    if (!sheet.is_open(i)) continue;
    const auto byline = byline_of(sheet, i, words);
    if (!byline) continue;
    note(sheet, *byline, byline->rank);
    sheet.roles[i] = LineRole::byline;
    if (byline->published.empty() || i == sheet.foot_begin || !sheet.is_open(i - 1)) continue;
    const std::string_view above = sheet.held(i - 1);  // who signed
    if (above.size() <= kLongestSignature && !has_digit(above))
      sheet.roles[i - 1] = LineRole::byline;
  }
  for (std::size_t i = sheet.head_end; i < sheet.foot_begin;
       ++i) {  // 责任编辑:... between two parts
    if (!sheet.is_open(i) || !sheet.lines[i].is_short) continue;
    if (words.fields.begins(sheet.held(i)) == nullptr) continue;
    if (const auto byline = byline_of(sheet, i, words)) {
      note(sheet, *byline, byline->rank);
      sheet.roles[i] = LineRole::byline;
    }
  }
}

}  // namespace zhibiao
