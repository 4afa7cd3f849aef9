#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Takes apart the literal that replaces `module.exports`.
///
///     module.exports = { a, b: c };          ->  export { a, c as b };
///     module.exports = { a, n: 1, d() {} };  ->  export { a };
///                                                export const n = 1;
///                                                export function d() {}
///
/// The first spelling keeps the literal's layout and comments; the second moves the properties'
/// code to the left by the literal's indentation.
std::vector<Edit> export_literal(const TransformInput& in);

}  // namespace esmigrate
