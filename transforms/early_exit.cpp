#include "transforms/early_exit.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "early-exit";

/// An expression that cannot begin a statement, or would go on with the one in front of it.
static bool needs_prefix(std::string_view value) {
  if (std::string_view("([{`+-/\"'").find(value.front()) != std::string_view::npos) return true;
  for (const std::string_view word : {"function", "class", "async", "let"}) {
    if (value.starts_with(word)) return true;
  }
  return false;
}

static void leave(const TransformInput& in, const Action& action, std::vector<Edit>& edits) {
  const std::string jump = action.local.empty() ? "" : "break " + action.local;
  const ByteRange value = action.parts.front().range;
  std::string before = action.as_declaration ? "{ " : "";
  if (value.empty()) {
    // The keyword alone: what ends the statement stays (an empty one, at the end of the module).
    const ByteRange keyword{action.range.begin, action.range.begin + 6};
    edits.push_back({keyword, before + jump, kName, 0});
  } else {
    if (needs_prefix(text_at(in.source, value))) before += "void ";
    edits.push_back({{action.range.begin, value.begin}, before, kName, 0});
    if (!jump.empty()) edits.push_back({{value.end, value.end}, "; " + jump, kName, 0});
  }
  if (action.as_declaration)
    edits.push_back({{action.range.end, action.range.end}, " }", kName, 1});
}

std::vector<Edit> early_exit(const TransformInput& in) {
  std::vector<Edit> edits;
  const std::string newline(in.facts.newline);
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::EarlyExit) {
      leave(in, action, edits);
    } else if (action.kind == ActionKind::ExitBlock) {
      const std::string after = action.keyword.empty() ? " " : " {" + newline;
      edits.push_back({action.range, action.local + ":" + after, kName, action.order});
    } else if (action.kind == ActionKind::ExitBranch) {
      edits.push_back({action.range, action.local, kName, action.order});
    } else if (action.kind == ActionKind::ExitEnd) {
      edits.push_back(line_after(in, action, "}", kName));
    }
  }
  return edits;
}

}  // namespace esmigrate
