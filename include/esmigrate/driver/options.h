#pragma once

#include <string>
#include <vector>

#include "esmigrate/link/linked_program.h"

namespace esmigrate {

enum class Mode : std::uint8_t {
  Print,   ///< converted text of one file on stdout
  Write,   ///< in place
  Check,   ///< list what would change
  Diff,    ///< unified diff
  OutDir,  ///< a converted copy
  Explain, ///< form and reason of every module, nothing written
};

struct Options {
  std::vector<std::string> paths;
  std::string working_directory;  ///< absolute
  Mode mode = Mode::Print;
  std::string out_directory;
  std::vector<std::string> exclude;
  unsigned jobs = 0;              ///< 0: as many as the machine has
  LinkOptions link;
  std::vector<std::string> debug_print;  ///< stage names
  std::string stop_after;                ///< a stage name, or empty
};

}  // namespace esmigrate
