#include "compare/align.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

namespace zhibiao {
namespace {

constexpr std::string_view kCounted = "count";  // the kind of 个, 家, 台 and the like
constexpr std::string_view kNew = "new";
constexpr char kBetweenFields = '\x1F';

// How sure we are that labels mean one thing, in per cent.
constexpr int kByCatalogue = 100;
constexpr int kSameLetters = 95;
constexpr int kSameWords = 90;
constexpr int kAlike = 70;
constexpr int kSomeOrAll = 75;  // the catalogue knows them, but some labels tell of a part only

struct Keyed {
  RowGroup group;  // without members
  std::string key;
  std::string form;  // what tells it apart within the row: the label's strict form, its scope
};

bool is_rate(const Unit& unit) { return unit.unit_class == UnitClass::share; }

bool has(const std::vector<std::string>& aggregates, std::string_view aggregate) {
  return std::find(aggregates.begin(), aggregates.end(), aggregate) != aggregates.end();
}

// Takes out what the indicator means anyway: 人均可支配收入 is a mean in every label, and
// what is counted as new needs no 新增.
void drop_understood(std::vector<std::string>& aggregates, std::string_view indicator,
                     const RowRules& rules) {
  const std::string_view usual = rules.catalogue.aggregate(indicator);
  const std::vector<std::string> named =
      rules.labels.of(rules.catalogue.name(indicator)).aggregates;
  std::erase_if(aggregates, [&](const std::string& aggregate) {
    return aggregate == usual || has(named, aggregate);
  });
}

void append_field(std::string& key, std::string_view field) {
  key.append(field);
  key.push_back(kBetweenFields);
}

// 低于5000元: not how much there is, but where a line is drawn.
bool is_line(const Observation& observation) {
  return observation.kind == Kind::target && observation.hedge == Hedge::under;
}

// Empty for a figure that the catalogue knows but that means more than its indicator, or less.
std::string indicator_of(const Observation& observation, const RowRules& rules) {
  const std::string& indicator = observation.indicator;
  if (is_line(observation)) return {};
  return rules.scopes.joins_others(observation.label, indicator) ? std::string() : indicator;
}

std::string joined(const std::vector<std::string>& texts) {
  std::string all;
  for (const std::string& text : texts) append_field(all, text);
  return all;
}

Keyed keyed(const Observation& observation, const RowRules& rules) {
  Keyed result;
  RowGroup& group = result.group;
  const Unit unit = rules.scales.unit_of(observation);
  LabelForm form = rules.labels.of(observation.label);
  group.indicator = indicator_of(observation, rules);
  group.kind = observation.kind;
  group.place = observation.place;
  group.aggregates = std::move(form.aggregates);
  const bool is_new = has(group.aggregates, kNew);
  // What was newly made is told as an amount as often as as an increase.
  if (group.kind == Kind::change && is_new && !is_rate(unit)) group.kind = Kind::level;
  group.unit_group = UnitScales::group(unit);
  append_field(result.key, group.unit_group);
  append_field(result.key, std::to_string(static_cast<int>(group.kind)));
  append_field(result.key, group.place);
  if (!group.indicator.empty()) {
    drop_understood(group.aggregates, group.indicator, rules);
    append_field(result.key, group.indicator);
    Scope scope = rules.scopes.of(observation.label, group.indicator);
    append_field(result.key, joined(scope.apart));
    result.form = joined(scope.some);
    group.scopes = std::move(scope.apart);
  } else {
    result.form = std::move(form.strict);
    append_field(result.key, form.loose);
    if (is_line(observation)) append_field(result.key, result.form);
    if (unit.kind == kCounted) append_field(result.key, rules.labels.counter(unit.name));
    if (group.kind == Kind::change) {
      append_field(result.key, std::to_string(static_cast<int>(observation.direction)));
    }
  }
  for (const std::string& aggregate : group.aggregates) append_field(result.key, aggregate);
  return result;
}

// What may share a row, with its figures: labels that the catalogue does not know, or scopes
// of an indicator.
using ByForm = std::map<std::string, std::vector<Member>>;

bool told_apart(const ByForm& forms) {
  std::set<std::uint32_t> reports;
  for (const auto& [form, members] : forms) {
    std::set<std::uint32_t> here;
    for (const Member& member : members) here.insert(member.report);
    for (const std::uint32_t report : here) {
      if (!reports.insert(report).second) return true;
    }
  }
  return false;
}

int certainty_of(const ByForm& forms, std::span<const Report> reports) {
  std::set<std::uint32_t> involved;
  std::set<std::string_view> labels;
  for (const auto& [form, members] : forms) {
    for (const Member& member : members) {
      involved.insert(member.report);
      labels.insert(reports[member.report].observations[member.observation].label);
    }
  }
  if (involved.size() == 1) return kByCatalogue;  // nothing was aligned
  return labels.size() == 1 ? kSameLetters : forms.size() == 1 ? kSameWords : kAlike;
}

void add_group(RowGroup group, const ByForm& forms, std::span<const Report> reports,
               std::vector<RowGroup>& groups) {
  const bool known = !group.indicator.empty();
  group.certainty =
      known ? (forms.size() > 1 ? kSomeOrAll : kByCatalogue) : certainty_of(forms, reports);
  for (const auto& [form, members] : forms) {
    group.members.insert(group.members.end(), members.begin(), members.end());
  }
  std::sort(group.members.begin(), group.members.end(), [](Member left, Member right) {
    return left.report != right.report ? left.report < right.report
                                       : left.observation < right.observation;
  });
  groups.push_back(std::move(group));
}

// `form` is what joined() made of the scope.
void add_scopes(std::string_view form, RowGroup& group) {
  while (!form.empty()) {
    const std::size_t end = form.find(kBetweenFields);
    group.scopes.emplace_back(form.substr(0, end));
    form.remove_prefix(end + 1);
  }
}

}  // namespace

std::vector<RowGroup> align(std::span<const Report> reports, const RowRules& rules) {
  struct Bucket {
    RowGroup group;
    ByForm forms;
  };
  std::map<std::string, Bucket> buckets;
  for (std::uint32_t report = 0; report < reports.size(); ++report) {
    const std::vector<Observation>& observations = reports[report].observations;
    for (std::uint32_t index = 0; index < observations.size(); ++index) {
      const Observation& observation = observations[index];
      if (observation.label.empty() && observation.indicator.empty()) continue;
      Keyed row = keyed(observation, rules);
      row.group.key = row.key;
      Bucket& bucket = buckets[row.key];
      bucket.group = std::move(row.group);
      bucket.forms[row.form].push_back({report, index});
    }
  }
  std::vector<RowGroup> groups;
  for (auto& [key, bucket] : buckets) {
    if (told_apart(bucket.forms)) {
      for (const auto& form : bucket.forms) {
        RowGroup group = bucket.group;
        append_field(group.key, form.first);
        if (!group.indicator.empty()) add_scopes(form.first, group);
        add_group(std::move(group), {form}, reports, groups);
      }
    } else {
      add_group(std::move(bucket.group), bucket.forms, reports, groups);
    }
  }
  return groups;
}

}  // namespace zhibiao
