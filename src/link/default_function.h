#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// The value that replaces `module.exports`, if it is a function that an ES module can export so
/// that importers have it before the module runs: a declaration, or an expression that can become
/// one. nullptr if it is not.
const ValueShape* default_function(const ModuleFacts& facts);

}  // namespace esmigrate
