#include "quantity/quantities.h"

#include <algorithm>
#include <utility>

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
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// Whether a clause or the item of a list ends where `behind` begins.
bool ends_clause(std::string_view behind) {
  return behind.empty() || is_one_of(character_at(behind, 0), U",;)\n。、");
}

constexpr std::uint32_t kOneHan = 3;  // bytes of a Chinese character

// How far back from a figure the words are read that stand before it.
constexpr std::uint32_t kLookBack = 48;

}  // namespace

struct QuantityFinder::Scan {
  std::string_view text;
  Span range;
  Quantities* out;
  std::size_t first;      // index of the first figure of this range in out->found
  std::uint32_t at;       // next byte to look at
  std::uint32_t barrier;  // nothing before this is to be read again: the last figure's end
  Span skipped;           // the last time that was passed over

  // The words right before `end`, from the last mark or figure on.
  std::vector<Token> words_before(const Segmenter& segmenter, std::uint32_t end) const {
    return words_between(segmenter, barrier, end);
  }
  std::vector<Token> words_between(const Segmenter& segmenter, std::uint32_t from,
                                   std::uint32_t end) const {
    std::uint32_t begin = std::max(from, end > kLookBack ? end - kLookBack : 0);
    while (begin < end && is_continuation_byte(text[begin])) ++begin;
    std::vector<Token> tokens;
    segmenter.segment(text, {begin, end}, tokens);
    return tokens;
  }
  // Those that begin at `begin`.
  std::vector<Token> words_behind(const Segmenter& segmenter, std::uint32_t begin) const {
    constexpr std::uint32_t kReach = 18;  // bytes: six characters
    std::uint32_t end = std::min<std::uint32_t>(begin + kReach, range.end);
    while (end > begin && end < text.size() && is_continuation_byte(text[end])) --end;
    std::vector<Token> tokens;
    if (begin < end) segmenter.segment(text, {begin, end}, tokens);
    return tokens;
  }
  void reject(Span span, std::string_view rule) {
    out->rejected.push_back({span, rule});
    at = std::max(at + 1, span.end);
  }
};

QuantityFinder::QuantityFinder(const Lexicon& lexicon, const Segmenter& segmenter)
    : segmenter_(&segmenter),
      units_(lexicon),
      hedges_(lexicon),
      traps_(lexicon),
      numerals_(lexicon) {}

