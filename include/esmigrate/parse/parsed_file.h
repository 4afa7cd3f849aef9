#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/diag/diagnostic.h"
#include "esmigrate/source/source_file.h"
#include "esmigrate/syntax/tree.h"

namespace esmigrate {

struct ParseInput {
  FileId file_id;
  const SourceFile& file;
};

/// One file's syntax tree. Without a tree the diagnostics say why, and no later stage sees the
/// file.
struct ParsedFile {
  FileId file_id;
  std::optional<SyntaxTree> tree;  ///< views `SourceFile::text`
  std::vector<Diagnostic> diagnostics;
};

/// Parses one file. Refused, with a diagnostic: text that is not UTF-8 (comments apart), does not
/// parse as JavaScript (JSX included), or nests deeper than the stages can walk.
ParsedFile parse_file(const ParseInput& input);

/// For `--debug-print=parse`: one node per line, indented by depth, with its range.
std::string to_text(const SyntaxTree& tree);

}  // namespace esmigrate
