#pragma once

#include "alias/strict_finder.h"
#include "alias/strict_locks.h"
#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Adds `locked_exports`, `exported_methods` and `handed_on` to the facts: what of a module's
/// exports other modules may not use in every way that sloppy code allows. Needs the facts about
/// exports and strict mode.
void find_guarded_exports(const AliasInput& input, ModuleFacts& facts);

/// Adds `foreign_writes` and `foreign_calls`: what a module does to required values that strict
/// mode may see otherwise. Needs the facts about requires.
void find_foreign_uses(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
