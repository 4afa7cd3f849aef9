#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Spells the statement that first writes an export as its declaration.
///
///     exports.limit = 10;               ->  export const limit = 10;
///     exports.parse = function (s) {};  ->  export function parse(s) {}
///     exports.Map = class extends X {}; ->  export class Map extends X {}
///     exports.delete = remove();        ->  const _delete = remove();   (a list exports it)
///
/// Source: Node.js "Modules: CommonJS modules", exports shortcut; ECMA-262 section 16.2.3.
std::vector<Edit> export_declaration(const TransformInput& in);

}  // namespace esmigrate
