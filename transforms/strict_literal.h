#pragma once

#include <vector>

#include "transforms/transform.h"

namespace esmigrate {

/// Spells what only sloppy scripts may contain in the way modules read it.
///
///     fs.chmodSync(file, 0644);        ->      fs.chmodSync(file, 0o644);
///     var n = 089;                     ->      var n = 89;
///     var red = "\033[31m";            ->      var red = "\x1b[31m";
///     <!-- a script in a page          ->      // a script in a page
///
/// Cannot fail: alias marked literals of these forms only.
/// Source: ECMA-262 sections 12.9.3 and 12.9.4 (legacy octal literals and escapes), Annex B.1.1
/// (comments).
std::vector<Edit> strict_literal(const TransformInput& in);

}  // namespace esmigrate
