#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/diag/diagnostic.h"
#include "esmigrate/source/file_system.h"

namespace esmigrate {

enum class FileRole : std::uint8_t {
  Requested,  ///< to be converted
  Context,    ///< of the same project: read, so that consumers are seen, but never written
  Excluded,   ///< taken out by `--exclude`: stays as it is, but may load converted files
};

/// Why a file counts as JavaScript.
enum class ScriptKind : std::uint8_t {
  Js,
  Cjs,
  Mjs,
  Jsx,
  Shebang,  ///< no extension, its first line runs node
  Bin,      ///< no extension, no such line, but a "bin" entry of its package.json
  Named,    ///< another extension, but named on the command line
};

struct ListedFile {
  std::string path;               ///< absolute, links resolved: what Node knows the module by
  std::string shown_path;         ///< as the user would type it: like the given path it came from
  std::string package_directory;  ///< nearest package.json's directory inside the project, or empty
  ScriptKind kind = ScriptKind::Js;
  FileRole role = FileRole::Requested;
};

/// A file that is not JavaScript, for whoever copies the tree.
struct OtherFile {
  std::string path;
  std::string shown_path;
  FileRole role = FileRole::Requested;
};

struct PackageFile {
  std::string path;  ///< of the package.json itself
  std::string shown_path;
  std::string directory;
  std::string text;
  FileRole role = FileRole::Requested;  ///< Requested when a given directory contains it
};

/// The files of the program, each list sorted by path. A file is in one list only.
struct FileList {
  std::vector<ListedFile> files;
  std::vector<OtherFile> others;
  std::vector<PackageFile> packages;
  std::vector<std::string> project_directories;  ///< sorted; the roots that were searched
  std::vector<Diagnostic> diagnostics;           ///< `path` says where; no `file_id`
};

/// Indices into `FileList::files`, half open.
struct IndexRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
/// The files whose path begins with `prefix`: neighbours, since the list is sorted by path.
IndexRange files_starting_with(const FileList& list, std::string_view prefix);
/// The files in the directory and below it.
IndexRange files_below(const FileList& list, std::string_view directory);

struct DiscoverInput {
  std::vector<std::string> paths;    ///< as the user gave them: files and directories
  std::string working_directory;     ///< absolute
  std::vector<std::string> exclude;  ///< patterns as in a .gitignore of the working directory
  const FileSystem& files;
  std::string home_directory = {};  ///< absolute, or empty: never searched as a project
};

/// Finds the files to convert and, around them, the rest of their project: the nearest directory
/// upward with a package.json (going on to a workspace root that stands above it), or else the
/// given directory, or the working directory around a given file.
///
/// Left alone: `node_modules`, `.git`, `.yarn`, `.pnp.*`, what git ignores, and symbolic links
/// (their targets are taken where they stand; a link to a file outside is among `others`). What the
/// user names is taken even when it is a link or git ignores it, but not what `--exclude` matches.
/// Reads only .gitignore and package.json files, and extensionless files to see their first line.
/// Cannot fail as a whole: trouble with one path is a diagnostic and the others go on.
FileList discover_files(const DiscoverInput& input);

/// For `--debug-print=discover`: one line per file, with shown paths only.
std::string to_text(const FileList& list);

}  // namespace esmigrate
