#include "cli/explain.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "report/names.h"
#include "text/utf8.h"
#include "time/period.h"

namespace zhibiao::cli {
namespace {

constexpr std::size_t kContext = 24;  // characters on either side of a figure
constexpr std::string_view kIndent = "    ";

// Where a byte stands, as people count: from 1, columns in characters.
class Positions {
 public:
  explicit Positions(std::string_view text) : text_(text) {}

  // "12:5". Calls must come in the order of the text.
  std::string at(std::uint32_t offset) {
    while (at_ < offset && at_ < text_.size()) {
      const bool line_end = text_[at_] == '\n';
      next_code_point(text_, at_);
      column_ = line_end ? 1 : column_ + 1;
      if (line_end) ++line_;
    }
    return std::to_string(line_) + ':' + std::to_string(column_);
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  std::size_t column_ = 1;
};

std::size_t steps_back(std::string_view text, std::size_t at, std::size_t least) {
  for (std::size_t i = 0; i < kContext && at > least; ++i) at = previous_character(text, at);
  return std::max(at, least);
}

std::size_t steps_forward(std::string_view text, std::size_t at, std::size_t most) {
  for (std::size_t i = 0; i < kContext && at < most; ++i) next_code_point(text, at);
  return std::min(at, most);
}

// The words around a figure, the figure in double brackets.
std::string context(std::string_view text, Span span, Span sentence) {
  const std::size_t begin = steps_back(text, span.begin, std::min(sentence.begin, span.begin));
  const std::size_t end = steps_forward(text, span.end, std::max(sentence.end, span.end));
  std::string words(text.substr(begin, span.begin - begin));
  words.append("[[").append(slice(text, span)).append("]]");
  words.append(text.substr(span.end, end - span.end));
  std::replace_if(
      words.begin(), words.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return words;
}

std::string value_text(const Observation& observation) {
  std::string value = observation.value.low.to_string();
  if (observation.value.high) value.append("-").append(observation.value.high->to_string());
  return value.append(" ").append(observation.unit);
}

void append_field(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.append(kIndent).append(name);
  out.append(name.size() < 10 ? 10 - name.size() : 1, ' ').append(value).push_back('\n');
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string all;
  for (const std::string& word : words) {
    if (!all.empty()) all.append(between);
    all.append(word);
  }
  return all;
}

std::string kind_text(const Observation& observation) {
  std::string kind(name_of(observation.kind));
  if (observation.direction != Direction::none) {
    kind.append(" ").append(name_of(observation.direction));
  }
  if (observation.base) kind.append(" from ").append(to_iso(*observation.base));
  return kind;
}

std::string cues_text(std::uint32_t cues) {
  std::vector<std::string> names;
  for (int bit = 0; bit < kCueCount; ++bit) {
    const auto cue = static_cast<Cue>(1U << static_cast<unsigned>(bit));
    if ((cues & cue) != 0) names.emplace_back(name_of(cue));
  }
  return joined(names, ", ");
}

void append_figure(std::string& out, std::string_view text, const Observation& observation) {
  std::string value = value_text(observation);
  if (observation.hedge != Hedge::exact) value.append(", ").append(name_of(observation.hedge));
  append_field(out, "value", value);
  append_field(out, "label", observation.label);
  append_field(out, "read as", observation.label_read);
  append_field(out, "period", observation.period ? to_iso(*observation.period) : "");
  append_field(out, "kind", kind_text(observation));
  append_field(out, "place", observation.place);
  append_field(out, "indicator", observation.indicator);
  append_field(out, "topic", observation.topic);
  append_field(out, "ties", cues_text(observation.cues));
  append_field(out, "rules", joined(observation.rules, " > "));
  append_field(out, "words", context(text, observation.span, observation.sentence));
}

std::string head(const Report& report) {
  std::string out = report.title.empty() ? "(no title)" : report.title;
  out.push_back('\n');
  append_field(out, "published", report.published ? to_iso(*report.published) : "");
  append_field(out, "period", report.period ? to_iso(*report.period) : "");
  append_field(out, "place", report.place);
  append_field(out, "source", report.source);
  append_field(out, "author", report.author);
  for (const Diagnostic& diagnostic : report.diagnostics) {
    append_field(out, "note", diagnostic.message);
  }
  return out;
}

// A figure or a number put aside.
struct Item {
  const Observation* figure;
  const Rejection* rejection;
  Span span;
};

std::vector<Item> items_of(const Report& report) {
  std::vector<Item> items;
  for (const Observation& figure : report.observations)
    items.push_back({&figure, nullptr, figure.span});
  for (const Rejection& aside : report.rejections) items.push_back({nullptr, &aside, aside.span});
  std::stable_sort(items.begin(), items.end(), [](const Item& left, const Item& right) {
    return left.span.begin < right.span.begin;
  });
  return items;
}

}  // namespace

std::string explain(std::string_view text, const Report& report) {
  std::string out = head(report);
  Positions positions(text);
  for (const Item& item : items_of(report)) {
    out.push_back('\n');
    out.append(positions.at(item.span.begin)).append("  ").append(slice(text, item.span));
    if (item.figure != nullptr) {
      out.push_back('\n');
      append_figure(out, text, *item.figure);
    } else {
      out.append("  no figure: ").append(item.rejection->rule).push_back('\n');
    }
  }
  return out;
}

}  // namespace zhibiao::cli
