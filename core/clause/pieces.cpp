#include "clause/pieces.h"

#include <algorithm>

#include "text/marks.h"
#include "text/order.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// The members of a sorted list that begin in `range`, as pieces.
template <typename List, typename SpanOf>
void add_mentions(const List& list, Span range, PieceKind kind, SpanOf span_of,
                  std::vector<Piece>& out) {
  auto first = std::lower_bound(
      list.begin(), list.end(), range.begin,
      [&](const auto& item, std::uint32_t at) { return span_of(item).begin < at; });
  for (; first != list.end() && span_of(*first).begin < range.end; ++first) {
    Piece piece;
    piece.kind = kind;
    piece.span = span_of(*first);
    piece.index = static_cast<std::uint32_t>(first - list.begin());
    out.push_back(piece);
  }
}

// Whether the dash at `i` stands between two numbers, as in 15—59岁.
bool joins_numbers(std::string_view text, const std::vector<Token>& tokens, std::size_t i) {
  if (i == 0 || i + 1 >= tokens.size()) return false;
  const std::string_view dash = slice(text, tokens[i].span);
  if (dash != "-" && dash != "—" && dash != "–") return false;
  return is_digit(character_before(text, tokens[i].span.begin)) &&
         is_digit(character_at(text, tokens[i].span.end));
}

void add_words(std::string_view text, Span gap, const Segmenter& segmenter,
               std::vector<Token>& tokens, std::vector<Piece>& out) {
  tokens.clear();
  segmenter.segment(text, gap, tokens);
  bool joined = false;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const bool goes_on = joined;  // the number behind the dash
    joined = joins_numbers(text, tokens, i);
    if (joined || goes_on) {
      out.back().span.end = token.span.end;
      out.back().kind = PieceKind::word;
      out.back().word_class = WordClass::adjective;
      continue;
    }
    Piece piece;
    piece.kind = token.word_class == WordClass::mark ? PieceKind::mark : PieceKind::word;
    piece.span = token.span;
    piece.word_class = token.word_class;
    piece.roles = token.roles;
    out.push_back(piece);
  }
}

// 降至2019年末的0.66%: where the 至 that begins a period makes a word of result with what
// stands before it, the word keeps it. Returns where the period then begins.
std::uint32_t begin_of_period(std::string_view text, Span gap, Span period,
                              const Segmenter& segmenter) {
  std::size_t first = period.begin;
  next_code_point(text, first);
  std::size_t begin = period.begin;
  for (int back = 0; back < 2 && begin > gap.begin; ++back) {
    begin = previous_character(text, begin);
    if ((segmenter.roles_of(text.substr(begin, first - begin)) & kTo) != 0) {
      return static_cast<std::uint32_t>(first);
    }
  }
  return period.begin;
}

// 现有病例: the 现 that dates it is half of a word that belongs to what is counted.
bool begins_word(std::string_view text, Span period, const Segmenter& segmenter) {
  if (period.end >= text.size()) return false;
  std::size_t end = period.end;
  next_code_point(text, end);
  return (segmenter.roles_of(text.substr(period.begin, end - period.begin)) & kKeep) != 0;
}

}  // namespace

Piece as_word(Piece figure) {
  figure.kind = PieceKind::word;
  figure.word_class = WordClass::adjective;
  return figure;
}

std::vector<Piece> read_pieces(const Mentions& mentions, Span range, const Segmenter& segmenter) {
  std::vector<Piece> fixed;
  add_mentions(
      mentions.quantities, range, PieceKind::figure, [](const Quantity& q) { return q.outer; },
      fixed);
  add_mentions(
      mentions.periods, range, PieceKind::period, [](const PeriodMention& p) { return p.span; },
      fixed);
  add_mentions(
      mentions.asides, range, PieceKind::aside, [](const Aside& a) { return a.span; }, fixed);
  // What a goal is called by stays a name: see Quantity::goal.
  std::erase_if(fixed, [&](const Piece& piece) {
    return piece.kind == PieceKind::figure && !mentions.quantities[piece.index].goal.empty();
  });
  add_mentions(
      mentions.places, range, PieceKind::place, [](const PlaceMention& p) { return p.span; },
      fixed);
  sort_stably(fixed, [](const Piece& left, const Piece& right) {
    return left.span.begin < right.span.begin;
  });
  std::vector<Piece> pieces;
  std::vector<Token> tokens;
  std::uint32_t at = range.begin;
  for (Piece& piece : fixed) {
    if (piece.span.begin < at) continue;  // inside of another mention
    if (piece.kind == PieceKind::period && begins_word(mentions.text, piece.span, segmenter))
      continue;
    if (piece.kind == PieceKind::period) {
      piece.span.begin =
          begin_of_period(mentions.text, {at, piece.span.begin}, piece.span, segmenter);
    }
    add_words(mentions.text, {at, piece.span.begin}, segmenter, tokens, pieces);
    at = piece.span.end;
    if (piece.kind == PieceKind::place)
      piece.roles = segmenter.roles_of(slice(mentions.text, piece.span));
    pieces.push_back(piece);
  }
  if (at < range.end) add_words(mentions.text, {at, range.end}, segmenter, tokens, pieces);
  return pieces;
}

}  // namespace zhibiao
