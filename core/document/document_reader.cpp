#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "document/bylines.h"
#include "document/document.h"
#include "document/document_words.h"
#include "document/furniture.h"
#include "document/lines.h"
#include "document/marks.h"
#include "document/prose.h"
#include "document/rows.h"
#include "document/written_dates.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kFewestBodyCharacters = 12;  // of a line that ends like a sentence
constexpr std::uint32_t kLongestHeading = 40;        // characters, without a mark
constexpr std::uint32_t kLongestOffice = 16;         // characters of "省长 张三"
constexpr std::uint32_t kFewestTitle = 4;            // characters
constexpr std::uint8_t kDeepest = 9;

enum class LineRole : std::uint8_t {
  open,  // not decided
  title,
  byline,
  furniture,
  row,
  heading,
  item,
  text,
};

// Decides what each line is, then builds the Document of them.
class Reader {
 public:
  Reader(std::string_view text, const DocumentWords& words) : text_(text), words_(words) {
    document_.text = text;
  }

  Document run() {
    lines_ = split_lines(text_);
    roles_.assign(lines_.size(), LineRole::open);
    read_rows();
    bound_body();
    read_furniture();
    read_head();
    read_foot();
    read_marks();
    read_headings();
    build_blocks();
    build_rows();
    return std::move(document_);
  }

 private:
  std::string_view held(std::size_t line) const { return slice(text_, lines_[line].span); }
  std::uint32_t characters(std::size_t line) const { return count_characters(held(line)); }
  bool is_open(std::size_t line) const { return roles_[line] == LineRole::open; }

  void read_rows() {
    rows_ = find_rows(text_, lines_);
    for (const RawRow& row : rows_) roles_[row.line] = LineRole::row;
  }

  bool is_body(std::size_t line) const {
    if (roles_[line] == LineRole::row) return true;
    if (!lines_[line].is_short) return true;
    return lines_[line].has_stop && characters(line) >= kFewestBodyCharacters;
  }

  // The body reaches from the first to the last line that is prose; what the page adds
  // behind it is furniture.
  void bound_body() {
    body_end_ = lines_.size();
    for (std::size_t i = lines_.size(); i-- > 0;) {
      if (opens_tail(text_, lines_[i], words_)) {
        body_end_ = i;
      } else if (is_body(i)) {
        break;
      }
    }
    for (std::size_t i = body_end_; i < lines_.size(); ++i) roles_[i] = LineRole::furniture;
    body_begin_ = 0;
    while (body_begin_ < body_end_ && !is_body(body_begin_)) ++body_begin_;
    foot_begin_ = body_end_;
    while (foot_begin_ > body_begin_ && !is_body(foot_begin_ - 1)) --foot_begin_;
  }

  void read_furniture() {
    bool after_picture = false;
    for (std::size_t i = 0; i < body_end_; ++i) {
      if (!is_open(i)) continue;
      const bool is_caption = after_picture && lines_[i].is_short && !lines_[i].has_stop;
      after_picture = is_picture(text_, lines_[i], words_);
      const bool in_body = i >= body_begin_ && i < foot_begin_;
      if (!in_body && may_be_byline(i) && read_byline(text_, lines_[i].span, words_)) continue;
      if (is_caption || is_furniture(text_, lines_[i], words_)) roles_[i] = LineRole::furniture;
    }
  }

  // A quick look for what bylines cannot do without.
  bool may_be_byline(std::size_t line) const {
    const std::string_view words = held(line);
    if (words.size() > 400) return false;
    return words.find_first_of(":/0123456789") != std::string_view::npos ||
           words_.persons.begins(words) != nullptr || words_.digits.begins(words) != nullptr ||
           words_.speech_marks.begins(words) != nullptr ||
           words_.speech_opens.begins(words) != nullptr;
  }

  void note(const Byline& byline, DateRank rank) {
    if (rank > rank_ && !byline.published.empty()) {
      rank_ = rank;
      document_.published = byline.published;
    }
    if (document_.source.empty()) document_.source = byline.source;
    if (document_.author.empty()) document_.author = byline.author;
  }

  bool take_byline(std::size_t line, DateRank least) {
    if (!may_be_byline(line)) return false;
    const auto byline = read_byline(text_, lines_[line].span, words_);
    if (!byline) return false;
    note(*byline, std::max(byline->rank, least));
    roles_[line] = LineRole::byline;
    return true;
  }

