#pragma once

#include <string>

#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// The directory of the git work tree that `directory` lies in; empty if it lies in none.
std::string find_git_root(const FileSystem& files, const std::string& directory);

/// The project `directory` belongs to: the nearest directory at or above it with a package.json,
/// then further up to the root of its workspace. Does not leave the git work tree or a
/// `node_modules` directory. `directory` itself if there is no package.json.
std::string find_project(const FileSystem& files, const std::string& directory);

}  // namespace esmigrate
