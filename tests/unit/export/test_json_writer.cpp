#include <catch_amalgamated.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "export/json_writer.h"

namespace zhibiao {
namespace {

std::string written(std::string_view text) {
  std::string out;
  JsonWriter(out).string(text);
  return out;
}

TEST_CASE("commas and colons come by themselves") {
  std::string out;
  JsonWriter json(out);
  json.begin_object();
  json.member("a", 1);
  json.key("b");
  json.begin_array();
  json.begin_object();
  json.end_object();
  json.begin_array();
  json.end_array();
  json.boolean(true);
  json.null();
  json.end_array();
  json.member("c", "d");
  json.member_or_null("e", "");
  json.end_object();
  CHECK(out == R"({"a":1,"b":[{},[],true,null],"c":"d","e":null})");
}

TEST_CASE("numbers keep every digit") {
  std::string out;
  JsonWriter json(out);
  json.begin_array();
  json.number(Decimal::parse("-0.99805").value());
  json.number(Decimal(std::int64_t{9223372036854775807}));
  json.number(std::int64_t{-9223372036854775807 - 1});
  json.end_array();
  CHECK(out == "[-0.99805,9223372036854775807,-9223372036854775808]");
}

TEST_CASE("quotes, backslashes and control characters are escaped") {
  CHECK(written("a\"b\\c") == R"("a\"b\\c")");
  CHECK(written("\n\r\t") == R"("\n\r\t")");
  CHECK(written(std::string_view("\0\x1f", 2)) == R"("\u0000\u001f")");
  CHECK(written("\x7f") == "\"\x7f\"");
}

TEST_CASE("good UTF-8 of every length stays as it is") {
  const std::string text =
      "a\xC2\x80\xDF\xBF\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xF0\x90\x80\x80\xF4\x8F\xBF\xBF";
  CHECK(written(text) == "\"" + text + "\"");
}

TEST_CASE("what is not UTF-8 is replaced, and the result parses") {
  const std::string bad =
      GENERATE(as<std::string>(), "\x80", "\xC0\xAF", "\xC3", "\xE4\xBA", "\xED\xA0\x80",
               "\xE0\x80\x80", "\xF0\x80\x80\x80", "\xF4\x90\x80\x80", "\xFF", "\xE4\xBA\x41");
  const std::string out = written("x" + bad + "y");
  const nlohmann::json parsed = nlohmann::json::parse(out, nullptr, false);
  REQUIRE(parsed.is_string());
  CHECK(out.find("\xEF\xBF\xBD") != std::string::npos);
  CHECK(out.starts_with("\"x\xEF\xBF\xBD"));
  CHECK(out.ends_with("y\""));
}

}  // namespace
}  // namespace zhibiao