  bool is_greeting(std::size_t line) const {
    std::string_view words = held(line);
    if (words_.greetings.begins(words) != nullptr) return true;
    while (words.ends_with(':') || words.ends_with('!') || words.ends_with(',')) words.remove_suffix(1);
    return words_.greetings.ends(words) != nullptr;
  }

  void read_head() {
    std::vector<std::size_t> candidates;
    std::size_t first_byline = lines_.size();
    bool open = true;  // a title may still come
    for (std::size_t i = 0; i <= body_begin_ && i < body_end_; ++i) {
      if (!is_open(i)) continue;
      if (take_byline(i, DateRank::posted)) {
        first_byline = std::min(first_byline, i);
        continue;
      }
      if (i == body_begin_) break;
      const auto mark = line_mark_at(text_, lines_[i].span.begin, words_);
      const bool is_marked = mark && mark->style != MarkStyle::hash && mark->style != MarkStyle::caption;
      if (is_greeting(i) || is_marked) open = false;
      if (is_greeting(i)) roles_[i] = LineRole::text;
      if (open && lines_[i].has_wide && characters(i) >= kFewestTitle) candidates.push_back(i);
    }
    choose_title(candidates, first_byline);
    read_offices();
  }

  // The last group of lines above the first byline, else the first group: a page puts its
  // kicker above the title.
  void choose_title(const std::vector<std::size_t>& candidates, std::size_t first_byline) {
    std::size_t from = 0;
    for (std::size_t k = 1; k < candidates.size(); ++k) {
      if (!same_group(candidates[k - 1], candidates[k]) && candidates[k] < first_byline &&
          first_byline < lines_.size()) {
        from = k;
      }
    }
    if (from >= candidates.size()) return;
    const std::size_t first = candidates[from];
    if (body_end_ - first < 2) return;  // a line alone is no title
    std::size_t last = first;
    if (from + 1 < candidates.size() && same_group(first, candidates[from + 1]) &&
        !is_office(candidates[from + 1])) {
      last = candidates[from + 1];
    }
    for (std::size_t i = first; i <= last; ++i) roles_[i] = LineRole::title;
    document_.title = title_span(first, last);
    for (std::size_t i : candidates) {  // pages repeat it
      if (held(i) == held(first)) roles_[i] = LineRole::title;
    }
  }

  bool same_group(std::size_t a, std::size_t b) const {
    return b == a + 1 && !lines_[b].blank_before && lines_[a].indent == lines_[b].indent;
  }

  // Without a heading's #, without a footnote's mark; its date in brackets is the report's.
  Span title_span(std::size_t first, std::size_t last) {
    Span span{lines_[first].span.begin, lines_[last].span.end};
    const auto mark = line_mark_at(text_, span.begin, words_);
    if (mark && mark->style == MarkStyle::hash) span.begin = mark->span.end;
    const std::string_view words = slice(text_, span);
    if (words.ends_with(']') && words.size() - words.rfind('[') <= 5) {
      span.end = span.begin + static_cast<std::uint32_t>(words.rfind('['));
    }
    const std::size_t bracket = slice(text_, span).rfind('(');
    if (bracket != std::string_view::npos) {
      const auto at = span.begin + static_cast<std::uint32_t>(bracket) + 1;
      const auto date = date_at(text_, at, words_);
      if (date && date->end < span.end) note({.published = date->span, .source = {}, .author = {}}, DateRank::spoken);
    }
    return trimmed(text_, span);
  }

  bool is_office(std::size_t line) const {
    return characters(line) <= kLongestOffice && !office_name(line).empty();
  }

  // The name behind an office: 省长 张三 -> 张三.
  Span office_name(std::size_t line) const {
    const Span span = lines_[line].span;
    const std::string_view words = held(line);
    for (const WordSet::Entry& office : words_.offices.entries()) {
      const std::size_t found = words.find(office.word);
      if (found == std::string_view::npos) continue;
      const auto after = span.begin + static_cast<std::uint32_t>(found + office.word.size());
      const Span name = trimmed(text_, {after, span.end});
      const std::uint32_t length = count_characters(slice(text_, name));
      if (length >= 2 && length <= 6) return name;
    }
    return {};
  }

