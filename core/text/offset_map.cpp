#include "text/offset_map.h"

#include <algorithm>

namespace zhibiao {

void OffsetMap::copy(std::uint32_t made, std::uint32_t original) {
  if (copied_from(anchors_.size(), made) != original) {
    anchors_.push_back({{made, made}, {original, original}});
  }
}

void OffsetMap::replace(Span made, Span original) {
  const bool is_copy =
      made.size() == original.size() && copied_from(anchors_.size(), made.begin) == original.begin;
  if (!is_copy) anchors_.push_back({made, original});
}

void OffsetMap::truncate(std::uint32_t made) {
  while (!anchors_.empty() && anchors_.back().made.begin >= made) anchors_.pop_back();
}

std::size_t OffsetMap::anchors_up_to(std::uint32_t made) const {
  const auto after = std::upper_bound(
      anchors_.begin(), anchors_.end(), made,
      [](std::uint32_t offset, const Anchor& anchor) { return offset < anchor.made.begin; });
  return static_cast<std::size_t>(after - anchors_.begin());
}

std::uint32_t OffsetMap::copied_from(std::size_t anchors, std::uint32_t made) const {
  if (anchors == 0) return made;
  const Anchor& anchor = anchors_[anchors - 1];
  return anchor.original.end + (made - anchor.made.end);
}

Span OffsetMap::unit_at(std::uint32_t made) const {
  const std::size_t anchors = anchors_up_to(made);
  if (anchors > 0 && made < anchors_[anchors - 1].made.end) return anchors_[anchors - 1].original;
  const std::uint32_t original = copied_from(anchors, made);
  return {original, original + 1};
}

Span OffsetMap::to_original(Span made) const {
  const std::uint32_t begin = unit_at(made.begin).begin;
  if (made.empty()) return {begin, begin};
  return {begin, unit_at(made.end - 1).end};
}

OffsetMap OffsetMap::without(const std::vector<Span>& deleted) const {
  OffsetMap result;
  result.anchors_.reserve(anchors_.size() + deleted.size());
  std::uint32_t removed = 0;
  std::size_t next = 0;
  const auto take_up_to = [&](std::uint32_t made) {
    for (; next < anchors_.size() && anchors_[next].made.begin < made; ++next) {
      Anchor anchor = anchors_[next];
      anchor.made = {anchor.made.begin - removed, anchor.made.end - removed};
      result.anchors_.push_back(anchor);
    }
  };
  for (const Span& gap : deleted) {
    take_up_to(gap.begin);
    while (next < anchors_.size() && anchors_[next].made.begin < gap.end) ++next;
    removed += gap.size();
    const bool is_told = next < anchors_.size() && anchors_[next].made.begin == gap.end;
    if (!is_told) result.copy(gap.end - removed, copied_from(next, gap.end));
  }
  take_up_to(~std::uint32_t{0});
  return result;
}

}  // namespace zhibiao