void QuantityFinder::find(std::string_view text, Span range, std::span<const Span> skip,
                          Quantities& out) const {
  Scan scan{
      text.substr(0, range.end), range, &out, out.found.size(), range.begin, range.begin, Span{}};
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
bool QuantityFinder::read_at(Scan& scan, std::uint32_t at) const {
  std::optional<UnitMatch> unit;
  const std::optional<Numeral> numeral = numeral_with_unit(scan, at, unit);
  if (!numeral) return false;
  // 减负68元: 负 is the end of a word, and no sign.
  const bool sign_in_words = numeral->low.is_negative() && !is_ascii(scan.text[at]);
  if (sign_in_words && segmenter_->inside_word(scan.text, scan.barrier, at)) return false;
  if (is_loose_half(scan, *numeral, unit)) return false;
  const std::string_view objection = why_not(scan, *numeral, unit);
  if (!objection.empty()) {
    scan.reject(numeral->span, objection);
    return true;
  }
  Quantity quantity;
  quantity.span = {numeral->span.begin, numeral->span.end + (unit ? unit->length : 0)};
  quantity.value = {numeral->low, numeral->high};
  quantity.decimals = numeral->decimals;
  quantity.magnitude = numeral->magnitude;
  quantity.one = numeral->form == NumeralForm::chinese && unit &&
                 unit->unit.unit_class != UnitClass::share && numeral->low == Decimal(1) &&
                 !numeral->high && numeral->span.size() <= 3 &&
                 !ends_its_clause(scan, quantity.span, *numeral);
  quantity.rule = unit ? "number+unit" : "bare-number";
  quantity.goal = goal_named(scan, *numeral, unit);
  if (unit) quantity.unit = std::move(unit->unit);
  if (numeral->form == NumeralForm::percent) quantity.unit = *units_.find("%");
  if (numeral->form == NumeralForm::permille) quantity.unit = *units_.find("‰");
  if (numeral->form == NumeralForm::fraction) quantity.unit.unit_class = UnitClass::share;
  add_hedges(scan, *numeral, quantity);
  scan.at = quantity.outer.end;
  scan.out->found.push_back(std::move(quantity));
  join_range(scan);
  scan.barrier = scan.at;
  return true;
}

// 修建公厕一处,购置洒水车一辆: behind the thing, at the end of its clause, one is a count.
bool QuantityFinder::ends_its_clause(const Scan& scan, Span figure, const Numeral& numeral) const {
  constexpr std::uint32_t kNear = 24;  // bytes: eight characters
  if (!traps_.counts_one(scan.text.substr(numeral.span.end))) return false;
  const std::string_view behind = scan.text.substr(figure.end);
  if (!ends_clause(behind) || numeral.span.begin < scan.barrier + 2 * kOneHan) return false;
  std::uint32_t begin = scan.barrier;
  if (figure.begin - begin > kNear) begin = figure.begin - kNear;
  while (begin < figure.begin && is_continuation_byte(scan.text[begin])) ++begin;
  std::vector<Token> words;
  segmenter_->segment(scan.text, {begin, figure.begin}, words);
  if (words.empty()) return false;
  const Token& thing = words.back();
  // 由12人减少到一人.
  if ((thing.roles & kTo) != 0 && scan.out->found.size() > scan.first) return true;
  if (words.size() < 2) return false;
  return (thing.word_class == WordClass::noun || thing.word_class == WordClass::unknown) &&
         thing.roles == 0;
}

// 半斤 is a figure, 半年, 半个 and 多半 are none.
bool QuantityFinder::is_loose_half(const Scan& scan, const Numeral& numeral,
                                   const std::optional<UnitMatch>& unit) const {
  if (numeral.form != NumeralForm::fraction || numeral.span.size() != kOneHan) return false;
  if (is_ascii(scan.text[numeral.span.begin])) return false;  // 1/3
  if (!unit || (unit->unit.unit_class != UnitClass::measure && unit->unit.kind != "point"))
    return true;
  return segmenter_->inside_word(scan.text, scan.barrier, numeral.span.begin);
}

// The numeral at `at` and the unit behind it. 5万千瓦 is 5万 of 千瓦, not 5万千 of 瓦: where a
// unit begins with the numeral's last character, the longer unit wins.
std::optional<Numeral> QuantityFinder::numeral_with_unit(const Scan& scan, std::uint32_t at,
                                                         std::optional<UnitMatch>& unit) const {
  std::optional<Numeral> numeral = numerals_.read(scan.text, at);
  if (!numeral) return std::nullopt;
  // 百分之五 has its unit in itself.
  if (numeral->form == NumeralForm::percent || numeral->form == NumeralForm::permille)
    return numeral;
  std::uint32_t last = numeral->span.end - 1;
  while (last > at && is_continuation_byte(scan.text[last])) --last;
  if (last > at) {
    const std::optional<UnitMatch> longer = units_.match(scan.text, last);
    const std::optional<Numeral> shorter = numerals_.read(scan.text.substr(0, last), at);
    if (longer && shorter && last + longer->length > numeral->span.end) {
      unit = longer;
      return shorter;
    }
  }
  std::uint32_t behind = numeral->span.end;
  if (behind < scan.text.size() && scan.text[behind] == ' ') ++behind;
  unit = units_.match(scan.text, behind);
  if (unit && behind > numeral->span.end) unit->length += 1;
  if (unit && numeral->form == NumeralForm::chinese) take_tenths(scan, behind, *numeral, *unit);
  return numeral;
}

// 一成六, 四成半: a digit behind 成 tells tenths of it, and half is half of one.
void QuantityFinder::take_tenths(const Scan& scan, std::uint32_t behind, Numeral& numeral,
                                 UnitMatch& unit) const {
  if (unit.unit.kind != "percent" || unit.length != kOneHan) return;
  const std::optional<Numeral> tenths = numerals_.read(scan.text, behind + kOneHan);
  const bool half = tenths && tenths->form == NumeralForm::fraction;
  if (!tenths || tenths->span.size() != kOneHan) return;
  if (!half && tenths->form != NumeralForm::chinese) return;
  const std::optional<Decimal> part = half ? tenths->low : tenths->low.shifted(-1);
  if (!part || !(*part < Decimal(1)) || units_.match(scan.text, tenths->span.end)) return;
  numeral.low = numeral.low.plus(*part).value_or(numeral.low);
  unit.length += kOneHan;
}

std::string_view QuantityFinder::why_not(const Scan& scan, const Numeral& numeral,
                                         const std::optional<UnitMatch>& unit) const {
  const std::uint32_t begin = numeral.span.begin;
  const bool arabic = is_digit(scan.text[begin]) || scan.text[begin] == '-';
  if (begin > scan.range.begin) {
    const char previous = scan.text[begin - 1];
    if (is_letter(previous) || previous == '_') return "part-of-a-name";
    if (arabic && previous == '-' && begin >= 2 && is_letter(scan.text[begin - 2]))
      return "part-of-a-name";
  }
  if (goes_on_ordinal(scan, begin) || counts_up(scan, numeral)) return "ordinal";
  const std::string_view trap = traps_.reason(scan.text, numeral.span, unit ? unit->length : 0);
  if (!trap.empty()) return trap;
  const bool proportion = numeral.form == NumeralForm::fraction ||
                          numeral.form == NumeralForm::percent ||
                          numeral.form == NumeralForm::permille;
  if (numeral.form == NumeralForm::chinese &&
      !hedges_.before(scan.text.substr(scan.barrier, begin - scan.barrier)) &&
      segmenter_->inside_word(scan.text, scan.barrier, begin)) {
    return "part-of-a-word";
  }
  if (proportion) return {};
  if (in_quoted_name(scan, numeral, unit)) return "quoted-name";
  if (sums_up(scan, numeral, unit)) return "as-named";
  if (is_bare_multiplier(scan, numeral, unit)) return "vague";
  if (!unit) return accept_bare(scan, numeral) ? std::string_view{} : "no-unit";
  if (unit->unit.unit_class == UnitClass::name)
    return is_scored(scan, numeral) ? std::string_view{} : "name";
  if (unit->unit.unit_class == UnitClass::duration) return why_not_duration(scan, numeral);
  const std::uint32_t end = numeral.span.end + unit->length;
  if (end < scan.text.size() && is_letter(scan.text[end]) && is_letter(scan.text[end - 1])) {
    return "part-of-a-name";
  }
  if (unit->unit.unit_class == UnitClass::counter && is_ranked_among(scan, begin)) return "rank";
  return {};
}

// 增幅位居全市7个县首位, 总量居全省4位: those that something is ranked among, and its place.
bool QuantityFinder::is_ranked_among(const Scan& scan, std::uint32_t begin) const {
  constexpr Roles kRanks = kSay | kState;  // 位居 tells how its subject fares, and says no figure
  const std::vector<Quantity>& found = scan.out->found;
  const std::uint32_t from = found.size() > scan.first ? found.back().outer.end : scan.range.begin;
  bool ranked = false;
  for (const Token& word : scan.words_between(*segmenter_, from, begin)) {
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
bool QuantityFinder::goes_on_ordinal(const Scan& scan, std::uint32_t begin) const {
  const std::vector<RejectedNumber>& rejected = scan.out->rejected;
  if (rejected.empty() || rejected.back().rule != "ordinal") return false;
  const Span last = rejected.back().span;
  if (last.end >= begin || begin - last.end > kOneHan) return false;
  const std::string_view joint = scan.text.substr(last.end, begin - last.end);
  return (segmenter_->roles_of(joint) & kAnd) != 0;
}

// 一、二、三类村: the last of digits that count up from one names a class.
bool QuantityFinder::counts_up(const Scan& scan, const Numeral& numeral) const {
  constexpr std::uint32_t kStep = 2 * kOneHan;  // a digit and a mark
  if (numeral.form != NumeralForm::chinese || numeral.span.size() != kOneHan) return false;
  Decimal left = numeral.low;
  std::uint32_t at = numeral.span.begin;
  for (; Decimal(1) < left; at -= kStep) {
    if (at < scan.barrier + kStep) return false;
    const std::string_view joint = scan.text.substr(at - kOneHan, kOneHan);
    if ((segmenter_->roles_of(joint) & kAnd) == 0) return false;
    const std::optional<Numeral> digit = numerals_.read(scan.text, at - kStep);
    if (!digit || digit->span.size() != kOneHan) return false;
    if (!(digit->low.plus(Decimal(1)) == left)) return false;
    left = digit->low;
  }
  return at < numeral.span.begin;
}

// The short quotation that holds the numeral, with its marks; empty where none does.
Span QuantityFinder::quotation_of(const Scan& scan, const Numeral& numeral) {
  constexpr std::size_t kNameMax = 45;  // bytes: fifteen characters
  constexpr std::size_t kSumMax = 108;  // “1名医生+1名护士+1名专干”模式
  const std::size_t reach = std::min<std::size_t>(numeral.span.begin - scan.barrier, kSumMax);
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

// “十条意见”, “20条底线”: things counted within a short quotation are a part of its name.
bool QuantityFinder::in_quoted_name(const Scan& scan, const Numeral& numeral,
                                    const std::optional<UnitMatch>& unit) const {
  if (unit && unit->unit.unit_class != UnitClass::counter && numeral.form != NumeralForm::chinese)
    return false;
  return !quotation_of(scan, numeral).empty() && goal_named(scan, numeral, unit).empty();
}

// “种植、养殖、加工”三个产业, “治污”和“增绿”两个关键: as many as were just named.
bool QuantityFinder::sums_up(const Scan& scan, const Numeral& numeral,
                             const std::optional<UnitMatch>& unit) const {
  constexpr std::size_t kReach = 108;  // bytes
  constexpr int kMost = 9;
  if (!unit || unit->unit.kind != "count") return false;
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
    if ((segmenter_->roles_of(joint) & kAnd) != 0) head.remove_suffix(joint.size());
  }
  return named > 1 && numeral.low == Decimal(named);
}

// “双过九成”的目标: what a goal is called by is the goal. Empty where the numeral is in none.
Span QuantityFinder::goal_named(const Scan& scan, const Numeral& numeral,
                                const std::optional<UnitMatch>& unit) const {
  constexpr std::size_t kWords = 2;
  const bool share =
      numeral.form == NumeralForm::percent || (unit && unit->unit.unit_class == UnitClass::share);
  const Span name = share ? quotation_of(scan, numeral) : Span{};
  if (name.empty()) return {};
  std::vector<Token> words = scan.words_behind(*segmenter_, name.end);
  words.resize(std::min(words.size(), kWords));
  const bool plans = std::any_of(words.begin(), words.end(),
                                 [](const Token& word) { return (word.roles & kPlanning) != 0; });
  return plans ? name : Span{};
}

// Whether a numeral is 百, 千, 万 or 亿 without a digit, or two of them: 百万, not 一百.
bool QuantityFinder::is_power_of_ten_alone(const Numeral& numeral) const {
  if (numeral.span.size() == kOneHan) return !(numeral.low < Decimal(100));
  if (numeral.span.size() != 2 * kOneHan) return false;
  for (const int power : {6, 7, 10, 11, 12}) {  // 百万, 千万, 百亿, 千亿, 万亿
    if (Decimal(1).shifted(power) == numeral.low) return true;
  }
  return false;
}

// 百企帮百村, 千项工程: 百, 千 and 万 alone count only behind a hedge or a link (上千户, 达百万).
bool QuantityFinder::is_bare_multiplier(const Scan& scan, const Numeral& numeral,
                                        const std::optional<UnitMatch>& unit) const {
  if (numeral.form != NumeralForm::chinese || numeral.has_over || numeral.has_some) return false;
  if (!is_power_of_ten_alone(numeral)) return false;
  // 总产值(亿元): the unit of what stands elsewhere. 达亿元, 亿元以上 are figures.
  const std::uint32_t begin = numeral.span.begin;
  const bool aside =
      begin > scan.range.begin && (scan.text[begin - 1] == '(' || scan.text[begin - 1] == ':');
  if (aside && unit) return true;
  const std::string_view head = scan.text.substr(scan.barrier, numeral.span.begin - scan.barrier);
  if (hedges_.before(head)) return false;
  const std::vector<Token> words = scan.words_before(*segmenter_, numeral.span.begin);
  const bool linked = !words.empty() && (words.back().roles & (kLink | kTo)) != 0;
  if (linked || !unit || unit->unit.kind != "money") return !linked;
  // 产值亿元以上的企业, 投资千万元 are figures; 6个亿元产业, 引进亿元以上项目 are sorts of things.
  return !words.empty() && (words.back().roles & kGeneric) == 0;
}

// 综合得分96.5分.
bool QuantityFinder::is_scored(const Scan& scan, const Numeral& numeral) const {
  const std::vector<Token> words = scan.words_before(*segmenter_, numeral.span.begin);
  return std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return (word.roles & kIndex) != 0; });
}

namespace {

// Whether the words end in what time is measured of; nullopt where they do no more than lead up
// to a figure.
std::optional<bool> measures_time(const std::vector<Token>& words) {
  constexpr Roles kTurns = kLink | kTo | kUp | kDown | kFrom | kTotal;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if ((word->roles & kLasts) != 0) return true;
    if ((word->roles & kTurns) == 0 && word->word_class != WordClass::auxiliary) return false;
  }
  return std::nullopt;
}

}  // namespace

