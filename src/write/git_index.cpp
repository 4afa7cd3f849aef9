#include "esmigrate/write/git_index.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include "esmigrate/source/path.h"
#include "esmigrate/support/sha1.h"

namespace esmigrate {
namespace {

using ObjectName = std::array<std::uint8_t, 20>;
using Index = std::unordered_map<std::string, ObjectName>;

struct Repository {
  std::string top;  ///< of the working tree
  std::string index_path;
};

/// `.git` is a directory, or, in a linked working tree, a file that says where it is.
std::optional<Repository> repository_around(std::string directory, const FileSystem& files) {
  for (;; directory = std::string(directory_of(directory))) {
    const std::string git = join_path(directory, ".git");
    const FileStatus status = files.status(git);
    if (status.type == FileType::Directory) return Repository{directory, git + "/index"};
    if (status.type == FileType::Regular) {
      const Result<std::string> text = files.read_file(git);
      constexpr std::string_view kBegin = "gitdir: ";
      if (!text || !text->starts_with(kBegin)) return std::nullopt;
      std::string place = text->substr(kBegin.size());
      while (!place.empty() && (place.back() == '\n' || place.back() == '\r')) place.pop_back();
      return Repository{directory, join_path(directory, place) + "/index"};
    }
    if (directory == "/") return std::nullopt;
  }
}

class IndexReader {
 public:
  explicit IndexReader(std::string_view bytes) : bytes_(bytes) {}

  /// Nothing if it is not understood to its end.
  std::optional<Index> run() {
    if (!bytes_.starts_with("DIRC") || bytes_.size() < 32) return std::nullopt;
    const std::uint32_t version = number(4, 4);
    if (version < 2 || version > 4) return std::nullopt;
    const std::uint32_t count = number(8, 4);
    at_ = 12;
    Index index;
    std::string name;
    for (std::uint32_t i = 0; i < count; ++i) {
      ObjectName object{};
      if (!read_entry(version, name, object)) return std::nullopt;
      index.insert_or_assign(name, object);
    }
    // An index that is split keeps most of its entries elsewhere.
    if (bytes_.substr(at_).starts_with("link")) return std::nullopt;
    return index;
  }

 private:
  std::uint32_t number(std::size_t at, std::size_t size) const {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < size; ++i) {
      value = (value << 8) | static_cast<std::uint8_t>(bytes_[at + i]);
    }
    return value;
  }

  bool read_entry(std::uint32_t version, std::string& name, ObjectName& object) {
    constexpr std::size_t kObject = 40;  // behind times, device, inode, mode, owner and size
    constexpr std::size_t kFlags = kObject + 20;
    const std::size_t begin = at_;
    if (begin + kFlags + 4 > bytes_.size()) return false;
    std::copy_n(bytes_.begin() + static_cast<std::ptrdiff_t>(begin + kObject), object.size(),
                object.begin());
    const bool is_extended = version >= 3 && (number(begin + kFlags, 2) & 0x4000U) != 0;
    at_ = begin + kFlags + (is_extended ? 4 : 2);
    if (version == 4 && !drop_from(name)) return false;
    if (version != 4) name.clear();
    const std::size_t end = bytes_.find('\0', at_);
    if (end == std::string_view::npos) return false;
    name += bytes_.substr(at_, end - at_);
    at_ = version == 4 ? end + 1 : begin + ((end - begin) / 8 + 1) * 8;
    return at_ <= bytes_.size();
  }

  /// Version 4: how much of the previous name to drop, seven bits a byte.
  bool drop_from(std::string& name) {
    std::size_t dropped = 0;
    for (bool is_first = true;; is_first = false) {
      if (at_ >= bytes_.size()) return false;
      const auto byte = static_cast<std::uint8_t>(bytes_[at_++]);
      dropped = ((dropped + (is_first ? 0 : 1)) << 7) | (byte & 0x7FU);
      if ((byte & 0x80U) == 0) break;
    }
    if (dropped > name.size()) return false;
    name.resize(name.size() - dropped);
    return true;
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
};

ObjectName object_name(std::string_view text) {
  std::string blob = "blob " + std::to_string(text.size());
  blob += '\0';
  blob += text;
  return sha1(blob);
}

/// git may have stored the text with other line ends.
std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r' || i + 1 == text.size() || text[i + 1] != '\n') plain += text[i];
  }
  return plain;
}

bool is_saved(const Index& index, const std::string& name, std::string_view text) {
  const auto found = index.find(name);
  if (found == index.end()) return false;
  return found->second == object_name(text) ||
         found->second == object_name(with_plain_line_ends(text));
}

}  // namespace

std::vector<std::string> unsaved_in_git(const std::vector<PlannedFile>& planned,
                                        const FileSystem& files) {
  std::vector<std::string> unsaved;
  std::map<std::string, std::optional<Index>> indices;
  for (const PlannedFile& file : planned) {
    if (file.is_new) continue;
    const auto repository = repository_around(std::string(directory_of(file.old_path)), files);
    if (!repository) continue;
    auto [found, is_new] = indices.try_emplace(repository->index_path);
    if (is_new) {
      const Result<std::string> bytes = files.read_file(repository->index_path);
      found->second = bytes ? IndexReader(*bytes).run() : std::optional<Index>(Index());
    }
    if (!found->second) continue;
    const std::size_t prefix = repository->top == "/" ? 1 : repository->top.size() + 1;
    if (!is_saved(*found->second, file.old_path.substr(prefix), file.old_text)) {
      unsaved.push_back(file.old_path);
    }
  }
  return unsaved;
}

}  // namespace esmigrate
