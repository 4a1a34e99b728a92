#include "clause/phrase.h"

#include <algorithm>

#include "text/order.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

using Index = std::ptrdiff_t;

bool is_open_quote(std::string_view mark) {
  return mark == "“" || mark == "《" || mark == "‘" || mark == "\"";
}
bool is_close_quote(std::string_view mark) { return mark == "”" || mark == "》" || mark == "’"; }

bool falls_at_front(std::string_view text, const Piece& piece) {
  switch (piece.kind) {
    case PieceKind::period:
    case PieceKind::aside:
      return true;
    case PieceKind::place:
      return !piece.is(kKeep);  // the table has the place; a region of no rank is not one
    case PieceKind::mark:
      return !is_open_quote(slice(text, piece.span));
    case PieceKind::figure:
      return false;
    case PieceKind::word:
      break;
  }
  if ((piece.roles & (kUp | kDown | kDepVerb | kGeneric | kPer | kKeep)) != 0) return false;
  if ((piece.roles & (kDrop | kLink | kWithin | kTotal | kTo | kAnd | kDistribute)) != 0)
    return true;
  switch (piece.word_class) {
    case WordClass::adverb:
    case WordClass::conjunction:
    case WordClass::preposition:
    case WordClass::auxiliary:
      return true;
    case WordClass::position:
    case WordClass::other:
      return piece.span.size() <= 3;  // one character; longer ones are names too
    default:
      return false;
  }
}

// 正 of 陈正昌: an adverb of one character between one that is no word and a noun is of a name.
void keep_names(std::string_view text, Phrase& phrase) {
  constexpr std::uint32_t kOneHan = 3;  // bytes
  for (std::size_t i = 1; i + 1 < phrase.size(); ++i) {
    const Piece& before = phrase[i - 1];
    const bool half = before.is_word(WordClass::unknown) && before.span.size() == kOneHan &&
                      before.span.end == phrase[i].span.begin;
    const bool adverb = phrase[i].is_word(WordClass::adverb) && phrase[i].span.size() == kOneHan;
    if (half && adverb && is_nominal(text, phrase[i + 1])) phrase[i].roles |= kKeep;
  }
}

// 西 of 西河, 西汲河: a side that makes a name with the character behind it; 张 of 张应强.
bool begins_name(std::string_view text, const Phrase& phrase, std::size_t at) {
  if (at + 1 >= phrase.size() || phrase[at].span.end != phrase[at + 1].span.begin) return false;
  const Piece& next = phrase[at + 1];
  const bool single =
      characters(slice(text, phrase[at].span)) == 1 && characters(slice(text, next.span)) == 1;
  const bool before_noun = at + 2 < phrase.size() && phrase[at + 2].is_word(WordClass::noun) &&
                           next.span.end == phrase[at + 2].span.begin;
  const bool side =
      phrase[at].is_word(WordClass::position) &&
      (next.is_word(WordClass::noun) ||
       (before_noun && (next.is_word(WordClass::unknown) || next.is_word(WordClass::verb))));
  const bool surname = phrase[at].is_word(WordClass::other) && !phrase[at].is(kDrop) &&
                       (next.is_word(WordClass::unknown) || next.is_word(WordClass::adjective));
  return single && (side || surname);
}

bool falls_at_back(std::string_view text, const Piece& piece) {
  switch (piece.kind) {
    case PieceKind::period:
    case PieceKind::aside:
      return true;
    case PieceKind::mark:
      return !is_close_quote(slice(text, piece.span)) && slice(text, piece.span) != ")";
    case PieceKind::place:
    case PieceKind::figure:
      return false;
    case PieceKind::word:
      break;
  }
  if ((piece.roles & (kUp | kDown)) != 0) return false;
  if (piece.is(kTotal) && piece.is(kGeneric)) return false;  // 经济总量
  if ((piece.roles & (kLink | kTo | kFrom)) != 0) return true;
  if (piece.is(kKeep) && !piece.is_word(WordClass::preposition)) return false;
  if ((piece.roles & (kTotal | kDistribute)) != 0) return true;
  if ((piece.roles & (kGeneric | kDepVerb | kPer)) != 0) return false;
  if (piece.is(kDrop)) return true;
  switch (piece.word_class) {
    case WordClass::adverb:
    case WordClass::conjunction:
    case WordClass::preposition:
    case WordClass::auxiliary:
      return true;
    default:
      return false;
  }
}

