#include "measure/topic_finder.h"

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kNoTopic = 0xFFFFFFFF;
constexpr char kBetweenCues = ' ';
constexpr int kReach = 64;  // a lead without a comma may be as long as the text

}  // namespace

TopicFinder::TopicFinder(const Lexicon& lexicon) {
  const Table& table = lexicon.table("topics.tsv");
  const int id = table.column("id");
  const int cues = table.column("cues");
  for (const Table::Row& row : table.rows) {
    if (id < 0 || cues < 0) break;
    const auto topic = static_cast<std::uint32_t>(topics_.size());
    topics_.emplace_back(row.cells[static_cast<std::size_t>(id)]);
    std::string_view rest = row.cells[static_cast<std::size_t>(cues)];
    while (!rest.empty()) {
      const std::size_t end = rest.find(kBetweenCues);
      const std::string_view cue = rest.substr(0, end);
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      if (cue.empty()) continue;
      const std::uint32_t node = trie_.insert(cue);
      if (topic_at_.size() < trie_.node_count()) topic_at_.resize(trie_.node_count(), kNoTopic);
      if (topic_at_[node] == kNoTopic) topic_at_[node] = topic;
    }
  }
  topic_at_.resize(trie_.node_count(), kNoTopic);
}

std::string_view TopicFinder::find(std::string_view text) const {
  std::uint32_t topic = kNoTopic;
  int longest = 0;
  int begins = 0;
  for (std::size_t begin = 0; begin < text.size() && begins < kReach; ++begins) {
    std::uint32_t node = 0;
    int length = 0;
    const std::size_t here = begin;
    next_code_point(text, begin);
    for (std::size_t at = here; at < text.size();) {
      node = trie_.step(node, next_code_point(text, at));
      if (node == WordTrie::kNoNode) break;
      ++length;
      const std::uint32_t found = topic_at_[node];
      if (found == kNoTopic || length < longest) continue;
      if (length == longest && found >= topic) continue;
      topic = found;
      longest = length;
    }
  }
  return topic == kNoTopic ? std::string_view() : std::string_view(topics_[topic]);
}

}  // namespace zhibiao
