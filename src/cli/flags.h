#pragma once

#include <optional>
#include <string>
#include <variant>

#include "cli/console.h"
#include "esmigrate/driver/options.h"

namespace esmigrate {

enum class ReportFormat { Text, Json, Sarif };

/// Exit codes of the program.
inline constexpr int kExitDone = 0;    ///< everything asked for is ES modules now
inline constexpr int kExitNotAll = 1;  ///< something stays CommonJS, or `--check` found work
inline constexpr int kExitUsage = 2;   ///< wrong flags, or the disk
inline constexpr int kExitBug = 3;     ///< a bug of this program

struct Flags {
  Options options;
  bool reads_stdin = false;
  std::string stdin_path;  ///< of --stdin-filepath
  ReportFormat report = ReportFormat::Text;
  ColorWhen color = ColorWhen::Auto;
  bool is_quiet = false;
  bool is_verbose = false;
  bool is_forced = false;
  bool lists_stages = false;  ///< --debug-print=list
};

/// The flags, or the exit code when there is nothing to do any more (`--help`, `--version`, wrong
/// usage, each with its text printed).
std::variant<Flags, int> parse_flags(int argc, char** argv);

}  // namespace esmigrate
