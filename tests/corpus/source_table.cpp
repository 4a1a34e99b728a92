#include "source_table.h"

#include <fstream>
#include <iterator>
#include <map>
#include <vector>

namespace zhibiao::corpus {
namespace {

struct Source {
  std::string name;
  std::string text;
  Table table;
};

}  // namespace

const Table& source_table(const std::string& name) {
  static std::map<std::string, Source> read;
  const auto [known, added] = read.try_emplace(name);
  Source& source = known->second;
  if (added) {
    source.name = name;
    std::ifstream file(ZHIBIAO_SOURCE_DIR "/core/lexicon/data/" + name, std::ios::binary);
    source.text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
    std::vector<TableError> errors;  // a unit test holds the built-in tables free of them
    source.table = parse_table(source.name, source.text, errors);
  }
  return source.table;
}

}  // namespace zhibiao::corpus
