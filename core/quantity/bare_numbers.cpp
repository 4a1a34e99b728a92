#include "quantity/bare_numbers.h"

#include <algorithm>

#include "text/marks.h"
#include "text/utf8.h"

namespace zhibiao {
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

bool is_auxiliary(const Token& word) { return word.word_class == WordClass::auxiliary; }

}  // namespace

bool BareNumbers::accept_bare(const FigureScan& scan, const Numeral& numeral) const {
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
             words_->hedges.before(scan.text.substr(scan.barrier, begin - scan.barrier));
    }
    // 八百二十三万职工, 减少一百万.
    return numeral.magnitude >= kTenThousand && numeral.span.size() >= 3 * kOneHan;
  }
  if (numeral.form != NumeralForm::arabic) return false;
  const std::vector<Token> words = scan.words_before(numeral.span.begin);
  if (is_ratio_member(scan, numeral, words)) return true;
  if (begins_range(scan, numeral)) return true;
  if (is_nil(scan, numeral, words)) return true;
  if (numeral.has_over && names_people(scan, numeral.span.end)) return true;
  if (counts_people(scan, numeral, words)) return true;
  if (tells_index(scan, words) || tells_index_then(scan, numeral, words)) return true;
  if (lists_index(scan, numeral, words)) return true;
  // 4、2012年: the number of a point, which begins its line.
  const char32_t previous = character_before(scan.text, numeral.span.begin);
  const bool opens = numeral.span.begin == scan.range.begin || previous == '\n';
  return moved_on(scan, numeral, words, false) ||
         (!opens && unit_follows_list(scan, numeral.span.end));
}

bool BareNumbers::tells_index(const FigureScan& scan, const std::vector<Token>& words) const {
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if ((word->roles & kIndex) != 0) return true;
    const std::string_view mark = slice(scan.text, word->span);
    if (mark == ")" && is_index_before(scan, word->span.begin)) return true;
    // 空气质量指数AQI为31: its letters are of its name.
    const bool lettered = is_latin_letter(character_at(scan.text, word->span.begin));
    if (!lettered && (word->roles & (kLink | kTo | kUp | kDown | kFrom)) == 0) break;
  }
  return false;
}

// 价格指数分别为食品类101.2、居住类99.4: of one thing after the other.
bool BareNumbers::lists_index(const FigureScan& scan, const Numeral& numeral,
                              const std::vector<Token>& words) {
  constexpr std::int64_t kLeast = 50;  // against a hundred
  constexpr std::int64_t kMost = 200;
  if (numeral.decimals == 0 || numeral.magnitude != 0 || words.empty()) return false;
  if (numeral.low < Decimal(kLeast) || Decimal(kMost) < numeral.low) return false;
  if (!is_end_of_clause(scan.text.substr(numeral.span.end)) &&
      !is_one_of(character_at(scan.text, numeral.span.end), U"、"))
    return false;
  if (words.back().word_class == WordClass::mark) return false;
  const std::vector<Quantity>& found = scan.out->found;
  const bool goes_on = found.size() > scan.first && found.back().unit.name.empty() &&
                       found.back().decimals > 0 &&
                       found.back().outer.end + kLookBack >= numeral.span.begin;
  const auto index = std::find_if(words.begin(), words.end(),
                                  [](const Token& word) { return (word.roles & kIndex) != 0; });
  const bool dealt = index != words.end() && std::any_of(index, words.end(), [](const Token& word) {
                       return (word.roles & kDistribute) != 0;
                     });
  return goes_on || dealt;
}

// 性别比由2010年的107.3下降为105.2; 比2010年的107.3下降2.1: what an index was at a time.
bool BareNumbers::tells_index_then(const FigureScan& scan, const Numeral& numeral,
                                   const std::vector<Token>& words) const {
  const bool of = !words.empty() && std::all_of(words.begin(), words.end(), is_auxiliary);
  if (!of || numeral.decimals == 0 || !is_behind_time(scan)) return false;
  const std::vector<Token> before = words_before_time(scan);
  const std::vector<Quantity>& found = scan.out->found;
  const bool goes_on = found.size() > scan.first && found.back().unit.name.empty() &&
                       found.back().decimals > 0 && before.size() < 2;
  return goes_on || tells_index(scan, before);
}

// 10-20万元: the unit stands behind the other end.
bool BareNumbers::begins_range(const FigureScan& scan, const Numeral& numeral) const {
  const std::uint32_t joint = words_->hedges.between(scan.text.substr(numeral.span.end));
  const std::uint32_t at = numeral.span.end + joint;
  if (joint == 0 || at >= scan.text.size()) return false;
  std::optional<UnitMatch> unit;
  const std::optional<Numeral> other = words_->numeral_with_unit(scan.text, at, unit);
  if (!other || (!unit && other->form != NumeralForm::percent)) return false;
  // 0至14岁, 一至二级: no figures with a unit alone, and none as a range.
  if (unit && unit->unit.unit_class == UnitClass::name && !is_scored(scan, numeral)) return false;
  if (unit && unit->unit.unit_class == UnitClass::duration &&
      !why_not_duration(scan, numeral).empty())
    return false;
  return numeral.low < other->low.shifted(other->magnitude).value_or(other->low);
}

