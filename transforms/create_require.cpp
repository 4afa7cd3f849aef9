#include "transforms/create_require.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "create-require";

std::vector<Edit> create_require(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::CreateRequire) {
      const std::string end = std::string(semicolon(in));
      const std::string clause = action.exported == "createRequire"
                                     ? action.exported
                                     : "createRequire as " + action.exported;
      edits.push_back(head_line(in, action,
                                "import { " + clause + " } from " + quoted(in, action.local) + end +
                                    std::string(in.facts.newline) + action.keyword +
                                    " require = " + action.exported + "(import.meta.url)" + end,
                                kName));
    } else if (action.kind == ActionKind::RequireSpecifier) {
      edits.push_back({action.range, quoted(in, action.local), kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
