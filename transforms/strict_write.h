#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Spells writes and deletes that may fail so that they fail silently.
///
///     frozen.a = 2;                            ->      Reflect.set(frozen, "a", 2);
///     ok = delete Object.prototype             ->      ok = Reflect.deleteProperty(Object,
///                                                        "prototype")
///     undefined = f();                         ->      void (f());
///     x = any.a = 2;                           ->      x = setProperty(any, "a", 2);
///
/// The function `setProperty` is put behind the last statement.
/// Source: ECMA-262 section 6.2.5.6 (PutValue), 13.5.1.2 (delete), 28.1.4 and 28.1.12 (Reflect).
std::vector<Edit> strict_write(const TransformInput& in);

}  // namespace esmigrate
