#include "check/finding_writer.h"

#include <algorithm>
#include <array>
#include <utility>

#include "check/tolerance.h"
#include "report/names.h"

namespace zhibiao {
namespace {

constexpr std::string_view kPlus = " + ";
constexpr std::string_view kEquals = " = ";
constexpr int kShownDigits = 4;  // of a quotient that goes on

FigureRef reference(const Figure& figure) {
  return {figure.report, figure.index, figure.observation->span, figure.observation->text};
}

// `shape` with {0} replaced by the first of `values`, {1} by the second.
std::string filled(std::string_view shape, std::span<const std::string> values) {
  std::string text;
  for (std::size_t at = 0; at < shape.size(); ++at) {
    const bool hole = shape[at] == '{' && at + 2 < shape.size() && shape[at + 2] == '}';
    const std::size_t index = hole ? static_cast<std::size_t>(shape[at + 1] - '0') : 0;
    if (!hole || index >= values.size()) {
      text.push_back(shape[at]);
    } else {
      text.append(values[index]);
      at += 2;
    }
  }
  return text;
}

// The number in the unit's scale; a quotient that has no end is cut after some digits.
std::optional<Decimal> in_scale(Decimal base_value, const ScaledUnit& unit) {
  const auto shifted = base_value.shifted(-unit.power);
  if (!shifted || unit.unit.factor == Decimal(1)) return shifted;
  return shifted->divided_by(unit.unit.factor, kShownDigits);
}

// What was computed less what is written, in the scale of the total; nullopt where it
// rounds to the digits that are written.
std::optional<Decimal> off_by(Decimal computed, const Figure& total) {
  const auto shown = in_scale(computed, total.written);
  const auto written = in_scale(total.value, total.written);
  if (!shown || !written) return std::nullopt;
  const auto rounded = shown->divided_by(Decimal(1), written->scale());
  if (rounded && *rounded == *written) return std::nullopt;
  return shown->minus(*written);
}

}  // namespace

FindingWriter::FindingWriter(const Lexicon& lexicon, const UnitScales& scales) : scales_(&scales) {
  const Table& table = lexicon.table("check.tsv");
  const int id = table.column("id");
  const int words = table.column("text");
  if (id < 0 || words < 0) return;
  for (const Table::Row& row : table.rows) {
    texts_.insert_or_assign(std::string(row.cells[static_cast<std::size_t>(id)]),
                            std::string(row.cells[static_cast<std::size_t>(words)]));
  }
}

std::string_view FindingWriter::text(const std::string& id) const {
  const auto found = texts_.find(id);
  return found == texts_.end() ? std::string_view() : std::string_view(found->second);
}

bool FindingWriter::has_word(std::string_view label, std::string_view row) const {
  std::string_view words = text(std::string(row));
  while (!words.empty()) {
    const std::size_t space = words.find(' ');
    const std::string_view word = words.substr(0, space);
    if (!word.empty() && label.find(word) != std::string_view::npos) return true;
    if (space == std::string_view::npos) break;
    words.remove_prefix(space + 1);
  }
  return false;
}

std::string FindingWriter::number(Decimal base_value, const ScaledUnit& unit) const {
  const auto value = in_scale(base_value, unit);
  return value ? value->to_string() : base_value.to_string();
}

// What came out, in the unit of the total; of a quotient as many digits as anybody reads.
std::string FindingWriter::result(const Relation& relation) const {
  const ScaledUnit& unit = relation.total->written;
  const FindingKind kind = relation.kind;
  const bool quotient =
      kind == FindingKind::ratio || kind == FindingKind::share || kind == FindingKind::change;
  const auto value = quotient ? in_scale(*relation.computed, unit) : std::nullopt;
  const auto rounded = value ? value->divided_by(1, kShownDigits) : std::nullopt;
  return rounded ? rounded->to_string() : number(*relation.computed, unit);
}

// In the unit of the total. What fails, misses by more: where the first order of the computation
// says otherwise it is not told.
std::optional<Decimal> FindingWriter::tolerance(const Relation& relation, const Finding& finding) {
  const auto most = tolerance_of(relation);
  const auto shown = most ? in_scale(*most, relation.total->written) : std::nullopt;
  const auto rounded = shown ? shown->divided_by(1, kShownDigits) : std::nullopt;
  if (!rounded || relation.holds || !finding.difference) return rounded;
  const auto size = finding.difference->absolute();
  return size && *rounded < *size ? rounded : std::nullopt;
}

std::string FindingWriter::arithmetic(const Relation& relation) const {
  if (!relation.computed || relation.kind == FindingKind::same) return {};
  const ScaledUnit& unit = relation.total->written;
  const std::string made = result(relation);
  std::vector<std::string> values;
  if (relation.form.empty()) {
    std::string shown;
    for (const Figure* part : relation.parts) {
      if (!shown.empty()) shown.append(kPlus);
      shown.append(number(part->value, unit));
    }
    return shown.append(kEquals).append(made);
  }
  for (const Figure* part : relation.parts) {
    ScaledUnit shown = part->group == relation.total->group ? unit : part->written;
    // Shares of whatever unit are reckoned in per cent.
    if (shown.unit.unit_class == UnitClass::share) shown.unit.factor = Decimal(1);
    values.push_back(number(part->value, shown));
  }
  values.push_back(made);
  return filled(relation.form, values);
}

std::string FindingWriter::parts(const Relation& relation) const {
  std::string list;
  for (const Figure* part : relation.parts) {
    if (!list.empty()) list.append(text("list"));
    list.append(part->observation->text);
  }
  return list;
}

std::string FindingWriter::says(const Relation& relation, const Finding& finding) const {
  std::string row(relation.says);
  if (row.empty()) {
    const bool to_the_digit = finding.difference == std::nullopt;
    const std::string_view verdict = !relation.holds ? "fails" : to_the_digit ? "holds" : "rounded";
    row.append(name_of(relation.kind)).append(".").append(verdict);
  }
  const Decimal size = finding.difference.value_or(Decimal(0)).absolute().value_or(Decimal(0));
  const std::array<std::pair<std::string_view, std::string>, 7> holes = {{
      {"{arithmetic}", finding.arithmetic + finding.unit},
      {"{parts}", parts(relation)},
      {"{total}", finding.total.text},
      {"{label}", relation.total->observation->label},
      {"{difference}", size.to_string() + finding.unit},
      {"{direction}",
       std::string(text(finding.difference.value_or(0).is_negative() ? "less" : "more"))},
      {"{tolerance}",
       finding.tolerance ? finding.tolerance->to_string() + finding.unit : std::string()},
  }};
  std::string shape(text(row));
  if (finding.difference && finding.tolerance) shape.append(text("tolerance"));
  std::string sentence;
  for (std::string_view rest = shape; !rest.empty();) {
    const auto hole = std::find_if(holes.begin(), holes.end(),
                                   [&](const auto& h) { return rest.starts_with(h.first); });
    sentence.append(hole == holes.end() ? rest.substr(0, 1) : std::string_view(hole->second));
    rest.remove_prefix(hole == holes.end() ? 1 : hole->first.size());
  }
  return sentence;
}

Finding FindingWriter::write(const Relation& relation) const {
  Finding finding;
  finding.kind = relation.kind;
  finding.holds = relation.holds;
  for (const Figure* part : relation.parts) finding.parts.push_back(reference(*part));
  finding.total = reference(*relation.total);
  finding.unit = scales_->name(relation.total->written);
  finding.arithmetic = arithmetic(relation);
  if (relation.computed) finding.difference = off_by(*relation.computed, *relation.total);
  finding.tolerance = tolerance(relation, finding);
  finding.says = says(relation, finding);
  return finding;
}

}  // namespace zhibiao
