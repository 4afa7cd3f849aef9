#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

#include "cli/report.h"
#include "cli/run.h"
#include "esmigrate/source/path.h"
#include "esmigrate/write/git_index.h"

namespace esmigrate {
namespace {

WriteLimits limits_of(const ModeInput& input) {
  WriteLimits limits;
  const Options& options = input.flags.options;
  limits.project_directories = input.conversion.list.project_directories;
  const auto add_root = [&](const std::string& path) {
    if (const auto real = input.files.real_path(path)) limits.roots.push_back(*real);
  };
  for (const std::string& given : options.paths) {
    add_root(join_path(options.working_directory, given));
  }
  // One file may need the others of its project: a cycle converts together, package.json follows.
  for (const std::string& project : limits.project_directories) add_root(project);
  limits.process = static_cast<std::uint32_t>(::getpid());
  limits.is_forced = input.flags.is_forced;
  return limits;
}

/// Whether files were named one by one, as an editor or a hook does: whoever does that knows what
/// is in them.
bool names_only_files(const ModeInput& input) {
  const Options& options = input.flags.options;
  return std::all_of(options.paths.begin(), options.paths.end(), [&](const std::string& given) {
    const std::string path = join_path(options.working_directory, given);
    return input.files.status(path).type == FileType::Regular;
  });
}

/// Says whether git could give back every old text, and if not, which it could not.
bool is_saved(const ModeInput& input, const std::vector<PlannedFile>& planned) {
  constexpr std::size_t kShown = 5;
  if (input.flags.is_forced || names_only_files(input)) return true;
  const std::vector<std::string> unsaved = unsaved_in_git(planned, input.files);
  if (unsaved.empty()) return true;
  for (std::size_t i = 0; i < std::min(kShown, unsaved.size()); ++i) {
    print_problems({{unsaved[i], "has changes that git does not have"}}, input.console);
  }
  if (unsaved.size() > kShown) {
    input.console.err(fmt::format("esmigrate: and {} more\n", unsaved.size() - kShown));
  }
  input.console.err("esmigrate: nothing was written: add or commit them first, or use --force\n");
  return false;
}

}  // namespace

int run_write(const ModeInput& input) {
  const std::vector<PlannedFile> planned = planned_files(input.conversion);
  if (!is_saved(input, planned)) return kExitUsage;
  const WriteReport report = write_in_place(planned, input.files, limits_of(input));
  print_problems(report.problems, input.console);
  if (!report.problems.empty()) {
    if (!report.was_undone) {
      input.console.err(
          fmt::format("esmigrate: {} of {} files were written before that and could not be put "
                      "back: run the same command again to finish, or --undo to put them back\n",
                      report.written.size(), planned.size()));
    }
    return kExitUsage;
  }
  print_report(input);
  return exit_code_of(input.conversion);
}

}  // namespace esmigrate
