#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "driver/read_program.h"
#include "esmigrate/driver/options.h"
#include "esmigrate/source/file_system.h"
#include "esmigrate/support/content_hash.h"

namespace esmigrate {

/// What was found in the files of a project when one of them was converted before. See
/// facts_cache.cpp.
class FactsCache {
 public:
  /// Reads the project's cache. One that is missing, damaged or another build's is empty; without
  /// `options.cache_identity` there is none.
  FactsCache(const FileList& list, const FileSystem& files, const Options& options);

  bool is_used() const { return !path_.empty(); }
  const std::string& path() const { return path_; }

  /// Of the file with a text as it was read, of whether it is to be normalised, and of what that
  /// knows of other files.
  static ContentHash key_of(const SourceFile& file, bool normalise,
                            const std::optional<InteropTargets>& targets = std::nullopt);
  /// The packed findings of a file with that path and text; empty if there are none. Leads into the
  /// cache, as do views in what is unpacked from it.
  std::string_view find(const ContentHash& key) const;

  struct Entry {
    ContentHash key;
    std::string_view packed;
  };
  /// A cache with these entries, as it must be written to `path()`.
  std::string bytes_of(std::vector<Entry> entries) const;

 private:
  bool read();

  std::string path_;
  std::string identity_;
  std::string bytes_;
  std::uint32_t count_ = 0;
  std::size_t index_begin_ = 0;
};

/// The findings of an analysed file as bytes; empty if they cannot be kept.
std::string packed_findings(FileId file_id, const SourceFile& file, const FileRecord& record);

/// The other way, for a file of the same path and text. False, and nothing has changed, if the
/// bytes make no sense.
bool take_findings(FileId file_id, std::string_view packed, SourceFile& file, FileRecord& record);

}  // namespace esmigrate