bool BareNumbers::is_behind_time(const FigureScan& scan) {
  return scan.skipped.end == scan.barrier && !scan.skipped.empty();
}

// The words between the last figure and the time that is passed over.
std::vector<Token> BareNumbers::words_before_time(const FigureScan& scan) {
  const std::vector<Quantity>& found = scan.out->found;
  const std::uint32_t from = found.size() > scan.first ? found.back().outer.end : scan.range.begin;
  return scan.words_between(from, scan.skipped.begin);
}

std::string_view BareNumbers::why_not_duration(const FigureScan& scan,
                                               const Numeral& numeral) const {
  std::vector<Token> words = scan.words_before(numeral.span.begin);
  // 预期寿命由2018年的77岁提高到77.3岁: what stands before the time tells.
  const std::vector<Quantity>& found = scan.out->found;
  std::optional<bool> measured = measures_time(words);
  if (!measured && is_behind_time(scan)) {
    std::vector<Token> before = words_before_time(scan);
    measured = measures_time(before);
    // 提高到2018年的77岁: 的 alone tells nothing.
    if (std::all_of(words.begin(), words.end(), is_auxiliary)) words = std::move(before);
  }
  if (measured == true) return {};
  // 由2天缩短到4小时; 296天,优良率81%,比上年增加18天: what became of a length of time, which its
  // share may part from it.
  std::size_t last = found.size();
  while (last > scan.first && found[last - 1].unit.unit_class == UnitClass::share) --last;
  const bool became = !words.empty() && last > scan.first &&
                      found.back().outer.end + kLookBack >= words.back().span.begin &&
                      found[last - 1].unit.unit_class == UnitClass::duration &&
                      (words.back().roles & (kTo | kUp | kDown)) != 0;
  return became || lists_time(scan, numeral) ? std::string_view{} : "length-of-time";
}

// 通关时间分别为4.8小时、0.3小时: whether it goes on with a list that measures time.
bool BareNumbers::lists_time(const FigureScan& scan, const Numeral& numeral) {
  const std::vector<Quantity>& found = scan.out->found;
  if (found.size() == scan.first || found.back().outer.end > numeral.span.begin) return false;
  const Quantity& last = found.back();
  const bool time = last.unit.unit_class == UnitClass::duration ||
                    (last.unit.name.empty() && last.decimals > 0 && numeral.decimals > 0);
  const std::string_view gap =
      scan.text.substr(last.outer.end, numeral.span.begin - last.outer.end);
  return time && (scan.segmenter->roles_of(gap) & kAnd) != 0;
}

bool BareNumbers::is_scored(const FigureScan& scan, const Numeral& numeral) const {
  const std::vector<Token> words = scan.words_before(numeral.span.begin);
  const bool named = std::any_of(words.begin(), words.end(),
                                 [](const Token& word) { return (word.roles & kIndex) != 0; });
  return named || moved_on(scan, numeral, words, true);
}

// 收入比为2.40,比上年缩小0.05; 得分93.4,提高1.2分: how an index, or a score, moved.
bool BareNumbers::moved_on(const FigureScan& scan, const Numeral& numeral,
                           const std::vector<Token>& words, bool scored) {
  const std::vector<Quantity>& found = scan.out->found;
  if (words.empty() || (words.back().roles & (kUp | kDown | kTo)) == 0) return false;
  if (found.size() <= scan.first || found.back().outer.end + kLookBack < numeral.span.begin)
    return false;
  const Quantity& last = found.back();
  const bool score = scored && last.unit.unit_class == UnitClass::name;
  return score || (last.unit.name.empty() && last.decimals > 0 && numeral.decimals > 0);
}

bool BareNumbers::is_power_of_ten_alone(const Numeral& numeral) const {
  if (numeral.span.size() == kOneHan) return !(numeral.low < Decimal(100));
  if (numeral.span.size() != 2 * kOneHan) return false;
  for (const int power : {6, 7, 10, 11, 12}) {  // 百万, 千万, 百亿, 千亿, 万亿
    if (Decimal(1).shifted(power) == numeral.low) return true;
  }
  return false;
}

// 性别比(以女性为100)为104.2: whether an index stands before the bracket that ends at `end`.
bool BareNumbers::is_index_before(const FigureScan& scan, std::uint32_t end) const {
  constexpr std::uint32_t kLongestNote = 90;  // bytes
  const std::uint32_t from = std::max(scan.range.begin, end - std::min(end, kLongestNote));
  const std::size_t open = scan.text.substr(from, end - from).rfind('(');
  if (open == std::string_view::npos) return false;
  const auto begin = static_cast<std::uint32_t>(from + open);
  const std::vector<Token> words = scan.words_between(scan.range.begin, begin);
  return !words.empty() && (words.back().roles & kIndex) != 0;
}

