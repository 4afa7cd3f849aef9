#pragma once

#include <functional>
#include <vector>

#include "link/load_effects.h"

namespace esmigrate {

/// What is needed to know how the modules of one cycle load.
struct CycleInput {
  const LinkInput& in;
  const ModuleGraph& graph;
  const Table<FileId, ModuleInterface>& modules;
  const std::vector<FileId>& members;  ///< of one strongly connected component, sorted
  /// Members that the world outside of the cycle may load first. `certain` are known to be; of the
  /// `possible` ones those count from which the CommonJS modules find all they look for.
  std::vector<FileId> certain;
  std::vector<FileId> possible;
  std::function<bool(FileId, std::uint32_t)> may_import;
};

/// A variable that takes a member of another module's value while that module waits for its own,
/// and so has to be an import.
struct LiveCopy {
  FileId id;
  std::uint32_t copy = 0;  ///< index into ModuleFacts::copies
  bool operator==(const LiveCopy&) const = default;
};

/// Why the cycle would behave differently as ES modules; empty text if it would not, provided that
/// the variables that are added to `live` become imports.
Because cycle_reason(const CycleInput& input, std::vector<LiveCopy>& live);

}  // namespace esmigrate
