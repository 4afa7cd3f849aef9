#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "esmigrate/link/resolve.h"
#include "esmigrate/source/file_system.h"
#include "link/own_export_names.h"

namespace esmigrate {

/// What `import` finds in a file.
struct ExportedNames {
  std::vector<std::string> names;        ///< sorted bytewise, without `default`; each surely links
  bool has_default = false;              ///< always for a CommonJS file: its `module.exports`
  bool has_module_exports_name = false;  ///< `names` has 'module.exports': what `require` returns
  bool is_es_module = false;
  /// Every file that adds names was read and understood; otherwise there may be more names.
  bool parsed = false;
};

/// Export names of files outside the conversion, as Node 20 links them: the names its CommonJS
/// lexer detects (re-exports followed), the exports of an ES module (`export *` followed, ambiguous
/// names left out). Nothing is executed. Answers are cached: the disk must not change under it.
/// Safe to use from several threads.
class PackageExports {
 public:
  /// `known_names` is asked first, so that a file that has been parsed is not parsed again.
  PackageExports(const FileSystem& files, const Resolver& resolver,
                 std::function<const OwnExportNames*(const std::string&)> known_names = {});
  ~PackageExports();
  PackageExports(const PackageExports&) = delete;
  PackageExports& operator=(const PackageExports&) = delete;

  /// Names of the JavaScript or JSON file `path` (absolute, links resolved:
  /// `ResolvedTarget::path`). An addon, a missing or an unreadable file has none. The answer lives
  /// as long as this object.
  const ExportedNames& names_of(const std::string& path) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace esmigrate
