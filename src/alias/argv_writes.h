#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Finds the places that change what `process.argv[1]` says: ModuleFacts::argv_writes.
void find_argv_writes(const AliasInput& in, ModuleFacts& facts);

}  // namespace esmigrate
