#include "discover/project_root.h"

#include "esmigrate/source/path.h"
#include "esmigrate/support/json.h"

namespace esmigrate {
namespace {

struct Manifest {
  bool exists = false;
  bool has_name = false;
  bool has_workspaces = false;
};

}  // namespace

static bool has_file(const FileSystem& files, const std::string& directory, const char* name) {
  return files.status(join_path(directory, name)).type == FileType::Regular;
}

static Manifest read_manifest(const FileSystem& files, const std::string& directory) {
  Manifest manifest;
  manifest.exists = has_file(files, directory, "package.json");
  manifest.has_workspaces =
      has_file(files, directory, "pnpm-workspace.yaml") || has_file(files, directory, "lerna.json");
  if (!manifest.exists) return manifest;
  Result<std::string> text = files.read_file(join_path(directory, "package.json"));
  if (!text) return manifest;
  const Result<JsonDocument, JsonError> json = parse_json(std::move(*text));
  if (!json) return manifest;
  manifest.has_name = json->find(json->root(), "name").exists();
  if (json->find(json->root(), "workspaces").exists()) manifest.has_workspaces = true;
  return manifest;
}

std::string find_git_root(const FileSystem& files, const std::string& directory) {
  for (std::string at = directory;; at = std::string(directory_of(at))) {
    if (files.status(join_path(at, ".git")).type != FileType::Missing) return at;
    if (at == "/") return "";
  }
}

std::string find_project(const FileSystem& files, const std::string& directory) {
  const std::string git_root = find_git_root(files, directory);
  std::string project;
  bool has_name = false;
  for (std::string at = directory; base_name(at) != "node_modules" && at != "/";
       at = std::string(directory_of(at))) {
    const Manifest manifest = read_manifest(files, at);
    // A package.json without a name only sets the type for a folder of its package.
    const bool is_root = manifest.exists && (project.empty() || !has_name);
    if (is_root || (manifest.has_workspaces && !project.empty())) {
      project = at;
      has_name = has_name || manifest.has_name;
    }
    if (at == git_root) break;
  }
  return project.empty() ? directory : project;
}

}  // namespace esmigrate
