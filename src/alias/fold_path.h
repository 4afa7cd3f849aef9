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

/// What is known of an argument that names a file.
struct FoldedArgument {
  FoldedPath path;                   ///< if it may be several, what all of them begin with
  std::vector<std::string> choices;  ///< all that it may be, each whole; empty: not known, or one
};

/// Computes string literals, templates, `+`, variables and parameters whose values are known,
/// `test ? './a' : './b'`, and `path.join` and `path.resolve` that begin with `__dirname`. Source:
/// Node.js "Path".
FoldedArgument fold_argument(NodeRef node, const AliasInput& in);

/// The directory of the file, or directory that ends in a slash, which a path or URL names: `./`
/// for that of this file, `./sub/`, `../`. Nothing if only a run knows.
std::optional<std::string> fold_directory(NodeRef node, const AliasInput& in);

}  // namespace esmigrate
