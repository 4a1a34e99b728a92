// What reports speak of, and what they do not.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "measure/subjects.h"
#include "report/report.h"

namespace zhibiao {

struct TopicCount {
  std::uint32_t figures = 0;
  std::uint32_t sentences = 0;  // that have a word of it, with figures or without
};

struct TopicRow {
  std::string id;
  std::string name;
  std::string name_en;
  std::vector<TopicCount> counts;  // one a report, in the order given
};

// A list that a report should speak to point by point.
struct StandardRows {
  std::string id;
  std::string name;
  std::string name_en;
  std::vector<TopicRow> items;
};

struct TopicMatrix {
  std::vector<TopicRow> topics;  // all of topics.tsv, in its order
  std::vector<StandardRows> standards;
};

class TopicCounter {
 public:
  // Reads topics.tsv and standards.tsv. Keeps nothing of `lexicon`.
  explicit TopicCounter(const Lexicon& lexicon);

  // Figures are counted by their topic, for a point of a standard also by the words of their
  // labels; sentences as the analysis counted them (Report::mentions).
  TopicMatrix count(std::span<const Report> reports) const;

 private:
  struct Point {
    std::size_t standard = 0;
    std::string subject;  // "standard/item"
    std::vector<std::string> topics;
    TopicRow row;
  };

  std::uint32_t figures_of(const Report& report, const Point& point) const;

  SubjectFinder subjects_;
  std::vector<TopicRow> topics_;
  std::vector<StandardRows> standards_;
  std::vector<Point> points_;
};

}  // namespace zhibiao
