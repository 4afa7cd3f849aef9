#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Keeps functions of blocks visible where sloppy code sees them.
///
///     if (old) { function trim(s) {} }         ->      if (old) { function trim(s) {}
///     exports.trim = trim;                               var _trim = trim; }
///                                                      exports.trim = _trim;
///     if (old) function trim(s) {}             ->      if (old) { function trim(s) {} }
///
/// `strict-name` renames the outer uses.
/// Source: ECMA-262 Annex B.3.2 (block-level functions), B.3.3 (functions in `if` statements).
std::vector<Edit> strict_block(const TransformInput& in);

}  // namespace esmigrate
