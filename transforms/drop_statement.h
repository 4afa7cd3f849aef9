#pragma once

#include "transforms/transform.h"

namespace esmigrate {

/// Removes statements that mean nothing in a module, with the line they had to themselves.
///
///     'use strict';                  ->  (nothing: modules are strict)
///     const e = exports;             ->  (nothing: its uses name the exports)
std::vector<Edit> drop_statement(const TransformInput& in);

}  // namespace esmigrate
