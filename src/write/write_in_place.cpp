// All or nothing: everything that can be known beforehand is checked before the first write, a
// journal with both texts of every file stands before it, and it goes after the last one
// (journal.cpp).
#include <map>

#include "esmigrate/source/path.h"
#include "esmigrate/write/journal.h"
#include "esmigrate/write/write_files.h"

namespace esmigrate {
namespace {

constexpr std::uint32_t kNewFileMode = 0644;

bool is_renamed(const PlannedFile& file) { return file.new_path != file.old_path; }

class Writer {
 public:
  Writer(const std::vector<PlannedFile>& planned, const WriteLimits& limits, FileSystem& files)
      : planned_(planned), limits_(limits), files_(files) {}

  WriteReport run() {
    for (const PlannedFile& file : planned_) check_before(file);
    if (!report_.problems.empty() || !write_journals()) {
      report_.was_undone = true;
      return std::move(report_);
    }
    if (write_texts() && remove_old_names()) {
      remove_journals();
    } else {
      undo();
    }
    return std::move(report_);
  }

 private:
  void refuse(const std::string& path, std::string message) {
    report_.problems.push_back({path, std::move(message)});
  }
  bool take(const Result<Done>& done) {
    if (!done) report_.problems.push_back(done.error());
    return done.has_value();
  }

  // ---- what must hold before the first write

  void check_before(const PlannedFile& file) {
    if (file.is_new) return check_new(file);
    const Result<std::string> now = files_.read_file(file.old_path);
    if (!now) {
      return refuse(file.old_path, "cannot be read again: " + now.error().message);
    }
    if (*now != file.old_text) {
      return refuse(file.old_path, "has changed since it was read: nothing was written, try again");
    }
    const FileStatus status = files_.status(file.old_path);
    if (status.links > 1 && !limits_.is_forced) {
      return refuse(file.old_path,
                    "has other hard links, which would keep the old text: nothing was written, "
                    "--force writes it all the same");
    }
    if (!is_allowed(file.old_path)) {
      return refuse(file.old_path, "leads out of the project: nothing was written");
    }
    const FileStatus taken = files_.status(file.new_path);
    if (is_renamed(file) && (taken.type != FileType::Missing || taken.is_symlink)) {
      return refuse(file.new_path, "exists already: " + file.old_path +
                                       " cannot be renamed to it, nothing was written");
    }
    if (const auto reason = files_.why_not_writable(file.new_path)) {
      refuse(file.new_path, "cannot be written: " + *reason + "; nothing was written");
    }
  }

  void check_new(const PlannedFile& file) {
    const FileStatus taken = files_.status(file.new_path);
    if (taken.type != FileType::Missing || taken.is_symlink) {
      refuse(file.new_path, "exists already: nothing was written, try again");
    } else if (!is_allowed(std::string(directory_of(file.new_path)))) {
      refuse(file.new_path, "leads out of the project: nothing was written");
    } else if (const auto reason = files_.why_not_writable(file.new_path)) {
      refuse(file.new_path, "cannot be written: " + *reason + "; nothing was written");
    }
  }

  bool is_allowed(const std::string& path) const {
    if (limits_.roots.empty()) return true;
    const std::string real = files_.real_path(path).value_or(path);
    for (const std::string& root : limits_.roots) {
      if (is_inside(real, root)) return true;
    }
    return false;
  }

  // ---- the journals, one for each project

  std::string journal_directory(const PlannedFile& file) const {
    std::string directory(directory_of(file.old_path));
    for (const std::string& project : limits_.project_directories) {
      if (is_inside(file.old_path, project)) directory = project;  // sorted: the innermost is last
    }
    return directory;
  }

  bool write_journals() {
    // A single text is replaced at once or not at all.
    if (planned_.size() == 1 && !is_renamed(planned_[0])) return true;
    for (const PlannedFile& file : planned_) {
      Journal& journal = journals_[journal_directory(file)];
      journal.process = limits_.process;
      journal.entries.push_back(
          {file.old_path, file.new_path, std::string(file.old_text), std::string(file.new_text),
           file.is_new ? FileAttributes(kNewFileMode) : attributes_of(files_.status(file.old_path)),
           file.is_new});
    }
    for (auto journal = journals_.begin(); journal != journals_.end(); ++journal) {
      const std::string path = join_path(journal->first, kJournalName);
      if (files_.status(path).type != FileType::Missing) {
        refuse(path, "is left from an interrupted run: finish or undo that first");
      } else if (take(files_.write_file(path, to_bytes(journal->second, journal->first), 0600))) {
        continue;
      }
      // Nothing has been written yet, so none of the journals is needed.
      while (journal != journals_.begin()) {
        --journal;
        take(files_.remove_file(join_path(journal->first, kJournalName)));
      }
      return false;
    }
    return true;
  }

  void remove_journals() {
    for (const auto& [directory, journal] : journals_) {
      take(files_.remove_file(join_path(directory, kJournalName)));
    }
  }

  // ---- the writing

  bool write_texts() {
    for (const PlannedFile& file : planned_) {
      std::optional<FileAttributes> attributes;
      if (is_renamed(file)) attributes = attributes_of(files_.status(file.old_path));
      if (file.is_new) attributes = FileAttributes(kNewFileMode);
      if (!take(files_.write_file(file.new_path, file.new_text, attributes))) return false;
      report_.written.push_back(file.new_path);
    }
    return true;
  }

  bool remove_old_names() {
    for (const PlannedFile& file : planned_) {
      if (is_renamed(file) && !take(files_.remove_file(file.old_path))) return false;
    }
    return true;
  }

  void undo() {
    bool is_undone = true;
    for (const auto& [directory, journal] : journals_) {
      const std::string path = join_path(directory, kJournalName);
      is_undone &= recover(path, journal, Recovery::Undo, false, files_).problems.empty();
    }
    report_.was_undone = is_undone;
    if (is_undone) report_.written.clear();
  }

  const std::vector<PlannedFile>& planned_;
  const WriteLimits& limits_;
  FileSystem& files_;
  std::map<std::string, Journal> journals_;  ///< by directory
  WriteReport report_;
};

}  // namespace

WriteReport write_in_place(const std::vector<PlannedFile>& planned, FileSystem& files,
                           const WriteLimits& limits) {
  return Writer(planned, limits, files).run();
}

}  // namespace esmigrate
