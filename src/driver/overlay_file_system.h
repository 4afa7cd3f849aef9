#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// A disk on which one file has another text, or exists at all: an editor's buffer that is not
/// saved. For reading only; every write fails.
class OverlayFileSystem final : public FileSystem {
 public:
  /// `path` is absolute; `below` must outlive this.
  OverlayFileSystem(const FileSystem& below, std::string path, std::string text);

  FileStatus status(const std::string& path) const override;
  Result<std::string> read_file(const std::string& path) const override;
  std::optional<FileStamp> stamp(const std::string& path) const override;
  Result<std::vector<std::string>> list_directory(const std::string& path) const override;
  Result<std::vector<DirectoryEntry>> list_entries(const std::string& path) const override;
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
  bool is_it(const std::string& path) const;

  const FileSystem& below_;
  std::string path_;  ///< links resolved
  std::string text_;
};

}  // namespace esmigrate
