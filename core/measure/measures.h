// What each figure counts, and how it is told.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "clause/pieces.h"
#include "clause/wording.h"
#include "document/document.h"
#include "label/measure.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

class MeasureReader {
 public:
  // Keeps `segmenter`, which must outlive it; keeps nothing of `lexicon`.
  MeasureReader(const Lexicon& lexicon, const Segmenter& segmenter);

  // One measure for each quantity of `mentions`, in their order.
  std::vector<Measure> read(const Document& document, const Mentions& mentions) const;

  const Wording& wording() const { return wording_; }

 private:
  void name_households(std::string& label) const;
  Span about_of(const Document& document, const Mentions& mentions, std::uint32_t at) const;
  bool plans(std::string_view text, Span heading) const;
  bool announces(const Document& document, const Block& block) const;
  bool announces_list(std::string_view text, Span words, bool within) const;
  bool foretells(const Document& document, const Mentions& mentions) const;
  bool promises(const Mentions& mentions, Span heading) const;
  bool announces_plan(const Mentions& mentions, Span heading) const;
  bool is_planned(const Document& document, const Mentions& mentions, std::uint32_t block,
                  bool titled) const;

  const Segmenter* segmenter_;
  Wording wording_;
};

}  // namespace zhibiao
