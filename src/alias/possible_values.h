#pragma once

#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// The expressions whose values an identifier, or an element of a list, may hold where it is read:
/// of `each` in `['a', 'b'].forEach((each) => load(each))` both literals; of a parameter what every
/// call of a function that only this module can call hands over. Empty if some value is not known.
std::vector<NodeRef> possible_values(NodeRef node, const AliasInput& in);

}  // namespace esmigrate
