// The journal holds both texts of every file, so that an interrupted run can be finished or undone
// with nothing else at hand: not the analysis, not git. It is one file, put into place as a whole
// before the first write and removed after the last one:
//
//     no journal                 as before, or as after
//     journal                    somewhere between; every file has its old text, its new one, or,
//                                renamed, both under their two names; a new one may be missing
//
// What to do with a file follows from what is there now, not from how far the run got. So recovery
// can be interrupted, too, and changing one's mind in the middle of it is fine.
#include "esmigrate/write/journal.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

constexpr std::string_view kHeader = "esmigrate journal 1\n";

std::uint64_t checksum(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  for (const char byte : bytes) {
    hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3ULL;
  }
  return hash;
}

/// Takes numbers and texts off the front; once something is missing, everything is.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number() {
    std::uint64_t value = 0;
    std::size_t digits = 0;
    while (digits < rest_.size() && rest_[digits] >= '0' && rest_[digits] <= '9' && digits < 19) {
      value = value * 10 + static_cast<std::uint64_t>(rest_[digits++] - '0');
    }
    is_good_ &=
        digits > 0 && digits < rest_.size() && (rest_[digits] == ' ' || rest_[digits] == '\n');
    rest_.remove_prefix(is_good_ ? digits + 1 : rest_.size());
    return is_good_ ? value : 0;
  }
  std::string text(std::uint64_t size) {
    is_good_ &= size <= rest_.size();
    if (!is_good_) return {};
    std::string taken(rest_.substr(0, size));
    rest_.remove_prefix(size);
    return taken;
  }
  bool is_at_end() const { return is_good_ && rest_.empty(); }
  bool is_good() const { return is_good_; }

 private:
  std::string_view rest_;
  bool is_good_ = true;
};

JournalEntry read_entry(Reader& reader) {
  JournalEntry entry;
  const std::uint64_t old_path = reader.number();
  const std::uint64_t new_path = reader.number();
  const std::uint64_t old_text = reader.number();
  const std::uint64_t new_text = reader.number();
  entry.attributes.mode = static_cast<std::uint32_t>(reader.number());
  entry.attributes.owner = static_cast<std::uint32_t>(reader.number());
  entry.attributes.group = static_cast<std::uint32_t>(reader.number());
  entry.old_path = reader.text(old_path);
  entry.new_path = reader.text(new_path);
  entry.old_text = reader.text(old_text);
  entry.new_text = reader.text(new_text);
  entry.is_new = entry.old_path.empty();
  if (entry.is_new) {
    entry.old_path = entry.new_path;
    entry.attributes = FileAttributes(entry.attributes.mode);
  }
  return entry;
}

bool is_renamed(const JournalEntry& entry) { return entry.new_path != entry.old_path; }

bool holds(const std::string& path, std::string_view text, const FileSystem& files) {
  const Result<std::string> now = files.read_file(path);
  return now && *now == text;
}

bool is_free(const std::string& path, const FileSystem& files) {
  const FileStatus status = files.status(path);
  return status.type == FileType::Missing && !status.is_symlink;
}

/// Why a file is not as the run may have left it.
std::optional<Problem> changed_since(const JournalEntry& entry, const FileSystem& files) {
  const char* const message = "has changed since the interrupted run: nothing was touched";
  const bool is_old =
      entry.is_new ? is_free(entry.old_path, files) : holds(entry.old_path, entry.old_text, files);
  if (!is_renamed(entry)) {
    if (is_old || holds(entry.old_path, entry.new_text, files)) return std::nullopt;
    return Problem{entry.old_path, message};
  }
  const bool is_new = holds(entry.new_path, entry.new_text, files);
  if (!is_new && !is_free(entry.new_path, files)) return Problem{entry.new_path, message};
  if (!is_old && (!is_new || !is_free(entry.old_path, files))) {
    return Problem{entry.old_path, message};
  }
  return std::nullopt;
}

class Recoverer {
 public:
  Recoverer(Recovery wanted, FileSystem& files) : wanted_(wanted), files_(files) {}

  /// The wanted text first, then the other name goes: a text is never nowhere.
  void run(const JournalEntry& entry) {
    const bool is_undo = wanted_ == Recovery::Undo;
    if (is_undo && entry.is_new) {
      if (!is_free(entry.new_path, files_) && take(files_.remove_file(entry.new_path)))
        ++report_.restored;
      return;
    }
    const std::string& path = is_undo ? entry.old_path : entry.new_path;
    const std::string& text = is_undo ? entry.old_text : entry.new_text;
    const std::string& other = is_undo ? entry.new_path : entry.old_path;
    bool is_touched = false;
    if (!holds(path, text, files_)) {
      if (!take(files_.write_file(path, text, entry.attributes))) return;
      is_touched = true;
    }
    if (is_renamed(entry) && !is_free(other, files_)) {
      if (!take(files_.remove_file(other))) return;
      is_touched = true;
    }
    report_.restored += is_touched ? 1 : 0;
  }

  bool take(const Result<Done>& done) {
    if (!done) report_.problems.push_back(done.error());
    return done.has_value();
  }

