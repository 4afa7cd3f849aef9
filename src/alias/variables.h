#pragma once

#include "alias/interpreter.h"
#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Uses of the wrapper's other variables, of `module`'s other members, of top-level `arguments`,
/// `return` and `new.target`.
void find_variables(const AliasInput& input, const Interpreter& interpreter, ModuleFacts& facts);

/// Code that strict mode, and so every module, reads differently.
void find_strict_hazards(const AliasInput& input, ModuleFacts& facts);

/// Quotes, semicolons, indentation, line ends: how the file is written.
void find_style(const AliasInput& input, ModuleFacts& facts);

/// What each top-level statement does when it runs.
void find_effects(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
