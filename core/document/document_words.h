// The words of document.tsv, laid out for look-up. Private to core/document.
#pragma once

#include <bitset>
#include <cstdint>
#include <string_view>

#include "lexicon/lexicon.h"
#include "lexicon/word_set.h"

namespace zhibiao {

enum class DatePart : std::uint8_t { year, month, day, hour, minute };
enum class FieldKind : std::uint8_t { published, source, author, other };

class DocumentWords {
 public:
  explicit DocumentWords(const Lexicon& lexicon);

  static constexpr int kLastRank = 99;  // 最后

  WordSet digits;      // meaning: the value, 10 for ten
  WordSet date_parts;  // DatePart
  WordSet chapters;
  WordSet chapter_opens;
  WordSet other_opens;
  WordSet points;
  WordSet ranks;  // the number
  WordSet bullets;
  WordSet fields;   // FieldKind
  WordSet persons;  // FieldKind
  WordSet dateline_opens;
  WordSet dateline_closes;
  WordSet speech_marks;
  WordSet speech_opens;
  WordSet speech_closes;
  WordSet greetings;
  WordSet offices;
  WordSet issuers;
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
  WordSet heading_ends;   // that tells what was done or is so
  WordSet heading_plans;  // that tells what is to come
  WordSet prose_opens;
  WordSet title_ends;
  WordSet title_goes_on;

  // Whether a list mark could begin with the first character of `text`: a quick "no" for
  // most of a text.
  bool may_begin_mark(std::string_view text) const;

 private:
  std::bitset<0x10000> mark_starts_;  // by code point

  void load(const Table& table);
  void sort_sets();
  void note_mark_starts();
  WordSet* set_for(std::string_view kind, std::string_view detail);
};

}  // namespace zhibiao