// 与上年同期的收案数相比: what is compared with goes as a whole.
void drop_compared(std::string_view text, const Wording& wording, Phrase& phrase) {
  const auto end = std::find_if(phrase.begin(), phrase.end(), [&](const Piece& piece) {
    return piece.kind == PieceKind::word && wording.is_compared(slice(text, piece.span));
  });
  if (end == phrase.end()) return;
  const auto begin = std::find_if(phrase.begin(), end, [&](const Piece& piece) {
    return piece.kind == PieceKind::period ||
           (piece.kind == PieceKind::word && wording.is_than(slice(text, piece.span)));
  });
  if (begin != end) phrase.erase(begin, end + 1);
}

// 比2019年, 较上年同期: the 比 and the period behind it go; 比规划 stays.
void drop_comparisons(std::string_view text, const Wording& wording, Phrase& phrase) {
  drop_compared(text, wording, phrase);
  for (std::size_t i = 0; i + 1 < phrase.size();) {
    // 比搬迁前增长3倍: a time that is told by what happened then.
    const bool before = i + 3 < phrase.size() && phrase[i + 2].is_word(WordClass::position) &&
                        (phrase[i + 3].roles & (kUp | kDown)) != 0;
    const bool compares = phrase[i].kind == PieceKind::word &&
                          wording.is_than(slice(text, phrase[i].span)) &&
                          (phrase[i + 1].kind == PieceKind::period || before);
    if (!compares) {
      ++i;
      continue;
    }
    std::size_t end = i + 2;
    // 比2019年底, 与上年同期相比: what is left of the comparison up to the verb.
    while (end < phrase.size() && phrase[end].kind == PieceKind::word &&
           (phrase[end].word_class == WordClass::position || phrase[end].is(kDrop))) {
      ++end;
    }
    phrase.erase(phrase.begin() + static_cast<Index>(i), phrase.begin() + static_cast<Index>(end));
  }
}

// 陈某于2013年回村: the time falls away, and so does what ties it.
void drop_dating(Phrase& phrase) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool dates = phrase[i].is_word(WordClass::preposition) && !phrase[i].is(kKeep) &&
                       i + 1 < phrase.size() && phrase[i + 1].kind == PieceKind::period;
    if (!dates) phrase[kept++] = phrase[i];
  }
  phrase.resize(kept);
}

// 按常住人口计算人均产值: how it was reckoned is no part of the name.
void drop_reckoning(std::string_view text, const Wording& wording, Phrase& phrase) {
  if (phrase.empty() || slice(text, phrase.front().span) != wording.reckoned_by) return;
  const auto end = std::find_if(phrase.begin(), phrase.end(), [&](const Piece& piece) {
    return slice(text, piece.span) == wording.reckoned;
  });
  if (end != phrase.end() && end + 1 != phrase.end()) phrase.erase(phrase.begin(), end + 1);
}

// 上升了: what ends the verb says nothing of what rose.
void drop_ending(std::string_view text, const Wording& wording, Piece& verb) {
  const std::string_view word = slice(text, verb.span);
  if (verb.kind != PieceKind::word || wording.done.empty() || !word.ends_with(wording.done)) return;
  if (word.size() > wording.done.size())
    verb.span.end -= static_cast<std::uint32_t>(wording.done.size());
}

void drop_examples(std::string_view text, const Wording& wording, Phrase& phrase) {
  std::size_t open = phrase.size();
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const std::string_view word = slice(text, phrase[i].span);
    if (word == wording.example_open && open == phrase.size()) open = i;
    if (word == wording.example_close && open < i) {
      std::size_t end = i + 1;
      if (end < phrase.size() && slice(text, phrase[end].span) == wording.of) ++end;
      phrase.erase(phrase.begin() + static_cast<Index>(open),
                   phrase.begin() + static_cast<Index>(end));
      return;
    }
  }
}

