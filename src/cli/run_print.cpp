#include "cli/run.h"

namespace esmigrate {

int run_print(const ModeInput& input) {
  for (const ConvertedFile& file : input.conversion.files) {
    // Half an answer would end up in somebody's file: a text that could not be read prints nothing.
    if (file.is_requested && file.form != ModuleForm::None)
      input.console.out(input.conversion.text_of(file));
  }
  return exit_code_of(input.conversion);
}

}  // namespace esmigrate
