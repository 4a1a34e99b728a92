// Reads texts for the tests of documents.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

inline const zhibiao::DocumentReader& document_reader() {
  static const zhibiao::DocumentReader reader{zhibiao::Lexicon::builtin()};
  return reader;
}

inline std::string words(const zhibiao::Document& document, zhibiao::Span span) {
  return std::string(slice(document.text, span));
}

inline std::vector<std::string> sentences_of(std::string_view text) {
  const zhibiao::Document document = document_reader().read(text);
  std::vector<std::string> found;
  for (const zhibiao::Sentence& sentence : document.sentences)
    found.push_back(words(document, sentence.span));
  return found;
}

inline std::vector<zhibiao::BlockKind> kinds_of(std::string_view text) {
  std::vector<zhibiao::BlockKind> kinds;
  for (const zhibiao::Block& block : document_reader().read(text).blocks)
    kinds.push_back(block.kind);
  return kinds;
}
