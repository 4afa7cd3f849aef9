#include "transforms/strict_arguments.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "strict-arguments";

std::vector<Edit> strict_arguments(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::StrictArguments) continue;
    const ByteRange range = action.range;
    const std::string assignment = action.keyword + action.local + " = " + action.exported;
    const std::string_view statement = text_at(in.source, range);
    if (action.as_declaration) {
      const std::string end = statement.ends_with(';') ? " " : "; ";
      edits.push_back({{range.begin, range.begin}, "{ ", kName, action.order});
      edits.push_back({{range.end, range.end},
                       end + assignment + std::string(semicolon(in)) + " }",
                       kName,
                       action.order});
      continue;
    }
    std::string text(in.facts.newline);
    text += line_indent(in.source, range.begin);
    text += assignment;
    text += semicolon(in).empty() && !ends_line(in.source, range.end) ? ";" : semicolon(in);
    edits.push_back({{range.end, range.end}, text, kName, action.order});
  }
  return edits;
}

}  // namespace esmigrate
