#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Declares, ahead of the code that assigns it, an export that is assigned under conditions or again.
///
///     if (debug) exports.log = print;   ->  export let log;
///                                           if (debug) log = print;
std::vector<Edit> export_variable(const TransformInput& in);

}  // namespace esmigrate
