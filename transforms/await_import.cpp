#include "transforms/await_import.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "await-import";

std::vector<Edit> await_import(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::AwaitImport) continue;
    const std::string call = "await import(" + quoted(in, action.local) + ")";
    edits.push_back(
        {action.range, action.keyword.empty() ? call : "(" + call + ").default", kName, 0});
  }
  return edits;
}

}  // namespace esmigrate
