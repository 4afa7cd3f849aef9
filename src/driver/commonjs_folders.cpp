// A folder of fixtures that is excluded stays CommonJS, and so would keep its package from saying
// "type": "module". With a package.json of its own it is a scope of its own.
// Source: Node.js "Modules: Packages", determining module system.
#include "driver/commonjs_folders.h"

#include <algorithm>

#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

template <class Row>
bool is_all_excluded(const std::vector<Row>& rows, const std::string& directory) {
  return std::all_of(rows.begin(), rows.end(), [&](const Row& row) {
    return row.role == FileRole::Excluded || !is_inside(row.path, directory);
  });
}

bool is_excluded(const FileList& list, const std::string& directory) {
  return is_all_excluded(list.files, directory) && is_all_excluded(list.others, directory) &&
         is_all_excluded(list.packages, directory);
}

/// The innermost directory at or below `directory` that has all there is in it: `test/fixtures`,
/// where `test` holds nothing else.
std::string innermost(const FileList& list, const std::string& directory) {
  std::string common;
  const auto add = [&](const std::string& path) {
    if (!is_inside(path, directory)) return;
    if (common.empty()) common = directory_of(path);
    while (!is_inside(path, common)) common = directory_of(common);
  };
  for (const ListedFile& file : list.files) add(file.path);
  for (const OtherFile& file : list.others) add(file.path);
  for (const PackageFile& package : list.packages) add(package.path);
  return common;
}

/// The outermost excluded folder around the file, below its package's directory; empty if there is
/// none.
std::string excluded_folder_of(const FolderSearch& search, const std::string& path) {
  std::string outermost;
  for (std::string at(directory_of(path)); at.size() > search.package_directory.size();
       at = std::string(directory_of(at))) {
    if (!is_excluded(search.list, at)) break;
    outermost = at;
  }
  return outermost.empty() ? outermost : innermost(search.list, outermost);
}

bool can_have_package_json(const FolderSearch& search, const std::string& directory) {
  const FileStatus status = search.disk.status(join_path(directory, "package.json"));
  return status.type == FileType::Missing && !status.is_symlink &&
         std::none_of(search.modules.begin(), search.modules.end(), [&](FileId id) {
           return is_inside(search.list.files[id.raw].path, directory);
         });
}

}  // namespace

std::vector<std::string> commonjs_folders(const FolderSearch& search) {
  std::vector<std::string> folders;
  for (const FileId id : search.staying) {
    const ListedFile& listed = search.list.files[id.raw];
    if (listed.role != FileRole::Excluded || search.needs_package(id)) return {};
    if (!folders.empty() && is_inside(listed.path, folders.back())) continue;
    std::string folder = excluded_folder_of(search, listed.path);
    if (folder.empty() || !can_have_package_json(search, folder)) return {};
    folders.push_back(std::move(folder));
  }
  return folders;
}

std::string commonjs_package_json(std::string_view like) {
  const std::string_view line_end = like.find("\r\n") == std::string_view::npos ? "\n" : "\r\n";
  std::string_view indent = "  ";
  if (const std::size_t line = like.find('\n'); line != std::string_view::npos) {
    const std::size_t word = like.find_first_not_of(" \t", line + 1);
    if (word != std::string_view::npos && word > line + 1)
      indent = like.substr(line + 1, word - line - 1);
  }
  std::string text = "{";
  text.append(line_end)
      .append(indent)
      .append("\"type\": \"commonjs\"")
      .append(line_end)
      .append("}");
  if (like.ends_with('\n')) text += line_end;
  return text;
}

}  // namespace esmigrate
