#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// How a module that returns at its top level can go on without: see EarlyExit. To be called before
/// anything that asks whether code runs at the top level.
void find_early_exit(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
