#pragma once

#include <string>
#include <string_view>

#include "esmigrate/support/byte_range.h"
#include "esmigrate/support/result.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Where and why a text is no JavaScript, or is too much of it.
struct SyntaxProblem {
  enum class Kind { Unparsable, TooDeep } kind = Kind::Unparsable;
  ByteRange range;      ///< the first place that does not fit
  std::string message;  ///< lower case, no final period
};

/// Deeper trees are refused: the stages walk trees recursively on stacks sized for this depth.
inline constexpr std::uint32_t kMaxTreeDepth = 6000;

/// Parses `source` (UTF-8, BOM and `#!` line allowed). The tree keeps a view of `source`.
/// Thread-safe; each thread keeps one parser for reuse.
Result<SyntaxTree, SyntaxProblem> parse_text(std::string_view source);

}  // namespace esmigrate
