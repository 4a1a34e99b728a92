#include "zhibiao.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "document/document.h"
#include "lex/segmenter.h"
#include "measure/indicator_finder.h"
#include "measure/measures.h"
#include "measure/subjects.h"
#include "measure/table_reader.h"
#include "measure/topic_finder.h"
#include "place/places.h"
#include "quantity/quantities.h"
#include "text/normal_text.h"
#include "text/order.h"
#include "time/periods.h"

namespace zhibiao {

struct Analyzer::Stages {
  explicit Stages(const Lexicon& lexicon)
      : documents(lexicon),
        periods(lexicon),
        places(lexicon),
        segmenter(lexicon),
        quantities(lexicon, segmenter),
        measures(lexicon, segmenter),
        tables(lexicon, quantities.words(), measures.wording()),
        indicators(lexicon),
        topics(lexicon),
        subjects(lexicon) {}

  DocumentReader documents;
  PeriodFinder periods;
  PlaceFinder places;
  Segmenter segmenter;
  QuantityFinder quantities;
  MeasureReader measures;
  TableReader tables;
  IndicatorFinder indicators;
  TopicFinder topics;
  SubjectFinder subjects;
};

namespace {

// The spans that hold no figures, in order and merged.
std::vector<Span> spans_without_figures(const Document& document, const Periods& periods,
                                        const Places& places) {
  std::vector<Span> spans;
  for (const PeriodMention& mention : periods.mentions) spans.push_back(mention.span);
  for (const PlaceMention& mention : places.mentions) spans.push_back(mention.span);
  for (const Aside& aside : document.asides) spans.push_back(aside.span);
  for (const Item& item : document.items) spans.push_back(item.mark);
  sort_stably(spans, [](Span left, Span right) { return left.begin < right.begin; });
  std::vector<Span> merged;
  for (const Span span : spans) {
    if (!merged.empty() && span.begin < merged.back().end) {
      merged.back().end = std::max(merged.back().end, span.end);
    } else {
      merged.push_back(span);
    }
  }
  return merged;
}

bool is_headline(const Block& block) {
  return block.kind == BlockKind::title || block.kind == BlockKind::heading;
}

bool tells_figures(const Block& block) {
  return block.kind != BlockKind::byline && block.kind != BlockKind::furniture;
}

constexpr std::string_view kIndefinite = "indefinite-one";

// 一个, 一批 count nothing that a table would hold.
void drop_indefinite(Quantities& quantities, std::vector<TableFigure>& cells) {
  std::vector<Quantity>& found = quantities.found;
  std::size_t cell = 0;
  std::uint32_t dropped = 0;
  for (std::uint32_t i = 0; i < found.size(); ++i) {
    if (cell < cells.size() && cells[cell].quantity == i) cells[cell++].quantity -= dropped;
    if (!found[i].one) continue;
    quantities.rejected.push_back({found[i].span, kIndefinite});
    ++dropped;
  }
  std::erase_if(found, [](const Quantity& quantity) { return quantity.one; });
}

// What no label is made of: bylines, notes, and the 一个 that counts nothing.
std::vector<Aside> without_words(const Document& document, const Quantities& quantities) {
  std::vector<Aside> asides = document.asides;
  for (const Item& item : document.items) asides.push_back({item.mark, AsideKind::number});
  for (const RejectedNumber& number : quantities.rejected) {
    if (number.rule == kIndefinite) asides.push_back({number.span, AsideKind::note});
  }
  sort_stably(asides, [](const Aside& left, const Aside& right) {
    return left.span.begin < right.span.begin;
  });
  return asides;
}

// Whether a whole year had barely begun when the text was written, by what sort of text it is:
// 今年新建5所, told to the deputies early in the year; 2022年下降10%, in an undated summary of
// 2021.
bool is_year_to_come(const Period& period, const Periods& periods) {
  constexpr int kEarly = 4;  // months
  if (!periods.address || period.begin != period.end || period.end.month != 0) return false;
  if (!periods.published)
    return periods.reporting && period.end.year == periods.reporting->end.year + 1;
  const Date& told = periods.published->end;
  return told.month != 0 && told.month <= kEarly && period.end.year == told.year;
}

// 去年建成2所, in this year's plan: what is over is planned no more; and what is of all of a year
// that has barely begun is still to come.
Kind kind_by_time(const Measure& measure, const std::optional<Period>& period,
                  const Periods& periods) {
  if (!period) return measure.kind;
  const bool over =
      measure.by_heading && periods.published && period->end.year < periods.published->end.year;
  if (over) return measure.direction == Direction::none ? Kind::level : Kind::change;
  return is_year_to_come(*period, periods) && !measure.done ? Kind::target : measure.kind;
}

Observation observe(const NormalText& normal, const Document& document, const Quantity& quantity,
                    Measure& measure, const Periods& periods, const Places& places) {
  Observation row;
  row.span = normal.to_original(quantity.span);
  const std::uint32_t sentence = document.sentence_at(quantity.span.begin);
  row.sentence =
      sentence == kNone ? row.span : normal.to_original(document.sentences[sentence].span);
  row.value = quantity.value;
  row.decimals = quantity.decimals;
  row.magnitude = quantity.magnitude;
  row.unit = quantity.unit.name;
  row.unit_kind = quantity.unit.kind;
  row.hedge = quantity.hedge;
  row.label = std::move(measure.label);
  row.kind = measure.kind;
  row.direction = measure.direction;
  // 增长-1.5% is a fall.
  if (row.direction == Direction::up && quantity.value.low.is_negative())
    row.direction = Direction::down;
  row.before = measure.before;
  row.cues = measure.cues;
  if (sentence != kNone && is_headline(document.blocks[document.sentences[sentence].block])) {
    row.cues |= kCueHeadline;
  }
  row.period = periods.period_of(quantity.span, document);
  row.kind = kind_by_time(measure, row.period, periods);
  // 五年来,覆盖率提高到62%: what it came to, it is at the end of those years.
  const bool came_to = row.kind == Kind::level && (row.cues & kCueTo) != 0;
  if (came_to && row.period && row.period->begin.year != row.period->end.year)
    row.period->begin = row.period->end;
  if (row.kind == Kind::change) row.base = periods.base_of(quantity.span, document);
  if (row.base) row.cues |= kCueAgainst;
  // What is told of a time to come can only be meant.
  // A text without a date is given in the year behind the one that it reports on at the latest.
  const int given = periods.published   ? periods.published->end.year
                    : periods.reporting ? periods.reporting->end.year + 1
                                        : 0;
  const bool to_come =
      row.period && given != 0 && row.period->end.year > given && row.period->begin.year >= given;
  if (to_come) row.kind = Kind::target;
  row.place = places.place_of(quantity.span, document);
  row.rules.emplace_back(quantity.rule);
  for (const std::string_view rule : measure.rules) row.rules.emplace_back(rule);
  return row;
}

// The heads of a table tell the time of their columns.
void date(Observation& row, const TableFigure& cell, const Periods& periods) {
  const auto stated = TableReader::period(periods, cell, PeriodRole::stated);
  if (stated) row.period = stated;
  const auto base = TableReader::period(periods, cell, PeriodRole::base);
  if (base && row.kind == Kind::change) row.base = base;
}

// What tells the topic of a figure whose label does not: the heads that its author set over
// it, then its sentence.
std::array<Span, 3> surroundings_of(std::uint32_t figure, const Document& document) {
  const std::uint32_t sentence = document.sentence_at(figure);
  return {document.lead_of(figure), document.heading_of(figure),
          sentence == kNone ? Span() : document.sentences[sentence].span};
}

// The word that the user has for such a row, if any; the row then has its name.
const OwnWord* rename(Observation& row, const OwnWords* words) {
  const OwnWord* word =
      words == nullptr ? nullptr : words->find(row.label, row.unit, row.unit_kind);
  if (word == nullptr) return nullptr;
  row.label_read = row.label;
  if (!word->name.empty()) row.label = word->name;
  row.rules.emplace_back("own-word");
  return word;
}

// What the catalogue knows of a row, or the user says of it. One that is no indicator has the
// topic of its label, or else of what surrounds it.
void classify(Observation& row, const OwnWord* word, std::uint32_t figure, const Document& document,
              const IndicatorFinder& indicators, const TopicFinder& topics) {
  const bool said = word != nullptr && !word->indicator.empty();
  const Indicator* indicator =
      said ? indicators.named(word->indicator)
           : indicators.find({row.label, row.unit, row.unit_kind, row.kind});
  if (indicator != nullptr) {
    row.indicator = indicator->id;
    row.topic = indicator->topic;
    return;
  }
  row.topic = topics.find(row.label);
  for (const Span span : surroundings_of(figure, document)) {
    if (row.topic.empty()) row.topic = topics.find(slice(document.text, span));
  }
}

std::vector<Mention> mentions_in(const Document& document, const SubjectFinder& subjects) {
  std::vector<std::uint32_t> counts(subjects.subjects().size());
  std::vector<std::uint32_t> found;
  for (const Sentence& sentence : document.sentences) {
    if (!tells_figures(document.blocks[sentence.block])) continue;
    found.clear();
    subjects.find(slice(document.text, sentence.span), found);
    for (const std::uint32_t subject : found) ++counts[subject];
  }
  std::vector<Mention> mentions;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] > 0) mentions.push_back({subjects.subjects()[i], counts[i]});
  }
  return mentions;
}

