#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "cli/console.h"
#include "cli/flags.h"
#include "esmigrate/driver/pipeline.h"
#include "esmigrate/write/write_files.h"

namespace esmigrate {

/// Does what the flags say, from reading to writing. Answers the exit code.
///
/// `remains` is what the run knew: a process that ends need not free it.
int run(const Flags& flags, FileSystem& files, Console& console,
        std::shared_ptr<const void>& remains);

/// What one mode needs. Each `run_<mode>` prints or writes what the mode is for and answers its
/// exit code; diagnostics have been printed before.
struct ModeInput {
  const Flags& flags;
  const Conversion& conversion;
  FileSystem& files;
  Console& console;
};

int run_print(const ModeInput& input);
int run_check(const ModeInput& input);
int run_diff(const ModeInput& input);
int run_explain(const ModeInput& input);
int run_report(const ModeInput& input);
int run_write(const ModeInput& input);
int run_out_dir(const ModeInput& input);

/// Finishes (`-w`) or undoes (`--undo`) what an interrupted run has left around the given paths; in
/// other modes only says that there is something. Answers an exit code if that is the end of it.
std::optional<int> run_recovery(const Flags& flags, FileSystem& files, Console& console);

/// Why the flags' output directory cannot take a copy; nothing if it can. Asked before any work.
std::optional<Problem> refuse_out_dir(const Flags& flags, const FileSystem& files);

/// The report of `--report`, behind whatever a mode has done; nothing for the quiet.
void print_report(const ModeInput& input);

/// The exit code that the diagnostics alone ask for.
int exit_code_of(const Conversion& conversion);

/// Every file of the conversion that changes, package.json files included, sorted by path.
std::vector<PlannedFile> planned_files(const Conversion& conversion);

/// `esmigrate: path: message`, on stderr.
void print_problems(const std::vector<Problem>& problems, Console& console);

}  // namespace esmigrate