// 米面粮油、药品等生活物资 -> 生活物资; without 等, 樱桃、黄酒、苞谷酒 -> 苞谷酒, but what
// several modify stays alone: 小学教育、初中教育、高中教育学生 -> 学生.
void drop_list(std::string_view text, const Wording& wording, Phrase& phrase) {
  const std::size_t verbs = leading_verbs(phrase);
  std::size_t last = phrase.size();
  bool ended = false;
  for (std::size_t i = verbs; i < phrase.size(); ++i) {
    const std::string_view word = slice(text, phrase[i].span);
    if (word == "、" || (word == wording.list_end && i + 1 < phrase.size())) last = i;
    ended = ended || word == wording.list_end;
  }
  if (last + 1 >= phrase.size()) return;
  const Piece& head = phrase.back();
  const bool common = !ended && last + 2 < phrase.size() && head.is_word(WordClass::noun) &&
                      !head.is(kGeneric) && characters(slice(text, head.span)) > 1;
  if (common) last = phrase.size() - 2;
  phrase.erase(phrase.begin() + static_cast<Index>(verbs),
               phrase.begin() + static_cast<Index>(last + 1));
}

// 各级市场监管部门共接到咨询、投诉、举报: who did it goes, where the list then has room.
void drop_agent(std::string_view text, const Wording& wording, Phrase& phrase, std::size_t limit) {
  const auto mark = std::find_if(phrase.begin(), phrase.end(), [&](const Piece& piece) {
    return slice(text, piece.span) == "、" || slice(text, piece.span) == wording.list_end;
  });
  if (mark == phrase.end()) return;
  auto verb = mark;
  while (verb != phrase.begin() && !(is_verb(*verb) && is_nominal(text, *(verb - 1)))) --verb;
  const Phrase rest(verb, phrase.end());
  if (verb != phrase.begin() && characters(text_of(text, rest)) <= limit) phrase = rest;
}

void drop_modifier(std::string_view text, const Wording& wording, Phrase& phrase) {
  const std::size_t verbs = leading_verbs(phrase);
  for (std::size_t i = phrase.size(); i-- > verbs + 1;) {
    if (slice(text, phrase[i].span) != wording.of || i + 1 >= phrase.size()) continue;
    // 占工业总产值的比重: a head that says nothing alone keeps what it is of.
    if (all_have(phrase, i + 1, kGeneric | kBare | kUp | kDown)) continue;
    phrase.erase(phrase.begin() + static_cast<Index>(verbs),
                 phrase.begin() + static_cast<Index>(i + 1));
    return;
  }
}

// 工业 2006年工业总产值: what heads a paragraph, and is a part of the name behind it.
bool says_again(std::string_view text, const Piece& head, const Piece& name) {
  const std::string_view said = slice(text, head.span);
  const std::string_view whole = slice(text, name.span);
  return is_nominal(text, head) && is_nominal(text, name) && characters(said) > 1 &&
         whole.starts_with(said);
}

}  // namespace

Phrase part_of(const Phrase& phrase, std::size_t begin, std::size_t end) {
  return {phrase.begin() + static_cast<Index>(begin), phrase.begin() + static_cast<Index>(end)};
}

Phrase::const_iterator first_figure(const Phrase& phrase) {
  return std::find_if(phrase.begin(), phrase.end(),
                      [](const Piece& piece) { return piece.kind == PieceKind::figure; });
}

std::string_view first_characters(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  for (; count > 0 && end < text.size(); --count) next_code_point(text, end);
  return text.substr(0, end);
}

std::string_view last_characters(std::string_view text, std::size_t count) {
  std::size_t at = text.size();
  while (count > 0 && at > 0) {
    at = previous_character(text, at);
    --count;
  }
  return text.substr(at);
}

std::string text_of(std::string_view text, const Phrase& phrase, bool with_figures) {
  std::string out;
  for (const Piece& piece : phrase) {
    if (piece.kind == PieceKind::period || piece.kind == PieceKind::aside) continue;
    if (piece.kind == PieceKind::figure && !with_figures) continue;
    const std::string_view word = slice(text, piece.span);
    if (word == " " || word == "\n") continue;
    out += word;
  }
  return out;
}

