#include "place/own_place.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <vector>

namespace zhibiao {
namespace {

// What one naming of a place tells, by where it stands.
constexpr int kInTitle = 36;
constexpr int kInHead = 12;  // a byline or a page's path above the text
constexpr int kInFoot = 6;
constexpr int kInHeading = 4;
constexpr int kInLead = 6;  // the first paragraphs
constexpr int kInBody = 3;
constexpr int kAncestorShare = 6;  // the larger place in 某县某镇 gets a sixth
constexpr std::uint32_t kLeadBlocks = 2;

constexpr int kOwnWord = 3;                    // 全县
constexpr int kThatWord = 2;                   // 该县
constexpr int kVote = 1;                       // 县委
constexpr int kFewestVotes = 4;                // for a level to count
constexpr int kNationFactor = 4;               // 全国 tells less of its report than 全县
constexpr int kLevelFactor = 3;                // what being of that level is worth
constexpr std::uint32_t kLongestLocator = 18;  // bytes between 某镇 and the county it lies in

constexpr std::size_t kLevels = 10;

std::size_t index_of(PlaceLevel level) { return static_cast<std::size_t>(level); }

class OwnChooser {
 public:
  OwnChooser(const Document& document, const Gazetteer& gazetteer, const Sightings& sightings)
      : document_(document), gazetteer_(gazetteer), sightings_(sightings) {}

  OwnPlace run() {
    weigh_blocks();
    for (const Sighting& sighting : sightings_.all) count(sighting);
    for (const LevelVote& vote : sightings_.votes) {
      levels_[index_of(vote.level)] += weights_[vote.block] == kInTitle ? kInHead : kVote;
    }
    choose_level();
    const Sighting* best = best_place();
    const bool may_be_nation = level_ == PlaceLevel::nation || level_ == PlaceLevel::none;
    const int nation =
        may_be_nation ? levels_[index_of(PlaceLevel::nation)] * factor(PlaceLevel::nation, {}) : 0;
    const int place = best == nullptr ? 0 : score_of(*best);
    if (nation > place)
      return {.name = gazetteer_.nation_name, .level = PlaceLevel::nation, .place = kNoPlace};
    if (best == nullptr || is_doubtful(*best) || scores_[key_of(*best)] < 2) return {};
    return {.name = name_of(*best), .level = best->level, .place = key_of(*best)};
  }

 private:
  void weigh_blocks() {
    std::uint32_t prose = 0;
    weights_.reserve(document_.blocks.size());
    for (const Block& block : document_.blocks) {
      int weight = prose < kLeadBlocks ? kInLead : kInBody;
      switch (block.kind) {
        case BlockKind::title:
          weight = kInTitle;
          break;
        case BlockKind::byline:
        case BlockKind::furniture:
          weight = prose == 0 ? kInHead : kInFoot;
          break;
        case BlockKind::heading:
          weight = kInHeading;
          break;
        default:
          ++prose;
      }
      weights_.push_back(weight);
    }
  }

  void count(const Sighting& sighting) {
    const int weight = weights_[sighting.block];
    if (sighting.kind == PlaceWord::own || sighting.kind == PlaceWord::that) {
      const bool in_title = weight == kInTitle;
      const int plain = sighting.kind == PlaceWord::own ? kOwnWord : kThatWord;
      levels_[index_of(sighting.level)] += sighting.is_compared ? kVote
                                           : in_title           ? kInTitle
                                                                : plain;
      return;
    }
    if (sighting.place == kNoPlace && !is_part_region(sighting)) return;
    const std::string_view before = document_.text.substr(0, sighting.span.begin);
    const bool is_goal = gazetteer_.befores.ends(before) != nullptr;
    scores_[key_of(sighting)] += is_goal ? 1 : sighting.is_actor ? weight / 2 : weight;
    for (std::uint32_t i = 0; i + 1 < sighting.part_count; ++i) {
      const PlacePart& part = sightings_.parts[sighting.first_part + i];
      scores_[part.place] += weight / kAncestorShare;
    }
  }

  // 四川藏区: an area within a place, told in the title.
  bool is_part_region(const Sighting& sighting) const {
    return sighting.kind == PlaceWord::region && sighting.part_count > 1 &&
           weights_[sighting.block] == kInTitle;
  }

  std::uint32_t key_of(const Sighting& sighting) const {
    if (sighting.place != kNoPlace) return sighting.place;
    return sightings_.parts[sighting.first_part].place;
  }

  // Reports of all places speak of the whole country; few but national ones speak of
  // nothing else.
  void choose_level() {
    constexpr auto kNation = static_cast<std::size_t>(PlaceLevel::nation);
    const auto most = std::max_element(levels_.begin() + kNation + 1, levels_.end());
    if (*most >= kFewestVotes && *most * kNationFactor >= levels_[kNation]) {
      level_ = static_cast<PlaceLevel>(most - levels_.begin());
    } else if (levels_[kNation] >= kFewestVotes) {
      level_ = PlaceLevel::nation;
    }
  }

  int factor(PlaceLevel place_level, std::string_view name) const {
    if (level_ == PlaceLevel::none) return 1;
    return can_mean(level_, place_level, name, gazetteer_) ? kLevelFactor : 1;
  }

