#include "quantity/figure_lists.h"

#include <algorithm>

#include "text/utf8.h"

namespace zhibiao {
namespace {

// 约30倍、25倍: 约 before the first of a list is said of all.
void share_hedges(const FigureScan& scan) {
  std::vector<Quantity>& found = scan.out->found;
  for (std::size_t i = scan.first + 1; i < found.size(); ++i) {
    const Quantity& left = found[i - 1];
    Quantity& right = found[i];
    if (left.hedge != Hedge::about || right.hedge != Hedge::exact) continue;
    if (left.outer.end != left.span.end || left.unit.name != right.unit.name) continue;
    if (left.outer.end > right.outer.begin) continue;
    const std::string_view gap =
        scan.text.substr(left.outer.end, right.outer.begin - left.outer.end);
    if ((scan.segmenter->roles_of(gap) & kAnd) != 0) right.hedge = Hedge::about;
  }
}

// Whether a colon ties the figure `index` to the next: 12.8:47.7.
bool joins_ratio(const FigureScan& scan, std::size_t index) {
  const Quantity& left = scan.out->found[index];
  const Quantity& right = scan.out->found[index + 1];
  return left.outer.end + 1 == right.outer.begin && scan.text[left.outer.end] == ':' &&
         left.unit.name.empty() && right.unit.name.empty();
}

// 高于全国1.2个、高于全省0.7个百分点: the first figure is short for what the second spells out.
bool lends_points(const FigureScan& scan, const Quantity& left, const Quantity& right) {
  constexpr std::size_t kReach = 45;  // bytes: some fifteen characters
  if (right.unit.kind != "point" || left.unit.kind != "count") return false;
  const std::string_view gap = scan.text.substr(left.outer.end, right.outer.begin - left.outer.end);
  std::size_t behind = 0;
  if (gap.empty() || gap.size() > kReach) return false;
  next_code_point(gap, behind);
  const std::string_view mark = gap.substr(0, behind);
  if (mark != "," && (scan.segmenter->roles_of(mark) & kAnd) == 0) return false;
  if (gap.find_first_of(",;:\n", behind) != gap.npos) return false;
  if (left.decimals > 0) return true;
  // 试点扩大到59个,增速比全省快0.3个百分点: behind what has a name of its own it is counted.
  std::vector<Token> words;
  const auto from = static_cast<std::uint32_t>(left.outer.end + behind);
  scan.segmenter->segment(scan.text, {from, right.outer.begin}, words);
  const auto first = std::find_if(words.begin(), words.end(), [](const Token& word) {
    return word.word_class != WordClass::adverb;
  });
  return first != words.end() && (first->roles & kAgainst) != 0;
}

}  // namespace

void borrow_units(FigureScan& scan) {
  std::vector<Quantity>& found = scan.out->found;
  bool joined_ratios = false;
  for (std::size_t i = found.size(); i-- > scan.first + 1;) {
    Quantity& left = found[i - 1];
    const Quantity& right = found[i];
    const std::string_view gap =
        scan.text.substr(left.outer.end, right.outer.begin - left.outer.end);
    const bool joined = (scan.segmenter->roles_of(gap) & kAnd) != 0;
    if (gap == ":" && left.unit.name.empty() && right.unit.name.empty()) {
      left.in_ratio = true;
      found[i].in_ratio = true;
      // 1.04:1, 1:0.8 and 1:1 are one figure.
      const Value one{Decimal(1), {}};
      const bool alone = (i + 1 == found.size() || !joins_ratio(scan, i)) &&
                         (i < scan.first + 2 || !joins_ratio(scan, i - 2));
      if (alone && (right.value == one || left.value == one)) {
        if (left.value == one) left.value = right.value;
        left.decimals = std::max(left.decimals, right.decimals);
        left.span.end = left.outer.end = right.span.end;
        left.in_ratio = false;
        joined_ratios = true;
        found[i].span.end = found[i].span.begin;
      }
    } else if (lends_points(scan, left, right) ||
               (joined && right.unit.kind == "point" && left.unit.kind == "count")) {
      left.unit = right.unit;
    } else if (joined && left.unit.name.empty() && !right.unit.name.empty() &&
               left.unit.unit_class != UnitClass::share) {
      // 3万亿、4万亿和5万亿元: each has its own power of ten, or none has.
      left.unit = right.unit;
      if (right.magnitude > 0 && left.magnitude == 0) {
        left.value.low = left.value.low.shifted(right.magnitude).value_or(left.value.low);
        left.magnitude = right.magnitude;
      }
    }
  }
  share_hedges(scan);
  if (!joined_ratios) return;
  const auto first = found.begin() + static_cast<std::ptrdiff_t>(scan.first);
  found.erase(std::remove_if(first, found.end(),
                             [](const Quantity& quantity) { return quantity.span.empty(); }),
              found.end());
}

}  // namespace zhibiao
