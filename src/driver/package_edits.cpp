// "type" says what Node takes the package's `.js` files for, so it follows from what they are after
// the conversion: ES modules only -> "module". Where a CommonJS `.js` file remains among them
// (excluded, or it could not be parsed) no single "type" is right, and without the member Node
// looks at each file.
#include "driver/package_edits.h"

#include <algorithm>
#include <unordered_map>

#include "esmigrate/edit/edit_set.h"
#include "esmigrate/source/path.h"
#include "esmigrate/write/package_json_edit.h"

namespace esmigrate {
namespace {

/// The `.js` files of one package, by what they end as.
struct PackageForms {
  bool has_esm = false;
  bool has_commonjs = false;
};

bool is_ruled_by_type(std::string_view path) {
  const std::string_view extension = extension_of(path);
  return extension == ".js" || extension == ".jsx" || extension.empty();
}

/// What could not be read and nobody loads, a scrap or a text in an old encoding, does not keep its
/// package from a "type".
bool is_dead_weight(const ConvertedFile& file, const FileList& list) {
  if (file.form != ModuleForm::None || file.is_loaded) return false;
  const std::string& directory = list.files[file.file_id.raw].package_directory;
  return std::none_of(list.packages.begin(), list.packages.end(), [&](const PackageFile& package) {
    return package.directory == directory &&
           package.text.find(base_name(file.old_path)) != std::string::npos;
  });
}

/// By package directory.
using FormsByPackage = std::unordered_map<std::string, PackageForms>;

FormsByPackage forms_by_package(const FileList& list, const std::vector<ConvertedFile>& files) {
  FormsByPackage forms;
  for (const ConvertedFile& file : files) {
    if (!is_ruled_by_type(file.new_path) || is_dead_weight(file, list)) continue;
    PackageForms& package = forms[list.files[file.file_id.raw].package_directory];
    const bool is_esm = file.form == ModuleForm::EsModule || file.is_converted;
    (is_esm ? package.has_esm : package.has_commonjs) = true;
  }
  return forms;
}

std::optional<PackageType> wanted_type(const PackageForms& forms, std::string_view text) {
  const auto package = parse_package_json("", std::string(text));
  if (!package || !forms.has_esm || package->type == PackageType::EsModule) return std::nullopt;
  if (!forms.has_commonjs) return PackageType::EsModule;
  if (package->type == PackageType::CommonJs) return PackageType::None;
  return std::nullopt;
}

/// Whether the run touches a module that the package.json rules or may name.
bool has_changes(const PackageFile& package, const FileList& list,
                 const std::vector<ConvertedFile>& files) {
  return std::any_of(files.begin(), files.end(), [&](const ConvertedFile& file) {
    const std::string& ruled_by = list.files[file.file_id.raw].package_directory;
    return (file.is_changed && ruled_by == package.directory) ||
           (file.is_renamed() && is_inside(file.old_path, package.directory));
  });
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  EditSet set;
  for (const Edit& edit : edits) set.add(edit);
  const auto conflict = set.finish();
  ESM_CHECK(!conflict, "edits of a package.json do not contradict each other");
  return set.apply(text);
}

}  // namespace

std::map<std::string, std::string, std::less<>> renamed_below(
    const std::string& directory, const std::vector<ConvertedFile>& files) {
  std::map<std::string, std::string, std::less<>> renamed;
  const std::size_t prefix = directory == "/" ? 1 : directory.size() + 1;
  for (const ConvertedFile& file : files) {
    if (!file.is_renamed() || !is_inside(file.old_path, directory)) continue;
    renamed.emplace(file.old_path.substr(prefix), file.new_path.substr(prefix));
  }
  return renamed;
}

std::vector<ConvertedPackage> edit_packages(const FileList& list,
                                            const std::vector<ConvertedFile>& files) {
  const FormsByPackage all_forms = forms_by_package(list, files);
  std::vector<ConvertedPackage> packages;
  for (const PackageFile& package : list.packages) {
    if (package.role == FileRole::Excluded) continue;
    if (package.role != FileRole::Requested && !has_changes(package, list, files)) continue;
    const auto found = all_forms.find(package.directory);
    const PackageForms forms = found == all_forms.end() ? PackageForms{} : found->second;
    const auto edits = edit_package_json(
        {package.text, wanted_type(forms, package.text), renamed_below(package.directory, files)});
    if (!edits || edits->empty()) continue;
    std::string text = apply_edits(package.text, *edits);
    if (text == package.text) continue;
    packages.push_back({package.path, package.shown_path, package.text, std::move(text)});
  }
  return packages;
}

}  // namespace esmigrate
