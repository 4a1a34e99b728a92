#include "place/sightings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <unordered_map>
#include <utility>

#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kHan = 3;              // bytes of most Han characters
constexpr std::uint32_t kMostName = 4 * kHan;  // bytes of a name in front of its suffix
constexpr std::uint32_t kFewestName = 2 * kHan;
constexpr std::size_t kBorders = 4;
constexpr std::uint32_t kNearOrgan = 5 * kHan;  // bytes between a place and its office
constexpr std::uint32_t kLongestOrgan = 24;     // bytes

// A name whose reading waits for the rest of the text.
struct Candidate {
  PlacePart part;
  const PlaceSense* first = nullptr;  // listed: what it may be
  const PlaceSense* last = nullptr;
  std::uint32_t run_begin = 0;    // local: where the Han before the suffix begin
  std::uint32_t suffix_size = 0;  // local
  std::uint32_t block = 0;
  bool follows_place = false;  // local: its name begins right behind another place
};

// Reads the blocks one after the other, and keeps what may be names.
class Spotter {
 public:
  Spotter(const Document& document, const Gazetteer& gazetteer)
      : text_(document.text), gazetteer_(gazetteer) {}

  // County names of no table are trusted where a title or byline has them: `is_head`.
  void read(Span span, std::uint32_t block, bool is_head) {
    block_ = block;
    is_head_ = is_head;
    end_ = span.end;
    run_begin_ = span.begin;
    borders_.fill({span.begin, true});
    last_place_end_ = kNoPlace;
    const std::string_view held = text_.substr(0, end_);
    std::uint32_t at = span.begin;
    std::uint32_t here = wide_at(held, at);
    while (at < end_) {
      const std::uint32_t next = here == 0 ? 0 : wide_at(held, at + kHan);
      if (here != 0 && is_han(static_cast<char32_t>(here)) && !gazetteer_.may_begin(here, next)) {
        at += kHan;
        here = next;
        continue;
      }
      at = step(at);
      here = wide_at(held, at);
    }
  }

  std::vector<Candidate> candidates;
  std::vector<LevelVote> votes;

 private:
  std::uint32_t step(std::uint32_t at) {
    if (static_cast<unsigned char>(text_[at]) < 0xE3) return break_at(at + 1);  // no Han begins so
    const Gazetteer::Match match = name_at(at);
    if (match.size == 0) {
      std::size_t next = at;
      const char32_t c = next_code_point(text_, next);
      return is_han(c) ? static_cast<std::uint32_t>(next)
                       : break_at(static_cast<std::uint32_t>(next));
    }
    take(at, match);
    return at + match.size;
  }

  // The longest name at `at`, but of 北京市民 it is 北京.
  Gazetteer::Match name_at(std::uint32_t at) const {
    const std::string_view held = text_.substr(0, end_);
    const Gazetteer::Match name = gazetteer_.longest_at(held, at);
    if (name.size <= kFewestName || name.first->kind != PlaceWord::listed) return name;
    const std::uint32_t rank = at + name.size - kHan;
    const Gazetteer::Match word = gazetteer_.longest_at(held, rank);
    if (word.size == 0 || !word.first->keeps_first) return name;
    const Gazetteer::Match without = gazetteer_.longest_at(held.substr(0, rank), at);
    return without.size + kHan == name.size ? without : name;
  }

  // No name reaches across what stands before `at`.
  std::uint32_t break_at(std::uint32_t at) {
    run_begin_ = at;
    borders_.fill({at, true});
    return at;
  }

  void border(std::uint32_t at, std::uint32_t word_size) {
    std::rotate(borders_.begin(), borders_.begin() + 1, borders_.end());
    borders_.back() = {at, word_size > kHan};
  }

  void take(std::uint32_t at, const Gazetteer::Match& match) {
    const std::uint32_t end = at + match.size;
    const PlaceSense* plain = std::find_if(match.first, match.last, [](const PlaceSense& sense) {
      return sense.kind != PlaceWord::listed;
    });
    const PlaceSense& sense = plain == match.last ? *match.first : *plain;
    switch (sense.kind) {
      case PlaceWord::suffix:
        return take_local(at, end, sense.level);
      case PlaceWord::boundary: {
        // 2012年云山县: no clause begins with the 年 of a date.
        const bool dates = at > 0 && is_digit(text_[at - 1]);
        const bool begins = (at == run_begin_ && !dates) || at == last_place_end_;
        if (!sense.follows_word || !begins) border(end, match.size);
        return;
      }
      case PlaceWord::vote:
        votes.push_back({.level = sense.level, .block = block_});
        [[fallthrough]];
      case PlaceWord::skip:
        break_at(end);
        return;
      default:
        break;
    }
    if (ends_longer_name(at, match)) return take_local(end - kHan, end, sense.level);
    border(end, match.size);
    candidates.push_back({.part = {.span = {at, end}, .kind = sense.kind, .level = sense.level},
                          .first = match.first,
                          .last = match.last,
                          .block = block_});
    last_place_end_ = end;
  }