std::string as_written(std::string_view text, const Phrase& phrase) {
  std::string out;
  for (const Piece& piece : phrase) out += slice(text, piece.span);
  return out;
}

std::string without_gaps(std::string_view words) {
  const auto wide = [](char c) { return static_cast<unsigned char>(c) >= 0x80; };
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const std::size_t next = words.find_first_not_of(' ', at);
    const bool gap = words[at] == ' ' && !out.empty() && wide(out.back()) && next != words.npos &&
                     wide(words[next]);
    if (!gap) out += words[at];
  }
  return out;
}

std::string without_stray_quotes(std::string label) {
  std::vector<Span> open;
  std::vector<Span> stray;
  for (std::size_t at = 0; at < label.size();) {
    const std::size_t begin = at;
    next_code_point(label, at);
    const Span mark{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(at)};
    if (is_close_quote(slice(label, mark))) {
      if (open.empty()) stray.push_back(mark);
      if (!open.empty()) open.pop_back();
    } else if (is_open_quote(slice(label, mark))) {
      open.push_back(mark);
    }
  }
  stray.insert(stray.end(), open.begin(), open.end());
  sort_stably(stray, [](Span a, Span b) { return a.begin > b.begin; });
  for (const Span mark : stray) label.erase(mark.begin, mark.size());
  return label;
}

bool is_verb(const Piece& piece) {
  return piece.kind == PieceKind::word &&
         (piece.word_class == WordClass::verb || (piece.is(kDepVerb) && !piece.is(kGeneric)));
}

bool tells_change(const Piece& piece) {
  if (piece.kind == PieceKind::period || piece.kind == PieceKind::aside) return true;
  return (piece.roles & (kUp | kDown | kYearly | kReal | kAgainst)) != 0;
}

bool is_nominal(std::string_view text, const Piece& piece) {
  if (piece.kind == PieceKind::mark) return is_open_quote(slice(text, piece.span));
  if (piece.kind == PieceKind::place) return true;
  if (piece.kind != PieceKind::word || is_verb(piece)) return false;
  switch (piece.word_class) {
    case WordClass::noun:
    case WordClass::verbal_noun:
    case WordClass::adjective:
    case WordClass::latin:
    case WordClass::unknown:
      return true;
    default:
      return false;
  }
}

void trim(std::string_view text, const Wording& wording, Phrase& phrase) {
  drop_examples(text, wording, phrase);
  drop_comparisons(text, wording, phrase);
  drop_reckoning(text, wording, phrase);
  drop_dating(phrase);
  std::size_t end = phrase.size();
  const auto is_noun_at_end = [&](const Piece& piece) {
    return piece.kind == PieceKind::word && slice(text, piece.span) == wording.noun_at_end;
  };
  while (end > 0 && !is_noun_at_end(phrase[end - 1]) && falls_at_back(text, phrase[end - 1])) {
    // 占计划, 占冬春计划: what a share is of stays.
    const bool drops = phrase[end - 1].is(kDrop) && !phrase[end - 1].is(kLink);
    const bool marked = phrase.size() > 1 && phrase.front().kind == PieceKind::mark;
    const Piece& front = phrase[marked ? 1 : 0];
    const bool planned = (front.roles & (kShare | kAgainst)) != 0 && phrase[end - 1].is(kTarget);
    const bool shared = end > 1 && phrase[end - 2].is(kShare) && !phrase[end - 2].is(kGeneric);
    if (end > 1 && drops && (shared || planned)) break;
    --end;
  }
  phrase.resize(end);
  std::size_t begin = 0;
  while (begin < end && falls_at_front(text, phrase[begin]) && !begins_name(text, phrase, begin) &&
         !(begin + 1 == end && is_noun_at_end(phrase[begin])))
    ++begin;
  if (end > begin && tells_change(phrase[end - 1])) drop_ending(text, wording, phrase[end - 1]);
  // 目标任务是新增就业: what it is that is aimed at.
  const bool aims = begin + 1 < phrase.size() && phrase[begin].is(kTarget);
  if (aims && phrase[begin + 1].is(kLink)) begin += 2;
  phrase.erase(phrase.begin(), phrase.begin() + static_cast<Index>(begin));
  // 危房改造已全部开工: adverbs within say nothing of what is counted either; nor does the way to
  // a result (标准提高到每人每年).
  keep_names(text, phrase);
  const Piece* front = phrase.data();
  std::erase_if(phrase, [&](const Piece& piece) {
    const bool adverb = piece.is_word(WordClass::adverb) && piece.is(kDrop) && !piece.is(kKeep);
    const bool way = piece.is(kTo) || piece.is(kFrom);
    return adverb || (&piece != front && way && !piece.is(kLink));
  });
  if (phrase.empty()) return;
  // 煤炭、煤炭制品: but not the first of a list.
  const auto name = std::find_if(phrase.begin() + 1, phrase.end(), [&](const Piece& piece) {
    const bool lists = piece.kind == PieceKind::mark && slice(text, piece.span) == "、";
    return lists || (piece.kind != PieceKind::mark && piece.kind != PieceKind::period);
  });
  if (name != phrase.end() && says_again(text, phrase.front(), *name))
    phrase.erase(phrase.begin(), name);
}

