#include "label/label_rules.h"

#include <algorithm>

// Which of the labels told before a figure may speak of.

namespace zhibiao {
namespace {

bool is_amount(const Told& told) { return !told.change && !told.goal; }

}  // namespace

const Told& LabelRules::last_told() const {
  const Told* told = course_->last_where([](const Told& made) { return !made.goal; });
  if (told != nullptr) return *told;
  return course_->told_any() ? course_->labels[course_->oldest()] : course_->labels.back();
}

const Told& LabelRules::moving() const {
  const Told* moves = course_->last_where([&](const Told& made) {
    const bool of_another = made.goal || made.effect || made.share || !made.against.empty() ||
                            wording_->tells_share(made.subject);
    return !of_another && quantity(made).unit.kind != "point";
  });
  return moves != nullptr ? *moves : last_told();
}

const Told* LabelRules::last_level() const {
  if (course_->told_any()) return &last_told();
  const Told* level = course_->last_where(0, is_amount);
  if (level != nullptr || course_->labels.empty()) return level;
  return &course_->labels.back();
}

const Told* LabelRules::last_amount() const { return course_->last_where(is_amount); }

const Told* LabelRules::last_of_unit(const Quantity& figure) const {
  return course_->last_where(
      [&](const Told& made) { return is_amount(made) && same_unit(made, figure); });
}

const Told* LabelRules::amount_of_unit(const Quantity& figure) const {
  return course_->last_where(
      [&](const Told& made) { return !made.share && !made.goal && same_unit(made, figure); });
}

bool LabelRules::is_share(const Told& made) const {
  return made.share || !made.shared.empty() || wording_->tells_share(made.label);
}

const Told* LabelRules::last_whole(const Site& site) const {
  const Quantity& part = quantity(site);
  const std::size_t first = course_->oldest() - std::min<std::size_t>(course_->oldest(), 8);
  if (const Told* whole = whole_named(site, first)) return whole;
  if (const Told* whole = whole_changed(site, first)) return whole;
  // 产值75亿元,占全部的52%,其中元器件增长62%: what grew is no part of a share.
  const bool grown = site.direction != Direction::none && part.unit.name == "%";
  const auto may_have = [&](const Told& made) {
    return is_amount(made) && !made.within && !(grown && is_share(made));
  };
  // 游客5万人次,收入2亿元。其中境外游客1万人次: a part of what is counted alike.
  const bool bounds = part.unit.kind == "money" && part.hedge != Hedge::exact;
  const Told* oldest = first < course_->labels.size() ? &course_->labels[first] : nullptr;
  const Told* alike = course_->last_where(first, [&](const Told& made) {
    if (bounds || !may_have(made) || !same_unit(made, part)) return false;
    // 耕地面积18340亩,人均耕地1.2亩。其中旱地12050亩: no part of what is less.
    const bool mean = (measure_of(made).cues & kCueMean) != 0;
    return !mean || &made == oldest || !(quantity(made).value.low < part.value.low);
  });
  if (alike != nullptr) return alike;
  // 收入50亿元,增长5%;支出增长8%,其中教育支出增长9%: of what alone grew in its part of the
  // sentence.
  const bool apart =
      course_->part > course_->sentence && course_->part + 1 == course_->labels.size();
  if (grown && apart && course_->labels.back().change && same_unit(course_->labels.back(), part))
    return &course_->labels.back();
  const Told* other = course_->last_where(first, [&](const Told& made) {
    return may_have(made) && (tells_share(part) || !tells_share(quantity(made)));
  });
  if (other != nullptr) return other;
  // 工业增长8%,占全部的26%;其中制造业增长7%: of what grew.
  const Told* grew = course_->last_where(
      [&](const Told& made) { return grown && made.change && same_unit(made, part); });
  return grew != nullptr ? grew : last_level();
}

// 学生4万人,教师2千人,其中高中学生6千人: what the part is called like.
const Told* LabelRules::whole_named(const Site& site, std::size_t first) const {
  const std::string_view head = site.own.empty() ? std::string_view{} : word(site.own.back());
  if (characters(head) < 2) return nullptr;
  // 查获人员61万人次;其中新发现人员22万名: behind a semicolon, of the part before; and people are
  // counted alike, one by one or each time.
  const bool fresh = course_->part == course_->labels.size();
  const bool people = counts_people(quantity(site));
  return course_->last_where(
      std::max(first, fresh ? course_->sentence : course_->part), [&](const Told& made) {
        const bool alike =
            same_unit(made, quantity(site)) || (people && counts_people(quantity(made)));
        return is_amount(made) && !made.within && alike && made.label.ends_with(head);
      });
}

// What changed as the part did, where no amount was told that it could be a part of.
const Told* LabelRules::whole_changed(const Site& site, std::size_t first) const {
  const std::vector<Told>& labels = course_->labels;
  // 财政收入增加7亿元,其中地方收入增加4亿元: a part of what the sentence told of, if only of its
  // rise.
  const bool only_changes =
      course_->told_any() &&
      std::all_of(labels.begin() + static_cast<std::ptrdiff_t>(course_->sentence), labels.end(),
                  [](const Told& made) { return made.change; });
  // 鲜果价格下降2%;肉类价格下降1%,其中猪肉价格下降3%: of what its own part told.
  const bool own_part = (site.cues & kCuePart) != 0 && course_->part > course_->sentence &&
                        course_->part < labels.size();
  // 食品价格上涨2%,衣着价格上涨1%,其中服装上涨3%: of the last that rose alike.
  const Told* alike = course_->last_where([&](const Told& made) {
    return !made.within && made.change && same_unit(made, quantity(site));
  });
  if (only_changes && (site.cues & kCuePart) != 0 && alike != nullptr) return alike;
  if (only_changes) return &labels[own_part ? course_->part : course_->sentence];
  if (site.direction == Direction::none || course_->told_any()) return nullptr;
  // 出口增长10%,占全国的4%。其中,鞋类出口增长13%: a part that grew is of what grew.
  const Told* last = course_->last_where(first, [&](const Told& made) {
    return made.change ? quantity(made).unit.name == "%" : !is_share(made);
  });
  return last != nullptr && last->change ? last : nullptr;
}

const Told& LabelRules::last_shared() const {
  const Told* has = course_->last_where([](const Told& made) { return !made.share && !made.goal; });
  return has != nullptr ? *has : course_->labels.back();
}

const Told* LabelRules::people_before(const Quantity& figure) const {
  constexpr std::size_t kRemembered = 20;  // figures
  const bool share = !counts_people(figure);
  const std::size_t kept = course_->labels.size() - std::min(course_->labels.size(), kRemembered);
  const std::size_t first = share ? std::max(kept, course_->oldest()) : kept;
  const auto may_have = [&](const Told& made) {
    return !made.change && !made.goal && counts_people(quantity(made)) &&
           !wording_->is_trait(made.label) && !wording_->is_rank(made.label);
  };
  const Told* whole = course_->last_where(first, [&](const Told& made) {
    return may_have(made) && (share || !(quantity(made).value.low < figure.value.low));
  });
  if (whole == nullptr) return nullptr;
  // 职工86人,其中医师22人,护士26人;副高以上职称5人: of all of them, and not of the last part; nor
  // in a sentence of its own.
  const Told* before = whole;
  while (before > course_->labels.data() + first && before->within) --before;
  const bool ended = whole < course_->labels.data() + course_->sentence;
  if (whole - before > (ended ? 0 : 1) && may_have(*before)) whole = before;
  // 党员522名,女党员59名,35岁以下118名: of all of them, and not of the last of their sorts.
  for (std::size_t i = first; i < course_->labels.size(); ++i) {
    const Told& made = course_->labels[i];
    if (may_have(made) && whole->label.ends_with(made.label)) return &made;
  }
  return whole;
}

bool LabelRules::is_towards(const Phrase& pre, const Phrase& own) const {
  if (pre.empty() || own.size() < 2) return false;
  // 现代服务业蓬勃发展,对经济增长的贡献率达59%: of whom a clause without figures tells.
  const bool told = course_->told_any() || (pre.front().is(kDative) && !course_->topic.empty());
  return told && pre.front().is_word(WordClass::preposition) && own.back().is(kGeneric) &&
         (word(own[own.size() - 2]) == wording_->of || wording_->tells_share(word(own.back())));
}

const Told* LabelRules::shared_before(const Site& site) const {
  if (quantity(site).unit.name != "%") return nullptr;
  return course_->last_where(
      [&](const Told& made) { return same_unit(made, quantity(site)) && !made.goal; });
}

const Told* LabelRules::named_by(const Site& site) const {
  if (!course_->told_any() || !course_->labels.back().within) return nullptr;
  const Told* whole = last_whole(site);
  if (whole == nullptr || whole->object.empty()) return nullptr;
  for (const Piece& piece : site.own) {
    if (piece.is(kGeneric) && !piece.is(kDepVerb)) continue;
    const std::string_view shared = first_characters(word(piece), 2);
    if (characters(shared) < 2 || whole->label.find(shared) == std::string::npos) continue;
    if (course_->topic.find(shared) == std::string::npos) return whole;
  }
  return nullptr;
}

bool LabelRules::names_sort_of_first(const std::string& own) const {
  constexpr std::size_t kWord = 2;  // characters
  const std::string& first = course_->told_first;
  return course_->by_sorts && characters(first) >= kWord && characters(own) <= kTopicMax &&
         own.find(first_characters(first, kWord)) == own.npos &&
         own.find(last_characters(first, kWord)) == own.npos;
}

bool LabelRules::topic_fared() const {
  return !course_->topic.empty() &&
         text_of(text_, course_->fared).find(course_->topic) != std::string::npos;
}

}  // namespace zhibiao
