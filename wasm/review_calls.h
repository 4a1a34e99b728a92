// The calls of types.ts that work on reports: a request's JSON in, an answer's JSON out.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "check/check.h"
#include "compare/compare.h"
#include "compare/derive.h"
#include "compare/topics.h"
#include "compare/trend.h"
#include "export/render.h"
#include "lexicon/lexicon.h"

namespace zhibiao {

// Const calls may run in parallel.
class ReviewCalls {
 public:
  ReviewCalls();

  // `request` may hold any bytes. The answer is always JSON: a Failure for what is no
  // request ("bad-request"), for an operation of another name ("unknown-op") and for
  // members that are missing or not what they should be ("bad-member").
  std::string call(std::string_view request) const;

 private:
  explicit ReviewCalls(const Lexicon& lexicon);

  std::string compare(const nlohmann::json& request) const;
  std::string derive(const nlohmann::json& request) const;
  std::string trend(const nlohmann::json& request) const;
  std::string topics(const nlohmann::json& request) const;
  std::string check(const nlohmann::json& request) const;
  std::string render(const nlohmann::json& request) const;
  std::string publish(const nlohmann::json& request) const;

  Comparer comparer_;
  Deriver deriver_;
  TrendFinder trends_;
  TopicCounter topics_;
  Checker checker_;
  Renderer renderer_;
};

}  // namespace zhibiao
