#include "label/recorder.h"

#include <algorithm>

namespace zhibiao {

Told Recorder::describe(const Site& site, const Measure& measure) const {
  Told made;
  made.label = measure.label;
  made.subject = made.label;
  // 计划增加5亿元,增长10%: a change that is planned is one too.
  made.change = measure.kind == Kind::change || site.direction != Direction::none;
  if (made.change) drop_change(site, made.subject);
  made.figure = site.figure;
  const std::string_view rule = last_rule(measure);
  made.within = rule == "part-of-before" || rule == "part-there" || (site.cues & kCuePart) != 0 ||
                course_->parent.has_value() ||
                (site.adjacent && !course_->labels.empty() && course_->labels.back().within);
  made.goal = rule == "yardstick" || is_ranked_among(site);
  made.effect = rule == "effect";
  describe_subject(site, rule, made);
  const Phrase& own = site.own;
  // 申请量占全市41%,占全省36%: what has the next share too.
  const auto part =
      std::find_if(own.begin(), own.end(), [](const Piece& piece) { return piece.is(kShare); });
  if (rule == "share" && part != own.begin() && part != own.end())
    made.shared = text_of(text_, Phrase(own.begin(), part));
  if (std::string whose = without_share(own, made.label); !whose.empty()) made.shared = whose;
  const std::size_t verbs = leading_verbs(own);
  made.object = text_of(text_, part_of(own, verbs, own.size()));
  if (rule == "doer") {
    made.verb = word(own.back());
    made.object = made.thing_done();
  }
  // 12项指标,9项已完成,其余3项…: the things are those of before.
  const Told* like = own.empty() ? last_of_unit(quantity(site)) : nullptr;
  if (like != nullptr) made.object = like->object;
  // 城市低保30户52人.
  if (own.empty() && site.adjacent && !course_->labels.empty())
    made.object = course_->labels.back().object;
  if (course_->bounded && own.size() > 1)
    made.bound = text_of(text_, part_of(own, 0, own.size() - 1));
  if (rule != "doer") describe_action(own, verbs, made);
  describe_metric(own, rule, made);
  return made;
}

// What goes on from the figure: where it tells how something compares or what something does to
// another, that something.
void Recorder::describe_subject(const Site& site, std::string_view rule, Told& made) const {
  const Phrase& own = site.own;
  if (made.effect) made.subject = last_told().sharer();
  // 水资源量79亿立方米,折合径流深279毫米,比常年偏少: nor is it what a figure was told as.
  const bool restated = site.before == Break::clause && course_->told_any() &&
                        std::any_of(site.pre.begin(), site.pre.end(), [&](const Piece& piece) {
                          return wording_->restates(word(piece));
                        });
  if (restated) made.subject = last_told().subject;
  // 低于省控线0.8个百分点,低于市控线0.6个百分点: what goes on is not how it compares.
  const bool compares = rule == "comparison" && !course_->labels.empty();
  if (compares) made.subject = course_->labels.back().subject;
  // 增加值增长8%,增速提高2个百分点,拉动经济增长1个百分点: nor is it the growth that does so.
  const bool growth = (rule == "with-topic" || rule == "change-of-before") && !own.empty() &&
                      own.front().is(kGeneric) && tells_change(own.front()) &&
                      quantity(site).unit.kind == "point";
  if (growth && course_->told_any()) made.subject = last_told().subject;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const bool than = made.change && i > 0 && i + 1 < own.size() &&
                      wording_->is_than(word(own[i])) && own[i + 1].kind != PieceKind::period;
    if (!holds_against(own[i]) && !than) continue;
    made.against = word(own[i]);
    // 增速高于全省1个百分点,比全市高2个: nor what names it as well.
    const std::size_t at =
        i > 0 ? made.subject.find(text_of(text_, part_of(own, i, std::min(i + 2, own.size())))) : 0;
    if (at != made.subject.npos && at > 0) made.subject.resize(at);
  }
  if (rule == "compared-alike") {
    made.subject = course_->labels.back().subject;
    made.against = course_->labels.back().against;
  }
  made.share = (compares && course_->labels.back().share) || rule == "share-told" ||
               (rule == "share" && !own.empty() && own.front().is(kShare));
}

