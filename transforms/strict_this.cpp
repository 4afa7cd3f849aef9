#include "transforms/strict_this.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "strict-this";

std::vector<Edit> strict_this(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::StrictThis) continue;
    if (!action.range.empty()) {
      // A line that begins with a parenthesis would continue the one above.
      edits.push_back({action.range, (action.as_declaration ? ";" : "") + action.local, kName, 0});
      continue;
    }
    std::string text(in.facts.newline);
    text += std::string(line_indent(in.source, action.range.begin)) + in.facts.indent;
    text += "const " + action.local + " = " + action.exported + std::string(semicolon(in));
    if (semicolon(in).empty() && !ends_line(in.source, action.range.begin)) text += ";";
    edits.push_back({action.range, text, kName, action.order});
  }
  return edits;
}

}  // namespace esmigrate
