#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "esmigrate/source/file_system.h"
#include "esmigrate/support/json.h"

namespace esmigrate {

/// The "type" member: how Node reads the package's `.js` files.
enum class PackageType : std::uint8_t { None, CommonJs, EsModule };

/// What resolution wants to know of one package.json.
struct PackageJson {
  std::string directory;  ///< absolute
  std::string name;       ///< empty if there is none
  std::string main;       ///< empty if there is none or it is not a string
  PackageType type = PackageType::None;
  JsonId exports;  ///< does not exist when absent or null
  JsonId imports;  ///< does not exist unless it is an object
  JsonDocument json;
};

/// Reads each package.json at most once. An unreadable one, or one that is not a JSON object,
/// counts as absent (discover reports the project's own). Safe to use from several threads.
class PackageJsonCache {
 public:
  explicit PackageJsonCache(const FileSystem& files) : files_(files) {}

  /// The package.json directly in `directory`; null if there is none. Lives as long as the cache.
  const PackageJson* in(const std::string& directory) const;
  /// The nearest one at or above the directory of `file`: the package scope. The search ends below
  /// a `node_modules` directory. Null if there is none. Source: Node.js "ECMAScript modules",
  /// LOOKUP_PACKAGE_SCOPE.
  const PackageJson* scope_of(std::string_view file) const;

 private:
  const PackageJson* find_scope(std::string_view directory) const;

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, std::unique_ptr<const PackageJson>, std::less<>> packages_;
  mutable std::map<std::string, const PackageJson*, std::less<>> scopes_;  ///< by directory
};

/// Parses one package.json text; the error is that of the JSON, or that it is no object.
Result<PackageJson, JsonError> parse_package_json(std::string directory, std::string text);

}  // namespace esmigrate
