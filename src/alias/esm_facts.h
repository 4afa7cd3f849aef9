#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// The imports of an ES module as require sites, its exports as writes, beside what only such a
/// module has (`ModuleFacts::esm`).
void find_esm_facts(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
