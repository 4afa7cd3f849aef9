#pragma once

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Finds how a call of `require` is held and how its value is used: `const a = require('a')`, a
/// pattern, a member, or in the midst of an expression. Fills in `site`, and adds the declarators
/// of a declaration to the facts.
void describe_holder(const AliasInput& input, NodeRef call, ModuleFacts& facts, RequireSite& site);

}  // namespace esmigrate
