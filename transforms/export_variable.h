#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Declares, ahead of the code that assigns it, an export that is assigned under conditions or
/// again.
///
///     if (debug) exports.log = print;   ->  export let log;
///                                           if (debug) log = print;
///
/// A marker for compiled importers is declared where it was defined:
///
///     Object.defineProperty(exports, '__esModule', { value: true });
///                                       ->  export const __esModule = true;
std::vector<Edit> export_variable(const TransformInput& in);

}  // namespace esmigrate
