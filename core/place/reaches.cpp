#include "place/reaches.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <utility>

#include "text/order.h"
#include "text/script.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::uint32_t kLongestOpening = 90;  // bytes of openers before a subject
constexpr std::uint32_t kLongestClause = 300;  // bytes looked back for a clause's beginning
constexpr std::uint32_t kNearBefore = 18;      // bytes looked at for 运往, 占
constexpr std::uint32_t kNearBackward = 48;    // bytes between 用于 and its place
constexpr std::uint32_t kNearFigure = 6;       // bytes between 全省 and a figure it governs
constexpr std::uint32_t kNearApart = 120;      // bytes between a list of places and 分别
constexpr std::string_view kListMark = "、";
constexpr std::string_view kTitleOpen = "《";
constexpr std::string_view kStop = "。";

// Where in its surroundings a place stands, the strongest first.
enum class Standing : std::uint8_t { heads_block, heads_sentence, heads_clause, inside };

// The size of the clause mark at `at`; 0 where none stands there. Commas within numbers
// are none.
std::uint32_t clause_mark(std::string_view text, std::uint32_t at) {
  const char c = text[at];
  if (c == ';' || c == ':' || c == '(' || c == ')' || c == '!' || c == '?' || c == '\n') return 1;
  if (c == ',') {
    const bool in_number = at > 0 && is_digit(text[at - 1]) && at + 3 < text.size() &&
                           is_digit(text[at + 1]) && is_digit(text[at + 2]) &&
                           is_digit(text[at + 3]);
    return in_number ? 0 : 1;
  }
  return c == kStop[0] && text.substr(at, kStop.size()) == kStop
             ? static_cast<std::uint32_t>(kStop.size())
             : 0;
}

// Turns stretches that begin in order, the later ones on top, into ones that do not overlap.
class Flattener {
 public:
  void push(Reach reach) {
    close(reach.span.begin);
    if (!open_.empty()) emit(open_.back(), reach.span.begin);
    while (!open_.empty() && open_.back().span.end <= reach.span.end) open_.pop_back();
    open_.push_back(reach);
    at_ = reach.span.begin;
  }

  std::vector<Reach> finish() {
    close(0xFFFFFFFF);
    return std::move(flat_);
  }

 private:
  void close(std::uint32_t to) {
    while (!open_.empty() && open_.back().span.end <= to) {
      emit(open_.back(), open_.back().span.end);
      at_ = std::max(at_, open_.back().span.end);
      open_.pop_back();
    }
  }

  void emit(const Reach& reach, std::uint32_t end) {
    const std::uint32_t begin = std::max(at_, reach.span.begin);
    if (begin < end)
      flat_.push_back({.span = {begin, end}, .sighting = reach.sighting, .dealt = reach.dealt});
  }

  std::vector<Reach> open_;  // the innermost last; each ends before the one below it
  std::vector<Reach> flat_;
  std::uint32_t at_ = 0;  // all before it is emitted
};

// The later ones on top of those they begin in; where one ends, the one below goes on.
std::vector<Reach> flatten(std::vector<Reach> reaches) {
  sort_stably(reaches, [](const Reach& a, const Reach& b) { return a.span.begin < b.span.begin; });
  Flattener flattener;
  for (const Reach& reach : reaches) {
    if (!reach.span.empty()) flattener.push(reach);
  }
  return flattener.finish();
}

class ReachFinder {
 public:
  ReachFinder(const Document& document, const Gazetteer& gazetteer, const Sightings& sightings,
              const OwnPlace& own)
      : document_(document),
        text_(document.text),
        gazetteer_(gazetteer),
        sightings_(sightings),
        own_(own) {}

  std::vector<Reach> run() {
    find_section_ends();
    const std::vector<Sighting>& all = sightings_.all;
    for (std::uint32_t i = 0; i < all.size();) {
      const std::uint32_t end = list_end(i);
      const bool is_list = end > i + 1 || text_.substr(all[i].span.end).starts_with(kListMark);
      if (is_list) {
        deal(i, end);
      } else {
        place(i);
      }
      i = end;
    }
    return flatten(std::move(found_));
  }

 private:
  const Block& block_of(const Sighting& sighting) const { return document_.blocks[sighting.block]; }

