// What is remembered of a label that was made.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace zhibiao {

// A label that was made, for later clauses to refer to.
struct Told {
  std::string label;
  std::string subject;   // the label without the change that it tells
  std::string verb;      // its leading verb, where it has one
  std::string object;    // without the verb
  std::string metric;    // what is measured, without the thing: 人均住房面积
  std::string tail;      // its last word, where that is an action: 出入境
  std::string acted_on;  // the word before that: 黑臭水体 of 县城黑臭水体消除
  std::string bound;     // its modifier, where that has a figure: 投资1亿元以上
  std::string shared;  // what has a share, where the label says so: 申请量 of 申请量占全市比例
  std::string against;  // of a comparison: 高于 of 高于全国

  // What was done: 货物吞吐量 of 港口完成货物吞吐量.
  std::string thing_done() const {
    const std::size_t at = verb.empty() ? label.npos : label.find(verb);
    return at == label.npos ? object : label.substr(at + verb.size());
  }

  // What goes on from a share: 增加值 of 增加值占全市的比重.
  const std::string& sharer() const { return shared.empty() ? subject : shared; }

  std::uint32_t figure = 0;  // index of the quantity
  bool change = false;
  bool alike = false;   // told like the one before, its metric borrowed
  bool within = false;  // told as a part of another
  bool share = false;   // of a whole that it names: 占预算比例
  bool effect = false;  // of the figure before: 影响CPI上涨
  bool goal = false;  // no more than what the next figure is a share of: 完成预算3亿元的41%
};

}  // namespace zhibiao
