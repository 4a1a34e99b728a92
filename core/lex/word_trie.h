// A set of words over code points, walked one character at a time.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace zhibiao {

// Edges live in one open-addressed table keyed by (node, character), so that a step is a
// single probe and building is linear. Node 0 is the root.
class WordTrie {
 public:
  static constexpr std::uint32_t kNoNode = 0xFFFFFFFF;

  WordTrie();

  // The node that `word` ends at, made where it does not exist. `word` is UTF-8.
  std::uint32_t insert(std::string_view word);

  // The node behind `node` by the character `code_point`, or kNoNode.
  std::uint32_t step(std::uint32_t node, char32_t code_point) const {
    const std::uint64_t key = edge_key(node, code_point);
    for (std::size_t slot = hash(key) & mask_;; slot = (slot + 1) & mask_) {
      if (edges_[slot].key == key) return edges_[slot].target;
      if (edges_[slot].key == kEmpty) return kNoNode;
    }
  }

  // The node that `word` ends at, or kNoNode.
  std::uint32_t find(std::string_view word) const;

  std::uint32_t node_count() const { return node_count_; }

 private:
  struct Edge {
    std::uint64_t key = kEmpty;
    std::uint32_t target = 0;
  };
  static constexpr std::uint64_t kEmpty = 0xFFFFFFFFFFFFFFFF;

  static std::uint64_t edge_key(std::uint32_t node, char32_t code_point) {
    return (static_cast<std::uint64_t>(node) << 21) | code_point;
  }
  static std::size_t hash(std::uint64_t key) {
    return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15ULL) >> 32);
  }
  void grow();
  void place(Edge edge);

  std::vector<Edge> edges_;  // a power of two of them, at most half in use
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
  std::uint32_t node_count_ = 1;
};

}  // namespace zhibiao
