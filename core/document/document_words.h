// The words of document.tsv, laid out for look-up. Private to core/document.
#pragma once

#include <bitset>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace zhibiao {

// Words, each with a number that says what it stands for. Owns its words.
class WordSet {
 public:
  struct Entry {
    std::string word;
    int meaning = 0;
  };

  void add(std::string_view word, int meaning);
  // To be called once, after the last add().
  void sort();

  // The longest word that `text` begins with, ends with, is; nullptr where none.
  const Entry* begins(std::string_view text) const;
  const Entry* ends(std::string_view text) const;
  const Entry* is(std::string_view text) const;
  // Whether some word stands anywhere in `text`. For short texts: looks for each in turn.
  bool has_any(std::string_view text) const;

  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;  // ascending by word
};

enum class DatePart : std::uint8_t { year, month, day, hour, minute };
enum class FieldKind : std::uint8_t { published, source, author, other };

class DocumentWords {
 public:
  explicit DocumentWords(const Lexicon& lexicon);

  static constexpr int kLastRank = 99;  // 最后

  WordSet digits;          // meaning: the value, 10 for ten
  WordSet date_parts;      // DatePart
  WordSet chapters;
  WordSet chapter_opens;
  WordSet other_opens;
  WordSet points;
  WordSet ranks;           // the number
  WordSet bullets;
  WordSet fields;          // FieldKind
  WordSet persons;         // FieldKind
  WordSet dateline_opens;
  WordSet dateline_closes;
  WordSet speech_marks;
  WordSet speech_opens;
  WordSet speech_closes;
  WordSet greetings;
  WordSet offices;
  WordSet furniture_whole;
  WordSet furniture_starts;
  WordSet furniture_any;
  WordSet furniture_tails;
  WordSet files;
  WordSet pictures;
  WordSet pages;
  WordSet captions;
  WordSet contacts;
  WordSet number_opens;
  WordSet number_closes;

  // Whether a list mark could begin with the first character of `text`: a quick "no" for
  // most of a text.
  bool may_begin_mark(std::string_view text) const;

 private:
  std::bitset<0x10000> mark_starts_;  // by code point

  WordSet* set_for(std::string_view kind, std::string_view detail);
};

}  // namespace zhibiao
