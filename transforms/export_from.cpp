#include "transforms/export_from.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-from";

std::vector<Edit> export_from(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::ExportFrom) continue;
    std::vector<std::string> entries;
    for (const ActionPart& part : action.parts)
      entries.push_back(export_entry(in, part.local, part.exported));
    const std::string from = " from " + quoted(in, action.local);
    const std::string what =
        action.keyword.empty() ? brace_list(in, entries, 10 + from.size()) : action.keyword;
    const bool had_semicolon = in.source[action.range.end - 1] == ';';
    edits.push_back(
        {action.range,
         "export " + what + from +
             std::string(had_semicolon ? ";" : semicolon_before(in, action.range.end, false)),
         kName, 0});
  }
  return edits;
}

}  // namespace esmigrate
