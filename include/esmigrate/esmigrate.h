#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace esmigrate {

/// For embedding: converts one source text on its own.
struct ConvertOptions {
  std::string path = "module.js";  ///< names the text in diagnostics and decides `.jsx`, `.cjs`
  bool node_protocol = false;      ///< write `node:fs` for builtins
};

struct ConvertDiagnostic {
  std::string kind;      ///< stable kebab-case name
  std::string severity;  ///< hint, note, warning, refused, error
  std::string message;
  unsigned line = 1;    ///< 1-based
  unsigned column = 1;  ///< 1-based, counts code points
};

struct ConvertResult {
  std::string
      text;  ///< ES module source, or the input unchanged if it stays CommonJS or is no JavaScript
  std::string form;     ///< named, default, object, commonjs, esmodule, none
  std::string because;  ///< why not a better form; may be empty
  std::vector<ConvertDiagnostic> diagnostics;
};

/// Converts `source` (UTF-8) as a module of which nothing else is known: requires of relative files
/// keep their specifiers. Never throws, never touches a disk, runs no code; thread-safe.
ConvertResult convert_text(std::string_view source, const ConvertOptions& options = {});

}  // namespace esmigrate
