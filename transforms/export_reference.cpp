#include "transforms/export_reference.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-reference";

std::vector<Edit> export_reference(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    switch (action.kind) {
      case ActionKind::ExportReference:
        edits.push_back({action.range,
                         action.is_shorthand ? action.exported + ": " + action.local : action.local,
                         kName, 0});
        break;
      case ActionKind::ChainTargets:
        edits.push_back({action.range, "", kName, 0});
        break;
      case ActionKind::ExportPrefix:
        edits.push_back({action.range, "export ", kName, action.order});
        break;
      default:
        break;
    }
  }
  return edits;
}

}  // namespace esmigrate
