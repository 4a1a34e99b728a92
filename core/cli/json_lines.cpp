#include "cli/json_lines.h"

#include <nlohmann/json.hpp>
#include <optional>

#include "export/json.h"
#include "time/period.h"

namespace zhibiao::cli {
namespace {

using nlohmann::json;

Line failure(std::string_view message) {
  Line line;
  line.good = false;
  JsonWriter writer(line.json);
  writer.begin_object();
  writer.key("error");
  writer.begin_object();
  writer.member("code", "bad-line");
  writer.member("message", message);
  writer.end_object();
  writer.end_object();
  return line;
}

// The member's text; nullptr where it is missing, null or no text.
const std::string* text_of(const json& object, const char* name) {
  const auto found = object.find(name);
  return found == object.end() ? nullptr : found->get_ptr<const std::string*>();
}

}  // namespace

Line answer_line(std::string_view line, const Analyzer& analyzer, const Checker& checker,
                 const AnalyzeOptions& defaults) {
  const json parsed = json::parse(line, nullptr, false);
  AnalyzeOptions options = defaults;
  const std::string* text = parsed.get_ptr<const std::string*>();
  if (parsed.is_object()) {
    text = text_of(parsed, "text");
    if (const std::string* published = text_of(parsed, "published")) {
      options.published = parse_date(*published);
      if (!options.published) return failure("published: not a date");
    }
    if (const std::string* place = text_of(parsed, "place")) options.place = *place;
  }
  if (text == nullptr) return failure("neither a JSON string nor an object with a text");
  Report report = analyzer.analyze(*text, options);
  report.checks = checker.check(report);
  to_utf16(report, *text);
  Line answer;
  JsonWriter writer(answer.json);
  write_json(writer, report);
  return answer;
}

}  // namespace zhibiao::cli
