#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/support/byte_range.h"

namespace esmigrate {

/// What the parser is given to read in place of a source it cannot read, or reads otherwise than
/// Node: as long as that, every token at its place and of its kind, so that the tree fits the
/// source.
struct MaskedText {
  std::string text;
  std::vector<ByteRange> hidden_comments;  ///< blanked out, sorted
  std::vector<std::uint32_t> semicolons;   ///< put where the language inserts them, sorted

  /// Puts a semicolon where the language inserts one: in the place of the white space at that
  /// offset, or of the comment that begins there. (Never of a line end behind a comment, which
  /// would go on in the next line.) Says whether there was room.
  bool end_statement(std::uint32_t at, const ByteRange* comment);

  /// Brings the lists in order.
  void sort();
};

bool is_space(char c);

/// Whether a piece of text ends a line.
bool has_line_end(std::string_view text);

}  // namespace esmigrate
