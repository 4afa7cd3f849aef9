#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "esmigrate/driver/pipeline.h"

namespace esmigrate {

struct PackageEditInput {
  const FileList& list;
  const FileSystem& disk;
  const std::vector<ConvertedFile>& files;
  const std::map<std::string, std::string, std::less<>>& types;  ///< renamed, as of `renamed_types`
  const std::vector<std::string>& typeless_packages;             ///< as in `LinkedProgram`
  std::function<const ModuleFacts*(FileId)> facts_of;  ///< nullptr if it could not be parsed
  std::function<std::string_view(const ConvertedFile&)> text_of;
};

/// The package.json files of the given directories that have to change: "type", and the paths of
/// renamed files; and those that excluded folders get when their package becomes one of ES modules.
/// A package.json outside of what was asked for, or one that is not JSON, is left alone.
std::vector<ConvertedPackage> edit_packages(const PackageEditInput& input);

/// The renamed ones among the files, which are sorted by path.
std::vector<const ConvertedFile*> renamed_files(const std::vector<ConvertedFile>& files);
/// Of those the ones below a directory, old to new, both relative to it.
std::map<std::string, std::string, std::less<>> renamed_below(
    const std::string& directory, const std::vector<const ConvertedFile*>& renamed_files);

}  // namespace esmigrate
