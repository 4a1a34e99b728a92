#include "document/bylines.h"

#include <cstddef>

#include "document/lines.h"
#include "document/written_dates.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kStop = "。";
constexpr std::uint32_t kMostForeign =
    14;  // wide characters of a byline that are neither key nor value
constexpr std::uint32_t kMostGlued = 3;  // the same right behind a date: 星期二, but 财政收支情况
constexpr std::uint32_t kMostCharacters = 100;
constexpr std::uint32_t kMostName = 24;

std::uint32_t size_of(std::string_view word) { return static_cast<std::uint32_t>(word.size()); }

std::uint32_t next_character(std::string_view text, std::uint32_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

// Reads one line from left to right: keys with their values, dates, and what is neither.
class BylineReader {
 public:
  BylineReader(std::string_view text, Span line, const DocumentWords& words)
      : text_(text.substr(0, line.end)), line_(line), words_(words), at_(line.begin) {}

  std::optional<Byline> run() {
    if (slice(text_, line_).find(kStop) != std::string_view::npos) return std::nullopt;
    if (characters(slice(text_, line_)) > kMostCharacters) return std::nullopt;
    if (is_speech()) return byline_;
    while (at_ < line_.end) step();
    if (keys_ == 0 && dates_ == 0) return std::nullopt;
    if (foreign_ > kMostForeign) return std::nullopt;
    if (keys_ == 0 && foreign_ > (glued_ ? kMostGlued : kMostForeign / 2)) return std::nullopt;
    return byline_;
  }

 private:
  void step() {
    if (take_key() || take_date()) return;
    if (static_cast<unsigned char>(text_[at_]) >= 0x80) ++foreign_;
    at_ = next_character(text_, at_);
  }

  // The end of the key that begins at `at` and of its colon; `at` where none does.
  std::uint32_t key_end(std::uint32_t at, FieldKind& kind) const {
    const WordSet::Entry* field = words_.fields.begins(text_.substr(at));
    if (field == nullptr) return at;
    std::uint32_t end = at + size_of(field->word);
    while (end < text_.size() && text_[end] == ' ') ++end;
    if (end >= text_.size() || (text_[end] != ':' && text_[end] != '/')) return at;
    kind = static_cast<FieldKind>(field->meaning);
    return end + 1;
  }

  bool take_key() {
    FieldKind kind = FieldKind::other;
    std::uint32_t begin = key_end(at_, kind);
    if (begin == at_) return take_person();
    ++keys_;
    while (begin < line_.end && text_[begin] == ' ') ++begin;
    if (kind == FieldKind::published) {
      at_ = begin;
      take_date();
      return true;
    }
    const Span value = value_from(begin);
    note(kind, value);
    at_ = value.end;
    return true;
  }

  // 记者 张三 as the whole line.
  bool take_person() {
    if (at_ != line_.begin) return false;
    const WordSet::Entry* person = words_.persons.begins(text_.substr(at_));
    if (person == nullptr) return false;
    const Span rest = trimmed(text_, {at_ + size_of(person->word), line_.end});
    const std::string_view name = slice(text_, rest);
    if (rest.empty() || rest.begin == at_ + size_of(person->word)) return false;
    if (characters(name) > kMostName / 2 || name.find(',') != std::string_view::npos) return false;
    ++keys_;
    note(static_cast<FieldKind>(person->meaning), rest);
    at_ = line_.end;
    return true;
  }

  void note(FieldKind kind, Span value) {
    if (kind == FieldKind::source && byline_.source.empty()) byline_.source = value;
    if (kind == FieldKind::author && byline_.author.empty()) byline_.author = value;
  }

  // A value ends at the next key or date, at a bar, a bracket or two spaces.
  Span value_from(std::uint32_t begin) const {
    std::uint32_t at = begin;
    FieldKind ignored = FieldKind::other;
    while (at < line_.end) {
      const char c = text_[at];
      if (c == '|' || c == ')' || c == ']' || c == '(') break;
      if (c == ' ' && at + 1 < line_.end && text_[at + 1] == ' ') break;
      if (at > begin && (key_end(at, ignored) != at || date_at(text_, at, words_))) break;
      at = next_character(text_, at);
    }
    return trimmed(text_, {begin, at});
  }

  bool ends_in_month(Span date) const {
    const WordSet::Entry* part = words_.date_parts.ends(slice(text_, date));
    return part != nullptr && part->meaning == static_cast<int>(DatePart::month);
  }

  bool take_date() {
    const auto date = date_at(text_, at_, words_);
    if (!date) return false;
    const bool wide_next =
        date->end < line_.end && static_cast<unsigned char>(text_[date->end]) >= 0x80;
    // 副书记某某(1996年9月任职): a month that something happened in.
    const bool bracketed_in = at_ > line_.begin && text_[at_ - 1] == '(';
    if (bracketed_in && wide_next && keys_ == 0 && ends_in_month(date->span)) return false;
    ++dates_;
    glued_ = glued_ || (at_ == line_.begin && wide_next);
    if (byline_.published.empty()) {
      byline_.published = date->span;
      const bool bracketed = date->span.begin > line_.begin && text_[date->span.begin - 1] == '(';
      byline_.rank = bracketed && keys_ == 0 ? DateRank::spoken
                     : keys_ > 0             ? DateRank::posted
                                             : DateRank::alone;
    }
    at_ = date->end;
    return true;
  }

  // ——2025年1月19日在某会议上; 在某会议上的讲话
  bool is_speech() {
    std::uint32_t at = line_.begin;
    const WordSet::Entry* mark = words_.speech_marks.begins(text_.substr(at));
    if (mark != nullptr) at += size_of(mark->word);
    while (at < line_.end && (text_[at] == ' ' || text_[at] == '(' || text_[at] == '-')) ++at;
    const auto date = date_at(text_, at, words_);
    if (date) at = date->end;
    while (at < line_.end && text_[at] == ' ') ++at;
    if (words_.speech_opens.begins(text_.substr(at)) == nullptr) return false;
    std::string_view rest = text_.substr(at);
    if (rest.ends_with(')')) rest.remove_suffix(1);
    if (words_.speech_closes.ends(rest) == nullptr) return false;
    if (date) {
      byline_.published = date->span;
      byline_.rank = DateRank::spoken;
    }
    return true;
  }

  std::string_view text_;
  Span line_;
  const DocumentWords& words_;
  std::uint32_t at_;
  std::uint32_t foreign_ = 0;
  int keys_ = 0;
  int dates_ = 0;
  bool glued_ = false;  // the line begins with a date, and words go on without a blank
  Byline byline_;
};

}  // namespace

std::optional<Byline> read_byline(std::string_view text, Span span, const DocumentWords& words) {
  return BylineReader(text, span, words).run();
}

bool is_person_note(std::string_view text, Span inside, const DocumentWords& words, Span& author) {
  const std::string_view held = slice(text, inside);
  const WordSet::Entry* person = words.persons.begins(held);
  if (person == nullptr || characters(held) > kMostCharacters / 2) {
    return person == nullptr && words.persons.ends(held) != nullptr &&
           characters(held) <= kMostName;
  }
  std::uint32_t at = inside.begin + size_of(person->word);
  while (at < inside.end && (text[at] == ' ' || text[at] == ':')) ++at;
  if (person->meaning == static_cast<int>(FieldKind::author)) author = {at, inside.end};
  return true;
}

}  // namespace zhibiao
