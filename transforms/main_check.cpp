#include "transforms/main_check.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "main-check";

static std::string helper(const TransformInput& in, const Action& check) {
  const std::string newline(in.facts.newline);
  const std::string& indent = in.facts.indent;
  const std::string end(semicolon(in));
  std::string text = "function " + check.local +
                     (in.facts.has_space_before_parameters ? " () {" : "() {") + newline;
  text += indent + "try {" + newline;
  text += indent + indent + "return require.resolve(process.argv[1]) === " + check.exported + end +
          newline;
  text += indent + "} catch {" + newline;
  text += indent + indent + "return false" + end + newline;
  text += indent + "}" + newline + "}";
  return text;
}

std::vector<Edit> main_check(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind != ActionKind::MainCheck) continue;
    if (action.range.empty()) {
      edits.push_back(head_line(in, action, helper(in, action), kName));
    } else {
      edits.push_back({action.range, action.local, kName, 0});
    }
  }
  return edits;
}

}  // namespace esmigrate