  void read_offices() {
    for (std::size_t i = 0; i < body_begin_; ++i) {
      if (!is_open(i) || !is_office(i) || document_.title.empty()) continue;
      if (document_.author.empty()) document_.author = office_name(i);
      roles_[i] = LineRole::byline;
    }
  }

  void read_foot() {
    for (std::size_t i = foot_begin_; i < body_end_; ++i) {
      if (!is_open(i) || !take_byline(i, DateRank::none)) continue;
      const bool is_signed = i > foot_begin_ && is_open(i - 1) && lines_[i - 1].is_short &&
                             lines_[i - 1].span.size() <= 80 && !has_digit(i - 1);
      if (is_signed) roles_[i - 1] = LineRole::byline;
    }
    for (std::size_t i = body_begin_; i < foot_begin_; ++i) {  // 责任编辑:... between two parts
      if (is_open(i) && lines_[i].is_short && words_.fields.begins(held(i)) != nullptr) {
        take_byline(i, DateRank::none);
      }
    }
  }

  bool has_digit(std::size_t line) const {
    const std::string_view words = held(line);
    return std::any_of(words.begin(), words.end(), is_digit);
  }

  void read_marks() {
    marks_.resize(lines_.size());
    for (std::size_t i = 0; i < body_end_; ++i) {
      if (is_open(i)) marks_[i] = line_mark_at(text_, lines_[i].span.begin, words_);
    }
    for (std::size_t i = 0; i < body_end_; ++i) {
      if (!is_open(i) || !marks_[i]) continue;
      roles_[i] = is_marked_heading(i) ? LineRole::heading : LineRole::item;
    }
  }

  bool is_marked_heading(std::size_t line) const {
    const Mark& mark = *marks_[line];
    if (mark.style == MarkStyle::hash) return true;
    if (!lines_[line].is_short || lines_[line].has_stop) return false;
    if (mark.style == MarkStyle::caption) return held(line).ends_with("】");
    if (mark.style == MarkStyle::chapter || mark.style == MarkStyle::spelled) return true;
    if (mark.style == MarkStyle::bullet) return false;
    if (continues(line, line + 1)) return false;
    return !(line > 0 && roles_[line - 1] == LineRole::item && continues(line - 1, line));
  }

  // Whether `next` is the point after `line` in one list.
  bool continues(std::size_t line, std::size_t next) const {
    if (next >= body_end_ || !marks_[line] || !marks_[next]) return false;
    return marks_[line]->style == marks_[next]->style && marks_[next]->number == marks_[line]->number + 1;
  }

  bool is_heading_like(std::size_t line) const {
    return is_open(line) && lines_[line].is_short && lines_[line].has_wide && !lines_[line].has_stop &&
           characters(line) <= kLongestHeading;
  }

  // Short lines without a mark are headings where one or two of them stand above prose.
  void read_headings() {
    std::size_t i = 0;
    while (i < body_end_) {
      if (!is_heading_like(i)) {
        if (is_open(i)) roles_[i] = LineRole::text;
        ++i;
        continue;
      }
      std::size_t end = i;
      while (end < body_end_ && is_heading_like(end)) ++end;
      const bool heads = end < body_end_ && roles_[end] != LineRole::furniture &&
                         roles_[end] != LineRole::byline;
      for (std::size_t k = i; k < end; ++k) {
        const bool last_of_many = k + 1 == end && lines_[k].blank_before;
        const bool is_heading = heads && (end - i <= 2 || last_of_many);
        roles_[k] = is_heading ? LineRole::heading : LineRole::text;
      }
      i = end;
    }
  }

  static BlockKind kind_of(LineRole role) {
    switch (role) {
      case LineRole::title: return BlockKind::title;
      case LineRole::byline: return BlockKind::byline;
      case LineRole::furniture: return BlockKind::furniture;
      case LineRole::row: return BlockKind::table_row;
      case LineRole::heading: return BlockKind::heading;
      case LineRole::item: return BlockKind::list_item;
      default: return BlockKind::paragraph;
    }
  }