// A length of time is a figure only where time is what is measured: 优良天数为311天.
std::string_view QuantityFinder::why_not_duration(const Scan& scan, const Numeral& numeral) const {
  std::vector<Token> words = scan.words_before(*segmenter_, numeral.span.begin);
  // 预期寿命由2018年的77岁提高到77.3岁: what stands before the time tells.
  const std::vector<Quantity>& found = scan.out->found;
  const bool behind_time = scan.skipped.end == scan.barrier && !scan.skipped.empty();
  std::optional<bool> measured = measures_time(words);
  if (!measured && behind_time) {
    const std::uint32_t from =
        found.size() > scan.first ? found.back().outer.end : scan.range.begin;
    std::vector<Token> before = scan.words_between(*segmenter_, from, scan.skipped.begin);
    measured = measures_time(before);
    if (words.empty()) words = std::move(before);
  }
  if (measured == true) return {};
  // 由2天缩短到4小时; 296天,比上年增加18天: what became of a length of time.
  const bool became = !words.empty() && found.size() > scan.first &&
                      found.back().outer.end + kLookBack >= words.back().span.begin &&
                      found.back().unit.unit_class == UnitClass::duration &&
                      (words.back().roles & (kTo | kUp | kDown)) != 0;
  return became ? std::string_view{} : "length-of-time";
}

