// Line feeds that stand inside a sentence.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/lines.h"

namespace zhibiao {

// Goes through a text's lines from the first to the last and says of each whether it goes on
// in the next. A break inside a sentence must be evident, or the text hard-wrapped: headings,
// captions and cells often end without a mark too.
class SoftBreaks {
 public:
  explicit SoftBreaks(std::string_view text) : text_(text), wrap_width_(wrap_width(text)) {}

  // Whether `above` goes on in `below`, the line behind it. To be asked of every line but the
  // last, in order.
  bool goes_on(const Line& above, const Line& below);

  // Whether a sentence that `above` leaves without an end goes on with the figure that `below`
  // begins with, so that it does over a blank line too.
  bool tears_figure_off(const Line& above, const Line& below) const;

 private:
  // What is known of the lines that were joined up to here, by their last stretches.
  struct Prose {
    std::uint32_t characters = 0;
    bool has_stop = false;
    bool has_pause = false;
    bool is_joined = false;  // more than one line

    void take(std::string_view body);
    bool is_clause() const {
      constexpr std::uint32_t kClause = 15;  // characters
      return characters >= kClause && (has_pause || has_stop);
    }
  };

  // What is known when `line` is joined as well.
  Prose with(const Line& line) const;
  bool is_evident(const Line& above, const Line& below) const;
  bool is_torn_out(const Line& above, const Line& below) const;
  bool is_likely(const Line& above, const Line& below) const;

  std::string_view text_;
  std::uint32_t wrap_width_;
  Prose prose_;
};

}  // namespace zhibiao
