#pragma once

#include "alias/value_flow.h"
#include "alias/value_type.h"
#include "esmigrate/scope/bindings.h"

namespace esmigrate {

struct ThisCallsInput {
  const Bindings& bindings;
  const ValueFlow& flow;
  ValueTypes& types;
};

/// What the calls of one function give as `this`.
struct ThisCalls {
  bool is_plain = false;  ///< some calls give no `this`
  bool is_given = false;  ///< some calls may give one, or it goes where it cannot be followed
  bool is_boxed = false;  ///< some calls give a primitive value
};

/// The calls of a function, as far as its name and the places it is handed to can be followed in
/// this file: its own, those of methods that call back, those of `call`, `apply` and `bind`.
/// Source: ECMA-262 section 10.2.1.2 (OrdinaryCallBindThis), and what each builtin says of
/// `thisArg`.
ThisCalls this_calls_of(NodeRef function, const ThisCallsInput& in);

/// `undefined`, `null`, `void 0`: as `this` the same as none.
bool is_nothing(NodeRef node);

}  // namespace esmigrate
