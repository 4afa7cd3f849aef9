#pragma once

#include <string>
#include <vector>

#include "esmigrate/source/file_system.h"
#include "esmigrate/write/write_files.h"

namespace esmigrate {

/// The old paths of those files whose text git could not give back: not in its index, or with
/// another text there. Empty outside of a git repository, and where the index cannot be read with
/// certainty (split, or with SHA-256 names). Reads the index itself: running git could run programs
/// that the repository's configuration names.
/// Source: git documentation, "index-format".
std::vector<std::string> unsaved_in_git(const std::vector<PlannedFile>& planned,
                                        const FileSystem& files);

}  // namespace esmigrate
