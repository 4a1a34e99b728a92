#include <algorithm>

#include "measure/label_maker.h"
#include "text/utf8.h"

// What the labels of later clauses may speak of without naming it.

namespace zhibiao {

// What a clause without figures is about: the object of its verb, or its subject where the
// verb only tells how that fares (保持良好势头).
void LabelMaker::remember_topic(const Clause& clause) {
  Phrase phrase = clause.pieces;
  if (!phrase.empty() && std::all_of(phrase.begin(), phrase.end(), [](const Piece& piece) {
        return piece.is(kWithin) || piece.kind == PieceKind::mark;
      })) {
    pending_cues_ |= kCuePart;  // 其中, before a comma
    return;
  }
  const auto last = std::find_if(phrase.rbegin(), phrase.rend(), [](const Piece& piece) {
    return !piece.is(kLink) || piece.is(kTarget);  // 主要目标是:
  });
  announces_ = last != phrase.rend() && (last->is(kPlanning) || last->is(kTarget));
  trim(text_, *wording_, phrase);
  if (std::any_of(phrase.begin(), phrase.end(), [](const Piece& piece) { return piece.is(kSay); }))
    return;
  std::size_t verb = phrase.size();
  // The last that has an object: 实施营养计划 tells of the plan.
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool object = i + 1 < phrase.size() && is_nominal(text_, phrase[i + 1]);
    if (is_verb(phrase[i]) && (object || verb == phrase.size())) verb = i;
  }
  Phrase object = verb < phrase.size() ? part_of(phrase, verb + 1, phrase.size()) : Phrase{};
  trim(text_, *wording_, object);
  constexpr std::size_t kEnough = 3;
  const auto nouns =
      characters(text_of(text_, object)) >= kEnough
          ? 2
          : std::count_if(object.begin(), object.end(), [&](const Piece& piece) {
              return is_nominal(text_, piece) && !piece.is_word(WordClass::adjective);
            });
  const bool fares = verb < phrase.size() && phrase[verb].is(kState);
  const bool starts_with_verb = leading_verbs(phrase) > 0;
  Phrase named = object;
  if (!starts_with_verb && (nouns < 2 || fares)) {
    named = phrase;
    named.resize(noun_phrase_end(text_, *wording_, named));
  } else if (starts_with_verb) {
    named = part_of(phrase, leading_verbs(phrase), phrase.size());
  }
  trim(text_, *wording_, named);
  shorten(text_, *wording_, named, kTopicMax);
  const std::string topic = text_of(text_, named);
  if (characters(topic) < 2 || all_have(named, 0, kGeneric)) return;
  // 高中教育发展加快,办学规模扩大: what the sentence is about is not how it fares.
  const bool new_part = clause.before == Break::part && root_.find("“") == std::string::npos;
  if (!root_.empty() && named.back().is(kGeneric) && !new_part) return;
  set_topic(named);
  const bool named_case =
      topic.find("“") != std::string::npos && root_.find("“") == std::string::npos;
  if (root_.empty() || named_case || new_part) root_ = topic;
}

// 蔬菜播种面积 is about 蔬菜 where an amount of the same is told next.
void LabelMaker::set_topic(const Phrase& phrase) {
  topic_from_ = part_;
  topic_ = text_of(text_, phrase);
  topic_thing_ = topic_;
  if (phrase.size() < 2 || !phrase.back().is(kGeneric)) return;
  const std::string thing = text_of(text_, part_of(phrase, 0, phrase.size() - 1));
  if (!thing.empty()) topic_thing_ = thing;
}

