#include <catch_amalgamated.hpp>
#include <string>

#include "export/json.h"

namespace zhibiao {
namespace {

Span in_utf16(std::string_view text, Span bytes) {
  Report report;
  report.rejections = {{bytes, "", ""}};
  to_utf16(report, text);
  return report.rejections[0].span;
}

TEST_CASE("bytes become UTF-16 code units") {
  CHECK(in_utf16("ab", {1, 2}) == Span{1, 2});
  CHECK(in_utf16("共5户", {3, 7}) == Span{1, 3});
  CHECK(in_utf16("é9", {2, 3}) == Span{1, 2});
}

TEST_CASE("characters beyond the first plane are two units") {
  CHECK(in_utf16("\xF0\xA0\x80\x80\x39", {4, 5}) == Span{2, 3});
}

TEST_CASE("what is no UTF-8 counts as a browser's decoder counts it") {
  CHECK(in_utf16("\xFF\xE4\xBA\x39", {3, 4}) == Span{2, 3});
  CHECK(in_utf16("\xED\xA0\x80\x39", {3, 4}) == Span{3, 4});
}

TEST_CASE("offsets at and beyond the end stay at the end") {
  CHECK(in_utf16("户", {0, 3}) == Span{0, 1});
  CHECK(in_utf16("户", {3, 99}) == Span{1, 1});
  CHECK(in_utf16("", {0, 0}) == Span{0, 0});
}

TEST_CASE("every span of a report is turned, in whatever order") {
  const std::string text = "共户户户9";
  Report report;
  report.observations.resize(2);
  report.observations[0].span = {9, 13};
  report.observations[0].sentence = {0, 13};
  report.observations[1].span = {3, 6};
  report.rejections = {{{6, 9}, "", ""}};
  Finding finding;
  finding.parts = {{0, 1, {3, 6}, ""}};
  finding.total = {0, 0, {9, 13}, ""};
  report.checks = {finding};
  to_utf16(report, text);
  CHECK(report.observations[0].span == Span{3, 5});
  CHECK(report.observations[0].sentence == Span{0, 5});
  CHECK(report.observations[1].span == Span{1, 2});
  CHECK(report.rejections[0].span == Span{2, 3});
  CHECK(report.checks[0].parts[0].span == Span{1, 2});
  CHECK(report.checks[0].total.span == Span{3, 5});
}

}  // namespace
}  // namespace zhibiao
