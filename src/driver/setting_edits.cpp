#include "driver/setting_edits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "driver/package_edits.h"
#include "esmigrate/source/path.h"
#include "write/package_paths.h"

namespace esmigrate {
namespace {

bool is_settings_file(std::string_view path) {
  static constexpr std::array<std::string_view, 14> kNames = {
      ".mocharc.json", ".mocharc.jsonc", ".mocharc.yml", ".mocharc.yaml",   "mocha.opts",
      ".nycrc",        ".nycrc.json",    ".c8rc",        ".c8rc.json",      ".taprc",
      ".eslintrc",     ".eslintrc.json", "nodemon.json", "jest.config.json"};
  return std::find(kNames.begin(), kNames.end(), base_name(path)) != kNames.end();
}

/// The nearest directory above that has a package.json, or the file's own.
std::string package_directory_of(const FileList& list, const std::string& path) {
  std::string nearest;
  for (const PackageFile& package : list.packages) {
    if (is_inside(path, package.directory) && package.directory.size() > nearest.size())
      nearest = package.directory;
  }
  return nearest.empty() ? std::string(directory_of(path)) : nearest;
}

}  // namespace

std::vector<ConvertedPackage> edit_settings(const FileList& list, const FileSystem& disk,
                                            const std::vector<ConvertedFile>& files) {
  std::vector<ConvertedPackage> edited;
  const std::vector<const ConvertedFile*> all_renamed = renamed_files(files);
  if (all_renamed.empty()) return edited;
  for (const OtherFile& other : list.others) {
    if (other.role == FileRole::Excluded || !is_settings_file(other.path)) continue;
    const Result<std::string> text = disk.read_file(other.path);
    if (!text) continue;
    const auto renamed = renamed_below(package_directory_of(list, other.path), all_renamed);
    auto followed = base_name(other.path) == "mocha.opts" ? follow_command(renamed, *text)
                                                          : follow_settings(renamed, *text);
    if (followed)
      edited.push_back({other.path, other.shown_path, *text, std::move(*followed), false, {}});
  }
  return edited;
}

}  // namespace esmigrate
