#include <fmt/format.h>

#include "cli/report.h"
#include "cli/run.h"
#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

/// The place a path leads to, even if its last parts do not exist yet.
std::string real_place(const std::string& path, const FileSystem& files) {
  std::string missing;
  for (std::string at = path;; at = std::string(directory_of(at))) {
    if (const auto real = files.real_path(at)) return join_path(*real, "." + missing);
    missing.insert(0, "/").insert(1, base_name(at));
    if (at == "/") return path;
  }
}

struct CopyRoot {
  std::string from;
  std::string to;
};

/// A single directory becomes the output directory itself; of several paths each keeps its place
/// below the working directory.
Result<std::vector<CopyRoot>> copy_roots(const Flags& flags, const FileSystem& files) {
  const Options& options = flags.options;
  const std::string here =
      files.real_path(options.working_directory).value_or(options.working_directory);
  const std::string out = real_place(join_path(here, options.out_directory), files);
  std::vector<CopyRoot> roots;
  for (const std::string& given : options.paths) {
    const std::optional<std::string> from = files.real_path(join_path(here, given));
    if (!from) continue;  // discover has said so
    const bool is_directory = files.status(*from).type == FileType::Directory;
    if (options.paths.size() == 1) {
      roots.push_back({*from, out});
    } else if (!is_inside(*from, here)) {
      return Unexpected{Problem{given,
                                "is outside of the current directory: with several paths "
                                "its place in the copy is not known"}};
    } else {
      const std::string place = is_directory ? *from : std::string(directory_of(*from));
      roots.push_back({*from, join_path(out, "." + place.substr(here.size()))});
    }
  }
  return roots;
}

}  // namespace

std::optional<Problem> refuse_out_dir(const Flags& flags, const FileSystem& files) {
  const Options& options = flags.options;
  const std::string here =
      files.real_path(options.working_directory).value_or(options.working_directory);
  const std::string& shown = options.out_directory;
  const std::string out = real_place(join_path(here, shown), files);
  const Result<std::vector<CopyRoot>> roots = copy_roots(flags, files);
  if (!roots) return roots.error();
  for (const CopyRoot& root : *roots) {
    if (is_inside(out, root.from)) {
      return Problem{shown, "lies inside of what is to be copied: choose a directory beside it"};
    }
    if (is_inside(root.from, out)) {
      return Problem{shown, "contains what is to be copied: choose another directory, or use -w"};
    }
  }
  const FileStatus status = files.status(out);
  if (status.type == FileType::Regular || status.type == FileType::Other) {
    return Problem{shown, "is not a directory"};
  }
  if (status.type == FileType::Directory && !flags.is_forced) {
    const auto names = files.list_directory(out);
    if (!names || !names->empty()) {
      return Problem{shown, "is not empty: use --force to write into it"};
    }
  }
  return std::nullopt;
}

int run_out_dir(const ModeInput& input) {
  const Result<std::vector<CopyRoot>> roots = copy_roots(input.flags, input.files);
  const std::vector<PlannedFile> planned = planned_files(input.conversion);
  std::size_t problems = 0;
  for (const CopyRoot& root : *roots) {
    const WriteReport report = copy_tree({root.from, root.to, planned}, input.files);
    print_problems(report.problems, input.console);
    problems += report.problems.size();
  }
  if (problems != 0) {
    input.console.err("esmigrate: the copy is not complete\n");
    return kExitUsage;
  }
  print_report(input);
  return exit_code_of(input.conversion);
}

}  // namespace esmigrate
