#pragma once

#include <vector>

#include "link/module_graph.h"

namespace esmigrate {

/// The modules that the world outside reaches by the package's own name: what `main` (or the
/// default `index.js`) and `exports` of a package that is not private name. Sorted. Source: Node.js
/// "Modules: Packages", package entry points.
std::vector<FileId> public_modules(const LinkInput& input, const ModuleGraph& graph);

}  // namespace esmigrate
