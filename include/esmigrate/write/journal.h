#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/source/file_system.h"
#include "esmigrate/support/result.h"

namespace esmigrate {

/// One file of an interrupted run: what stood there and what was to stand there.
struct JournalEntry {
  std::string old_path;  ///< absolute
  std::string new_path;  ///< absolute; differs from `old_path` for a renamed file
  std::string old_text;
  std::string new_text;
  FileAttributes attributes;  ///< of the old file
  bool is_new = false;        ///< there was no old file; `old_path` is the same as `new_path`
};

/// Everything that is needed to bring a project from anywhere between two states to either of them.
/// Stands in the project's directory while files are written, and only then.
struct Journal {
  std::uint32_t process = 0;  ///< who writes
  std::vector<JournalEntry> entries;
};

inline constexpr std::string_view kJournalName = ".esmigrate-journal";

/// The journal's bytes: a header, lengths and texts as they are, and a checksum. Paths are written
/// as seen from `directory`, below which they must lie.
std::string to_bytes(const Journal& journal, const std::string& directory);
/// Nothing if the bytes are no journal, not all of one, or name a place outside of `directory`.
std::optional<Journal> journal_of(std::string_view bytes, const std::string& directory);

/// The journal that stands in the directory or in one above it: its path, or nothing.
std::optional<std::string> find_journal(const std::string& directory, const FileSystem& files);
/// Fails, too, if a link leads out of the journal's directory: a journal may have come with
/// somebody else's files and must not reach beyond them.
Result<Journal> read_journal(const std::string& path, const FileSystem& files);

enum class Recovery : std::uint8_t {
  Undo,    ///< every file as before the run
  Finish,  ///< every file as after it
};

struct RecoveryReport {
  std::size_t restored = 0;       ///< files that had to be written, renamed or removed
  std::vector<Problem> problems;  ///< why not all is as wanted; the journal is kept then
};

/// Brings every file of the journal to one state and removes the journal. Nothing is touched if a
/// file holds neither of its two texts, because somebody has changed it since; `is_forced` takes it
/// for the run's all the same. May itself be interrupted and started again, in either direction.
/// Removes temporary files that the interrupted run has left in the directories concerned.
RecoveryReport recover(const std::string& journal_path, const Journal& journal, Recovery wanted,
                       bool is_forced, FileSystem& files);

}  // namespace esmigrate
