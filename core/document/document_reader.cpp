#include <algorithm>
#include <cstddef>
#include <utility>

#include "document/document.h"
#include "document/document_words.h"
#include "document/prose.h"
#include "document/sheet.h"
#include "text/script.h"

namespace zhibiao {
namespace {

constexpr std::size_t kDeepest = 9;  // level

BlockKind kind_of(LineRole role) {
  switch (role) {
    case LineRole::title:
      return BlockKind::title;
    case LineRole::byline:
      return BlockKind::byline;
    case LineRole::furniture:
      return BlockKind::furniture;
    case LineRole::row:
      return BlockKind::table_row;
    case LineRole::heading:
      return BlockKind::heading;
    case LineRole::item:
      return BlockKind::list_item;
    default:
      return BlockKind::paragraph;
  }
}

// Makes the Document of a sheet, line by line.
class Builder {
 public:
  Builder(Sheet& sheet, const DocumentWords& words) : sheet_(sheet), words_(words) {}

  Document run() {
    document_.text = sheet_.text;
    document_.title = sheet_.title;
    document_.published = sheet_.published;
    document_.source = sheet_.source;
    document_.author = sheet_.author;
    document_.blocks.reserve(sheet_.lines.size());
    for (std::size_t i = 0; i < sheet_.lines.size(); ++i) build_block(i);
    document_.rows.reserve(sheet_.rows.size());
    for (RawRow& row : sheet_.rows) {
      document_.rows.push_back(
          {.block = row.line, .header = row.header, .cells = std::move(row.cells)});
    }
    return std::move(document_);
  }

 private:
  struct OpenSection {
    MarkStyle style = MarkStyle::none;
    int depth = 0;
    bool chapter = false;  // without a mark, it names a year
    std::uint32_t index = 0;
  };

  void build_block(std::size_t line) {
    const Span span = sheet_.lines[line].span;
    const auto index = static_cast<std::uint32_t>(line);
    Block block{.kind = kind_of(sheet_.roles[line]), .span = span, .body = span};
    const Mark* mark = sheet_.marks[line] ? &*sheet_.marks[line] : nullptr;
    if (mark != nullptr) block.body = trimmed(sheet_.text, {mark->span.end, span.end});
    if (block.kind == BlockKind::heading) open_section(index, block, mark);
    if (block.kind == BlockKind::list_item) block.level = item_level(mark->style);
    block.section = sections_.empty() ? kNone : sections_.back().index;
    read_prose(index, block, mark);
    told_ = told_ || block.kind == BlockKind::paragraph;
    document_.blocks.push_back(block);
  }

  // 2019年重点工作: whether a short heading begins with a year and tells no figure.
  bool names_year(Span heading) const {
    constexpr std::size_t kDigits = 4;
    constexpr std::size_t kLongest = 14;  // characters
    const std::string_view text = slice(sheet_.text, heading);
    if (text.size() <= kDigits || characters(text) > kLongest) return false;
    const auto digit = [](char c) { return is_digit(c); };
    const auto* part = words_.date_parts.begins(text.substr(kDigits));
    return part != nullptr && static_cast<DatePart>(part->meaning) == DatePart::year &&
           std::all_of(text.begin(), text.begin() + kDigits, digit) &&
           std::none_of(text.begin() + kDigits, text.end(), digit);
  }

  // “十三五”时期主要任务 above 推进创新发展: whether the next line is a heading without a mark,
  // too.
  bool leads_heading(std::uint32_t line) const {
    const std::size_t next = std::size_t{line} + 1;
    const bool numbered = is_digit(sheet_.held(line).front());  // 3 推进绿色发展
    return !numbered && told_ && next < sheet_.lines.size() &&
           sheet_.roles[next] == LineRole::heading && !sheet_.marks[next];
  }

  // The styles of the headings above, outermost first: a style that is open already closes
  // all below it, a new one goes deeper.
  void open_section(std::uint32_t index, Block& block, const Mark* mark) {
    const MarkStyle style = mark == nullptr ? MarkStyle::none : mark->style;
    const bool has_depth = style == MarkStyle::hash || style == MarkStyle::dotted;
    // Of headings without a mark, those that name no year (民生实事) are parts of one that does.
    // So are those behind one that stands right above another.
    const bool chapter =
        style == MarkStyle::none && (names_year(block.span) || leads_heading(index));
    const bool part = style == MarkStyle::none && !chapter &&
                      std::any_of(sections_.begin(), sections_.end(),
                                  [](const OpenSection& open) { return open.chapter; });
    const int depth = has_depth ? mark->number : part ? 1 : 0;
    const auto same = std::find_if(
        sections_.begin(), sections_.end(),
        [&](const OpenSection& open) { return open.style == style && open.depth >= depth; });
    sections_.erase(same, sections_.end());
    const std::uint32_t parent = sections_.empty() ? kNone : sections_.back().index;
    block.level = static_cast<std::uint8_t>(std::min(sections_.size() + 1, kDeepest));
    sections_.push_back({.style = style,
                         .depth = depth,
                         .chapter = chapter,
                         .index = static_cast<std::uint32_t>(document_.sections.size())});
    document_.sections.push_back({.heading = index, .parent = parent, .level = block.level});
    item_styles_.clear();
  }

  std::uint8_t item_level(MarkStyle style) {
    const auto same = std::find(item_styles_.begin(), item_styles_.end(), style);
    item_styles_.erase(same, item_styles_.end());
    item_styles_.push_back(style);
    return static_cast<std::uint8_t>(std::min(sections_.size() + item_styles_.size(), kDeepest));
  }

  void read_prose(std::uint32_t index, Block& block, const Mark* mark) {
    const std::string_view text = sheet_.text;
    const bool is_prose = block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item;
    const std::size_t first_aside = document_.asides.size();
    if (block.kind != BlockKind::furniture && block.kind != BlockKind::byline) {
      find_asides(text, block.span, words_, document_.asides, document_.author);
    }
    block.first_sentence = static_cast<std::uint32_t>(document_.sentences.size());
    if (is_prose) {
      skip_dateline(block, first_aside);
      split_sentences(text, block.span, index, document_.sentences);
      split_items(text, block.span, mark, index, words_, document_.items);
    } else {
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
      block.body = trimmed(sheet_.text, {aside.span.end, block.body.end});
    }
    if (block.body.empty()) block.kind = BlockKind::byline;
  }

  Sheet& sheet_;
  const DocumentWords& words_;
  Document document_;
  bool told_ = false;  // a paragraph came before: what stands above all are lines of the head
  std::vector<OpenSection> sections_;
  std::vector<MarkStyle> item_styles_;  // since the last heading, outermost first
};

}  // namespace

DocumentReader::DocumentReader(const Lexicon& lexicon)
    : words_(std::make_shared<const DocumentWords>(lexicon)) {}

Document DocumentReader::read(std::string_view text) const {
  Sheet sheet = read_sheet(text, *words_);
  return Builder(sheet, *words_).run();
}

}  // namespace zhibiao
