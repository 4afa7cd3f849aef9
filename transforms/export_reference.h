#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Spells uses of an export by its local name, and makes an exported variable of one that was
/// exported in passing.
///
///     exports.count += exports.step;          ->  count += step;
///     const log = exports.log = make();       ->  export const log = make();
std::vector<Edit> export_reference(const TransformInput& in);

}  // namespace esmigrate
