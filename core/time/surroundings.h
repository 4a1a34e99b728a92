// What stands around a place of a text, as far as it bears on times.
#pragma once

#include <cstdint>
#include <string_view>

#include "time/date_reader.h"
#include "time/time_words.h"

namespace zhibiao {

constexpr std::uint32_t kOneCharacter = 3;  // bytes of a Chinese character
// How far is looked for the end of a clause, so that time stays linear in the text; in bytes.
constexpr std::uint32_t kClauseReach = 240;

constexpr char32_t kOpenQuote = 0x201C;
constexpr char32_t kCloseQuote = 0x201D;
constexpr char32_t kFullStop = 0x3002;
constexpr std::string_view kOpenQuoteText = "\xE2\x80\x9C";
constexpr std::string_view kCloseQuoteText = "\xE2\x80\x9D";

// What begins a number in words.
constexpr TimeKinds kFigures = kinds(TimeKind::digit, TimeKind::ten);

// Whether a mark ends a clause: , ; 。 ! ? and a line's end.
bool ends_clause(char32_t mark);

class Surroundings {
 public:
  // Both must outlive it. Places are bytes of the text.
  Surroundings(std::string_view text, const TimeWords& words)
      : text_(text), words_(words), dates_(text, words) {}

  // Where the clause ends that `at` stands in: at its mark, or at a quotation's end.
  std::uint32_t clause_end(std::uint32_t at) const;

  // Where the figures end that stand between `at` and the word that turns to others: before
  // 降至 in 2016年的6.8%降至零. 0 where there are none.
  std::uint32_t figure_end(std::uint32_t at) const;

  // Whether a figure stands right behind, 的 or not: 2016年的6.8%.
  bool figure_follows(std::uint32_t at) const;

  // Whether digits stand between two places.
  bool tells_figure(std::uint32_t from, std::uint32_t to) const;

  // Whether so many years are counted between two places: 三年分别为.
  bool counts_years(std::uint32_t from, std::uint32_t to, std::size_t count) const;

  // Whether a clause turns to another time before it tells a figure: 由上月持平转为上涨0.1%.
  bool turns(std::uint32_t at) const;

  // Whether nothing but spaces stands between `at` and the mark that ends the one before.
  bool starts_sentence(std::uint32_t at) const;
  bool starts_clause(std::uint32_t at) const;

  // Whether 力争, 计划 and the like stand before `at` in its clause.
  bool looks_ahead(std::uint32_t at) const;

  // 到2030年,规模将超过4亿千瓦: whether 将 and the like stand soon behind `at` in its sentence.
  bool promises(std::uint32_t at) const;

  // Where a share or multiple of what stands at the mention begins: before 的 in 是2010年的3倍,
  // 达去年总数的95% (a share only where `shares`), 是2015年9万吨的1.3倍. 0 where none follows. The
  // share itself is of now.
  std::uint32_t multiple_of(std::uint32_t at, bool shares) const;

  // Behind the word that ends the comparison with the figures at `at`: 2015年的6000元相比|翻番.
  // 0 where there are no figures or no such word.
  std::uint32_t comparison_end(std::uint32_t at) const;

  // Whether what a clause names is compared with, and no figure before that:
  // 与上年同期的收案数相比.
  bool is_compared(std::uint32_t at) const;

  // Behind a bracket that begins at `at`, as in 2010年(人口普查数据,下同)的; else `at`.
  std::uint32_t behind_note(std::uint32_t at) const;

  // Behind the digits that begin at `at`.
  std::uint32_t past_digits(std::uint32_t at) const;

  // 3月18日0时—24时: behind the hours of a day; `at` where none follow.
  std::uint32_t past_clock(std::uint32_t at) const;

  // 2013年[第三次全国经济普查]: behind the census that was taken then; `at` where none is named.
  std::uint32_t past_census(std::uint32_t at) const;

 private:
  std::string_view text_;
  const TimeWords& words_;
  DateReader dates_;
};

}  // namespace zhibiao
