#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "esmigrate/support/byte_range.h"
#include "esmigrate/support/ids.h"

namespace esmigrate {

enum class Severity : std::uint8_t {
  Hint,     ///< unlikely to matter: counted in the summary, a line of its own only for programs
  Note,     ///< information, the exit code does not change
  Warning,  ///< converted, but a reader should look at the place
  Refused,  ///< the module stays CommonJS; exit code 1
  Error,    ///< the file could not be dealt with at all
};

enum class DiagnosticKind : std::uint16_t {
#define ESM_KIND(name, text_name, severity, message) name,
#include "esmigrate/diag/kinds.def"
#undef ESM_KIND
};

struct KindInfo {
  std::string_view name;  ///< stable kebab-case name, printed in brackets
  Severity severity;
  std::string_view message;  ///< fmt template; `{}` takes `args` in order
};
const KindInfo& kind_info(DiagnosticKind kind);
/// All kinds in the order of kinds.def.
std::vector<DiagnosticKind> all_kinds();

/// The other side of a two-place problem.
struct DiagnosticNote {
  FileId file_id;
  ByteRange range;
  std::string text;
};

/// A problem as data. Rendering is another matter (diag/render.h).
struct Diagnostic {
  DiagnosticKind kind;
  FileId file_id;   ///< may not exist: then `path` alone says where
  ByteRange range;  ///< the narrowest guilty range; empty at 0 for the whole file
  std::vector<std::string> args;
  std::vector<DiagnosticNote> notes;
  std::string path;  ///< for trouble with what never became a file of the program
};

}  // namespace esmigrate
