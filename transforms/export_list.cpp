#include "transforms/export_list.h"

#include "esmigrate/syntax/walk.h"
#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-list";

static std::string list_text(const TransformInput& in, const Action& action) {
  std::vector<std::string> entries;
  for (const ActionPart& part : action.parts)
    entries.push_back(export_entry(in, part.local, part.exported));
  const bool had_semicolon = !action.range.empty() && in.source[action.range.end - 1] == ';';
  const std::string_view end = had_semicolon ? ";" : semicolon_before(in, action.range.end, false);
  return "export " + brace_list(in, entries) + std::string(end);
}

/// `const api = { a, b: _b };`
static std::string object_text(const TransformInput& in, const Action& action) {
  std::vector<std::string> entries;
  for (const ActionPart& part : action.parts) {
    if (part.local == part.exported) {
      entries.push_back(part.local);
    } else {
      const std::string key =
          is_identifier_name(part.exported) ? part.exported : quoted(in, part.exported);
      entries.push_back(key + ": " + part.local);
    }
  }
  return "const " + action.local + " = " + brace_list(in, entries) + std::string(semicolon(in));
}

std::vector<Edit> export_list(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::ExportList) continue;
    std::string text = action.keyword.empty() ? list_text(in, action) : object_text(in, action);
    if (action.range.empty()) {
      edits.push_back(own_line(in, action, std::move(text), kName));
    } else {
      edits.push_back({action.range, std::move(text), kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
