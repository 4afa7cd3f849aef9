#include "source/temporary_file.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <random>

#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// Nothing when the system has no randomness to give.
static std::optional<std::uint64_t> random_number() {
  try {
    std::random_device device;
    return (static_cast<std::uint64_t>(device()) << 32) | device();
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

bool is_temporary_name(std::string_view name) {
  constexpr std::string_view kBegin = ".esmigrate-";
  constexpr std::string_view kEnd = ".tmp";
  constexpr std::size_t kDigits = 16;
  return name.size() == kBegin.size() + kDigits + kEnd.size() && name.starts_with(kBegin) &&
         name.ends_with(kEnd) &&
         name.substr(kBegin.size(), kDigits).find_first_not_of("0123456789abcdef") ==
             std::string_view::npos;
}

TemporaryFile::~TemporaryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
  if (!path_.empty()) ::unlink(path_.c_str());
}

Errno TemporaryFile::create(const std::string& directory, mode_t mode) {
  constexpr int kAttempts = 16;
  for (int attempt = 0; attempt < kAttempts; ++attempt) {
    const std::optional<std::uint64_t> number = random_number();
    if (!number) return EAGAIN;
    // Not made from the target's name, which may already be as long as a name can be.
    std::string path = fmt::format("{}/.esmigrate-{:016x}.tmp", directory, *number);
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (descriptor >= 0) {
      directory_ = directory;
      path_ = std::move(path);
      descriptor_ = descriptor;
      return 0;
    }
    if (errno != EEXIST && errno != EINTR) return errno;
  }
  return EEXIST;
}

Errno TemporaryFile::create_at(const std::string& path, mode_t mode) {
  const int descriptor =
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  if (descriptor < 0) return errno;
  path_ = path;
  descriptor_ = descriptor;
  return 0;
}

Errno TemporaryFile::append(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

Errno TemporaryFile::set_mode(mode_t mode) { return ::fchmod(descriptor_, mode) == 0 ? 0 : errno; }

Errno TemporaryFile::set_mode_and_owner(mode_t mode, uid_t owner, gid_t group) {
  struct stat made = {};
  if (::fstat(descriptor_, &made) != 0) return errno;
  if (made.st_uid != owner || made.st_gid != group) {
    const bool is_kept = ::fchown(descriptor_, owner, group) == 0;
    if (!is_kept) mode &= ~static_cast<mode_t>(S_ISUID | S_ISGID);
  }
  return set_mode(mode);
}

Errno TemporaryFile::replace(const std::string& path) {
  if (::fsync(descriptor_) != 0) return errno;
  if (const Errno error = close(); error != 0) return error;
  if (::rename(path_.c_str(), path.c_str()) != 0) return errno;
  path_.clear();

  // The new text is in place whatever happens now. Not every file system can flush a directory.
  const int directory = ::open(directory_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (directory >= 0) {
    ::fsync(directory);
    ::close(directory);
  }
  return 0;
}

Errno TemporaryFile::keep() {
  const Errno error = close();
  if (error == 0) path_.clear();
  return error;
}

/// Some network file systems report a full disk only here.
Errno TemporaryFile::close() {
  const int descriptor = descriptor_;
  descriptor_ = -1;
  return ::close(descriptor) == 0 || errno == EINTR ? 0 : errno;
}

}  // namespace esmigrate
