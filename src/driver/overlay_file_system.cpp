#include "driver/overlay_file_system.h"

#include <algorithm>

#include "esmigrate/source/path.h"

namespace esmigrate {

static Unexpected<Problem> read_only(const std::string& path) {
  return Unexpected{Problem{path, "cannot be written: is only looked at"}};
}

OverlayFileSystem::OverlayFileSystem(const FileSystem& below, std::string path, std::string text)
    : below_(below), path_(std::move(path)), text_(std::move(text)) {
  if (const auto real = below_.real_path(path_)) {
    path_ = *real;
  } else if (const auto directory = below_.real_path(std::string(directory_of(path_)))) {
    path_ = join_path(*directory, "./" + std::string(base_name(path_)));
  }
}

bool OverlayFileSystem::is_it(const std::string& path) const {
  if (path == path_) return true;
  if (base_name(path) != base_name(path_)) return below_.real_path(path) == path_;
  return below_.real_path(std::string(directory_of(path))) == directory_of(path_);
}

FileStatus OverlayFileSystem::status(const std::string& path) const {
  FileStatus status = below_.status(path);
  if (!is_it(path)) return status;
  if (status.type == FileType::Missing) status.mode = 0644;
  status.type = FileType::Regular;
  status.size = text_.size();
  return status;
}

Result<std::string> OverlayFileSystem::read_file(const std::string& path) const {
  if (is_it(path)) return text_;
  return below_.read_file(path);
}

std::optional<FileStamp> OverlayFileSystem::stamp(const std::string& path) const {
  if (base_name(path) == base_name(path_) && is_it(path)) return std::nullopt;
  return below_.stamp(path);
}

Result<std::vector<std::string>> OverlayFileSystem::list_directory(const std::string& path) const {
  Result<std::vector<std::string>> names = below_.list_directory(path);
  if (!names || below_.real_path(path) != directory_of(path_)) return names;
  const std::string name(base_name(path_));
  const auto place = std::lower_bound(names->begin(), names->end(), name);
  if (place == names->end() || *place != name) names->insert(place, name);
  return names;
}

Result<std::vector<DirectoryEntry>> OverlayFileSystem::list_entries(const std::string& path) const {
  Result<std::vector<DirectoryEntry>> entries = below_.list_entries(path);
  if (!entries || below_.real_path(path) != directory_of(path_)) return entries;
  const std::string name(base_name(path_));
  std::erase_if(*entries, [&](const DirectoryEntry& entry) { return entry.name == name; });
  entries->push_back({name, FileType::Regular});
  return entries;
}

std::optional<std::string> OverlayFileSystem::real_path(const std::string& path) const {
  if (is_it(path)) return path_;
  return below_.real_path(path);
}

std::optional<std::string> OverlayFileSystem::read_link(const std::string& path) const {
  return below_.read_link(path);
}

std::optional<std::string> OverlayFileSystem::why_not_writable(const std::string& /*path*/) const {
  return "is for reading only";
}

Result<Done> OverlayFileSystem::write_file(const std::string& path, std::string_view /*text*/,
                                           std::optional<FileAttributes> /*attributes*/) {
  return read_only(path);
}
Result<Done> OverlayFileSystem::rename_file(const std::string& from, const std::string& /*to*/) {
  return read_only(from);
}
Result<Done> OverlayFileSystem::remove_file(const std::string& path) { return read_only(path); }
Result<Done> OverlayFileSystem::make_directories(const std::string& path) {
  return read_only(path);
}
Result<Done> OverlayFileSystem::copy_file(const std::string& /*from*/, const std::string& to) {
  return read_only(to);
}
Result<Done> OverlayFileSystem::make_symlink(const std::string& path,
                                             const std::string& /*target*/) {
  return read_only(path);
}

}  // namespace esmigrate
