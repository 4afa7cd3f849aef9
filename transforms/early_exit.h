#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Lets a module end early without `return`, which ECMA-262 allows in functions only
/// (section 14.10).
///
///     if (done) { log(); return; }      ->      if (done) { log(); } else {
///     rest();                                   rest();
///                                               }
///
///     for (const a of all) {                    main: {
///       if (a) return log(a);           ->      for (const a of all) {
///     }                                           if (a) { log(a); break main; }
///     rest();                                   }
///                                               rest();
///                                               }
std::vector<Edit> early_exit(const TransformInput& in);

}  // namespace esmigrate
