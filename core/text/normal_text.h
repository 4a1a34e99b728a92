// The text that every later stage reads, and the way back to what was given.
//
// Normalization makes one spelling of what people and programs write in many:
// full-width letters, digits and marks become ASCII where ASCII has them, spaces of all
// kinds become U+0020 or go, invisible characters go, lines broken inside a sentence are
// joined. Chinese marks that ASCII lacks (。、“”《》) stay.
#pragma once

#include <string>
#include <string_view>

#include "text/offset_map.h"
#include "text/span.h"

namespace zhibiao {

class NormalText {
 public:
  // Any bytes are taken; what is not UTF-8 becomes U+FFFD. Owns its result, keeps nothing
  // of `original`. Linear in its length. Texts are limited to 2^32 - 1 bytes.
  static NormalText from_utf8(std::string_view original);

  std::string_view view() const { return text_; }

  // Where the characters of a normalized span stood in the original UTF-8. The result is
  // the smallest range of whole original characters that the span came from.
  // Logarithmic in the number of places where the two texts differ.
  Span to_original(Span normalized) const { return map_.to_original(normalized); }

 private:
  std::string text_;
  OffsetMap map_;
};

}  // namespace zhibiao