std::size_t leading_verbs(const Phrase& phrase) {
  std::size_t end = 0;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    // 投资项目: an amount's name before another noun is no verb.
    const bool compound = phrase[i].is(kGeneric) && i + 1 < phrase.size() &&
                          phrase[i + 1].is_word(WordClass::noun) && !phrase[i + 1].is(kGeneric);
    if (is_verb(phrase[i]) && !compound) {
      end = i + 1;
    } else if (!phrase[i].is_word(WordClass::adverb) && !phrase[i].is_word(WordClass::auxiliary) &&
               !phrase[i].is(kAnd)) {
      break;
    }
  }
  return end;
}

bool all_have(const Phrase& phrase, std::size_t first, Roles roles) {
  bool any = false;
  for (std::size_t i = first; i < phrase.size(); ++i) {
    if (phrase[i].kind == PieceKind::mark || phrase[i].kind == PieceKind::period) continue;
    if (phrase[i].kind != PieceKind::word) return false;
    if (phrase[i].word_class == WordClass::auxiliary || phrase[i].word_class == WordClass::adverb)
      continue;
    if ((phrase[i].roles & roles) == 0) return false;
    any = true;
  }
  return any;
}

std::size_t cause_at(std::string_view text, const Wording& wording, const Phrase& phrase) {
  const auto acts_on = [&](const Piece& piece) {
    return piece.kind == PieceKind::word && wording.is_cause(slice(text, piece.span));
  };
  if (phrase.empty() || acts_on(phrase.front())) return 0;
  // 出口受外需影响: what a name begins with may be what is done.
  const auto end = std::find_if(phrase.begin() + 1, phrase.end(), [&](const Piece& piece) {
    const bool names = is_nominal(text, piece) || piece.is(kAnd) || piece.is(kGeneric) ||
                       piece.is_word(WordClass::position);
    return !names || acts_on(piece);
  });
  // 公司继续稳居各行之首.
  const bool goes_on = end != phrase.end() && end->is(kState) && end + 1 != phrase.end();
  const bool acts = end != phrase.end() && (acts_on(*end) || (goes_on && acts_on(*(end + 1))));
  return acts ? static_cast<std::size_t>(end - phrase.begin()) : 0;
}

std::size_t behind_quotes(std::string_view text, const Phrase& phrase, std::size_t at) {
  if (phrase[at].kind != PieceKind::mark || !is_open_quote(slice(text, phrase[at].span))) return at;
  for (std::size_t i = at + 1; i < phrase.size(); ++i) {
    if (phrase[i].kind == PieceKind::figure) break;
    if (phrase[i].kind == PieceKind::mark && is_close_quote(slice(text, phrase[i].span)))
      return i + 1;
  }
  return at;
}