// What is worth knowing of a label that was made.
LabelMaker::Made LabelMaker::describe(const Site& site, const Measure& measure) const {
  Made made;
  made.label = measure.label;
  made.subject = made.label;
  if (measure.kind == Kind::change) drop_change(site, made.subject);
  made.figure = site.figure;
  made.change = measure.kind == Kind::change;
  const bool part = !measure.rules.empty() && measure.rules.back() == "part-of-before";
  made.within = part || (site.cues & kCuePart) != 0 || parent_.has_value() ||
                (site.adjacent && !made_.empty() && made_.back().within);
  const Phrase& own = site.own;
  const std::size_t verbs = leading_verbs(own);
  // The last verb that has an object: 项目方面已完成扶贫项目 is about 完成.
  for (std::size_t i = 0; verbs == 0 && i + 1 < own.size(); ++i) {
    if (is_verb(own[i]) && !own[i].is(kUp) && !own[i].is(kDown)) made.verb = word(own[i]);
  }
  if (verbs > 0) made.verb = word(own[verbs - 1]);
  made.object = text_of(text_, part_of(own, verbs, own.size()));
  // 12项指标,9项已完成,其余3项…: the things are those of before.
  const Made* like = own.empty() ? last_of_unit(quantity(site)) : nullptr;
  if (like != nullptr) made.object = like->object;
  const bool acts = !own.empty() && !tells_change(own.back()) &&
                    (is_verb(own.back()) || own.back().is_word(WordClass::verbal_noun));
  if (acts && own.size() > verbs + 1) made.tail = word(own.back());
  if (acts && own.size() > verbs + 2 && is_nominal(text_, own[own.size() - 2]))
    made.acted_on = word(own[own.size() - 2]);
  if (bounded_ && own.size() > 1) made.bound = text_of(text_, part_of(own, 0, own.size() - 1));
  std::size_t end = own.size();
  while (made.change && end > 0 && tells_change(own[end - 1])) --end;
  for (std::size_t i = 1; i < end && made.metric.empty(); ++i) {
    const bool head = i + 1 == end && (own[i].is(kGeneric) || wording_->tells_share(word(own[i])));
    if (own[i].is(kPer) || head) made.metric = text_of(text_, part_of(own, i, end));
  }
  // 运输业收入319万元、建筑业144万元、服务业99万元: what was told alike goes on.
  const std::string_view rule = measure.rules.empty() ? std::string_view{} : measure.rules.back();
  const bool alike = rule == "same-metric" || rule == "echo";
  const Made* last = made.change && !made_.empty() ? &made_.back() : last_amount();
  if (alike && last != nullptr) made.metric = last->metric;
  if (rule == "echo" && made.label.starts_with(made.object))
    made.metric = made.label.substr(made.object.size());
  made.alike = alike;
  return made;
}

// 高技术制造业增加值增长 -> 高技术制造业增加值: what rose is what later clauses speak of.
void LabelMaker::drop_change(const Site& site, std::string& label) const {
  for (std::size_t i = site.own.size(); i-- > 0;) {
    const Piece& piece = site.own[i];
    if (!piece.is(kUp) && !piece.is(kDown) && !piece.is(kYearly)) return;
    const std::string_view verb = word(piece);
    if (piece.kind != PieceKind::word || !label.ends_with(verb) || label.size() == verb.size())
      return;
    label.resize(label.size() - verb.size());
  }
}

// 营养补助惠及学生4万人,投入资金290万元: who acts goes on acting.
void LabelMaker::remember_agent(const Site& site, std::size_t verbs) {
  if (verbs > 0 || site.before == Break::list) return;
  // 29个省份开展试点,覆盖学校6万所: it is the trial that covers them.
  Phrase before = site.pre;
  trim(text_, *wording_, before);
  if (!site.predicate.empty() && before.empty()) {
    const auto verb = std::find_if(site.predicate.begin(), site.predicate.end(), is_verb);
    if (verb == site.predicate.end()) return;
    Phrase object(verb + 1, site.predicate.end());
    trim(text_, *wording_, object);
    if (characters(text_of(text_, object)) < 4) return;
    shorten(text_, *wording_, object, kTopicMax);
    agent_ = text_of(text_, object);
    return;
  }
  const auto acts = std::find_if(site.own.begin(), site.own.end(), [](const Piece& piece) {
    return piece.is(kAction) || (piece.is(kDepVerb) && !piece.is(kGeneric));
  });
  if (acts == site.own.end() || acts + 1 == site.own.end()) return;
  Phrase who(site.own.begin(), acts);
  who.resize(noun_phrase_end(text_, *wording_, who));
  const std::string agent = text_of(text_, who);
  if (agent != without_stray_quotes(agent)) return;  // the action is a part of a name
  const std::size_t length = characters(agent);
  if (length >= 3 && length <= kTopicMax) agent_ = agent;
}

