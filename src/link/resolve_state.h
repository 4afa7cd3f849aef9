#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "esmigrate/link/resolve.h"
#include "link/package_map.h"

namespace esmigrate {

/// Where a search ended, before the file is looked at.
struct Found {
  TargetKind kind = TargetKind::Missing;
  MissingReason missing = MissingReason::NotFound;
  std::string text;  ///< File: located path; Builtin: its name
  std::string package_name;
  std::string package_root;

  static Found file(std::string path) {
    return {TargetKind::File, MissingReason::None, std::move(path), {}, {}};
  }
  static Found failed(MissingReason reason) { return {TargetKind::Missing, reason, {}, {}, {}}; }
  static Found builtin(std::string_view specifier);
  Found through(std::string_view name, std::string_view root) &&;
};

/// What the searches ask of the disk, each question at most once.
class Disk {
 public:
  explicit Disk(const FileSystem& files) : files_(files) {}

  bool is_file(const std::string& path) const { return kind(path) == Kind::File; }
  bool is_directory(const std::string& path) const { return kind(path) == Kind::Directory; }
  std::optional<std::string> real_path(const std::string& path) const;

 private:
  /// Node's view: everything that exists and is no directory can be opened as a file.
  enum class Kind : std::uint8_t { Nothing, File, Directory };
  Kind kind(const std::string& path) const;

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, Kind> kinds_;
  mutable std::map<std::string, std::optional<std::string>> real_paths_;
};

struct Resolver::State {
  State(const FileSystem& files, ResolverOptions given);

  ResolverOptions options;
  Disk disk;
  PackageJsonCache packages;
  Conditions require_conditions;
  Conditions import_conditions;
  std::mutex mutex;
  std::map<std::string, ResolvedTarget> answers;
};

/// The inputs of one search. `from_file` has its links resolved.
struct Search {
  const Disk& disk;
  const PackageJsonCache& packages;
  const Conditions& conditions;
  std::string_view from_file;
};

/// The extensions `require` adds, in its order.
inline constexpr std::array<std::string_view, 3> kRequireExtensions{".js", ".json", ".node"};

Found find_required(const Search& search, std::string_view specifier);
Found find_imported(const Search& search, std::string_view specifier);

/// PACKAGE_RESOLVE for `specifier` as seen from `search.from_file`; the result is not yet checked
/// to be a file (`check_file`).
Found find_package(const Search& search, std::string_view specifier);
/// PACKAGE_EXPORTS_RESOLVE and PACKAGE_IMPORTS_RESOLVE, not yet checked to be a file.
Found find_export(const Search& search, const PackageJson& package, std::string_view subpath);
Found find_internal(const Search& search, const PackageJson& package, std::string_view name);
/// Turns a located path that is no file into the right kind of failure.
Found check_file(const Search& search, Found found);

}  // namespace esmigrate
