#include "text/normal_text.h"

#include <utility>

#include "text/normalize.h"

namespace zhibiao {

NormalText NormalText::from_utf8(std::string_view original) {
  NormalText result;
  Normalized normalized = normalize(original);
  result.text_ = std::move(normalized.text);
  result.map_ = std::move(normalized.map);
  return result;
}

}  // namespace zhibiao