  void build_blocks() {
    document_.blocks.reserve(lines_.size());
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto index = static_cast<std::uint32_t>(i);
      Block block{.kind = kind_of(roles_[i]), .span = lines_[i].span, .body = lines_[i].span};
      const Mark* mark = i < marks_.size() && marks_[i] ? &*marks_[i] : nullptr;
      if (mark != nullptr) block.body = trimmed(text_, {mark->span.end, block.span.end});
      if (block.kind == BlockKind::heading) open_section(index, block, mark);
      if (block.kind == BlockKind::list_item) block.level = item_level(mark->style);
      block.section = sections_.empty() ? kNone : sections_.back().index;
      build_prose(index, block, mark);
      document_.blocks.push_back(block);
    }
  }

  // The styles of the headings above, outermost first: a style that is open already closes
  // all below it, a new one goes deeper.
  void open_section(std::uint32_t index, Block& block, const Mark* mark) {
    const MarkStyle style = mark == nullptr ? MarkStyle::none : mark->style;
    const bool has_depth = style == MarkStyle::hash || style == MarkStyle::dotted;
    const int depth = has_depth ? mark->number : 0;
    const auto same = std::find_if(sections_.begin(), sections_.end(), [&](const OpenSection& open) {
      return open.style == style && open.depth >= depth;
    });
    sections_.erase(same, sections_.end());
    const std::uint32_t parent = sections_.empty() ? kNone : sections_.back().index;
    block.level = static_cast<std::uint8_t>(std::min<std::size_t>(sections_.size() + 1, kDeepest));
    sections_.push_back({.style = style, .depth = depth,
                         .index = static_cast<std::uint32_t>(document_.sections.size())});
    document_.sections.push_back({.heading = index, .parent = parent, .level = block.level});
    item_styles_.clear();
  }

  std::uint8_t item_level(MarkStyle style) {
    const auto same = std::find(item_styles_.begin(), item_styles_.end(), style);
    item_styles_.erase(same, item_styles_.end());
    item_styles_.push_back(style);
    return static_cast<std::uint8_t>(
        std::min<std::size_t>(sections_.size() + item_styles_.size(), kDeepest));
  }

  void build_prose(std::uint32_t index, Block& block, const Mark* mark) {
    const bool is_prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    block.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    if (is_prose) {
      const std::size_t first_aside = document_.asides.size();
      find_asides(text_, block.span, words_, document_.asides, document_.author);
      skip_dateline(block, first_aside);
      split_sentences(text_, block.span, index, document_.sentences);
      split_items(text_, block.span, mark, index, words_, document_.items);
    } else {
      if (block.kind != BlockKind::furniture && block.kind != BlockKind::byline) {
        find_asides(text_, block.span, words_, document_.asides, document_.author);
      }
      document_.sentences.push_back({.span = block.span, .block = index});
    }
    block.sentence_count =
        static_cast<std::uint32_t>(document_.sentences.size()) - block.first_sentence;
  }

  // The body begins behind 本报某地1月16日电 (记者张三).
  void skip_dateline(Block& block, std::size_t first_aside) const {
    for (std::size_t i = first_aside; i < document_.asides.size(); ++i) {
      const Aside& aside = document_.asides[i];
      if (aside.span.begin != block.body.begin) break;
      if (aside.kind != AsideKind::dateline && aside.kind != AsideKind::byline) break;
      block.body = trimmed(text_, {aside.span.end, block.body.end});
    }
    if (block.body.empty()) block.kind = BlockKind::byline;
  }

  void build_rows() {
    document_.rows.reserve(rows_.size());
    for (RawRow& row : rows_) {
      document_.rows.push_back(
          {.block = row.line, .header = row.header, .cells = std::move(row.cells)});
    }
  }

  struct OpenSection {
    MarkStyle style = MarkStyle::none;
    int depth = 0;
    std::uint32_t index = 0;
  };

  std::string_view text_;
  const DocumentWords& words_;
  Document document_;
  std::vector<Line> lines_;
  std::vector<LineRole> roles_;
  std::vector<std::optional<Mark>> marks_;
  std::vector<RawRow> rows_;
  std::vector<OpenSection> sections_;
  std::vector<MarkStyle> item_styles_;
  std::size_t body_begin_ = 0;  // the first line of prose
  std::size_t foot_begin_ = 0;  // behind the last line of prose
  std::size_t body_end_ = 0;    // where the page's tail begins
  DateRank rank_ = DateRank::none;
};

}  // namespace

DocumentReader::DocumentReader(const Lexicon& lexicon)
    : words_(std::make_shared<const DocumentWords>(lexicon)) {}

Document DocumentReader::read(std::string_view text) const { return Reader(text, *words_).run(); }

}  // namespace zhibiao
