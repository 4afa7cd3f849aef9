#include "esmigrate/write/write_files.h"

namespace esmigrate {
namespace {

bool is_renamed(const PlannedFile& file) { return file.new_path != file.old_path; }

/// What must hold before the first write.
void check_before(const PlannedFile& file, const FileSystem& files, WriteReport& report) {
  const Result<std::string> now = files.read_file(file.old_path);
  if (!now) {
    report.problems.push_back({file.old_path, "cannot be read again: " + now.error().message});
  } else if (*now != file.old_text) {
    report.problems.push_back(
        {file.old_path, "has changed since it was read: nothing was written, try again"});
  }
  const FileStatus taken = files.status(file.new_path);
  if (is_renamed(file) && (taken.type != FileType::Missing || taken.is_symlink)) {
    report.problems.push_back({file.new_path, "exists already: " + file.old_path +
                                                  " cannot be renamed to it, nothing was written"});
  }
}

/// Puts back what was there. Says whether the disk let it.
bool undo(const std::vector<const PlannedFile*>& written, FileSystem& files) {
  bool is_undone = true;
  for (auto file = written.rbegin(); file != written.rend(); ++file) {
    const Result<Done> done = is_renamed(**file)
                                  ? files.remove_file((*file)->new_path)
                                  : files.write_file((*file)->old_path, (*file)->old_text, {});
    is_undone = is_undone && done;
  }
  return is_undone;
}

}  // namespace

WriteReport write_in_place(const std::vector<PlannedFile>& planned, FileSystem& files) {
  WriteReport report;
  for (const PlannedFile& file : planned) check_before(file, files, report);
  if (!report.problems.empty()) {
    report.was_undone = true;
    return report;
  }

  std::vector<const PlannedFile*> written;
  for (const PlannedFile& file : planned) {
    std::optional<std::uint32_t> mode;
    if (is_renamed(file)) mode = files.status(file.old_path).mode;
    const Result<Done> done = files.write_file(file.new_path, file.new_text, mode);
    if (!done) {
      report.problems.push_back(done.error());
      report.was_undone = undo(written, files);
      if (report.was_undone) report.written.clear();
      return report;
    }
    written.push_back(&file);
    report.written.push_back(file.new_path);
  }

  // From here on the new program is complete; an old name that stays does no harm to it.
  for (const PlannedFile& file : planned) {
    if (!is_renamed(file)) continue;
    const Result<Done> done = files.remove_file(file.old_path);
    if (!done) report.problems.push_back(done.error());
  }
  return report;
}

}  // namespace esmigrate
