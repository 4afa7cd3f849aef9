// A hook converts one file of a project, and what becomes of that file depends on what the others
// do with it. Their facts depend on nothing but their texts, so they are kept from run to run.
//
// An entry is found by a hash of the file's path and its whole text. To know that hash, a text need
// not be read as long as the file has the stamp that it had when it was read: size, both times,
// inode, device, as git's index has it. Of a file that changed within the last seconds no stamp is
// kept, since the next change may leave the same, nor where the file system is another machine's.
// The text itself is read when a stage asks for it; if it has another hash then, somebody changes
// files while we look, and the pipeline begins again without trust in stamps.
//
// A cache that was made by another build of the program, is cut short or damaged counts as empty.
// It is replaced as a whole by renaming a new one to its place, so several runs at a time each see
// one state or another, and whoever comes last decides what the next one finds.
//
//     "esmfacts" | size of identity | identity | number of entries | number of stamps
//     entries sorted by key: key, offset, size
//     stamps sorted by path: hash of the path, device, inode, size, modified, changed, hash of the
//     text findings, one behind the other hash of all that
//
// It stands in `node_modules/.cache` of the project, the place that other tools have agreed on and
// that nobody commits; where there is no node_modules, in the user's own cache directory.
#include "driver/facts_cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

#include "esmigrate/source/path.h"
#include "esmigrate/support/packed_value.h"

namespace esmigrate {
namespace {

constexpr std::string_view kMagic = "esmfacts";
constexpr std::size_t kHashSize = 2 * sizeof(std::uint64_t);
constexpr std::size_t kIndexRow = kHashSize + 2 * sizeof(std::uint64_t);
constexpr std::size_t kStampRow = 2 * kHashSize + 5 * sizeof(std::uint64_t);
/// Two changes within a tick of the file system's clock cannot be told apart. The coarsest clock,
/// of FAT, ticks every two seconds.
constexpr std::chrono::seconds kCoarsestClock(3);

std::uint64_t number_at(std::string_view bytes, std::size_t offset) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data() + offset, sizeof(number));
  return number;
}

void add_number(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
}

ContentHash hash_at(std::string_view bytes, std::size_t offset) {
  return {number_at(bytes, offset), number_at(bytes, offset + sizeof(std::uint64_t))};
}

void add_hash(std::string& bytes, const ContentHash& hash) {
  add_number(bytes, hash.low);
  add_number(bytes, hash.high);
}

std::string cache_path(const FileList& list, const FileSystem& files, const Options& options) {
  if (options.cache_identity.empty() || list.project_directories.size() != 1) return {};
  if (!options.debug_print.empty()) return {};  // findings alone print nothing
  const bool has_context = std::any_of(list.files.begin(), list.files.end(), [](const auto& file) {
    return file.role != FileRole::Requested;
  });
  if (!has_context) return {};
  const std::string& project = list.project_directories.front();
  const std::string modules = join_path(project, "node_modules");
  if (files.status(modules).type == FileType::Directory) {
    return join_path(modules, ".cache/esmigrate/facts");
  }
  if (options.cache_home.empty()) return {};
  const ContentHash name = content_hash(project);
  return join_path(options.cache_home,
                   fmt::format("esmigrate/{:016x}{:016x}", name.high, name.low));
}

}  // namespace

FactsCache::FactsCache(const FileList& list, const FileSystem& files, const Options& options,
                       bool trusts_stamps)
    : path_(cache_path(list, files, options)),
      identity_(options.cache_identity),
      trusts_stamps_(trusts_stamps) {
  if (path_.empty()) return;
  using std::chrono::nanoseconds;
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  settled_before_ = std::chrono::duration_cast<nanoseconds>(now - kCoarsestClock).count();
  Result<FileBytes> found = files.map_file(path_);
  if (!found) return;
  owner_ = std::move(found->owner);
  bytes_ = found->view;
  if (read()) return;
  bytes_ = {};
  entries_ = stamps_ = Index{};
}

/// Whether the bytes are a whole cache of this build.
bool FactsCache::read() {
  const std::size_t head = kMagic.size() + sizeof(std::uint64_t);
  if (bytes_.size() < head + 2 * sizeof(std::uint64_t) + kHashSize || !bytes_.starts_with(kMagic)) {
    return false;
  }
  const std::size_t end = bytes_.size() - kHashSize;
  const ContentHash sum = content_hash(bytes_.substr(0, end));
  if (hash_at(bytes_, end) != sum) return false;
  if (number_at(bytes_, kMagic.size()) != identity_.size() ||
      bytes_.compare(head, identity_.size(), identity_) != 0) {
    return false;
  }
  const std::size_t counts_at = head + identity_.size();
  entries_ = {counts_at + 2 * sizeof(std::uint64_t), kIndexRow, number_at(bytes_, counts_at)};
  if (entries_.count > (end - entries_.begin) / kIndexRow) return false;
  stamps_ = {entries_.begin + entries_.count * kIndexRow, kStampRow,
             number_at(bytes_, counts_at + sizeof(std::uint64_t))};
  return stamps_.count <= (end - stamps_.begin) / kStampRow;
}

