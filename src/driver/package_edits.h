#pragma once

#include <map>
#include <string>
#include <vector>

#include "esmigrate/driver/pipeline.h"

namespace esmigrate {

/// The package.json files of the given directories that have to change: "type", and the paths of
/// renamed files. A package.json outside of what was asked for, or one that is not JSON, is left
/// alone.
std::vector<ConvertedPackage> edit_packages(const FileList& list,
                                            const std::vector<ConvertedFile>& files);

/// Renamed files below a directory, old to new, both relative to it.
std::map<std::string, std::string, std::less<>> renamed_below(
    const std::string& directory, const std::vector<ConvertedFile>& files);

}  // namespace esmigrate
