#pragma once

#include <cstdint>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// One appearance of `arguments`, and what is done with it there.
struct ArgumentsUse {
  enum Kind : std::uint8_t {
    Count,    ///< `arguments.length`
    Element,  ///< `arguments[0]`
    Any,      ///< `arguments[i]`
    Consume,  ///< all elements up to the length are read at once: `f.apply(this, arguments)`
    HandOn,   ///< `f(arguments)`, `return arguments`
    Hold,     ///< kept for later
    WriteElement,
    Change,  ///< `arguments[i] = v`, `[].shift.call(arguments)`, `delete arguments[0]`
    Callee,
  };
  Kind kind = Hold;
  NodeRef node;    ///< `arguments`
  NodeRef access;  ///< `arguments[0]`
  std::uint32_t index = 0;
  NodeRef owner;  ///< the function it stands in, arrows counted
};

/// What an appearance of the name `arguments` is for.
ArgumentsUse arguments_use(NodeRef node);

}  // namespace esmigrate
