// Figures of pasted tables: what a cell counts is told by the head of its column and the
// name of its row.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lex/segmenter.h"
#include "lexicon/lexicon.h"
#include "measure/measures.h"
#include "place/places.h"
#include "quantity/figure_words.h"
#include "quantity/quantities.h"
#include "time/periods.h"

namespace zhibiao {

// A cell that holds a figure.
struct TableFigure {
  std::uint32_t quantity = 0;  // its index in Quantities::found
  Span head;                   // the cell that heads its column, without its unit
  Span over;                   // the cell over that, where two rows head the columns
  Span name;                   // the cell that names its row, without its unit
  Span of;                     // the head of the column that a head such as 增长 goes on from
  Span caption;                // the word above the table that tells what all of it counts
  int year = 0;                // that is all the head says, or the name; else 0
  bool change = false;         // the head tells of one: 增长, 比上年±%
};

class TableReader {
 public:
  // Keeps `words` and `wording`, which must outlive it; keeps nothing of `lexicon`.
  TableReader(const Lexicon& lexicon, const FigureWords& words, const Wording& wording);

  // Whether `row` of `document` stands under a row that heads its columns. Its figures are
  // then told by find, and it is no prose.
  bool reads(const Document& document, std::uint32_t row) const;

  // Whether `row` is the head of a table that is read so: it tells no figures.
  bool heads(const Document& document, std::uint32_t row) const;

  // Appends the figures of `row` to `out`, and where they stand to `cells`.
  void find(const Document& document, std::uint32_t row, Quantities& out,
            std::vector<TableFigure>& cells) const;

  // Says what the figure of `cell` counts.
  void name(const Mentions& mentions, const TableFigure& cell, Measure& measure) const;

  // The period that the head of its column or the name of its row states, or, with
  // PeriodRole::base, is compared with; nullopt for none.
  static std::optional<Period> period(const Periods& periods, const TableFigure& cell,
                                      PeriodRole role);

 private:
  struct Named {
    Span span;  // without the unit
    std::optional<Unit> unit;
    int power = 0;        // of ten, that its 万 or 亿 stands for
    bool change = false;  // ±%
  };

  Named named(std::string_view text, Span cell) const;
  static std::vector<Span> head_columns(const Document& document, std::uint32_t head,
                                        std::vector<Span>& heads);
  static void give_unit(const Named& named, Quantity& quantity);
  static void give_nearest_unit(const std::array<const Named*, 5>& tell, bool change,
                                Quantity& quantity);
  std::vector<Span> heads_of(const Document& document, std::uint32_t row) const;
  std::size_t column_of_names(std::string_view text, const std::vector<Span>& heads) const;
  std::optional<Unit> unit_in(std::string_view written, int& power) const;
  Named caption_unit(const Document& document, std::uint32_t row) const;
  Span caption_of(const Document& document, std::uint32_t row) const;
  std::string label_of(const Mentions& mentions, const TableFigure& cell, bool change) const;
  std::string words_of_head(const Mentions& mentions, Span head) const;
  std::vector<Token> words_of(const Mentions& mentions, Span cell) const;
  std::string name_of_row(const Mentions& mentions, const TableFigure& cell) const;
  std::string full_name(std::string_view text, Span name) const;
  bool tells_metric(std::string_view name) const;
  std::optional<Quantity> figure(std::string_view text, Span cell) const;
  bool is_word(std::string_view cell, const std::vector<std::string>& words) const;
  bool is_change(std::string_view head) const;
  std::string without_number(std::string name) const;

  const Segmenter* segmenter_;
  const FigureWords* words_;
  const Wording* wording_;
  std::vector<std::string> orders_;      // 序号: heads a column that counts the rows
  std::vector<std::string> values_;      // 数值: heads a column and says nothing of it
  std::vector<std::string> unit_heads_;  // 单位: heads a column of units, or leads a caption
  std::vector<std::string> name_heads_;  // 指标名称: heads the column that names the rows
  std::vector<std::string> metrics_;     // 产量: what a caption says of all rows
  std::string part_end_;                 // 业: ends the name of a part of the product
  std::string growth_;                   // 增长: what ±% tells
  std::vector<std::string> changes_;     // 增减: in the head of a column that tells one
};

}  // namespace zhibiao
