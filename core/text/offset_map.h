// Where the bytes of a text that was made from another stood in that other.
#pragma once

#include <cstdint>
#include <vector>

#include "text/span.h"

namespace zhibiao {

// Built from the front to the back. What no call speaks of was copied byte for byte; an empty
// map is that of a text that equals its original.
class OffsetMap {
 public:
  // The made text goes on at `made` as a copy of what begins at `original`.
  void copy(std::uint32_t made, std::uint32_t original);

  // The character `made` stands for all of `original`. Behind it the text goes on as a copy.
  void replace(Span made, Span original);

  // Forgets all that was said of the made text from `made` on.
  void truncate(std::uint32_t made);

  // The smallest stretch of the original that `made`, of whole characters, came from.
  Span to_original(Span made) const;

  // The map of the text that is left when `deleted` is taken out of the made one: stretches of
  // whole characters, in order, none touching the next.
  OffsetMap without(const std::vector<Span>& deleted) const;

 private:
  // The unit `made` stands for `original` as a whole; both may be empty. Behind them, up to
  // the next anchor, offsets advance together.
  struct Anchor {
    Span made;
    Span original;
  };

  // Index of the last anchor that begins at or before `made`, plus one; 0 where none does.
  std::size_t anchors_up_to(std::uint32_t made) const;
  // Where the original of the byte at `made` begins, by the anchors up to it.
  std::uint32_t copied_from(std::size_t anchors, std::uint32_t made) const;
  Span unit_at(std::uint32_t made) const;

  std::vector<Anchor> anchors_;  // ascending in both
};

}  // namespace zhibiao
