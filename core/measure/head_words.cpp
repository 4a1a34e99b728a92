#include "measure/head_words.h"

#include <algorithm>
#include <string>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kHead = "head";
constexpr std::string_view kPart = "part";
constexpr char kBetweenKinds = '|';

}  // namespace

HeadWords::HeadWords(const Lexicon& lexicon) {
  const Table& table = lexicon.table("heads.tsv");
  const int word = table.column("word");
  const int word_class = table.column("class");
  const int unit_kind = table.column("unit_kind");
  if (word < 0 || word_class < 0 || unit_kind < 0) return;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int column) { return row.cells[static_cast<std::size_t>(column)]; };
    const std::uint32_t node = trie_.insert(cell(word));
    entries_.resize(trie_.node_count());
    Entry& entry = entries_[node];
    entry.word_class = Class::keep;
    if (cell(word_class) != kHead && cell(word_class) != kPart) continue;
    entry = {Class::head, static_cast<std::uint32_t>(heads_.size())};
    heads_.push_back({cell(word_class) == kPart, words_of(cell(unit_kind), kBetweenKinds)});
  }
}

std::vector<HeadHit> HeadWords::find(std::string_view text) const {
  std::vector<HeadHit> hits;
  const std::vector<char32_t> points = code_points(text);
  for (std::size_t begin = 0; begin < points.size();) {
    const Entry* longest = nullptr;
    std::size_t next = begin + 1;
    std::uint32_t node = 0;
    for (std::size_t at = begin; at < points.size(); ++at) {
      node = trie_.step(node, points[at]);
      if (node == WordTrie::kNoNode) break;
      if (entries_[node].word_class == Class::none) continue;
      longest = &entries_[node];
      next = at + 1;
    }
    if (longest != nullptr && longest->word_class == Class::head) {
      hits.push_back({longest->head, static_cast<std::uint32_t>(points.size() - begin)});
    }
    begin = next;
  }
  return hits;
}

bool HeadWords::says_unit(std::uint32_t head, std::string_view unit_kind) const {
  const std::vector<std::string>& kinds = heads_[head].unit_kinds;
  return std::find(kinds.begin(), kinds.end(), unit_kind) != kinds.end();
}

}  // namespace zhibiao
