#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/edit/offset_map.h"
#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/scope/bindings.h"

namespace esmigrate {

/// CommonJS text that does the same in Node with less around it.
struct NormalisedText {
  std::string text;
  std::vector<OffsetMap> maps;  ///< one per step, the first leads to the text of the file

  /// Whether the module does the same only if it becomes named exports: no one can write those.
  bool needs_named = false;
  /// Whether that is so only if, besides, nothing outside of the program can list them.
  bool needs_private = false;

  ByteRange origin(ByteRange range) const;
};

struct NormaliseInput {
  const SourceFile& file;
  const SyntaxTree& tree;
  const Bindings& bindings;
};

/// Takes away what wraps a module so that it runs in other places than Node as well, and what keeps
/// its variables from being global there: tests for a loader whose answer is known, heads of
/// universal module definitions, functions called on the spot around the whole code. Every step is
/// CommonJS to CommonJS and does not change what the module does in Node. Nothing, if there is
/// nothing of the kind.
std::optional<NormalisedText> normalise_module(const NormaliseInput& input);

}  // namespace esmigrate
