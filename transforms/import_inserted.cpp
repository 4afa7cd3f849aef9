#include "transforms/import_inserted.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "import-inserted";

std::vector<Edit> import_inserted(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::ImportInserted) {
      edits.push_back(head_line(
          in, action, import_text(in, action.parts.front()) + std::string(semicolon(in)), kName));
    } else if (action.kind == ActionKind::ImportReference) {
      edits.push_back({action.range, action.local, kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
