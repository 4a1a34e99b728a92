// The words of a text, and how they are put together into labels.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "clause/phrase.h"
#include "clause/pieces.h"
#include "clause/site.h"
#include "clause/wording.h"
#include "lex/segmenter.h"

namespace zhibiao {

class Diction {
 public:
  // Keeps all three, which must outlive it.
  Diction(const Mentions& mentions, const Wording& wording, const Segmenter& segmenter)
      : mentions_(&mentions), wording_(&wording), segmenter_(&segmenter) {}

  std::string_view text() const { return mentions_->text; }
  const Quantity& quantity(std::uint32_t figure) const { return mentions_->quantities[figure]; }
  const Wording& wording() const { return *wording_; }
  const Segmenter& segmenter() const { return *segmenter_; }

  // The label, or its last words where it is longer than kLabelMax.
  std::string fit(std::string label) const;

  // `context` and `own` in one label; what both have where they meet is said once.
  std::string with_context(std::string_view context, std::string_view own) const;

  // Whether the piece, a period, is the first months of a year, and they were over when the text
  // was written: 1-5月.
  bool tells_months_gone(const Piece& piece) const;

  // Whether a word of the label begins at byte `at`.
  bool begins_word(std::string_view label, std::size_t at) const;

  // The items of a list as many as figures are dealt out: 、 parts them, and 和 where that is not
  // enough (电器机械和器材制造业 is one item of a list that has its 、).
  std::vector<Phrase> list_items(const Phrase& named, std::size_t count) const;

  // What the thing counted does, in `room` characters; empty where it does nothing.
  std::string predicate_of(const Site& site, std::size_t room) const;

 private:
  std::vector<Phrase> items_ended_alike(const Phrase& named) const;
  std::string last_words(std::string_view label, std::size_t limit) const;

  const Mentions* mentions_;
  const Wording* wording_;
  const Segmenter* segmenter_;
};

}  // namespace zhibiao
