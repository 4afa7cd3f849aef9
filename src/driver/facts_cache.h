#pragma once

#include <cstdint>
#include <memory>
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
  /// `options.cache_identity` there is none. Unless it `trusts_stamps`, every text has to be read.
  FactsCache(const FileList& list, const FileSystem& files, const Options& options,
             bool trusts_stamps = true);

  bool is_used() const { return !path_.empty(); }
  const std::string& path() const { return path_; }

  /// The hash of the text that a file had when it had that stamp; nothing if that is not known.
  std::optional<ContentHash> text_of(const std::string& path, const FileStamp& stamp) const;
  /// Whether no change from now on can leave the stamp as it is.
  bool is_settled(const FileStamp& stamp) const;

  /// Of the file with the hash of its text as it is on the disk, of whether that is to be
  /// normalised, and of what normalising knows of other files.
  static ContentHash key_of(const std::string& path, const ContentHash& text, bool normalise,
                            const std::optional<InteropTargets>& targets = std::nullopt);
  /// The packed findings of a file with that path and text; empty if there are none. Leads into the
  /// cache, as do views in what is unpacked from it.
  std::string_view find(const ContentHash& key) const;

  struct Entry {
    ContentHash key;
    std::string_view packed;
  };
  struct Stamped {
    ContentHash path;
    FileStamp stamp;
    ContentHash text;
  };
  static Stamped stamped(const std::string& path, const FileStamp& stamp, const ContentHash& text);
  /// A cache with these entries and stamps, as it must be written to `path()`.
  std::string bytes_of(std::vector<Entry> entries, std::vector<Stamped> stamps) const;

 private:
  /// Rows of the same size, sorted by the hash that each begins with.
  struct Index {
    std::size_t begin = 0;
    std::size_t row_size = 0;
    std::size_t count = 0;
  };

  bool read();
  std::optional<std::size_t> row_of(const Index& index, const ContentHash& key) const;

  std::string path_;
  std::string identity_;
  std::shared_ptr<const void> owner_;  ///< of the bytes
  std::string_view bytes_;
  Index entries_;
  Index stamps_;
  std::int64_t settled_before_ = 0;  ///< nanoseconds since 1970
  bool trusts_stamps_;
};

/// The findings of an analysed file as bytes; empty if they cannot be kept.
std::string packed_findings(FileId file_id, const SourceFile& file, const FileRecord& record);

/// The other way, for a file of the same path and text. False, and nothing has changed, if the
/// bytes make no sense.
bool take_findings(FileId file_id, std::string_view packed, SourceFile& file, FileRecord& record);

}  // namespace esmigrate
