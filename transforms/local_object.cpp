#include "transforms/local_object.h"

#include "transforms/util.h"

namespace esmigrate {

static constexpr std::string_view kName = "local-object";

static std::string object_text(const TransformInput& in, const Action& action) {
  const std::string end(semicolon(in));
  if (action.local == "exports") return action.keyword + " exports = {}" + end;
  const std::string newline(in.facts.newline);
  std::string text = "const module = { exports: {} }" + end;
  if (!action.exported.empty()) {
    // The code declares `module` once more, over the object that counts.
    text = "const " + action.exported + " = { exports: {} }" + end + newline +
           "var module = " + action.exported + end;
  }
  if (action.local == "module+exports") {
    text += newline + action.keyword + " exports = module.exports" + end;
  }
  return text;
}

std::vector<Edit> local_object(const TransformInput& in) {
  std::vector<Edit> edits;
  for (const Action& action : in.plan.actions) {
    if (action.kind == ActionKind::LocalObject) {
      edits.push_back(head_line(in, action, object_text(in, action), kName));
    } else if (action.kind == ActionKind::LocalVariable && action.local.empty()) {
      edits.push_back({action.range, action.keyword + " ", kName, action.order});
    } else if (action.kind == ActionKind::LocalVariable) {
      std::string text = action.keyword + " " + action.local;
      if (!action.exported.empty()) text += " = " + action.exported;
      text += semicolon(in);
      const bool at_head = action.keyword == "let";
      edits.push_back(at_head ? head_line(in, action, std::move(text), kName)
                              : own_line(in, action, std::move(text), kName));
    } else if (action.kind == ActionKind::HeadGap) {
      edits.push_back({action.range, std::string(in.facts.newline), kName, action.order});
    }
  }
  return edits;
}

}  // namespace esmigrate
