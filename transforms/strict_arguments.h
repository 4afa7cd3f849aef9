#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Keeps `arguments` and a parameter in step where both are used after one was written.
///
///     first = trim(first);                     ->      first = trim(first);
///     next.apply(this, arguments);                     arguments[0] = first;
///                                                      next.apply(this, arguments);
///     arguments[0] = {};        ->      arguments[0] = {};
///     return first.name;                if (arguments.length > 0) first = arguments[0];
///                                       return first.name;
///
/// Source: ECMA-262 section 10.4.4, arguments exotic objects.
std::vector<Edit> strict_arguments(const TransformInput& in);

}  // namespace esmigrate
