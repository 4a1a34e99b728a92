// The shape of a report: its head, headings, lists, tables, paragraphs and sentences.
//
// All spans are offsets into the normalized text that was given to DocumentReader::read, and
// the Document keeps a view of it: the text must outlive the Document.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

enum class BlockKind : std::uint8_t {
  title,
  byline,     // date, source, author, reporter, place of a news item's head or foot
  heading,
  paragraph,
  list_item,
  table_row,  // cells set apart by tabs, bars or runs of spaces
  furniture,  // what a web page adds: comments, counters, links, file names, page numbers
};

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;           // of a heading or list item: 1 is the outermost
  Span span;                        // the line or lines
  Span body;                        // without the list mark or number: after "一、", "(三)", "1."
  std::uint32_t section = kNone;    // index of the section it belongs to
  std::uint32_t first_sentence = 0; // its sentences are [first_sentence, first_sentence + sentence_count)
  std::uint32_t sentence_count = 0;
};

// A heading and all that follows it up to the next heading of its level or above.
struct Section {
  std::uint32_t heading = kNone;  // index of the heading's block
  std::uint32_t parent = kNone;   // index of the enclosing section; kNone at the top
  std::uint8_t level = 1;
};

// Ends after 。！？; and its closing quotes, and at the end of a block. A semicolon ends
// no sentence: what stands before it is still spoken of after it.
struct Sentence {
  Span span;
  std::uint32_t block = 0;
};

struct Document {
  std::string_view text;
  std::vector<Block> blocks;        // in order, covering every line that is not blank
  std::vector<Section> sections;    // in order of their headings
  std::vector<Sentence> sentences;  // in order
  Span title;      // empty where none was found
  Span published;  // the date in the head or foot, as written; empty where none
  Span source;
  Span author;
};

// Reads the shape of texts by the words of document.tsv (marks of lists and headings,
// bylines, page furniture).
class DocumentReader {
 public:
  explicit DocumentReader(const Lexicon& lexicon);

  Document read(std::string_view text) const;
};

}  // namespace zhibiao
