#pragma once

#include <string_view>

#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// Globals that only compute: calling them or reading their members does nothing that other code
/// sees.
bool is_pure_global(std::string_view name);

/// `Object.assign` and its like: they change their first argument.
bool changes_its_argument(std::string_view method);

/// Functions of the language that convert their arguments or read all their members. Empty: called
/// plainly, as in `String(x)`.
bool looks_into_its_arguments(std::string_view method);

/// Methods of the language's own objects that change nothing.
bool only_reads(std::string_view method);

/// Methods of strings that neither throw nor run other code when they are given strings and
/// numbers.
bool is_string_method(std::string_view method);

/// Methods of the language's own objects that always change the object they are called on.
bool always_changes(std::string_view method);

/// Modules of Node whose value packages are handed to change it: `promisifyAll(require('fs'))`.
bool is_node_module(std::string_view specifier);

/// Methods that packages change the world by, also where their result is used.
bool sets_up(std::string_view method);

/// Whether `process.<method>()` changes what other code sees of the process.
bool changes_process(std::string_view method);

/// Methods that the language calls by itself: `toString`, `valueOf`, `toJSON`, `[Symbol.iterator]`.
bool is_called_implicitly(std::string_view method);

}  // namespace esmigrate
