#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// A `require` that the code makes for itself, and what is done with it.
///
///     const load = createRequire(__filename);
///     load('./a'); load.resolve('./b'); use(load);
///
/// Source: Node.js "Modules: node:module API", module.createRequire.
struct MadeRequire {
  /// Where its relative specifiers begin, as seen from this file: `./` for its own directory;
  /// nothing if only a run knows.
  std::optional<std::string> directory;
  std::vector<NodeRef> calls;
  std::vector<NodeRef> members;    ///< `load.resolve`, `load.cache`
  std::vector<NodeRef> handed_on;  ///< where it goes and nobody follows
};

/// All of them but an ES module's own `require`, which counts as the loader's.
std::vector<MadeRequire> find_made_requires(const AliasInput& in);

/// Whether the call makes a `require`, and so does nothing else.
bool makes_require(NodeRef call, const AliasInput& in);

}  // namespace esmigrate
