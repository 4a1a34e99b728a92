#include <algorithm>

#include "measure/label_maker.h"
#include "text/utf8.h"

// The labels that were made: what is kept of each, and which one a later clause speaks of.

namespace zhibiao {

// What is worth knowing of a label that was made.
LabelMaker::Made LabelMaker::describe(const Site& site, const Measure& measure) const {
  Made made;
  made.label = measure.label;
  made.subject = made.label;
  // 计划增加5亿元,增长10%: a change that is planned is one too.
  made.change = measure.kind == Kind::change || site.direction != Direction::none;
  if (made.change) drop_change(site, made.subject);
  made.figure = site.figure;
  const std::string_view rule = last_rule(measure);
  made.within = rule == "part-of-before" || (site.cues & kCuePart) != 0 || parent_.has_value() ||
                (site.adjacent && !made_.empty() && made_.back().within);
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
    made.object = thing_done(made);
  }
  // 12项指标,9项已完成,其余3项…: the things are those of before.
  const Made* like = own.empty() ? last_of_unit(quantity(site)) : nullptr;
  if (like != nullptr) made.object = like->object;
  // 城市低保30户52人.
  if (own.empty() && site.adjacent && !made_.empty()) made.object = made_.back().object;
  if (bounded_ && own.size() > 1) made.bound = text_of(text_, part_of(own, 0, own.size() - 1));
  if (rule != "doer") describe_action(own, verbs, made);
  describe_metric(own, rule, made);
  return made;
}

// 在全省181个区县中排名第14位: nothing goes on with those that something ranks among.
bool LabelMaker::is_ranked_among(const Site& site) const {
  constexpr std::size_t kNear = 5;
  const std::size_t end = std::min(site.rest.size(), kNear);
  for (std::size_t i = 0; i + 1 < end; ++i) {
    if (word(site.rest[i]) == wording_->within) return site.rest[i + 1].is(kSay);
  }
  return false;
}

// What goes on from the figure: where it tells how something compares or what something does to
// another, that something.
void LabelMaker::describe_subject(const Site& site, std::string_view rule, Made& made) const {
  const Phrase& own = site.own;
  if (made.effect) made.subject = last_told().subject;
  // 低于省控线0.8个百分点,低于市控线0.6个百分点: what goes on is not how it compares.
  const bool compares = rule == "comparison" && !made_.empty();
  if (compares) made.subject = made_.back().subject;
  // 增加值增长8%,增速提高2个百分点,拉动经济增长1个百分点: nor is it the growth that does so.
  const bool growth = (rule == "with-topic" || rule == "change-of-before") && !own.empty() &&
                      own.front().is(kGeneric) && tells_change(own.front()) &&
                      quantity(site).unit.kind == "point";
  if (growth && sentence_ < made_.size()) made.subject = last_told().subject;
  for (const Piece& piece : own) {
    if (holds_against(piece)) made.against = word(piece);
  }
  if (rule == "compared-alike") {
    made.subject = made_.back().subject;
    made.against = made_.back().against;
  }
  made.share = (compares && made_.back().share) || rule == "share-told" ||
               (rule == "share" && !own.empty() && own.front().is(kShare));
}

// 区本级产值全区占比 -> 区本级产值: what has the share that a label ends in; empty where it ends in
// none.
std::string LabelMaker::without_share(const Phrase& own, std::string_view label) const {
  std::size_t end = own.size();
  if (end == 0 || !own[end - 1].is(kShare) || !wording_->tells_share(word(own[end - 1]))) return {};
  --end;
  while (end > 0 && !own[end - 1].is(kGeneric)) --end;
  const std::string tail = text_of(text_, part_of(own, end, own.size()));
  return label.ends_with(tail) ? std::string(label.substr(0, label.size() - tail.size()))
                               : std::string();
}

