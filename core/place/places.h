// Reference areas: of which place a figure speaks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

struct PlaceMention {
  Span span;         // in the normalized text
  std::string name;  // as written
  bool governs = false;  // it heads its clause or sentence, or is its subject: 金峰村累计投入…
};

struct Places {
  std::string own;  // the report's own place, as full as the text tells: 赤壁市茶庵岭镇
  std::vector<PlaceMention> mentions;  // in order, not overlapping

  // The place of a figure where it is another than the report's own, else "". 全省 in a
  // county's report is another place; 全县, 我县 and the county's name are its own.
  std::string place_of(Span figure, const Document& document) const;
};

// Finds places by the names of places.tsv and the words of place_words.tsv.
class PlaceFinder {
 public:
  explicit PlaceFinder(const Lexicon& lexicon);

  // `own` is what the user said of the place; empty where nothing was said.
  Places find(const Document& document, std::string_view own) const;
};

}  // namespace zhibiao