  // 岚县 in 临岚县: a listed name of two characters behind one that nothing sets apart from it.
  bool ends_longer_name(std::uint32_t at, const Gazetteer::Match& match) const {
    return match.size == 2 * kHan && at == run_begin_ + kHan && borders_.back().at != at &&
           match.first->level == PlaceLevel::county && !match.first->is_short;
  }

  // A name of no table, from a border to its suffix at [at, end).
  void take_local(std::uint32_t at, std::uint32_t end, PlaceLevel level) {
    drop_swallowed(at);
    const std::uint32_t begin = name_begin(at);
    if (is_generic(begin, at)) {
      break_at(end);
      return;
    }
    const bool is_name = begin != kNoPlace && (level >= PlaceLevel::town || is_head_);
    if (!is_name && at - run_begin_ < kFewestName) return;  // 大屯街道: no suffix yet
    candidates.push_back(
        {.part = {.span = {is_name ? begin : at, end}, .kind = PlaceWord::suffix, .level = level},
         .run_begin = run_begin_,
         .suffix_size = end - at,
         .block = block_,
         .follows_place = begin == last_place_end_});
    if (!is_name) return border(end, kHan);  // it waits to be known from elsewhere
    last_place_end_ = end;
    break_at(end);
  }

  // Whether what stands before the suffix at `at` makes no name: 贫困村, 各村, 山村.
  bool is_generic(std::uint32_t begin, std::uint32_t at) const {
    const std::string_view before = text_.substr(run_begin_, at - run_begin_);
    const WordSet::Entry* generic = gazetteer_.generics.ends(before);
    if (generic == nullptr) return false;
    const auto word_begin = at - static_cast<std::uint32_t>(generic->word.size());
    const bool is_part = begin == last_place_end_ && begin < word_begin;  // 某县城关镇
    if (is_part) return false;
    if (generic->meaning != Gazetteer::kAlone) return true;
    const bool at_border = std::any_of(borders_.begin(), borders_.end(), [&](const Border& border) {
      return border.at == word_begin;
    });
    return at_border ||
           gazetteer_.generics.ends(text_.substr(run_begin_, word_begin - run_begin_)) != nullptr;
  }

  // 城关 of 城关镇 was taken for a place of its own.
  void drop_swallowed(std::uint32_t suffix) {
    if (candidates.empty()) return;
    const Candidate& last = candidates.back();
    if (last.block != block_ || last.part.span.end != suffix || last.part.kind != PlaceWord::listed)
      return;
    if (!last.first->is_short) return;
    std::rotate(borders_.rbegin(), borders_.rbegin() + 1, borders_.rend());
    borders_.front() = borders_[1];
    candidates.pop_back();
    const bool has_place = !candidates.empty() && candidates.back().block == block_;
    last_place_end_ = has_place ? candidates.back().part.span.end : kNoPlace;
  }

  // Where the name before the suffix at `at` begins: at the nearest border that leaves it
  // two to four characters, or one right behind a place. kNoPlace where there is none.
  std::uint32_t name_begin(std::uint32_t at) const {
    for (std::size_t i = borders_.size(); i-- > 0;) {
      const std::uint32_t size = at - borders_[i].at;
      if (size > kMostName) break;
      if (size >= kFewestName || (size == kHan && borders_[i].at == last_place_end_))
        return borders_[i].at;
      if (borders_[i].is_firm) break;  // 永和镇 may have 和 in it, but no longer words
    }
    return kNoPlace;
  }

  struct Border {
    std::uint32_t at = 0;
    bool is_firm = false;  // behind a mark, or a word of more than one character
  };

  std::string_view text_;
  const Gazetteer& gazetteer_;
  std::uint32_t block_ = 0;
  bool is_head_ = false;
  std::uint32_t end_ = 0;
  std::uint32_t run_begin_ = 0;  // where the run of Han began
  std::uint32_t last_place_end_ = kNoPlace;
  std::array<Border, kBorders> borders_{};  // where names may begin, the nearest last
};