  RecoveryReport& report() { return report_; }

 private:
  const Recovery wanted_;
  FileSystem& files_;
  RecoveryReport report_;
};

/// Killed between making a temporary file and renaming it.
void remove_leftovers(const std::set<std::string>& directories, FileSystem& files) {
  for (const std::string& directory : directories) {
    const Result<std::vector<std::string>> names = files.list_directory(directory);
    if (!names) continue;
    for (const std::string& name : *names) {
      if (!is_temporary_name(name)) continue;
      // One that cannot be removed is litter, no reason to fail.
      (void)files.remove_file(join_path(directory, "./" + name)).has_value();
    }
  }
}

}  // namespace

std::string to_bytes(const Journal& journal, const std::string& directory) {
  const std::size_t prefix = directory == "/" ? 1 : directory.size() + 1;
  std::string bytes(kHeader);
  bytes += fmt::format("{} {}\n", journal.process, journal.entries.size());
  for (const JournalEntry& entry : journal.entries) {
    const std::string_view new_path = std::string_view(entry.new_path).substr(prefix);
    const std::string_view old_path =
        entry.is_new ? "" : std::string_view(entry.old_path).substr(prefix);
    bytes += fmt::format("{} {} {} {} {} {} {}\n", old_path.size(), new_path.size(),
                         entry.old_text.size(), entry.new_text.size(), entry.attributes.mode,
                         entry.attributes.owner.value_or(0), entry.attributes.group.value_or(0));
    bytes += old_path;
    bytes += new_path;
    bytes += entry.old_text;
    bytes += entry.new_text;
  }
  bytes += fmt::format("{:020}\n", checksum(bytes));
  return bytes;
}

std::optional<Journal> journal_of(std::string_view bytes, const std::string& directory) {
  constexpr std::size_t kChecksumSize = 21;
  if (!bytes.starts_with(kHeader) || bytes.size() < kHeader.size() + kChecksumSize) {
    return std::nullopt;
  }
  const std::string_view content = bytes.substr(0, bytes.size() - kChecksumSize);
  if (bytes.substr(content.size()) != fmt::format("{:020}\n", checksum(content)))
    return std::nullopt;
  Reader reader(content.substr(kHeader.size()));
  Journal journal;
  journal.process = static_cast<std::uint32_t>(reader.number());
  const std::uint64_t count = reader.number();
  for (std::uint64_t i = 0; i < count && reader.is_good(); ++i) {
    journal.entries.push_back(read_entry(reader));
  }
  if (!reader.is_at_end()) return std::nullopt;
  for (JournalEntry& entry : journal.entries) {
    entry.old_path = join_path(directory, "./" + entry.old_path);
    entry.new_path = join_path(directory, "./" + entry.new_path);
    if (!is_inside(entry.old_path, directory) || !is_inside(entry.new_path, directory)) {
      return std::nullopt;
    }
  }
  return journal;
}

std::optional<std::string> find_journal(const std::string& directory, const FileSystem& files) {
  for (std::string at = directory;; at = std::string(directory_of(at))) {
    std::string path = join_path(at, kJournalName);
    if (files.status(path).type == FileType::Regular) return path;
    if (at == "/") return std::nullopt;
  }
}

Result<Journal> read_journal(const std::string& path, const FileSystem& files) {
  const Result<std::string> bytes = files.read_file(path);
  if (!bytes) return Unexpected{Problem{path, "cannot be read: " + bytes.error().message}};
  const std::string directory(directory_of(path));
  std::optional<Journal> journal = journal_of(*bytes, directory);
  if (!journal) {
    return Unexpected{Problem{path,
                              "is no journal of this version of esmigrate: remove it if the "
                              "files are as they should be"}};
  }
  const std::string real_directory = files.real_path(directory).value_or(directory);
  for (const JournalEntry& entry : journal->entries) {
    for (const std::string& place : {entry.old_path, entry.new_path}) {
      const auto real = files.real_path(std::string(directory_of(place)));
      const bool is_link = files.status(place).is_symlink;
      if (real && is_inside(*real, real_directory) && !is_link) continue;
      return Unexpected{Problem{place, "is named by " + path + ", but leads out of its directory"}};
    }
  }
  return *std::move(journal);
}

RecoveryReport recover(const std::string& journal_path, const Journal& journal, Recovery wanted,
                       bool is_forced, FileSystem& files) {
  Recoverer recoverer(wanted, files);
  RecoveryReport& report = recoverer.report();
  if (!is_forced) {
    for (const JournalEntry& entry : journal.entries) {
      if (auto problem = changed_since(entry, files))
        report.problems.push_back(*std::move(problem));
    }
    if (!report.problems.empty()) return report;
  }
  std::set<std::string> directories = {std::string(directory_of(journal_path))};
  for (const JournalEntry& entry : journal.entries) {
    recoverer.run(entry);
    directories.emplace(directory_of(entry.old_path));
    directories.emplace(directory_of(entry.new_path));
  }
  if (!report.problems.empty()) return report;
  remove_leftovers(directories, files);
  recoverer.take(files.remove_file(journal_path));
  return report;
}

}  // namespace esmigrate
