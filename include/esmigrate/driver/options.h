#pragma once

#include <array>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/link/linked_program.h"

namespace esmigrate {

enum class Mode : std::uint8_t {
  Print,    ///< converted text of one file on stdout
  Write,    ///< in place
  Check,    ///< list what would change
  Diff,     ///< unified diff
  OutDir,   ///< a converted copy
  Explain,  ///< form and reason of every module, nothing written
  Report,   ///< the report only, nothing written
  Undo,     ///< put back what an interrupted `Write` has left
};

/// The words of `--debug-print` and `--stop-after`, in the order the stages run.
inline constexpr std::array<std::string_view, 8> kStageNames = {
    "discover", "parse", "scope", "alias", "link", "plan", "rewrite", "verify"};

struct Options {
  std::vector<std::string> paths;
  std::string working_directory;  ///< absolute
  std::string home_directory;     ///< absolute, or empty
  Mode mode = Mode::Print;
  std::string out_directory;
  std::vector<std::string> exclude;
  unsigned jobs = 0;  ///< 0: as many as the machine has
  LinkOptions link;
  std::vector<std::string> debug_print;  ///< stage names
  std::string stop_after;                ///< a stage name, or empty
  /// What tells this build of the program from others that might read its cache of facts. Empty:
  /// there is no cache.
  std::string cache_identity;
  std::string cache_home;  ///< the user's cache directory, absolute, or empty
  /// Called now and then, from any thread but never twice at a time: what is being done, how much
  /// of it is done, and how much there is.
  std::function<void(std::string_view what, std::size_t done, std::size_t total)> progress;
};

}  // namespace esmigrate
