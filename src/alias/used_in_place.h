#pragma once

#include "esmigrate/scope/bindings.h"

namespace esmigrate {

/// Whether the call is `inherits(Child, Parent)`, in whatever way it is spelt: it looks at both
/// and runs neither.
bool only_inherits(NodeRef call);

/// Whether the value of an expression, given without the parentheses around it or with them, is
/// only called, constructed, extended, tested or exported where it stands: nothing that lies below
/// it is read or changed there, and no variable or callee gets it that could do so later.
bool is_used_in_place(NodeRef value, const Bindings& bindings);

}  // namespace esmigrate
