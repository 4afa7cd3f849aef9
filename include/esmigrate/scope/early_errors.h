#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "esmigrate/scope/bindings.h"
#include "esmigrate/support/byte_range.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// What a text is read as.
enum class Goal : std::uint8_t {
  CommonJs,  ///< the body of the wrapper function: sloppy unless it says otherwise
  Module,    ///< strict, with imports and exports
};

/// Why Node refuses a text that parses, and where.
struct EarlyError {
  ByteRange range;
  std::string message;  ///< lower case, no final period
};

/// The first rule found broken, of those the grammar does not know: names declared twice, reserved
/// words as names, misplaced `return`, `break`, `super`, `yield` and `await`, private names that no
/// class declares, what strict code forbids. Nothing if the text is good as far as is known here:
/// the inside of regular expressions is not looked at.
/// Source: ECMA-262, the sections "Static Semantics: Early Errors"; sections 14.2.1 and 16.2.1.1.
std::optional<EarlyError> find_early_error(const SyntaxTree& tree, const Bindings& bindings,
                                           Goal goal);

}  // namespace esmigrate
