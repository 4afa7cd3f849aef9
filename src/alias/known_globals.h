#pragma once

#include <string_view>

namespace esmigrate {

/// Properties of the global object that exist in every Node process and can be assigned.
/// Source: ECMA-262 chapter 19; Node.js "Global objects".
bool is_known_global(std::string_view name);

}  // namespace esmigrate