  int score_of(const Sighting& sighting) const {
    const auto found = scores_.find(key_of(sighting));
    const int score = found == scores_.end() ? 0 : found->second;
    return score * factor(sighting.level, full_name(sighting.place, gazetteer_, sightings_));
  }

  // The naming that tells the best place most fully.
  const Sighting* best_place() const {
    const Sighting* best = nullptr;
    int best_score = 0;
    for (const Sighting& sighting : sightings_.all) {
      const bool counts = sighting.kind == PlaceWord::listed ||
                          sighting.kind == PlaceWord::suffix || is_part_region(sighting);
      if (!counts) continue;
      const int score = score_of(sighting);
      const bool is_fuller = best != nullptr && score == best_score &&
                             key_of(sighting) == key_of(*best) &&
                             sighting.part_count > best->part_count;
      if (score > best_score || is_fuller) {
        best = &sighting;
        best_score = score;
      }
    }
    return best;
  }

  // The text keeps speaking of its 全市, and the best name is no city's and seldom told.
  bool is_doubtful(const Sighting& best) const {
    if (level_ == PlaceLevel::none) return false;
    if (can_mean(level_, best.level, full_name(best.place, gazetteer_, sightings_), gazetteer_))
      return false;
    return score_of(best) < 2 * levels_[index_of(level_)];
  }

  std::string name_of(const Sighting& best) const {
    std::string name(lies_in_name(best));
    for (std::uint32_t i = 0; i < best.part_count; ++i) {
      const PlacePart& part = sightings_.parts[best.first_part + i];
      const bool is_last = i + 1 == best.part_count;
      const bool is_listed = part.kind == PlaceWord::listed;
      name += is_last && is_listed ? full_name(part.place, gazetteer_, sightings_)
                                   : slice(document_.text, part.span);
    }
    return name;
  }

  // 某镇位于某县东部: the county, where the name itself tells none.
  std::string_view lies_in_name(const Sighting& best) const {
    if (best.part_count > 1 || best.kind != PlaceWord::suffix) return {};
    for (std::size_t i = 0; i + 1 < sightings_.all.size(); ++i) {
      const Sighting& here = sightings_.all[i];
      const Sighting& next = sightings_.all[i + 1];
      if (here.place != best.place || next.kind != PlaceWord::listed || next.block != here.block)
        continue;
      if (next.span.begin - here.span.end > kLongestLocator || next.level >= best.level) continue;
      const std::string_view between = slice(document_.text, {here.span.end, next.span.begin});
      if (gazetteer_.locators.begins(between) != nullptr) return slice(document_.text, next.span);
    }
    return {};
  }

  const Document& document_;
  const Gazetteer& gazetteer_;
  const Sightings& sightings_;
  std::vector<int> weights_;                       // by block
  std::unordered_map<std::uint32_t, int> scores_;  // by place
  std::array<int, kLevels> levels_{};
  PlaceLevel level_ = PlaceLevel::none;  // that the text's own words tell
};

}  // namespace

OwnPlace choose_own(const Document& document, const Gazetteer& gazetteer,
                    const Sightings& sightings) {
  return OwnChooser(document, gazetteer, sightings).run();
}

OwnPlace named_own(std::string_view name, const Gazetteer& gazetteer, const Sightings& sightings) {
  OwnPlace own{.name = std::string(name)};
  Document document;
  document.text = name;
  const Span whole{0, static_cast<std::uint32_t>(name.size())};
  Block block;
  block.kind = BlockKind::title;
  block.span = block.body = whole;
  document.blocks.push_back(block);
  const Sightings told = find_sightings(document, gazetteer);
  if (told.all.empty()) return own;
  const Sighting& last = told.all.back();
  own.level = last.level;
  if (last.kind == PlaceWord::listed) own.place = last.place;
  if (last.kind != PlaceWord::suffix) return own;
  const std::string_view local = slice(name, told.last_part(last).span);
  const auto same = std::find(sightings.local_names.begin(), sightings.local_names.end(), local);
  if (same != sightings.local_names.end()) {
    own.place =
        sightings.first_local + static_cast<std::uint32_t>(same - sightings.local_names.begin());
  }
  return own;
}

bool can_mean(PlaceLevel level, PlaceLevel place_level, std::string_view full_name,
              const Gazetteer& gazetteer) {
  const bool is_division = place_level == PlaceLevel::province ||
                           place_level == PlaceLevel::prefecture ||
                           place_level == PlaceLevel::county;
  if (level == PlaceLevel::city) return is_division && full_name.ends_with(gazetteer.city_mark);
  if (level == PlaceLevel::district)
    return is_division && full_name.ends_with(gazetteer.district_mark);
  return level == place_level;
}

std::string_view full_name(std::uint32_t place, const Gazetteer& gazetteer,
                           const Sightings& sightings) {
  if (place == kNoPlace) return {};
  if (place < sightings.first_local) return gazetteer.places()[place].name;
  return sightings.local_names[place - sightings.first_local];
}

}  // namespace zhibiao
