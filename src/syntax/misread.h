#pragma once

#include "esmigrate/syntax/tree.h"
#include "syntax/masked_text.h"

namespace esmigrate {

/// Masks what parses, but means something else to Node than to the grammar of
/// tree-sitter-javascript, given the tree of `masked` (of the source, while that is empty). Says
/// whether there was anything to mask: then the text is to be parsed again.
bool mask_misread(const SyntaxTree& tree, MaskedText& masked);

}  // namespace esmigrate
