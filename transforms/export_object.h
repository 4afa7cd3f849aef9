#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Exports one value to importers, to `require`, and by the names that the world outside knows.
///
///     export default tool;
///     export { tool as default, tool as 'module.exports' };
///     export const { parse, format } = tool;
///
/// Source: Node.js "Modules: CommonJS modules", loading ES modules with `require()`.
std::vector<Edit> export_object(const TransformInput& in);

}  // namespace esmigrate
