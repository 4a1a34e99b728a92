#include <algorithm>
#include <cstddef>
#include <cstdint>

#include "export/json.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

void collect(Span& span, std::vector<std::uint32_t*>& offsets) {
  offsets.push_back(&span.begin);
  offsets.push_back(&span.end);
}

// Where the report keeps its offsets.
std::vector<std::uint32_t*> offsets_of(Report& report) {
  std::vector<std::uint32_t*> offsets;
  for (Observation& observation : report.observations) {
    collect(observation.span, offsets);
    collect(observation.sentence, offsets);
  }
  for (Rejection& rejection : report.rejections) collect(rejection.span, offsets);
  for (Finding& finding : report.checks) {
    for (FigureRef& part : finding.parts) collect(part.span, offsets);
    collect(finding.total.span, offsets);
  }
  return offsets;
}

std::uint32_t utf16_size(char32_t character) { return character > 0xFFFF ? 2 : 1; }

}  // namespace

void to_utf16(Report& report, std::string_view original) {
  std::vector<std::uint32_t*> offsets = offsets_of(report);
  std::sort(offsets.begin(), offsets.end(),
            [](const std::uint32_t* left, const std::uint32_t* right) { return *left < *right; });
  std::size_t at = 0;
  std::uint32_t units = 0;
  for (std::uint32_t* offset : offsets) {
    while (at < *offset && at < original.size()) {
      units += utf16_size(next_code_point(original, at));
    }
    *offset = units;
  }
}

}  // namespace zhibiao
