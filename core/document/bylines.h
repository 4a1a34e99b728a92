// Lines of a head or foot that tell date, source and people. Private to core/document.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "document/document_words.h"
#include "text/span.h"

namespace zhibiao {

// How well a date tells when the report was given; the highest of a text wins.
enum class DateRank : std::uint8_t {
  none,
  alone,   // in a line of its own at the foot
  posted,  // in the head, or after 发布时间: when a page put it up
  spoken,  // ——2025年1月19日在...会议上, or (2021年3月5日) under the title
};

struct Byline {
  Span published;  // each empty where the line does not tell it
  Span source;
  Span author;
  DateRank rank = DateRank::none;
};

// What the line `span` tells, where it is a byline: keys with values (来源:某报), a date with
// little else, or where and when a speech was held. nullopt for all other lines.
std::optional<Byline> read_byline(std::string_view text, Span span, const DocumentWords& words);

// Whether the brackets of `inside` hold a byline: 记者张三, 责任编辑:李四. `author` is set to the
// name.
bool is_person_note(std::string_view text, Span inside, const DocumentWords& words, Span& author);

}  // namespace zhibiao