// Decides what the candidates are, and joins them to sightings.
class Resolver {
 public:
  Resolver(const Document& document, const Gazetteer& gazetteer, Spotter& spotter)
      : text_(document.text), gazetteer_(gazetteer), candidates_(spotter.candidates) {
    out_.votes = std::move(spotter.votes);
    out_.first_local = static_cast<std::uint32_t>(gazetteer.places().size());
  }

  Sightings run() {
    note_certain();
    for (std::size_t i = 0; i < candidates_.size(); ++i) resolve(i);
    join_parts();
    return std::move(out_);
  }

 private:
  // What the whole text says of the names: which full names it has, how often each local
  // name stands between two borders.
  void note_certain() {
    seen_.assign(gazetteer_.places().size(), false);
    for (const Candidate& candidate : candidates_) {
      if (candidate.part.kind == PlaceWord::suffix) {
        if (candidate.part.span.size() > candidate.suffix_size)
          ++counts_[slice(text_, candidate.part.span)];
        continue;
      }
      for (const PlaceSense* sense = candidate.first; sense != candidate.last; ++sense) {
        if (sense->kind == PlaceWord::listed && !sense->needs_parent && !sense->needs_full)
          see(sense->place);
      }
    }
  }

  void see(std::uint32_t place) {
    while (place != kNoPlace && !seen_[place]) {
      seen_[place] = true;
      place = gazetteer_.places()[place].parent;
    }
  }

  void resolve(std::size_t index) {
    Candidate& candidate = candidates_[index];
    if (candidate.part.kind == PlaceWord::suffix) {
      if (candidate.follows_place) join_unproven(index);
      resolve_local(candidate);
      const bool overlaps = index > 0 && candidate.part.kind != PlaceWord::none &&
                            candidates_[index - 1].part.span.end > candidate.part.span.begin;
      if (overlaps) candidates_[index - 1].part.kind = PlaceWord::none;
      return;
    }
    if (candidate.part.kind != PlaceWord::listed) return;
    const std::uint32_t before =
        index > 0 && candidates_[index - 1].block == candidate.block &&
                candidates_[index - 1].part.span.end == candidate.part.span.begin
            ? candidates_[index - 1].part.place
            : kNoPlace;
    const PlaceSense* best = nullptr;
    int best_rank = 0;
    for (const PlaceSense* sense = candidate.first; sense != candidate.last; ++sense) {
      const int rank = sense->kind == PlaceWord::listed ? rank_of(*sense, before) : 0;
      if (rank > best_rank) {
        best = sense;
        best_rank = rank;
      }
    }
    candidate.part.kind = best == nullptr ? PlaceWord::none : PlaceWord::listed;
    if (best == nullptr) return;
    candidate.part.level = best->level;
    candidate.part.place = best->place;
  }

  // How likely a listed name means that place; 0 where it does not at all.
  int rank_of(const PlaceSense& sense, std::uint32_t before) const {
    const ListedPlace& place = gazetteer_.places()[sense.place];
    if (before != kNoPlace && before < out_.first_local && before != sense.place &&
        gazetteer_.lies_in(sense.place, before)) {
      return 4;
    }
    if (sense.needs_parent) return 0;
    if (sense.needs_full && !seen_[sense.place]) return 0;
    if (!sense.is_short || place.level == PlaceLevel::province) return 3;
    return place.parent != kNoPlace && seen_[place.parent] ? 2 : 1;
  }

  // 惠民|西社区: what stood in front turned out to be no place.
  void join_unproven(std::size_t index) {
    if (index == 0 || candidates_[index - 1].part.kind != PlaceWord::none) return;
    Span& span = candidates_[index].part.span;
    if (candidates_[index - 1].part.span.end == span.begin)
      span.begin = candidates_[index - 1].part.span.begin;
  }

