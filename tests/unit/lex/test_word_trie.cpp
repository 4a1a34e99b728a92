#include <catch_amalgamated.hpp>
#include <set>
#include <string>
#include <vector>

#include "lex/word_trie.h"

namespace zhibiao {
namespace {

TEST_CASE("A word is found by the node that it was given") {
  WordTrie trie;
  const std::uint32_t tea = trie.insert("茶园");
  const std::uint32_t road = trie.insert("公路");
  CHECK(tea != road);
  CHECK(trie.find("茶园") == tea);
  CHECK(trie.find("公路") == road);
}

TEST_CASE("A word inserted twice keeps its node") {
  WordTrie trie;
  const std::uint32_t first = trie.insert("茶园");
  const std::uint32_t nodes = trie.node_count();
  CHECK(trie.insert("茶园") == first);
  CHECK(trie.node_count() == nodes);
}

TEST_CASE("What was not inserted is not found") {
  WordTrie trie;
  trie.insert("茶园");
  CHECK(trie.find("茶山") == WordTrie::kNoNode);
  CHECK(trie.find("园") == WordTrie::kNoNode);
  CHECK(trie.find("茶园村") == WordTrie::kNoNode);
  CHECK(trie.step(trie.find("茶园"), U'村') == WordTrie::kNoNode);
}

TEST_CASE("Words share the nodes of what they begin with") {
  WordTrie trie;
  trie.insert("合作社");
  CHECK(trie.node_count() == 4);  // the root and three characters
  trie.insert("合作医疗");
  CHECK(trie.node_count() == 6);
  CHECK(trie.find("合作") != WordTrie::kNoNode);
  CHECK(trie.insert("合作") == trie.find("合作"));
  CHECK(trie.node_count() == 6);
}

TEST_CASE("The empty word is the root") {
  WordTrie trie;
  CHECK(trie.find("") == 0);
  CHECK(trie.insert("") == 0);
  CHECK(trie.node_count() == 1);
}

TEST_CASE("Walking a character at a time leads where finding leads") {
  WordTrie trie;
  const std::uint32_t end = trie.insert("km²镇");
  std::uint32_t node = 0;
  for (const char32_t character : U"km²镇") {
    if (character != 0) node = trie.step(node, character);
  }
  CHECK(node == end);
}

TEST_CASE("The same character behind different words leads to different nodes") {
  WordTrie trie;
  CHECK(trie.insert("户数") != trie.insert("人数"));
  CHECK(trie.insert("户") != trie.insert("户户"));
}

TEST_CASE("All words outlive the growth of the table") {
  WordTrie trie;
  std::vector<std::string> words;
  for (int i = 0; i < 20'000; ++i) words.push_back("村" + std::to_string(i * 7919));
  std::vector<std::uint32_t> nodes;
  for (const std::string& word : words) nodes.push_back(trie.insert(word));
  CHECK(std::set(nodes.begin(), nodes.end()).size() == words.size());
  std::size_t found = 0;
  for (std::size_t i = 0; i < words.size(); ++i) found += trie.find(words[i]) == nodes[i] ? 1 : 0;
  CHECK(found == words.size());
  CHECK(trie.find("村-1") == WordTrie::kNoNode);
}

TEST_CASE("Bytes that are no UTF-8 do no harm") {
  WordTrie trie;
  const std::uint32_t node = trie.insert("茶\xE8\x8C");
  CHECK(trie.find("茶\xE8\x8C") == node);
  CHECK(trie.find("\xFF\xFE") == WordTrie::kNoNode);
}

}  // namespace
}  // namespace zhibiao
