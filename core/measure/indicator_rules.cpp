#include "measure/indicator_rules.h"

#include <array>
#include <set>
#include <string_view>
#include <utility>

namespace zhibiao {
namespace {

constexpr std::string_view kTable = "indicators.tsv";
constexpr std::string_view kCompound = "per";  // the kind of 元/亩
constexpr std::string_view kPerHead = "per_head";
constexpr char kBetweenGroups = ' ';
constexpr char kBetweenWords = '|';
constexpr char kNot = '!';
constexpr char kMay = '?';

using Names = std::set<std::string_view>;
using Sign = IndicatorRule::Sign;

std::vector<std::string_view> split(std::string_view text, char mark) {
  std::vector<std::string_view> parts;
  for (std::size_t end = 0; end != std::string_view::npos;) {
    end = text.find(mark);
    parts.push_back(text.substr(0, end));
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  return parts;
}

std::string quoted(std::string_view what, std::string_view text) {
  return std::string(what).append(" \"").append(text).append("\"");
}

// The cells of one column that may stand in another table.
void add_column(const Table& table, std::string_view name, Names& names) {
  const int column = table.column(name);
  if (column < 0) return;
  for (const Table::Row& row : table.rows)
    names.insert(row.cells[static_cast<std::size_t>(column)]);
}

// The heads that an indicator's name or words have.
std::vector<std::uint32_t> heads_of(const HeadWords& heads, std::string_view name,
                                    std::string_view must) {
  std::vector<std::uint32_t> own;
  const auto add = [&](std::string_view text) {
    for (const HeadHit& hit : heads.find(text)) own.push_back(hit.head);
  };
  add(name);
  for (const std::string_view group : split(must, kBetweenGroups)) {
    if (!group.starts_with(kNot)) add(group);
  }
  return own;
}

// Reads one row's cells; each function returns what is wrong, empty where nothing is.
class RuleReader {
 public:
  RuleReader(const Lexicon& lexicon, LabelTerms& terms) : terms_(terms) {
    const Table& units = lexicon.table("units.tsv");
    for (const char* column : {"unit", "name", "kind"}) add_column(units, column, units_);
    units_.insert({kCompound, kNoUnit});
    add_column(lexicon.table("topics.tsv"), "id", topics_);
  }

  std::string read_names(std::string_view id, std::string_view topic, IndicatorRule& rule) {
    if (id.empty()) return "no id";
    if (!ids_.insert(id).second) return quoted("a second row of id", id);
    if (topics_.count(topic) == 0) return quoted("there is no topic", topic);
    rule.indicator = {std::string(id), std::string(topic)};
    return {};
  }

  std::string read_units(std::string_view text, IndicatorRule& rule) const {
    if (text.empty()) return "no unit_kind";
    for (const std::string_view unit : split(text, kBetweenWords)) {
      if (units_.count(unit) == 0) return quoted("there is no unit or kind of units", unit);
      rule.units.emplace_back(unit);
    }
    return {};
  }

  std::string read_groups(std::string_view text, IndicatorRule& rule) const {
    if (text.empty()) return "no must";
    for (std::string_view words : split(text, kBetweenGroups)) {
      IndicatorRule::Group& group = rule.groups.emplace_back();
      if (words.starts_with(kNot) || words.starts_with(kMay)) {
        group.sign = words.starts_with(kNot) ? Sign::must_not : Sign::may;
        words.remove_prefix(1);
      }
      for (const std::string_view word : split(words, kBetweenWords)) {
        group.terms.push_back(terms_.add(word));
        if (group.terms.back() == LabelTerms::kNoTerm) return "a word is missing in must";
      }
    }
    const bool known = rule.groups.front().sign == Sign::must;
    return known ? std::string() : "the first group of must does not tell what is counted";
  }

 private:
  LabelTerms& terms_;
  Names units_;
  Names topics_;
  Names ids_;
};

}  // namespace

std::vector<IndicatorRule> read_indicator_rules(const Lexicon& lexicon, const HeadWords& heads,
                                                LabelTerms& terms,
                                                std::vector<std::string>& errors) {
  std::vector<IndicatorRule> rules;
  const Table& table = lexicon.table(kTable);
  std::array<int, 6> columns = {};
  constexpr std::array<std::string_view, 6> kColumns = {"id",        "topic", "unit_kind",
                                                        "aggregate", "must",  "name"};
  for (std::size_t i = 0; i < kColumns.size(); ++i) {
    columns[i] = table.column(kColumns[i]);
    if (columns[i] < 0) return rules;
  }
  RuleReader reader(lexicon, terms);
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](std::size_t i) {
      return row.cells[static_cast<std::size_t>(columns[i])];
    };
    IndicatorRule rule;
    rule.per_head = cell(3) == kPerHead;
    std::string error = reader.read_names(cell(0), cell(1), rule);
    if (error.empty()) error = reader.read_units(cell(2), rule);
    if (error.empty()) error = reader.read_groups(cell(4), rule);
    if (error.empty()) {
      rule.heads = heads_of(heads, cell(5), cell(4));
      rules.push_back(std::move(rule));
    } else {
      errors.push_back(std::string(kTable) + ":" + std::to_string(row.line) + ": " + error);
    }
  }
  return rules;
}

}  // namespace zhibiao
