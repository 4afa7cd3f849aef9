#include <fmt/format.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "cli/report.h"
#include "cli/run.h"
#include "esmigrate/source/path.h"
#include "esmigrate/write/journal.h"

namespace esmigrate {
namespace {

/// The journals at and above the given paths.
std::vector<std::string> journals_around(const Flags& flags, const FileSystem& files) {
  std::vector<std::string> found;
  for (const std::string& given : flags.options.paths) {
    const auto real = files.real_path(join_path(flags.options.working_directory, given));
    if (!real) continue;
    const bool is_directory = files.status(*real).type == FileType::Directory;
    const std::string directory = is_directory ? *real : std::string(directory_of(*real));
    const auto journal = find_journal(directory, files);
    if (journal && std::find(found.begin(), found.end(), *journal) == found.end()) {
      found.push_back(*journal);
    }
  }
  return found;
}

bool is_running(std::uint32_t process) {
  const auto id = static_cast<pid_t>(process);
  return id > 0 && id != ::getpid() && (::kill(id, 0) == 0 || errno == EPERM);
}

/// Says whether the journal's files are as wanted now.
bool recover_one(const std::string& path, const Flags& flags, FileSystem& files, Console& console) {
  const Result<Journal> journal = read_journal(path, files);
  if (!journal) {
    print_problems({journal.error()}, console);
    return false;
  }
  if (is_running(journal->process) && !flags.is_forced) {
    print_problems({{path, fmt::format("process {} may still be writing: wait for it, or use "
                                       "--force if it is no esmigrate",
                                       journal->process)}},
                   console);
    return false;
  }
  const bool is_undo = flags.options.mode == Mode::Undo;
  const RecoveryReport report =
      recover(path, *journal, is_undo ? Recovery::Undo : Recovery::Finish, flags.is_forced, files);
  print_problems(report.problems, console);
  if (!report.problems.empty()) return false;
  if (!console.is_quiet()) {
    console.err(fmt::format("esmigrate: {} an interrupted run: {} of {} files\n",
                            is_undo ? "undid" : "finished", report.restored,
                            journal->entries.size()));
  }
  return true;
}

}  // namespace

std::optional<int> run_recovery(const Flags& flags, FileSystem& files, Console& console) {
  const Mode mode = flags.options.mode;
  if (flags.reads_stdin) return std::nullopt;
  const std::vector<std::string> journals = journals_around(flags, files);
  const bool is_undo = mode == Mode::Undo;
  if (mode != Mode::Write && !is_undo) {
    for (const std::string& path : journals) {
      console.err(
          fmt::format("esmigrate: {}: an interrupted run has left this half converted: -w "
                      "finishes it, --undo puts it back\n",
                      shown_text(std::string(directory_of(path)))));
    }
    return std::nullopt;
  }
  bool is_done = true;
  for (const std::string& path : journals) is_done &= recover_one(path, flags, files, console);
  if (!is_done) return kExitUsage;
  if (!is_undo) return std::nullopt;
  if (journals.empty() && !console.is_quiet()) {
    console.err("esmigrate: no run was interrupted here, there is nothing to undo\n");
  }
  return kExitDone;
}

}  // namespace esmigrate
