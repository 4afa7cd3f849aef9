// Decides every edit of one module. The form and the imports were settled by linking; here each
// place in the text gets its action. The order of the parts matters only for names: imports pick
// theirs first.
#include <algorithm>

#include "esmigrate/plan/module_plan.h"
#include "plan/planner.h"

namespace esmigrate {

std::string_view to_text(ActionKind kind) {
  switch (kind) {
#define ESM_ACTION(name, text_name) \
  case ActionKind::name:            \
    return text_name;
#include "esmigrate/plan/actions.def"
#undef ESM_ACTION
  }
  return "";
}

void find_places(Planner& planner) {
  const ModuleFacts& facts = planner.facts;
  planner.places.head = facts.insert_offset;
  planner.places.end = static_cast<std::uint32_t>(planner.source.size());
  const auto& linked = planner.in.program.requires_[planner.in.file_id];
  for (std::uint32_t s = 0; s < facts.statements.size(); ++s) {
    const TopStatement& statement = facts.statements[s];
    if (statement.range.begin < facts.insert_offset || statement.is_declaration_only) {
      if (statement.range.begin >= facts.insert_offset) break;
      continue;
    }
    // Every declarator has to become an import: what stays may already need what is inserted here.
    std::uint32_t imports = 0;
    std::uint32_t declarators = UINT32_MAX;
    for (std::size_t i = 0; i < facts.requires_.size(); ++i) {
      const RequireSite& site = facts.requires_[i];
      if (site.statement != s || !(site.declaration_range == statement.range) ||
          site.shape == RequireShape::Inline)
        continue;
      if (linked[i].decision != RequireDecision::Import) continue;
      ++imports;
      declarators = std::max(site.declarator_count, 1U);
    }
    if (imports != declarators) break;
    // Behind the line, with whatever comment ends it.
    std::size_t line = planner.source.find('\n', statement.range.end);
    const std::string_view rest = planner.source.substr(
        statement.range.end,
        (line == std::string_view::npos ? planner.source.size() : line) - statement.range.end);
    const std::size_t content = rest.find_first_not_of(" \t\r");
    if (content != std::string_view::npos && !rest.substr(content).starts_with("//")) break;
    planner.places.head =
        line == std::string_view::npos ? planner.places.end : static_cast<std::uint32_t>(line + 1);
    planner.places.head_is_after = true;
  }
}

void plan_value_exports(Planner& planner, const std::string& local, ByteRange at,
                        std::int32_t order) {
  Action& action = planner.add(ActionKind::ExportObject, at, "the module's value is one object");
  action.local = local;
  action.order = order;
  action.gives_module_exports = planner.interface.gives_module_exports;
  planner.export_name("default");
  if (action.gives_module_exports) planner.export_name("module.exports");
}

void warn_about_dead_writes(Planner& planner) {
  const ModuleFacts& facts = planner.facts;
  for (const ExportUse& use : facts.uses) {
    if (use.kind != UseKind::Write || use.object.is_bottom() || use.object.may_be(facts.final_slot))
      continue;
    const auto replaced =
        std::find_if(facts.sites.begin(), facts.sites.end(), [&](const ReplaceSite& site) {
          return use.object.may_be(PointsTo::initial_exports())
                     ? site.is_slot
                     : use.object.may_be(PointsTo::site(site.site));
        });
    Diagnostic warning{DiagnosticKind::DeadExport, facts.file_id, use.object_range, {}, {}, {}};
    warning.range.end = use.range.end;
    warning.args = {std::string(text_at(planner.source, use.range)),
                    use.object.may_be(PointsTo::initial_exports())
                        ? "`module.exports` is replaced as a whole"
                        : "`exports` is only a variable and was assigned"};
    if (replaced != facts.sites.end())
      warning.notes.push_back({facts.file_id, replaced->target_range, "replaced here"});
    planner.plan.diagnostics.push_back(std::move(warning));
  }
  for (const ReplaceSite& site : facts.sites) {
    if (site.is_slot || facts.final_slot.may_be(PointsTo::site(site.site))) continue;
    Diagnostic warning{DiagnosticKind::DeadExport, facts.file_id, site.target_range, {}, {}, {}};
    warning.args = {std::string(text_at(planner.source, site.target_range)) + " = ...",
                    "it only re-points the variable, `module.exports` stays what it was"};
    planner.plan.diagnostics.push_back(std::move(warning));
  }
}

static void plan_resolves(Planner& planner) {
  const auto& resolves = planner.in.program.resolves[planner.in.file_id];
  for (std::size_t i = 0; i < planner.facts.resolves.size(); ++i) {
    const ResolveSite& site = planner.facts.resolves[i];
    if (resolves[i] == site.specifier) continue;
    planner.add(ActionKind::RequireSpecifier, site.argument_range, "the file it names is renamed")
        .local = resolves[i];
  }
}

static void plan_commonjs(Planner& planner) {
  plan_resolves(planner);
  const auto& linked = planner.in.program.requires_[planner.in.file_id];
  for (std::uint32_t i = 0; i < planner.facts.requires_.size(); ++i) {
    const RequireSite& site = planner.facts.requires_[i];
    if (!site.specifier || linked[i].specifier == *site.specifier) continue;
    planner.add(ActionKind::RequireSpecifier, site.argument_range, "the file it names is renamed")
        .local = linked[i].specifier;
  }
}

// The order of what is inserted at the head: imports, createRequire, the main check, the exports
// object.
static constexpr std::int32_t kCreateRequireOrder = -10;
static constexpr std::int32_t kMainCheckOrder = -4;
static constexpr std::int32_t kLocalObjectOrder = -2;
static constexpr std::int32_t kLastGapOrder = 4;

static bool has_at_head(const Planner& planner, ActionKind kind) {
  const ByteRange head{planner.places.head, planner.places.head};
  return std::any_of(
      planner.plan.actions.begin(), planner.plan.actions.end(),
      [&](const Action& action) { return action.kind == kind && action.range == head; });
}

/// Blank lines around what is inserted at the head.
static void plan_head_gaps(Planner& planner) {
  const std::uint32_t head = planner.places.head;
  const auto gap = [&](std::int32_t order) {
    planner.add(ActionKind::HeadGap, {head, head}, "").order = order;
  };
  const bool check = has_at_head(planner, ActionKind::MainCheck);
  const bool object = has_at_head(planner, ActionKind::LocalObject);
  bool before = planner.places.head_is_after || has_at_head(planner, ActionKind::ImportInserted) ||
                has_at_head(planner, ActionKind::CreateRequire);
  if (check && before) gap(kMainCheckOrder - 1);
  before |= check;
  if (object && before) gap(kLocalObjectOrder - 1);
  const bool inserts = object || check || has_at_head(planner, ActionKind::ImportInserted) ||
                       has_at_head(planner, ActionKind::CreateRequire);
  const bool has_gap = head < planner.source.size() &&
                       (planner.source[head] == '\n' || planner.source[head] == '\r');
  if (inserts && !has_gap && (!planner.places.head_is_after || object || check)) gap(kLastGapOrder);
}

static void plan_esm(Planner& planner) {
  if (!planner.facts.directive_range.empty()) {
    planner.add(ActionKind::DropDirective, planner.facts.directive_range,
                "modules are always strict");
  }
  find_places(planner);
  plan_requires(planner);
  plan_resolves(planner);
  plan_variables(planner);
  switch (planner.interface.form) {
    case ModuleForm::Named:
      planner.interface.is_literal_named ? plan_literal_exports(planner)
                                         : plan_named_exports(planner);
      break;
    case ModuleForm::Default:
      plan_default_export(planner);
      break;
    default:
      plan_object_export(planner);
  }
  warn_about_dead_writes(planner);
  if (planner.needs_create_require) {
    planner.has_module_syntax = true;
    Action& create =
        planner.add(ActionKind::CreateRequire, {planner.places.head, planner.places.head},
                    "some requires stay calls");
    create.order = kCreateRequireOrder;
    create.local = planner.in.options.node_protocol ? "node:module" : "module";
    create.exported = planner.names.fresh("createRequire");
  }
  if (planner.needs_main_check) {
    Action& check = planner.add(ActionKind::MainCheck, {planner.places.head, planner.places.head},
                                "the module asks whether it is the program");
    check.order = kMainCheckOrder;
    check.local = planner.main_check_name;
  }
  plan_head_gaps(planner);
  if (!planner.has_module_syntax) {
    planner
        .add(ActionKind::EmptyExport, {planner.places.end, planner.places.end},
             "it exports nothing")
        .order = 9;
  }
}

ModulePlan plan_module(const PlanInput& input) {
  ModulePlan plan;
  plan.file_id = input.file_id;
  const ModuleInterface& interface = input.program.modules[input.file_id];
  plan.form = interface.form;
  plan.because = interface.because.text;
  const ProgramFile& file = input.files[input.file_id];
  if (file.facts == nullptr || interface.form == ModuleForm::EsModule ||
      interface.form == ModuleForm::None)
    return plan;
  Planner planner{input,     *file.facts,
                  interface, file.source->text,
                  plan,      NamePicker(*file.facts),
                  {},        false,
                  false,     false,
                  {},        {}};
  if (interface.form == ModuleForm::CommonJs) {
    plan_commonjs(planner);
  } else {
    plan_esm(planner);
  }
  std::stable_sort(plan.actions.begin(), plan.actions.end(), [](const Action& a, const Action& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.order < b.order;
  });
  std::sort(plan.exported.begin(), plan.exported.end());
  return plan;
}

}  // namespace esmigrate
