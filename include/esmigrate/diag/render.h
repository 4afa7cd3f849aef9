#pragma once

#include <string>
#include <vector>

#include "esmigrate/diag/diagnostic.h"
#include "esmigrate/source/line_map.h"

namespace esmigrate {

/// What rendering needs to know of a file.
struct RenderedFile {
  std::string shown_path;   ///< as the user would type it
  std::string_view source;  ///< original text
  /// Of `source`; without it one is made for every place that is shown, which is slow for many
  /// diagnostics in one large file.
  const LineMap* line_map = nullptr;
};

struct RenderOptions {
  bool color = false;    ///< ANSI colours
  bool snippets = true;  ///< the line of code and the underline below the headline
};

/// The message without its place: the kind's template with `args` filled in.
std::string message_of(const Diagnostic& diagnostic);

/// `path:line:col: severity: text [kebab-name]`, then the underlined source line, then the notes.
/// A diagnostic about the whole file stands at 1:1 without a source line, one without a file has no
/// line and column. A note on the very range of the diagnostic stands beside the underline.
/// `files` is indexed by FileId. Ends in a newline. Nothing of the input is printed raw: control
/// characters come out as escapes, very long lines as a window around the place.
std::string render_text(const Diagnostic& diagnostic, const std::vector<RenderedFile>& files,
                        const RenderOptions& options);

/// One JSON object (no newline): kind, severity, path, line, column, endLine, endColumn, message,
/// notes (the same without kind and severity). Line and column are null without a file. Valid UTF-8
/// whatever the input is.
std::string render_json(const Diagnostic& diagnostic, const std::vector<RenderedFile>& files);

}  // namespace esmigrate
