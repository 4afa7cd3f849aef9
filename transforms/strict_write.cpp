#include "transforms/strict_write.h"

namespace esmigrate {

static constexpr std::string_view kName = "strict-write";

std::vector<Edit> strict_write(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::StrictWrite) continue;
    // What stands between the kept pieces is replaced, they themselves stay untouched.
    std::uint32_t at = action.range.begin;
    std::string text;
    for (const ActionPart& part : action.parts) {
      if (part.range.empty()) {
        text += part.text;
        continue;
      }
      edits.push_back({{at, part.range.begin}, text, kName, action.order});
      text.clear();
      at = part.range.end;
    }
    edits.push_back({{at, action.range.end}, text, kName, action.order});
  }
  return edits;
}

}  // namespace esmigrate
