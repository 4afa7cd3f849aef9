#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "esmigrate/source/file_system.h"

namespace esmigrate {

/// For maps that are asked with views.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};
template <class T>
using TextMap = std::unordered_map<std::string, T, TextHash, std::equal_to<>>;

/// What the searches for modules ask of the disk, each question at most once. The disk must not
/// change under it. Safe to use from several threads.
class Disk {
 public:
  explicit Disk(const FileSystem& files) : files_(files) {}

  /// Node's view: everything that exists and is no directory can be opened as a file.
  bool is_file(const std::string& path) const { return kind(path) == Kind::File; }
  bool is_directory(const std::string& path) const { return kind(path) == Kind::Directory; }
  std::optional<std::string> real_path(const std::string& path) const;

 private:
  enum class Kind : std::uint8_t { Nothing, File, Directory };
  /// Of a directory that has been asked about often enough to be read as a whole.
  struct Listing {
    std::uint32_t questions = 0;
    bool is_read = false;
    bool has_odd_names = false;  ///< that another spelling may lead to as well
    TextMap<FileType> types;     ///< as in `DirectoryEntry`
    /// Of names with capitals, as they would be without: on some disks a name is found whatever its
    /// case.
    TextMap<bool> lowered_names;
  };

  Kind kind(const std::string& path) const;
  /// What the path's directory says about it; nothing if it has to be looked at.
  std::optional<FileType> listed_type(std::string_view path) const;
  void read(std::string_view directory, Listing& listing) const;

  const FileSystem& files_;
  mutable std::mutex mutex_;
  mutable TextMap<Listing> listings_;
  mutable TextMap<Kind> kinds_;
  mutable TextMap<std::optional<std::string>> real_paths_;
};

}  // namespace esmigrate
