#pragma once

#include <string>
#include <string_view>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// What the code does with `require.cache` or `require.extensions`, given that node and the name of
/// the member. Source: Node.js "Modules: CommonJS modules", `require.cache`.
LoaderTable use_of_loader_table(NodeRef table, std::string_view name);

/// VariableUse::cache_key of a `require.cache`.
std::string cache_key(NodeRef cache, const AliasInput& in);

}  // namespace esmigrate
