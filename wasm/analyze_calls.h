// The calls of types.ts that read texts: a request's JSON in, an answer's JSON out.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>

#include "zhibiao.h"

namespace zhibiao {

// Const calls may run in parallel.
class AnalyzeCalls {
 public:
  AnalyzeCalls();

  // `request` may hold any bytes. The answer is always JSON: a Failure for what is no
  // request ("bad-request"), for an operation of another name ("unknown-op") and for
  // members that are missing or not what they should be ("bad-member").
  std::string call(std::string_view request) const;

 private:
  std::string about(const nlohmann::json& request) const;
  std::string catalogue(const nlohmann::json& request) const;
  std::string analyze(const nlohmann::json& request) const;
  std::string words(const nlohmann::json& request) const;

  Lexicon lexicon_;
  Analyzer analyzer_;
  OwnWordReader own_words_;
};

}  // namespace zhibiao
