// What each figure counts, and how it is told.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "measure/kind.h"
#include "measure/links.h"
#include "measure/pieces.h"
#include "measure/wording.h"

namespace zhibiao {

// Of one figure.
struct Measure {
  std::string label;  // what is counted, at most kLabelMax characters
  Kind kind = Kind::level;
  Direction direction = Direction::none;
  Break before = Break::paragraph;
  std::uint32_t cues = 0;               // of enum Cue
  std::string whole;                    // what it is told as a part of; empty for nothing
  std::vector<std::string_view> rules;  // that made it, in order; constants
};

class MeasureReader {
 public:
  // Keeps `segmenter`, which must outlive it; keeps nothing of `lexicon`.
  MeasureReader(const Lexicon& lexicon, const Segmenter& segmenter);

  // One measure for each quantity of `mentions`, in their order.
  std::vector<Measure> read(const Document& document, const Mentions& mentions) const;

  const Wording& wording() const { return wording_; }

 private:
  bool plans(std::string_view text, Span heading) const;
  bool is_planned(const Document& document, std::uint32_t block) const;

  const Segmenter* segmenter_;
  Wording wording_;
};

}  // namespace zhibiao