// A number without a unit is a figure where 万 or 亿 says that it counts (贫困人口106万), where
// an index is given (物价指数为102.3), in a ratio, or where the unit stands behind the next
// number (8.34和9.7个百分点).
bool QuantityFinder::accept_bare(const Scan& scan, const Numeral& numeral) const {
  if (numeral.magnitude >= 3 && numeral.form == NumeralForm::mixed) return true;
  if (numeral.form == NumeralForm::chinese) {
    // 清零, 降至零, 零逾期: traps.tsv has turned away 零售 and its like. 三到五倍 has its unit
    // behind.
    if (numeral.low.is_zero() || begins_range(scan, numeral)) return true;
    // 总量突破千亿.
    constexpr int kHundredMillion = 8;
    constexpr int kTenThousand = 4;
    if (is_power_of_ten_alone(numeral)) {
      const std::uint32_t begin = numeral.span.begin;
      return numeral.magnitude >= kHundredMillion &&
             hedges_.before(scan.text.substr(scan.barrier, begin - scan.barrier));
    }
    // 八百二十三万职工, 减少一百万.
    return numeral.magnitude >= kTenThousand && numeral.span.size() >= 3 * kOneHan;
  }
  if (numeral.form != NumeralForm::arabic) return false;
  const std::vector<Token> words = scan.words_before(*segmenter_, numeral.span.begin);
  if (is_ratio_member(scan, numeral, words)) return true;
  if (begins_range(scan, numeral)) return true;
  if (is_nil(scan, numeral, words)) return true;
  if (numeral.has_over && names_people(scan, numeral.span.end)) return true;
  if (counts_people(scan, numeral, words)) return true;
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if ((word->roles & kIndex) != 0) return true;
    const std::string_view mark = slice(scan.text, word->span);
    if (mark == ")" && is_index_before(scan, word->span.begin)) return true;
    if ((word->roles & (kLink | kTo | kUp | kDown | kFrom)) == 0) break;
  }
  // 收入比为2.40,比上年缩小0.05: how an index moved.
  const std::vector<Quantity>& found = scan.out->found;
  const bool moved = numeral.decimals > 0 && !words.empty() &&
                     (words.back().roles & (kUp | kDown | kTo)) != 0 && found.size() > scan.first &&
                     found.back().unit.name.empty() && found.back().decimals > 0 &&
                     found.back().outer.end + kLookBack >= numeral.span.begin;
  // 4、2012年: the number of a point, which begins its line.
  const char32_t previous = character_before(scan.text, numeral.span.begin);
  const bool opens = numeral.span.begin == scan.range.begin || previous == '\n';
  return moved || (!opens && unit_follows_list(scan, numeral.span.end));
}

