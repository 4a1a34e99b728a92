// Writes JSON straight into a string, compact, without building a tree first: a report has
// thousands of values, and a tree of them costs more than reading the text did.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "lexicon/decimal.h"

namespace zhibiao {

// The caller opens and closes objects and arrays in pairs and names each member of an
// object with key() before its value; the commas come by themselves. Strings may hold any
// bytes: what is not UTF-8 is written as U+FFFD, so that the result always is.
class JsonWriter {
 public:
  // Appends to `out`, which must outlive the writer.
  explicit JsonWriter(std::string& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void string(std::string_view text);
  void number(std::int64_t value);
  void number(Decimal value);  // every digit of it
  void boolean(bool value);
  void null();

  void member(std::string_view name, std::string_view text);
  void member(std::string_view name, std::int64_t value);
  // null where the text is empty.
  void member_or_null(std::string_view name, std::string_view text);

 private:
  void separate();
  void open(char bracket);
  void close(char bracket);

  std::string& out_;
  bool first_ = true;  // nothing stands yet in the innermost object or array
};

}  // namespace zhibiao