// `rule` is the last that made the label: what a label took from before is nothing new.
void LabelMaker::remember(const Site& site, std::string_view rule, const Made& made) {
  const std::size_t verbs = leading_verbs(site.own);
  const bool own_subject =
      rule == "clause" || rule == "list-verb" || rule == "spread-verb" || rule == "purpose";
  const bool specific =
      verbs < site.own.size() && !all_have(site.own, verbs, kGeneric | kPer | kUp | kDown);
  const bool with_object =
      rule == "with-topic" && specific && verbs > 0 && characters(made.object) > 2;
  const bool part = rule == "part-of-before" && specific && characters(made.object) > 3;
  if ((own_subject || with_object || part) && !made.object.empty()) remember_object(site);
  const bool verb = verbs > 0 && verbs < site.own.size();
  if (site.before != Break::list) list_verb_.clear();
  // 侦破“922”专案,打掉团伙7个、窝点9处: the case goes on with the verb.
  if (rule == "with-topic" && verb && site.before != Break::list &&
      made.label.ends_with(made.object) && characters(made.object) > 1) {
    list_verb_ = made.label.substr(0, made.label.size() - made.object.size());
  }
  if (rule == "part-of-before" && verb) list_verb_ = made.verb;
  if (!own_subject) return;
  if (site.before != Break::list) {
    list_verb_ = verb ? made.verb : std::string();
    if (verb) spread_ = site.own[verbs - 1].is(kSpread) ? made.verb : std::string();
  } else if (verb) {
    list_verb_ = made.verb;
  }
  // 消防队伍出动车辆3辆、队员20人: who acts goes with the verb.
  const auto acts = std::find_if(site.own.begin(), site.own.end(),
                                 [](const Piece& piece) { return piece.is(kAction); });
  if (site.before == Break::list || verbs > 0 || acts == site.own.end()) return;
  const Phrase object(acts + 1, site.own.end());
  if (object.empty() || std::any_of(object.begin(), object.end(), is_verb)) return;
  const std::string verb_phrase = text_of(text_, Phrase(site.own.begin(), acts + 1));
  if (characters(verb_phrase) <= kTopicMax / 2 && is_nominal(text_, object.back()) &&
      !object.back().is(kGeneric))
    list_verb_ = verb_phrase;
}

// What the last verb that has an object is about; else what stands before the first verb:
// 危房改造开工建设 speaks of 危房改造.
void LabelMaker::remember_object(const Site& site) {
  const std::size_t verbs = leading_verbs(site.own);
  Phrase object = part_of(site.own, verbs, site.own.size());
  // 开展五轮产品推介会: what the figure counts is what was told of.
  Phrase counted = site.taken;
  trim(text_, *wording_, counted);
  counted.resize(counted.empty() ? 0 : noun_phrase_end(text_, *wording_, counted));
  if (!site.own.empty() && counts_things(quantity(site)) && characters(text_of(text_, counted)) > 2)
    object = std::move(counted);
  std::size_t after = 0;
  for (std::size_t i = 0; verbs == 0 && i + 1 < object.size(); ++i) {
    const bool acts = object[i].is(kAction) && (is_nominal(text_, object[i + 1]) ||
                                                object[i + 1].is_word(WordClass::auxiliary));
    // 开展厕所改造试点: between two nouns a verb makes a compound of them.
    const bool compound = after > 0 && is_nominal(text_, object[i - 1]);
    if (acts && !compound) after = i + 1;
  }
  const std::size_t noun_end = noun_phrase_end(text_, *wording_, object);
  if (after > 0) {
    object = part_of(object, after, object.size());
  } else if (verbs == 0 && noun_end > 0) {
    object.resize(noun_end);
  }
  trim(text_, *wording_, object);
  shorten(text_, *wording_, object, kTopicMax);
  if (!all_have(object, 0, kGeneric | kPer)) set_topic(object);
}

// 临时救助848户,其中贫困户133户,累计救助金额: what shares a word with the amount, and not the part
// told last, is what the amount is of. nullptr where nothing tells.
const LabelMaker::Made* LabelMaker::named_by(const Site& site) const {
  if (sentence_ >= made_.size() || !made_.back().within) return nullptr;
  const Made* whole = last_whole(site);
  if (whole == nullptr || whole->object.empty()) return nullptr;
  for (const Piece& piece : site.own) {
    if (piece.is(kGeneric) && !piece.is(kDepVerb)) continue;
    const std::string_view shared = first_characters(word(piece), 2);
    if (characters(shared) < 2 || whole->label.find(shared) == std::string::npos) continue;
    if (topic_.find(shared) == std::string::npos) return whole;
  }
  return nullptr;
}