std::optional<std::size_t> FactsCache::row_of(const Index& index, const ContentHash& key) const {
  std::size_t low = 0;
  std::size_t high = index.count;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::size_t row = index.begin + middle * index.row_size;
    const ContentHash here = hash_at(bytes_, row);
    if (here == key) return row + kHashSize;
    if (here < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

bool FactsCache::is_settled(const FileStamp& stamp) const {
  return stamp.modified < settled_before_ && stamp.changed < settled_before_;
}

std::optional<ContentHash> FactsCache::text_of(const std::string& path,
                                               const FileStamp& stamp) const {
  if (!trusts_stamps_) return std::nullopt;
  const auto row = row_of(stamps_, content_hash(path));
  if (!row) return std::nullopt;
  const FileStamp known{number_at(bytes_, *row), number_at(bytes_, *row + 8),
                        number_at(bytes_, *row + 16),
                        static_cast<std::int64_t>(number_at(bytes_, *row + 24)),
                        static_cast<std::int64_t>(number_at(bytes_, *row + 32))};
  if (known != stamp) return std::nullopt;
  return hash_at(bytes_, *row + 40);
}

ContentHash FactsCache::key_of(const std::string& path, const ContentHash& text, bool normalise,
                               const std::optional<InteropTargets>& targets) {
  ContentHash seed{normalise ? 1U : 0U, targets ? 1U : 0U};
  if (targets) {
    ValuePacker packer(FileId{});
    packer.put(targets->requires_only);
    for (const auto& [specifier, target] : targets->by_specifier) {
      packer.put(specifier);
      packer.put(target);
    }
    seed = content_hash(packer.take(), seed);
  }
  std::string numbers;
  add_hash(numbers, text);
  return content_hash(numbers, content_hash(path, seed));
}

std::string_view FactsCache::find(const ContentHash& key) const {
  const auto row = row_of(entries_, key);
  if (!row) return {};
  const std::uint64_t offset = number_at(bytes_, *row);
  const std::uint64_t size = number_at(bytes_, *row + 8);
  if (offset > bytes_.size() || size > bytes_.size() - offset) return {};
  return bytes_.substr(offset, size);
}

FactsCache::Stamped FactsCache::stamped(const std::string& path, const FileStamp& stamp,
                                        const ContentHash& text) {
  return {content_hash(path), stamp, text};
}

std::string FactsCache::bytes_of(std::vector<Entry> entries, std::vector<Stamped> stamps) const {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
  std::sort(stamps.begin(), stamps.end(),
            [](const Stamped& a, const Stamped& b) { return a.path < b.path; });
  std::string bytes(kMagic);
  add_number(bytes, identity_.size());
  bytes += identity_;
  add_number(bytes, entries.size());
  add_number(bytes, stamps.size());
  std::uint64_t offset = bytes.size() + entries.size() * kIndexRow + stamps.size() * kStampRow;
  for (const Entry& entry : entries) {
    add_hash(bytes, entry.key);
    add_number(bytes, offset);
    add_number(bytes, entry.packed.size());
    offset += entry.packed.size();
  }
  for (const auto& [path, stamp, text] : stamps) {
    add_hash(bytes, path);
    for (const std::uint64_t number :
         {stamp.device, stamp.inode, stamp.size, static_cast<std::uint64_t>(stamp.modified),
          static_cast<std::uint64_t>(stamp.changed)})
      add_number(bytes, number);
    add_hash(bytes, text);
  }
  bytes.reserve(offset + kHashSize);
  for (const Entry& entry : entries) bytes += entry.packed;
  add_hash(bytes, content_hash(bytes));
  return bytes;
}

// The file's own text is known to whoever looks here. Of a normalised file the other text is kept
// in its place.
std::string packed_findings(FileId file_id, const SourceFile& file, const FileRecord& record) {
  ValuePacker packer(file_id);
  packer.put(static_cast<const FileFindings&>(record));
  packer.put(record.original ? file.text.get() : std::string());
  return packer.is_good() ? packer.take() : std::string();
}

bool take_findings(FileId file_id, std::string_view packed, SourceFile& file, FileRecord& record) {
  FileFindings findings;
  std::string normalised;
  ValueReader reader(file_id, packed);
  reader.get(findings);
  reader.get(normalised);
  if (!reader.is_good() || !reader.is_at_end()) return false;
  static_cast<FileFindings&>(record) = std::move(findings);
  if (record.original) {
    record.original->text = file.text.take();
    file.text = std::move(normalised);
  }
  return true;
}

}  // namespace esmigrate
