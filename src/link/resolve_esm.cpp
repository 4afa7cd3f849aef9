#include <algorithm>
#include <cctype>

#include "esmigrate/link/builtins.h"
#include "esmigrate/source/path.h"
#include "link/resolve_state.h"

// What `import` finds.
//
//     import './lib.js'     that URL, nothing is tried
//     import 'pkg/lib.js'   the nearest node_modules/pkg upward; through "exports" when it has them
//
// Specifiers are URLs: `%20` is a space, `?` and `#` end the path. Follows ESM_RESOLVE,
// PACKAGE_RESOLVE and the legacy main of Node.js "ECMAScript modules". `require` shares the package
// maps with it, and the parts behind an "imports" target.

namespace esmigrate {

Found Found::builtin(std::string_view specifier) {
  return {TargetKind::Builtin, MissingReason::None, std::string(builtin_name(specifier)), {}, {}};
}

Found Found::through(std::string_view name, std::string_view root) && {
  if (package_name.empty()) {
    package_name = name;
    package_root = root;
  }
  return std::move(*this);
}

// The file a URL path reference leads to from a directory. A trailing slash is kept: it is no file.
static Found locate_url(std::string_view directory, std::string_view reference) {
  std::string path(reference.substr(0, reference.find_first_of("?#")));
  std::replace(path.begin(), path.end(), '\\', '/');
  std::string lower = path;
  for (char& c : lower) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  if (lower.find("%2f") != std::string::npos || lower.find("%5c") != std::string::npos) {
    return Found::failed(MissingReason::InvalidSpecifier);
  }
  const std::optional<std::string> decoded = percent_decode(path);
  if (!decoded) return Found::failed(MissingReason::InvalidSpecifier);
  const std::string_view last = base_name(*decoded);
  std::string located = join_path(directory, *decoded);
  if ((last.empty() || last == "." || last == "..") && located != "/") located += '/';
  return Found::file(std::move(located));
}

Found check_file(const Search& search, Found found) {
  if (found.kind != TargetKind::File || search.disk.is_file(found.text)) return found;
  const bool is_directory = found.text.ends_with("/") || search.disk.is_directory(found.text);
  return Found::failed(is_directory ? MissingReason::IsDirectory : MissingReason::NotFound);
}

static Found find_mapped(const Search& search, const PackageJson& package,
                         const MapTarget& target) {
  switch (target.kind) {
    case MapTarget::Kind::None:
      return Found::failed(MissingReason::NotExported);
    case MapTarget::Kind::Invalid:
      return Found::failed(MissingReason::InvalidSpecifier);
    case MapTarget::Kind::Path:
      return locate_url(package.directory, target.text);
    case MapTarget::Kind::Package:
      break;
  }
  const std::string from = join_path(package.directory, "package.json");
  return find_package({search.disk, search.packages, search.conditions, from}, target.text);
}

Found find_export(const Search& search, const PackageJson& package, std::string_view subpath) {
  return find_mapped(search, package, match_exports(package, subpath, search.conditions));
}

Found find_internal(const Search& search, const PackageJson& package, std::string_view name) {
  return find_mapped(search, package, match_imports(package, name, search.conditions))
      .through(package.name, package.directory);
}

static std::optional<std::string> first_file(const Search& search, const std::string& root,
                                             const std::string& base) {
  for (const std::string_view extension : kRequireExtensions) {
    std::string path = join_path(root, base + std::string(extension));
    if (search.disk.is_file(path)) return path;
  }
  return std::nullopt;
}

// LEGACY_MAIN_RESOLVE: nearly what `require` does with "main", but the extension goes behind the
// text as it is (`lib/` + `.js`), and a leading slash means the package.
static Found find_main(const Search& search, const std::string& root) {
  const PackageJson* package = search.packages.in(root);
  if (package != nullptr && !package->main.empty()) {
    const std::string main = "./" + package->main;
    std::string path = join_path(root, main);
    if (!main.ends_with("/") && search.disk.is_file(path)) return Found::file(std::move(path));
    if (auto found = first_file(search, root, main)) return Found::file(*found);
    if (auto found = first_file(search, root, main + "/index")) return Found::file(*found);
  }
  if (auto found = first_file(search, root, "index")) return Found::file(*found);
  return Found::failed(MissingReason::NotFound);
}

static bool is_valid_package_name(std::string_view name) {
  return !name.empty() && name[0] != '.' && name.find_first_of("%\\") == std::string_view::npos;
}

Found find_package(const Search& search, std::string_view specifier) {
  if (is_builtin(specifier) && !specifier.starts_with("node:")) return Found::builtin(specifier);
  std::size_t slash = specifier.find('/');
  if (specifier.starts_with("@")) {
    if (slash == std::string_view::npos) return Found::failed(MissingReason::InvalidSpecifier);
    slash = specifier.find('/', slash + 1);
  }
  const std::string_view name = specifier.substr(0, slash);
  if (!is_valid_package_name(name)) return Found::failed(MissingReason::InvalidSpecifier);
  const std::string subpath = "." + std::string(specifier.substr(name.size()));

  const PackageJson* scope = search.packages.scope_of(search.from_file);
  if (scope != nullptr && scope->exports.exists() && scope->name == name) {
    return find_export(search, *scope, subpath).through(name, scope->directory);
  }
  std::string_view directory = directory_of(search.from_file);
  for (;; directory = directory_of(directory)) {
    const std::string root = join_path(join_path(directory, "node_modules"), name);
    if (search.disk.is_directory(root)) {
      const PackageJson* package = search.packages.in(root);
      if (package != nullptr && package->exports.exists()) {
        return find_export(search, *package, subpath).through(name, root);
      }
      if (subpath == ".") return find_main(search, root).through(name, root);
      return locate_url(root, subpath).through(name, root);
    }
    if (directory == "/" || directory.empty()) return Found::failed(MissingReason::NotFound);
  }
}

static bool is_url_path(std::string_view specifier) {
  return specifier.starts_with("/") || specifier.starts_with("./") ||
         specifier.starts_with("../") || specifier == "." || specifier == "..";
}

static Found find_url(std::string_view url) {
  if (is_builtin(url)) return Found::builtin(url);
  constexpr std::string_view kFile = "file:///";
  if (!url.starts_with(kFile)) return Found::failed(MissingReason::InvalidSpecifier);
  return locate_url("/", url.substr(kFile.size() - 1));
}

Found find_imported(const Search& search, std::string_view specifier) {
  if (is_url_path(specifier)) {
    return check_file(search, locate_url(directory_of(search.from_file), specifier));
  }
  if (specifier.starts_with("#")) {
    const PackageJson* scope = search.packages.scope_of(search.from_file);
    if (scope == nullptr) return Found::failed(MissingReason::NotExported);
    return check_file(search, find_internal(search, *scope, specifier));
  }
  if (has_url_scheme(specifier)) return check_file(search, find_url(specifier));
  return check_file(search, find_package(search, specifier));
}

}  // namespace esmigrate
