// Hedges around a figure, from hedges.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"
#include "quantity/value.h"

namespace zhibiao {

class Hedges {
 public:
  explicit Hedges(const Lexicon& lexicon);

  struct Match {
    Hedge hedge = Hedge::exact;
    std::uint32_t length = 0;  // in bytes
    bool round = false;        // only of a round number: 破亿元, but 破61起
    bool spelled = false;      // only of a spelled one: 上千人, but 山坡上200亩
    bool bound = false;        // behind a figure: 以上, but 出头
  };

  // The longest hedge that ends the text.
  std::optional<Match> before(std::string_view text) const;
  // The longest hedge that begins the text.
  std::optional<Match> after(std::string_view text) const;
  // What a hedge says that binds a figure farther on, where `clause` has one: 不低于 in
  // 不低于每人每年5000元.
  std::optional<Hedge> apart(std::string_view clause) const;
  // The length of what joins the ends of a range (至, -) where it begins the text; else 0.
  std::uint32_t between(std::string_view text) const;
  // Whether the text ends with a word that makes "A 到 B" a way from A to B (从, 由).
  bool from(std::string_view text) const;
  // The length of a word of denial (无, 未发生) that ends the text; else 0.
  std::uint32_t none(std::string_view text) const;

 private:
  struct Entry {
    std::string word;
    Hedge hedge = Hedge::exact;
    bool round = false;
    bool spelled = false;
    bool bound = false;
  };

  static const Entry* ending(std::string_view text, const std::vector<Entry>& entries);
  static const Entry* beginning(std::string_view text, const std::vector<Entry>& entries);

  std::vector<Entry> before_;  // longest first, as all of these
  std::vector<Entry> after_;
  std::vector<Entry> between_;
  std::vector<Entry> from_;
  std::vector<Entry> none_;
  std::vector<Entry> apart_;
};

}  // namespace zhibiao
