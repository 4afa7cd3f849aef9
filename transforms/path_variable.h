#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// The wrapper's other variables by their ES module names.
///
///     path.join(__dirname, 'views')   ->  path.join(import.meta.dirname, 'views')
///     typeof module === 'object'      ->  'object' === 'object'
///
/// Source: Node.js "Modules: ECMAScript modules", import.meta.dirname.
std::vector<Edit> path_variable(const TransformInput& in);

}  // namespace esmigrate
