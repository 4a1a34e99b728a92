#include "label/told_apart.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <tuple>

#include "clause/phrase.h"
#include "text/order.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::size_t kNamed = 2;   // characters of a whole that has a name
constexpr std::size_t kBare = 3;    // characters of a label that hardly has one
constexpr std::size_t kCommon = 3;  // characters of an amount that need not be told twice

// 城镇居民收入中转移性收入; 民营经济第一产业增加值 where the amount is that of the whole.
std::string part_label(const Wording& wording, std::string_view whole, std::string_view label) {
  for (std::size_t length = characters(whole); length >= kCommon; --length) {
    const std::string_view tail = last_characters(whole, length);
    if (label.find(tail) == label.npos) continue;
    whole.remove_suffix(tail.size());
    return std::string(whole).append(label);
  }
  return std::string(whole).append(wording.part).append(label);
}

class Teller {
 public:
  Teller(const Mentions& mentions, const Wording& wording, std::vector<Measure>& measures)
      : mentions_(mentions), wording_(wording), measures_(measures) {}

  void run() {
    std::vector<std::size_t> order(measures_.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    sort_stably(order, [&](std::size_t a, std::size_t b) { return key(a) < key(b); });
    for (auto first = order.begin(); first != order.end();) {
      const auto last =
          std::find_if(first, order.end(), [&](std::size_t at) { return key(at) != key(*first); });
      read_group(std::vector<std::size_t>(first, last));
      first = last;
    }
  }

 private:
  std::tuple<std::string_view, std::string_view, Kind> key(std::size_t at) const {
    return {measures_[at].label, mentions_.quantities[at].unit.name, measures_[at].kind};
  }

  // Figures of one label and unit, in order of the text.
  void read_group(const std::vector<std::size_t>& group) {
    std::vector<std::string_view> wholes;
    wholes.reserve(kMost + 1);
    for (const std::size_t at : group) {
      const std::string_view whole = measures_[at].whole;
      if (std::find(wholes.begin(), wholes.end(), whole) == wholes.end()) wholes.push_back(whole);
      if (wholes.size() > kMost) return;
    }
    if (wholes.size() < 2) return;
    std::vector<std::string> labels;
    labels.reserve(group.size());
    for (const std::size_t at : group) labels.push_back(label_of(at, wholes));
    for (std::size_t i = 0; i < group.size(); ++i) {
      Measure& measure = measures_[group[i]];
      if (labels[i].empty() || characters(labels[i]) > kLabelMax) continue;
      measure.label = labels[i];
      measure.rules.push_back("told-apart");
    }
  }

  // Empty where it stays as it is.
  std::string label_of(std::size_t at, const std::vector<std::string_view>& wholes) const {
    const std::string& whole = measures_[at].whole;
    const std::string& label = measures_[at].label;
    // A label of a few characters (县级) is of a whole of any sort, others of amounts of money.
    const bool money = wording_.tells_money(whole) || whole.ends_with(wording_.added);
    if (!money && characters(label) > kBare) return {};
    if (characters(whole) < kNamed || label.find(whole) != label.npos) return {};
    if (whole == wholes.front() && whole.ends_with(wording_.product)) return {};
    return part_label(wording_, whole, label);
  }

  static constexpr std::size_t kMost = 16;  // wholes that one label may be told of

  const Mentions& mentions_;
  const Wording& wording_;
  std::vector<Measure>& measures_;
};

}  // namespace

void tell_apart(const Mentions& mentions, const Wording& wording, std::vector<Measure>& measures) {
  Teller(mentions, wording, measures).run();
}

}  // namespace zhibiao
