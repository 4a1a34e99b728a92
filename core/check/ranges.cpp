#include "check/relations.h"

namespace zhibiao {
namespace {

Relation impossible(const Figure& figure, std::string_view says) {
  return Relation{.kind = FindingKind::range, .holds = false, .total = &figure, .says = says};
}

// A rate of a kind that has no more than 100%.
bool over_hundred(const Figure& figure, const FindingWriter& writer) {
  const std::string& label = figure.observation->label;
  return figure.is_percent() && figure.is_level() && figure.is_exact() && figure.reading &&
         figure.reading->wide.low > Decimal(100) && writer.has_word(label, "word.bounded_share") &&
         !writer.has_word(label, "word.unbounded_share");
}

}  // namespace

void find_ranges(const Figures& figures, const FindingWriter& writer, Relations& out) {
  for (const Figure& figure : figures) {
    const Value& value = figure.observation->value;
    if (over_hundred(figure, writer)) {
      out.push_back(impossible(figure, "range.over_hundred"));
    } else if (value.high && *value.high < value.low) {
      out.push_back(impossible(figure, "range.upside_down"));
    }
  }
}

}  // namespace zhibiao
