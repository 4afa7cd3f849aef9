#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Adds `locked_exports`, `exported_methods` and `handed_on` to the facts: what of a module's
/// exports other modules may not use in every way that sloppy code allows. Needs the facts about
/// exports and strict mode.
void find_guarded_exports(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
