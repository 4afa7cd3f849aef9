#pragma once

#include <map>
#include <string>
#include <vector>

#include "esmigrate/driver/pipeline.h"
#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// Declaration files that describe renamed modules, old path to new: `lib/a.d.ts` ->
/// `lib/a.d.cts` beside `lib/a.js` -> `lib/a.cjs`. TypeScript looks for nothing else there.
/// Source: TypeScript handbook, "Modules - Reference", file extension substitution.
std::map<std::string, std::string, std::less<>> renamed_types(
    const FileList& list, const std::vector<ConvertedFile>& files);

/// TypeScript files that change: those that `types` renames, and those that name a renamed module
/// or one of `types` by a relative path, which is spelt out as `./a.cjs`.
std::vector<ConvertedPackage> edit_type_files(
    const FileList& list, const FileSystem& disk, const std::vector<ConvertedFile>& files,
    const std::map<std::string, std::string, std::less<>>& types);

}  // namespace esmigrate
