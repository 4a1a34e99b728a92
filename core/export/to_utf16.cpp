#include "export/json.h"
#include "text/utf16.h"

namespace zhibiao {

void to_utf16(Report& report, std::string_view original) {
  const Utf16Offsets offsets(original);
  const auto turn = [&](Span& span) {
    span = {offsets.to_utf16(span.begin), offsets.to_utf16(span.end)};
  };
  for (Observation& observation : report.observations) {
    turn(observation.span);
    turn(observation.sentence);
  }
  for (Rejection& rejection : report.rejections) turn(rejection.span);
  for (Finding& finding : report.checks) {
    for (FigureRef& part : finding.parts) turn(part.span);
    turn(finding.total.span);
  }
}

}  // namespace zhibiao
