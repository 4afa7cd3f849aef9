#pragma once

#include <optional>

#include "esmigrate/scope/early_errors.h"

namespace esmigrate {

/// The part of `find_early_error` that is about names: declared twice, or not to be declared.
std::optional<EarlyError> find_name_error(const SyntaxTree& tree, const Bindings& bindings,
                                          Goal goal);

}  // namespace esmigrate
