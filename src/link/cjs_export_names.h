#pragma once

#include <string>
#include <vector>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// What Node reads off a CommonJS file before it runs.
struct CjsExportNames {
  std::vector<std::string> names;      ///< sorted, each once
  std::vector<std::string> reexports;  ///< specifiers whose names are added, each once
  /// Node's lexer gives up on the file, or it may read it otherwise than the parser: no names then.
  bool gives_up = false;
};

/// The export names Node's CommonJS lexer (cjs-module-lexer 2, frozen detection patterns) detects.
/// Never one that it does not detect; misses only what `gives_up` says.
CjsExportNames cjs_export_names(const SyntaxTree& tree);

}  // namespace esmigrate