std::size_t noun_phrase_end(std::string_view text, const Wording& wording, const Phrase& phrase) {
  const auto is_break = [&](const Piece& piece) {
    // 免税商品, 加工厂: a verb that is not listed as an action makes a compound with the noun
    // behind it.
    const std::size_t next = static_cast<std::size_t>(&piece - phrase.data()) + 1;
    const bool compound = is_verb(piece) &&
                          (piece.roles & (kAction | kDepVerb | kUp | kDown | kTo)) == 0 &&
                          next < phrase.size() && is_nominal(text, phrase[next]);
    // 垃圾处理厂: so does what ends the name of a works.
    const bool works = is_verb(piece) && next > 1 && next < phrase.size() &&
                       phrase[next].is(kProject) && characters(slice(text, phrase[next].span)) == 1;
    // 省、市重点项目: so do the levels that a noun behind has in common.
    const bool levels = slice(text, piece.span) == "、" && next > 1 && next + 1 < phrase.size() &&
                        characters(slice(text, phrase[next - 2].span)) == 1 &&
                        characters(slice(text, phrase[next].span)) == 1 &&
                        is_nominal(text, phrase[next + 1]);
    if (levels) return false;
    return piece.kind == PieceKind::figure || (is_verb(piece) && !compound && !works) ||
           piece.is_word(WordClass::adverb) || piece.is_word(WordClass::preposition) ||
           piece.is_word(WordClass::conjunction) || piece.is(kPer) || piece.is(kAnd) ||
           piece.is(kLink);
  };
  // A noun's own modifiers come first: 未摘帽贫困村.
  std::size_t i = 0;
  while (i < phrase.size() && phrase[i].kind == PieceKind::word && !is_nominal(text, phrase[i])) {
    ++i;
    // 在建、新开工重点项目: such modifiers may be several.
    const bool list = i + 1 < phrase.size() && slice(text, phrase[i].span) == "、" &&
                      phrase[i + 1].kind == PieceKind::word;
    if (list) ++i;
  }
  if (i >= phrase.size() || phrase[i].kind == PieceKind::figure) return 0;
  while (i < phrase.size()) {
    i = behind_quotes(text, phrase, i);
    if (i == phrase.size()) break;
    if (!is_break(phrase[i]) || (i == 0 && phrase[i].is(kPer))) {
      ++i;
      continue;
    }
    std::size_t of = i;
    while (of < phrase.size() && phrase[of].kind != PieceKind::figure &&
           slice(text, phrase[of].span) != wording.of) {
      ++of;
    }
    const bool tied = of + 1 < phrase.size() && phrase[of].kind == PieceKind::word &&
                      !phrase[i].is(kAnd) && is_nominal(text, phrase[of + 1]);
    if (!tied) return i;
    i = of + 1;
  }
  return i;
}

namespace {

// The last words that have room, or else the last one.
void keep_last(std::string_view text, Phrase& phrase, std::size_t limit) {
  std::size_t begin = phrase.size();
  for (std::size_t room = limit; begin > 0; --begin) {
    const std::size_t size = characters(text_of(text, {phrase[begin - 1]}));
    if (size > room) break;
    room -= size;
  }
  if (begin == phrase.size() && begin > 0) --begin;
  phrase.erase(phrase.begin(), phrase.begin() + static_cast<Index>(begin));
}

}  // namespace

void shorten(std::string_view text, const Wording& wording, Phrase& phrase, std::size_t limit) {
  const auto too_long = [&] { return characters(text_of(text, phrase)) > limit; };
  if (!too_long()) return;
  drop_modifier(text, wording, phrase);
  if (!too_long()) return;
  drop_agent(text, wording, phrase, limit);
  if (!too_long()) return;
  drop_list(text, wording, phrase);
  keep_last(text, phrase, limit);
  trim(text, wording, phrase);
}

void shorten_object(std::string_view text, const Wording& wording, Phrase& phrase,
                    std::size_t limit) {
  if (characters(text_of(text, phrase)) <= limit) return;
  const auto verb = std::find_if(phrase.begin(), phrase.end(), is_verb);
  const std::size_t begin =
      static_cast<std::size_t>(verb - phrase.begin()) + (verb != phrase.end() ? 1 : 0);
  Phrase object = part_of(phrase, begin, phrase.size());
  phrase.resize(begin);
  const std::size_t taken = characters(text_of(text, phrase));
  if (taken < limit) shorten(text, wording, object, limit - taken);
  if (taken >= limit || object.empty()) {
    phrase.clear();
    return;
  }
  phrase.insert(phrase.end(), object.begin(), object.end());
}

}  // namespace zhibiao