// Its verb, and the action that it ends in.
void LabelMaker::describe_action(const Phrase& own, std::size_t verbs, Made& made) const {
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
void LabelMaker::describe_metric(const Phrase& own, std::string_view rule, Made& made) const {
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
  const Made* last = made.change && !made_.empty() ? &made_.back() : last_amount();
  if (made.alike && last != nullptr) made.metric = last->metric;
  const bool appended = rule == "echo" || (rule == "same-metric" && last == nullptr);
  if (appended && made.label.starts_with(made.object))
    made.metric = made.label.substr(made.object.size());
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

// What this sentence told last, but for goals.
const LabelMaker::Made& LabelMaker::last_told() const {
  std::size_t at = made_.size() - 1;
  while (at > oldest() && made_[at].goal) --at;
  return made_[at];
}

// 增加值增长14%,占全市的76%,高于全省2个百分点,上拉工业增速10个百分点: what does so, and neither its
// share nor how it compares.
const LabelMaker::Made& LabelMaker::moving() const {
  for (std::size_t i = made_.size(); i-- > oldest();) {
    const Made& made = made_[i];
    const bool of_another = made.goal || made.effect || made.share || !made.against.empty() ||
                            wording_->tells_share(made.subject);
    if (!of_another && mentions_->quantities[made.figure].unit.kind != "point") return made;
  }
  return last_told();
}

// What a change without a subject is a change of: the last level told, or in this sentence
// whatever was told last.
const LabelMaker::Made* LabelMaker::last_level() const {
  if (sentence_ < made_.size()) return &last_told();
  for (std::size_t i = made_.size(); i-- > 0;) {
    if (!made_[i].change && !made_[i].goal) return &made_[i];
  }
  return made_.empty() ? nullptr : &made_.back();
}

// The last figure of this sentence that tells no change; nullptr where none does.
const LabelMaker::Made* LabelMaker::last_amount() const {
  for (std::size_t i = made_.size(); i-- > oldest();) {
    if (!made_[i].change && !made_[i].goal) return &made_[i];
  }
  return nullptr;
}

// The last figure of this sentence in the same unit; nullptr where there is none.
const LabelMaker::Made* LabelMaker::last_of_unit(const Quantity& figure) const {
  for (std::size_t i = made_.size(); i-- > oldest();) {
    const bool amount = !made_[i].change && !made_[i].goal;
    if (amount && same_unit(made_[i], figure)) return &made_[i];
  }
  return nullptr;
}

// What a part may be a part of: of a share, nothing but a share is.
const LabelMaker::Made* LabelMaker::last_whole(const Site& site) const {
  const Quantity& part = quantity(site);
  const std::size_t last = oldest() - std::min<std::size_t>(oldest(), 8);
  // 学生4万人,教师2千人,其中高中学生6千人: what the part is called like.
  const std::string_view head = site.own.empty() ? std::string_view{} : word(site.own.back());
  for (std::size_t i = made_.size(); i-- > std::max(last, part_) && characters(head) > 1;) {
    if (made_[i].within || made_[i].goal) continue;
    const bool like = same_unit(made_[i], part);
    if (like && !made_[i].change && made_[i].label.ends_with(head)) return &made_[i];
  }
  // 财政收入增加7亿元,其中地方收入增加4亿元: a part of what the sentence told of, if only of its
  // rise.
  const bool only_changes = sentence_ < made_.size() &&
                            std::all_of(made_.begin() + static_cast<std::ptrdiff_t>(sentence_),
                                        made_.end(), [](const Made& made) { return made.change; });
  // 鲜果价格下降2%;肉类价格下降1%,其中猪肉价格下降3%: of what its own part told.
  const bool own_part = (site.cues & kCuePart) != 0 && part_ > sentence_ && part_ < made_.size();
  if (only_changes) return &made_[own_part ? part_ : sentence_];
  // 出口增长10%,占全国的4%。其中,鞋类出口增长13%: a part that grew is of what grew.
  const bool grows = site.direction != Direction::none && sentence_ == made_.size();
  for (std::size_t i = made_.size(); grows && i-- > last;) {
    if (!made_[i].change && !made_[i].share) break;
    if (made_[i].change && mentions_->quantities[made_[i].figure].unit.name == "%")
      return &made_[i];
  }
  // 产值75亿元,占全部的52%,其中元器件增长62%: what grew is no part of a share.
  const bool grown = site.direction != Direction::none && part.unit.name == "%";
  // 游客5万人次,收入2亿元。其中境外游客1万人次: a part of what is counted alike.
  const bool bounds = part.unit.kind == "money" && part.hedge != Hedge::exact;
  for (std::size_t i = made_.size(); i-- > last && !bounds;) {
    if (made_[i].change || made_[i].within || made_[i].goal) continue;
    if (grown && made_[i].share) continue;
    // 耕地面积18340亩,人均耕地1.2亩。其中旱地12050亩: no part of what is less.
    const bool mean = ((*out_)[made_[i].figure].cues & kCueMean) != 0;
    if (mean && i > last && mentions_->quantities[made_[i].figure].value.low < part.value.low)
      continue;
    if (same_unit(made_[i], part)) return &made_[i];
  }
  for (std::size_t i = made_.size(); i-- > last;) {
    if (made_[i].change || made_[i].within || made_[i].goal || (grown && made_[i].share)) continue;
    if (tells_share(part) || !tells_share(mentions_->quantities[made_[i].figure])) return &made_[i];
  }
  // 工业增长8%,占全部的26%;其中制造业增长7%: of what grew.
  for (std::size_t i = made_.size(); grown && i-- > oldest();) {
    if (made_[i].change && same_unit(made_[i], part)) return &made_[i];
  }
  return last_level();
}

// What a part is of, for the changes of the part and, behind 其中 and a comma, for all that
// follows.
void LabelMaker::remember_whole(const Site& site, const Made& made) {
  if (parent_) return;
  if (made.within) {
    part_named_ = made.subject;
    if (parts_follow_ && !part_whole_.empty()) return;
    const Made* whole = last_whole(site);
    part_whole_ = whole != nullptr ? whole->subject : topic_;
    return;
  }
  const bool goes_on = parts_follow_ || (made.change && made.subject == part_named_);
  if (!goes_on) part_whole_.clear();
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

}  // namespace zhibiao
