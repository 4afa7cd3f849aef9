#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/edit/edit.h"
#include "esmigrate/link/package_json.h"
#include "esmigrate/support/json.h"
#include "esmigrate/support/result.h"

namespace esmigrate {

struct PackageJsonEditInput {
  std::string_view text;
  /// The "type" wanted; `None` removes the member. Nothing: leave it as it is.
  std::optional<PackageType> type;
  /// Renamed files, old to new, relative to the package directory without `./`:
  /// `lib/a.js` -> `lib/a.cjs`.
  std::map<std::string, std::string, std::less<>> renamed;
  /// The ES module that the package's name leads to, relative like those; empty: none, or it is
  /// named in full already. An import of it by a "main" that leaves something out, or by none, is
  /// deprecated for ES modules: Node warns (DEP0151).
  std::string main_module;
};

/// Edits one package.json so that it fits the converted package; all other bytes stay.
///
///     "main": "lib/a",            ->    "main": "lib/a.cjs",
///                                       "type": "module",
///     "test": "node ./lib/a.js"   ->    "test": "node ./lib/a.cjs"
///
/// Follows renamed files wherever they are named: "main", "bin", "exports", "imports", "browser"
/// and all other members, as whole strings, keys, words of scripts and exact entries of "files".
/// Adds "main" when the package lived by the default `index.js` and that was renamed or is for
/// others to import. Edits are in
/// byte offsets of `text`, sorted, without conflicts. Fails only when `text` is not a JSON object.
/// Source: Node.js "Modules: Packages"; npm documentation, package.json.
Result<std::vector<Edit>, JsonError> edit_package_json(const PackageJsonEditInput& input);

}  // namespace esmigrate
