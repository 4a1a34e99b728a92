// The words that the engine knows: tables that people edit, read at start.
//
// A table is UTF-8 text, one row a line, cells set apart by tabs; the first line that is
// neither blank nor a comment (#) names the columns. The built-in tables are embedded
// from lexicon/data/; a user's own rows come through the same reader.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace zhibiao {

struct Table {
  struct Row {
    std::uint32_t line = 0;               // 1-based, in the source text
    std::vector<std::string_view> cells;  // as many as there are columns
  };

  std::string_view name;     // "units.tsv"
  std::uint32_t header = 0;  // the line that names the columns, from 1; 0 where there is none
  std::vector<std::string_view> columns;
  std::vector<Row> rows;

  // The position of a column; -1 where the table has none of that name.
  int column(std::string_view column_name) const;
};

// What is wrong with a line of a table.
struct TableError {
  std::uint32_t line = 0;
  std::string_view code;  // stable, for translation; parse_table has "cells" and "column"
  std::string what;       // the same for a person
};

// "units.tsv:42: 1 cells, want 3"
std::string to_text(std::string_view table, const TableError& error);

// All tables. Each stage builds its own index from the tables it reads, once; a Lexicon
// need not outlive those indexes unless their headers say so.
class Lexicon {
 public:
  static Lexicon builtin();

  // Adds rows to the table of that file name, after those it has; a header line with the
  // same columns in any order comes first. `text` is copied. Returns what could not be
  // read, each as "units.tsv:42: ..."; the good rows are taken all the same.
  std::vector<std::string> add(std::string_view name, std::string_view text);

  // The table of that file name; one without columns or rows where there is none.
  const Table& table(std::string_view name) const;

 private:
  std::vector<Table> tables_;
  std::deque<std::string> texts_;  // behind the views; a deque keeps them in place
};

// Reads one table. The result's cells are views into `text`. Rows with too few or too
// many cells are left out and named in `errors`.
Table parse_table(std::string_view name, std::string_view text, std::vector<TableError>& errors);

// The words of a cell that lists several, in order; empty ones are left out.
std::vector<std::string> words_of(std::string_view cell, char between = ' ');

}  // namespace zhibiao
