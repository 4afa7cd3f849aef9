#pragma once

#include <functional>
#include <string>
#include <vector>

#include "esmigrate/driver/pipeline.h"

namespace esmigrate {

/// One package after the conversion, of which some `.js` files stay CommonJS.
struct FolderSearch {
  const FileList& list;
  const FileSystem& disk;
  const std::string& package_directory;
  std::vector<FileId> staying;  ///< its files that are CommonJS afterwards
  std::vector<FileId> modules;  ///< its files that are ES modules afterwards
  /// Whether the file means its package by what it requires: `#internal`, or the package's name.
  std::function<bool(FileId)> needs_package;
};

/// The folders that `--exclude` takes out as a whole and that hold all of `staying` between them,
/// sorted: with a package.json of their own each, the package's can say "module". Empty if there
/// are none, or if such a package.json would change what a file of theirs is or loads.
std::vector<std::string> commonjs_folders(const FolderSearch& search);

/// The package.json of such a folder, laid out like the given one:
///
///     {
///       "type": "commonjs"
///     }
std::string commonjs_package_json(std::string_view like);

}  // namespace esmigrate
