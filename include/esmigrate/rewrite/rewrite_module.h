#pragma once

#include <optional>
#include <string>
#include <vector>

#include "esmigrate/edit/edit_set.h"
#include "esmigrate/plan/module_plan.h"
#include "esmigrate/syntax/packed_tree.h"

namespace esmigrate {

struct RewriteInput {
  const ModulePlan& plan;
  const ModuleFacts& facts;
  std::string_view source;
};

/// The new text, or the two edits that contradict each other: a bug of ours, for which the module
/// is refused. A module that stays as it is comes back with its own text.
struct RewrittenModule {
  std::string text;
  EditSet edits;  ///< that led to it
  std::optional<EditConflict> conflict;
  bool is_changed = false;
  std::vector<TextChange> changes;  ///< what the edits did to the original, in order
};

RewrittenModule rewrite_module(const RewriteInput& input);

}  // namespace esmigrate
