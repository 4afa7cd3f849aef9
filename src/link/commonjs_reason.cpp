// What a module needs of the loader that no ES module has.
#include "link/commonjs_reason.h"

#include <algorithm>
#include <string>
#include <utility>

namespace esmigrate {
namespace {

/// Whether the module cannot be left early as an ES module.
bool cannot_leave_early(const ModuleFacts& facts) {
  const EarlyExit& exit = facts.early_exit;
  if (!exit.refused.empty() || exit.is_label_used) return true;
  // A chain in front of the first return that the block holds: no export can stand in it. (What
  // loads there stays a call.)
  return std::any_of(facts.chains.begin(), facts.chains.end(), [&](const AssignmentChain& chain) {
    return chain.statement_range.begin >= exit.range.begin &&
           chain.statement_range.begin < exit.first_return;
  });
}

/// Members of `module` that say something a module can find out otherwise.
bool has_counterpart(const VariableUse& use) {
  return use.name == "filename" || use.name == "path" || use.name == "id" ||
         (use.name == "loaded" && !use.in_function);
}

}  // namespace

bool find_commonjs_reason(const ModuleFacts& facts, LocalForm& form) {
  const auto refuse = [&](DiagnosticKind kind, std::string text, ByteRange range) {
    form.form = ModuleForm::CommonJs;
    form.diagnostic = kind;
    form.because = {std::move(text), facts.file_id, range};
    return true;
  };
  if (!facts.hazards.empty()) {
    return refuse(DiagnosticKind::SloppyCode, facts.hazards.front().what,
                  facts.hazards.front().range);
  }
  for (const VariableUse& use : facts.variables) {
    switch (use.kind) {
      case VariableKind::ModuleValue:
        return refuse(DiagnosticKind::ModuleObjectEscapes, "", use.range);
      case VariableKind::ModuleMember:
        if (!has_counterpart(use)) {
          return refuse(DiagnosticKind::LoaderMember, "module." + use.name, use.range);
        }
        break;
      case VariableKind::RequireOther:
        if (!use.name.empty() && use.name != "main.filename")
          return refuse(DiagnosticKind::LoaderMember, "require." + use.name, use.range);
        break;
      case VariableKind::MainModule:
        return refuse(DiagnosticKind::LoaderMember, use.name, use.range);
      case VariableKind::TopLevelReturn:
        if (!cannot_leave_early(facts)) break;
        return refuse(DiagnosticKind::TopLevelReturn, "", use.range);
      case VariableKind::TopLevelArguments:
        return refuse(DiagnosticKind::TopLevelArguments, "arguments", use.range);
      default:
        break;
    }
  }
  if (!facts.wrapper_declared_as_function.empty()) {
    return refuse(DiagnosticKind::WrapperRedeclared,
                  std::string(facts.wrapper_declared_as_function),
                  {facts.first_statement, facts.first_statement});
  }
  return false;
}

}  // namespace esmigrate