  // Of the names that may end here, the one that stands between two borders most often in
  // the text: 引导金峰村 is 金峰村 where that is told elsewhere.
  void resolve_local(Candidate& candidate) {
    const Span span = candidate.part.span;
    const std::uint32_t name_end = span.end - candidate.suffix_size;
    const bool is_open = span.begin == name_end;
    const bool is_torn = candidate.follows_place && name_end - span.begin == kHan;  // 镇江|宁镇
    if (!candidate.follows_place || is_torn) {
      std::uint32_t best = is_open || is_torn ? 0 : counts_[slice(text_, span)] - 1;
      for (std::uint32_t size = kFewestName; size <= kMostName; size += kHan) {
        if (name_end < candidate.run_begin + size) break;
        const auto known = counts_.find(text_.substr(name_end - size, span.end - name_end + size));
        if (known == counts_.end() || known->second <= best) continue;
        best = known->second;
        candidate.part.span.begin = name_end - size;
      }
    }
    if (candidate.part.span.begin == name_end) {
      candidate.part.kind = PlaceWord::none;
      return;
    }
    candidate.part.place = local_place(slice(text_, candidate.part.span));
  }

  std::uint32_t local_place(std::string_view name) {
    const auto next = static_cast<std::uint32_t>(out_.first_local + out_.local_names.size());
    const auto [entry, is_new] = locals_.emplace(name, next);
    if (is_new) out_.local_names.push_back(name);
    return entry->second;
  }

  void join_parts() {
    for (const Candidate& candidate : candidates_) {
      if (candidate.part.kind == PlaceWord::none) continue;
      const auto index = static_cast<std::uint32_t>(out_.parts.size());
      out_.parts.push_back(candidate.part);
      if (!continues(candidate)) {
        out_.all.push_back(
            {.span = candidate.part.span, .first_part = index, .block = candidate.block});
      }
      Sighting& sighting = out_.all.back();
      ++sighting.part_count;
      sighting.span.end = candidate.part.span.end;
      sighting.kind = candidate.part.kind;
      sighting.level = candidate.part.level;
      sighting.place = candidate.part.place;
    }
    std::erase_if(out_.all, [this](Sighting& sighting) { return !describe(sighting); });
  }

  // Whether the part lies in the place that ends where it begins.
  bool continues(const Candidate& candidate) const {
    if (out_.all.empty()) return false;
    const Sighting& last = out_.all.back();
    if (last.block != candidate.block || last.span.end != candidate.part.span.begin) return false;
    if (last.kind != PlaceWord::listed && last.kind != PlaceWord::suffix) return false;
    if (candidate.part.kind == PlaceWord::own || candidate.part.kind == PlaceWord::that)
      return false;
    if (candidate.part.level <= last.level) return false;
    if (candidate.part.kind != PlaceWord::listed || last.kind != PlaceWord::listed) return true;
    return gazetteer_.lies_in(candidate.part.place, last.place);
  }

  // What follows tells whether it is a place at all: 某地日报, 全国文明村.
  bool describe(Sighting& sighting) const {
    const std::string_view after = text_.substr(sighting.span.end);
    const bool is_named = sighting.kind == PlaceWord::listed ||
                          sighting.kind == PlaceWord::suffix || sighting.kind == PlaceWord::river;
    if (is_named && gazetteer_.press.begins(after) != nullptr) return false;
    if (sighting.kind == PlaceWord::own) {
      if (gazetteer_.honors.begins(after) != nullptr) return false;
      sighting.is_compared = gazetteer_.ranks.begins(after) != nullptr;
      return true;
    }
    sighting.is_actor = is_named && has_organ(after);
    return true;
  }

  bool has_organ(std::string_view after) const {
    std::size_t at = 0;
    while (at <= kNearOrgan && at < after.size()) {
      if (gazetteer_.organs.begins(after.substr(at, kLongestOrgan)) != nullptr) return true;
      const char32_t c = next_code_point(after, at);
      if (!is_han(c)) return false;
    }
    return false;
  }

  std::string_view text_;
  const Gazetteer& gazetteer_;
  std::vector<Candidate>& candidates_;
  std::vector<bool> seen_;  // by listed place: it, or one that lies in it, is named in full
  std::unordered_map<std::string_view, std::uint32_t> counts_;  // by local name
  std::unordered_map<std::string_view, std::uint32_t> locals_;
  Sightings out_;
};

}  // namespace

Sightings find_sightings(const Document& document, const Gazetteer& gazetteer) {
  Spotter spotter(document, gazetteer);
  for (std::uint32_t i = 0; i < document.blocks.size(); ++i) {
    const BlockKind kind = document.blocks[i].kind;
    spotter.read(document.blocks[i].span, i, kind == BlockKind::title || kind == BlockKind::byline);
  }
  return Resolver(document, gazetteer, spotter).run();
}

}  // namespace zhibiao
