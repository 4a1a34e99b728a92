// The words that labels are known by, found in one pass over a label.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "lex/word_trie.h"

namespace zhibiao {

// Where a term stands, counted in characters.
struct TermHit {
  std::uint32_t term = 0;
  std::uint32_t length = 0;
  std::uint32_t tail = 0;  // characters of the label behind it
};

// The terms that a label has. Of several places of a term the last one counts.
class TermHits {
 public:
  explicit TermHits(std::size_t terms) : present_((terms + 63) / 64) { hits_.reserve(kUsual); }

  bool has(std::uint32_t term) const { return (present_[term / 64] >> (term % 64) & 1U) != 0; }
  // Of a term that the label has.
  const TermHit& of(std::uint32_t term) const;
  const std::vector<TermHit>& all() const { return hits_; }

  void put(const TermHit& hit);

 private:
  static constexpr std::size_t kUsual = 16;

  std::vector<std::uint64_t> present_;  // a bit a term
  std::vector<TermHit> hits_;
};

// A term is a word: anywhere in the label, or at its begin (^), its end ($) or all of it (^$).
class LabelTerms {
 public:
  static constexpr std::uint32_t kNoTerm = 0xFFFFFFFF;

  // The number of the term, the same each time; kNoTerm for one that has no word.
  std::uint32_t add(std::string_view written);

  std::size_t size() const { return count_; }

  // The terms of a label, given without marks. What stands at an end may stand there in
  // the label's strict form instead.
  TermHits find(std::string_view label, std::string_view strict) const;

 private:
  enum Place : std::uint8_t { anywhere = 0, at_begin = 1, at_end = 2, whole = 3 };
  struct Ending {
    std::uint32_t terms[4] = {kNoTerm, kNoTerm, kNoTerm, kNoTerm};  // by Place
  };
  static constexpr std::uint32_t kNoEnding = 0xFFFFFFFF;

  enum class Form : std::uint8_t { label, strict };
  void scan(std::string_view text, Form form, TermHits& hits) const;

  WordTrie trie_;
  std::vector<std::uint32_t> ending_at_;  // by the trie's node: index in endings_
  std::vector<Ending> endings_;
  std::uint32_t count_ = 0;
};

}  // namespace zhibiao
