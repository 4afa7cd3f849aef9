#pragma once

#include <string_view>
#include <vector>

#include "link/module_graph.h"

namespace esmigrate {

/// Whether the tool that reads a file of this name loads it by nothing but `require` of CommonJS,
/// and knows it by the extension `.cjs` as well: ESLint, mocha, Babel.
bool is_commonjs_config(std::string_view file_name);

/// The modules that tools load by their path, not the program: configurations by their names, and
/// what a package.json names for a tool (`"jest": { "setupFiles": [...] }`). Sorted.
std::vector<FileId> modules_of_tools(const LinkInput& input, const ModuleGraph& graph);

}  // namespace esmigrate
