#include "esmigrate/link/builtins.h"
#include "esmigrate/source/path.h"
#include "link/resolve_state.h"

// What `require` finds.
//
//     require('./lib')      lib, lib.js, lib.json, lib.node, lib/package.json "main", lib/index.js,
//     ... require('pkg/lib')    the same below each node_modules upward, unless pkg has "exports"
//
// The order of the steps is that of Module._resolveFilename and Module._findPath of Node 20, which
// is also the documented one ("Modules: CommonJS modules", All together) but says more on the
// edges: a trailing slash or dot asks for a directory; a package without the file does not end the
// search upward, but one whose "main" leads nowhere does.

namespace esmigrate {

static std::optional<std::string> with_extension(const Search& search, const std::string& path) {
  for (const std::string_view extension : kRequireExtensions) {
    std::string candidate = path + std::string(extension);
    if (search.disk.is_file(candidate)) return candidate;
  }
  return std::nullopt;
}

static bool wants_directory(std::string_view specifier) {
  const std::size_t slash = specifier.rfind('/');
  const std::string_view last =
      slash == std::string_view::npos ? specifier : specifier.substr(slash + 1);
  return last.empty() || last == "." || last == "..";
}

namespace {
/// Nothing found here; `is_final` when the search must not go on elsewhere.
struct PathAnswer {
  std::optional<std::string> path;
  bool is_final = false;
};
}  // namespace

static PathAnswer load_directory(const Search& search, const std::string& directory) {
  const std::string index = join_path(directory, "index");
  const PackageJson* package = search.packages.in(directory);
  if (package == nullptr || package->main.empty()) return {with_extension(search, index)};
  const std::string main = join_path(directory, package->main);
  if (search.disk.is_file(main)) return {main};
  if (auto found = with_extension(search, main)) return {found};
  if (auto found = with_extension(search, join_path(main, "index"))) return {found};
  if (auto found = with_extension(search, index)) return {found};
  return {std::nullopt, true};
}

static PathAnswer load_path(const Search& search, std::string_view base,
                            std::string_view specifier) {
  const std::string path = join_path(base, specifier);
  if (!wants_directory(specifier)) {
    if (search.disk.is_file(path)) return {path};
    if (auto found = with_extension(search, path)) return {found};
  }
  if (search.disk.is_directory(path)) return load_directory(search, path);
  return {};
}

// `@scope/name` or `name` of a specifier that may go through "exports"; empty if it is none.
static std::string_view package_name_of(std::string_view specifier) {
  if (specifier.empty() || specifier[0] == '.') return {};
  std::size_t slash = specifier.find('/');
  if (specifier[0] == '@' && slash != std::string_view::npos && slash > 1 &&
      slash + 1 < specifier.size() && specifier[slash + 1] != '.' && specifier[slash + 1] != '/') {
    slash = specifier.find('/', slash + 1);
  }
  const std::string_view name = specifier.substr(0, slash);
  return name.empty() || name.find_first_of("\\%") != std::string_view::npos ? std::string_view()
                                                                             : name;
}

static std::string subpath_of(std::string_view specifier, std::string_view name) {
  return "." + std::string(specifier.substr(name.size()));
}

static Found load_self(const Search& search, std::string_view specifier, bool& applies) {
  const PackageJson* scope = search.packages.scope_of(search.from_file);
  applies = scope != nullptr && scope->exports.exists() && !scope->name.empty() &&
            (specifier == scope->name ||
             (specifier.starts_with(scope->name) && specifier.size() > scope->name.size() &&
              specifier[scope->name.size()] == '/'));
  if (!applies) return {};
  return check_file(search, find_export(search, *scope, subpath_of(specifier, scope->name)))
      .through(scope->name, scope->directory);
}

static Found load_from_node_modules(const Search& search, std::string_view specifier) {
  const std::string_view name = package_name_of(specifier);
  std::string_view directory = directory_of(search.from_file);
  for (;; directory = directory_of(directory)) {
    const std::string modules = join_path(directory, "node_modules");
    if (base_name(directory) != "node_modules" && search.disk.is_directory(modules)) {
      const std::string root = join_path(modules, name);
      const PackageJson* package = name.empty() ? nullptr : search.packages.in(root);
      if (package != nullptr && package->exports.exists()) {
        return check_file(search, find_export(search, *package, subpath_of(specifier, name)))
            .through(name, root);
      }
      const PathAnswer answer = load_path(search, modules, specifier);
      if (answer.path) return Found::file(*answer.path).through(name, root);
      if (answer.is_final) return Found::failed(MissingReason::NotFound);
    }
    if (directory == "/" || directory.empty()) return Found::failed(MissingReason::NotFound);
  }
}

Found find_required(const Search& search, std::string_view specifier) {
  if (is_builtin(specifier)) return Found::builtin(specifier);
  if (specifier.empty() || specifier.starts_with("node:")) {
    return Found::failed(MissingReason::InvalidSpecifier);
  }
  if (specifier[0] == '#') {
    const PackageJson* scope = search.packages.scope_of(search.from_file);
    if (scope != nullptr && scope->imports.exists()) {
      Found found = check_file(search, find_internal(search, *scope, specifier));
      // Node 20 takes the target's URL for a file and throws, although `import` accepts it.
      const bool is_builtin_target = found.kind == TargetKind::Builtin;
      return is_builtin_target ? Found::failed(MissingReason::InvalidSpecifier) : found;
    }
  }
  bool is_self = false;
  Found self = load_self(search, specifier, is_self);
  if (is_self) return self;
  // `..name` counts as a path here, `.name` as a package.
  const bool is_path = specifier[0] == '/' ||
                       (specifier[0] == '.' &&
                        (specifier.size() == 1 || specifier[1] == '.' || specifier[1] == '/'));
  if (!is_path) return load_from_node_modules(search, specifier);
  const PathAnswer answer = load_path(search, directory_of(search.from_file), specifier);
  return answer.path ? Found::file(*answer.path) : Found::failed(MissingReason::NotFound);
}

}  // namespace esmigrate
