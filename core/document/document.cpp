#include "document/document.h"

#include <algorithm>
#include <cstddef>

namespace zhibiao {
namespace {

// The index of the last element that begins at or before `offset` and holds it.
template <typename List, typename SpanOf>
std::uint32_t index_at(const List& list, std::uint32_t offset, SpanOf span_of) {
  const auto after = std::upper_bound(
      list.begin(), list.end(), offset,
      [&](std::uint32_t at, const auto& element) { return at < span_of(element).begin; });
  if (after == list.begin()) return kNone;
  const auto found = std::prev(after);
  return span_of(*found).contains(offset) ? static_cast<std::uint32_t>(found - list.begin())
                                          : kNone;
}

constexpr auto kOwnSpan = [](const auto& element) { return element.span; };

}  // namespace

std::uint32_t Document::block_at(std::uint32_t offset) const {
  return index_at(blocks, offset, kOwnSpan);
}

std::uint32_t Document::sentence_at(std::uint32_t offset) const {
  return index_at(sentences, offset, kOwnSpan);
}

std::uint32_t Document::item_at(std::uint32_t offset) const {
  return index_at(items, offset, kOwnSpan);
}

std::uint32_t Document::row_at(std::uint32_t offset) const {
  return index_at(rows, offset, [this](const TableRow& row) { return blocks[row.block].span; });
}

Span Document::heading_of(std::uint32_t offset) const {
  const std::uint32_t block = block_at(offset);
  if (block == kNone || blocks[block].section == kNone) return {};
  std::uint32_t section = blocks[block].section;
  if (sections[section].heading == block) section = sections[section].parent;
  return section == kNone ? Span{} : blocks[sections[section].heading].body;
}

Span Document::lead_of(std::uint32_t offset) const {
  const std::uint32_t item = item_at(offset);
  return item == kNone ? Span{} : items[item].lead;
}

bool Document::is_aside(std::uint32_t offset) const {
  if (index_at(asides, offset, kOwnSpan) != kNone) return true;
  const std::uint32_t block = block_at(offset);
  if (block == kNone) return false;
  const BlockKind kind = blocks[block].kind;
  return kind == BlockKind::byline || kind == BlockKind::furniture;
}

}  // namespace zhibiao
