#pragma once

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "esmigrate/link/resolve.h"
#include "link/disk.h"
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

/// What there is to know of a file that was found.
struct FileAnswer {
  std::string real_path;
  FormatAnswer format;
  std::string package_directory;
};

/// What files of one directory get: it is the same for all of them.
struct FromDirectory {
  std::string file;  ///< a path in it, its links resolved
  TextMap<ResolvedTarget> required;
  TextMap<ResolvedTarget> imported;
  TextMap<ImportSpecifier> specifiers;
};

struct Resolver::State {
  State(const FileSystem& files, ResolverOptions given);

  FromDirectory& directory_of_file(std::string_view from_file);
  const ResolvedTarget& required_in(const Resolver& resolver, FromDirectory& from,
                                    std::string_view specifier);
  ResolvedTarget describe(const Resolver& resolver, Found found);
  /// `find()`, unless `answers`, which are part of this state, have it already.
  template <class T, class Find>
  const T& answer(TextMap<T>& answers, std::string_view specifier, const Find& find) {
    {
      const std::lock_guard lock(mutex);
      const auto found = answers.find(specifier);
      if (found != answers.end()) return found->second;
    }
    T fresh = find();
    const std::lock_guard lock(mutex);
    return answers.try_emplace(std::string(specifier), std::move(fresh)).first->second;
  }

  ResolverOptions options;
  Disk disk;
  PackageJsonCache packages;
  Conditions require_conditions;
  Conditions import_conditions;
  std::mutex mutex;
  TextMap<FileAnswer> found_files;  ///< by the path where it was found
  TextMap<FromDirectory*> from_files;
  std::string_view last_file;  ///< what one file requires is asked for in a row
  FromDirectory* last_directory = nullptr;
  TextMap<FromDirectory> from_directories;
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
