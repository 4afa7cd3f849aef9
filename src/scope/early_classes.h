#pragma once

#include <optional>

#include "esmigrate/scope/early_errors.h"

namespace esmigrate {

// The part of `find_early_error` that is about classes and methods.
// Source: ECMA-262 sections 15.4.1 and 15.7.1.

/// `constructor() {}` in a class body.
bool is_constructor(NodeRef member);
/// The constructor of a class that extends another.
bool is_derived_constructor(NodeRef function);

/// The first member of a class body that may not be there.
std::optional<EarlyError> find_class_error(NodeRef body);
/// A private name that no class around declares.
std::optional<EarlyError> find_private_name_error(NodeRef node);
/// A getter or setter with the wrong number of parameters; also in object literals.
std::optional<EarlyError> find_accessor_error(NodeRef method);

}  // namespace esmigrate
