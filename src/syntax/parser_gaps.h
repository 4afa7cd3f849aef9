#pragma once

#include <string_view>

#include "syntax/grammar.h"
#include "syntax/masked_text.h"

namespace esmigrate {

/// Whether bytes must be masked before the parser sees them: it takes NUL for the end of the text,
/// stumbles over what is not UTF-8, and does not know that a carriage return alone ends a line.
bool has_unreadable_bytes(std::string_view source);
void mask_unreadable_bytes(MaskedText& masked);

/// Masks what the grammar of tree-sitter-javascript does not know, given the broken tree of
/// `masked`. Says whether there was anything to mask.
bool mask_gaps(TSTree* tree, MaskedText& masked);

}  // namespace esmigrate
