#include <catch_amalgamated.hpp>

#include "reading.h"

using namespace zhibiao;

namespace {

const std::string kBody = "\n\n今年以来,柳湾镇共投入资金30万元修建道路5公里,惠及农户120户。\n";

struct Head {
  std::string title, published, source, author;
};

Head head_of(const std::string& text) {
  const Document document = document_reader().read(text);
  return {words(document, document.title), words(document, document.published),
          words(document, document.source), words(document, document.author)};
}

}  // namespace

TEST_CASE("title, date, source and author stand in the head") {
  const Head head =
      head_of("柳湾镇年度工作总结\n作者:周一鸣 来源: 柳湾网 时间:2021-03-09 08:15:00" + kBody);
  CHECK(head.title == "柳湾镇年度工作总结");
  CHECK(head.published == "2021-03-09");
  CHECK(head.source == "柳湾网");
  CHECK(head.author == "周一鸣");
}

TEST_CASE("a byline needs no spaces between its parts") {
  const Head head =
      head_of("柳湾镇年度工作总结\n2021-03-09 08:15来源:柳湾网-柳湾晚报责任编辑:周一鸣" + kBody);
  CHECK(head.published == "2021-03-09");
  CHECK(head.source == "柳湾网-柳湾晚报");
}

TEST_CASE("dates of the head are read in all their spellings") {
  for (const std::string date :
       {"2021年3月9日", "2021年3月", "2021/3/9", "2021.03.09", "二〇二一年三月九日"}) {
    CAPTURE(date);
    CHECK(head_of("柳湾镇年度工作总结\n(" + date + ")" + kBody).published == date);
  }
}

TEST_CASE("the day of the speech goes before the day of posting") {
  const Head head = head_of(
      "柳湾市政府工作报告\n来源:柳湾晚报 时间:2021-02-20\n"
      "——2021年1月15日在柳湾市第九届人民代表大会第二次会议上\n市长 周一鸣" +
      kBody);
  CHECK(head.title == "柳湾市政府工作报告");
  CHECK(head.published == "2021年1月15日");
  CHECK(head.author == "周一鸣");
}

TEST_CASE("a date alone behind the text is its signature") {
  const Head head = head_of("柳湾镇年度工作总结" + kBody + "\n柳湾镇人民政府\n2021年3月9日\n");
  CHECK(head.published == "2021年3月9日");
}

TEST_CASE("a title may have two lines and stand below the page's path and a kicker") {
  CHECK(head_of("柳湾镇补齐短板\n六十里水渠今冬通水" + kBody).title ==
        "柳湾镇补齐短板\n六十里水渠今冬通水");
  CHECK(head_of("您的位置: 首页 > 要闻 > 正文\n\n凝心 聚力 "
                "实干\n\n柳湾镇打通灌溉末梢\n\n时间:2021-03-09" +
                kBody)
            .title == "柳湾镇打通灌溉末梢");
  CHECK(head_of("### 柳湾要闻\n本网消息(周一鸣):" + kBody).title == "柳湾要闻");
}

TEST_CASE("prose, salutations and numbered headings are no titles") {
  for (const std::string first :
       {"各位代表:", "一、工作回顾", "今年以来,柳湾镇共修建道路5公里,惠及农户120户。"}) {
    CAPTURE(first);
    CHECK(head_of(first + kBody).title.empty());
  }
}

TEST_CASE("a sentence right below the title is no part of it") {
  CHECK(head_of("柳湾镇2019年工作总结\n全镇有脱贫户97户。").title == "柳湾镇2019年工作总结");
  CHECK(head_of("柳湾镇普查公报\n现将全镇人口情况公布如下:\n" + kBody).title == "柳湾镇普查公报");
}

TEST_CASE("a long line of fields is a byline") {
  const Head head = head_of(
      "柳湾镇打通灌溉末梢\n2021-03-09 10:20:30          来源:清河县融媒体中心 | 编辑:周一鸣 | "
      "作者:吴二丰          浏览量:4004\n" +
      kBody);
  CHECK(head.published == "2021-03-09");
  CHECK(head.source == "清河县融媒体中心");
}

TEST_CASE("a reporter named in the text is its author") {
  const Head head = head_of("水渠通了" + kBody + "村民们都说好!(记者 周一鸣)\n");
  CHECK(head.author == "周一鸣");
}
