#include <algorithm>
#include <catch_amalgamated.hpp>
#include <string>

#include "text/order.h"

namespace zhibiao {
namespace {

using Strings = std::vector<std::string>;

TEST_CASE("sorted by what is asked for, equals as they were") {
  Strings words = {"cc", "a", "bb", "d", "aa", ""};
  sort_stably(words, [](const std::string& left, const std::string& right) {
    return left.size() < right.size();
  });
  CHECK(words == Strings{"", "a", "d", "cc", "bb", "aa"});
}

TEST_CASE("the same as the library's stable sort") {
  Catch::SimplePcg32 random(GENERATE(take(20, Catch::Generators::random(1, 1000000))));
  std::vector<std::pair<unsigned, unsigned>> items;
  for (unsigned i = random() % 200; i > 0; --i) items.emplace_back(random() % 7, i);
  const auto before = [](const auto& left, const auto& right) { return left.first < right.first; };
  auto expected = items;
  std::stable_sort(expected.begin(), expected.end(), before);
  sort_stably(items, before);
  CHECK(items == expected);
}

}  // namespace
}  // namespace zhibiao
