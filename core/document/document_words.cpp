#include "document/document_words.h"

#include <array>
#include <cstddef>
#include <utility>

namespace zhibiao {
namespace {

// What the detail of a row means as a number, by its kind.
int meaning_of(std::string_view kind, std::string_view detail) {
  constexpr std::array<std::pair<std::string_view, int>, 10> kNamed = {{
      {"year", static_cast<int>(DatePart::year)},
      {"month", static_cast<int>(DatePart::month)},
      {"day", static_cast<int>(DatePart::day)},
      {"hour", static_cast<int>(DatePart::hour)},
      {"minute", static_cast<int>(DatePart::minute)},
      {"published", static_cast<int>(FieldKind::published)},
      {"source", static_cast<int>(FieldKind::source)},
      {"author", static_cast<int>(FieldKind::author)},
      {"other", static_cast<int>(FieldKind::other)},
      {"last", DocumentWords::kLastRank},
  }};
  if (kind == "digit" || (kind == "rank" && detail != "last")) {
    int value = 0;
    for (char c : detail)
      value = c >= '0' && c <= '9' && value < 100 ? value * 10 + (c - '0') : value;
    return value;
  }
  for (const auto& [name, value] : kNamed) {
    if (name == detail) return value;
  }
  return 0;
}

// The code point of the first character where it takes one to three bytes; else 0.
std::uint32_t first_code_point(std::string_view text) {
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i]));
  };
  if (text.empty()) return 0;
  if (byte(0) < 0x80) return byte(0);
  if (text.size() >= 3 && (byte(0) & 0xF0U) == 0xE0U) {
    return (byte(0) & 0x0FU) << 12U | (byte(1) & 0x3FU) << 6U | (byte(2) & 0x3FU);
  }
  return 0;
}

// Which set the words of a kind of row are of, and of which detail: kAny where that tells their
// meaning or nothing.
constexpr std::string_view kAny = "*";
struct SetOf {
  std::string_view kind;
  std::string_view detail;
  WordSet DocumentWords::*set;
};
constexpr auto kSets = std::to_array<SetOf>({
    {"digit", kAny, &DocumentWords::digits},
    {"date", kAny, &DocumentWords::date_parts},
    {"chapter", kAny, &DocumentWords::chapters},
    {"point", kAny, &DocumentWords::points},
    {"rank", kAny, &DocumentWords::ranks},
    {"bullet", kAny, &DocumentWords::bullets},
    {"field", kAny, &DocumentWords::fields},
    {"person", kAny, &DocumentWords::persons},
    {"greeting", kAny, &DocumentWords::greetings},
    {"office", kAny, &DocumentWords::offices},
    {"issuer", kAny, &DocumentWords::issuers},
    {"picture", kAny, &DocumentWords::pictures},
    {"contact", kAny, &DocumentWords::contacts},
    {"open", "chapter", &DocumentWords::chapter_opens},
    {"open", "other", &DocumentWords::other_opens},
    {"dateline", "open", &DocumentWords::dateline_opens},
    {"dateline", "close", &DocumentWords::dateline_closes},
    {"speech", "mark", &DocumentWords::speech_marks},
    {"speech", "open", &DocumentWords::speech_opens},
    {"speech", "close", &DocumentWords::speech_closes},
    {"furniture", "whole", &DocumentWords::furniture_whole},
    {"furniture", "start", &DocumentWords::furniture_starts},
    {"furniture", "any", &DocumentWords::furniture_any},
    {"furniture", "tail", &DocumentWords::furniture_tails},
    {"caption", "", &DocumentWords::captions},
    {"file", "", &DocumentWords::files},
    {"number", "open", &DocumentWords::number_opens},
    {"number", "close", &DocumentWords::number_closes},
    {"number", "page", &DocumentWords::pages},
    {"heading", "end", &DocumentWords::heading_ends},
    {"heading", "plan", &DocumentWords::heading_plans},
    {"heading", "prose", &DocumentWords::prose_opens},
    {"title", "end", &DocumentWords::title_ends},
    {"title", "goes_on", &DocumentWords::title_goes_on},
});

}  // namespace

WordSet* DocumentWords::set_for(std::string_view kind, std::string_view detail) {
  for (const SetOf& entry : kSets) {
    if (entry.kind == kind && (entry.detail == kAny || entry.detail == detail))
      return &(this->*entry.set);
  }
  return nullptr;
}

DocumentWords::DocumentWords(const Lexicon& lexicon) {
  load(lexicon.table("document.tsv"));
  sort_sets();
  note_mark_starts();
}

void DocumentWords::load(const Table& table) {
  const int kind = table.column("kind");
  const int word = table.column("word");
  const int detail = table.column("detail");
  if (kind < 0 || word < 0 || detail < 0) return;
  const auto cell = [](const Table::Row& row, int column) {
    return row.cells[static_cast<std::size_t>(column)];
  };
  for (const Table::Row& row : table.rows) {
    WordSet* set = set_for(cell(row, kind), cell(row, detail));
    const int meaning = meaning_of(cell(row, kind), cell(row, detail));
    if (set != nullptr) set->add(cell(row, word), meaning);
    if (set == &pictures) files.add(cell(row, word), meaning);
  }
}

void DocumentWords::sort_sets() {
  for (const SetOf& entry : kSets) (this->*entry.set).sort();
}

void DocumentWords::note_mark_starts() {
  for (char c : std::string_view("(0123456789")) mark_starts_.set(static_cast<unsigned char>(c));
  constexpr std::size_t kCircled = 0x2460;
  for (std::size_t i = 0; i < 20; ++i) mark_starts_.set(kCircled + i);
  for (const WordSet* set : {&digits, &chapter_opens, &other_opens, &ranks}) {
    for (const WordSet::Entry& entry : set->entries())
      mark_starts_.set(first_code_point(entry.word));
  }
}

bool DocumentWords::may_begin_mark(std::string_view text) const {
  return mark_starts_[first_code_point(text)];
}

}  // namespace zhibiao
