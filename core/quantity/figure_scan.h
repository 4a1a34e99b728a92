// How far a sentence has been read for its figures, and the words around a place of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lex/segmenter.h"
#include "quantity/quantity.h"
#include "text/span.h"

namespace zhibiao {

constexpr std::uint32_t kOneHan = 3;  // bytes of a Chinese character

// How far back from a figure the words are read that stand before it; in bytes.
constexpr std::uint32_t kLookBack = 48;

// Whether a clause or the item of a list ends where `behind` begins.
bool is_end_of_clause(std::string_view behind);

// The state of one reading; owns nothing. Places are bytes of `text`.
struct FigureScan {
  const Segmenter* segmenter;
  std::string_view text;  // up to the end of `range`
  Span range;
  Quantities* out;
  std::size_t first;      // index of the first figure of this range in out->found
  std::uint32_t at;       // next byte to look at
  std::uint32_t barrier;  // nothing before this is to be read again: the last figure's end
  Span skipped;           // the last time that was passed over

  // The words right before `end`, from the last mark or figure on, or from `from` on.
  std::vector<Token> words_before(std::uint32_t end) const { return words_between(barrier, end); }
  std::vector<Token> words_between(std::uint32_t from, std::uint32_t end) const;
  // Those that begin at `begin`, some six characters.
  std::vector<Token> words_behind(std::uint32_t begin) const;

  // Goes on behind a number that is no figure, by the rule of that name.
  void reject(Span span, std::string_view rule);
};

}  // namespace zhibiao
