#include "quantity/objections.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// 购置CT2台、DR1台: so many of what capitals name, where the item ends behind the counter.
bool counts_lettered(const FigureScan& scan, const Numeral& numeral,
                     const std::optional<UnitMatch>& unit) {
  const auto is_capital = [&](std::uint32_t at) {
    return scan.text[at] >= 'A' && scan.text[at] <= 'Z';
  };
  const std::uint32_t begin = numeral.span.begin;
  return unit && unit->unit.unit_class == UnitClass::counter && begin >= scan.range.begin + 2 &&
         is_capital(begin - 1) && is_capital(begin - 2) &&
         is_end_of_clause(scan.text.substr(numeral.span.end + unit->length));
}

}  // namespace

std::string_view Objections::why_not(const FigureScan& scan, const Numeral& numeral,
                                     const std::optional<UnitMatch>& unit) const {
  const std::uint32_t begin = numeral.span.begin;
  const bool arabic = is_digit(scan.text[begin]) || scan.text[begin] == '-';
  if (begin > scan.range.begin) {
    const char previous = scan.text[begin - 1];
    const bool lettered = is_latin_letter(character_before(scan.text, begin)) &&
                          !counts_lettered(scan, numeral, unit);
    if (lettered || previous == '_') return "part-of-a-name";
    if (arabic && previous == '-' && begin >= 2 &&
        is_latin_letter(character_before(scan.text, begin - 1)))
      return "part-of-a-name";
  }
  if (goes_on_ordinal(scan, begin) || counts_up(scan, numeral)) return "ordinal";
  const std::string_view trap =
      words_->traps.reason(scan.text, numeral.span, unit ? unit->length : 0);
  if (!trap.empty()) return trap;
  const bool proportion = numeral.form == NumeralForm::fraction ||
                          numeral.form == NumeralForm::percent ||
                          numeral.form == NumeralForm::permille;
  if (numeral.form == NumeralForm::chinese &&
      !words_->hedges.before(scan.text.substr(scan.barrier, begin - scan.barrier)) &&
      words_->segmenter->inside_word(scan.text, scan.barrier, begin)) {
    return "part-of-a-word";
  }
  if (in_title(scan, numeral)) return "title";
  if (proportion) return {};
  if (in_quoted_name(scan, numeral, unit)) return "quoted-name";
  if (sums_up(scan, numeral, unit)) return "as-named";
  if (is_bare_multiplier(scan, numeral, unit)) return "vague";
  if (!unit) return bare_.accept_bare(scan, numeral) ? std::string_view{} : "no-unit";
  if (unit->unit.unit_class == UnitClass::name) {
    // 满意度平均为94.1分: a time has no fractions of it.
    const bool fraction = unit->unit.kind == "score" && numeral.decimals > 0;
    return fraction || bare_.is_scored(scan, numeral) ? std::string_view{} : "name";
  }
  if (unit->unit.unit_class == UnitClass::duration) return bare_.why_not_duration(scan, numeral);
  if (unit->unit.kind == "medal" && begins_word(scan, numeral, unit->length)) return "name";
  const std::uint32_t end = numeral.span.end + unit->length;
  if (is_latin_letter(character_at(scan.text, end)) &&
      is_latin_letter(character_before(scan.text, end))) {
    return "part-of-a-name";
  }
  if (unit->unit.unit_class == UnitClass::counter && is_ranked_among(scan, begin)) return "rank";
  return {};
}

Span Objections::goal_named(const FigureScan& scan, const Numeral& numeral,
                            const std::optional<UnitMatch>& unit) const {
  const bool share =
      numeral.form == NumeralForm::percent || (unit && unit->unit.unit_class == UnitClass::share);
  const Span name = share ? quotation_of(scan, numeral, scan.barrier) : Span{};
  return !name.empty() && plans_behind(scan, name) ? name : Span{};
}

bool Objections::in_goal(const FigureScan& scan, const Numeral& numeral,
                         const std::optional<UnitMatch>& unit) const {
  constexpr std::uint32_t kSubject = 4 * kOneHan;  // what tells more than “双90%” does
  const bool digits = numeral.form == NumeralForm::arabic || numeral.form == NumeralForm::mixed;
  if (!unit || !digits) return false;
  const Span name = quotation_of(scan, numeral, scan.range.begin);
  return name.size() >= numeral.span.size() + unit->length + 2 * kOneHan + kSubject &&
         plans_behind(scan, name);
}

// Whether the words behind a quotation call it a goal: “…”的年度目标.
bool Objections::plans_behind(const FigureScan& scan, Span name) {
  constexpr std::size_t kWords = 3;
  std::vector<Token> words = scan.words_behind(name.end);
  words.resize(std::min(words.size(), kWords));
  return std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return (word.roles & (kPlanning | kTarget)) != 0; });
}