// 性别比(以女性为100)为104.2: whether an index stands before the bracket that ends at `end`.
bool QuantityFinder::is_index_before(const Scan& scan, std::uint32_t end) const {
  constexpr std::uint32_t kLongestNote = 90;  // bytes
  const std::uint32_t from = std::max(scan.range.begin, end - std::min(end, kLongestNote));
  const std::size_t open = scan.text.substr(from, end - from).rfind('(');
  if (open == std::string_view::npos) return false;
  const auto begin = static_cast<std::uint32_t>(from + open);
  const std::vector<Token> words = scan.words_between(*segmenter_, scan.range.begin, begin);
  return !words.empty() && (words.back().roles & kIndex) != 0;
}

// 孕产妇死亡率为0: nothing at all, whatever the unit.
bool QuantityFinder::is_nil(const Scan& scan, const Numeral& numeral,
                            const std::vector<Token>& words) {
  const std::string_view behind = scan.text.substr(numeral.span.end);
  const bool ends = ends_clause(behind) || is_one_of(character_at(behind, 0), U" !?…");
  return ends && numeral.span.size() == 1 && numeral.low.is_zero() && !words.empty() &&
         (words.back().roles & (kLink | kTo)) != 0;
}

// 15576农户, 总人口278661: whether whom it counts stands right beside a number without a unit.
bool QuantityFinder::counts_people(const Scan& scan, const Numeral& numeral,
                                   const std::vector<Token>& words) const {
  constexpr std::int64_t kLeast = 100;
  constexpr std::int64_t kFirstYear = 1900;
  constexpr std::int64_t kLastYear = 2100;
  if (numeral.magnitude != 0 || numeral.decimals != 0 || numeral.low < Decimal(kLeast))
    return false;
  const bool year = Decimal(kFirstYear) < numeral.low && numeral.low < Decimal(kLastYear);
  if (year && numeral.span.size() == 4) return false;
  const auto tells = [](const Token& word) { return (word.roles & kPeople) != 0; };
  const std::vector<Token> behind = scan.words_behind(*segmenter_, numeral.span.end);
  if (!behind.empty() && tells(behind.front())) return true;
  return ends_clause(scan.text.substr(numeral.span.end)) && !words.empty() && tells(words.back());
}

