// One spelling for what can be written in many, with the way back.
#pragma once

#include <string>
#include <string_view>

#include "text/offset_map.h"

namespace zhibiao {

struct Normalized {
  std::string text;
  OffsetMap map;  // from `text` to what was given
};

// Any bytes are taken; see text/code_points.h for what becomes of each character, and
// text/utf8.h for bytes that are none. Lines and spaces are unified, none is joined or taken
// out. Normalizing the result again changes nothing. Linear.
Normalized normalize(std::string_view original);

}  // namespace zhibiao