  // The end of the places told in a row from `first` on: 甲县、乙县和丙县.
  std::uint32_t list_end(std::uint32_t first) const {
    std::uint32_t last = first;
    while (last + 1 < sightings_.all.size()) {
      const Sighting& here = sightings_.all[last];
      const Sighting& next = sightings_.all[last + 1];
      if (here.block != next.block || here.span.end >= next.span.begin) break;
      if (gazetteer_.joins.is(slice(text_, {here.span.end, next.span.begin})) == nullptr) break;
      ++last;
    }
    return last + 1;
  }

  // A list governs nothing but what 分别 deals out to its members.
  void deal(std::uint32_t first, std::uint32_t end) {
    if (end - first < 2) return;
    const std::uint32_t from = sightings_.all[end - 1].span.end;
    const std::uint32_t stop = sentence_end(from);
    const std::string_view rest = text_.substr(from, std::min(stop - from, kNearApart));
    for (const WordSet::Entry& apart : gazetteer_.aparts.entries()) {
      const std::size_t found = rest.find(apart.word);
      if (found == std::string_view::npos ||
          rest.substr(0, found).find_first_of(";:") != std::string_view::npos)
        continue;
      const auto begin = from + static_cast<std::uint32_t>(found + apart.word.size());
      found_.push_back({.span = {begin, std::max(begin, list_stop(begin, stop))},
                        .sighting = first,
                        .dealt = end - first});
      return;
    }
  }

  void place(std::uint32_t index) {
    const Sighting& sighting = sightings_.all[index];
    const Block& block = block_of(sighting);
    if (block.kind == BlockKind::byline || block.kind == BlockKind::furniture) return;
    if (block.kind == BlockKind::title || document_.is_aside(sighting.span.begin)) return;
    if (sighting.kind == PlaceWord::that || sighting.is_compared) return;
    const bool is_own = is_own_place(sighting, own_, gazetteer_, sightings_, document_);
    if (!is_own && sighting.kind == PlaceWord::own && !is_wider(sighting)) return;
    if (block.kind == BlockKind::heading) return place_heading(index, is_own);
    if (block.kind == BlockKind::table_row) return place_row(index, is_own);
    const Standing standing = standing_of(sighting, block);
    if (is_own) {
      const bool heads = standing <= Standing::heads_sentence;
      const Standing scope = heads ? Standing::heads_block : standing;
      if (standing != Standing::inside)
        found_.push_back({.span = {sighting.span.begin, scope_end(sighting, scope)}});
      return;
    }
    if (governs(sighting, standing)) push(index, standing);
  }

  // Whether 全省 is wider than the report's own place; a narrower one goes without saying.
  bool is_wider(const Sighting& sighting) const {
    if (own_.level == PlaceLevel::none || own_.level == PlaceLevel::region) return false;
    if (sighting.level == PlaceLevel::nation) {  // 我国 is no more than a way to speak
      return slice(text_, sighting.span) == gazetteer_.nation_name;
    }
    if (sighting.level == PlaceLevel::city) return own_.level >= PlaceLevel::county;
    if (sighting.level == PlaceLevel::district) return own_.level >= PlaceLevel::prefecture;
    return sighting.level < own_.level;
  }

  bool governs(const Sighting& sighting, Standing standing) const {
    const std::uint32_t near = std::min(sighting.span.begin, kNearBefore);
    const bool is_goal =
        gazetteer_.befores.ends(text_.substr(sighting.span.begin - near, near)) != nullptr;
    if (sighting.kind == PlaceWord::own) {
      return standing != Standing::inside ||
             (!is_goal && digit_within(sighting.span.end, kNearFigure));
    }
    if (sighting.is_actor)
      return standing == Standing::heads_block && block_of(sighting).kind == BlockKind::list_item;
    if (standing == Standing::heads_block || standing == Standing::heads_sentence) return true;
    return !is_goal && !is_listed(sighting);
  }

