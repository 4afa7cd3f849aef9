#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Spells exports of variables that exist already, and the object the world outside loads.
///
///     exports.a = a;                    ->  export { a, b as c };
///     exports.c = b;
///
/// Behind a statement, or at the end of the module, the list is a line of its own.
std::vector<Edit> export_list(const TransformInput& in);

}  // namespace esmigrate
