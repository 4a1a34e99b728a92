#include <catch_amalgamated.hpp>
#include <memory>
#include <string>

#include "lexicon/builtin.h"
#include "lexicon/lexicon.h"

namespace zhibiao {
namespace {

using Cells = std::vector<std::string_view>;
using Messages = std::vector<std::string>;

Table parse_named(std::string_view name, std::string_view text, Messages& messages) {
  std::vector<TableError> errors;
  Table table = parse_table(name, text, errors);
  for (const TableError& error : errors) messages.push_back(to_text(name, error));
  return table;
}

Table parse(std::string_view text, Messages& errors) {
  return parse_named("units.tsv", text, errors);
}

TEST_CASE("a table is its columns and its rows, with the lines they stand on") {
  Messages errors;
  const Table table = parse("# units\n\nunit\tkind\n# money\nyuan\tmoney\nmu\tarea\n", errors);
  CHECK(errors.empty());
  CHECK(table.name == "units.tsv");
  CHECK(table.header == 3);
  CHECK(table.columns == Cells{"unit", "kind"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].line == 5);
  CHECK(table.rows[0].cells == Cells{"yuan", "money"});
  CHECK(table.rows[1].line == 6);
  CHECK(table.rows[1].cells == Cells{"mu", "area"});
}

TEST_CASE("columns are found by their names") {
  Messages errors;
  const Table table = parse("unit\tkind\n", errors);
  CHECK(table.column("unit") == 0);
  CHECK(table.column("kind") == 1);
  CHECK(table.column("factor") == -1);
  CHECK(table.column("") == -1);
}

TEST_CASE("a byte order mark, CRLF and a missing last line end are no part of the cells") {
  Messages errors;
  const Table table = parse("\xEF\xBB\xBFunit\tkind\r\nyuan\tmoney\r\n\r\nmu\tarea", errors);
  CHECK(errors.empty());
  CHECK(table.columns == Cells{"unit", "kind"});
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].cells == Cells{"yuan", "money"});
  CHECK(table.rows[1].line == 4);
  CHECK(table.rows[1].cells == Cells{"mu", "area"});
}

TEST_CASE("cells may be empty, and keep their spaces") {
  Messages errors;
  const Table table = parse("a\tb\tc\n\t x \t\n", errors);
  CHECK(errors.empty());
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells == Cells{"", " x ", ""});
}

TEST_CASE("a row of another width is named and left out") {
  Messages errors;
  const Table table = parse("a\tb\n1\n1\t2\n1\t2\t3\n", errors);
  CHECK(errors == Messages{"units.tsv:2: 1 cells, want 2", "units.tsv:4: 3 cells, want 2"});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].line == 3);
}

TEST_CASE("columns without a name, or with one name twice, are refused") {
  Messages errors;
  CHECK(parse("a\t\tb\n1\t2\t3\n", errors).rows.empty());
  CHECK(parse("# c\na\tb\ta\n", errors).columns.empty());
  CHECK(errors == Messages{"units.tsv:1: a column is empty or comes twice: \"\"",
                           "units.tsv:2: a column is empty or comes twice: \"a\""});
}

TEST_CASE("a text without rows is an empty table") {
  Messages errors;
  for (const std::string_view text : {"", "\n", "# only a comment", "\r\n \t\n", "\xEF\xBB\xBF"}) {
    const Table table = parse(text, errors);
    CHECK(table.columns.empty());
    CHECK(table.rows.empty());
  }
  CHECK(errors.empty());
}

TEST_CASE("a table is read no further than its end") {
  const std::string_view text = "a\tb\n1\t2";
  const std::unique_ptr<char[]> exact(new char[text.size()]);
  text.copy(exact.get(), text.size());
  Messages errors;
  const Table table = parse({exact.get(), text.size()}, errors);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0].cells == Cells{"1", "2"});
}

TEST_CASE("the built-in tables have no errors, and stand in the order of their names") {
  Messages errors;
  std::string_view last;
  for (const BuiltinTable& source : builtin_tables()) {
    const Table table = parse_named(source.name, source.text, errors);
    CHECK(last < source.name);
    CHECK_FALSE(table.rows.empty());
    last = source.name;
  }
  CHECK(errors == Messages{});
}

TEST_CASE("the dictionary is among the built-in tables") {
  const Lexicon lexicon = Lexicon::builtin();
  const Table& words = lexicon.table("words.tsv");
  CHECK(words.columns == Cells{"class", "size", "words"});
  std::size_t bytes = 0;
  for (const Table::Row& row : words.rows) bytes += row.cells.back().size();
  CHECK(bytes > 60'000);
}

TEST_CASE("a table that does not exist is empty") {
  const Lexicon lexicon = Lexicon::builtin();
  CHECK(lexicon.table("no.tsv").columns.empty());
  CHECK(lexicon.table("no.tsv").rows.empty());
}

TEST_CASE("added rows come after the built-in ones, their columns in any order") {
  Lexicon lexicon = Lexicon::builtin();
  const std::size_t before = lexicon.table("dimensions.tsv").rows.size();
  {
    const std::string text = "example\tword\tname\r\nn\tfoo\t7\r\n";
    CHECK(lexicon.add("dimensions.tsv", text) == Messages{});
    CHECK(lexicon.add("dimensions.tsv", "word\tname\texample\nbar\t8\tv\n") == Messages{});
  }
  const Table& words = lexicon.table("dimensions.tsv");
  REQUIRE(words.rows.size() == before + 2);
  CHECK(words.rows[before].cells == Cells{"foo", "7", "n"});
  CHECK(words.rows[before].line == 2);
  CHECK(words.rows[before + 1].cells == Cells{"bar", "8", "v"});
}

TEST_CASE("what cannot be added is named, and the good rows are taken") {
  Lexicon lexicon = Lexicon::builtin();
  const std::size_t before = lexicon.table("dimensions.tsv").rows.size();
  CHECK(lexicon.add("no.tsv", "a\n1\n") == Messages{"no.tsv:1: there is no such table"});
  CHECK(lexicon.add("dimensions.tsv", "word\tname\nfoo\t7\n") ==
        Messages{"dimensions.tsv:1: the columns are not word, name, example"});
  CHECK(lexicon.add("dimensions.tsv", "word\tname\tkind\nfoo\t7\tn\n") ==
        Messages{"dimensions.tsv:1: the columns are not word, name, example"});
  CHECK(lexicon.add("dimensions.tsv", "word\tname\texample\nfoo\n\nbar\t7\tn\n") ==
        Messages{"dimensions.tsv:2: 1 cells, want 3"});
  CHECK(lexicon.add("dimensions.tsv", "") == Messages{});
  CHECK(lexicon.table("dimensions.tsv").rows.size() == before + 1);
}

TEST_CASE("a moved lexicon keeps what was added") {
  Lexicon lexicon = Lexicon::builtin();
  lexicon.add("dimensions.tsv", "word\tname\texample\na_long_enough_word\t7\tn\n");
  const Lexicon moved = std::move(lexicon);
  CHECK(moved.table("dimensions.tsv").rows.back().cells[0] == "a_long_enough_word");
}

}  // namespace
}  // namespace zhibiao
