#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/edit/offset_map.h"
#include "esmigrate/normalise/interop_targets.h"
#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/scope/bindings.h"
#include "esmigrate/syntax/packed_tree.h"

namespace esmigrate {

/// What a file held before its text was normalised.
struct Original {
  std::string text;
  PackedTree tree;              ///< of `text`, for as long as it may be taken back at once
  std::vector<OffsetMap> maps;  ///< one per step, the first leads to `text`

  /// Whether the module does the same only if it becomes named exports: no one can write those.
  bool needs_named = false;
  /// Whether that is so only if, besides, nothing outside of the program can list them.
  bool hides_names = false;
  /// Whether it gave another module's object, which nothing outside of the program may get and
  /// which has to be named exports as well.
  bool is_barrel = false;
  /// Whether it does the same whatever the module becomes.
  bool fits_every_form = false;

  /// Where in `text` a range of the normalised text comes from.
  ByteRange range_of(ByteRange range) const;
};

/// What the steps of the normalisation look at.
struct NormaliseInput {
  const SourceFile& file;
  const SyntaxTree& tree;
  const Bindings& bindings;
  const InteropTargets* targets = nullptr;  ///< nullptr: the other files are not known yet
};

/// Takes away what wraps a module so that it runs in other places than Node as well, and what keeps
/// its variables from being global there: tests for a loader whose answer is known, heads of
/// universal module definitions, functions called on the spot around the whole code. Every step is
/// CommonJS to CommonJS and does not change what the module does in Node.
///
/// `file.text` and what is known of it become those of the normalised text; what it was comes back.
/// Nothing comes back and nothing changes, if there is nothing of the kind.
///
/// Where `targets` tells what other files are, the helpers go as well that compilers put around
/// requires and exports of what was an ES module once; `interop` gets which. Without them it gets
/// whether that would be of use.
std::optional<Original> normalise_module(SourceFile& file, SyntaxTree& tree, Bindings& bindings,
                                         const InteropTargets* targets = nullptr,
                                         InteropUses* interop = nullptr);

}  // namespace esmigrate
