#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "esmigrate/link/linked_program.h"

namespace esmigrate {

/// Specifiers that the project's packages have names of their own for, in `"_moduleAliases"` of
/// their package.json: the loader is told of them when the program begins.
///
///     "_moduleAliases": { "@lib": "./lib" }        require('@lib/a')    ./lib/a
///
/// Source: README of module-alias, "Usage".
class PathAliases {
 public:
  explicit PathAliases(const FileList& list);

  /// The absolute path that a specifier of `from_file` stands for.
  std::optional<std::string> path_of(std::string_view specifier, std::string_view from_file) const;

 private:
  struct Alias {
    std::string package_directory;
    std::string name;
    std::string path;  ///< absolute
  };
  std::vector<Alias> aliases_;
};

/// Files that may be meant by specifiers which Node does not find, if something else adds to where
/// modules are looked for (`NODE_PATH`, aliases made by code).
class UnfoundFiles {
 public:
  explicit UnfoundFiles(const LinkInput& in);

  /// The files of the same package whose path ends in most of the specifier. Empty for what some
  /// package depends on.
  const std::vector<FileId>& named_like(const std::string& specifier, FileId from);

 private:
  std::vector<FileId> find(std::string_view specifier, FileId from) const;

  const LinkInput& in_;
  std::unordered_set<std::string> dependencies_;
  std::unordered_map<std::string, std::vector<FileId>> by_name_;  ///< without extension
  std::unordered_map<std::string, std::vector<FileId>> known_;
};

}  // namespace esmigrate
