// A stretch of a clause on its way to being a label.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "clause/pieces.h"
#include "clause/wording.h"
#include "text/utf8.h"

namespace zhibiao {

// The longest label, in characters.
constexpr std::size_t kLabelMax = 30;

using Phrase = std::vector<Piece>;

// How many characters a label has left beside `text`.
inline std::size_t room_beside(std::string_view text) {
  return kLabelMax - std::min(kLabelMax, characters(text));
}

// The pieces [begin, end) of a phrase.
Phrase part_of(const Phrase& phrase, std::size_t begin, std::size_t end);

// The first figure of a phrase, or its end.
Phrase::const_iterator first_figure(const Phrase& phrase);

// The first `count` characters of `text`, or all of it.
std::string_view first_characters(std::string_view text, std::size_t count);

// The last `count` characters of `text`, or all of it.
std::string_view last_characters(std::string_view text, std::size_t count);

// The phrase as written, without periods and asides. Figures are left out unless
// `with_figures`.
std::string text_of(std::string_view text, const Phrase& phrase, bool with_figures = false);

// Whether the text has a name in quotation marks: 侦破“318”专案.
inline bool names_case(std::string_view text) { return text.find("“") != std::string_view::npos; }

// 粮食 of 粮 食: without the spaces between wide characters.
std::string without_gaps(std::string_view words);

// The label without quotation marks whose other half was cut off.
std::string without_stray_quotes(std::string label);

// Whether the piece may begin a noun phrase.
bool is_nominal(std::string_view text, const Piece& piece);
bool is_verb(const Piece& piece);

// Whether the piece holds an amount against another: 高于, 少于.
inline bool holds_against(const Piece& piece) {
  return piece.is(kAgainst) && (piece.roles & (kUp | kDown)) != 0;
}

// Whether the piece tells that, since when or how something changed, not what.
bool tells_change(const Piece& piece);

// Drops what a label does without at either edge: adverbs, links, periods, prepositions,
// marks. A period that a change is compared with goes together with its 比, and so do examples
// with their 以…为代表的.
void trim(std::string_view text, const Wording& wording, Phrase& phrase);

// How many pieces at the front are verbs, with the adverbs between them.
std::size_t leading_verbs(const Phrase& phrase);

// All its words as they stand, times and figures too.
std::string as_written(std::string_view text, const Phrase& phrase);

// Whether all words of [first, end) have one of `roles`; false where there is no word.
bool all_have(const Phrase& phrase, std::size_t first, Roles roles);

// 税收收入受减税影响: where what acts on the thing named before it begins; 0 where nothing does.
std::size_t cause_at(std::string_view text, const Wording& wording, const Phrase& phrase);

// Where what is quoted at `at` ends; `at` where nothing is: what stands in quotes is one name.
std::size_t behind_quotes(std::string_view text, const Phrase& phrase, std::size_t at);

// Where the noun phrase that begins the phrase ends: before its first verb, adverb or
// preposition that no 的 ties to a noun behind it.
std::size_t noun_phrase_end(std::string_view text, const Wording& wording, const Phrase& phrase);

// Cuts a phrase down to `limit` characters at borders of words: first what modifies the head
// goes, then the items of a list but the last, then words from
// the left.
void shorten(std::string_view text, const Wording& wording, Phrase& phrase, std::size_t limit);

// The same for a predicate: its verb and what stands before it stay, its object is cut. Empty
// where there is no room for both.
void shorten_object(std::string_view text, const Wording& wording, Phrase& phrase,
                    std::size_t limit);

}  // namespace zhibiao
