#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/link/package_json.h"
#include "esmigrate/source/file_system.h"

namespace esmigrate {

enum class TargetKind : std::uint8_t { File, Builtin, Missing };

/// How Node loads a file.
enum class ModuleFormat : std::uint8_t {
  CommonJs,
  EsModule,
  Json,
  Addon,    ///< `.node`: only `require` can load it
  Unknown,  ///< an extension `import` refuses; `require` reads it as CommonJS
};

enum class MissingReason : std::uint8_t {
  None,              ///< not missing
  NotFound,          ///< no such file or package
  NotExported,       ///< the package's "exports" or "imports" does not have it for this condition
  IsDirectory,       ///< `import` of a directory
  InvalidSpecifier,  ///< an empty name, a foreign URL scheme, an encoded slash, a bad map target
};

/// Where a specifier leads.
struct ResolvedTarget {
  TargetKind kind = TargetKind::Missing;
  MissingReason missing = MissingReason::None;
  std::string path;          ///< File: absolute, links resolved; the identity of the module
  std::string located_path;  ///< File: as found, before links were resolved
  ModuleFormat format = ModuleFormat::Unknown;
  bool format_by_syntax =
      false;                 ///< no extension or "type" decides: Node looks for ESM syntax in it
  std::string builtin_name;  ///< Builtin: without `node:` where it has such a name
  std::string
      package_directory;  ///< File: the nearest package.json's directory (of `path`), or empty
  /// The package the specifier goes through (`@a/b` of `@a/b/c`; for `#x` and self references the
  /// own one) and where it was located; empty for relative and absolute specifiers.
  std::string package_name;
  std::string package_root;
};

struct FormatAnswer {
  ModuleFormat format = ModuleFormat::Unknown;
  bool by_syntax = false;  ///< as `ResolvedTarget::format_by_syntax`
};

struct ResolverOptions {
  /// Says whether a file without a declared format has ES module syntax (Node 20.19 looks, and
  /// treats it as an ES module then). Without it such a file counts as CommonJS.
  /// Called from any thread.
  std::function<bool(const std::string& path)> has_esm_syntax;
  std::vector<std::string> extra_conditions;  ///< as node's `--conditions`
};

/// What `import` must say to reach what `require` reached.
struct ImportSpecifier {
  enum class Reach : std::uint8_t {
    SameFile,   ///< the same file, or the same builtin
    OtherFile,  ///< a dual package: `import` gives another file than `require` (see `target`)
    Nothing,  ///< no import can: missing, an addon, an unknown extension, not exported for `import`
  };
  std::string text;  ///< between the quotes, not escaped for them
  Reach reach = Reach::Nothing;
  ResolvedTarget target;  ///< where `text` leads as an import
};

/// Node 20.19's module resolution for both kinds of module, without running anything.
/// Answers are cached and live as long as this: the disk must not change under it. Safe to use from
/// several threads. Not attempted: NODE_PATH and the global folders, `--preserve-symlinks`,
/// loaders, policies. Source: Node.js "Modules: CommonJS modules" (All together), "ECMAScript
/// modules" (Resolution Algorithm Specification), "Modules: Packages".
class Resolver {
 public:
  explicit Resolver(const FileSystem& files, ResolverOptions options = {});
  ~Resolver();
  Resolver(const Resolver&) = delete;
  Resolver& operator=(const Resolver&) = delete;

  /// What `require(specifier)` loads in `from_file` (absolute; its links are resolved first, it
  /// need not exist). Conditions: node, require, module-sync, node-addons, default.
  const ResolvedTarget& require(std::string_view specifier, std::string_view from_file) const;
  /// What `import specifier` loads in `from_file`. Conditions: node, import, module-sync,
  /// node-addons, default. A query or fragment is ignored.
  const ResolvedTarget& import(std::string_view specifier, std::string_view from_file) const;

  /// The specifier to import what `require(specifier)` reaches:
  ///
  ///     ./lib       -> ./lib/index.js        ..         -> ../index.js
  ///     lodash/fp   -> lodash/fp.js          punycode/  -> punycode/punycode.js
  ///     express     -> express               ./a#b      -> ./a%23b.js
  ///
  /// Keeps the spelling as far as it is right.
  const ImportSpecifier& import_specifier(std::string_view specifier,
                                          std::string_view from_file) const;

  /// By extension, and by the package scope's "type" for `.js` and extensionless files.
  FormatAnswer format_of(const std::string& path) const;
  const PackageJsonCache& packages() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// `path` as the path of a relative specifier or URL: `%`, `#`, `?` and control characters encoded.
std::string encode_specifier(std::string_view path);
/// `specifier` with its last component replaced by a renamed file's name: `./lib/a.js` with `a.cjs`
/// -> `./lib/a.cjs`.
std::string with_base_name(std::string_view specifier, std::string_view base_name);

}  // namespace esmigrate
