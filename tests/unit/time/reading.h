// What the period finder makes of a text, written short enough to compare at a glance.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "lexicon/lexicon.h"
#include "time/periods.h"

namespace zhibiao::testing {

inline std::string iso(const std::optional<Period>& period) {
  return period ? to_iso(*period) : "none";
}

// The mentions of a text and the periods of its figures, which the test marks as <120户>.
struct Reading {
  std::string text;
  Document document;
  Periods periods;
  std::vector<Span> figures;

  // "2019" for each figure, in order, with blanks between.
  std::string figure_periods() const {
    return listed([this](Span figure) { return iso(periods.period_of(figure, document)); });
  }

  std::string figure_bases() const {
    return listed([this](Span figure) { return iso(periods.base_of(figure, document)); });
  }

  // "去年=2019 比上年<2018 3年~" for each mention: stated, base or duration.
  std::string mentions() const {
    std::string out;
    for (const PeriodMention& mention : periods.mentions) {
      if (!out.empty()) out += ' ';
      out += slice(text, mention.span);
      if (mention.role == PeriodRole::duration) {
        out += '~';
        continue;
      }
      out += mention.role == PeriodRole::base ? '<' : '=';
      out += iso(mention.period);
    }
    return out;
  }

 private:
  template <typename Name>
  std::string listed(Name name) const {
    std::string out;
    for (Span figure : figures) {
      if (!out.empty()) out += ' ';
      out += name(figure);
    }
    return out;
  }
};

// `published` is an ISO date, "" where nobody told it. The reading is held by pointer: its
// document and periods look into its text.
inline std::unique_ptr<Reading> read(std::string_view marked, std::string_view published = {}) {
  static const Lexicon lexicon = Lexicon::builtin();
  static const DocumentReader documents(lexicon);
  static const PeriodFinder finder(lexicon);
  auto reading = std::make_unique<Reading>();
  for (char c : marked) {
    const auto at = static_cast<std::uint32_t>(reading->text.size());
    if (c == '<') {
      reading->figures.push_back({at, at});
    } else if (c == '>') {
      reading->figures.back().end = at;
    } else {
      reading->text += c;
    }
  }
  reading->document = documents.read(reading->text);
  reading->periods = finder.find(reading->document, parse_date(published));
  return reading;
}

}  // namespace zhibiao::testing
