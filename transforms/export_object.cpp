#include "transforms/export_object.h"

#include "esmigrate/syntax/walk.h"
#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-object";

static std::string value_text(const TransformInput& in, const Action& action) {
  const std::string& local = action.local;
  // `export default f` would have its value only when the module has come there.
  if (action.keyword == "list" && !action.gives_module_exports)
    return "export { " + local + " as default }" + std::string(semicolon(in));
  if (!action.gives_module_exports) return "export default " + local + std::string(semicolon(in));
  return "export { " + local + " as default, " + local + " as " + quoted(in, "module.exports") +
         " }" + std::string(semicolon(in));
}

/// What can bear its own name is declared and exported at once, the rest by a list.
static std::string names_text(const TransformInput& in, const Action& action) {
  std::vector<std::string> direct;
  std::vector<std::string> renamed;
  std::vector<std::string> entries;
  for (const ActionPart& part : action.parts) {
    if (part.local == part.exported) {
      direct.push_back(part.local);
      continue;
    }
    const std::string key =
        is_identifier_name(part.exported) ? part.exported : quoted(in, part.exported);
    renamed.push_back(key + ": " + part.local);
    entries.push_back(export_entry(in, part.local, part.exported));
  }
  const std::string end(semicolon(in));
  std::string text;
  if (!direct.empty())
    text = "export const " + brace_list(in, direct, action.local.size() + 17) + " = " +
           action.local + end;
  if (!renamed.empty()) {
    if (!text.empty()) text += in.facts.newline;
    text += "const " + brace_list(in, renamed, action.local.size() + 10) + " = " + action.local +
            end + std::string(in.facts.newline);
    text += "export " + brace_list(in, entries) + end;
  }
  return text;
}

std::vector<Edit> export_object(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::ExportObject) {
      edits.push_back(own_line(
          in, action, action.keyword == "names" ? names_text(in, action) : value_text(in, action),
          kName));
    } else if (action.kind == ActionKind::EmptyExport) {
      edits.push_back(end_line(in, action, "export {}" + std::string(semicolon(in)), kName));
    }
  }
  return edits;
}

}  // namespace esmigrate
