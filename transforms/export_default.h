#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Spells the statement that replaces `module.exports`.
///
///     module.exports = function () {};   ->  export default function () {}
///     module.exports = { a: 1 };         ->  export default { a: 1 };
///     module.exports = make();           ->  const tool = make();     (where other code speaks of
///     it)
///
/// A value that begins like a declaration and is none goes into parentheses (ECMA-262
/// section 16.2.3: the lookahead of `export default`).
std::vector<Edit> export_default(const TransformInput& in);

}  // namespace esmigrate
