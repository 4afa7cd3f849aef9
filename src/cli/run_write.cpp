#include <fmt/format.h>

#include "cli/report.h"
#include "cli/run.h"

namespace esmigrate {

int run_write(const ModeInput& input) {
  const std::vector<PlannedFile> planned = planned_files(input.conversion);
  const WriteReport report = write_in_place(planned, input.files);
  print_problems(report.problems, input.console);
  if (!report.problems.empty()) {
    if (!report.was_undone) {
      input.console.err(
          fmt::format("esmigrate: {} of {} files were written before that and could not be put "
                      "back; run the same command again to finish\n",
                      report.written.size(), planned.size()));
    }
    return kExitUsage;
  }
  print_report(input);
  return exit_code_of(input.conversion);
}

}  // namespace esmigrate
