#include "label/diction.h"

#include <algorithm>

#include "text/utf8.h"

namespace zhibiao {

bool Diction::tells_months_gone(const Piece& piece) const {
  const auto& told = mentions_->periods[piece.index].period;
  return told && told->begin.month == 1 && told->begin.day == 0 && told->end.month > 1 &&
         mentions_->published && told->end <= mentions_->published->end;
}

bool Diction::begins_word(std::string_view label, std::size_t at) const {
  std::vector<Token> words;
  segmenter_->segment(label, {0, static_cast<std::uint32_t>(label.size())}, words);
  return std::any_of(words.begin(), words.end(),
                     [at](const Token& token) { return token.span.begin == at; });
}

std::string Diction::with_context(std::string_view context, std::string_view own) const {
  if (context.empty() || own.find(context) != std::string_view::npos) return fit(std::string(own));
  std::size_t overlap = 0;
  for (std::size_t length = std::min(context.size(), own.size()); length > 0; --length) {
    if (length >= 6 && context.ends_with(own.substr(0, length)) &&
        (length == own.size() || !is_continuation_byte(own[length]))) {
      overlap = length;
      break;
    }
  }
  // 出口总额 is no end of 进出口总额: what ends alike has to begin with a word.
  if (overlap > 0 && overlap == own.size() && !begins_word(context, context.size() - overlap))
    return fit(std::string(own));
  const std::string_view rest = own.substr(overlap);
  const std::size_t room = room_beside(rest);
  return last_words(context, room) + std::string(rest);
}

std::string Diction::last_words(std::string_view label, std::size_t limit) const {
  if (characters(label) <= limit) return std::string(label);
  std::vector<Token> tokens;
  segmenter_->segment(label, {0, static_cast<std::uint32_t>(label.size())}, tokens);
  std::string_view rest = label;
  for (const Token& token : tokens) {
    // 出征|的代表团, 通信|、电子业, 通信|和电子业: no label begins so.
    const bool ties = token.word_class == WordClass::auxiliary ||
                      slice(label, token.span) == "、" || (token.roles & kAnd) != 0;
    if (characters(rest) <= limit && !ties) break;
    rest = label.substr(token.span.end);
  }
  return std::string(rest);
}

std::string Diction::fit(std::string label) const {
  if (characters(label) <= kLabelMax) return label;
  return last_words(label, kLabelMax);
}

std::vector<Phrase> Diction::list_items(const Phrase& named, std::size_t count) const {
  const auto split = [&](const Phrase& phrase, bool by_words) {
    std::vector<Phrase> items(1);
    for (const Piece& piece : phrase) {
      if (slice(text(), piece.span) == "、" || (by_words && piece.is(kAnd))) {
        items.emplace_back();
      } else {
        items.back().push_back(piece);
      }
    }
    return items;
  };
  std::vector<Phrase> items = split(named, false);
  if (count > 1 && items.size() > count) {
    std::vector<Phrase> alike = items_ended_alike(named);
    if (alike.size() == count) return alike;
  }
  if (items.size() + 1 == count) {
    const Phrase last = items.back();
    std::size_t joint = 0;
    for (std::size_t i = 1; i + 1 < last.size(); ++i) {
      if (last[i].is(kAnd)) joint = i;
    }
    if (joint > 0) {
      items.back() = part_of(last, 0, joint);
      items.push_back(part_of(last, joint + 1, last.size()));
    }
  }
  if (items.size() < count) items = split(named, true);
  return items;
}

// 非金属矿物制品业、电力、热力生产和供应业 are two: an item ends where it ends like the last.
std::vector<Phrase> Diction::items_ended_alike(const Phrase& named) const {
  const auto last = std::find_if_not(named.rbegin(), named.rend(),
                                     [](const Piece& piece) { return piece.is(kGeneric); });
  if (last == named.rend()) return {};
  const std::string_view end = last_characters(slice(text(), last->span), 1);
  std::vector<Phrase> items(1);
  for (const Piece& piece : named) {
    Phrase& item = items.back();
    const bool whole = !item.empty() && slice(text(), item.back().span).ends_with(end);
    if (whole && slice(text(), piece.span) == "、") {
      items.emplace_back();
    } else {
      item.push_back(piece);
    }
  }
  return items;
}

std::string Diction::predicate_of(const Site& site, std::size_t room) const {
  Phrase predicate = site.predicate;
  shorten_object(text(), *wording_, predicate, room);
  return text_of(text(), predicate);
}

}  // namespace zhibiao
