// A text with all that is found in it before its labels are made.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "clause/pieces.h"
#include "document/document.h"
#include "lexicon/lexicon.h"
#include "measure/measures.h"
#include "place/places.h"
#include "quantity/quantities.h"
#include "time/periods.h"

namespace zhibiao::testing::measures {

struct Stages {
  Lexicon lexicon = Lexicon::builtin();
  Segmenter segmenter{lexicon};
  DocumentReader documents{lexicon};
  PeriodFinder periods{lexicon};
  PlaceFinder places{lexicon};
  QuantityFinder quantities{lexicon, segmenter};
  Wording wording{lexicon};
  MeasureReader measures{lexicon, segmenter};
};

inline const Stages& stages() {
  static const Stages all;
  return all;
}

struct Reading {
  std::string text;
  Document document;
  Periods periods;
  Places places;
  Quantities quantities;

  Mentions mentions() const {
    return {text, quantities.found, periods.mentions, places.mentions, document.asides};
  }
  std::vector<Piece> pieces() const {
    return read_pieces(mentions(), {0, static_cast<std::uint32_t>(text.size())},
                       stages().segmenter);
  }
  std::vector<Measure> measures() const { return stages().measures.read(document, mentions()); }
};

// `text` must be normalized. The reading is held by pointer: its document looks into its text.
inline std::unique_ptr<Reading> read(std::string_view text) {
  auto reading = std::make_unique<Reading>();
  reading->text = std::string(text);
  reading->document = stages().documents.read(reading->text);
  reading->periods = stages().periods.find(reading->document, std::nullopt);
  reading->places = stages().places.find(reading->document, {});
  std::vector<Span> skip;
  for (const PeriodMention& mention : reading->periods.mentions) skip.push_back(mention.span);
  for (const Sentence& sentence : reading->document.sentences)
    stages().quantities.find(reading->text, sentence.span, skip, reading->quantities);
  return reading;
}

// The words of a phrase with a blank between.
inline std::string words(std::string_view text, const std::vector<Piece>& phrase) {
  std::string all;
  for (const Piece& piece : phrase) {
    if (!all.empty()) all += ' ';
    all += slice(text, piece.span);
  }
  return all;
}

}  // namespace zhibiao::testing::measures
