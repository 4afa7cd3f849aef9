#pragma once

#include <span>

#include "transforms/transform.h"

namespace esmigrate {

/// Every transform, in the order they run (which does not matter: edits refer to the original
/// text).
std::span<const Transform> all_transforms();

}  // namespace esmigrate
