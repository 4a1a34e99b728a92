#include "lex/word_trie.h"

#include <utility>

#include "text/utf8.h"

namespace zhibiao {

WordTrie::WordTrie() : edges_(1024), mask_(edges_.size() - 1) {}

std::uint32_t WordTrie::insert(std::string_view word) {
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t code_point = next_code_point(word, at);
    std::uint32_t next = step(node, code_point);
    if (next == kNoNode) {
      if ((used_ + 1) * 2 > edges_.size()) grow();
      next = node_count_++;
      place({edge_key(node, code_point), next});
      ++used_;
    }
    node = next;
  }
  return node;
}

std::uint32_t WordTrie::find(std::string_view word) const {
  std::uint32_t node = 0;
  for (std::size_t at = 0; at < word.size() && node != kNoNode;) {
    node = step(node, next_code_point(word, at));
  }
  return node;
}

void WordTrie::grow() {
  std::vector<Edge> old(edges_.size() * 2);
  std::swap(old, edges_);
  mask_ = edges_.size() - 1;
  for (const Edge& edge : old) {
    if (edge.key != kEmpty) place(edge);
  }
}

void WordTrie::place(Edge edge) {
  std::size_t slot = hash(edge.key) & mask_;
  while (edges_[slot].key != kEmpty) slot = (slot + 1) & mask_;
  edges_[slot] = edge;
}

}  // namespace zhibiao
