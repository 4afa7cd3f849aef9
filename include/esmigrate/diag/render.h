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
};

struct RenderOptions {
  bool color = false;    ///< ANSI colours
  bool snippets = true;  ///< the line of code and the underline below the headline
};

/// The message without its place: the kind's template with `args` filled in.
std::string message_of(const Diagnostic& diagnostic);

/// `path:line:col: severity: text [kebab-name]`, then the underlined source line, then the notes.
/// `files` is indexed by FileId. Ends in a newline.
std::string render_text(const Diagnostic& diagnostic, const std::vector<RenderedFile>& files,
                        const RenderOptions& options);

/// One JSON object (no newline): kind, severity, path, line, column, endLine, endColumn, message,
/// notes.
std::string render_json(const Diagnostic& diagnostic, const std::vector<RenderedFile>& files);

}  // namespace esmigrate
