#include "transforms/export_default.h"

#include "esmigrate/syntax/walk.h"
#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-default";

/// The statement names a variable: a default export, and one for `require` if that is needed.
static void export_name(const TransformInput& in, const Action& action, std::vector<Edit>& edits) {
  const std::string& local = action.local;
  if (!action.gives_module_exports && action.keyword != "list") {
    edits.push_back({action.range, "export default " + kept_comments(in, action.range), kName, 0});
    return;
  }
  std::string list = "export { " + local + " as default";
  if (action.gives_module_exports) list += ", " + local + " as " + quoted(in, "module.exports");
  edits.push_back({{action.range.begin, action.value.outer_range.end}, list + " }", kName, 0});
}

static bool begins_like_declaration(std::string_view text) {
  const auto starts = [text](std::string_view word) {
    return text.starts_with(word) &&
           (text.size() == word.size() || !is_identifier_name(text.substr(word.size(), 1)));
  };
  return starts("function") || starts("class") || (starts("async") && text.find("function") < 12);
}

static void export_value(const TransformInput& in, const Action& action, std::vector<Edit>& edits) {
  const ValueShape& value = action.value;
  const std::string comments = kept_comments(in, action.range);
  std::string prefix = (action.with_export ? "export default " : "") + comments;
  if (action.as_declaration) {
    if (!action.local.empty() && value.name_range.empty()) {
      edits.push_back({{action.range.begin, value.head_range.end},
                       prefix + named_head(in, value, action.local),
                       kName,
                       0});
    } else {
      edits.push_back({action.range, prefix, kName, 0});
    }
    for (Edit& edit : without_semicolon(in, value.range.end, kName))
      edits.push_back(std::move(edit));
    return;
  }
  if (!action.local.empty()) prefix = "const " + action.local + " = " + comments;
  const bool wrap =
      action.local.empty() && begins_like_declaration(text_at(in.source, value.outer_range));
  edits.push_back({action.range, prefix + (wrap ? "(" : ""), kName, 0});
  if (wrap) edits.push_back({{value.outer_range.end, value.outer_range.end}, ")", kName, -5});
}

std::vector<Edit> export_default(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::ExportDefault) continue;
    if (action.keyword == "from") {
      edits.push_back({action.range,
                       kept_comments(in, action.range) + from_text(in, "export", action.parts[0]),
                       kName, 0});
    } else if (action.keyword == "name" || action.keyword == "list") {
      export_name(in, action, edits);
    } else {
      export_value(in, action, edits);
    }
  }
  return edits;
}

}  // namespace esmigrate
