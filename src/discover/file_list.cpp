#include "esmigrate/discover/file_list.h"

#include <algorithm>

namespace esmigrate {

IndexRange files_starting_with(const FileList& list, std::string_view prefix) {
  const auto begin =
      std::partition_point(list.files.begin(), list.files.end(),
                           [prefix](const ListedFile& file) { return file.path < prefix; });
  const auto end = std::partition_point(begin, list.files.end(), [prefix](const ListedFile& file) {
    return file.path.starts_with(prefix);
  });
  return {static_cast<std::uint32_t>(begin - list.files.begin()),
          static_cast<std::uint32_t>(end - list.files.begin())};
}

IndexRange files_below(const FileList& list, std::string_view directory) {
  std::string prefix(directory);
  if (!prefix.ends_with('/')) prefix += '/';
  return files_starting_with(list, prefix);
}

}  // namespace esmigrate
