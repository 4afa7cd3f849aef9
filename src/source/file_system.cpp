#include "esmigrate/source/file_system.h"

#include <utility>

namespace esmigrate {

Result<FileBytes> FileSystem::map_file(const std::string& path) const {
  Result<std::string> text = read_file(path);
  if (!text) return Unexpected{text.error()};
  const auto owner = std::make_shared<const std::string>(*std::move(text));
  return FileBytes{*owner, owner};
}

Result<std::vector<DirectoryEntry>> FileSystem::list_entries(const std::string& path) const {
  Result<std::vector<std::string>> names = list_directory(path);
  if (!names) return Unexpected{names.error()};
  std::vector<DirectoryEntry> entries;
  entries.reserve(names->size());
  for (std::string& name : *names) entries.push_back({std::move(name)});
  return entries;
}

}  // namespace esmigrate