// 4金融街, 2021金秋: whether what would be a medal is but the beginning of a word, or the number
// too large for medals.
bool Objections::begins_word(const FigureScan& scan, const Numeral& numeral, std::uint32_t length) {
  constexpr std::int64_t kMost = 1000;
  if (!(numeral.low < Decimal(kMost)) || numeral.magnitude != 0 || numeral.decimals != 0)
    return true;
  const std::vector<Token> words = scan.words_behind(numeral.span.end + length - kOneHan);
  return !words.empty() && words.front().span.size() > kOneHan;
}

// 增幅位居全市7个县首位, 总量居全省4位: those that something is ranked among, and its place.
bool Objections::is_ranked_among(const FigureScan& scan, std::uint32_t begin) const {
  constexpr Roles kRanks = kSay | kState;  // 位居 tells how its subject fares, and says no figure
  const std::vector<Quantity>& found = scan.out->found;
  const std::uint32_t from = found.size() > scan.first ? found.back().outer.end : scan.range.begin;
  bool ranked = false;
  for (const Token& word : scan.words_between(from, begin)) {
    constexpr Roles kTurns = kUp | kDown | kTo | kLink | kDistribute;
    if ((word.roles & kRanks) == kRanks && (word.roles & kIndex) == 0 &&
        word.span.size() > kOneHan) {
      ranked = true;
    } else if (word.word_class == WordClass::mark || (word.roles & kTurns) != 0) {
      ranked = false;
    }
  }
  return ranked;
}

// 第一、二批: the second of the ordinals.
bool Objections::goes_on_ordinal(const FigureScan& scan, std::uint32_t begin) const {
  const std::vector<RejectedNumber>& rejected = scan.out->rejected;
  if (rejected.empty() || rejected.back().rule != "ordinal") return false;
  const Span last = rejected.back().span;
  if (last.end >= begin || begin - last.end > kOneHan) return false;
  const std::string_view joint = scan.text.substr(last.end, begin - last.end);
  return (words_->segmenter->roles_of(joint) & kAnd) != 0;
}

// 一、二、三类村: the last of digits that count up from one names a class.
bool Objections::counts_up(const FigureScan& scan, const Numeral& numeral) const {
  constexpr std::uint32_t kStep = 2 * kOneHan;  // a digit and a mark
  if (numeral.form != NumeralForm::chinese || numeral.span.size() != kOneHan) return false;
  Decimal left = numeral.low;
  std::uint32_t at = numeral.span.begin;
  for (; Decimal(1) < left; at -= kStep) {
    if (at < scan.barrier + kStep) return false;
    const std::string_view joint = scan.text.substr(at - kOneHan, kOneHan);
    if ((words_->segmenter->roles_of(joint) & kAnd) == 0) return false;
    const std::optional<Numeral> digit = words_->numerals.read(scan.text, at - kStep);
    if (!digit || digit->span.size() != kOneHan) return false;
    if (!(digit->low.plus(Decimal(1)) == left)) return false;
    left = digit->low;
  }
  return at < numeral.span.begin;
}

// The short quotation that holds the numeral, with its marks; empty where none does.
Span Objections::quotation_of(const FigureScan& scan, const Numeral& numeral, std::uint32_t from) {
  constexpr std::size_t kNameMax = 45;  // bytes: fifteen characters
  constexpr std::size_t kSumMax = 108;  // “1名医生+1名护士+1名专干”模式
  const std::size_t reach = std::min<std::size_t>(numeral.span.begin - from, kSumMax);
  const std::string_view head = scan.text.substr(numeral.span.begin - reach, reach);
  const std::size_t open = head.rfind("“");
  if (open == std::string_view::npos || head.find("”", open) != std::string_view::npos) return {};
  const std::string_view tail = scan.text.substr(numeral.span.end, kSumMax);
  const std::size_t close = tail.find("”");
  if (close == std::string_view::npos) return {};
  const Span inside{static_cast<std::uint32_t>(numeral.span.begin - reach + open),
                    numeral.span.end + static_cast<std::uint32_t>(close)};
  const std::string_view name = slice(scan.text, inside);
  const bool lists = name.find(',') != std::string_view::npos ||
                     name.find("。") != std::string_view::npos;  // speech
  const bool adds = name.find('+') != std::string_view::npos;
  if (inside.size() > (adds ? kSumMax : kNameMax) || lists) return {};
  return {inside.begin, inside.end + kOneHan};
}

