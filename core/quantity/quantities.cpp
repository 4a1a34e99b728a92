#include "quantity/quantities.h"

#include <algorithm>
#include <utility>

#include "quantity/figure_lists.h"
#include "quantity/objections.h"
#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// The end of `text` from the last mark on, no longer than a hedge reaches.
std::string_view last_clause(std::string_view text) {
  constexpr std::size_t kReach = 48;  // bytes: some sixteen characters
  constexpr std::string_view kStops = "\xE3\x80\x81\xE3\x80\x82";
  std::size_t at = text.size() > kReach ? text.size() - kReach : 0;
  while (at < text.size() && is_continuation_byte(text[at])) ++at;
  text.remove_prefix(at);
  const std::size_t mark = text.find_last_of(",;:()\n");
  if (mark != text.npos) text.remove_prefix(mark + 1);
  for (const std::string_view stop : {kStops.substr(0, 3), kStops.substr(3)}) {
    const std::size_t found = text.rfind(stop);
    if (found != text.npos) text.remove_prefix(found + stop.size());
  }
  return text;
}

bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

QuantityFinder::QuantityFinder(const Lexicon& lexicon, const Segmenter& segmenter)
    : words_(lexicon, segmenter) {}

void QuantityFinder::find(std::string_view text, Span range, std::span<const Span> skip,
                          Quantities& out) const {
  FigureScan scan{words_.segmenter,
                  text.substr(0, range.end),
                  range,
                  &out,
                  out.found.size(),
                  range.begin,
                  range.begin,
                  Span{}};
  auto next_skip =
      std::lower_bound(skip.begin(), skip.end(), range.begin,
                       [](Span span, std::uint32_t offset) { return span.end <= offset; });
  while (scan.at < range.end) {
    if (next_skip != skip.end() && scan.at >= next_skip->begin) {
      scan.at = std::max(scan.at, next_skip->end);
      scan.barrier = scan.at;
      scan.skipped = *next_skip;
      ++next_skip;
      continue;
    }
    if (read_at(scan, scan.at)) continue;
    std::size_t next = scan.at;
    next_code_point(scan.text, next);
    scan.at = static_cast<std::uint32_t>(next);
  }
  borrow_units(scan);
}

// Reads the number at `at`, keeps or rejects it and moves on; false where there is none.
bool QuantityFinder::read_at(FigureScan& scan, std::uint32_t at) const {
  std::optional<UnitMatch> unit;
  const std::optional<Numeral> numeral = words_.numeral_with_unit(scan.text, at, unit);
  if (!numeral) return false;
  // 减负68元: 负 is the end of a word, and no sign.
  const bool sign_in_words = numeral->low.is_negative() && !is_ascii(scan.text[at]);
  if (sign_in_words && words_.segmenter->inside_word(scan.text, scan.barrier, at)) return false;
  if (is_loose_half(scan, *numeral, unit)) return false;
  const Objections objections(words_);
  const std::string_view objection = objections.why_not(scan, *numeral, unit);
  if (!objection.empty()) {
    scan.reject(numeral->span, objection);
    return true;
  }
  Quantity quantity;
  quantity.span = {numeral->span.begin, numeral->span.end + (unit ? unit->length : 0)};
  quantity.value = {numeral->low, numeral->high};
  quantity.decimals = numeral->decimals;
  quantity.magnitude = numeral->magnitude;
  quantity.one =
      numeral->form == NumeralForm::chinese && unit && unit->unit.unit_class != UnitClass::share &&
      numeral->low == Decimal(1) && !numeral->high && numeral->span.size() <= 3 &&
      !ends_its_clause(scan, quantity.span, *numeral) && !is_listed(scan, quantity.span, *numeral);
  quantity.rule = unit ? "number+unit" : "bare-number";
  quantity.aimed = objections.in_goal(scan, *numeral, unit);
  if (!quantity.aimed) quantity.goal = objections.goal_named(scan, *numeral, unit);
  if (unit) quantity.unit = std::move(unit->unit);
  if (numeral->form == NumeralForm::percent) quantity.unit = *words_.units.find("%");
  if (numeral->form == NumeralForm::permille) quantity.unit = *words_.units.find("‰");
  if (numeral->form == NumeralForm::fraction) quantity.unit.unit_class = UnitClass::share;
  add_hedges(scan, *numeral, quantity);
  scan.at = quantity.outer.end;
  scan.out->found.push_back(std::move(quantity));
  join_range(scan);
  scan.barrier = scan.at;
  return true;
}