  // 大明和沙田镇: one of a list whose other members are no places to us. Behind a figure the
  // mark joins clauses: 3个、沙田镇2个.
  bool is_listed(const Sighting& sighting) const {
    const std::string_view before = text_.substr(0, sighting.span.begin);
    const WordSet::Entry* join = gazetteer_.joins.ends(
        before.substr(before.size() - std::min<std::size_t>(before.size(), kNearBefore)));
    if (join == nullptr) return false;
    const auto end = sighting.span.begin - static_cast<std::uint32_t>(join->word.size());
    return !digit_within(end - std::min(end, kNearBefore), std::min(end, kNearBefore));
  }

  bool digit_within(std::uint32_t at, std::uint32_t bytes) const {
    const std::string_view near = text_.substr(at, bytes);
    return std::any_of(near.begin(), near.end(), is_digit);
  }

  void push(std::uint32_t index, Standing standing) {
    const Sighting& sighting = sightings_.all[index];
    if (const auto begin = backward_begin(sighting); begin != sighting.span.begin) {
      found_.push_back({.span = {begin, sighting.span.begin}, .sighting = index});
    }
    const bool within_own =
        sighting.part_count > 1 && own_.place != kNoPlace &&
        sightings_.parts[sighting.first_part + sighting.part_count - 2].place == own_.place;
    const bool in_title_marks = standing == Standing::inside && is_in_title_marks(sighting);
    const Standing strength = within_own && in_title_marks ? Standing::heads_sentence : standing;
    found_.push_back(
        {.span = {sighting.span.begin, scope_end(sighting, strength)}, .sighting = index});
  }

  // 编制《茶庵岭镇金峰村规划》,投入...
  bool is_in_title_marks(const Sighting& sighting) const {
    return text_.substr(0, sighting.span.begin).ends_with(kTitleOpen);
  }

  // 1490万元专项用于某镇: the clause in front of 用于 is the place's, too.
  std::uint32_t backward_begin(const Sighting& sighting) const {
    const std::uint32_t begin =
        clause_begin(sighting.span.begin, sentence_begin(sighting.span.begin));
    const std::uint32_t from =
        std::max(begin, sighting.span.begin - std::min(sighting.span.begin, kNearBackward));
    const std::string_view near = text_.substr(from, sighting.span.begin - from);
    return gazetteer_.backwards.has_any(near) ? begin : sighting.span.begin;
  }

  // A heading's place governs its section.
  void place_heading(std::uint32_t index, bool is_own) {
    const Sighting& sighting = sightings_.all[index];
    if (sighting.kind == PlaceWord::own && !is_own) return;
    const bool is_area = sighting.kind == PlaceWord::region || sighting.kind == PlaceWord::river;
    if (is_area && standing_of(sighting, block_of(sighting)) == Standing::inside) return;
    const std::uint32_t section = block_of(sighting).section;
    const Span span{sighting.span.begin,
                    section == kNone ? block_of(sighting).span.end : section_ends_[section]};
    found_.push_back({.span = span, .sighting = is_own ? kNoPlace : index});
  }

  // A row's first cell names what the row is of.
  void place_row(std::uint32_t index, bool is_own) {
    const Sighting& sighting = sightings_.all[index];
    const std::uint32_t row = document_.row_at(sighting.span.begin);
    if (row == kNone || is_own || document_.rows[row].cells.empty()) return;
    if (!document_.rows[row].cells.front().contains(sighting.span.begin)) return;
    found_.push_back(
        {.span = {sighting.span.begin, block_of(sighting).span.end}, .sighting = index});
  }

