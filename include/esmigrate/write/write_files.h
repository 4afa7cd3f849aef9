#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/source/file_system.h"
#include "esmigrate/support/result.h"

namespace esmigrate {

/// One file of the result: what stood at `old_path` when it was read, and what is to stand at
/// `new_path`. The texts are views, which must outlive the write.
struct PlannedFile {
  std::string old_path;  ///< absolute
  std::string new_path;  ///< absolute; differs from `old_path` for a renamed file
  std::string_view old_text;
  std::string_view new_text;
  bool is_new = false;  ///< nothing stands there yet; both paths are the same
};

/// What came of writing.
struct WriteReport {
  std::vector<std::string> written;  ///< new paths, in the order they were written
  std::vector<Problem> problems;     ///< why not all was written; empty if it was
  bool was_undone = false;           ///< after a problem: everything is as before
};

/// What bounds a write in place.
struct WriteLimits {
  std::vector<std::string>
      roots;  ///< links resolved: what was given and its projects; empty: no limit
  std::vector<std::string> project_directories;  ///< sorted; where journals go
  std::uint32_t process = 0;                     ///< who writes, for the journal
  bool is_forced = false;                        ///< part hard links
};

/// Puts the files into place, all or none: every new text first, then the old names of renamed
/// files go. Nothing is written if a file has changed since it was read, cannot be written, has
/// other hard links or lies outside of the roots, or if the name of a new or renamed file is taken.
/// When the disk fails halfway, what was written is put back; where that fails too, or the process
/// is killed, the journal tells `recover` how to finish or to undo it.
WriteReport write_in_place(const std::vector<PlannedFile>& planned, FileSystem& files,
                           const WriteLimits& limits = {});

/// A tree to copy and where to.
struct CopyInput {
  std::string from;  ///< absolute, links resolved; a directory or a file
  std::string to;    ///< absolute; the directory that takes the place of `from`, or the file's new
                     ///< directory
  const std::vector<PlannedFile>& planned;  ///< sorted by `old_path`
};

/// Copies a tree with converted files in the place of the old ones. Modes are kept, `.git` and
/// empty directories are left out. Links that lead to inside of the tree lead to inside of the
/// copy, others to where they led. A `node_modules` directory becomes a link to the original one,
/// unless it links back into the tree as workspaces do: then its entries become links one by one.
WriteReport copy_tree(const CopyInput& input, FileSystem& files);

}  // namespace esmigrate
