#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cctype>
#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <system_error>

#include "esmigrate/source/file_system.h"
#include "esmigrate/source/path.h"
#include "source/temporary_file.h"

// The disk through POSIX calls, not through <fstream>: only these tell why something failed, can
// ask for a new file under nobody else's name, and can flush.

namespace esmigrate {
namespace {

constexpr mode_t kPermissionBits = 07777;

/// Why, as this program words things: "no such file or directory".
std::string reason_of(Errno error) {
  std::string text = std::generic_category().message(error);
  if (!text.empty()) {
    text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
  }
  return text;
}

Unexpected<Problem> problem(const std::string& path, std::string message) {
  return Unexpected{Problem{path, std::move(message)}};
}
Unexpected<Problem> cannot_be_written(const std::string& path, Errno error) {
  return problem(path, "cannot be written: " + reason_of(error));
}

/// The superuser may write everywhere, but a file that nobody may write to is not to be written.
bool is_read_only(const std::string& path, mode_t mode) {
  return (mode & 0222) == 0 || ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0;
}

/// An open file descriptor.
class Descriptor {
 public:
  explicit Descriptor(int raw) : raw_(raw) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (raw_ >= 0) ::close(raw_);
  }
  bool is_open() const { return raw_ >= 0; }
  int raw() const { return raw_; }

 private:
  int raw_;
};

/// Opens a regular file for reading; a pipe with no writer does not block.
int open_for_reading(const std::string& path) {
  int raw = -1;
  do {
    raw = ::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  } while (raw < 0 && errno == EINTR);
  return raw;
}

/// Why a file of this kind is not read; nothing for a regular file.
std::optional<std::string> why_not_readable(const struct stat& found) {
  if (S_ISDIR(found.st_mode)) return "is a directory";
  if (!S_ISREG(found.st_mode)) return "is not a regular file";
  return std::nullopt;
}

/// Reads at most `size` bytes: the number of bytes, 0 at the end, negative on failure (errno).
ssize_t read_some(const Descriptor& file, char* buffer, std::size_t size) {
  ssize_t count = 0;
  do {
    count = ::read(file.raw(), buffer, size);
  } while (count < 0 && errno == EINTR);
  return count;
}

FileType type_of(mode_t mode) {
  if (S_ISREG(mode)) return FileType::Regular;
  if (S_ISDIR(mode)) return FileType::Directory;
  return FileType::Other;
}

FileType type_of_entry(unsigned char type) {
  if (type == DT_REG) return FileType::Regular;
  return type == DT_DIR ? FileType::Directory : FileType::Missing;
}

/// Whether the file system of a device is this machine's own: others (NFS, SMB, FUSE) may show a
/// file's old size and times for some seconds.
bool tells_changes(const std::string& path, dev_t device) {
#ifdef __linux__
  // Nearly always all files are on one device. A lost update only costs a look.
  static std::atomic<std::uint64_t> known = 0;
  if (known.load(std::memory_order_relaxed) == device + 1) return true;
  struct statfs found = {};
  if (::statfs(path.c_str(), &found) != 0) return false;
  static constexpr std::array<std::uint32_t, 9> kOwn = {
      0xEF53 /* ext */,       0x58465342 /* xfs */,      0x9123683E /* btrfs */,
      0x01021994 /* tmpfs */, 0x794C7630 /* overlay */,  0xF2F52010 /* f2fs */,
      0x2FC12FC1 /* zfs */,   0xCA451A4E /* bcachefs */, 0x3153464A /* jfs */};
  if (std::find(kOwn.begin(), kOwn.end(), static_cast<std::uint32_t>(found.f_type)) == kOwn.end())
    return false;
  known.store(device + 1, std::memory_order_relaxed);
  return true;
#else
  static_cast<void>(path);
  static_cast<void>(device);
  return false;
#endif
}

class RealFileSystem final : public FileSystem {
 public:
  FileStatus status(const std::string& path) const override {
    FileStatus status;
    struct stat found = {};
    if (::lstat(path.c_str(), &found) != 0) return status;
    status.is_symlink = S_ISLNK(found.st_mode);
    if (status.is_symlink && ::stat(path.c_str(), &found) != 0) return status;
    status.type = type_of(found.st_mode);
    if (status.type == FileType::Regular) status.size = static_cast<std::uint64_t>(found.st_size);
    status.mode = found.st_mode & kPermissionBits;
    status.owner = found.st_uid;
    status.group = found.st_gid;
    if (status.type == FileType::Regular) status.links = static_cast<std::uint32_t>(found.st_nlink);
    return status;
  }

