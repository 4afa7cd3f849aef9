#pragma once

#include <sys/types.h>

#include <optional>
#include <string>
#include <string_view>

namespace esmigrate {

/// An `errno` value; 0 is success.
using Errno = int;

/// A new file beside the one it will replace. Unless `replace` (or `keep`) succeeds, the destructor
/// removes it, so a full disk or an early return leaves nothing behind.
class TemporaryFile {
 public:
  TemporaryFile() = default;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  /// Makes the file in `directory` under a name nobody can foresee. `mode` is subject to the umask.
  Errno create(const std::string& directory, mode_t mode);
  /// Makes the file at `path` itself, for what nobody waits for; `EEXIST` if something is there.
  Errno create_at(const std::string& path, mode_t mode);
  Errno append(std::string_view bytes);
  /// Sets exactly these permission bits, and the owner where we may. Set-user-id and set-group-id
  /// do not survive a change of owner: they would hand out somebody else's rights.
  Errno set_mode(mode_t mode);
  Errno set_mode_and_owner(mode_t mode, uid_t owner, gid_t group);
  /// Flushes to the disk and renames to `path`, then flushes the directory as far as it lets us.
  Errno replace(const std::string& path);
  /// Ends a file made by `create_at`; it is not flushed.
  Errno keep();

 private:
  Errno close();

  std::string directory_;
  std::string path_;  ///< empty while there is nothing to remove
  int descriptor_ = -1;
};

}  // namespace esmigrate
