#include "transforms/strict_block.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "strict-block";

std::vector<Edit> strict_block(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::StrictBlock) continue;
    if (action.range.empty()) {
      const std::uint32_t at = action.range.begin;
      const bool has_line = ends_line(in.source, at);
      std::string text(has_line ? in.facts.newline : " ");
      if (has_line) text += line_indent(in.source, at);
      // Without a semicolon only a line end separates it from what follows.
      text += "var " + action.local + " = " + action.exported;
      text += has_line ? semicolon(in) : ";";
      edits.push_back({action.range, text, kName, action.order});
    } else {
      const ByteRange range = action.range;
      edits.push_back({{range.begin, range.begin}, "{ ", kName, action.order});
      edits.push_back({{range.end, range.end}, " }", kName, action.order});
    }
  }
  return edits;
}

}  // namespace esmigrate
