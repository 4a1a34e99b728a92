#include "clause/clauses.h"

#include <algorithm>

#include "text/marks.h"
#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

// What kind of break a mark makes; Break::none where it makes none.
Break break_of(std::string_view mark) {
  if (mark == "," || mark == "—") return Break::clause;
  if (mark == ";" || mark == ":" || mark == "…") return Break::part;
  if (mark == "。" || mark == "!" || mark == "?" || mark == "\n") return Break::sentence;
  // A run of spaces sets things apart where no mark does.
  if (mark.size() > 1 && mark.front() == ' ') return Break::sentence;
  return Break::none;
}

// Where the name in quotation marks ends that begins at `at`: “清源断流—2023”, “讲文明,树新风”;
// `at` where none does.
std::size_t end_of_name(std::string_view text, const Phrase& pieces, std::size_t at) {
  constexpr std::size_t kLongest = 12;  // pieces
  if (pieces[at].kind != PieceKind::mark || slice(text, pieces[at].span) != "“") return at;
  const std::size_t reach = std::min(pieces.size(), at + kLongest);
  bool counts = false;  // a figure behind a comma is no name's
  for (std::size_t i = at + 1; i < reach; ++i) {
    if (pieces[i].kind == PieceKind::figure) counts = true;
    if (pieces[i].kind != PieceKind::mark) continue;
    const std::string_view mark = slice(text, pieces[i].span);
    if (mark == "”") return i + 1;
    if (break_of(mark) != Break::none && mark != "—" && (mark != "," || counts)) return at;
  }
  return at;
}

// 分别增长8%,3%,5%: whether the mark at `at` goes on with the list of figures of one unit
// that the words of `clause` deal out.
bool lists_dealt(std::string_view text, const Phrase& pieces, std::size_t at,
                 const Phrase& clause) {
  if (slice(text, pieces[at].span) != "," || clause.empty() || at + 1 == pieces.size())
    return false;
  if (clause.back().kind != PieceKind::figure || pieces[at + 1].kind != PieceKind::figure)
    return false;
  // 分别为6%和8%,低于7%和9%的目标: what they are held against is another list.
  if (!is_digit(character_at(slice(text, pieces[at + 1].span), 0))) return false;
  const bool ends =
      at + 2 == pieces.size() || pieces[at + 2].kind == PieceKind::mark || pieces[at + 2].is(kAnd);
  return ends && std::any_of(clause.begin(), clause.end(),
                             [](const Piece& piece) { return piece.is(kDistribute); });
}

// 占比分别为:39%、19%: whether the colon at `at` only sets figures apart from the word that leads
// to them.
bool leads_to_figure(std::string_view text, const Phrase& pieces, std::size_t at) {
  constexpr Roles kLeads = kLink | kTo | kDistribute | kUp | kDown;
  return at > 0 && at + 1 < pieces.size() && slice(text, pieces[at].span) == ":" &&
         pieces[at + 1].kind == PieceKind::figure && (pieces[at - 1].roles & kLeads) != 0;
}

std::vector<Clause> split(std::string_view text, const Phrase& pieces, Break before,
                          bool spaced = false) {
  std::vector<Clause> clauses(1);
  clauses.back().before = before;
  std::size_t quoted = 0;  // up to here the pieces are a name in quotation marks
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i >= quoted) quoted = std::max(quoted, end_of_name(text, pieces, i));
    if (leads_to_figure(text, pieces, i)) continue;
    const bool breaks = piece.kind == PieceKind::mark && i >= quoted;
    const bool space = spaced && breaks && slice(text, piece.span) == " ";
    const Break mark = space    ? Break::sentence
                       : breaks ? break_of(slice(text, piece.span))
                                : Break::none;
    const bool listed = breaks && lists_dealt(text, pieces, i, clauses.back().pieces);
    if (mark == Break::none || listed) {
      clauses.back().pieces.push_back(piece);
      if (listed) clauses.back().pieces.back().roles |= kAnd;
      continue;
    }
    const std::string_view told = slice(text, piece.span);
    const bool dashes = told == "—" && i > 0 && slice(text, pieces[i - 1].span) == told;
    clauses.emplace_back();
    clauses.back().before = mark;
    clauses.back().after_colon = told == ":";
    clauses.back().after_dash = dashes;
  }
  std::erase_if(clauses, [](const Clause& clause) { return clause.pieces.empty(); });
  return clauses;
}

bool is_mark(std::string_view text, const Piece& piece, std::string_view mark) {
  return piece.kind == PieceKind::mark && slice(text, piece.span) == mark;
}

// The words that a phrase ends in, behind its last mark or figure, where they are no more than a
// name has.
Phrase words_at_end(const Phrase& phrase) {
  constexpr std::size_t kLongest = 10;  // pieces
  std::size_t begin = phrase.size();
  while (begin > 0 && phrase[begin - 1].kind != PieceKind::mark &&
         phrase[begin - 1].kind != PieceKind::figure) {
    if (phrase.size() - begin == kLongest) return {};
    --begin;
  }
  return part_of(phrase, begin, phrase.size());
}

