// How far each place governs. Private to core/place.
#pragma once

#include <cstdint>
#include <vector>

#include "document/document.h"
#include "place/gazetteer.h"
#include "place/own_place.h"
#include "place/sightings.h"
#include "text/span.h"

namespace zhibiao {

// Whether the sighting means the report's own place.
bool is_own_place(const Sighting& sighting, const OwnPlace& own, const Gazetteer& gazetteer,
                  const Sightings& sightings, const Document& document);

// A stretch that one sighting governs; `sighting` is kNoPlace where the stretch returns to
// the report's own place. Not overlapping, in order.
struct Reach {
  Span span;
  std::uint32_t sighting = kNoPlace;  // index in Sightings::all
  std::uint32_t dealt = 1;
};

std::vector<Reach> find_reaches(const Document& document, const Gazetteer& gazetteer,
                                const Sightings& sightings, const OwnPlace& own);

}  // namespace zhibiao
