// Any bytes give a report, and every span of it lies within them.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string_view>

#include "export/json.h"
#include "zhibiao.h"

namespace {

using zhibiao::Span;

const zhibiao::Analyzer& analyzer() {
  static const zhibiao::Analyzer only(zhibiao::Lexicon::builtin());
  return only;
}

void require(bool holds) {
  if (!holds) std::abort();
}

void require_within(Span span, std::string_view text) {
  require(span.begin <= span.end && span.end <= text.size());
}

// Figures stand in their order, none over another.
void require_sound(const zhibiao::Report& report, std::string_view text) {
  std::uint32_t last = 0;
  for (const zhibiao::Observation& observation : report.observations) {
    require_within(observation.span, text);
    require_within(observation.sentence, text);
    require(observation.span.begin >= last);
    last = observation.span.end;
  }
  for (const zhibiao::Rejection& rejection : report.rejections) {
    require_within(rejection.span, text);
  }
  for (const zhibiao::Finding& finding : report.checks) {
    for (const zhibiao::FigureRef& part : finding.parts) {
      require(part.observation < report.observations.size());
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  zhibiao::Report report = analyzer().analyze(text, {});
  require_sound(report, text);
  zhibiao::to_utf16(report, text);
  const std::string json = zhibiao::reports_to_json({&report, 1});
  require(nlohmann::json::accept(json));
  return 0;
}
