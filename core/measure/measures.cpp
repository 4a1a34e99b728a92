#include "measure/measures.h"

#include "measure/clauses.h"
#include "measure/label_maker.h"

namespace zhibiao {

MeasureReader::MeasureReader(const Lexicon& lexicon, const Segmenter& segmenter)
    : segmenter_(&segmenter), wording_(lexicon) {}

std::vector<Measure> MeasureReader::read(const Document& document, const Mentions& mentions) const {
  std::vector<Measure> measures(mentions.quantities.size());
  LabelMaker maker(mentions, wording_, measures);
  std::size_t quantity = 0;
  std::uint32_t block = kNone;
  std::uint32_t item = kNone;
  for (const Sentence& sentence : document.sentences) {
    while (quantity < mentions.quantities.size() &&
           mentions.quantities[quantity].span.begin < sentence.span.begin) {
      ++quantity;
    }
    const std::uint32_t here = document.item_at(sentence.span.begin);
    if (sentence.block != block || here != item) {
      const Span lead = document.lead_of(sentence.span.begin);
      const Span heading = lead.empty() ? document.heading_of(sentence.span.begin) : lead;
      maker.begin_block(slice(document.text, heading));
    }
    block = sentence.block;
    item = here;
    // A sentence without figures is read for what it is about, if it is not too long to tell.
    const bool figures = quantity < mentions.quantities.size() &&
                         mentions.quantities[quantity].span.begin < sentence.span.end;
    constexpr std::uint32_t kAboutMax = 300;
    if (!figures && sentence.span.size() > kAboutMax) continue;
    maker.read_sentence(read_clauses(document.text, read_pieces(mentions, sentence.span, *segmenter_)));
  }
  return measures;
}

}  // namespace zhibiao
