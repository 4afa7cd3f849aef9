#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Imports for requires that stood inside other code.
///
///     app.use(require('./routes'));   ->  import routes from './routes.js';
///                                         app.use(routes);
std::vector<Edit> import_inserted(const TransformInput& in);

}  // namespace esmigrate