  Result<FileBytes> map_file(const std::string& path) const override {
    const Descriptor file(open_for_reading(path));
    if (!file.is_open()) return problem(path, reason_of(errno));
    struct stat found = {};
    if (::fstat(file.raw(), &found) != 0) return problem(path, reason_of(errno));
    if (const auto reason = why_not_readable(found)) return problem(path, *reason);
    const auto size = static_cast<std::size_t>(found.st_size);
    if (size == 0) return FileBytes{};
    void* const bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.raw(), 0);
    if (bytes == MAP_FAILED) return problem(path, reason_of(errno));
    return FileBytes{{static_cast<const char*>(bytes), size},
                     std::shared_ptr<const void>(bytes, [size](const void* mapped) {
                       ::munmap(const_cast<void*>(mapped), size);
                     })};
  }

  std::optional<FileStamp> stamp(const std::string& path) const override {
    struct stat found = {};
    if (::lstat(path.c_str(), &found) != 0 || !S_ISREG(found.st_mode)) return std::nullopt;
    if (!tells_changes(path, found.st_dev)) return std::nullopt;
    const auto nanoseconds = [](const struct timespec& time) {
      return static_cast<std::int64_t>(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
    };
    return FileStamp{found.st_dev, found.st_ino, static_cast<std::uint64_t>(found.st_size),
                     nanoseconds(found.st_mtim), nanoseconds(found.st_ctim)};
  }

  Result<std::string> read_file(const std::string& path) const override {
    const Descriptor file(open_for_reading(path));
    if (!file.is_open()) return problem(path, reason_of(errno));
    struct stat found = {};
    if (::fstat(file.raw(), &found) != 0) return problem(path, reason_of(errno));
    if (const auto reason = why_not_readable(found)) return problem(path, *reason);

    constexpr std::size_t kMaximumSize = UINT32_MAX;  // offsets are 32-bit
    const char* const too_large = "is larger than 4 GiB";
    if (static_cast<std::uint64_t>(found.st_size) > kMaximumSize) return problem(path, too_large);
    // The size is a hint: the file may grow while it is read, and some report none at all. One byte
    // more is asked for than should be there, and less than that is the end.
    const auto expected = static_cast<std::size_t>(found.st_size);
    std::string text(expected == 0 ? 4096 : expected + 1, '\0');
    std::size_t size = 0;
    while (true) {
      const ssize_t count = read_some(file, text.data() + size, text.size() - size);
      if (count < 0) return problem(path, reason_of(errno));
      size += static_cast<std::size_t>(count);
      if (size > kMaximumSize) return problem(path, too_large);
      if (count == 0 || (expected != 0 && size == expected)) break;
      if (size == text.size()) text.resize(2 * size);
    }
    text.resize(size);
    return text;
  }

  Result<std::vector<std::string>> list_directory(const std::string& path) const override {
    Result<std::vector<DirectoryEntry>> entries = list_entries(path);
    if (!entries) return Unexpected{entries.error()};
    std::vector<std::string> names;
    names.reserve(entries->size());
    for (DirectoryEntry& entry : *entries) names.push_back(std::move(entry.name));
    std::sort(names.begin(), names.end());
    return names;
  }

  Result<std::vector<DirectoryEntry>> list_entries(const std::string& path) const override {
    const auto close = [](DIR* open) { ::closedir(open); };
    const std::unique_ptr<DIR, decltype(close)> directory(::opendir(path.c_str()), close);
    if (!directory) return problem(path, reason_of(errno));
    std::vector<DirectoryEntry> entries;
    while (true) {
      errno = 0;
      const struct dirent* const entry = ::readdir(directory.get());
      if (entry == nullptr) break;
      const std::string_view name(&entry->d_name[0]);
      if (name != "." && name != "..") {
        entries.push_back({std::string(name), type_of_entry(entry->d_type)});
      }
    }
    if (errno != 0) return problem(path, reason_of(errno));
    return entries;
  }

  std::optional<std::string> real_path(const std::string& path) const override {
    const std::unique_ptr<char, decltype(&std::free)> found(::realpath(path.c_str(), nullptr),
                                                            &std::free);
    if (!found) return std::nullopt;
    return std::string(found.get());
  }

  std::optional<std::string> read_link(const std::string& path) const override {
    std::error_code error;
    const std::filesystem::path target = std::filesystem::read_symlink(path, error);
    if (error) return std::nullopt;
    return target.string();
  }

  std::optional<std::string> why_not_writable(const std::string& path) const override {
    const FileStatus found = status(path);
    std::string target = path;
    if (found.is_symlink) {
      std::optional<std::string> real = real_path(path);
      if (!real) return "is a symbolic link that leads nowhere";
      target = *std::move(real);
    }
    if (found.type != FileType::Missing) {
      if (found.type == FileType::Directory) return "is a directory";
      if (found.type != FileType::Regular) return "is not a regular file";
      if (is_read_only(target, found.mode)) return reason_of(EACCES);
    }
    const std::string directory(directory_of(target));
    if (::faccessat(AT_FDCWD, directory.c_str(), W_OK | X_OK, AT_EACCESS) != 0) {
      return "no file can be created beside it: " + reason_of(errno);
    }
    return std::nullopt;
  }

  Result<Done> write_file(const std::string& path, std::string_view text,
                          std::optional<FileAttributes> attributes) override {
    const auto append_text = [&](TemporaryFile& file) -> Result<Done> {
      if (const Errno error = file.append(text)) return cannot_be_written(path, error);
      return Done{};
    };
    return replace_file(path, attributes, append_text);
  }

  Result<Done> write_copy(const std::string& path, std::string_view text,
                          std::uint32_t mode) override {
    const auto append_text = [&](TemporaryFile& file) -> Result<Done> {
      if (const Errno error = file.append(text)) return cannot_be_written(path, error);
      return Done{};
    };
    if (const auto done = create_file(path, mode, append_text)) return *done;
    return write_file(path, text, mode);
  }

  Result<Done> rename_file(const std::string& from, const std::string& to) override {
    if (::rename(from.c_str(), to.c_str()) == 0) return Done{};
    return problem(from, fmt::format("cannot be renamed to {}: {}", to, reason_of(errno)));
  }

  Result<Done> remove_file(const std::string& path) override {
    if (::unlink(path.c_str()) == 0) return Done{};
    return problem(path, "cannot be removed: " + reason_of(errno));
  }

  Result<Done> make_directories(const std::string& path) override {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (!error) return Done{};
    return problem(path, "cannot be created: " + reason_of(error.value()));
  }

  Result<Done> copy_file(const std::string& from, const std::string& to) override {
    const Descriptor file(open_for_reading(from));
    if (!file.is_open()) return problem(from, reason_of(errno));
    struct stat found = {};
    if (::fstat(file.raw(), &found) != 0) return problem(from, reason_of(errno));
    if (const auto reason = why_not_readable(found)) return problem(from, *reason);

    // In pieces: what is copied along need not be a source file and may be of any size.
    const auto append_pieces = [&](auto& copy) -> Result<Done> {
      std::string buffer(1 << 16, '\0');
      while (true) {
        const ssize_t count = read_some(file, buffer.data(), buffer.size());
        if (count < 0) return problem(from, reason_of(errno));
        if (count == 0) return Done{};
        const std::string_view piece(buffer.data(), static_cast<std::size_t>(count));
        if (const Errno error = copy.append(piece)) return cannot_be_written(to, error);
      }
    };
    const mode_t mode = found.st_mode & kPermissionBits;
    if (const auto done = create_file(to, mode, append_pieces)) return *done;
    return replace_file(to, mode, append_pieces);
  }

  Result<Done> make_symlink(const std::string& path, const std::string& target) override {
    if (::symlink(target.c_str(), path.c_str()) == 0) return Done{};
    return problem(path, "cannot be created: " + reason_of(errno));
  }

 private:
  /// Makes a file that was not there; nothing if something is.
  template <class AppendContent>
  std::optional<Result<Done>> create_file(const std::string& path, mode_t mode,
                                          const AppendContent& append_content) {
    TemporaryFile file;
    const Errno error = file.create_at(path, mode & 0700);
    if (error == EEXIST) return std::nullopt;
    if (error != 0) return Result<Done>(cannot_be_written(path, error));
    Result<Done> appended = append_content(file);
    if (!appended) return appended;
    Errno late = file.set_mode(mode & kPermissionBits);
    if (late == 0) late = file.keep();
    if (late != 0) return Result<Done>(cannot_be_written(path, late));
    return appended;
  }

  /// Makes `path` hold what `append_content` writes, at once or not at all.
  template <class AppendContent>
  Result<Done> replace_file(const std::string& path, std::optional<FileAttributes> attributes,
                            const AppendContent& append_content) {
    std::string target = path;
    const FileStatus before = status(path);
    if (before.is_symlink) {
      // The link stays a link: what it leads to is replaced.
      std::optional<std::string> real = real_path(path);
      if (!real) return problem(path, "cannot be written: is a symbolic link that leads nowhere");
      target = *std::move(real);
    }
    struct stat old = {};
    const bool is_replaced = before.type != FileType::Missing;
    if (is_replaced) {
      if (before.type != FileType::Regular) {
        return problem(path, before.type == FileType::Directory
                                 ? "cannot be written: is a directory"
                                 : "cannot be written: is not a regular file");
      }
      if (::stat(target.c_str(), &old) != 0) return cannot_be_written(path, errno);
      // A rename would succeed on a read-only file; whoever made it read-only did not mean that.
      if (is_read_only(target, old.st_mode)) return cannot_be_written(path, EACCES);
    }

    // A new file gets its mode from the umask; otherwise nobody else may look until it is settled.
    const mode_t first_mode = is_replaced || attributes ? 0600 : 0666;
    TemporaryFile file;
    if (const Errno error = file.create(std::string(directory_of(target)), first_mode)) {
      return problem(path,
                     "cannot be written: no file can be created beside it: " + reason_of(error));
    }
    if (Result<Done> appended = append_content(file); !appended) return appended;

    const mode_t kept_mode = (attributes ? attributes->mode : old.st_mode) & kPermissionBits;
    Errno error = 0;
    if (is_replaced) {
      error = file.set_mode_and_owner(kept_mode, old.st_uid, old.st_gid);
    } else if (attributes && attributes->owner && attributes->group) {
      error = file.set_mode_and_owner(kept_mode, *attributes->owner, *attributes->group);
    } else if (attributes) {
      error = file.set_mode(kept_mode);
    }
    if (error == 0) error = file.replace(target);
    if (error != 0) return cannot_be_written(path, error);
    return Done{};
  }
};

}  // namespace

FileSystem& real_file_system() {
  static RealFileSystem file_system;
  return file_system;
}

}  // namespace esmigrate
