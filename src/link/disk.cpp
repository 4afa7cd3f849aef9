// A project of thousands of modules asks of the same directory thousands of times whether it has a
// file, and whether the file is a link. Reading the directory answers all of that at once, so that
// is done for one that is asked about again and again, but not for one that is only passed through
// and that may have any number of entries.
//
// A listing cannot tell everything. A link, and an entry whose type the directory does not keep, is
// looked at. A name that is not in the listing may still be found where the disk does not tell
// capitals from small letters, or composed from decomposed characters: if a name is there that
// might be meant, or the name is not ASCII, the disk is asked.
#include "link/disk.h"

#include <algorithm>
#include <utility>

#include "esmigrate/source/path.h"

namespace esmigrate {

static bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

static bool has_capitals(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

static std::string lower_case(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

void Disk::read(std::string_view directory, Listing& listing) const {
  Result<std::vector<DirectoryEntry>> entries = files_.list_entries(std::string(directory));
  if (!entries) return;
  listing.is_read = true;
  listing.types.reserve(entries->size());
  for (DirectoryEntry& entry : *entries) {
    if (!is_ascii(entry.name)) listing.has_odd_names = true;
    if (has_capitals(entry.name)) listing.lowered_names.emplace(lower_case(entry.name), true);
    listing.types.emplace(std::move(entry.name), entry.type);
  }
}

std::optional<FileType> Disk::listed_type(std::string_view path) const {
  constexpr std::uint32_t kFewQuestions = 16;
  const std::string_view name = base_name(path);
  if (name.empty() || !path.starts_with('/')) return std::nullopt;
  const std::string_view directory = directory_of(path);
  auto found = listings_.find(directory);
  if (found == listings_.end()) found = listings_.emplace(std::string(directory), Listing()).first;
  Listing& listing = found->second;
  if (listing.questions == kFewQuestions) read(directory, listing);
  if (listing.questions <= kFewQuestions) ++listing.questions;
  if (!listing.is_read) return std::nullopt;
  const auto entry = listing.types.find(name);
  if (entry != listing.types.end()) {
    return entry->second == FileType::Missing ? std::nullopt : std::optional(entry->second);
  }
  const bool may_be_there =
      listing.has_odd_names || !is_ascii(name) ||
      (has_capitals(name) && listing.types.contains(lower_case(name))) ||
      (!listing.lowered_names.empty() && listing.lowered_names.contains(lower_case(name)));
  return may_be_there ? std::nullopt : std::optional(FileType::Missing);
}

Disk::Kind Disk::kind(const std::string& path) const {
  const auto kind_of = [](FileType type) {
    if (type == FileType::Missing) return Kind::Nothing;
    return type == FileType::Directory ? Kind::Directory : Kind::File;
  };
  {
    const std::lock_guard lock(mutex_);
    if (const auto listed = listed_type(path)) return kind_of(*listed);
    const auto found = kinds_.find(path);
    if (found != kinds_.end()) return found->second;
  }
  const Kind kind = kind_of(files_.status(path).type);
  const std::lock_guard lock(mutex_);
  return kinds_.try_emplace(path, kind).first->second;
}

std::optional<std::string> Disk::real_path(const std::string& path) const {
  bool is_no_link = false;
  {
    const std::lock_guard lock(mutex_);
    const auto found = real_paths_.find(path);
    if (found != real_paths_.end()) return found->second;
    const auto listed = listed_type(path);
    if (listed == FileType::Missing) return std::nullopt;
    is_no_link = listed.has_value();
  }
  if (is_no_link) {  // soon told again from what is known of its directory
    std::optional<std::string> real = real_path(std::string(directory_of(path)));
    if (real && *real == "/") real->clear();
    if (real) real->append("/").append(base_name(path));
    return real;
  }
  std::optional<std::string> real = files_.real_path(path);
  const std::lock_guard lock(mutex_);
  return real_paths_.try_emplace(path, std::move(real)).first->second;
}

}  // namespace esmigrate
