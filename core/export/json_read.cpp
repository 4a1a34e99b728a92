#include "export/json_read.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <limits>
#include <nlohmann/json.hpp>

#include "report/names.h"
#include "time/period.h"

namespace zhibiao {
namespace {

using nlohmann::json;

// Reads members of one object; the first that is wrong is remembered, the rest then keep
// their defaults.
class ObjectReader {
 public:
  ObjectReader(const json& object, std::string path, std::string& error)
      : object_(object), path_(std::move(path)), error_(error) {
    if (!object.is_object()) fail("", "not an object");
  }

  bool good() const { return error_.empty(); }
  const std::string& path() const { return path_; }
  std::string& error() const { return error_; }

  void fail(std::string_view name, std::string_view why) const {
    if (!error_.empty()) return;
    error_ = path_;
    if (!error_.empty() && !name.empty()) error_.push_back('.');
    error_.append(name);
    if (!error_.empty()) error_.append(": ");
    error_.append(why);
  }

  // The member, or nullptr where it is missing or null.
  const json* member(const char* name) const {
    if (!object_.is_object()) return nullptr;
    const auto found = object_.find(name);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  void text(const char* name, std::string& into) const {
    const json* value = member(name);
    if (value == nullptr) return;
    if (value->is_string()) {
      into = value->get_ref<const std::string&>();
    } else {
      fail(name, "not a string");
    }
  }

  template <typename Integer>
  void integer(const char* name, Integer& into) const {
    const json* value = member(name);
    if (value == nullptr) return;
    if (!value->is_number_integer() && !value->is_number_unsigned())
      return fail(name, "not a whole number");
    const auto number = value->get<std::int64_t>();
    const auto low = static_cast<std::int64_t>(std::numeric_limits<Integer>::min());
    const auto high = static_cast<std::int64_t>(std::numeric_limits<Integer>::max());
    if (number < low || number > high) return fail(name, "out of range");
    into = static_cast<Integer>(number);
  }

  // One of the names of an enumeration.
  template <typename Enum>
  void name(const char* member_name, std::optional<Enum> (*named)(std::string_view),
            Enum& into) const {
    std::string text_value;
    text(member_name, text_value);
    if (text_value.empty()) return;
    if (const std::optional<Enum> value = named(text_value)) {
      into = *value;
    } else {
      fail(member_name, "unknown: " + text_value);
    }
  }

  void period(const char* name, std::optional<Period>& into) const;
  void span(Span& into) const;

  // Calls `read` with each element of an array and its path.
  void each(const char* name,
            const std::function<void(const json&, const std::string&)>& read) const {
    const json* value = member(name);
    if (value == nullptr) return;
    if (!value->is_array()) return fail(name, "not an array");
    const std::string base = path_.empty() ? name : path_ + "." + name;
    for (std::size_t i = 0; i < value->size() && good(); ++i) {
      read((*value)[i], base + "[" + std::to_string(i) + "]");
    }
  }

 private:
  const json& object_;
  std::string path_;
  std::string& error_;
};

std::optional<Period> parse_period(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<Date> begin = parse_date(text.substr(0, slash));
  const std::optional<Date> end =
      slash == std::string_view::npos ? begin : parse_date(text.substr(slash + 1));
  if (!begin || !end) return std::nullopt;
  return Period{*begin, *end};
}

void ObjectReader::period(const char* name, std::optional<Period>& into) const {
  std::string iso;
  text(name, iso);
  if (iso.empty()) return;
  into = parse_period(iso);
  if (!into) fail(name, "not a period: " + iso);
}

void ObjectReader::span(Span& into) const {
  integer("start", into.begin);
  integer("end", into.end);
  if (into.begin > into.end) fail("end", "before its start");
}

// "exact" is text, "value" a number whose shortest notation we take.
std::optional<Decimal> read_decimal(const json& value) {
  if (value.is_string()) return Decimal::parse(value.get_ref<const std::string&>());
  if (value.is_number()) return Decimal::parse(value.dump());
  return std::nullopt;
}

void read_value(const ObjectReader& reader, Value& into) {
  const json* value = reader.member("exact");
  if (value == nullptr) value = reader.member("value");
  if (value == nullptr) return reader.fail("value", "missing");
  const bool range = value->is_array() && value->size() == 2;
  const std::optional<Decimal> low = read_decimal(range ? (*value)[0] : *value);
  if (range) into.high = read_decimal((*value)[1]);
  if (!low || (range && !into.high)) return reader.fail("value", "not a number of up to 18 digits");
  into.low = *low;
}

void read_cues(const ObjectReader& reader, std::uint32_t& cues) {
  reader.each("cues", [&](const json& name, const std::string&) {
    if (!name.is_string()) return reader.fail("cues", "not strings");
    // Cues of a later version are passed over.
    if (const auto cue = cue_named(name.get_ref<const std::string&>())) cues |= *cue;
  });
}

Observation read_observation(const ObjectReader& reader) {
  Observation observation;
  reader.span(observation.span);
  reader.text("text", observation.text);
  read_value(reader, observation.value);
  reader.text("unit", observation.unit);
  reader.text("unit_kind", observation.unit_kind);
  reader.name("qualifier", hedge_named, observation.hedge);
  reader.text("label", observation.label);
  reader.text("label_read", observation.label_read);
  reader.period("period", observation.period);
  reader.name("kind", kind_named, observation.kind);
  reader.name("direction", direction_named, observation.direction);
  reader.period("base", observation.base);
  reader.text("place", observation.place);
  reader.text("indicator", observation.indicator);
  reader.text("topic", observation.topic);
  reader.integer("decimals", observation.decimals);
  reader.integer("magnitude", observation.magnitude);
  reader.name("before", break_named, observation.before);
  read_cues(reader, observation.cues);
  if (const json* sentence = reader.member("sentence")) {
    ObjectReader(*sentence, reader.path() + ".sentence", reader.error()).span(observation.sentence);
  }
  reader.each("rules", [&](const json& rule, const std::string&) {
    if (rule.is_string()) observation.rules.push_back(rule.get_ref<const std::string&>());
  });
  return observation;
}

Rejection read_rejection(const ObjectReader& reader) {
  Rejection rejection;
  reader.span(rejection.span);
  reader.text("text", rejection.text);
  reader.text("rule", rejection.rule);
  return rejection;
}

Report read_report(const ObjectReader& reader) {
  Report report;
  reader.text("title", report.title);
  reader.text("source", report.source);
  reader.text("author", report.author);
  reader.text("place", report.place);
  reader.period("published", report.published);
  reader.period("period", report.period);
  reader.each("observations", [&](const json& value, const std::string& path) {
    report.observations.push_back(read_observation(ObjectReader(value, path, reader.error())));
  });
  reader.each("rejections", [&](const json& value, const std::string& path) {
    report.rejections.push_back(read_rejection(ObjectReader(value, path, reader.error())));
  });
  if (const json* mentions = reader.member("mentions");
      mentions != nullptr && mentions->is_object()) {
    for (const auto& [subject, sentences] : mentions->items()) {
      if (!sentences.is_number_unsigned()) continue;
      report.mentions.push_back({subject, sentences.get<std::uint32_t>()});
    }
  }
  reader.each("diagnostics", [&](const json& value, const std::string& path) {
    const ObjectReader fields(value, path, reader.error());
    Diagnostic& diagnostic = report.diagnostics.emplace_back();
    fields.text("code", diagnostic.code);
    fields.text("message", diagnostic.message);
  });
  return report;
}

}  // namespace

std::optional<Report> report_from_json(const json& value, std::string& error) {
  error.clear();
  Report report = read_report(ObjectReader(value, "", error));
  if (!error.empty()) return std::nullopt;
  return report;
}

std::optional<std::vector<Report>> reports_from_json(const json& value, std::string& error) {
  error.clear();
  std::vector<Report> reports;
  const auto found = value.is_object() ? value.find("reports") : value.end();
  const json& list = value.is_object() && found != value.end() ? *found : value;
  if (!list.is_array()) {
    error = "reports: not an array";
    return std::nullopt;
  }
  for (std::size_t i = 0; i < list.size(); ++i) {
    const std::string path = "reports[" + std::to_string(i) + "]";
    reports.push_back(read_report(ObjectReader(list[i], path, error)));
    if (!error.empty()) return std::nullopt;
  }
  return reports;
}

std::optional<std::vector<Report>> parse_reports(std::string_view text, std::string& error) {
  const json value = json::parse(text, nullptr, false);
  if (value.is_discarded()) {
    error = "not JSON";
    return std::nullopt;
  }
  return reports_from_json(value, error);
}

}  // namespace zhibiao
