#include <catch_amalgamated.hpp>

#include "reading.h"

using namespace zhibiao;

namespace {

// All lists are in order, inside the text and without overlap.
void check_shape(std::string_view text) {
  const Document document = document_reader().read(text);
  std::uint32_t end = 0;
  for (const Block& block : document.blocks) {
    REQUIRE(block.span.begin >= end);
    REQUIRE(block.span.contains(block.body));
    end = block.span.end;
  }
  REQUIRE(end <= text.size());
  end = 0;
  for (const Item& item : document.items) {
    REQUIRE(item.span.begin >= end);
    REQUIRE(item.span.contains(item.mark));
    REQUIRE(item.span.contains(item.lead));
    end = item.span.end;
  }
  end = 0;
  for (const Aside& aside : document.asides) {
    REQUIRE(aside.span.begin >= end);
    REQUIRE(aside.span.end <= text.size());
    end = aside.span.end;
  }
}

}  // namespace

TEST_CASE("any text has a shape") {
  for (const char* text : {"",   "\n",   " ",    "(",        ")",      "一",      "一、",
                           "第", "第一", "一是", "1.",       "#",      "# ",      "【",
                           "《", "。",   "\xE3", "\xE3\x80", "\xFF",   "[",       "[1",
                           "@",  "a@",   "http", "(记者",    "来源:",  "时间:",   "——",
                           "在", "|",    "\t",   "a\tb\tc",  "2020年", "〔2020〕"}) {
    CAPTURE(text);
    check_shape(text);
  }
}

TEST_CASE("a mark stays within its line") {
  check_shape("第一章  " + std::string(300, 'a') + "。  第二章  ");
}

TEST_CASE("one long line and many short ones are read") {
  for (const std::string piece :
       {"水渠12公里,", "1.1.", "(一)", "a|b|c\n", "来源:\n", "字  ", "一是修渠;", "【", "# 章\n"}) {
    std::string text;
    while (text.size() < 200000) text += piece;
    CAPTURE(piece);
    check_shape(text);
  }
}
