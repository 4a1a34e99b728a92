#include "compare/topics.h"

#include <algorithm>

namespace zhibiao {
namespace {

std::string cell(const Table& table, const Table::Row& row, std::string_view column) {
  const int at = table.column(column);
  return at < 0 ? std::string() : std::string(row.cells[static_cast<std::size_t>(at)]);
}

std::uint32_t sentences_of(const Report& report, std::string_view subject) {
  const auto found = std::find_if(report.mentions.begin(), report.mentions.end(),
                                  [subject](const Mention& one) { return one.subject == subject; });
  return found == report.mentions.end() ? 0 : found->sentences;
}

}  // namespace

TopicCounter::TopicCounter(const Lexicon& lexicon) : subjects_(lexicon) {
  const Table& topics = lexicon.table("topics.tsv");
  for (const Table::Row& row : topics.rows) {
    topics_.push_back(
        {cell(topics, row, "id"), cell(topics, row, "name"), cell(topics, row, "name_en"), {}});
  }
  const Table& standards = lexicon.table("standards.tsv");
  for (const Table::Row& row : standards.rows) {
    const std::string standard = cell(standards, row, "standard");
    TopicRow made{cell(standards, row, "item"),
                  cell(standards, row, "name"),
                  cell(standards, row, "name_en"),
                  {}};
    if (made.id.empty()) {
      standards_.push_back({standard, made.name, made.name_en, {}});
      continue;
    }
    const auto owner = std::find_if(standards_.begin(), standards_.end(),
                                    [&](const StandardRows& one) { return one.id == standard; });
    if (owner == standards_.end()) continue;
    std::string subject = standard;
    subject.append("/").append(made.id);
    points_.push_back({static_cast<std::size_t>(owner - standards_.begin()), std::move(subject),
                       words_of(cell(standards, row, "topics")), std::move(made)});
  }
}

std::uint32_t TopicCounter::figures_of(const Report& report, const Point& point) const {
  std::uint32_t count = 0;
  std::vector<std::uint32_t> found;
  for (const Observation& observation : report.observations) {
    found.clear();
    const bool by_topic = std::find(point.topics.begin(), point.topics.end(), observation.topic) !=
                          point.topics.end();
    if (!by_topic) subjects_.find(observation.label, found);
    const bool by_label = std::any_of(found.begin(), found.end(), [&](std::uint32_t subject) {
      return subjects_.subjects()[subject] == point.subject;
    });
    if (by_topic || by_label) ++count;
  }
  return count;
}

TopicMatrix TopicCounter::count(std::span<const Report> reports) const {
  TopicMatrix matrix{topics_, standards_};
  for (TopicRow& row : matrix.topics) {
    for (const Report& report : reports) {
      const auto figures = std::count_if(
          report.observations.begin(), report.observations.end(),
          [&](const Observation& observation) { return observation.topic == row.id; });
      row.counts.push_back({static_cast<std::uint32_t>(figures), sentences_of(report, row.id)});
    }
  }
  for (const Point& point : points_) {
    TopicRow row = point.row;
    for (const Report& report : reports) {
      row.counts.push_back({figures_of(report, point), sentences_of(report, point.subject)});
    }
    matrix.standards[point.standard].items.push_back(std::move(row));
  }
  return matrix;
}

}  // namespace zhibiao
