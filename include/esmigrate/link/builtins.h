#pragma once

#include <string_view>

namespace esmigrate {

/// Whether `specifier` names a module of Node 20 itself, as both `require` and `import` see it:
/// `fs`, `node:fs`, `fs/promises`, and with the prefix only `node:test`. Not `fs/` (a package), not
/// `test` (a package).
bool is_builtin(std::string_view specifier);
/// `fs` for both `fs` and `node:fs`; `node:test` keeps its prefix, it has no other name.
/// Requires `is_builtin(specifier)`.
std::string_view builtin_name(std::string_view specifier);

}  // namespace esmigrate
