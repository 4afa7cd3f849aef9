#include "esmigrate/rewrite/rewrite_module.h"

#include "transforms/registry.h"

namespace esmigrate {

RewrittenModule rewrite_module(const RewriteInput& input) {
  RewrittenModule result;
  if (input.plan.actions.empty()) {
    result.text = input.source;
    return result;
  }
  EditSet& edits = result.edits;
  for (const Transform& transform : all_transforms()) {
    for (Edit& edit : transform.run({input.plan, input.facts, input.source})) {
      edits.add(std::move(edit));
    }
  }
  result.conflict = edits.finish();
  result.text = result.conflict ? std::string(input.source) : edits.apply(input.source);
  result.is_changed = result.text != input.source;
  if (!result.conflict) result.changes = edits.changes();
  return result;
}

}  // namespace esmigrate
