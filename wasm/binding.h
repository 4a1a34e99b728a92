// What a module has to give to binding.cpp.
#pragma once

#include <string>
#include <string_view>

namespace zhibiao {

// The answer to a request, both JSON. Its indexes are made by the first call, not when the
// module starts: that takes a while.
std::string call(std::string_view request);

}  // namespace zhibiao