// 60余贫困户: whom it counts stands right behind.
bool QuantityFinder::names_people(const Scan& scan, std::uint32_t at) const {
  const std::vector<Token> words = scan.words_behind(*segmenter_, at);
  return !words.empty() && words.front().word_class == WordClass::noun &&
         words.front().span.size() > kOneHan;
}

// 0.8、2.6和2.1个百分点: the unit of a list stands behind its last member.
bool QuantityFinder::unit_follows_list(const Scan& scan, std::uint32_t at) const {
  constexpr int kMostMembers = 12;
  for (int members = 0; members < kMostMembers && at < scan.text.size(); ++members) {
    std::size_t behind = at;
    next_code_point(scan.text, behind);
    if ((segmenter_->roles_of(scan.text.substr(at, behind - at)) & kAnd) == 0) return false;
    const std::optional<Numeral> other =
        numerals_.read(scan.text, static_cast<std::uint32_t>(behind));
    if (!other) return false;
    if (other->form == NumeralForm::percent) return true;
    at = other->span.end;
    if (units_.match(scan.text, at)) return true;
  }
  return false;
}

// 26.8:29.5:43.7, 粮经比由47:53: decimals, or whole numbers behind a word that tells a ratio. The
// time of day 11:25 is none.
bool QuantityFinder::is_ratio_member(const Scan& scan, const Numeral& numeral,
                                     const std::vector<Token>& words) const {
  const std::uint32_t begin = numeral.span.begin;
  if (begin > scan.range.begin && scan.text[begin - 1] == ':') {
    return scan.out->found.size() > scan.first && scan.out->found.back().span.end + 1 == begin &&
           scan.out->found.back().unit.name.empty();
  }
  const std::string_view tail = scan.text.substr(numeral.span.end);
  if (tail.size() < 2 || tail[0] != ':' || !is_digit(tail[1])) return false;
  const std::optional<Numeral> other = numerals_.read(scan.text, numeral.span.end + 1);
  const bool hundred = other && divides_hundred(scan, numeral, *other);
  const bool to_one = other && other->decimals > 0 && numeral.low == Decimal(1);
  return numeral.decimals > 0 || hundred || to_one ||
         std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return (word.roles & kRatio) != 0; });
}