// 补偿247万亩,能源替代(安装热水器1200台): whether words of another clause stand behind the last
// figure.
bool is_apart(std::string_view text, const Phrase& pieces) {
  constexpr std::size_t kLongest = 16;  // pieces
  const std::size_t stop = pieces.size() - std::min(kLongest, pieces.size());
  bool words = false;
  for (std::size_t i = pieces.size(); i-- > stop;) {
    if (pieces[i].kind == PieceKind::figure) return false;
    if (pieces[i].kind == PieceKind::word) words = true;
    if (pieces[i].kind == PieceKind::mark && break_of(slice(text, pieces[i].span)) != Break::none)
      return words;
  }
  return false;
}

// 小(1)型水库, 乡(镇)干部: whether the bracket that ends at `close` is a letter of the word that it
// stands in.
bool is_letter_of_word(std::string_view text, const Phrase& pieces, std::size_t close,
                       const Phrase& outer, const Phrase& inner) {
  if (inner.size() != 1 || outer.empty() || close + 1 >= pieces.size()) return false;
  const Piece& next = pieces[close + 1];
  const auto is_letter = [&](const Piece& piece) {
    return piece.kind == PieceKind::word && characters(slice(text, piece.span)) == 1;
  };
  return is_letter(outer.back()) && is_letter(inner.front()) && next.kind == PieceKind::word &&
         next.word_class != WordClass::mark;
}

// Takes out of `pieces`, which begin a sentence, the heading that was run into its line: it is
// numbered, or a space parts it from a time, a place or a verb.
Phrase take_heading(std::string_view text, Phrase& pieces) {
  constexpr std::size_t kLongest = 16;  // characters
  const bool numbered =
      pieces.size() > 2 && is_mark(text, pieces[1], "、") && pieces[0].span.size() <= 6 &&
      characters(slice(text, pieces[2].span)) > 1 &&  // 一、二、三次产业
      (pieces[0].is_word(WordClass::unknown) || pieces[0].is_word(WordClass::other));
  // 一、基本情况全镇辖12个村: so it is where the number opens its line.
  const bool marked = pieces.size() > 1 && pieces[0].kind == PieceKind::aside &&
                      slice(text, pieces[0].span).ends_with("、");
  const std::size_t from = numbered ? 2 : marked ? 1 : 0;
  std::size_t end = from;  // of the heading
  std::size_t begin = 0;   // of the sentence
  std::size_t length = 0;
  for (std::size_t i = from; i + 1 < pieces.size() && length <= kLongest; ++i) {
    const Piece& piece = pieces[i];
    const bool starts = piece.kind == PieceKind::period || piece.kind == PieceKind::place;
    const bool noun = i > from && (pieces[i - 1].is_word(WordClass::noun) ||
                                   pieces[i - 1].is_word(WordClass::unknown));
    const bool named = i > from && (numbered || (marked && noun));
    if (starts && named && begin == 0) {
      end = begin = i;
      break;
    }
    if (is_mark(text, piece, " ")) {
      const Piece& next = pieces[i + 1];
      const bool fresh = next.kind == PieceKind::period || next.kind == PieceKind::place ||
                         is_verb(next) || next.is(kDone);
      if (i > from && (fresh || numbered)) {
        end = i;
        begin = i + 1;
      }
      continue;
    }
    const bool dated = piece.kind == PieceKind::period && i == from && from > 0;
    const bool names = is_mark(text, piece, "、") || piece.is(kAnd) || dated ||
                       (piece.kind == PieceKind::word && piece.word_class != WordClass::mark);
    if (!names || (piece.roles & (kShare | kLink)) != 0) break;
    length += characters(slice(text, piece.span));
  }
  if (begin == 0) return {};
  Phrase heading = part_of(pieces, from, end);
  pieces.erase(pieces.begin(), pieces.begin() + static_cast<std::ptrdiff_t>(begin));
  return heading;
}

}  // namespace

ClauseRow read_clauses(std::string_view text, const std::vector<Piece>& pieces, bool spaced) {
  ClauseRow row;
  Phrase outer;
  std::uint32_t last_figure = kNoFigure;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (is_mark(text, pieces[i], "(")) {
      std::size_t close = i + 1;
      Phrase inner;
      while (close < pieces.size() && !is_mark(text, pieces[close], ")"))
        inner.push_back(pieces[close++]);
      if (first_figure(inner) != inner.end()) {
        row.brackets.push_back({words_at_end(outer), is_apart(text, outer), last_figure,
                                split(text, inner, Break::clause)});
      } else if (is_letter_of_word(text, pieces, close, outer, inner)) {
        outer.back().span.end = pieces[close].span.end;
      }
      i = close;
      continue;
    }
    if (pieces[i].kind == PieceKind::figure) last_figure = pieces[i].index;
    outer.push_back(pieces[i]);
  }
  if (!spaced) row.heading = take_heading(text, outer);
  row.clauses = split(text, outer, Break::sentence, spaced);
  return row;
}

}  // namespace zhibiao
