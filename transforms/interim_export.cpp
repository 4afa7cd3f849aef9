#include "transforms/interim_export.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "interim-export";

static Edit added(const TransformInput& in, const Action& action) {
  const std::string line = "export { default as " + quoted(in, "module.exports") + " } from " +
                           quoted(in, action.local) + std::string(semicolon(in));
  const std::string newline(in.facts.newline);
  const bool ends_line = in.source.empty() || in.source.ends_with('\n');
  return {action.range, ends_line ? line + newline : newline + line, kName, action.order};
}

static Edit removed(const TransformInput& in, ByteRange line) {
  const std::string_view source = in.source;
  if (line.end < source.size() && source[line.end] == '\r') ++line.end;
  if (line.end < source.size() && source[line.end] == '\n') {
    ++line.end;
  } else {
    if (line.begin > 0 && source[line.begin - 1] == '\n') --line.begin;
    if (line.begin > 0 && source[line.begin - 1] == '\r') --line.begin;
  }
  return {line, "", kName, 0};
}

std::vector<Edit> interim_export(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::InterimExport) continue;
    edits.push_back(action.local.empty() ? removed(in, action.range) : added(in, action));
  }
  return edits;
}

}  // namespace esmigrate
