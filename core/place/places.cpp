#include "place/places.h"

#include <algorithm>
#include <cstddef>

#include "place/gazetteer.h"
#include "place/own_place.h"
#include "place/reaches.h"
#include "place/sightings.h"
#include "text/script.h"

namespace zhibiao {
namespace {

// How many numbers in digits `text` holds.
std::uint32_t count_numbers(std::string_view text) {
  std::uint32_t count = 0;
  bool inside = false;
  for (char c : text) {
    const bool continues = inside && (c == '.' || c == ',');
    if (is_digit(c) && !inside) ++count;
    inside = is_digit(c) || continues;
  }
  return count;
}

// Rivers and the like are mentions only where figures are theirs.
bool is_mention(const Sighting& sighting, bool governs) {
  return sighting.kind != PlaceWord::river || governs;
}

}  // namespace

std::string Places::place_of(Span figure, const Document& document) const {
  const auto after = std::upper_bound(
      reaches.begin(), reaches.end(), figure.begin,
      [](std::uint32_t at, const PlaceReach& reach) { return at < reach.span.begin; });
  if (after == reaches.begin()) return {};
  const PlaceReach& reach = *std::prev(after);
  if (!reach.span.contains(figure.begin)) return {};
  if (reach.dealt < 2) return mentions[reach.mention].name;
  const std::uint32_t before =
      count_numbers(slice(document.text, {reach.span.begin, figure.begin}));
  return mentions[reach.mention + before % reach.dealt].name;
}

PlaceFinder::PlaceFinder(const Lexicon& lexicon)
    : gazetteer_(std::make_shared<const Gazetteer>(lexicon)) {}

Places PlaceFinder::find(const Document& document, std::string_view own_name) const {
  const Sightings sightings = find_sightings(document, *gazetteer_);
  const OwnPlace own = own_name.empty() ? choose_own(document, *gazetteer_, sightings)
                                        : named_own(own_name, *gazetteer_, sightings);
  const std::vector<Reach> reaches = find_reaches(document, *gazetteer_, sightings, own);

  std::vector<bool> governs(sightings.all.size(), false);
  for (const Reach& reach : reaches) {
    for (std::uint32_t i = 0; i < reach.dealt && reach.sighting != kNoPlace; ++i)
      governs[reach.sighting + i] = true;
  }
  Places places{.own = own.name, .mentions = {}, .reaches = {}};
  std::vector<std::uint32_t> numbers(sightings.all.size(), 0);  // sighting -> mention
  for (std::size_t i = 0; i < sightings.all.size(); ++i) {
    const Sighting& sighting = sightings.all[i];
    if (!is_mention(sighting, governs[i])) continue;
    numbers[i] = static_cast<std::uint32_t>(places.mentions.size());
    places.mentions.push_back(
        {.span = sighting.span,
         .name = std::string(slice(document.text, sighting.span)),
         .governs = governs[i],
         .is_own = is_own_place(sighting, own, *gazetteer_, sightings, document)});
  }
  for (const Reach& reach : reaches) {
    if (reach.sighting == kNoPlace) continue;
    places.reaches.push_back(
        {.span = reach.span, .mention = numbers[reach.sighting], .dealt = reach.dealt});
  }
  return places;
}

}  // namespace zhibiao
