#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/support/byte_range.h"
#include "syntax/grammar.h"

namespace esmigrate {

/// What the parser is given to read in place of a source it cannot read: as long as that, every
/// token at its place and of its kind, so that the tree fits the source.
struct MaskedText {
  std::string text;
  std::vector<ByteRange> hidden_comments;  ///< blanked out, sorted
  std::vector<std::uint32_t> semicolons;   ///< put where the language inserts them, sorted
};

/// Whether bytes must be masked before the parser sees them: it takes NUL for the end of the text,
/// stumbles over what is not UTF-8, and does not know that a carriage return alone ends a line.
bool has_unreadable_bytes(std::string_view source);
void mask_unreadable_bytes(MaskedText& masked);

/// Masks what the grammar of tree-sitter-javascript does not know, given the broken tree of
/// `masked`. Says whether there was anything to mask.
bool mask_gaps(TSTree* tree, MaskedText& masked);

}  // namespace esmigrate