// 《那山,那三十户人家》: whatever a title holds.
bool Objections::in_title(const FigureScan& scan, const Numeral& numeral) {
  constexpr std::size_t kLongest = 120;  // bytes
  const std::size_t reach = std::min<std::size_t>(numeral.span.begin - scan.barrier, kLongest);
  const std::string_view head = scan.text.substr(numeral.span.begin - reach, reach);
  const std::size_t open = head.rfind("《");
  if (open == std::string_view::npos || head.find("》", open) != std::string_view::npos)
    return false;
  const std::string_view tail = scan.text.substr(numeral.span.end, kLongest);
  const std::size_t close = tail.find("》");
  return close != std::string_view::npos && close < tail.find("《");
}

// “十条意见”, “20条底线”: things counted within a short quotation are a part of its name.
bool Objections::in_quoted_name(const FigureScan& scan, const Numeral& numeral,
                                const std::optional<UnitMatch>& unit) const {
  if (unit && unit->unit.unit_class != UnitClass::counter && numeral.form != NumeralForm::chinese)
    return false;
  return !quotation_of(scan, numeral, scan.barrier).empty() && !in_goal(scan, numeral, unit) &&
         goal_named(scan, numeral, unit).empty();
}

// “种植、养殖、加工”三个产业, “治污”和“增绿”两个关键: as many as were just named.
bool Objections::sums_up(const FigureScan& scan, const Numeral& numeral,
                         const std::optional<UnitMatch>& unit) const {
  constexpr std::size_t kReach = 108;  // bytes
  constexpr int kMost = 9;
  // “3·12”“6·18”两次洪灾.
  if (!unit || (unit->unit.kind != "count" && unit->unit.kind != "visits")) return false;
  const std::size_t reach = std::min<std::size_t>(numeral.span.begin - scan.barrier, kReach);
  std::string_view head = scan.text.substr(numeral.span.begin - reach, reach);
  int named = 0;
  while (named <= kMost && head.ends_with("”")) {
    const std::size_t open = head.rfind("“");
    if (open == head.npos) return false;
    for (std::size_t at = open; at != head.npos; at = head.find("、", at + 1)) ++named;
    head = head.substr(0, open);
    const std::string_view joint =
        head.substr(head.size() - std::min<std::size_t>(head.size(), kOneHan));
    if ((words_->segmenter->roles_of(joint) & kAnd) != 0) head.remove_suffix(joint.size());
  }
  return named > 1 && numeral.low == Decimal(named);
}

// 在建超亿元项目135个: whether a noun with its number stands right behind the amount.
bool Objections::sorts_counted(const FigureScan& scan, const Numeral& numeral,
                               const UnitMatch& unit) {
  if (unit.unit.kind != "money") return false;
  const std::vector<Token> words = scan.words_behind(numeral.span.end + unit.length);
  if (words.size() < 2 || words.front().word_class != WordClass::noun) return false;
  return is_digit(scan.text[words[1].span.begin]);
}

// 百企帮百村, 千项工程: 百, 千 and 万 alone count only behind a hedge or a link (上千户, 达百万).
bool Objections::is_bare_multiplier(const FigureScan& scan, const Numeral& numeral,
                                    const std::optional<UnitMatch>& unit) const {
  if (numeral.form != NumeralForm::chinese || numeral.has_over || numeral.has_some) return false;
  if (!bare_.is_power_of_ten_alone(numeral)) return false;
  // 总产值(亿元): the unit of what stands elsewhere. 达亿元, 亿元以上 are figures.
  const std::uint32_t begin = numeral.span.begin;
  const bool aside =
      begin > scan.range.begin && (scan.text[begin - 1] == '(' || scan.text[begin - 1] == ':');
  if (aside && unit) return true;
  const std::string_view head = scan.text.substr(scan.barrier, numeral.span.begin - scan.barrier);
  const std::vector<Token> words = scan.words_before(numeral.span.begin);
  // 在建超亿元项目135个: but a bound that stands right before what is counted sorts it.
  // 约 in 签约亿元以上项目 is the end of a verb.
  if (const auto hedge = words_->hedges.before(head)) {
    const bool of_verb = !words.empty() && words.back().word_class == WordClass::verb &&
                         words.back().span.begin + hedge->length < begin;
    if (!of_verb) return unit && sorts_counted(scan, numeral, *unit);
  }
  const bool linked = !words.empty() && (words.back().roles & (kLink | kTo)) != 0;
  if (linked || !unit || unit->unit.kind != "money") return !linked;
  // 产值亿元以上的企业, 投资千万元 are figures; 6个亿元产业, 引进亿元以上项目 are sorts of things,
  // and so is what a clause begins with: 亿元以上项目46个.
  return words.empty() || (words.back().roles & kGeneric) == 0;
}

}  // namespace zhibiao
