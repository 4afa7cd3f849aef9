#include "cli/report.h"
#include "cli/run.h"
#include "driver/unified_diff.h"

namespace esmigrate {

int run_diff(const ModeInput& input) {
  const Conversion& conversion = input.conversion;
  const bool is_colored = input.console.colors_out();
  for (const ConvertedFile& file : conversion.files) {
    if (!file.is_changed) continue;
    input.console.out(
        unified_diff({conversion.sources[file.file_id.raw].text, conversion.text_of(file),
                      file.shown_path, new_shown_path(file), is_colored}));
  }
  for (const ConvertedPackage& package : conversion.packages) {
    const std::string old_path = package.is_new ? "" : package.shown_path;
    input.console.out(unified_diff(
        {package.text, package.new_text, old_path, new_shown_path(package), is_colored}));
  }
  return exit_code_of(conversion);
}

}  // namespace esmigrate
