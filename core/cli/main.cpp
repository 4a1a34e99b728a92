#include <iostream>
#include <string_view>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"

int main(int argc, char** argv) {
  using namespace zhibiao::cli;
  std::ios::sync_with_stdio(false);
  const std::vector<std::string_view> arguments(argv + (argc > 0 ? 1 : 0), argv + argc);
  const ParsedOptions parsed = parse_options(arguments);
  if (!parsed.options) {
    std::cerr << "zhibiao: " << parsed.error << "\nTry 'zhibiao --help'.\n";
    return kNothingDone;
  }
  if (parsed.options->command == Command::help) {
    std::cout << help_text();
    return kDone;
  }
  if (parsed.options->command == Command::version) {
    std::cout << "zhibiao " << ZHIBIAO_VERSION << '\n';
    return kDone;
  }
  const int status = run(*parsed.options);
  std::cout.flush();
  if (!std::cout) {
    std::cerr << "zhibiao: the results could not be written\n";
    return kNothingDone;
  }
  return status;
}
