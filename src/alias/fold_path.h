#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/alias/module_facts.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

/// What is known of a path before the program runs.
struct FoldedPath {
  std::string text;       ///< as a specifier of this file: `__dirname + '/x'` is `./x`
  bool is_whole = false;  ///< else only what it begins with, possibly nothing
};

/// Computes string literals, templates, `+`, variables that hold one string for ever, and
/// `path.join` and `path.resolve` that begin with `__dirname`. Source: Node.js "Path".
FoldedPath fold_path(NodeRef node, const AliasInput& in);

/// All that `test ? './a' : './b'` may be, each as a whole specifier, also where a variable holds
/// it; empty if one of them is not known.
std::vector<std::string> fold_choices(NodeRef node, const AliasInput& in);

/// The directory of the file, or directory that ends in a slash, which a path or URL names: `./`
/// for that of this file, `./sub/`, `../`. Nothing if only a run knows.
std::optional<std::string> fold_directory(NodeRef node, const AliasInput& in);

}  // namespace esmigrate
