#include <fmt/format.h>

#include <algorithm>

#include "esmigrate/plan/module_plan.h"

namespace esmigrate {

static std::string_view first_line(std::string_view code) {
  return code.substr(0, std::min<std::size_t>({code.find_first_of("\r\n"), code.size(), 60}));
}

static std::string part_text(const ActionPart& part) {
  std::string text = fmt::format("    part [{},{})", part.range.begin, part.range.end);
  if (!part.local.empty()) text += " local " + part.local;
  if (!part.exported.empty()) text += " as " + part.exported;
  if (!part.specifier.empty())
    text += fmt::format(" import {} from '{}'", part.text, part.specifier);
  return text + "\n";
}

static std::string action_text(const Action& action, std::string_view source) {
  const std::string range = fmt::format("[{},{})", action.range.begin, action.range.end);
  std::string text = fmt::format("  {:<18} {:<13}", to_text(action.kind), range);
  if (!action.exported.empty()) text += " as " + action.exported;
  if (!action.local.empty()) text += fmt::format(" local `{}`", first_line(action.local));
  const std::string_view code = first_line(text_at(source, action.range));
  if (!code.empty()) text += fmt::format(" at `{}`", code);
  if (!action.because.empty()) text += " because " + action.because;
  text += '\n';
  for (const ActionPart& part : action.parts) text += part_text(part);
  return text;
}

std::string to_text(const ModulePlan& plan, std::string_view source, std::string_view shown_path) {
  std::string text = fmt::format("module {}: {}", shown_path, to_text(plan.form));
  if (!plan.because.empty()) text += " because " + plan.because;
  text += '\n';
  for (const Action& action : plan.actions) text += action_text(action, source);
  for (const std::string& name : plan.exported) text += fmt::format("  exports {}\n", name);
  return text;
}

}  // namespace esmigrate
