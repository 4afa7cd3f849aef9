#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// The line by which a converted module gives its value to files that still `require` it. It comes
/// as the last line and goes without a trace.
///
///     export default parse;      ->  export default parse;
///                                    export { default as 'module.exports' } from './parse.js';
///
/// Source: Node.js "Modules: CommonJS modules", Loading ECMAScript modules using `require()`.
std::vector<Edit> interim_export(const TransformInput& in);

}  // namespace esmigrate