// Its verb, and the action that it ends in.
void Recorder::describe_action(const Phrase& own, std::size_t verbs, Told& made) const {
  // The last verb that has an object: 项目方面已完成扶贫项目 is about 完成.
  for (std::size_t i = 0; verbs == 0 && i + 1 < own.size(); ++i) {
    if (is_verb(own[i]) && !own[i].is(kUp) && !own[i].is(kDown)) made.verb = word(own[i]);
  }
  // 建成引水工程: a verb that is not listed as an action belongs to the name behind it.
  std::size_t last = verbs;
  while (last > 1 && (own[last - 1].roles & (kAction | kDepVerb | kSpread)) == 0) --last;
  if (last > 0) made.verb = word(own[last - 1]);
  const bool acts = !own.empty() && !tells_change(own.back()) &&
                    (is_verb(own.back()) || own.back().is_word(WordClass::verbal_noun));
  const bool amount = acts && own.back().is(kGeneric) && !own.back().is(kDepVerb);
  if (acts && own.size() > verbs + 1 && !amount) made.tail = word(own.back());
  if (acts && own.size() > verbs + 2 && is_nominal(text_, own[own.size() - 2]))
    made.acted_on = word(own[own.size() - 2]);
}

// What is measured: its own last words, or those it went on with.
void Recorder::describe_metric(const Phrase& own, std::string_view rule, Told& made) const {
  std::size_t end = own.size();
  while (made.change && end > 0 && tells_change(own[end - 1])) --end;
  for (std::size_t i = 1; i < end && made.metric.empty(); ++i) {
    const bool head = i + 1 == end && (own[i].is(kGeneric) || wording_->tells_share(word(own[i])));
    // 每百户拥有电视机126台: a thing that is had is no metric.
    const bool mean =
        own[i].is(kPer) && (own[end - 1].is(kGeneric) ||
                            std::none_of(own.begin() + static_cast<std::ptrdiff_t>(i),
                                         own.begin() + static_cast<std::ptrdiff_t>(end), is_verb));
    if (mean || head) made.metric = text_of(text_, part_of(own, i, end));
  }
  // 运输业收入319万元、建筑业144万元、服务业99万元: what was told alike goes on.
  made.alike = rule == "same-metric" || rule == "echo";
  const Told* last =
      made.change && !course_->labels.empty() ? &course_->labels.back() : last_amount();
  if (made.alike && last != nullptr) made.metric = last->metric;
  const bool appended = rule == "echo" || (rule == "same-metric" && last == nullptr);
  if (appended && made.label.starts_with(made.object))
    made.metric = made.label.substr(made.object.size());
}

// 区本级产值全区占比 -> 区本级产值: what has the share that a label ends in; empty where it ends in
// none.
std::string Recorder::without_share(const Phrase& own, std::string_view label) const {
  std::size_t end = own.size();
  if (end == 0 || !own[end - 1].is(kShare) || !wording_->tells_share(word(own[end - 1]))) return {};
  --end;
  const std::size_t last = end;
  while (end > 0 && !own[end - 1].is(kGeneric)) --end;
  if (end == 0) end = last;  // 煤炭开采业占比
  const std::string tail = text_of(text_, part_of(own, end, own.size()));
  return label.ends_with(tail) ? std::string(label.substr(0, label.size() - tail.size()))
                               : std::string();
}

// 高技术制造业增加值增长 -> 高技术制造业增加值: what rose is what later clauses speak of.
void Recorder::drop_change(const Site& site, std::string& label) const {
  for (std::size_t i = site.own.size(); i-- > 0;) {
    const Piece& piece = site.own[i];
    if (!piece.is(kUp) && !piece.is(kDown) && !piece.is(kYearly)) return;
    const std::string_view verb = word(piece);
    if (piece.kind != PieceKind::word || !label.ends_with(verb) || label.size() == verb.size())
      return;
    label.resize(label.size() - verb.size());
  }
}

// 在全省181个区县中排名第14位: nothing goes on with those that something ranks among.
bool Recorder::is_ranked_among(const Site& site) const {
  constexpr std::size_t kNear = 5;
  const std::size_t end = std::min(site.rest.size(), kNear);
  for (std::size_t i = 0; i + 1 < end; ++i) {
    if (word(site.rest[i]) == wording_->within) return site.rest[i + 1].is(kSay);
  }
  return false;
}

}  // namespace zhibiao
