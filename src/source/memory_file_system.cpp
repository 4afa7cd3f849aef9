#include <utility>

#include "esmigrate/source/file_system.h"
#include "esmigrate/source/path.h"

// Entries are keyed by absolute normal path; every directory has an entry but for `/`. A link's key
// is the place where it stands, so a path is looked up component by component, as a real disk does.

namespace esmigrate {

static Unexpected<Problem> problem(const std::string& path, std::string message) {
  return Unexpected{Problem{path, std::move(message)}};
}

static std::string child_of(const std::string& directory, std::string_view name) {
  std::string path = directory == "/" ? "" : directory;
  path += '/';
  path += name;
  return path;
}

void MemoryFileSystem::add_file(const std::string& path, std::string text, std::uint32_t mode) {
  const std::string normal = normalize_path(path);
  for (std::string up(directory_of(normal)); up != "/"; up = std::string(directory_of(up))) {
    entries_.try_emplace(up, Entry{FileType::Directory, {}, 0755, false});
  }
  entries_[normal] = Entry{FileType::Regular, std::move(text), mode, false, ++clock_};
}

void MemoryFileSystem::add_symlink(const std::string& path, const std::string& target) {
  add_file(path, target, 0777);
  entries_[normalize_path(path)].is_symlink = true;
}

void MemoryFileSystem::fail_from_write(int nth) {
  ESM_CHECK(nth >= 1, "writes are counted from 1");
  writes_until_failure_ = nth;
}

/// The path with every link followed, if something is there.
std::optional<std::string> MemoryFileSystem::resolve(const std::string& path) const {
  constexpr int kMaximumLinks = 40;  // as Linux does
  int links = 0;
  std::string rest = path;
  std::string resolved = "/";
  while (!rest.empty()) {
    const std::size_t slash = std::min(rest.find('/'), rest.size());
    const std::string name = rest.substr(0, slash);
    rest.erase(0, slash + 1);
    if (name.empty() || name == ".") continue;
    if (name == "..") {
      resolved = std::string(directory_of(resolved));
      continue;
    }
    const std::string next = child_of(resolved, name);
    const auto entry = entries_.find(next);
    if (entry == entries_.end()) return std::nullopt;
    if (entry->second.is_symlink) {
      if (++links > kMaximumLinks) return std::nullopt;
      const std::string& target = entry->second.text;
      if (target.starts_with('/')) resolved = "/";
      rest.insert(0, target + "/");
      continue;
    }
    const bool is_last = rest.find_first_not_of('/') == std::string::npos;
    if (!is_last && entry->second.type != FileType::Directory) return std::nullopt;
    resolved = next;
  }
  return resolved;
}

std::optional<Problem> MemoryFileSystem::count_write(const std::string& path) {
  if (writes_until_failure_ > 0) --writes_until_failure_;
  if (writes_until_failure_ != 0) return std::nullopt;
  return Problem{path, "cannot be written: no space left on device"};
}

FileStatus MemoryFileSystem::status(const std::string& path) const {
  FileStatus status;
  const std::string normal = normalize_path(path);
  const auto parent = resolve(std::string(directory_of(normal)));
  if (!parent) return status;
  const auto own = entries_.find(child_of(*parent, base_name(normal)));
  status.is_symlink = own != entries_.end() && own->second.is_symlink;

  const auto target = resolve(path);
  if (!target) return status;
  if (*target == "/") {
    status.type = FileType::Directory;
    status.mode = 0755;
    return status;
  }
  const Entry& entry = entries_.at(*target);
  status.type = entry.type;
  status.mode = entry.mode;
  if (entry.type == FileType::Regular) status.size = entry.text.size();
  return status;
}

std::optional<FileStamp> MemoryFileSystem::stamp(const std::string& path) const {
  const auto found = entries_.find(path);
  if (found == entries_.end() || found->second.type != FileType::Regular) return std::nullopt;
  const Entry& entry = found->second;
  if (entry.is_symlink) return std::nullopt;
  return FileStamp{0, 0, entry.text.size(), entry.changed, entry.changed};
}

Result<std::string> MemoryFileSystem::read_file(const std::string& path) const {
  const auto target = resolve(path);
  if (!target) return problem(path, "no such file or directory");
  const auto entry = entries_.find(*target);
  if (entry == entries_.end() || entry->second.type == FileType::Directory) {
    return problem(path, "is a directory");
  }
  if ((entry->second.mode & 0444) == 0) return problem(path, "permission denied");
  return entry->second.text;
}

Result<std::vector<std::string>> MemoryFileSystem::list_directory(const std::string& path) const {
  const auto target = resolve(path);
  if (!target) return problem(path, "no such file or directory");
  if (*target != "/" && entries_.at(*target).type != FileType::Directory) {
    return problem(path, "not a directory");
  }
  const std::string prefix = *target == "/" ? "/" : *target + "/";
  std::vector<std::string> names;
  for (auto entry = entries_.lower_bound(prefix);
       entry != entries_.end() && entry->first.starts_with(prefix); ++entry) {
    std::string name = entry->first.substr(prefix.size());
    if (name.find('/') == std::string::npos) names.push_back(std::move(name));
  }
  return names;  // a map's keys with one prefix are sorted by what follows it
}

std::optional<std::string> MemoryFileSystem::real_path(const std::string& path) const {
  return resolve(path);
}

std::optional<std::string> MemoryFileSystem::read_link(const std::string& path) const {
  const std::string normal = normalize_path(path);
  const auto directory = resolve(std::string(directory_of(normal)));
  if (!directory) return std::nullopt;
  const auto entry = entries_.find(child_of(*directory, base_name(normal)));
  if (entry == entries_.end() || !entry->second.is_symlink) return std::nullopt;
  return entry->second.text;
}

std::optional<std::string> MemoryFileSystem::why_not_writable(const std::string& path) const {
  const FileStatus found = status(path);
  if (found.type == FileType::Directory) return "is a directory";
  if (found.type == FileType::Regular) {
    return (found.mode & 0222) == 0 ? std::optional<std::string>("permission denied")
                                    : std::nullopt;
  }
  if (found.is_symlink) return "is a symbolic link that leads nowhere";
  if (status(std::string(directory_of(normalize_path(path)))).type == FileType::Directory) {
    return std::nullopt;
  }
  return "no such file or directory";
}

Result<Done> MemoryFileSystem::write_file(const std::string& path, std::string_view text,
                                          std::optional<FileAttributes> attributes) {
  const auto mode =
      attributes ? std::optional<std::uint32_t>(attributes->mode) : std::optional<std::uint32_t>();
  if (const auto failure = count_write(path)) return Unexpected{*failure};
  const FileStatus before = status(path);
  if (before.type == FileType::Directory) {
    return problem(path, "cannot be written: is a directory");
  }
  if (before.type == FileType::Regular) {
    Entry& entry = entries_.at(*resolve(path));
    entry.text = text;
    entry.mode = mode.value_or(entry.mode);
    return Done{};
  }
  if (before.is_symlink) {
    return problem(path, "cannot be written: is a symbolic link that leads nowhere");
  }
  const std::string normal = normalize_path(path);
  const std::string directory(directory_of(normal));
  if (status(directory).type != FileType::Directory) {
    return problem(path,
                   "cannot be written: no file can be created beside it: "
                   "no such file or directory");
  }
  entries_[child_of(*resolve(directory), base_name(normal))] =
      Entry{FileType::Regular, std::string(text), mode.value_or(0644), false};
  return Done{};
}

Result<Done> MemoryFileSystem::rename_file(const std::string& from, const std::string& to) {
  if (const auto failure = count_write(from)) return Unexpected{*failure};
  const auto refuse = [&](const std::string& reason) {
    return problem(from, "cannot be renamed to " + to + ": " + reason);
  };
  const auto from_directory = resolve(std::string(directory_of(normalize_path(from))));
  const auto to_directory = resolve(std::string(directory_of(normalize_path(to))));
  if (!from_directory || !to_directory) return refuse("no such file or directory");
  const auto entry = entries_.find(child_of(*from_directory, base_name(from)));
  if (entry == entries_.end()) return refuse("no such file or directory");
  const std::string target = child_of(*to_directory, base_name(to));
  const auto replaced = entries_.find(target);
  if (entry->second.type == FileType::Directory ||
      (replaced != entries_.end() && replaced->second.type == FileType::Directory)) {
    return refuse("is a directory");
  }
  if (replaced == entry) return Done{};
  Entry moved = std::move(entry->second);
  entries_.erase(entry);
  entries_[target] = std::move(moved);
  return Done{};
}

Result<Done> MemoryFileSystem::remove_file(const std::string& path) {
  if (const auto failure = count_write(path)) return Unexpected{*failure};
  const std::string normal = normalize_path(path);
  const auto directory = resolve(std::string(directory_of(normal)));
  const auto entry =
      directory ? entries_.find(child_of(*directory, base_name(normal))) : entries_.end();
  if (entry == entries_.end()) return problem(path, "cannot be removed: no such file or directory");
  if (entry->second.type == FileType::Directory) {
    return problem(path, "cannot be removed: is a directory");
  }
  entries_.erase(entry);
  return Done{};
}

Result<Done> MemoryFileSystem::make_directories(const std::string& path) {
  if (const auto failure = count_write(path)) return Unexpected{*failure};
  const std::string normal = normalize_path(path);
  for (std::size_t slash = normal.find('/', 1);; slash = normal.find('/', slash + 1)) {
    const std::string part = normal.substr(0, slash);
    const FileStatus found = status(part);
    if (found.type == FileType::Missing && !found.is_symlink) {
      const std::string parent = *resolve(std::string(directory_of(part)));
      entries_[child_of(parent, base_name(part))] = Entry{FileType::Directory, {}, 0755, false};
    } else if (found.type != FileType::Directory) {
      return problem(path, "cannot be created: not a directory");
    }
    if (slash == std::string::npos) return Done{};
  }
}

Result<Done> MemoryFileSystem::copy_file(const std::string& from, const std::string& to) {
  Result<std::string> text = read_file(from);
  if (!text) {
    if (const auto failure = count_write(to)) return Unexpected{*failure};
    return Unexpected{text.error()};
  }
  return write_file(to, *text, status(from).mode);
}

Result<Done> MemoryFileSystem::make_symlink(const std::string& path, const std::string& target) {
  if (const auto failure = count_write(path)) return Unexpected{*failure};
  const std::string normal = normalize_path(path);
  const auto directory = resolve(std::string(directory_of(normal)));
  if (!directory) return problem(path, "cannot be created: no such file or directory");
  const std::string place = child_of(*directory, base_name(normal));
  if (entries_.contains(place)) return problem(path, "cannot be created: file exists");
  entries_[place] = Entry{FileType::Regular, target, 0777, true};
  return Done{};
}

}  // namespace esmigrate
