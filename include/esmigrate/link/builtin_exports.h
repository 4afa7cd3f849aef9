#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace esmigrate {

/// The names a builtin (without `node:`) exports besides `default`, sorted; none for an unknown
/// one.
std::vector<std::string> builtin_exports(std::string_view builtin);

}  // namespace esmigrate