// 修建公厕一处,购置洒水车一辆: behind the thing, at the end of its clause, one is a count.
bool QuantityFinder::ends_its_clause(const FigureScan& scan, Span figure,
                                     const Numeral& numeral) const {
  constexpr std::uint32_t kNear = 24;  // bytes: eight characters
  if (!words_.traps.counts_one(scan.text.substr(numeral.span.end))) return false;
  const std::string_view behind = scan.text.substr(figure.end);
  if (!is_end_of_clause(behind) || numeral.span.begin < scan.barrier + 2 * kOneHan) return false;
  std::uint32_t begin = scan.barrier;
  if (figure.begin - begin > kNear) begin = figure.begin - kNear;
  while (begin < figure.begin && is_continuation_byte(scan.text[begin])) ++begin;
  std::vector<Token> words;
  words_.segmenter->segment(scan.text, {begin, figure.begin}, words);
  if (words.empty()) return false;
  const Token& thing = words.back();
  // 由12人减少到一人.
  if ((thing.roles & kTo) != 0 && scan.out->found.size() > scan.first) return true;
  // 安装60千瓦变压器一台: or behind the measure of the thing.
  const bool measured = scan.out->found.size() > scan.first &&
                        scan.out->found.back().outer.end == scan.barrier && begin == scan.barrier;
  if (words.size() < 2 && !measured) return false;
  return (thing.word_class == WordClass::noun || thing.word_class == WordClass::unknown) &&
         thing.roles == 0;
}

// 12个村民小组、一个居民委员会, 12个村一个社区: behind a count, what stands between the marks of a
// list, or is counted alike right behind the name, is one too.
bool QuantityFinder::is_listed(const FigureScan& scan, Span figure, const Numeral& numeral) const {
  if (!words_.traps.counts_one(scan.text.substr(numeral.span.end))) return false;
  const std::vector<Quantity>& found = scan.out->found;
  if (found.size() == scan.first || found.back().outer.end != scan.barrier || found.back().one)
    return false;
  const auto names = [](const Token& word) {
    const bool noun = word.word_class == WordClass::noun ||
                      word.word_class == WordClass::verbal_noun ||
                      word.word_class == WordClass::unknown;
    return noun && (word.roles & kStandard) == 0;
  };
  std::vector<Token> before = scan.words_before(figure.begin);
  const bool marked =
      !before.empty() && is_end_of_clause(scan.text.substr(before.back().span.begin));
  if (marked) before.pop_back();
  const bool alike =
      found.back().unit.name == scan.text.substr(numeral.span.end, figure.end - numeral.span.end);
  if (before.empty() || !(marked || alike) || !std::all_of(before.begin(), before.end(), names))
    return false;
  for (const Token& word : scan.words_behind(figure.end)) {
    if (!names(word)) return false;
    if (is_end_of_clause(scan.text.substr(word.span.end))) return true;
  }
  return false;
}

// 半斤 is a figure, 半年, 半个 and 多半 are none.
bool QuantityFinder::is_loose_half(const FigureScan& scan, const Numeral& numeral,
                                   const std::optional<UnitMatch>& unit) const {
  if (numeral.form != NumeralForm::fraction || numeral.span.size() != kOneHan) return false;
  if (is_ascii(scan.text[numeral.span.begin])) return false;  // 1/3
  if (!unit || (unit->unit.unit_class != UnitClass::measure && unit->unit.kind != "point"))
    return true;
  return words_.segmenter->inside_word(scan.text, scan.barrier, numeral.span.begin);
}

// The hedge that stands right before the figure.
void QuantityFinder::add_hedge_before(const FigureScan& scan, const Numeral& numeral,
                                      std::string_view head, Quantity& quantity) const {
  if (const auto before = words_.hedges.before(head)) {
    const std::vector<Token> words = scan.words_before(numeral.span.begin);
    const std::uint32_t begin = numeral.span.begin - before->length;
    // 约 in 签约300人 is half of a word; 超过 in 将超过300人 is the head of a cue.
    const bool whole = std::any_of(words.begin(), words.end(), [&](const Token& word) {
      // Of one character it is an ending: 上 of 跨上 says nothing of 70%.
      const bool inside = before->length > kOneHan && word.span.contains(begin);
      return word.span.begin == begin || (inside && (word.roles & (kLink | kTarget | kTo)) != 0);
    });
    // 比目标3000亿元超过70亿元: right behind a figure it tells by how much that was passed.
    const bool passes = before->hedge == Hedge::over && before->length == head.size() &&
                        scan.out->found.size() > scan.first &&
                        scan.out->found.back().outer.end == scan.barrier &&
                        scan.out->found.back().unit.name == quantity.unit.name;
    const bool fits = (!before->round || numeral.magnitude > 0) &&
                      (!before->spelled || numeral.form == NumeralForm::chinese);
    if (whole && !passes && fits) {
      quantity.outer.begin = begin;
      if (before->hedge != Hedge::exact) quantity.hedge = before->hedge;
    }
  }
}

