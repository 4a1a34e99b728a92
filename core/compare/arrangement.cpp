#include "compare/arrangement.h"

#include <algorithm>
#include <cstddef>

namespace zhibiao {
namespace {

constexpr int kCertain = 100;
constexpr char kBetweenFields = '\x1F';

bool before(Member left, Member right) {
  return left.report != right.report ? left.report < right.report
                                     : left.observation < right.observation;
}

const std::string& label_of(Member member, std::span<const Report> reports) {
  return reports[member.report].observations[member.observation].label;
}

// By label; by report where all have one label.
std::vector<RowGroup> parts_of(const RowGroup& group, std::span<const Report> reports) {
  std::map<std::string, std::vector<Member>> parts;
  for (const Member member : group.members) parts[label_of(member, reports)].push_back(member);
  if (parts.size() == 1) {
    parts.clear();
    for (const Member member : group.members) {
      parts[std::to_string(member.report)].push_back(member);
    }
  }
  std::vector<RowGroup> made;
  for (auto& [name, members] : parts) {
    RowGroup part = group;
    part.key.push_back(kBetweenFields);
    part.key.append(name);
    part.members = std::move(members);
    part.certainty = kCertain;
    part.by_hand = true;
    part.own_name = true;
    made.push_back(std::move(part));
  }
  return made;
}

void split(const std::set<std::string>& keys, std::span<const Report> reports,
           std::vector<RowGroup>& groups) {
  std::vector<RowGroup> all;
  for (RowGroup& group : groups) {
    if (!keys.contains(group.key)) {
      all.push_back(std::move(group));
      continue;
    }
    std::vector<RowGroup> parts = parts_of(group, reports);
    std::move(parts.begin(), parts.end(), std::back_inserter(all));
  }
  groups = std::move(all);
}

// Takes `other` into `head`.
void take_in(RowGroup& head, RowGroup& other) {
  head.members.insert(head.members.end(), other.members.begin(), other.members.end());
  std::sort(head.members.begin(), head.members.end(), before);
  head.certainty = kCertain;
  head.by_hand = true;
  other.members.clear();
}

}  // namespace

void arrange(const Arrangement& arrangement, std::span<const Report> reports,
             std::vector<RowGroup>& groups) {
  if (!arrangement.split.empty()) split(arrangement.split, reports, groups);
  if (arrangement.merged.empty()) return;
  std::map<std::string, RowGroup*> by_key;
  for (RowGroup& group : groups) by_key.emplace(group.key, &group);
  for (const std::vector<std::string>& keys : arrangement.merged) {
    RowGroup* head = nullptr;
    for (const std::string& key : keys) {
      const auto found = by_key.find(key);
      if (found == by_key.end() || found->second->members.empty()) continue;
      if (head == nullptr) {
        head = found->second;
      } else if (found->second != head && found->second->unit_group == head->unit_group) {
        take_in(*head, *found->second);
      }
    }
  }
  std::erase_if(groups, [](const RowGroup& group) { return group.members.empty(); });
}

}  // namespace zhibiao
