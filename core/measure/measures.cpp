#include "measure/measures.h"

#include <algorithm>

#include "clause/clauses.h"
#include "label/label_maker.h"
#include "label/told_apart.h"

namespace zhibiao {

MeasureReader::MeasureReader(const Lexicon& lexicon, const Segmenter& segmenter)
    : segmenter_(&segmenter), wording_(lexicon) {}

namespace {

// The stretches that are read one after the other: sentences, cut where a point of a list
// begins (一是…;二是…).
std::vector<Sentence> stretches(const Document& document) {
  std::vector<Sentence> parts;
  std::size_t item = 0;
  for (const Sentence& sentence : document.sentences) {
    Sentence part = sentence;
    // 2.装机容量达到22亿千瓦: the number of a heading is no word of it.
    const Block& block = document.blocks[sentence.block];
    const bool marked = block.kind == BlockKind::heading && block.body.begin < part.span.end;
    if (marked) part.span.begin = std::max(part.span.begin, block.body.begin);
    while (item < document.items.size() && document.items[item].span.begin <= part.span.begin)
      ++item;
    for (; item < document.items.size() && document.items[item].span.begin < part.span.end;
         ++item) {
      Sentence head = part;
      head.span.end = document.items[item].span.begin;
      parts.push_back(head);
      part.span.begin = head.span.end;
    }
    parts.push_back(part);
  }
  return parts;
}

// The first time that is told from `at` on.
auto first_time(const Mentions& mentions, std::uint32_t at) {
  return std::lower_bound(
      mentions.periods.begin(), mentions.periods.end(), at,
      [](const PeriodMention& mention, std::uint32_t from) { return mention.span.begin < from; });
}

}  // namespace

// Whether a heading announces a plan: 2020年工作计划, but not 完成年度目标任务.
constexpr std::size_t kPlanHeadingMax = 14;

bool MeasureReader::plans(std::string_view text, Span heading) const {
  if (slice(text, heading).ends_with(':')) --heading.end;  // 2015年工作要点:
  std::vector<Token> tokens;
  segmenter_->segment(text, heading, tokens);
  // 2015年主要目标是:
  while (!tokens.empty() && (tokens.back().roles & kLink) != 0) tokens.pop_back();
  if (tokens.empty() || tokens.size() > kPlanHeadingMax) return false;
  // 年度目标任务完成情况: what came of the plan.
  if (std::any_of(tokens.begin(), tokens.end(),
                  [](const Token& word) { return (word.roles & kDone) != 0; }))
    return false;
  if ((tokens.back().roles & kState) != 0) return false;  // 重点工作成效
  if ((tokens.front().roles & (kPlanning | kWill)) != 0) return true;
  // 经济社会发展的主要目标: what modifies the goal may have a verb in it.
  const auto of = std::find_if(tokens.rbegin(), tokens.rend(), [&](const Token& word) {
    return slice(text, word.span) == wording_.of;
  });
  return (tokens.back().roles & kPlanning) != 0 &&
         std::none_of(of.base(), tokens.end() - 1,
                      [](const Token& word) { return word.word_class == WordClass::verb; });
}

// 2018年,我们将重点做好以下工作: whether a paragraph announces that the list below it is a plan.
bool MeasureReader::announces(const Document& document, const Block& block) const {
  const std::string_view text = slice(document.text, block.span);
  if (block.kind != BlockKind::paragraph || !text.ends_with(':')) return false;
  const Span last = document.sentences[block.first_sentence + block.sentence_count - 1].span;
  // 本报讯,从会上获悉,全省的主要目标是: what stands before the last comma says who tells it.
  const std::size_t comma = slice(document.text, {last.begin, block.span.end}).rfind(',');
  const auto told = last.begin + static_cast<std::uint32_t>(comma) + 1;
  if (comma != std::string_view::npos && plans(document.text, {told, block.span.end})) return true;
  return announces_list(document.text, {last.begin, block.span.end}, false);
}

// Whether words that lead to a list tell that it is to come. `within`: to one in their own
// sentence.
bool MeasureReader::announces_list(std::string_view text, Span words, bool within) const {
  constexpr std::uint32_t kLongest = 150;  // bytes
  if (words.size() > kLongest || !slice(text, words).ends_with(':')) return false;
  std::vector<Token> tokens;
  segmenter_->segment(text, words, tokens);
  const auto has = [&](Roles roles) {
    return std::any_of(tokens.begin(), tokens.end(),
                       [&](const Token& word) { return (word.roles & roles) != 0; });
  };
  if (has(kPast) || has(kWill)) return !has(kPast);
  if (!within) return plans(text, words);
  // 主要目标是:一是…; 要实现以下目标:一是…
  const std::size_t count = tokens.size();
  const bool named = count > 2 && (tokens[count - 2].roles & kLink) != 0 &&
                     (tokens[count - 3].roles & kPlanning) != 0;
  return named || std::any_of(tokens.begin(), tokens.end(), [](const Token& word) {
           return (word.roles & kTarget) != 0 && word.word_class != WordClass::noun;
         });
}

// 林业局2017年工作计划, 2022年长宁区民生实事: whether what stands below a heading or title is to
// come.
bool MeasureReader::announces_plan(const Mentions& mentions, Span heading) const {
  return plans(mentions.text, heading) || promises(mentions, heading);
}

// 2022年长宁区民生实事: whether a heading tells what will be done in the year that it names.
bool MeasureReader::promises(const Mentions& mentions, Span heading) const {
  const auto time = first_time(mentions, heading.begin);
  return time != mentions.periods.end() && heading.contains(time->span.begin) &&
         wording_.tells_promise(slice(mentions.text, heading));
}

// Whether the heading above a block announces a plan, or one above that, or else the title, which
// does if `titled`.
bool MeasureReader::is_planned(const Document& document, const Mentions& mentions,
                               std::uint32_t block, bool titled) const {
  constexpr int kDeepest = 6;
  std::uint32_t section = document.blocks[block].section;
  for (int depth = 0; depth < kDeepest && section != kNone; ++depth) {
    const Section& here = document.sections[section];
    const Span heading = document.blocks[here.heading].body;
    if (announces_plan(mentions, heading)) return true;
    if (wording_.tells_standing(slice(document.text, heading))) return false;  // 一、某乡概况
    section = here.parent;
  }
  return titled;
}

// 县政府2020年将办好15件实事: whether the title tells what will be done at a time; 2022年打算 names
// a part of the text.
bool MeasureReader::foretells(const Document& document, const Mentions& mentions) const {
  constexpr std::uint32_t kWhose = 18;  // bytes: 2020年全市将
  std::vector<Token> tokens;
  segmenter_->segment(document.text, document.title, tokens);
  for (auto time = first_time(mentions, document.title.begin);
       time != mentions.periods.end() && time->span.end < document.title.end; ++time) {
    if (std::any_of(tokens.begin(), tokens.end(), [&](const Token& word) {
          return (word.roles & kWill) != 0 && time->span.end <= word.span.begin &&
                 word.span.begin <= time->span.end + kWhose && word.span.end < document.title.end;
        }))
      return true;
  }
  return false;
}

namespace {

// “双过九成”的目标: such a figure is the goal of what the sentence counted last, or of what it
// counts next; or else it is told by its name.
void name_goals(const Mentions& mentions, Span sentence, std::size_t first,
                std::vector<Measure>& measures) {
  const auto is_share = [&](std::size_t at) {
    return at < measures.size() && mentions.quantities[at].span.begin < sentence.end &&
           mentions.quantities[at].unit.unit_class == UnitClass::share &&
           !measures[at].label.empty();
  };
  for (std::size_t i = first; i < measures.size(); ++i) {
    const Quantity& figure = mentions.quantities[i];
    if (figure.span.begin >= sentence.end) return;
    if (figure.goal.empty()) continue;
    measures[i].label = i > first && is_share(i - 1) ? measures[i - 1].label
                        : is_share(i + 1)            ? measures[i + 1].label
                                                     : slice(mentions.text, figure.goal);
    measures[i].kind = Kind::target;
    measures[i].rules.push_back("goal-named");
  }
}

// 上半年工作进展: what a heading says but for the time that it begins with.
Span behind_time(const Mentions& mentions, Span heading) {
  const auto first = first_time(mentions, heading.begin);
  const bool begins = first != mentions.periods.end() && first->span.begin == heading.begin;
  return begins ? Span{std::min(first->span.end, heading.end), heading.end} : heading;
}

}  // namespace

// 总人口633户: people are counted by the household.
void MeasureReader::name_households(std::string& label) const {
  if (label != wording_.persons && label != wording_.all_persons) return;
  label.replace(label.size() - wording_.persons.size(), wording_.persons.size(),
                wording_.households);
}

// What leads to the figures at `at`, or the heading above them, where it says more than a time.
Span MeasureReader::about_of(const Document& document, const Mentions& mentions,
                             std::uint32_t at) const {
  const Span lead = document.lead_of(at);
  if (!lead.empty()) return lead;
  const Span heading = document.heading_of(at);
  const Span said = behind_time(mentions, heading);  // 过去五年
  const bool bare = said.empty() || wording_.says_nothing(slice(document.text, said));
  return bare ? Span{} : heading;
}

std::vector<Measure> MeasureReader::read(const Document& document, const Mentions& mentions) const {
  // A stretch without figures is read for what it is about, if it is not too long to tell.
  constexpr std::uint32_t kAboutMax = 300;
  std::vector<Measure> measures(mentions.quantities.size());
  LabelMaker maker(mentions, wording_, *segmenter_, measures);
  std::size_t quantity = 0;
  std::uint32_t block = kNone;
  std::uint32_t item = kNone;
  Span last;
  bool listed_plan = false;
  bool told_plan = false;  // of the points told in the paragraph
  const bool foretold = foretells(document, mentions);
  const bool titled = announces_plan(mentions, document.title);
  for (const Sentence& part : stretches(document)) {
    while (quantity < mentions.quantities.size() &&
           mentions.quantities[quantity].span.begin < part.span.begin) {
      ++quantity;
    }
    const std::uint32_t here = document.item_at(part.span.begin);
    if (part.block != block || here != item) {
      const Span about = about_of(document, mentions, part.span.begin);
      const bool in_list = document.blocks[part.block].kind == BlockKind::list_item;
      if (part.block != block && block != kNone &&
          document.blocks[block].kind != BlockKind::list_item)
        listed_plan = announces(document, document.blocks[block]);
      // 要努力实现以下目标:一是…;二是…
      if (part.block != block) told_plan = false;
      if (item == kNone && part.block == block)
        told_plan = announces_list(document.text, last, true);
      maker.begin_block(slice(document.text, about),
                        is_planned(document, mentions, part.block, titled) || foretold ||
                            (in_list && listed_plan) || (here != kNone && told_plan));
    }
    block = part.block;
    item = here;
    last = part.span;
    const bool figures = quantity < mentions.quantities.size() &&
                         mentions.quantities[quantity].span.begin < part.span.end;
    if (!figures && part.span.size() > kAboutMax) continue;
    const bool title = document.blocks[part.block].kind == BlockKind::title;
    const std::vector<Piece> pieces = read_pieces(mentions, part.span, *segmenter_);
    maker.read_sentence(read_clauses(document.text, pieces, title));
    name_goals(mentions, part.span, quantity, measures);
  }
  tell_apart(mentions, wording_, measures);
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (mentions.quantities[i].unit.kind == "household") name_households(measures[i].label);
  }
  return measures;
}

}  // namespace zhibiao