void QuantityFinder::add_hedges(const FigureScan& scan, const Numeral& numeral,
                                Quantity& quantity) const {
  quantity.outer = quantity.span;
  if (numeral.has_some) quantity.hedge = Hedge::about;
  if (numeral.has_over) quantity.hedge = Hedge::over;
  const std::string_view head = scan.text.substr(scan.barrier, numeral.span.begin - scan.barrier);
  add_hedge_before(scan, numeral, head, quantity);
  const bool bounds = quantity.unit.unit_class == UnitClass::measure ||
                      quantity.unit.unit_class == UnitClass::share;
  if (quantity.hedge == Hedge::exact) {
    // 约占全县总面积的12%: places and times may stand between, but no figure.
    const std::uint32_t from =
        scan.out->found.size() > scan.first ? scan.out->found.back().outer.end : scan.range.begin;
    const std::string_view since = scan.text.substr(from, numeral.span.begin - from);
    // 至少配备1名村医 bounds no number of things, but 大约可安排600人.
    const auto apart = words_.hedges.apart(last_clause(since));
    if (apart && (bounds || *apart == Hedge::about)) quantity.hedge = *apart;
  }
  // 无1例确诊病例: none at all.
  if (const std::uint32_t none = words_.hedges.none(head);
      none > 0 && quantity.value == Value{Decimal(1), {}}) {
    quantity.value.low = Decimal(0);
    quantity.outer.begin = numeral.span.begin - none;
  }
  const auto after = words_.hedges.after(scan.text.substr(quantity.span.end));
  // 3台多功能抢险车, 10万吨余热发电: where a longer word begins so, it is no hedge.
  const std::vector<Token> behind =
      after ? scan.words_behind(quantity.span.end) : std::vector<Token>{};
  // 比任务5万亩多1万亩: nor where it tells how much more.
  const std::uint32_t next = quantity.span.end + (after ? after->length : 0);
  const bool more = after && after->hedge == Hedge::over && !after->bound &&
                    next < scan.text.size() && is_digit(scan.text[next]);
  if (after && !more && !behind.empty() && behind.front().span.size() <= after->length) {
    quantity.outer.end += after->length;
    quantity.bound = after->bound;
    if (quantity.hedge == Hedge::exact) quantity.hedge = after->hedge;
  } else if (quantity.hedge == Hedge::exact && quantity.unit.unit_class == UnitClass::counter) {
    quantity.hedge = hedge_behind_noun(scan, quantity.span.end);
  }
}

// 摘帽280个贫困县左右: the hedge stands behind what is counted, at the end of its clause.
Hedge QuantityFinder::hedge_behind_noun(const FigureScan& scan, std::uint32_t end) const {
  const std::vector<Token> words = scan.words_behind(end);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::uint32_t at = words[i].span.begin;
    const auto hedge = i == 0 ? std::nullopt : words_.hedges.after(scan.text.substr(at));
    if (hedge && hedge->hedge == Hedge::about &&
        is_end_of_clause(scan.text.substr(at + hedge->length)))
      return Hedge::about;
    if (words[i].word_class != WordClass::noun && words[i].word_class != WordClass::unknown)
      return Hedge::exact;
  }
  return Hedge::exact;
}

// Joins the last two figures where they are the ends of a range: 10-20%, 3至5名, 2万到3万元.
void QuantityFinder::join_range(FigureScan& scan) const {
  Quantity& first = scan.out->found.back();
  const std::uint32_t joint = words_.hedges.between(scan.text.substr(first.span.end));
  if (joint == 0 || first.value.high) return;
  if (words_.hedges.from(scan.text.substr(0, first.outer.begin))) return;
  std::optional<UnitMatch> unit;
  const std::uint32_t at = first.span.end + joint;
  if (at >= scan.text.size()) return;
  const std::optional<Numeral> second = words_.numeral_with_unit(scan.text, at, unit);
  if (!second || !unit || (!first.unit.name.empty() && first.unit.name != unit->unit.name)) return;
  Decimal low = first.value.low;
  if (first.magnitude == 0 && second->magnitude > 0) {
    low = low.shifted(second->magnitude).value_or(low);
  }
  if (second->low < low) return;
  first.value = {low, second->high.value_or(second->low)};
  first.span.end = second->span.end + unit->length;
  first.magnitude = second->magnitude;
  first.unit = std::move(unit->unit);
  first.rule = "range";
  Numeral whole = *second;
  whole.span.begin = first.span.begin;
  Quantity joined = std::move(first);
  scan.out->found.pop_back();
  add_hedges(scan, whole, joined);
  joined.outer.begin = std::min(joined.outer.begin, joined.span.begin);
  scan.at = joined.outer.end;
  scan.out->found.push_back(std::move(joined));
}

}  // namespace zhibiao
