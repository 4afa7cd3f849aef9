#pragma once

#include <memory>
#include <string>
#include <vector>

#include "esmigrate/edit/offset_map.h"
#include "esmigrate/plan/module_plan.h"
#include "esmigrate/syntax/packed_tree.h"

namespace esmigrate {

/// One repair, for `--explain`.
struct StrictChange {
  ByteRange range;  ///< in the sloppy text
  std::string because;
};

/// A file whose sloppy code has been made strict, as the later stages see it.
struct StrictVersion {
  SourceFile file;
  ModuleFacts facts;            ///< of that text, free of hazards
  PackedTree tree;              ///< of that text, if asked for
  std::vector<OffsetMap> maps;  ///< one per round, the first leads to the sloppy text
  std::vector<StrictChange> changes;

  /// A place of this text in the sloppy one.
  ByteRange origin(ByteRange range) const;
};

/// Repairs what `facts.hazards` found, kind after kind, each time analysing the result afresh until
/// it has no hazard left. Nothing if that cannot be done exactly: then `facts.hazards` comes back
/// with the one that stands in the way, and the module stays as it is. `tree` is the file's.
std::unique_ptr<StrictVersion> repair_strict(const SourceFile& file, SyntaxTree tree,
                                             ModuleFacts& facts, bool keep_tree);

}  // namespace esmigrate
