#include "transforms/export_variable.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-variable";

std::vector<Edit> export_variable(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::ExportVariable) continue;
    const std::string end = std::string(semicolon(in)) + std::string(in.facts.newline);
    std::string text = (action.with_export ? "export " : "") + action.keyword + " " + action.local + end;
    if (!action.with_export) text += "export { " + export_entry(in, action.local, action.exported) + " }" + end;
    edits.push_back({action.range, std::move(text), kName, action.order});
  }
  return edits;
}

}  // namespace esmigrate
