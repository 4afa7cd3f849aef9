#pragma once

#include <span>
#include <string_view>

namespace esmigrate {

/// The properties that cannot be assigned of what the language or Node makes under a name: `Map`,
/// `RegExp`, `Uint8Array`, `Buffer`, `Function`, `process`, `os` (the module). Sloppy code ignores
/// such a write, strict code throws.
/// Source: ECMA-262 chapters 20 to 25; Node.js "Process", "OS", "Buffer".
std::span<const std::string_view> read_only_properties(std::string_view maker);

/// Whether `path.name` can be neither assigned nor deleted, as `Math.PI` or `Object.prototype`.
/// `path` is made of names that the file does not declare.
bool is_builtin_constant(std::string_view path, std::string_view name);

/// The names that all objects of a kind inherit from `Array.prototype` and its like: once that is
/// frozen, they can be assigned to none of them. Empty for another path.
std::span<const std::string_view> inherited_properties(std::string_view prototype);

}  // namespace esmigrate
