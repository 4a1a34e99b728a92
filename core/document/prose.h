// Sentences, list points and asides within a block. Private to core/document.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "document/document_words.h"
#include "document/marks.h"
#include "text/span.h"

namespace zhibiao {

// Appends the sentences of `span`.
void split_sentences(std::string_view text, Span span, std::uint32_t block,
                     std::vector<Sentence>& sentences);

// Appends the points of a block; `mark` is the one that its line begins with, if any.
void split_items(std::string_view text, Span span, const Mark* mark, std::uint32_t block,
                 const DocumentWords& words, std::vector<Item>& items);

// The end of a news item's first words (本报某地1月16日电) at the beginning of `span`;
// nullopt where it has none.
std::optional<std::uint32_t> dateline_end(std::string_view text, Span span,
                                          const DocumentWords& words);

// Appends the asides of `span`. Sets `author` where it is empty and a byline tells it.
void find_asides(std::string_view text, Span span, const DocumentWords& words,
                 std::vector<Aside>& asides, Span& author);

}  // namespace zhibiao
