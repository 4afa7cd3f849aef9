#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Spells the `this` that a sloppy function has when nothing, or a primitive value, is given to it.
///
///     (function () { this.done = 1; })();      ->      (function () { globalThis.done = 1; })();
///     list.map(function () { return this.a })  ->      list.map(function () { return (this ??
///     globalThis).a }) String.prototype.f = function () {       ->      String.prototype.f =
///     function () {
///       return typeof this                               return typeof Object(this)
///
/// Source: ECMA-262 section 10.2.1.2, OrdinaryCallBindThis.
std::vector<Edit> strict_this(const TransformInput& in);

}  // namespace esmigrate
