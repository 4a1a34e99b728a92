#include "measure/label_terms.h"

#include <algorithm>

#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr char kBegin = '^';
constexpr char kEnd = '$';

}  // namespace

const TermHit& TermHits::of(std::uint32_t term) const {
  return *std::find_if(hits_.begin(), hits_.end(),
                       [term](const TermHit& hit) { return hit.term == term; });
}

void TermHits::put(const TermHit& hit) {
  if (!has(hit.term)) {
    present_[hit.term / 64] |= std::uint64_t{1} << (hit.term % 64);
    hits_.push_back(hit);
    return;
  }
  for (TermHit& known : hits_) {
    if (known.term == hit.term) known = hit;
  }
}

std::uint32_t LabelTerms::add(std::string_view written) {
  unsigned place = anywhere;
  if (written.starts_with(kBegin)) {
    written.remove_prefix(1);
    place |= at_begin;
  }
  if (written.ends_with(kEnd)) {
    written.remove_suffix(1);
    place |= at_end;
  }
  if (written.empty()) return kNoTerm;
  const std::uint32_t node = trie_.insert(written);
  if (ending_at_.size() < trie_.node_count()) ending_at_.resize(trie_.node_count(), kNoEnding);
  if (ending_at_[node] == kNoEnding) {
    ending_at_[node] = static_cast<std::uint32_t>(endings_.size());
    endings_.emplace_back();
  }
  std::uint32_t& term = endings_[ending_at_[node]].terms[place];
  if (term == kNoTerm) term = count_++;
  return term;
}

TermHits LabelTerms::find(std::string_view label, std::string_view strict) const {
  TermHits hits(count_);
  scan(label, Form::label, hits);
  if (strict != label) scan(strict, Form::strict, hits);
  return hits;
}

void LabelTerms::scan(std::string_view text, Form form, TermHits& hits) const {
  const std::vector<char32_t> points = code_points(text);
  const std::size_t count = points.size();
  for (std::size_t begin = 0; begin < count; ++begin) {
    std::uint32_t node = 0;
    for (std::size_t at = begin; at < count; ++at) {
      node = trie_.step(node, points[at]);
      if (node == WordTrie::kNoNode) break;
      if (ending_at_[node] == kNoEnding) continue;
      const Ending& ending = endings_[ending_at_[node]];
      const auto length = static_cast<std::uint32_t>(at + 1 - begin);
      const auto tail = static_cast<std::uint32_t>(count - at - 1);
      const auto put = [&](Place place) {
        const std::uint32_t term = ending.terms[place];
        // What the label itself has goes before what its strict form has.
        if (term == kNoTerm || (form == Form::strict && hits.has(term))) return;
        hits.put({term, length, tail});
      };
      if (form == Form::label) put(anywhere);
      if (begin == 0) put(at_begin);
      if (tail == 0) put(at_end);
      if (begin == 0 && tail == 0) put(whole);
    }
  }
}

}  // namespace zhibiao
