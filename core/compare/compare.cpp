#include "compare/compare.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <tuple>

#include "compare/row_unit.h"

namespace zhibiao {
namespace {

// How far a figure's period is from the one that its report is about: 0 for the same, 1
// for a part of that year or where nothing is told, 2 for each year between.
int distance(const std::optional<Period>& period, const std::optional<Period>& main) {
  if (!period || !main) return 1;
  if (*period == *main) return 0;
  const int years = std::abs(period->end.year - main->end.year);
  return years == 0 ? 1 : 2 * years;
}

// How well a figure stands for its report in a row of that name: the lesser, the better.
struct Preference {
  int distance;
  bool part;
  bool range;
  int strangeness;     // of the label beside the row's name, in per cent
  std::size_t length;  // of the label
  bool headline;
};

bool operator<(const Preference& left, const Preference& right) {
  return std::tie(left.distance, left.part, left.range, left.strangeness, left.length,
                  left.headline) < std::tie(right.distance, right.part, right.range,
                                            right.strangeness, right.length, right.headline);
}

Preference preference(const Report& report, const Observation& observation, std::string_view name) {
  const int strangeness = name.empty() ? 0 : 100 - overlap_percent(observation.label, name);
  return {distance(observation.period, report.period),
          (observation.cues & kCuePart) != 0,
          observation.value.high.has_value(),
          strangeness,
          observation.label.size(),
          (observation.cues & kCueHeadline) != 0};
}

// The figure that a person chose among the members; their end where none was.
std::span<const Member>::iterator chosen_of(const Report& report, std::span<const Member> members,
                                            const std::optional<std::uint32_t>& begin) {
  return std::find_if(members.begin(), members.end(), [&](const Member& member) {
    return begin && report.observations[member.observation].span.begin == *begin;
  });
}

// `name` is the row's in the catalogue, empty where it has none; `chosen` where the span of the
// figure begins that a person wants to see.
Cell make_cell(const Report& report, std::span<const Member> members, std::string_view name,
               const std::optional<std::uint32_t>& chosen) {
  auto main = std::min_element(
      members.begin(), members.end(), [&](const Member& left, const Member& right) {
        return preference(report, report.observations[left.observation], name) <
               preference(report, report.observations[right.observation], name);
      });
  const auto wanted = chosen_of(report, members, chosen);
  if (wanted != members.end()) main = wanted;
  const Observation& observation = report.observations[main->observation];
  Cell cell;
  cell.observation = main->observation;
  cell.value = observation.value;
  cell.text = observation.text;
  cell.label = observation.label;
  cell.span = observation.span;
  cell.hedge = observation.hedge;
  cell.direction = observation.direction;
  cell.period = observation.period;
  for (const Member& member : members) {
    if (member.observation != main->observation) cell.more.push_back(member.observation);
  }
  return cell;
}

void fill_cells(const RowGroup& group, std::span<const Report> reports, std::string_view name,
                const Arrangement& arrangement, Row& row) {
  row.cells.resize(reports.size());
  for (std::size_t begin = 0; begin < group.members.size();) {
    const std::uint32_t report = group.members[begin].report;
    std::size_t end = begin;
    while (end < group.members.size() && group.members[end].report == report) ++end;
    const auto chosen = arrangement.chosen.find({group.key, report});
    row.cells[report] = make_cell(
        reports[report], std::span(group.members).subspan(begin, end - begin), name,
        chosen == arrangement.chosen.end() ? std::nullopt : std::optional(chosen->second));
    begin = end;
  }
}

// The text that most say; of several such the shortest, then the first in order.
std::string most_common(const std::vector<std::string>& texts) {
  std::map<std::string, int> counts;
  for (const std::string& text : texts) ++counts[text];
  const std::string* best = nullptr;
  const auto rank = [&](const std::string& text) {
    return std::tuple(-counts[text], text.size(), std::string_view(text));
  };
  for (const auto& [text, count] : counts) {
    if (best == nullptr || rank(text) < rank(*best)) best = &text;
  }
  return best == nullptr ? std::string() : *best;
}

// Turns falls negative where some cells rise, so that the numbers of a row compare.
void sign_changes(Row& row) {
  bool up = false;
  for (const auto& cell : row.cells) up = up || (cell && cell->direction == Direction::up);
  if (!up) return;
  for (auto& cell : row.cells) {
    if (!cell || cell->direction != Direction::down) continue;
    Value& value = cell->value;
    const auto negative = [](Decimal number) { return Decimal(0).minus(number).value_or(number); };
    const Decimal low = value.low;
    value.low = negative(value.high.value_or(low));
    if (value.high) value.high = negative(low);
  }
}

// Sorts the rows: by how many reports fill them, by the catalogue, by where they appear.
struct Order {
  bool unpinned;
  std::size_t empty_cells;
  std::size_t topic;
  std::size_t indicator;
  std::uint32_t appearance;  // the least index of an observation among the cells
  std::size_t position;      // among the groups, which are in an order of their own
};

bool operator<(const Order& left, const Order& right) {
  return std::tie(left.unpinned, left.empty_cells, left.topic, left.indicator, left.appearance,
                  left.position) < std::tie(right.unpinned, right.empty_cells, right.topic,
                                            right.indicator, right.appearance, right.position);
}

Order order_of(const Row& row, const Catalogue& catalogue, std::size_t position) {
  Order order{!row.pinned,
              0,
              catalogue.topic_rank(row.topic),
              catalogue.indicator_rank(row.indicator),
              0xFFFFFFFF,
              position};
  for (const auto& cell : row.cells) {
    if (!cell) {
      ++order.empty_cells;
    } else {
      order.appearance = std::min(order.appearance, cell->observation);
    }
  }
  return order;
}

// The head of a row that the catalogue names: with what the standard name leaves open.
std::string head(std::string_view name, const RowGroup& group, const RowRules& rules) {
  std::string text;
  for (const std::string& aggregate : group.aggregates) text.append(rules.labels.shown(aggregate));
  text.append(name);
  for (const std::string& scope : group.scopes) text.append(rules.scopes.shown(scope));
  return text;
}

// What a person did with the row, but for its figures.
void mark(const RowGroup& group, const Arrangement& arrangement, Row& row) {
  row.key = group.key;
  row.by_hand = group.by_hand;
  row.pinned = arrangement.pinned.contains(group.key);
  row.hidden = arrangement.hidden.contains(group.key);
  const auto renamed = arrangement.renamed.find(group.key);
  if (renamed == arrangement.renamed.end()) return;
  row.label = renamed->second;
  row.by_hand = true;
}

Row make_row(const RowGroup& group, std::span<const Report> reports, const RowRules& rules,
             const Arrangement& arrangement) {
  Row row;
  row.indicator = group.indicator;
  row.kind = group.kind;
  row.aggregates = group.aggregates;
  row.place = group.place;
  row.certainty = group.certainty;
  const std::string_view name =
      group.own_name ? std::string_view() : rules.catalogue.name(row.indicator);
  fill_cells(group, reports, name, arrangement, row);
  std::vector<std::string> labels;
  std::vector<std::string> topics;
  bool first = true;
  for (std::size_t report = 0; report < reports.size(); ++report) {
    const std::optional<Cell>& cell = row.cells[report];
    if (!cell) continue;
    const Observation& observation = reports[report].observations[cell->observation];
    labels.push_back(observation.label);
    topics.push_back(observation.topic);
    row.period = first || row.period == cell->period ? cell->period : std::nullopt;
    first = false;
  }
  row.label = name.empty() ? most_common(labels) : head(name, group, rules);
  row.topic = most_common(topics);
  mark(group, arrangement, row);
  convert_cells(row, reports, rules.scales);
  if (row.kind == Kind::change) sign_changes(row);
  return row;
}

}  // namespace

Comparer::Comparer(const Lexicon& lexicon) : rules_(lexicon) {}

ComparisonTable Comparer::compare(std::span<const Report> reports) const {
  return compare(reports, {});
}

ComparisonTable Comparer::compare(std::span<const Report> reports,
                                  const Arrangement& arrangement) const {
  ComparisonTable table;
  for (const Report& report : reports) {
    table.reports.push_back({report.title, report.place, report.period});
  }
  std::vector<Row> rows;
  std::vector<Order> orders;
  std::vector<RowGroup> groups = align(reports, rules_);
  arrange(arrangement, reports, groups);
  for (const RowGroup& group : groups) {
    rows.push_back(make_row(group, reports, rules_, arrangement));
    orders.push_back(order_of(rows.back(), rules_.catalogue, orders.size()));
  }
  std::sort(orders.begin(), orders.end());
  for (const Order& order : orders) table.rows.push_back(std::move(rows[order.position]));
  return table;
}

}  // namespace zhibiao
