#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Loads at its place what an import declaration would load too early, for targets that know no
/// `createRequire`.
///
///     process.env.MODE = 'test';             ->  process.env.MODE = 'test';
///     const config = require('./config');        const config = (await
///     import('./config.js')).default;
///
/// Source: ECMA-262 13.3.10 (import calls), 16.2.1.5.3 (asynchronous module evaluation).
std::vector<Edit> await_import(const TransformInput& in);

}  // namespace esmigrate
