#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Spells declarations that only require as imports.
///
///     const fs = require('fs');                       ->  import fs from 'fs';
///     var a = require('./a'), n = 1;                  ->  import a from './a.js';
///                                                         var n = 1;
///     const { x, y: z } = require('./b');             ->  import { x, y as z } from './b.js';
///     const { p = 1 } = require('./c');               ->  import c from './c.js';
///                                                         const { p = 1 } = c;
///
/// Comments between declarators stay where they are. Source: ECMA-262 section 16.2.2.
std::vector<Edit> import_declaration(const TransformInput& in);

}  // namespace esmigrate
