#include "transforms/strict_name.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "strict-name";

std::vector<Edit> strict_name(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::StrictName) {
      const std::string key = action.exported.empty() ? "" : action.exported + ": ";
      edits.push_back({action.range, key + action.local, kName, action.order});
    } else if (action.kind == ActionKind::StrictRemove) {
      const ByteRange range =
          action.as_declaration ? whole_line(in.source, action.range) : action.range;
      edits.push_back({range, "", kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
