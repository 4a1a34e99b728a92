// Figures of pasted tables: what a cell counts is told by the head of its column and the
// name of its row.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lex/numeral.h"
#include "lex/segmenter.h"
#include "lexicon/lexicon.h"
#include "measure/measures.h"
#include "place/places.h"
#include "quantity/quantities.h"
#include "time/periods.h"

namespace zhibiao {

// A cell that holds a figure.
struct TableFigure {
  std::uint32_t quantity = 0;  // its index in Quantities::found
  Span head;                   // the cell that heads its column, without its unit
  Span name;                   // the cell that names its row, without its unit
};

class TableReader {
 public:
  // Keeps `segmenter` and `units`, which must outlive it; keeps nothing of `lexicon`.
  TableReader(const Lexicon& lexicon, const Segmenter& segmenter, const Units& units);

  // Whether `row` of `document` stands under a row that heads its columns. Its figures are
  // then told by find, and it is no prose.
  bool reads(const Document& document, std::uint32_t row) const;

  // Whether `row` is the head of a table that is read so: it tells no figures.
  bool heads(const Document& document, std::uint32_t row) const;

  // Appends the figures of `row` to `out`, and where they stand to `cells`.
  void find(const Document& document, std::uint32_t row, Quantities& out,
            std::vector<TableFigure>& cells) const;

  // Says what the figure of `cell` counts.
  void name(const Document& document, const Places& places, const TableFigure& cell,
            const Quantity& quantity, Measure& measure) const;

  // The period that the head of its column or the name of its row states; nullopt for none.
  std::optional<Period> period(const Periods& periods, const TableFigure& cell) const;

 private:
  struct Named {
    Span span;  // without the unit
    std::optional<Unit> unit;
    int power = 0;  // of ten, that its 万 or 亿 stands for
  };

  Named named(std::string_view text, Span cell) const;
  std::optional<Unit> unit_in(std::string_view written, int& power) const;
  Named caption_unit(const Document& document, std::uint32_t row) const;
  std::optional<Quantity> figure(std::string_view text, Span cell) const;
  bool is_word(std::string_view cell, const std::vector<std::string>& words) const;
  bool is_change(std::string_view text, Span head) const;

  const Segmenter* segmenter_;
  const Units* units_;
  NumeralReader numerals_;
  std::vector<std::string> orders_;      // 序号: heads a column that counts the rows
  std::vector<std::string> values_;      // 数值: heads a column and says nothing of it
  std::vector<std::string> unit_heads_;  // 单位: heads a column of units, or leads a caption
  std::vector<std::string> name_heads_;  // 指标名称: heads the column that names the rows
};

}  // namespace zhibiao
