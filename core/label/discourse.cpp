#include "label/discourse.h"

namespace zhibiao {

void Discourse::begin_block(std::string_view about, bool planned) {
  lead = std::string(about);
  aspect.clear();
  labels.clear();
  sentence = 0;
  plan.whole_block = planned;
  plan.announced = false;
  dealt.count = 0;
  topic.clear();
  topic_thing.clear();
  whole_topic.reset();
  told_first.clear();
  first_figure.reset();
  by_sorts = false;
  spread.clear();
}

void Discourse::begin_sentence() {
  // 保费收入5亿元,其中寿险保费3亿元。赔付2亿元: a part of one sentence is not what the next is
  // about.
  topic_restored = whole_topic.has_value();
  if (whole_topic) {
    topic = whole_topic->first;
    topic_thing = whole_topic->second;
    whole_topic.reset();
  }
  const bool told_none = !told_any() && topic_from == sentence;
  figureless = told_none ? topic.substr(0, topic.find("“", 1)) : std::string();
  remember_first();
  by_sorts = false;
  topic_before = topic;
  sentence = part = topic_from = labels.size();
  for (std::string* word : {&root, &agent, &spread, &list_verb, &output, &told_amount, &acted_on,
                            &part_of, &part_whole})
    word->clear();
  whole_place = Span{};
  fared.clear();
  did_before = false;
  pending_cues = 0;
  parts_follow = false;
  plan.target = plan.announced;
  dealt.count = 0;
}

void Discourse::tell_sorts() {
  remember_first();
  by_sorts = true;
}

void Discourse::remember_first() {
  if (by_sorts || !told_any()) return;
  const Told& first = labels[sentence];
  if (first.within) return;
  told_first = first.change || first.object.empty() ? first.subject : first.object;
  first_figure = first.figure;
}

std::size_t Discourse::oldest() const {
  constexpr std::size_t kMemory = 48;
  return labels.size() > sentence + kMemory ? labels.size() - kMemory : sentence;
}

}  // namespace zhibiao
