// Text to Report: bench_analyze FILE prints how many MB (10^6 bytes) of it a second.
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "zhibiao.h"

int main(int count, char** arguments) {
  if (count != 2) return 2;
  std::ifstream file(arguments[1], std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
  if (text.empty()) return 1;
  const zhibiao::Analyzer analyzer(zhibiao::Lexicon::builtin());
  // Once for the caches and the memory, then once on the clock.
  std::size_t figures = analyzer.analyze(text, {}).observations.size();
  const auto began = std::chrono::steady_clock::now();
  figures += analyzer.analyze(text, {}).observations.size();
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  std::printf("%.2f MB/s, %zu figures\n", static_cast<double>(text.size()) / 1e6 / took.count(),
              figures / 2);
  return 0;
}