// Whether a:b or a:b:c divides a hundred: 47:53, 22:37:41.
bool QuantityFinder::divides_hundred(const Scan& scan, const Numeral& first,
                                     const Numeral& second) const {
  const std::optional<Decimal> two = first.low.plus(second.low);
  if (!two || *two == Decimal(100)) return two.has_value();
  const std::uint32_t end = second.span.end;
  if (end >= scan.text.size() || scan.text[end] != ':') return false;
  const std::optional<Numeral> third = numerals_.read(scan.text, end + 1);
  return third && two->plus(third->low) == Decimal(100);
}

// 10-20万元: the unit stands behind the other end.
bool QuantityFinder::begins_range(const Scan& scan, const Numeral& numeral) const {
  const std::uint32_t joint = hedges_.between(scan.text.substr(numeral.span.end));
  const std::uint32_t at = numeral.span.end + joint;
  if (joint == 0 || at >= scan.text.size()) return false;
  std::optional<UnitMatch> unit;
  const std::optional<Numeral> other = numeral_with_unit(scan, at, unit);
  if (!other || (!unit && other->form != NumeralForm::percent)) return false;
  // 0至14岁, 一至二级: no figures with a unit alone, and none as a range.
  if (unit && unit->unit.unit_class == UnitClass::name && !is_scored(scan, numeral)) return false;
  if (unit && unit->unit.unit_class == UnitClass::duration &&
      !why_not_duration(scan, numeral).empty())
    return false;
  return numeral.low < other->low.shifted(other->magnitude).value_or(other->low);
}

void QuantityFinder::add_hedges(const Scan& scan, const Numeral& numeral,
                                Quantity& quantity) const {
  quantity.outer = quantity.span;
  if (numeral.has_some) quantity.hedge = Hedge::about;
  if (numeral.has_over) quantity.hedge = Hedge::over;
  const std::string_view head = scan.text.substr(scan.barrier, numeral.span.begin - scan.barrier);
  if (const auto before = hedges_.before(head)) {
    const std::vector<Token> words = scan.words_before(*segmenter_, numeral.span.begin);
    const std::uint32_t begin = numeral.span.begin - before->length;
    // 约 in 签约300人 is half of a word; 超过 in 将超过300人 is the head of a cue.
    const bool whole = std::any_of(words.begin(), words.end(), [&](const Token& word) {
      // Of one character it is an ending: 上 of 跨上 says nothing of 70%.
      const bool inside = before->length > kOneHan && word.span.contains(begin);
      return word.span.begin == begin || (inside && (word.roles & (kLink | kTarget | kTo)) != 0);
    });
    if (whole) {
      quantity.outer.begin = begin;
      if (before->hedge != Hedge::exact) quantity.hedge = before->hedge;
    }
  }
  const bool bounds = quantity.unit.unit_class == UnitClass::measure ||
                      quantity.unit.unit_class == UnitClass::share;
  if (quantity.hedge == Hedge::exact && bounds) {
    quantity.hedge = hedges_.apart(last_clause(head)).value_or(Hedge::exact);
  }
  // 无1例确诊病例: none at all.
  if (const std::uint32_t none = hedges_.none(head);
      none > 0 && quantity.value == Value{Decimal(1), {}}) {
    quantity.value.low = Decimal(0);
    quantity.outer.begin = numeral.span.begin - none;
  }
  if (const auto after = hedges_.after(scan.text.substr(quantity.span.end))) {
    quantity.outer.end += after->length;
    if (quantity.hedge == Hedge::exact) quantity.hedge = after->hedge;
  }
}

