// All places that a text names, in order. Private to core/place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "place/gazetteer.h"
#include "text/span.h"

namespace zhibiao {

// One name: 湖北省, 茶庵岭镇, 全县.
struct PlacePart {
  Span span;
  PlaceWord kind = PlaceWord::none;  // suffix: a name of no table, told by its suffix
  PlaceLevel level = PlaceLevel::none;
  std::uint32_t place = kNoPlace;  // the same number for the same place
};

// One or more names one right behind the other, each lying in the one before:
// 赤壁市茶庵岭镇. A river, a region and 全县 are sightings as well.
struct Sighting {
  Span span;
  std::uint32_t first_part = 0;  // in Sightings::parts
  std::uint32_t part_count = 0;
  PlaceWord kind = PlaceWord::none;  // of the last part, as its level and place
  PlaceLevel level = PlaceLevel::none;
  std::uint32_t place = kNoPlace;
  std::uint32_t block = 0;
  bool is_actor = false;     // an office or firm of the place: 厦门市公安局
  bool is_compared = false;  // 全省第一
};

// A body that tells the level of the report's own place: 镇党委.
struct LevelVote {
  PlaceLevel level = PlaceLevel::none;
  std::uint32_t block = 0;
};

struct Sightings {
  std::vector<PlacePart> parts;
  std::vector<Sighting> all;
  std::vector<LevelVote> votes;
  // The names of no table, as they are written; their places are numbered from here on.
  std::uint32_t first_local = 0;
  std::vector<std::string_view> local_names;

  const PlacePart& last_part(const Sighting& sighting) const {
    return parts[sighting.first_part + sighting.part_count - 1];
  }
};

// Reads all blocks of the document. Linear in its text.
Sightings find_sightings(const Document& document, const Gazetteer& gazetteer);

}  // namespace zhibiao
