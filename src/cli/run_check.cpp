#include <fmt/format.h>

#include "cli/report.h"
#include "cli/run.h"

namespace esmigrate {

int run_check(const ModeInput& input) {
  const Conversion& conversion = input.conversion;
  bool has_work = false;
  std::string list;
  for (const ConvertedFile& file : conversion.files) {
    if (!file.is_changed) continue;
    has_work = true;
    list += shown_text(file.shown_path);
    if (file.is_renamed()) list += " -> " + shown_text(new_shown_path(file));
    list += '\n';
  }
  for (const ConvertedPackage& package : conversion.packages) {
    has_work = true;
    list += shown_text(package.shown_path);
    if (!package.new_path.empty()) list += " -> " + shown_text(new_shown_path(package));
    list += '\n';
  }
  if (input.flags.report == ReportFormat::Text) {
    input.console.out(list);
  } else {
    input.console.out(report_text(conversion, input.flags.report));
  }
  const int code = exit_code_of(conversion);
  return code == kExitDone && has_work ? kExitNotAll : code;
}

}  // namespace esmigrate
