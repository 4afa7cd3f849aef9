// "type" says what Node takes the package's `.js` files for, so it follows from what they are after
// the conversion: ES modules only -> "module". Where a CommonJS `.js` file remains among them
// (excluded, ignored by git, or it could not be parsed) no single "type" is right, and without the
// member Node looks at each file; unless all that remain lie in excluded folders, which get a
// package.json.
#include "driver/package_edits.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "driver/commonjs_folders.h"
#include "esmigrate/edit/edit_set.h"
#include "esmigrate/source/path.h"
#include "esmigrate/write/package_json_edit.h"

namespace esmigrate {
namespace {

/// The `.js` files of one package, by what they end as.
struct PackageForms {
  std::vector<FileId> modules;
  std::vector<FileId> commonjs;
  bool loads_outsiders = false;  ///< see LinkedProgram::typeless_packages
};

bool is_ruled_by_type(std::string_view path) {
  const std::string_view extension = extension_of(path);
  return extension == ".js" || extension == ".jsx" || extension.empty();
}

/// What could not be read and nobody loads, a scrap or a text in an old encoding, does not keep its
/// package from a "type". What calls `require` and exports nothing may be a script that somebody
/// runs, which the parser cannot read and Node can.
bool is_dead_weight(const PackageEditInput& in, const ConvertedFile& file) {
  if (file.form != ModuleForm::None || file.is_loaded) return false;
  const auto mentions = [&](std::string_view word) {
    return in.text_of(file).find(word) != std::string_view::npos;
  };
  if (mentions("require(") && !mentions("exports")) return false;
  const std::string& directory = in.list.files[file.file_id.raw].package_directory;
  const auto& packages = in.list.packages;
  return std::none_of(packages.begin(), packages.end(), [&](const PackageFile& package) {
    return package.directory == directory &&
           package.text.find(base_name(file.old_path)) != std::string::npos;
  });
}

/// By package directory.
using FormsByPackage = std::unordered_map<std::string, PackageForms>;

FormsByPackage forms_by_package(const PackageEditInput& in) {
  FormsByPackage forms;
  for (const ConvertedFile& file : in.files) {
    if (!is_ruled_by_type(file.new_path) || is_dead_weight(in, file)) continue;
    PackageForms& package = forms[in.list.files[file.file_id.raw].package_directory];
    const bool is_esm = file.form == ModuleForm::EsModule || file.is_converted;
    (is_esm ? package.modules : package.commonjs).push_back(file.file_id);
  }
  return forms;
}

std::optional<PackageType> wanted_type(const PackageForms& forms, std::string_view text) {
  const auto package = parse_package_json("", std::string(text));
  if (!package || forms.modules.empty() || package->type == PackageType::EsModule)
    return std::nullopt;
  if (forms.commonjs.empty() && !forms.loads_outsiders) return PackageType::EsModule;
  if (package->type == PackageType::CommonJs) return PackageType::None;
  return std::nullopt;
}

/// The directories of packages with changed modules.
std::unordered_set<std::string_view> changed_packages(const FileList& list,
                                                      const std::vector<ConvertedFile>& files) {
  std::unordered_set<std::string_view> directories;
  for (const ConvertedFile& file : files) {
    if (file.is_changed) directories.insert(list.files[file.file_id.raw].package_directory);
  }
  return directories;
}

/// Whether a file's requires look for the package.json that rules it.
bool needs_package(const ModuleFacts& facts, std::string_view name) {
  const auto is_own = [name](std::string_view specifier) {
    if (specifier.starts_with('#')) return true;
    return !name.empty() && specifier.starts_with(name) &&
           (specifier.size() == name.size() || specifier[name.size()] == '/');
  };
  return std::any_of(
             facts.requires_.begin(), facts.requires_.end(),
             [&](const RequireSite& site) { return site.specifier && is_own(*site.specifier); }) ||
         std::any_of(facts.resolves.begin(), facts.resolves.end(),
                     [&](const ResolveSite& site) { return is_own(site.specifier); }) ||
         std::any_of(facts.esm_imports.begin(), facts.esm_imports.end(),
                     [&](const EsmImport& import) { return is_own(import.specifier); });
}

std::vector<std::string> folders_of(const PackageEditInput& in, const PackageFile& package,
                                    const PackageForms& forms) {
  if (forms.modules.empty() || forms.commonjs.empty() || forms.loads_outsiders) return {};
  const auto json = parse_package_json("", package.text);
  if (!json || json->type == PackageType::EsModule) return {};
  return commonjs_folders(
      {in.list, in.disk, package.directory, forms.commonjs, forms.modules, [&](FileId id) {
         const ModuleFacts* facts = in.facts_of(id);
         return facts != nullptr && needs_package(*facts, json->name);
       }});
}

void add_folders(const PackageFile& package, const std::vector<std::string>& folders,
                 std::vector<ConvertedPackage>& packages) {
  const std::string shown(package.shown_path.substr(
      0, package.shown_path.size() - base_name(package.shown_path).size()));
  for (const std::string& folder : folders) {
    const std::string below = folder.substr(package.directory.size() + 1) + "/package.json";
    packages.push_back({join_path(package.directory, "./" + below),
                        shown + below,
                        "",
                        commonjs_package_json(package.text),
                        true,
                        {}});
  }
}

/// See PackageJsonEditInput::main_module.
std::string main_module(const PackageFile& package, const PackageEditInput& in) {
  const auto json = parse_package_json("", package.text);
  if (!json || json->exports.exists()) return {};
  // Without a name nobody imports it but by a path.
  const JsonDocument& document = json->json;
  const bool is_private = document.is(document.find(document.root(), "private"), JsonKind::True);
  if (json->name.empty() || (json->main.empty() && is_private)) return {};
  std::string_view main = json->main;
  if (main.starts_with("./")) main.remove_prefix(2);
  if (main.ends_with('/')) main.remove_suffix(1);
  if (main == ".") main = {};
  const std::string name(main);
  const std::string inside = name.empty() ? "" : name + "/";
  for (const std::string& candidate : {name, name + ".js", inside + "index.js"}) {
    const std::string path = join_path(package.directory, "./" + candidate);
    if (in.disk.status(path).type != FileType::Regular) continue;
    const auto file = std::lower_bound(in.files.begin(), in.files.end(), path,
                                       [](const ConvertedFile& each, const std::string& wanted) {
                                         return each.old_path < wanted;
                                       });
    const bool is_module = file != in.files.end() && file->old_path == path &&
                           !file->is_renamed() &&
                           (file->form == ModuleForm::EsModule || file->is_converted);
    return is_module && candidate != name ? candidate : std::string();
  }
  return {};
}

std::string apply_edits(std::string_view text, const std::vector<Edit>& edits) {
  EditSet set;
  for (const Edit& edit : edits) set.add(edit);
  const auto conflict = set.finish();
  ESM_CHECK(!conflict, "edits of a package.json do not contradict each other");
  return set.apply(text);
}

}  // namespace

std::vector<const ConvertedFile*> renamed_files(const std::vector<ConvertedFile>& files) {
  std::vector<const ConvertedFile*> renamed;
  for (const ConvertedFile& file : files) {
    if (file.is_renamed()) renamed.push_back(&file);
  }
  return renamed;
}

std::map<std::string, std::string, std::less<>> renamed_below(
    const std::string& directory, const std::vector<const ConvertedFile*>& renamed_files) {
  std::map<std::string, std::string, std::less<>> renamed;
  const std::size_t prefix = directory == "/" ? 1 : directory.size() + 1;
  auto each = std::lower_bound(
      renamed_files.begin(), renamed_files.end(), directory,
      [](const ConvertedFile* file, const std::string& path) { return file->old_path < path; });
  for (; each != renamed_files.end() && (*each)->old_path.starts_with(directory); ++each) {
    if (is_inside((*each)->old_path, directory))
      renamed.emplace((*each)->old_path.substr(prefix), (*each)->new_path.substr(prefix));
  }
  return renamed;
}

std::vector<ConvertedPackage> edit_packages(const PackageEditInput& in) {
  const FormsByPackage all_forms = forms_by_package(in);
  const std::vector<const ConvertedFile*> renamed = renamed_files(in.files);
  const auto changed = changed_packages(in.list, in.files);
  std::vector<ConvertedPackage> packages;
  for (const PackageFile& package : in.list.packages) {
    if (package.role == FileRole::Excluded) continue;
    // Whether the run touches a module that the package.json rules or may name.
    auto renamed_here = renamed_below(package.directory, renamed);
    if (package.role != FileRole::Requested && !changed.contains(package.directory) &&
        renamed_here.empty())
      continue;
    const auto found = all_forms.find(package.directory);
    PackageForms forms = found == all_forms.end() ? PackageForms{} : found->second;
    const auto& typeless = in.typeless_packages;
    forms.loads_outsiders =
        std::find(typeless.begin(), typeless.end(), package.directory) != typeless.end();
    const std::vector<std::string> folders = folders_of(in, package, forms);
    if (!folders.empty()) forms.commonjs.clear();
    const std::optional<PackageType> type = wanted_type(forms, package.text);
    for (const auto& [old_path, new_path] : in.types) {
      if (!is_inside(old_path, package.directory)) continue;
      const std::size_t prefix = package.directory == "/" ? 1 : package.directory.size() + 1;
      renamed_here.emplace(old_path.substr(prefix), new_path.substr(prefix));
    }
    const auto edits =
        edit_package_json({package.text, type, std::move(renamed_here),
                           type == PackageType::EsModule ? main_module(package, in) : ""});
    if (!edits || edits->empty()) continue;
    std::string text = apply_edits(package.text, *edits);
    if (text == package.text) continue;
    packages.push_back(
        {package.path, package.shown_path, package.text, std::move(text), false, {}});
    if (type == PackageType::EsModule) add_folders(package, folders, packages);
  }
  return packages;
}

}  // namespace esmigrate
