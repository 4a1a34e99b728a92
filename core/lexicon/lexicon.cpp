#include "lexicon/lexicon.h"

#include <algorithm>
#include <utility>

#include "lexicon/builtin.h"

namespace zhibiao {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

// The first line of `text`, taken off its front; without its end, \n or \r\n.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

bool is_blank_or_comment(std::string_view line) {
  return line.starts_with('#') || line.find_first_not_of(" \t") == std::string_view::npos;
}

std::vector<std::string_view> split_cells(std::string_view line) {
  std::vector<std::string_view> cells;
  cells.reserve(static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t')) + 1);
  for (;;) {
    const std::size_t tab = line.find('\t');
    cells.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return cells;
    line.remove_prefix(tab + 1);
  }
}

// The name of the first column that is empty or comes twice; nullptr where all are good.
const std::string_view* bad_column(const std::vector<std::string_view>& columns) {
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const bool repeated =
        std::find(columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(i), columns[i]) !=
        columns.begin() + static_cast<std::ptrdiff_t>(i);
    if (columns[i].empty() || repeated) return &columns[i];
  }
  return nullptr;
}

// For each column of `to`, its position in `from`; empty where the two differ in more
// than their order.
std::vector<std::size_t> column_order(const Table& from, const Table& to) {
  std::vector<std::size_t> order;
  if (from.columns.size() != to.columns.size()) return order;
  for (std::string_view name : to.columns) {
    const int position = from.column(name);
    if (position < 0) return {};
    order.push_back(static_cast<std::size_t>(position));
  }
  return order;
}

std::string joined(const std::vector<std::string_view>& names) {
  std::string all;
  for (std::string_view name : names) {
    if (!all.empty()) all.append(", ");
    all.append(name);
  }
  return all;
}

}  // namespace

std::string to_text(std::string_view table, const TableError& error) {
  std::string message(table);
  return message.append(":").append(std::to_string(error.line)).append(": ").append(error.what);
}

int Table::column(std::string_view column_name) const {
  const auto found = std::find(columns.begin(), columns.end(), column_name);
  return found == columns.end() ? -1 : static_cast<int>(found - columns.begin());
}

Table parse_table(std::string_view name, std::string_view text, std::vector<TableError>& errors) {
  Table table{.name = name, .columns = {}, .rows = {}};
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  for (std::uint32_t number = 1; !text.empty(); ++number) {
    const std::string_view line = take_line(text);
    if (is_blank_or_comment(line)) continue;
    std::vector<std::string_view> cells = split_cells(line);
    if (table.columns.empty()) {
      if (const std::string_view* bad = bad_column(cells)) {
        errors.push_back(
            {number, "column", "a column is empty or comes twice: \"" + std::string(*bad) + "\""});
        return table;
      }
      table.header = number;
      table.columns = std::move(cells);
    } else if (cells.size() != table.columns.size()) {
      std::string what = std::to_string(cells.size());
      what.append(" cells, want ").append(std::to_string(table.columns.size()));
      errors.push_back({number, "cells", std::move(what)});
    } else {
      table.rows.push_back({.line = number, .cells = std::move(cells)});
    }
  }
  return table;
}

Lexicon Lexicon::builtin() {
  Lexicon lexicon;
  std::vector<TableError> errors;  // a unit test holds the built-in tables free of them
  for (BuiltinTable& table : builtin_tables()) {
    const std::string& text = lexicon.texts_.emplace_back(std::move(table.text));
    lexicon.tables_.push_back(parse_table(table.name, text, errors));
  }
  return lexicon;
}

std::vector<std::string> Lexicon::add(std::string_view name, std::string_view text) {
  std::vector<std::string> messages;
  const auto known = std::find_if(tables_.begin(), tables_.end(),
                                  [name](const Table& table) { return table.name == name; });
  if (known == tables_.end()) {
    messages.push_back(to_text(name, {1, "", "there is no such table"}));
    return messages;
  }
  std::vector<TableError> errors;
  Table added = parse_table(known->name, texts_.emplace_back(text), errors);
  messages.reserve(errors.size());
  for (const TableError& error : errors) messages.push_back(to_text(name, error));
  if (added.columns.empty()) return messages;
  const std::vector<std::size_t> order = column_order(added, *known);
  if (order.empty()) {
    messages.push_back(to_text(name, {1, "", "the columns are not " + joined(known->columns)}));
    return messages;
  }
  for (Table::Row& row : added.rows) {
    Table::Row& kept = known->rows.emplace_back();
    kept.line = row.line;
    for (std::size_t from : order) kept.cells.push_back(row.cells[from]);
  }
  return messages;
}

const Table& Lexicon::table(std::string_view name) const {
  static const Table none;
  const auto found = std::find_if(tables_.begin(), tables_.end(),
                                  [name](const Table& table) { return table.name == name; });
  return found == tables_.end() ? none : *found;
}

std::vector<std::string> words_of(std::string_view cell, char between) {
  std::vector<std::string> words;
  while (!cell.empty()) {
    const std::size_t end = cell.find(between);
    if (end != 0) words.emplace_back(cell.substr(0, end));
    cell = end == std::string_view::npos ? std::string_view() : cell.substr(end + 1);
  }
  return words;
}

}  // namespace zhibiao
