#pragma once

#include <string>

namespace esmigrate {

/// One input file as found on disk (or given by an embedder): nothing is normalised, the BOM, the
/// `#!` line and CRLF stay in `text`. Never moved once stages hold views into `text`.
struct SourceFile {
  std::string path;  ///< absolute and lexically normal, `/` separators; a label for embedders
  std::string text;  ///< UTF-8; offsets everywhere are bytes into this
};

}  // namespace esmigrate
