#include "transforms/export_declaration.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-declaration";

static void declare(const TransformInput& in, const Action& action, std::vector<Edit>& edits) {
  const std::string comments = kept_comments(in, action.range);
  if (!action.as_declaration) {
    const std::string prefix = action.with_export ? "export " : "";
    edits.push_back(
        {action.range, prefix + action.keyword + " " + action.local + " = " + comments, kName, 0});
    return;
  }
  const std::string prefix = (action.with_export ? "export " : "") + comments;
  const ValueShape& value = action.value;
  if (!value.name_range.empty()) {
    edits.push_back({action.range, prefix, kName, 0});
  } else {
    edits.push_back({{action.range.begin, value.head_range.end},
                     prefix + named_head(in, value, action.local),
                     kName,
                     0});
  }
  for (Edit& edit : without_semicolon(in, value.range.end, kName)) edits.push_back(std::move(edit));
}

std::vector<Edit> export_declaration(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::ExportDeclaration) declare(in, action, edits);
  }
  return edits;
}

}  // namespace esmigrate
