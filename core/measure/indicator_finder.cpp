#include "measure/indicator_finder.h"

#include <algorithm>
#include <tuple>

namespace zhibiao {
namespace {

constexpr std::string_view kPercent = "percent";
constexpr std::string_view kPermille = "permille";
constexpr std::string_view kTimes = "times";
constexpr std::string_view kPoint = "point";

bool has(const std::vector<std::uint32_t>& numbers, std::uint32_t number) {
  return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

}  // namespace

IndicatorFinder::IndicatorFinder(const Lexicon& lexicon)
    : forms_(lexicon),
      heads_(lexicon),
      rules_(read_indicator_rules(lexicon, heads_, terms_, errors_)) {
  rules_of_term_.resize(terms_.size());
  for (std::uint32_t rule = 0; rule < rules_.size(); ++rule) {
    for (const std::uint32_t term : rules_[rule].groups.front().terms) {
      rules_of_term_[term].push_back(rule);
    }
    std::vector<std::uint32_t>& units = units_of_rule_.emplace_back();
    for (const std::string& unit : rules_[rule].units) {
      units.push_back(unit_names_.insert(unit));
    }
  }
}

const Indicator* IndicatorFinder::find(const Counted& figure) const {
  const std::string label = without_marks(figure.label);
  bool mean = false;
  const TermHits hits = terms_.find(label, forms_.strict_of(label, mean));
  const UnitNumbers numbers = {
      unit_names_.find(figure.unit),
      unit_names_.find(figure.unit_kind.empty() ? kNoUnit : figure.unit_kind)};
  const std::vector<HeadHit> heads = heads_.find(label);
  const IndicatorRule* best = nullptr;
  Fit best_fit;
  for (const TermHit& hit : hits.all()) {
    for (const std::uint32_t index : rules_of_term_[hit.term]) {
      const IndicatorRule& rule = rules_[index];
      if ((mean && !rule.per_head) || !takes(index, figure, numbers)) continue;
      Fit fit;
      if (!fits(rule, hits, fit) || goes_on(rule, heads, fit)) continue;
      const bool wins =
          best == nullptr || fit.beats(best_fit) || (!best_fit.beats(fit) && &rule < best);
      if (!wins) continue;
      best = &rule;
      best_fit = fit;
    }
  }
  return best == nullptr ? nullptr : &best->indicator;
}

const Indicator* IndicatorFinder::named(std::string_view id) const {
  const auto found = std::find_if(rules_.begin(), rules_.end(), [id](const IndicatorRule& rule) {
    return rule.indicator.id == id;
  });
  return found == rules_.end() ? nullptr : &found->indicator;
}

// Whether the rule counts in the figure's unit, or the figure is a change of what it counts.
bool IndicatorFinder::takes(std::uint32_t rule, const Counted& figure, UnitNumbers numbers) const {
  const std::vector<std::uint32_t>& units = units_of_rule_[rule];
  if (has(units, numbers.kind) || has(units, numbers.unit)) return true;
  if (figure.kind != Kind::change) return false;
  if (figure.unit_kind == kPercent || figure.unit_kind == kTimes) return true;
  if (figure.unit_kind != kPoint) return false;
  return has(units, unit_names_.find(kPercent)) || has(units, unit_names_.find(kPermille));
}

bool IndicatorFinder::fits(const IndicatorRule& rule, const TermHits& hits, Fit& fit) {
  using Sign = IndicatorRule::Sign;
  for (const IndicatorRule::Group& group : rule.groups) {
    int length = 0;
    int tail = 0;
    for (const std::uint32_t term : group.terms) {
      if (!hits.has(term)) continue;
      if (group.sign == Sign::must_not) return false;
      const TermHit& hit = hits.of(term);
      tail = length == 0 ? static_cast<int>(hit.tail) : std::min(tail, static_cast<int>(hit.tail));
      length = std::max(length, static_cast<int>(hit.length));
    }
    if (length == 0 && group.sign == Sign::must) return false;
    if (length == 0) continue;
    const bool is_first = &group == &rule.groups.front();
    if (is_first) fit.first = -tail;
    fit.last = is_first ? -tail : std::max(fit.last, -tail);
    fit.cover += length;
  }
  return true;
}

bool IndicatorFinder::goes_on(const IndicatorRule& rule, const std::vector<HeadHit>& heads,
                              const Fit& fit) const {
  return std::any_of(heads.begin(), heads.end(), [&](const HeadHit& hit) {
    if (static_cast<int>(hit.behind) > -fit.last) return false;  // among its words
    if (heads_.is_part(hit.head)) return true;
    const bool unit =
        std::any_of(rule.units.begin(), rule.units.end(),
                    [&](const std::string& kind) { return heads_.says_unit(hit.head, kind); });
    return !unit && !has(rule.heads, hit.head);
  });
}

bool IndicatorFinder::Fit::beats(const Fit& other) const {
  return std::tie(first, last, cover) > std::tie(other.first, other.last, other.cover);
}

}  // namespace zhibiao
