#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Reads how the file begins: BOM, `#!` line, directives, and where declarations of the module's
/// own may stand so that each comment stays with its code.
void read_module_head(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
