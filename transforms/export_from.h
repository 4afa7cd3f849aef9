#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Spells what a module passes on of another as a re-export.
///
///     const shape = require('./shape');     ->  export { area, Shape as Form } from './shape.js';
///     exports.area = shape.area;
///     exports.Form = shape.Shape;
///
/// Source: ECMA-262 section 16.2.3, ExportFromClause.
std::vector<Edit> export_from(const TransformInput& in);

}  // namespace esmigrate