// 孕产妇死亡率为0: nothing at all, whatever the unit.
bool BareNumbers::is_nil(const FigureScan& scan, const Numeral& numeral,
                         const std::vector<Token>& words) {
  const std::string_view behind = scan.text.substr(numeral.span.end);
  const bool ends = is_end_of_clause(behind) || is_one_of(character_at(behind, 0), U" !?…");
  if (numeral.span.size() != 1 || !numeral.low.is_zero() || words.empty()) return false;
  if (ends) return (words.back().roles & (kLink | kTo)) != 0;
  // 民宿从0增加到91家.
  const std::vector<Token> turn = scan.words_behind(numeral.span.end);
  return (words.back().roles & kFrom) != 0 && !turn.empty() &&
         (turn.front().roles & (kTo | kUp)) != 0;
}

// 15576农户, 总人口278661: whether whom it counts stands right beside a number without a unit.
bool BareNumbers::counts_people(const FigureScan& scan, const Numeral& numeral,
                                const std::vector<Token>& words) const {
  constexpr std::int64_t kLeast = 100;
  constexpr std::int64_t kFirstYear = 1900;
  constexpr std::int64_t kLastYear = 2100;
  if (numeral.magnitude != 0 || numeral.decimals != 0 || numeral.low < Decimal(kLeast))
    return false;
  const bool year = Decimal(kFirstYear) < numeral.low && numeral.low < Decimal(kLastYear);
  if (year && numeral.span.size() == 4) return false;
  const auto tells = [](const Token& word) { return (word.roles & kPeople) != 0; };
  const std::vector<Token> behind = scan.words_behind(numeral.span.end);
  if (!behind.empty() && tells(behind.front())) return true;
  return is_end_of_clause(scan.text.substr(numeral.span.end)) && !words.empty() &&
         tells(words.back());
}

// 60余贫困户: whom it counts stands right behind.
bool BareNumbers::names_people(const FigureScan& scan, std::uint32_t at) const {
  const std::vector<Token> words = scan.words_behind(at);
  return !words.empty() && words.front().word_class == WordClass::noun &&
         words.front().span.size() > kOneHan;
}

// 0.8、2.6和2.1个百分点: the unit of a list stands behind its last member.
bool BareNumbers::unit_follows_list(const FigureScan& scan, std::uint32_t at) const {
  constexpr int kMostMembers = 12;
  for (int members = 0; members < kMostMembers && at < scan.text.size(); ++members) {
    std::size_t behind = at;
    next_code_point(scan.text, behind);
    if ((words_->segmenter->roles_of(scan.text.substr(at, behind - at)) & kAnd) == 0) return false;
    const std::optional<Numeral> other =
        words_->numerals.read(scan.text, static_cast<std::uint32_t>(behind));
    if (!other) return false;
    if (other->form == NumeralForm::percent) return true;
    at = other->span.end;
    if (words_->units.match(scan.text, at)) return true;
  }
  return false;
}

// 26.8:29.5:43.7, 粮经比由47:53: decimals, or whole numbers behind a word that tells a ratio. The
// time of day 11:25 is none.
bool BareNumbers::is_ratio_member(const FigureScan& scan, const Numeral& numeral,
                                  const std::vector<Token>& words) const {
  const std::uint32_t begin = numeral.span.begin;
  if (begin > scan.range.begin && scan.text[begin - 1] == ':') {
    return scan.out->found.size() > scan.first && scan.out->found.back().span.end + 1 == begin &&
           scan.out->found.back().unit.name.empty();
  }
  const std::string_view tail = scan.text.substr(numeral.span.end);
  if (tail.size() < 2 || tail[0] != ':' || !is_digit(tail[1])) return false;
  const std::optional<Numeral> other = words_->numerals.read(scan.text, numeral.span.end + 1);
  const bool hundred = other && divides_hundred(scan, numeral, *other);
  const bool to_one = other && other->decimals > 0 && numeral.low == Decimal(1);
  return numeral.decimals > 0 || hundred || to_one ||
         std::any_of(words.begin(), words.end(),
                     [](const Token& word) { return (word.roles & kRatio) != 0; });
}

// Whether a:b or a:b:c divides a hundred: 47:53, 22:37:41.
bool BareNumbers::divides_hundred(const FigureScan& scan, const Numeral& first,
                                  const Numeral& second) const {
  const std::optional<Decimal> two = first.low.plus(second.low);
  if (!two || *two == Decimal(100)) return two.has_value();
  const std::uint32_t end = second.span.end;
  if (end >= scan.text.size() || scan.text[end] != ':') return false;
  const std::optional<Numeral> third = words_->numerals.read(scan.text, end + 1);
  return third && two->plus(third->low) == Decimal(100);
}

}  // namespace zhibiao
