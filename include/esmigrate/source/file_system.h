#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/support/result.h"

namespace esmigrate {

enum class FileType : std::uint8_t { Missing, Regular, Directory, Other };

struct FileStatus {
  FileType type = FileType::Missing;
  bool is_symlink = false;  ///< the path's last component is a link (`type` is the target's)
  std::uint64_t size = 0;   ///< bytes, for regular files
  std::uint32_t mode = 0;   ///< permission bits (07777)
  std::uint32_t owner = 0;
  std::uint32_t group = 0;
  std::uint32_t links = 1;  ///< names of the file, for regular files
};

/// What changes whenever a file does, as far as its file system can tell.
struct FileStamp {
  std::uint64_t device = 0;
  std::uint64_t inode = 0;
  std::uint64_t size = 0;
  std::int64_t modified = 0;  ///< nanoseconds since 1970
  std::int64_t changed = 0;   ///< likewise: of content, mode, name; nobody can set it
  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

/// A file's bytes, for as long as anybody holds them.
struct FileBytes {
  std::string_view view;
  std::shared_ptr<const void> owner;
};

/// A name in a directory.
struct DirectoryEntry {
  std::string name;
  /// `Missing`: it has to be looked at, as it may be a link.
  FileType type = FileType::Missing;
};

/// What a new file takes over from an old one. The owner is kept where the system lets us.
struct FileAttributes {
  // Implicit, so that a mode alone can be given.
  FileAttributes(std::uint32_t permissions = 0644)  // NOLINT(google-explicit-constructor)
      : mode(permissions) {}
  std::uint32_t mode;
  std::optional<std::uint32_t> owner;
  std::optional<std::uint32_t> group;
};

/// Of the file that has the status.
inline FileAttributes attributes_of(const FileStatus& status) {
  FileAttributes attributes(status.mode);
  attributes.owner = status.owner;
  attributes.group = status.group;
  return attributes;
}

/// All disk access goes through here, so that tests can run without a disk and fail on purpose.
/// Paths are absolute, `/`-separated. Methods never throw; a `Problem` carries path and reason.
class FileSystem {
 public:
  virtual ~FileSystem() = default;

  /// Follows links; a link loop or an unreadable parent is `Missing`.
  virtual FileStatus status(const std::string& path) const = 0;
  /// The bytes of a regular file below 4 GiB. The problem's message is the bare reason ("is a
  /// directory", "permission denied"), those of the writing methods are whole ("cannot be written:
  /// ...").
  virtual Result<std::string> read_file(const std::string& path) const = 0;
  /// The same, of a file that is only ever replaced as a whole: its bytes may be those of the disk.
  virtual Result<FileBytes> map_file(const std::string& path) const;
  /// Of a regular file that is no link, where its file system can be trusted to tell of changes at
  /// once; nothing otherwise. Two changes within the clock's tick may leave the same stamp.
  virtual std::optional<FileStamp> stamp(const std::string& /*path*/) const { return std::nullopt; }
  /// Entry names without `.` and `..`, sorted bytewise.
  virtual Result<std::vector<std::string>> list_directory(const std::string& path) const = 0;
  /// The same, in any order, with what the directory itself tells about them.
  virtual Result<std::vector<DirectoryEntry>> list_entries(const std::string& path) const;
  /// Absolute path with every link resolved; nothing if some component is missing or loops.
  virtual std::optional<std::string> real_path(const std::string& path) const = 0;
  /// What a symbolic link says, unresolved; nothing if `path` is no link.
  virtual std::optional<std::string> read_link(const std::string& path) const = 0;

  /// Why `write_file` would fail at that path whatever the text, as far as can be told without
  /// trying: a missing or read-only directory, a read-only file, something else than a file.
  virtual std::optional<std::string> why_not_writable(const std::string& path) const = 0;

  /// Replaces or creates `path` so that a reader sees the old text or the new one, never a mix:
  /// temporary file in the same directory, flush, mode and owner kept (`attributes` when given),
  /// rename. A link stays a link, its target is replaced; a read-only file is refused; other hard
  /// links keep the old text.
  virtual Result<Done> write_file(const std::string& path, std::string_view text,
                                  std::optional<FileAttributes> attributes) = 0;
  /// As `write_file`, for a file of a copy, whose original is still there: a new file need not have
  /// reached the disk when this returns, and what was begun is removed on failure.
  virtual Result<Done> write_copy(const std::string& path, std::string_view text,
                                  std::uint32_t mode) {
    return write_file(path, text, mode);
  }
  /// Replaces an existing `to`; who must not lose it looks first.
  virtual Result<Done> rename_file(const std::string& from, const std::string& to) = 0;
  virtual Result<Done> remove_file(const std::string& path) = 0;
  /// Creates the directory and its parents; an existing one is success.
  virtual Result<Done> make_directories(const std::string& path) = 0;
  /// Copies bytes and mode of a regular file (links are followed). Flushes only what it replaces.
  virtual Result<Done> copy_file(const std::string& from, const std::string& to) = 0;
  /// Creates a symbolic link at `path` that says `target`. Fails if something is there.
  virtual Result<Done> make_symlink(const std::string& path, const std::string& target) = 0;
};

/// Whether a file of that name was left by a `write_file` that was killed.
bool is_temporary_name(std::string_view name);

/// The real disk. Stateless; safe to use from several threads.
FileSystem& real_file_system();

/// A disk in memory for tests and embedders: files, directories, links and injected failures.
class MemoryFileSystem final : public FileSystem {
 public:
  void add_file(const std::string& path, std::string text, std::uint32_t mode = 0644);
  void add_symlink(const std::string& path, const std::string& target);
  /// The nth mutating call from now on (1-based) and all later ones fail, as on a full disk.
  void fail_from_write(int nth);

  FileStatus status(const std::string& path) const override;
  Result<std::string> read_file(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  Result<std::vector<std::string>> list_directory(const std::string& path) const override;
  std::optional<std::string> real_path(const std::string& path) const override;
  std::optional<std::string> read_link(const std::string& path) const override;
  std::optional<std::string> why_not_writable(const std::string& path) const override;
  Result<Done> write_file(const std::string& path, std::string_view text,
                          std::optional<FileAttributes> attributes) override;
  Result<Done> rename_file(const std::string& from, const std::string& to) override;
  Result<Done> remove_file(const std::string& path) override;
  Result<Done> make_directories(const std::string& path) override;
  Result<Done> copy_file(const std::string& from, const std::string& to) override;
  Result<Done> make_symlink(const std::string& path, const std::string& target) override;

 private:
  struct Entry {
    FileType type = FileType::Regular;
    std::string text;  ///< a file's content, a link's target
    std::uint32_t mode = 0644;
    bool is_symlink = false;
    std::int64_t changed = 0;  ///< counts `add_file`
  };
  std::optional<std::string> resolve(const std::string& path) const;
  std::optional<Problem> count_write(const std::string& path);

  std::map<std::string, Entry> entries_;
  int writes_until_failure_ = -1;
  std::int64_t clock_ = 0;
};

}  // namespace esmigrate
