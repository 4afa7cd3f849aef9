#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// How a function (or the function a class or arrow is) uses `this`.
ThisUse this_use_of(NodeRef function, const Bindings& bindings);

/// Describes the expression `value`, exported at `at`. `require_site` is filled in by the caller.
ValueShape value_shape(NodeRef value, const Bindings& bindings);

/// Fills in where a hoisted function may get members of its own.
void find_touches(ValueShape& shape, const Bindings& bindings, const SyntaxTree& tree);

/// Whether the binding holds one value from the end of the statement at `offset` on.
bool is_stable_from(BindingId binding, NodeRef from, const Bindings& bindings,
                    const SyntaxTree& tree);

/// The scope a node stands in.
ScopeId scope_at(NodeRef node, const Bindings& bindings);

}  // namespace esmigrate
