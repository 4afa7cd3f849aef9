#pragma once

#include "alias/interpreter.h"
#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Reads out of the interpretation what the module exports, by name or as a whole, and where: node
/// references become ranges. Requires and variables have to be known already.
void read_export_facts(const AliasInput& input, const Interpreter& interpreter, ModuleFacts& facts);

}  // namespace esmigrate
