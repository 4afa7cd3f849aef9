#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Puts another name, or another way to name the same thing, in the place of one.
///
///     var package = {}; f({ package })         ->      var _package = {}; f({ package: _package })
///     for (i = 0; i < 3; i++)                  ->      for (globalThis.i = 0; i < 3; i++)
///     ok = delete variable                     ->      ok = false
///     function (n) { arguments.callee(n) }     ->      function self(n) { self(n) }
///     label: function f() {}                   ->      function f() {}
///     var f = 1; function f() {}               ->      f = 1; function f() {}
///     function f() {} function f() {}          ->      function _f() {} function f() {}
///
/// Cannot fail: plan chose names that mean nothing else in the file.
/// Source: ECMA-262 section 13.1.1 (reserved names), 6.2.5.6 (unresolvable references), 13.5.1.1
/// (delete), 10.4.4.6 (arguments.callee), 14.13.1 (labels), 16.2.1.1 (duplicate names).
std::vector<Edit> strict_name(const TransformInput& in);

}  // namespace esmigrate
