#include "cli/run.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "cli/report.h"
#include "driver/overlay_file_system.h"
#include "esmigrate/source/path.h"

namespace esmigrate {
namespace {

constexpr const char* kStdinPath = "/stdin.js";

Result<std::string> read_stdin() {
  std::string text;
  std::string buffer(1 << 16, '\0');
  while (true) {
    const ssize_t count = ::read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count == 0) return text;
    if (count > 0) {
      text.append(buffer, 0, static_cast<std::size_t>(count));
    } else if (errno != EINTR) {
      return Unexpected{Problem{"<stdin>", std::generic_category().message(errno)}};
    }
  }
}

int usage(Console& console, std::string_view message) {
  console.err(fmt::format("esmigrate: {}\nTry `esmigrate --help`.\n", message));
  return kExitUsage;
}

/// What can be said against the command line only after a look at the disk.
std::optional<std::string> refuse_usage(const Flags& flags, const FileSystem& files) {
  const Options& options = flags.options;
  if (options.mode != Mode::Print || flags.reads_stdin) return std::nullopt;
  if (!options.debug_print.empty() || !options.stop_after.empty()) return std::nullopt;
  if (options.paths.size() > 1) {
    return "several paths need -w, -o, -c, -d, --explain or --report: only one file can be printed";
  }
  const std::string path = join_path(options.working_directory, options.paths.front());
  if (files.status(path).type == FileType::Directory) {
    return "a directory needs -w, -o, -c, -d, --explain or --report: only one file can be printed";
  }
  return std::nullopt;
}

int run_mode(const ModeInput& input) {
  switch (input.flags.options.mode) {
    case Mode::Print:
      return run_print(input);
    case Mode::Write:
      return run_write(input);
    case Mode::Check:
      return run_check(input);
    case Mode::Diff:
      return run_diff(input);
    case Mode::OutDir:
      return run_out_dir(input);
    case Mode::Explain:
      return run_explain(input);
    case Mode::Report:
      return run_report(input);
    case Mode::Undo:
      break;  // needs no conversion: run_recovery
  }
  return kExitBug;
}

Options options_with_progress(const Flags& flags, Console& console) {
  Options options = flags.options;
  options.progress = [&console](std::string_view what, std::size_t done, std::size_t total) {
    if (done % 64 == 0) console.progress(fmt::format("{} {} of {}", what, done, total));
  };
  return options;
}

/// The conversion that the flags ask for; from standard input if that is where the text is. The
/// files that it was read from are `files` or `overlay`, which texts may still be read from.
Result<Conversion> convert(const Flags& flags, const FileSystem& files, Console& console,
                           std::optional<OverlayFileSystem>& overlay) {
  Options options = options_with_progress(flags, console);
  if (!flags.reads_stdin) return run_pipeline(options, files);
  Result<std::string> text = read_stdin();
  if (!text) return Unexpected{text.error()};
  if (!flags.stdin_path.empty()) {
    options.paths = {flags.stdin_path};
    const std::string path = join_path(options.working_directory, flags.stdin_path);
    return run_pipeline(options, overlay.emplace(files, path, *std::move(text)));
  }
  MemoryFileSystem alone;
  alone.add_file(kStdinPath, *std::move(text));
  options.paths = {kStdinPath};
  options.working_directory = "/";
  options.link.is_single_text = true;
  Conversion conversion = run_pipeline(options, alone);
  for (std::string& shown : conversion.shown_paths) shown = "<stdin>";
  for (ConvertedFile& file : conversion.files) file.shown_path = "<stdin>";
  return conversion;
}

}  // namespace

/// Without a cache the next run is slower, nothing else: what goes wrong here is no trouble.
/// Nothing is flushed, as a cache that is cut short counts as none.
static void keep_cache(const CacheFile& cache, FileSystem& files) {
  const std::string directory(directory_of(cache.path));
  const std::string fresh = fmt::format("{}/.{}.{}", directory, base_name(cache.path), ::getpid());
  if (!files.make_directories(directory) || !files.write_copy(fresh, cache.bytes, 0644)) return;
  if (!files.rename_file(fresh, cache.path)) (void)files.remove_file(fresh);
}

int run(const Flags& flags, FileSystem& files, Console& console,
        std::shared_ptr<const void>& remains) {
  if (flags.lists_stages) {
    for (const std::string_view stage : kStageNames) console.out(fmt::format("{}\n", stage));
    return kExitDone;
  }
  if (const auto refusal = refuse_usage(flags, files)) return usage(console, *refusal);
  if (flags.options.mode == Mode::OutDir) {
    if (const auto problem = refuse_out_dir(flags, files)) {
      print_problems({*problem}, console);
      return kExitUsage;
    }
  }
  if (const auto code = run_recovery(flags, files, console)) return *code;
  std::optional<OverlayFileSystem> overlay;
  const auto held =
      std::make_shared<const Result<Conversion>>(convert(flags, files, console, overlay));
  remains = held;
  const Result<Conversion>& conversion = *held;
  if (!conversion) {
    print_problems({conversion.error()}, console);
    return kExitUsage;
  }
  if (conversion->cache) keep_cache(*conversion->cache, files);
  console.out(conversion->debug_output);
  console.err(diagnostics_text(*conversion, console.is_quiet(), console.colors_err()));

  const bool is_debugging =
      !flags.options.stop_after.empty() ||
      (flags.options.mode == Mode::Print && !flags.options.debug_print.empty());
  const int code =
      is_debugging ? exit_code_of(*conversion) : run_mode({flags, *conversion, files, console});
  if (console.failure().empty()) return code;
  console.err(fmt::format("esmigrate: standard output: {}\n", console.failure()));
  return kExitUsage;
}

void print_report(const ModeInput& input) {
  const bool is_text = input.flags.report == ReportFormat::Text;
  const bool is_debugging = !input.flags.options.debug_print.empty();
  if (is_text && (input.console.is_quiet() || is_debugging)) return;
  input.console.out(report_text(input.conversion, input.flags.report));
}

int exit_code_of(const Conversion& conversion) {
  int code = kExitDone;
  for (const Diagnostic& diagnostic : conversion.diagnostics) {
    switch (diagnostic.kind) {
      case DiagnosticKind::NotFound:
      case DiagnosticKind::Unreadable:
      case DiagnosticKind::NotAFile:
      case DiagnosticKind::SymlinkLoop:
      case DiagnosticKind::DanglingSymlink:
        return kExitUsage;
      default:
        if (kind_info(diagnostic.kind).severity >= Severity::Refused) code = kExitNotAll;
    }
  }
  return code;
}

std::vector<PlannedFile> planned_files(const Conversion& conversion) {
  std::vector<PlannedFile> planned;
  for (const ConvertedFile& file : conversion.files) {
    if (!file.is_changed) continue;
    planned.push_back({file.old_path, file.new_path, conversion.sources[file.file_id.raw].text,
                       conversion.text_of(file)});
  }
  for (const ConvertedPackage& package : conversion.packages) {
    planned.push_back(
        {package.path, package.output_path(), package.text, package.new_text, package.is_new});
  }
  std::sort(planned.begin(), planned.end(),
            [](const PlannedFile& a, const PlannedFile& b) { return a.old_path < b.old_path; });
  return planned;
}

void print_problems(const std::vector<Problem>& problems, Console& console) {
  for (const Problem& problem : problems) {
    const std::string path = problem.path.empty() ? "" : shown_text(problem.path) + ": ";
    console.err(fmt::format("esmigrate: {}{}\n", path, shown_text(problem.message)));
  }
}

}  // namespace esmigrate
