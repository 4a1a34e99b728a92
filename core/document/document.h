// The shape of a report: its head, headings, lists, tables, paragraphs and sentences.
//
// All spans are offsets into the normalized text that was given to DocumentReader::read, and
// the Document keeps a view of it: the text must outlive the Document. Every list below is
// in the order of the text, so that a place in it is found by halving.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "text/span.h"

namespace zhibiao {

enum class BlockKind : std::uint8_t {
  title,
  byline,  // date, source, author, reporter, place of a news item's head or foot
  heading,
  paragraph,
  list_item,  // a paragraph that begins with a mark or a number
  table_row,  // cells set apart by tabs, bars or runs of spaces
  furniture,  // what a web page adds: comments, counters, links, file names, page numbers
};

constexpr std::uint32_t kNone = 0xFFFFFFFF;

struct Block {
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  // of a heading or list item: 1 is the outermost
  Span span;               // the line, or the part of it that stands as one
  Span body;  // without the list mark, number or dateline: after "一、", "(三)", "1."
  std::uint32_t section = kNone;  // index of the section it belongs to; a heading's own
  std::uint32_t first_sentence =
      0;  // its sentences are [first_sentence, first_sentence + sentence_count)
  std::uint32_t sentence_count = 0;
};

// A heading and all that follows it up to the next heading of its level or above.
struct Section {
  std::uint32_t heading = kNone;  // index of the heading's block
  std::uint32_t parent = kNone;   // index of the enclosing section; kNone at the top
  std::uint8_t level = 1;
};

// Ends after 。!? and their closing quotes and brackets, and at the end of a block. A
// semicolon ends no sentence: what stands before it is still spoken of after it.
struct Sentence {
  Span span;
  std::uint32_t block = 0;
};

// A point of a list: a block of its own, or a stretch of a paragraph that tells its points
// one by one (一是…;二是…). Items do not overlap; one ends where the next of its block
// begins, the last with its block.
struct Item {
  Span span;  // the mark included
  Span mark;  // "一是", "(1)", "1."
  Span lead;  // what it is about: the words behind the mark up to the first , : ; 。
  std::uint32_t block = 0;
};

struct TableRow {
  std::uint32_t block = 0;
  std::uint32_t header = kNone;  // index in Document::rows of the row that names the columns
  std::vector<Span> cells;       // trimmed; an empty cell is an empty span at its place
};

enum class AsideKind : std::uint8_t {
  dateline,  // 本报北京1月16日电
  byline,    // (记者张三) within a paragraph
  note,      // a footnote mark: [12]
  link,      // an address of a page or a mailbox
  contact,   // a telephone or postal number
  number,    // the number of a document: 〔2020〕15号, 第15号
};

// A stretch that speaks of the text and not of its subject: its numbers are no figures.
struct Aside {
  Span span;
  AsideKind kind = AsideKind::note;
};

struct Document {
  std::string_view text;
  std::vector<Block> blocks;  // covering every line that is not blank
  std::vector<Section> sections;
  std::vector<Sentence> sentences;  // of all blocks, furniture too
  std::vector<Item> items;
  std::vector<TableRow> rows;
  std::vector<Aside> asides;  // not overlapping
  Span title;      // one line or two (with the line break between); empty where none was found
  Span published;  // the date in the head or foot, as written; empty where none
  Span source;
  Span author;

  // What stands at an offset: indexes; kNone where nothing does.
  std::uint32_t block_at(std::uint32_t offset) const;
  std::uint32_t sentence_at(std::uint32_t offset) const;
  std::uint32_t item_at(std::uint32_t offset) const;
  std::uint32_t row_at(std::uint32_t offset) const;

  // The body of the nearest heading above; empty where none is.
  Span heading_of(std::uint32_t offset) const;
  // The lead of the item at `offset`; empty outside of items.
  Span lead_of(std::uint32_t offset) const;
  // Whether an aside holds it, or its block is byline or furniture. Titles and headings
  // do tell figures.
  bool is_aside(std::uint32_t offset) const;
};

class DocumentWords;  // document_words.h

// Reads the shape of texts by the words of document.tsv (marks of lists and headings,
// bylines, page furniture). Immutable once made; any number of threads may read with it.
class DocumentReader {
 public:
  // Keeps no reference to `lexicon`.
  explicit DocumentReader(const Lexicon& lexicon);

  // Any bytes give a Document. Linear in their number.
  Document read(std::string_view text) const;

 private:
  std::shared_ptr<const DocumentWords> words_;
};

}  // namespace zhibiao