  void find_section_ends() {
    const std::vector<Section>& sections = document_.sections;
    section_ends_.assign(sections.size(), static_cast<std::uint32_t>(text_.size()));
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < sections.size(); ++i) {
      const std::uint32_t begin = document_.blocks[sections[i].heading].span.begin;
      while (!open.empty() && sections[open.back()].level >= sections[i].level) {
        section_ends_[open.back()] = begin;
        open.pop_back();
      }
      open.push_back(i);
    }
  }

  std::uint32_t sentence_begin(std::uint32_t at) const {
    const std::uint32_t sentence = document_.sentence_at(at);
    return sentence == kNone ? at : document_.sentences[sentence].span.begin;
  }

  std::uint32_t sentence_end(std::uint32_t at) const {
    const std::uint32_t sentence = document_.sentence_at(at == 0 ? at : at - 1);
    return sentence == kNone ? at : document_.sentences[sentence].span.end;
  }

  // Where the clause that holds `at` begins; `at` minus a while in one without end.
  std::uint32_t clause_begin(std::uint32_t at, std::uint32_t least) const {
    const std::uint32_t from = std::max(least, at - std::min(at, kLongestClause));
    for (std::uint32_t i = at; i > from; --i) {
      if (is_continuation_byte(text_[i - 1])) {
        if (i >= 3 && clause_mark(text_, i - 3) == 3) return i;
        continue;
      }
      if (clause_mark(text_, i - 1) == 1) return i;
    }
    return from;
  }

  // Whether only openers, digits and commas stand in [from, at).
  bool only_openers(std::uint32_t from, std::uint32_t at) const {
    if (at - from > kLongestOpening) return false;
    while (from < at) {
      const char c = text_[from];
      if (is_digit(c) || c == ',' || c == ' ' || c == '-') {
        ++from;
        continue;
      }
      const WordSet::Entry* opener = gazetteer_.openers.begins(text_.substr(from, at - from));
      if (opener == nullptr) return false;
      from += static_cast<std::uint32_t>(opener->word.size());
    }
    return true;
  }

  Standing standing_of(const Sighting& sighting, const Block& block) const {
    const std::uint32_t at = sighting.span.begin;
    const std::uint32_t item = document_.item_at(at);
    const std::uint32_t opening = item == kNone ? block.body.begin : document_.items[item].mark.end;
    const std::uint32_t head = std::max(opening, block.body.begin);
    if (head <= at && only_openers(head, at)) return Standing::heads_block;
    const std::uint32_t sentence = sentence_begin(at);
    if (only_openers(sentence, at)) return Standing::heads_sentence;
    return only_openers(clause_begin(at, sentence), at) ? Standing::heads_clause : Standing::inside;
  }

  std::uint32_t scope_end(const Sighting& sighting, Standing standing) const {
    const std::uint32_t at = sighting.span.end;
    const std::uint32_t stop = sentence_end(at);
    if (standing == Standing::inside) return clause_stop(at, stop);
    if (standing == Standing::heads_clause) return list_stop(at, stop);
    const bool is_wide = sighting.kind == PlaceWord::own &&
                         !is_own_place(sighting, own_, gazetteer_, sightings_, document_);
    if (standing == Standing::heads_sentence || is_wide) return stop;
    const std::uint32_t item = document_.item_at(sighting.span.begin);
    return item == kNone ? block_of(sighting).span.end : document_.items[item].span.end;
  }

  std::uint32_t clause_stop(std::uint32_t at, std::uint32_t stop) const {
    while (at < stop && clause_mark(text_, at) == 0) ++at;
    return at;
  }

  // Up to the semicolon, or the bracket that closes around.
  std::uint32_t list_stop(std::uint32_t at, std::uint32_t stop) const {
    int depth = 0;
    for (; at < stop; ++at) {
      if (text_[at] == ';') return at;
      if (text_[at] == '(') ++depth;
      if (text_[at] == ')' && --depth < 0) return at;
    }
    return at;
  }

  const Document& document_;
  std::string_view text_;
  const Gazetteer& gazetteer_;
  const Sightings& sightings_;
  const OwnPlace& own_;
  std::vector<std::uint32_t> section_ends_;
  std::vector<Reach> found_;  // as they are told, overlapping
};

}  // namespace

bool is_own_place(const Sighting& sighting, const OwnPlace& own, const Gazetteer& gazetteer,
                  const Sightings& sightings, const Document& document) {
  if (sighting.kind == PlaceWord::own) {
    if (own.level == PlaceLevel::none) return true;
    return can_mean(sighting.level, own.level, full_name(own.place, gazetteer, sightings),
                    gazetteer);
  }
  if (sighting.place != kNoPlace) return sighting.place == own.place;
  return own.level == PlaceLevel::region && own.name.ends_with(slice(document.text, sighting.span));
}

std::vector<Reach> find_reaches(const Document& document, const Gazetteer& gazetteer,
                                const Sightings& sightings, const OwnPlace& own) {
  return ReachFinder(document, gazetteer, sightings, own).run();
}

}  // namespace zhibiao
