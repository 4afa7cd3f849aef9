#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Declares what the loader used to provide: the exports object, the `module` around it, or a
/// variable named `exports` that means nothing to the loader.
///
///     exports[name] = f;             ->  const exports = {};
///                                        exports[name] = f;
///     exports = f;                   ->  let exports = f;
std::vector<Edit> local_object(const TransformInput& in);

}  // namespace esmigrate
