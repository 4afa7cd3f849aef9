#include "esmigrate/source/path.h"

#include <algorithm>
#include <vector>

namespace esmigrate {

/// The names between the slashes, with `.` and `..` resolved.
static std::vector<std::string_view> components_of(std::string_view path) {
  std::vector<std::string_view> components;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (name == "..") {
      if (!components.empty()) components.pop_back();
    } else if (!name.empty() && name != ".") {
      components.push_back(name);
    }
  }
  return components;
}

/// Behind a normal path, where `` is the root, the names of another.
static void append_path(std::string& normal, std::string_view path) {
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view name = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (name == "..") {
      normal.resize(normal.empty() ? 0 : normal.rfind('/'));
    } else if (!name.empty() && name != ".") {
      normal += '/';
      normal += name;
    }
  }
}

std::string normalize_path(std::string_view path) { return join_path("", path); }

std::string join_path(std::string_view base, std::string_view path) {
  std::string normal;
  normal.reserve(base.size() + path.size() + 2);
  if (!path.starts_with('/')) append_path(normal, base);
  append_path(normal, path);
  if (normal.empty()) normal = "/";
  return normal;
}

std::string_view directory_of(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos || slash == 0) return "/";
  return path.substr(0, slash);
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

std::string_view extension_of(std::string_view path) {
  const std::string_view name = base_name(path);
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0 || name == "..") return {};
  return name.substr(dot);
}

/// Whether names and single slashes are all there is.
static bool has_only_names(std::string_view path) {
  for (std::size_t at = 0; at <= path.size();) {
    const std::size_t slash = std::min(path.find('/', at), path.size());
    const std::string_view name = path.substr(at, slash - at);
    if (name.empty() || name == "." || name == "..") return false;
    at = slash + 1;
  }
  return true;
}

std::string relative_specifier(std::string_view from_directory, std::string_view to) {
  // Most files lie below.
  if (to.size() > from_directory.size() && to[from_directory.size()] == '/' &&
      to.starts_with(from_directory)) {
    const std::string_view below = to.substr(from_directory.size() + 1);
    if (has_only_names(below)) return "./" + std::string(below);
  }
  const std::vector<std::string_view> from_names = components_of(from_directory);
  const std::vector<std::string_view> to_names = components_of(to);
  const auto [from_rest, to_rest] =
      std::mismatch(from_names.begin(), from_names.end(), to_names.begin(), to_names.end());

  std::string specifier;
  for (auto up = from_rest; up != from_names.end(); ++up) specifier += "../";
  if (specifier.empty()) specifier = "./";
  for (auto name = to_rest; name != to_names.end(); ++name) {
    if (name != to_rest) specifier += '/';
    specifier += *name;
  }
  return specifier;
}

bool is_inside(std::string_view path, std::string_view directory) {
  while (directory.ends_with('/')) directory.remove_suffix(1);
  if (!path.starts_with(directory)) return false;
  return path.size() == directory.size() || path[directory.size()] == '/';
}

}  // namespace esmigrate
