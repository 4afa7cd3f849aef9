#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Keeps requires that have to run at their place, and follows files that were renamed.
///
///     if (win) require('./win');   ->  import { createRequire } from 'module';
///                                      const require = createRequire(import.meta.url);
///                                      if (win) require('./win.cjs');
///
/// Source: Node.js "Modules: node:module API", module.createRequire.
std::vector<Edit> create_require(const TransformInput& in);

}  // namespace esmigrate
