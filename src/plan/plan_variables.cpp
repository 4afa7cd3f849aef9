#include <algorithm>

#include "esmigrate/alias/repointed_exports.h"
#include "plan/planner.h"

namespace esmigrate {

static void replace(Planner& planner, const VariableUse& use, ActionKind kind, std::string text,
                    std::string because) {
  Action& action = planner.add(kind, use.range, std::move(because));
  action.local = std::move(text);
  action.exported = use.name;
  action.is_shorthand = use.is_shorthand;
}

static std::string type_of(const std::string& variable) {
  if (variable == "require") return "function";
  return variable.starts_with("__") ? "string" : "object";
}

/// Then the variable lives on as a local one, whose type only a run can tell.
static bool exports_is_assigned(const ModuleFacts& facts) {
  return facts.exports_variable_declared ||
         std::any_of(facts.sites.begin(), facts.sites.end(),
                     [](const ReplaceSite& site) { return !site.is_slot; });
}

/// Then the variable is spelt as what it stands for, a function perhaps.
static bool stands_for_default(const Planner& planner, const VariableUse& guard) {
  return planner.interface.form == ModuleForm::Default &&
         std::any_of(planner.facts.uses.begin(), planner.facts.uses.end(),
                     [&](const ExportUse& use) { return guard.range.contains(use.object_range); });
}

/// The guard keeps its meaning where a local variable takes the loader's place.
static bool has_local(const Planner& planner, const VariableUse& guard) {
  const std::string& name = guard.name;
  if (name == "exports" && exports_is_assigned(planner.facts)) return true;
  if (stands_for_default(planner, guard)) return true;
  if (planner.interface.form != ModuleForm::Object) return false;
  return name == "exports" ||
         (name == "module" && planner.interface.object_shape == ObjectShape::Module);
}

/// `if (require.main !== module) return;`: the check itself is spelt the other way round.
static bool turns_round(const EarlyExit& exit, const VariableUse& use) {
  return exit.is_branch && use.kind == VariableKind::RequireMain && use.range == exit.condition;
}

static void plan_branch(Planner& planner) {
  const EarlyExit& exit = planner.facts.early_exit;
  const auto plan_edits = [&](const std::vector<EarlyExit::Replacement>& edits) {
    for (const EarlyExit::Replacement& edit : edits)
      planner.add(ActionKind::ExitBranch, edit.range, "the rest runs otherwise").local = edit.text;
  };
  plan_edits(exit.branch_edits);
  const auto& uses = planner.facts.variables;
  if (std::none_of(uses.begin(), uses.end(),
                   [&](const VariableUse& use) { return turns_round(exit, use); }))
    plan_edits(exit.condition_edits);
}

/// A `return` at the top level leaves a labelled block, or separates the branches of an `if`.
static void plan_early_exit(Planner& planner) {
  const EarlyExit& exit = planner.facts.early_exit;
  if (exit.returns.empty()) return;
  const ByteRange end{exit.range.end, exit.range.end};
  if (exit.is_branch) {
    plan_branch(planner);
    planner.add(ActionKind::ExitEnd, end, "").order = -1000;
    return;
  }
  for (const EarlyExit::Return& found : exit.returns) {
    Action& action = planner.add(ActionKind::EarlyExit, found.range, "only functions return");
    if (!exit.is_at_end) action.local = EarlyExit::kLabel;
    action.as_declaration = found.is_sole_body && !found.value_range.empty();
    action.parts.emplace_back().range = found.value_range;
  }
  if (exit.is_at_end) return;
  Action& block = planner.add(ActionKind::ExitBlock, {exit.range.begin, exit.range.begin}, "");
  block.local = EarlyExit::kLabel;
  block.keyword = exit.has_rest ? "{" : "";
  block.order = 1000;
  if (exit.has_rest) planner.add(ActionKind::ExitEnd, end, "").order = -1000;
}

static void need_main_check(Planner& planner) {
  if (planner.main_check_name.empty()) planner.main_check_name = planner.names.fresh("isMain");
  planner.needs_main_check = true;
  planner.needs_create_require = true;
}

/// What a member of `module` says, in the words of a module.
static std::string member_text(Planner& planner, const VariableUse& use) {
  if (use.name == "path") return path_text(planner, "dirname");
  if (use.name == "loaded") return "false";
  if (use.name != "id") return path_text(planner, "filename");
  need_main_check(planner);
  const std::string dot = std::string(1, planner.facts.quote) + "." + planner.facts.quote;
  return "(" + planner.main_check_name + "() ? " + dot + " : " + path_text(planner, "filename") +
         ")";
}

void plan_local_exports(Planner& planner) {
  const auto& sites = planner.facts.sites;
  const auto first = std::find_if(sites.begin(), sites.end(), [&](const ReplaceSite& site) {
    return is_plain_repoint(planner.facts, site);
  });
  if (first == sites.end()) return;
  const std::uint32_t begin = planner.facts.chains[first->chain].statement_range.begin;
  const bool seen_before =
      std::any_of(planner.facts.uses.begin(), planner.facts.uses.end(), [&](const ExportUse& use) {
        return use.is_variable && is_local_object(planner.facts, use.object) &&
               (use.in_function || use.range.begin < begin);
      });
  Action& action =
      planner.add(ActionKind::LocalVariable, {begin, begin}, "`exports` is only a variable here");
  action.keyword = seen_before ? "var" : "let";
  action.order = kPrefixOrder;
}

void plan_variables(Planner& planner) {
  plan_early_exit(planner);
  for (const VariableUse& use : planner.facts.variables) {
    if (planner.is_replaced(use.range) || use.is_of_made) continue;
    switch (use.kind) {
      case VariableKind::Dirname:
        replace(planner, use, ActionKind::PathVariable, path_text(planner, "dirname"), "");
        planner.has_module_syntax = true;
        break;
      case VariableKind::Filename:
        replace(planner, use, ActionKind::PathVariable, path_text(planner, "filename"), "");
        planner.has_module_syntax = true;
        break;
      case VariableKind::ModuleMember:
        replace(planner, use, ActionKind::PathVariable, member_text(planner, use), "");
        planner.has_module_syntax = true;
        break;
      case VariableKind::NewTarget:
        replace(planner, use, ActionKind::PathVariable, "undefined",
                "a module is never constructed");
        break;
      case VariableKind::RequireMain:
        need_main_check(planner);
        replace(planner, use, ActionKind::MainCheck,
                (use.is_negated != turns_round(planner.facts.early_exit, use) ? "!" : "") +
                    planner.main_check_name + "()",
                "");
        break;
      case VariableKind::RequireOther:
        planner.needs_create_require = true;
        if (use.name == "main.filename")
          replace(planner, use, ActionKind::PathVariable, "require.resolve(process.argv[1])",
                  "the path of the program");
        break;
      case VariableKind::RequireAlias:
      case VariableKind::RequireResolve:
        planner.needs_create_require = true;
        break;
      case VariableKind::TypeofGuard:
        if (has_local(planner, use)) break;
        replace(planner, use, ActionKind::TypeofGuard, type_of(use.name),
                "the loader's variables always exist");
        break;
      default:
        break;
    }
  }
}

}  // namespace esmigrate
