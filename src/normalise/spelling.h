#pragma once

#include <string>
#include <string_view>

#include "esmigrate/normalise/normalise_module.h"

namespace esmigrate {

/// `exports` or `module.exports`, where those are the loader's own variables.
bool is_exports_spelling(const NormaliseInput& input, NodeRef node);

/// The exports object under any name: `exports`, `module.exports`, the module's own `this`, or a
/// variable that was declared with it and never changes.
bool is_held_exports(const NormaliseInput& input, NodeRef node);

/// `module`, where that is the loader's own variable.
bool is_module_spelling(const NormaliseInput& input, NodeRef node);

/// Whether a statement stands in a list of statements, so that several may take its place.
bool is_in_list(NodeRef statement);

/// `.name`, or `['na-me']` where a name cannot stand behind a dot.
std::string property_access(std::string_view name);

/// Whether any code assigns to a property of that name, apart from what stands inside `except`.
bool is_property_written(const SyntaxTree& tree, std::string_view name, ByteRange except);

}  // namespace esmigrate
