#include "measure/subjects.h"

#include <algorithm>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr char kBetweenCues = ' ';
constexpr char kBetweenIds = '/';

std::string_view cell(const Table& table, const Table::Row& row, std::string_view column) {
  const int at = table.column(column);
  return at < 0 ? std::string_view() : row.cells[static_cast<std::size_t>(at)];
}

}  // namespace

SubjectFinder::SubjectFinder(const Lexicon& lexicon) {
  const Table& topics = lexicon.table("topics.tsv");
  for (const Table::Row& row : topics.rows) {
    add(std::string(cell(topics, row, "id")), cell(topics, row, "cues"));
  }
  const Table& standards = lexicon.table("standards.tsv");
  for (const Table::Row& row : standards.rows) {
    const std::string_view item = cell(standards, row, "item");
    if (item.empty()) continue;
    std::string subject(cell(standards, row, "standard"));
    subject.push_back(kBetweenIds);
    add(subject.append(item), cell(standards, row, "cues"));
  }
  subjects_at_.resize(trie_.node_count());
}

void SubjectFinder::add(std::string subject, std::string_view cues) {
  const auto index = static_cast<std::uint32_t>(subjects_.size());
  subjects_.push_back(std::move(subject));
  while (!cues.empty()) {
    const std::size_t end = cues.find(kBetweenCues);
    const std::string_view cue = cues.substr(0, end);
    cues = end == std::string_view::npos ? std::string_view() : cues.substr(end + 1);
    if (cue.empty()) continue;
    const std::uint32_t node = trie_.insert(cue);
    if (subjects_at_.size() <= node) subjects_at_.resize(trie_.node_count());
    subjects_at_[node].push_back(index);
  }
}

void SubjectFinder::find(std::string_view text, std::vector<std::uint32_t>& found) const {
  const auto first = static_cast<std::ptrdiff_t>(found.size());
  for (std::size_t begin = 0; begin < text.size(); next_code_point(text, begin)) {
    std::uint32_t node = 0;
    for (std::size_t at = begin; at < text.size();) {
      node = trie_.step(node, next_code_point(text, at));
      if (node == WordTrie::kNoNode) break;
      for (const std::uint32_t subject : subjects_at_[node]) {
        if (std::find(found.begin() + first, found.end(), subject) == found.end()) {
          found.push_back(subject);
        }
      }
    }
  }
}

}  // namespace zhibiao
