#pragma once

#include "esmigrate/alias/module_facts.h"

namespace esmigrate {

/// Finds the statement by which compilers mark what was an ES module, or that there is no such
/// mark: `ModuleFacts::marker`, `is_unmarked`.
void find_es_marker(const AliasInput& input, ModuleFacts& facts);

}  // namespace esmigrate