// Joins the last two figures where they are the ends of a range: 10-20%, 3至5名, 2万到3万元.
void QuantityFinder::join_range(Scan& scan) const {
  Quantity& first = scan.out->found.back();
  const std::uint32_t joint = hedges_.between(scan.text.substr(first.span.end));
  if (joint == 0 || first.value.high) return;
  if (hedges_.from(scan.text.substr(0, first.outer.begin))) return;
  std::optional<UnitMatch> unit;
  const std::uint32_t at = first.span.end + joint;
  if (at >= scan.text.size()) return;
  const std::optional<Numeral> second = numeral_with_unit(scan, at, unit);
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

// In a list whose unit stands behind its last member, the others take it from there:
// 8.34和9.7个百分点, 7.4个和7.7个百分点. Members of a:b:c are marked.
void QuantityFinder::borrow_units(Scan& scan) const {
  std::vector<Quantity>& found = scan.out->found;
  bool joined_ratios = false;
  for (std::size_t i = found.size(); i-- > scan.first + 1;) {
    Quantity& left = found[i - 1];
    const Quantity& right = found[i];
    const std::string_view gap =
        scan.text.substr(left.outer.end, right.outer.begin - left.outer.end);
    const bool joined = (segmenter_->roles_of(gap) & kAnd) != 0;
    if (gap == ":" && left.unit.name.empty() && right.unit.name.empty()) {
      left.in_ratio = true;
      found[i].in_ratio = true;
      // 1.04:1 and 1:0.8 are one figure.
      const Value one{Decimal(1), {}};
      const bool alone = (i + 1 == found.size() || !joins_ratio(scan, i)) &&
                         (i < scan.first + 2 || !joins_ratio(scan, i - 2));
      if (alone && (right.value == one || left.value == one) && left.value != right.value) {
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

// 约30倍、25倍: 约 before the first of a list is said of all.
void QuantityFinder::share_hedges(const Scan& scan) const {
  std::vector<Quantity>& found = scan.out->found;
  for (std::size_t i = scan.first + 1; i < found.size(); ++i) {
    const Quantity& left = found[i - 1];
    Quantity& right = found[i];
    if (left.hedge != Hedge::about || right.hedge != Hedge::exact) continue;
    if (left.outer.end != left.span.end || left.unit.name != right.unit.name) continue;
    if (left.outer.end > right.outer.begin) continue;
    const std::string_view gap =
        scan.text.substr(left.outer.end, right.outer.begin - left.outer.end);
    if ((segmenter_->roles_of(gap) & kAnd) != 0) right.hedge = Hedge::about;
  }
}

// Whether a colon ties the figure `index` to the next: 12.8:47.7.
bool QuantityFinder::joins_ratio(const Scan& scan, std::size_t index) const {
  const Quantity& left = scan.out->found[index];
  const Quantity& right = scan.out->found[index + 1];
  return left.outer.end + 1 == right.outer.begin && scan.text[left.outer.end] == ':' &&
         left.unit.name.empty() && right.unit.name.empty();
}

// 高于全国1.2个、高于全省0.7个百分点: the first figure is short for what the second spells out.
bool QuantityFinder::lends_points(const Scan& scan, const Quantity& left,
                                  const Quantity& right) const {
  constexpr std::size_t kReach = 45;  // bytes: some fifteen characters
  if (right.unit.kind != "point" || left.unit.kind != "count") return false;
  const std::string_view gap = scan.text.substr(left.outer.end, right.outer.begin - left.outer.end);
  std::size_t behind = 0;
  if (gap.empty() || gap.size() > kReach) return false;
  next_code_point(gap, behind);
  const std::string_view mark = gap.substr(0, behind);
  if (mark != "," && (segmenter_->roles_of(mark) & kAnd) == 0) return false;
  if (gap.find_first_of(",;:\n", behind) != gap.npos) return false;
  if (left.decimals > 0) return true;
  std::vector<Token> words;
  segmenter_->segment(scan.text, {left.outer.end, right.outer.begin}, words);
  return std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return (word.roles & kAgainst) != 0; });
}

}  // namespace zhibiao
