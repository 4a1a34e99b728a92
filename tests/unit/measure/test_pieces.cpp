#include <catch_amalgamated.hpp>

#include "reading.h"

namespace zhibiao {
namespace {

using testing::measures::read;
using testing::measures::words;

std::string kinds(std::string_view text) {
  constexpr std::string_view kNames[] = {"word", "figure", "period", "place", "mark", "aside"};
  std::string all;
  for (const Piece& piece : read(text)->pieces()) {
    if (!all.empty()) all += ' ';
    all += kNames[static_cast<std::size_t>(piece.kind)];
  }
  return all;
}

TEST_CASE("A sentence is a row of words, figures, periods and marks") {
  CHECK(kinds("2019年,茶园约12亩。") == "period mark word figure mark");
}

TEST_CASE("A figure is one piece with its hedges") {
  const auto reading = read("茶园约12亩左右,");
  CHECK(words(reading->text, reading->pieces()) == "茶园 约12亩左右 ,");
}

TEST_CASE("Pieces know the mention they came from") {
  const auto reading = read("2018年茶园12亩,2019年鱼塘3口");
  for (const Piece& piece : reading->pieces()) {
    if (piece.kind == PieceKind::figure)
      CHECK(reading->quantities.found[piece.index].outer == piece.span);
    if (piece.kind == PieceKind::period)
      CHECK(reading->periods.mentions[piece.index].span == piece.span);
  }
}

TEST_CASE("Pieces cover the sentence without a gap") {
  const auto reading = read("截至2019年底,茶园(含苗圃)达12亩,比2018年增加3亩,增长33.3%。");
  std::uint32_t at = 0;
  for (const Piece& piece : reading->pieces()) {
    CHECK(piece.span.begin == at);
    at = piece.span.end;
  }
  CHECK(at == reading->text.size());
}

TEST_CASE("A word of result keeps its last character where a period begins with it") {
  const auto reading = read("贫困发生率由2014年的21.7%下降至2019年末的0.66%");
  const std::string all = words(reading->text, reading->pieces());
  INFO(all);
  CHECK(all.find("下降至 ") != std::string::npos);
}

}  // namespace
}  // namespace zhibiao
