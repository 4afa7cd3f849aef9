#include "transforms/path_variable.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "path-variable";

std::vector<Edit> path_variable(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::PathVariable) {
      edits.push_back({action.range,
                       action.is_shorthand ? action.exported + ": " + action.local : action.local,
                       kName, 0});
    } else if (action.kind == ActionKind::TypeofGuard) {
      edits.push_back({action.range, quoted(in, action.local), kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
