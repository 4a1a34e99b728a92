// A sentence as a row of pieces: words, figures, periods, places, marks.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "lex/segmenter.h"
#include "place/places.h"
#include "quantity/quantities.h"
#include "text/span.h"
#include "time/periods.h"

namespace zhibiao {

enum class PieceKind : std::uint8_t { word, figure, period, place, mark, aside };

struct Piece {
  PieceKind kind = PieceKind::word;
  Span span;  // of a figure: with its hedges
  WordClass word_class = WordClass::unknown;
  Roles roles = 0;
  std::uint32_t index = 0;  // of a figure, period or place: its index in the list it came from

  bool is(Role role) const { return (roles & role) != 0; }
  bool is_word(WordClass wanted) const { return kind == PieceKind::word && word_class == wanted; }
};

// The piece of a figure that is a part of a name, as a word.
Piece as_word(Piece figure);

// What was found in a text before its labels are made. All spans are of `text`.
struct Mentions {
  std::string_view text;
  std::span<const Quantity> quantities;
  std::span<const PeriodMention> periods;
  std::span<const PlaceMention> places;
  std::span<const Aside> asides;
  std::optional<Period> published = std::nullopt;  // the date of the text
};

// The pieces of `range`, in order and without a gap.
std::vector<Piece> read_pieces(const Mentions& mentions, Span range, const Segmenter& segmenter);

}  // namespace zhibiao
