#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Whether this module is the program that Node was asked to run.
///
///     if (require.main === module) main();   ->  if (isMain()) main();
///
/// Resolved as Node resolves its argument: the extension may be missing, the path may be a link.
/// Source: Node.js "Modules: CommonJS modules", accessing the main module.
std::vector<Edit> main_check(const TransformInput& in);

}  // namespace esmigrate
