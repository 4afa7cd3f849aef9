#pragma once

#include <string>
#include <vector>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// One name an ES module exports, and where its binding comes from.
struct EsmExportName {
  std::string name;       ///< as importers see it: `default`, `a`, `a-b`
  std::string specifier;  ///< the module that has the binding; empty: this one
  std::string
      imported_name;  ///< its name there; `*`: the namespace. Empty: a binding of this module
};

struct EsmExportNames {
  std::vector<EsmExportName> names;       ///< in source order
  std::vector<std::string> star_sources;  ///< specifiers of `export * from`, in source order
};

/// The export entries of an ES module; `import { a } from 'x'; export { a }` counts as from `x`.
/// Source: ECMA-262 sections 16.2.3 ExportEntries, 16.2.1.6.1 ParseModule.
EsmExportNames esm_export_names(const SyntaxTree& tree);

}  // namespace esmigrate
