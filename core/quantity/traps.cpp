#include "quantity/traps.h"

#include <algorithm>

#include "text/marks.h"
#include "text/order.h"
#include "text/utf8.h"

namespace zhibiao {
namespace {

constexpr std::string_view kCount = "count";
constexpr std::string_view kSlogan = "slogan";

std::string_view known_reason(std::string_view name) {
  for (const std::string_view reason : {"ordinal", "name", "idiom", "vague"}) {
    if (reason == name) return reason;
  }
  return "name";
}

}  // namespace

Traps::Traps(const Lexicon& lexicon) {
  const Table& table = lexicon.table("traps.tsv");
  const int before = table.column("before");
  const int numeral = table.column("numeral");
  const int after = table.column("after");
  const int reason = table.column("reason");
  if (before < 0 || numeral < 0 || after < 0 || reason < 0) return;
  for (const Table::Row& row : table.rows) {
    const auto cell = [&](int i) { return row.cells[static_cast<std::size_t>(i)]; };
    if (cell(before).empty() && cell(after).empty() && cell(numeral).empty()) continue;
    if (cell(reason) == kCount) {
      counted_.emplace_back(cell(after));
      continue;
    }
    std::vector<Entry>& list = cell(after).empty() ? by_before_ : by_after_;
    list.push_back({std::string(cell(before)), std::string(cell(numeral)), std::string(cell(after)),
                    known_reason(cell(reason)), cell(reason) == kSlogan});
  }
  sort_stably(by_after_,
              [](const Entry& left, const Entry& right) { return left.after < right.after; });
}

std::string_view Traps::reason(std::string_view text, Span numeral,
                               std::uint32_t unit_length) const {
  std::string_view head = text.substr(0, numeral.begin);
  while (head.ends_with(' ')) head.remove_suffix(1);
  const std::string_view figure = slice(text, numeral);
  const std::string_view tail = text.substr(numeral.end);
  const auto fits = [&](const Entry& entry) {
    if (entry.spelled && !figure.empty() && is_digit(figure.front())) return false;
    return (entry.numeral.empty() || entry.numeral == figure) && head.ends_with(entry.before);
  };
  for (const Entry& entry : by_before_) {
    if (fits(entry)) return entry.reason;
  }
  if (tail.empty()) return {};
  // All entries whose `after` begins with the next character stand together.
  std::size_t length = 0;
  next_code_point(tail, length);
  const std::string_view first = tail.substr(0, length);
  auto entry = std::lower_bound(
      by_after_.begin(), by_after_.end(), first,
      [](const Entry& left, std::string_view right) { return left.after < right; });
  for (; entry != by_after_.end() && entry->after.starts_with(first); ++entry) {
    if (entry->after.size() >= unit_length && tail.starts_with(entry->after) && fits(*entry)) {
      return entry->reason;
    }
  }
  return {};
}

bool Traps::counts_one(std::string_view tail) const {
  return std::any_of(counted_.begin(), counted_.end(),
                     [&](const std::string& unit) { return tail.starts_with(unit); });
}

}  // namespace zhibiao