// What the thing counted does, in `room` characters; empty where it does nothing.
std::string LabelMaker::predicate_of(const Site& site, std::size_t room) const {
  Phrase predicate = site.predicate;
  shorten_object(text_, *wording_, predicate, room);
  return text_of(text_, predicate);
}

// `context` and `own` in one label; what both have where they meet is said once.
std::string LabelMaker::with_context(std::string_view context, std::string_view own) const {
  if (context.empty() || own.find(context) != std::string_view::npos) return fit(std::string(own));
  std::size_t overlap = 0;
  for (std::size_t length = std::min(context.size(), own.size()); length > 0; --length) {
    if (length >= 6 && context.ends_with(own.substr(0, length)) &&
        (length == own.size() || !is_continuation_byte(own[length]))) {
      overlap = length;
      break;
    }
  }
  const std::string_view rest = own.substr(overlap);
  const std::size_t room = kLabelMax - std::min(kLabelMax, characters(rest));
  return last_words(context, room) + std::string(rest);
}

// The last words of a label that have room in `limit` characters.
std::string LabelMaker::last_words(std::string_view label, std::size_t limit) const {
  if (characters(label) <= limit) return std::string(label);
  std::vector<Token> tokens;
  segmenter_->segment(label, {0, static_cast<std::uint32_t>(label.size())}, tokens);
  std::string_view rest = label;
  for (const Token& token : tokens) {
    if (characters(rest) <= limit) break;
    rest = label.substr(token.span.end);
  }
  return std::string(rest);
}

std::string LabelMaker::fit(std::string label) const {
  if (characters(label) <= kLabelMax) return label;
  return last_words(label, kLabelMax);
}

// What a change without a subject is a change of: the last level told, or in this sentence
// whatever was told last.
const LabelMaker::Made* LabelMaker::last_level() const {
  if (sentence_ < made_.size()) return &made_.back();
  for (std::size_t i = made_.size(); i-- > 0;) {
    if (!made_[i].change) return &made_[i];
  }
  return made_.empty() ? nullptr : &made_.back();
}

// The last figure of this sentence that tells no change; nullptr where none does.
const LabelMaker::Made* LabelMaker::last_amount() const {
  for (std::size_t i = made_.size(); i-- > oldest();) {
    if (!made_[i].change) return &made_[i];
  }
  return nullptr;
}

// The last figure of this sentence in the same unit; nullptr where there is none.
const LabelMaker::Made* LabelMaker::last_of_unit(const Quantity& figure) const {
  for (std::size_t i = made_.size(); i-- > oldest();) {
    const Quantity& other = mentions_->quantities[made_[i].figure];
    if (!made_[i].change && other.unit.name == figure.unit.name) return &made_[i];
  }
  return nullptr;
}

// What a part may be a part of: of a share, nothing but a share is.
const LabelMaker::Made* LabelMaker::last_whole(const Site& site) const {
  const Quantity& part = quantity(site);
  const std::size_t last =
      std::min(oldest(), made_.size() - std::min<std::size_t>(made_.size(), 8));
  // 学生4万人,教师2千人,其中高中学生6千人: what the part is called like.
  const std::string_view head = site.own.empty() ? std::string_view{} : word(site.own.back());
  for (std::size_t i = made_.size(); i-- > std::max(last, part_) && characters(head) > 1;) {
    if (made_[i].within) continue;
    const bool like = mentions_->quantities[made_[i].figure].unit.name == part.unit.name;
    if (like && !made_[i].change && made_[i].label.ends_with(head)) return &made_[i];
  }
  // 财政收入增加7亿元,其中地方收入增加4亿元: a part of what the sentence told of, if only of its
  // rise.
  const bool only_changes = sentence_ < made_.size() &&
                            std::all_of(made_.begin() + static_cast<std::ptrdiff_t>(sentence_),
                                        made_.end(), [](const Made& made) { return made.change; });
  if (only_changes) return &made_[sentence_];
  for (std::size_t i = made_.size(); i-- > last;) {
    if (made_[i].change || made_[i].within) continue;
    if (tells_share(part) || !tells_share(mentions_->quantities[made_[i].figure])) return &made_[i];
  }
  return last_level();
}

}  // namespace zhibiao
