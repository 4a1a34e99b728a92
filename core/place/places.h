// Reference areas: of which place a figure speaks.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

struct PlaceMention {
  Span span;             // in the normalized text
  std::string name;      // as written
  bool governs = false;  // some figures are its own: 金峰村累计投入…
  bool is_own = false;   // the report's own place: 我县, 全县, its name
};

// A stretch of the text whose figures are of another place than the report's own.
struct PlaceReach {
  Span span;
  std::uint32_t mention = 0;  // index in Places::mentions
  std::uint32_t dealt = 1;    // more than 1: the figures are dealt out in turn to the mentions
                              // from `mention` on (甲、乙分别为3个、2个)
};

struct Places {
  std::string own;  // the report's own place, as full as the text tells: 赤壁市茶庵岭镇
  std::vector<PlaceMention> mentions;  // in order, not overlapping
  std::vector<PlaceReach> reaches;     // in order, not overlapping

  // The place of a figure where it is another than the report's own, else "". 全省 in a
  // county's report is another place; 全县, 我县 and the county's name are its own.
  std::string place_of(Span figure, const Document& document) const;
};

class Gazetteer;  // gazetteer.h

// Finds places by the names of places.tsv and the words of place_words.tsv. Immutable once
// made; any number of threads may find with it.
class PlaceFinder {
 public:
  // Keeps no reference to `lexicon`.
  explicit PlaceFinder(const Lexicon& lexicon);

  // `own` is what the user said of the place; empty where nothing was said. Linear in the
  // text.
  Places find(const Document& document, std::string_view own) const;

 private:
  std::shared_ptr<const Gazetteer> gazetteer_;
};

}  // namespace zhibiao
