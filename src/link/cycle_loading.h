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

/// Why the cycle would behave differently as ES modules; empty text if it would not.
Because cycle_reason(const CycleInput& input);

}  // namespace esmigrate
