// The place that a report speaks of. Private to core/place.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "document/document.h"
#include "place/gazetteer.h"
#include "place/sightings.h"

namespace zhibiao {

struct OwnPlace {
  std::string name;  // as full as the text tells; empty where nothing tells
  PlaceLevel level = PlaceLevel::none;
  std::uint32_t place = kNoPlace;  // as in Sighting; of a region the place it is in; kNoPlace for
                                   // the nation too
};

// The place that title, head and most of the text name, of the level that 全县 or 我镇 tell.
OwnPlace choose_own(const Document& document, const Gazetteer& gazetteer,
                    const Sightings& sightings);

// The place that a user names, told in the numbers of `sightings`.
OwnPlace named_own(std::string_view name, const Gazetteer& gazetteer, const Sightings& sightings);

// Whether 全市, 全区 ... of `level` can mean a place of that level and full name.
bool can_mean(PlaceLevel level, PlaceLevel place_level, std::string_view full_name,
              const Gazetteer& gazetteer);

// The name of a place in full: of a listed one as in its table.
std::string_view full_name(std::uint32_t place, const Gazetteer& gazetteer,
                           const Sightings& sightings);

}  // namespace zhibiao
