#include "transforms/export_variable.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "export-variable";

/// A semicolon that guards the beginning of a line goes on doing so.
static ByteRange before_guard(std::string_view source, std::uint32_t at) {
  std::uint32_t line = at;
  bool guarded = false;
  while (line > 0 &&
         (source[line - 1] == ' ' || source[line - 1] == '\t' || source[line - 1] == ';')) {
    guarded |= source[line - 1] == ';';
    --line;
  }
  if (!guarded || (line > 0 && source[line - 1] != '\n')) return {at, at};
  return {line, line};
}

static std::string marker_text(const TransformInput& in, const Action& action) {
  const std::string end(semicolon(in));
  std::string text =
      (action.with_export ? "export const " : "const ") + action.local + " = true" + end;
  if (!action.with_export) {
    text += std::string(in.facts.newline) + "export { " +
            export_entry(in, action.local, action.exported) + " }" + end;
  }
  return text;
}

std::vector<Edit> export_variable(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::ExportMarker)
      edits.push_back({action.range, marker_text(in, action), kName, 0});
    if (action.kind != ActionKind::ExportVariable) continue;
    const std::string end =
        std::string(semicolon_before(in, before_guard(in.source, action.range.begin).begin)) +
        std::string(in.facts.newline);
    std::string text =
        (action.with_export ? "export " : "") + action.keyword + " " + action.local + end;
    const std::string_view next = in.source.substr(action.range.begin);
    for (const std::string_view word : {"function", "async function", "class ", "/*", "//"}) {
      if (!next.starts_with(word)) continue;
      text += in.facts.newline;  // a blank line above what stands for itself
      break;
    }
    if (!action.with_export)
      text += "export { " + export_entry(in, action.local, action.exported) + " }" + end;
    edits.push_back(
        {before_guard(in.source, action.range.begin), std::move(text), kName, action.order});
  }
  return edits;
}

}  // namespace esmigrate
