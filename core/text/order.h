// Stable sorting by one piece of code for all types, which spares the page what a template
// would make of each. For what is sorted once, or is short.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace zhibiao {

// Whether the item of the number `left` goes before that of `right`; `context` is the caller's.
using GoesBefore = bool (*)(const void* context, std::uint32_t left, std::uint32_t right);

// The numbers from 0 on, as many as `count`, in order; equals as they were.
std::vector<std::uint32_t> stable_order(std::uint32_t count, GoesBefore before,
                                        const void* context);

// Sorts by `before`, which is called with two items; equals stay as they were.
template <class Item, class Before>
void sort_stably(std::vector<Item>& items, const Before& before) {
  using Context = std::pair<const Item*, const Before*>;
  const Context context(items.data(), &before);
  const auto count = static_cast<std::uint32_t>(items.size());
  const std::vector<std::uint32_t> order = stable_order(
      count,
      [](const void* of, std::uint32_t left, std::uint32_t right) {
        const auto& [all, less] = *static_cast<const Context*>(of);
        return bool((*less)(all[left], all[right]));
      },
      &context);
  std::vector<Item> sorted;
  sorted.reserve(items.size());
  for (const std::uint32_t at : order) sorted.push_back(std::move(items[at]));
  items = std::move(sorted);
}

}  // namespace zhibiao
