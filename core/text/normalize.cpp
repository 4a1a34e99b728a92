#include "text/normalize.h"

#include <cstdint>
#include <vector>

#include "text/code_points.h"
#include "text/plain_run.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr char32_t kFullWidthOffset = 0xFEE0;

class Normalizer {
 public:
  explicit Normalizer(std::string_view original) : original_(original) {
    result_.text.reserve(original.size());
  }

  Normalized run() {
    while (at_ < original_.size()) {
      take_plain_run();
      if (at_ < original_.size()) take_character();
    }
    return std::move(result_);
  }

 private:
  void take_plain_run();
  void take_character();
  void take_segment();
  std::size_t collect_segment();
  void replace(char32_t code_point, std::size_t begin, std::size_t end);
  void copy(std::size_t begin, std::size_t end);
  std::uint32_t made() const { return static_cast<std::uint32_t>(result_.text.size()); }

  std::string_view original_;
  std::size_t at_ = 0;
  Normalized result_;
  // Where the last character that was put out begins, in both texts: a combining mark that
  // follows is normalized together with it. last_made_ at the end: there is none.
  std::uint32_t last_made_ = 0;
  std::size_t last_original_ = 0;
  std::vector<std::int32_t> segment_;  // kept for its memory
  std::string written_;
};

void Normalizer::copy(std::size_t begin, std::size_t end) {
  result_.map.copy(made(), static_cast<std::uint32_t>(begin));
  result_.text.append(original_, begin, end - begin);
}

void Normalizer::take_plain_run() {
  const std::size_t end = plain_run_end(original_, at_);
  if (end == at_) return;
  copy(at_, end);
  at_ = end;
  last_original_ = previous_character(original_, end);
  last_made_ = made() - static_cast<std::uint32_t>(end - last_original_);
}

void Normalizer::replace(char32_t code_point, std::size_t begin, std::size_t end) {
  const std::uint32_t before = made();
  append_utf8(code_point, result_.text);
  result_.map.replace({before, made()},
                      {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
}

void Normalizer::take_character() {
  const std::size_t begin = at_;
  const char32_t code_point = next_code_point(original_, at_);
  const std::uint32_t before = made();
  switch (kind_of(code_point)) {
    case CodePointKind::invisible:
      return;
    case CodePointKind::ascii:
      replace(code_point - kFullWidthOffset, begin, at_);
      break;
    case CodePointKind::space:
      replace(' ', begin, at_);
      break;
    case CodePointKind::line_break:
      if (code_point == '\r' && at_ < original_.size() && original_[at_] == '\n') ++at_;
      replace('\n', begin, at_);
      last_made_ = made();  // nothing is to combine with it
      return;
    case CodePointKind::plain:
    case CodePointKind::other:
      at_ = begin;
      take_segment();
      return;
  }
  last_made_ = before;
  last_original_ = begin;
}

// Decomposes the characters that are normalized together. Returns where the last of them ends
// that leaves anything; at_ moves behind the invisible ones too.
std::size_t Normalizer::collect_segment() {
  segment_.clear();
  std::size_t end = at_;
  for (std::size_t next = at_; next < original_.size();) {
    const char32_t code_point = next_code_point(original_, next);
    const bool is_invisible = kind_of(code_point) == CodePointKind::invisible;
    if (!segment_.empty() && !is_invisible && !joins_previous(code_point)) break;
    const Decomposition whole = decompose(code_point);
    const auto parts = whole.parts.begin();
    segment_.insert(segment_.end(), parts, parts + static_cast<std::ptrdiff_t>(whole.count));
    if (!is_invisible) end = next;
    at_ = next;
  }
  return end;
}

void Normalizer::take_segment() {
  std::size_t peek = at_;
  if (last_made_ < made() && joins_previous(next_code_point(original_, peek))) {
    at_ = last_original_;
    result_.text.resize(last_made_);
    result_.map.truncate(last_made_);
  }
  const std::size_t begin = at_;
  const std::uint32_t before = made();
  const std::size_t end = collect_segment();
  compose(segment_);
  written_.clear();
  for (std::int32_t code_point : segment_) append_utf8(static_cast<char32_t>(code_point), written_);
  if (written_ == original_.substr(begin, end - begin)) {
    copy(begin, end);
  } else {
    for (std::int32_t code_point : segment_) {
      replace(static_cast<char32_t>(code_point), begin, end);
    }
  }
  last_made_ = before;
  last_original_ = begin;
}

}  // namespace

Normalized normalize(std::string_view original) { return Normalizer(original).run(); }

}  // namespace zhibiao
