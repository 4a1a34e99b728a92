#include "text/normal_text.h"

#include <utility>

#include "text/mend.h"
#include "text/normalize.h"

namespace zhibiao {

NormalText NormalText::from_utf8(std::string_view original) {
  Normalized normalized = normalize(original);
  const Mends mends = find_mends(normalized.text);
  make_mends(normalized.text, mends);
  NormalText result;
  result.text_ = std::move(normalized.text);
  result.map_ =
      mends.deleted.empty() ? std::move(normalized.map) : normalized.map.without(mends.deleted);
  return result;
}

}  // namespace zhibiao
