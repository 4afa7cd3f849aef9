// A hook converts one file of a project, and what becomes of that file depends on what the others
// do with it. Their facts depend on nothing but their texts, so they are kept from run to run.
//
// An entry is found by a hash of the file's path and its whole text: the texts are read each time,
// which costs little beside parsing them, and makes time stamps and their races nobody's concern. A
// cache that was made by another build of the program, is cut short or damaged counts as empty. It
// is replaced as a whole by renaming a new one to its place, so several runs at a time each see one
// state or another, and whoever comes last decides what the next one finds.
//
//     "esmfacts" | size of identity | identity | number of entries
//     entries sorted by key: low, high, offset, size
//     findings, one behind the other
//     hash of all that
//
// It stands in `node_modules/.cache` of the project, the place that other tools have agreed on and
// that nobody commits; where there is no node_modules, in the user's own cache directory.
#include "driver/facts_cache.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "esmigrate/source/path.h"
#include "esmigrate/support/packed_value.h"

namespace esmigrate {
namespace {

constexpr std::string_view kMagic = "esmfacts";
constexpr std::size_t kIndexRow = 4 * sizeof(std::uint64_t);
constexpr std::size_t kHashSize = 2 * sizeof(std::uint64_t);

std::uint64_t number_at(std::string_view bytes, std::size_t offset) {
  std::uint64_t number = 0;
  std::memcpy(&number, bytes.data() + offset, sizeof(number));
  return number;
}

void add_number(std::string& bytes, std::uint64_t number) {
  bytes.append(reinterpret_cast<const char*>(&number), sizeof(number));
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

FactsCache::FactsCache(const FileList& list, const FileSystem& files, const Options& options)
    : path_(cache_path(list, files, options)), identity_(options.cache_identity) {
  if (path_.empty()) return;
  Result<std::string> found = files.read_file(path_);
  if (!found) return;
  bytes_ = *std::move(found);
  if (read()) return;
  bytes_.clear();
  count_ = 0;
}

/// Whether the bytes are a whole cache of this build.
bool FactsCache::read() {
  const std::size_t head = kMagic.size() + sizeof(std::uint64_t);
  if (bytes_.size() < head + sizeof(std::uint64_t) + kHashSize || !bytes_.starts_with(kMagic)) {
    return false;
  }
  const std::size_t end = bytes_.size() - kHashSize;
  const ContentHash sum = content_hash(std::string_view(bytes_).substr(0, end));
  if (number_at(bytes_, end) != sum.low || number_at(bytes_, end + 8) != sum.high) return false;
  if (number_at(bytes_, kMagic.size()) != identity_.size() ||
      bytes_.compare(head, identity_.size(), identity_) != 0) {
    return false;
  }
  const std::size_t count_at = head + identity_.size();
  const std::uint64_t count = number_at(bytes_, count_at);
  index_begin_ = count_at + sizeof(std::uint64_t);
  if (count > (end - index_begin_) / kIndexRow) return false;
  count_ = static_cast<std::uint32_t>(count);
  return true;
}

ContentHash FactsCache::key_of(const SourceFile& file, bool normalise,
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
  return content_hash(file.text, content_hash(file.path, seed));
}

std::string_view FactsCache::find(const ContentHash& key) const {
  std::uint32_t low = 0;
  std::uint32_t high = count_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const std::size_t row = index_begin_ + middle * kIndexRow;
    const ContentHash here{number_at(bytes_, row), number_at(bytes_, row + 8)};
    if (here == key) {
      const std::uint64_t offset = number_at(bytes_, row + 16);
      const std::uint64_t size = number_at(bytes_, row + 24);
      if (offset > bytes_.size() || size > bytes_.size() - offset) return {};
      return std::string_view(bytes_).substr(offset, size);
    }
    if (here < key) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return {};
}

std::string FactsCache::bytes_of(std::vector<Entry> entries) const {
  std::sort(entries.begin(), entries.end(),
            [](const Entry& a, const Entry& b) { return a.key < b.key; });
  std::string bytes(kMagic);
  add_number(bytes, identity_.size());
  bytes += identity_;
  add_number(bytes, entries.size());
  std::uint64_t offset = bytes.size() + entries.size() * kIndexRow;
  for (const Entry& entry : entries) {
    add_number(bytes, entry.key.low);
    add_number(bytes, entry.key.high);
    add_number(bytes, offset);
    add_number(bytes, entry.packed.size());
    offset += entry.packed.size();
  }
  bytes.reserve(offset + kHashSize);
  for (const Entry& entry : entries) bytes += entry.packed;
  const ContentHash sum = content_hash(bytes);
  add_number(bytes, sum.low);
  add_number(bytes, sum.high);
  return bytes;
}

// The file's own text is known to whoever looks here. Of a normalised file the other text is kept
// in its place.
std::string packed_findings(FileId file_id, const SourceFile& file, const FileRecord& record) {
  ValuePacker packer(file_id);
  packer.put(static_cast<const FileFindings&>(record));
  packer.put(record.original ? file.text : std::string());
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
  if (record.original) record.original->text = std::exchange(file.text, std::move(normalised));
  return true;
}

}  // namespace esmigrate