void describe(Report& report, const NormalText& normal, const Document& document,
              const Periods& periods, const Places& places) {
  report.title = std::string(slice(normal.view(), document.title));
  std::replace(report.title.begin(), report.title.end(), '\n', ' ');
  report.source = std::string(slice(normal.view(), document.source));
  report.author = std::string(slice(normal.view(), document.author));
  report.place = places.own;
  report.published = periods.published;
  report.period = periods.reporting;
}

std::vector<Rejection> rejections_of(const Quantities& quantities, const NormalText& normal,
                                     std::string_view utf8) {
  std::vector<Rejection> rejections;
  for (const RejectedNumber& number : quantities.rejected) {
    const Span span = normal.to_original(number.span);
    rejections.push_back({span, std::string(slice(utf8, span)), std::string(number.rule)});
  }
  return rejections;
}

}  // namespace

Analyzer::Analyzer(const Lexicon& lexicon) : stages_(std::make_unique<const Stages>(lexicon)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

Report Analyzer::analyze(std::string_view utf8, const AnalyzeOptions& options) const {
  const NormalText normal = NormalText::from_utf8(utf8);
  const std::string_view text = normal.view();
  const Document document = stages_->documents.read(text);
  const Periods periods = stages_->periods.find(document, options.published);
  const Places places = stages_->places.find(document, options.place);

  Quantities quantities;
  std::vector<TableFigure> cells;
  const std::vector<Span> skip = spans_without_figures(document, periods, places);
  for (const Sentence& sentence : document.sentences) {
    const Block& block = document.blocks[sentence.block];
    if (!tells_figures(block)) continue;
    const std::uint32_t row = document.row_at(sentence.span.begin);
    if (row != kNone && stages_->tables.heads(document, row)) continue;
    if (row != kNone && stages_->tables.reads(document, row)) {
      const bool begins = &document.sentences[block.first_sentence] == &sentence;
      if (begins) stages_->tables.find(document, row, quantities, cells);
      continue;
    }
    const Span range = {std::max(sentence.span.begin, block.body.begin), sentence.span.end};
    if (range.begin < range.end) stages_->quantities.find(text, range, skip, quantities);
  }
  drop_indefinite(quantities, cells);
  const std::vector<Aside> asides = without_words(document, quantities);
  const Mentions mentions{text,   quantities.found, periods.mentions, places.mentions,
                          asides, periods.published};
  std::vector<Measure> measures = stages_->measures.read(document, mentions);

  std::vector<const TableFigure*> cell_of(measures.size());
  for (const TableFigure& cell : cells) {
    stages_->tables.name(mentions, cell, measures[cell.quantity]);
    cell_of[cell.quantity] = &cell;
  }

  Report report;
  describe(report, normal, document, periods, places);
  report.mentions = mentions_in(document, stages_->subjects);
  for (std::size_t i = 0; i < measures.size(); ++i) {
    Observation row = observe(normal, document, quantities.found[i], measures[i], periods, places);
    row.text = std::string(slice(utf8, row.span));
    if (cell_of[i] != nullptr) date(row, *cell_of[i], periods);
    const OwnWord* word = rename(row, options.words);
    classify(row, word, quantities.found[i].span.begin, document, stages_->indicators,
             stages_->topics);
    report.observations.push_back(std::move(row));
  }
  report.rejections = rejections_of(quantities, normal, utf8);
  if (report.observations.empty()) report.diagnostics.push_back({"no-figures", ""});
  return report;
}

}  // namespace zhibiao
