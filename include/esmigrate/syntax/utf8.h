#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Offset of the first byte at or behind `from` that is not well-formed UTF-8 (Unicode 15, table
/// 3-7), if there is one.
std::optional<std::uint32_t> first_invalid_utf8(std::string_view text, std::uint32_t from = 0);

/// The same of the bytes outside of comments. Inside of one, an old encoding (a name, a section
/// sign) means nothing to anybody: Node reads U+FFFD there, in both kinds of module.
std::optional<std::uint32_t> first_foreign_byte(const SyntaxTree& tree);

}  // namespace esmigrate
