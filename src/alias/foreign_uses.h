#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Adds `foreign_writes` and `foreign_calls`: what a module does to required values that strict
/// mode may see otherwise. Needs the facts about requires.
void find_foreign_uses(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
