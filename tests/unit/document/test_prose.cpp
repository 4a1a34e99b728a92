#include <catch_amalgamated.hpp>

#include "reading.h"

using namespace zhibiao;

TEST_CASE("sentences end at full stops, with the quotes that close behind them") {
  CHECK(sentences_of("水渠修好了。“今年增收2000元!”老周说。明年呢?再修5公里。") ==
        std::vector<std::string>{"水渠修好了。", "“今年增收2000元!”", "老周说。", "明年呢?",
                                 "再修5公里。"});
}

TEST_CASE("semicolons, decimal points and brackets end no sentence") {
  CHECK(sentences_of("修建水渠12.5公里;清淤塘坝40口(其中大塘坝6口。小塘坝34口。)共投入30万元。")
            .size() == 1);
}

TEST_CASE("sentences cover their block without a gap") {
  const Document document =
      document_reader().read("水渠修好了。 塘坝也清了。\n一、打算\n明年再修。");
  for (const Block& block : document.blocks) {
    REQUIRE(block.sentence_count > 0);
    std::uint32_t at = block.span.begin;
    for (std::uint32_t i = 0; i < block.sentence_count; ++i) {
      const Span span = document.sentences[block.first_sentence + i].span;
      CHECK(span.begin == at);
      at = span.end;
    }
    CHECK(at == block.span.end);
  }
}

TEST_CASE("points told in one paragraph are items with leads") {
  const Document document = document_reader().read(
      "一是突出产业增收,种植脐橙300亩;二是强化就业。安置120人;三是危房改造32户。");
  REQUIRE(document.items.size() == 3);
  CHECK(words(document, document.items[0].mark) == "一是");
  CHECK(words(document, document.items[0].lead) == "突出产业增收");
  CHECK(words(document, document.items[1].lead) == "强化就业");
  const auto at = static_cast<std::uint32_t>(document.text.find("120"));
  CHECK(document.item_at(at) == 1);
  CHECK(words(document, document.lead_of(at)) == "强化就业");
}

TEST_CASE("items may be counted in many ways, but must count") {
  CHECK(document_reader().read("措施如下:(1)修渠;(2)清淤;(3)管护。").items.size() == 3);
  CHECK(document_reader().read("措施有三。首先,修渠。其次,清淤。最后,管护。").items.size() == 3);
  CHECK(document_reader().read("全镇上下,三是大家都知道的数字。").items.empty());
}

TEST_CASE("asides are found by their looks") {
  const struct {
    std::string text, aside;
    AsideKind kind;
  } cases[] = {
      {"全镇修渠12公里[3],比上年多2公里。", "[3]", AsideKind::note},
      {"详见https://example.org/a?b=1网页,或打印后张贴在村口。", "https://example.org/a?b=1",
       AsideKind::link},
      {"来信请寄someone@example.org办理,三日内答复来信的人。", "someone@example.org",
       AsideKind::link},
      {"有事请拨0731-5550123咨询,工作日都有人接听电话。", "0731-5550123", AsideKind::contact},
      {"监督电话:55501,欢迎全镇群众随时监督这项工作。", "55501", AsideKind::contact},
      {"根据柳政发〔2020〕15号文件要求,全镇修渠12公里。", "〔2020〕15号", AsideKind::number},
      {"工作简报第15号刊登了全镇修渠12公里的消息和经验。", "第15号", AsideKind::number},
      {"水渠通水了。(记者周一鸣)村民们都说这件事办得好。", "(记者周一鸣)", AsideKind::byline},
  };
  for (const auto& c : cases) {
    CAPTURE(c.text);
    const Document document = document_reader().read(c.text);
    REQUIRE(document.asides.size() == 1);
    CHECK(words(document, document.asides[0].span) == c.aside);
    CHECK(document.asides[0].kind == c.kind);
    CHECK(document.is_aside(document.asides[0].span.begin));
  }
}

TEST_CASE("a paragraph's body begins behind its dateline") {
  const Document document =
      document_reader().read("本报柳湾1月16日电 (记者周一鸣)全镇修渠12公里,惠及农户350户。");
  REQUIRE(document.blocks.size() == 1);
  CHECK(words(document, document.blocks[0].body).starts_with("全镇"));
}
