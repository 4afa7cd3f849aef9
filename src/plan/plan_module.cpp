// Decides every edit of one module. The form and the imports were settled by linking; here each
// place in the text gets its action. The order of the parts matters only for names: imports pick
// theirs first.
#include <algorithm>
#include <optional>

#include "esmigrate/plan/module_plan.h"
#include "esmigrate/source/path.h"
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

/// Whether a statement consists of nothing but requires that become imports: what stays of a
/// declaration may already need what is inserted.
static bool becomes_imports(const Planner& planner, std::uint32_t statement) {
  const ModuleFacts& facts = planner.facts;
  const auto& linked = planner.in.program.requires_[planner.in.file_id];
  const ByteRange range = facts.statements[statement].range;
  std::uint32_t imports = 0;
  std::uint32_t declarators = UINT32_MAX;
  for (std::size_t i = 0; i < facts.requires_.size(); ++i) {
    const RequireSite& site = facts.requires_[i];
    if (site.statement != statement || !(site.declaration_range == range)) continue;
    if (site.shape == RequireShape::Inline || linked[i].decision != RequireDecision::Import)
      continue;
    ++imports;
    declarators = std::max(site.declarator_count, 1U);
  }
  return imports == declarators;
}

bool is_import_like(const Planner& planner, std::uint32_t statement) {
  const ModuleFacts& facts = planner.facts;
  const auto& linked = planner.in.program.requires_[planner.in.file_id];
  const ByteRange range = facts.statements[statement].range;
  const std::string_view text = text_at(planner.source, range);
  if (!text.starts_with("const ") && !text.starts_with("let ") && !text.starts_with("var "))
    return false;
  const auto site =
      std::find_if(facts.requires_.begin(), facts.requires_.end(),
                   [statement](const RequireSite& each) { return each.statement == statement; });
  if (site == facts.requires_.end() || site->shape != RequireShape::Inline ||
      linked[static_cast<std::size_t>(site - facts.requires_.begin())].decision !=
          RequireDecision::Import)
    return false;
  const std::string_view before = text.substr(0, site->call_range.begin - range.begin);
  const std::size_t content = before.find_last_not_of(" \t\r\n");
  return content != std::string_view::npos && before[content] == '=' && before.find('=') == content;
}

std::optional<std::uint32_t> line_behind(std::string_view source, std::uint32_t offset) {
  // Content first: where a whole program stands on one line, its end is far away.
  const std::size_t content = source.find_first_not_of(" \t\r", offset);
  if (content == std::string_view::npos) return static_cast<std::uint32_t>(source.size());
  if (source[content] == '\n') return static_cast<std::uint32_t>(content + 1);
  if (source.substr(content, 2) != "//") return std::nullopt;
  const std::size_t line = source.find('\n', content);
  return static_cast<std::uint32_t>(line == std::string_view::npos ? source.size() : line + 1);
}

/// The first place where code may need what is inserted: an exports object, `require`, the main
/// check.
static std::uint32_t first_need(const Planner& planner) {
  const ModuleFacts& facts = planner.facts;
  const auto& linked = planner.in.program.requires_[planner.in.file_id];
  std::uint32_t need = facts.first_direct_call;
  for (const ExportUse& use : facts.uses) need = std::min(need, use.range.begin);
  for (const ReplaceSite& site : facts.sites) need = std::min(need, site.range.begin);
  for (const VariableUse& use : facts.variables) {
    if (!planner.is_replaced(use.range)) need = std::min(need, use.range.begin);
  }
  for (std::size_t i = 0; i < facts.requires_.size(); ++i) {
    if (linked[i].decision == RequireDecision::Call)
      need = std::min(need, facts.requires_[i].call_range.begin);
  }
  return need;
}

void find_places(Planner& planner) {
  const ModuleFacts& facts = planner.facts;
  Places& places = planner.places;
  places.imports = places.head = facts.insert_offset;
  places.end = static_cast<std::uint32_t>(planner.source.size());
  const std::uint32_t need = first_need(planner);
  bool leading = true;
  bool is_run = false;
  for (std::uint32_t s = 0; s < facts.statements.size(); ++s) {
    const ByteRange range = facts.statements[s].range;
    if (range.begin < facts.insert_offset) continue;
    const bool imports = becomes_imports(planner, s);
    const bool follows =
        !imports && (leading || is_run) && stands_among_imports(planner, s, is_run);
    if (range.end > need && !follows && !(imports && is_run && need < range.begin)) break;
    if (range.end > need && follows) places.followers.push_back(s);
    is_run = imports || follows;
    if (follows) continue;
    const std::optional<std::uint32_t> behind = line_behind(planner.source, range.end);
    if (!imports || !behind) {
      leading = is_run = false;
      continue;
    }
    places.head = *behind;
    places.head_is_after = true;
    if (leading) places.imports = *behind;
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
    // `module.exports = setup(exports)`: the old object is on its way into the new one.
    const bool is_passed_on =
        use.object.may_be(PointsTo::initial_exports()) &&
        std::any_of(facts.uses.begin(), facts.uses.end(), [&](const ExportUse& other) {
          return other.kind == UseKind::Escape && other.object.may_be(use.object);
        });
    if (is_passed_on) continue;
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

/// The lowest grade of evidence that strict code gives a function another `this`: none.
void hint_at_unfollowed_this(Planner& planner) {
  const std::vector<ByteRange>& functions = planner.facts.unfollowed_this;
  if (functions.empty()) return;
  Diagnostic hint{
      DiagnosticKind::UnfollowedThis, planner.facts.file_id, functions.front(), {}, {}, {}};
  hint.args = {functions.size() == 1 ? "a function"
                                     : std::to_string(functions.size()) + " functions"};
  planner.plan.diagnostics.push_back(std::move(hint));
}

static void plan_resolves(Planner& planner) {
  const auto& resolves = planner.in.program.resolves[planner.in.file_id];
  for (std::size_t i = 0; i < planner.facts.resolves.size(); ++i) {
    const ResolveSite& site = planner.facts.resolves[i];
    if (resolves[i] == site.specifier || planner.is_replaced(site.argument_range)) continue;
    planner.add(ActionKind::RequireSpecifier, site.argument_range, "the file it names is renamed")
        .local = resolves[i];
  }
}

/// What is not converted, now or ever, only follows renamed files.
static void plan_followed_names(Planner& planner) {
  plan_resolves(planner);
  const auto follow = [&](ByteRange range, const std::string& specifier) {
    planner.add(ActionKind::RequireSpecifier, range, "the file it names is renamed").local =
        specifier;
  };
  const auto& linked = planner.in.program.requires_[planner.in.file_id];
  for (std::uint32_t i = 0; i < planner.facts.requires_.size(); ++i) {
    const RequireSite& site = planner.facts.requires_[i];
    if (!site.specifier || linked[i].specifier == *site.specifier) continue;
    follow(site.argument_range, linked[i].specifier);
  }
}

static void plan_dynamic_imports(Planner& planner) {
  const auto& specifiers = planner.in.program.dynamic_imports[planner.in.file_id];
  for (std::size_t i = 0; i < planner.facts.esm_imports.size(); ++i) {
    const EsmImport& import = planner.facts.esm_imports[i];
    if (specifiers[i] == import.specifier) continue;
    planner
        .add(ActionKind::RequireSpecifier, import.specifier_range, "the file it names is renamed")
        .local = specifiers[i];
  }
}

/// The line by which a converted module serves files that are still CommonJS.
static void plan_interim_export(Planner& planner) {
  const ByteRange present = planner.facts.esm.interim_range;
  if (!present.empty() && !planner.interface.has_interim_export) {
    planner.add(ActionKind::InterimExport, present, "nothing requires it any more");
  } else if (present.empty() && planner.interface.has_interim_export) {
    const ProgramFile& file = planner.in.files[planner.in.file_id];
    const bool is_esm = is_converted_now(planner.interface);
    const SourceFile& source = is_esm ? *file.source : *file.found_source();
    const auto end = static_cast<std::uint32_t>(source.text.size());
    Action& action = planner.add(ActionKind::InterimExport, {end, end},
                                 "files that are still CommonJS require it");
    action.local = "./" + std::string(base_name(planner.interface.output_path));
    action.order = 10;
  }
}

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
  const bool object = has_at_head(planner, ActionKind::LocalObject) ||
                      planner.interface.object_shape == ObjectShape::Variable;
  bool before = planner.places.head_is_after || has_at_head(planner, ActionKind::ImportInserted) ||
                has_at_head(planner, ActionKind::CreateRequire);
  if (check && before) gap(kMainCheckOrder - 1);
  before |= check;
  if (object && before) gap(kLocalObjectOrder - 1);
  const bool moved = has_at_head(planner, ActionKind::StatementMoved);
  if (moved && !object && !check && !has_at_head(planner, ActionKind::CreateRequire))
    gap(kMovedOrder - 1);
  const bool inserts = object || check || moved ||
                       has_at_head(planner, ActionKind::ImportInserted) ||
                       has_at_head(planner, ActionKind::CreateRequire);
  const bool has_gap = head < planner.source.size() &&
                       (planner.source[head] == '\n' || planner.source[head] == '\r');
  if (inserts && !has_gap && (!planner.places.head_is_after || object || check) && !moved)
    gap(kLastGapOrder);
}

/// `module.exports = function format() {}` may become a declaration: no import and no export of
/// another value can have that name then.
static void reserve_own_name(Planner& planner) {
  if (planner.interface.form != ModuleForm::Default) return;
  for (const ReplaceSite& site : planner.facts.sites) {
    if (site.is_slot && !site.value.name_range.empty())
      planner.names.take(text_at(planner.source, site.value.name_range));
  }
}

static void plan_esm(Planner& planner) {
  if (!planner.facts.directive_range.empty()) {
    planner.add(ActionKind::DropDirective, planner.facts.directive_range,
                "modules are always strict");
  }
  find_places(planner);
  reserve_own_name(planner);
  plan_requires(planner);
  plan_resolves(planner);
  plan_variables(planner);
  if (planner.interface.needs_jest) import_helper(planner, "{ jest }", "@jest/globals");
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
  hint_at_unfollowed_this(planner);
  if (planner.needs_create_require) {
    planner.has_module_syntax = true;
    Action& create =
        planner.add(ActionKind::CreateRequire, {planner.places.head, planner.places.head},
                    "some requires stay calls");
    create.order = kCreateRequireOrder;
    create.local = planner.in.options.node_protocol ? "node:module" : "module";
    create.exported = planner.names.fresh("createRequire");
    create.keyword = planner.facts.require_variable_declared ? "var" : "const";
  }
  if (planner.needs_main_check) {
    std::string own_path = path_text(planner, "filename");
    Action& check = planner.add(ActionKind::MainCheck, {planner.places.head, planner.places.head},
                                "the module asks whether it is the program");
    check.order = kMainCheckOrder;
    check.local = planner.main_check_name;
    check.exported = std::move(own_path);
  }
  plan_layout(planner);
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
  if (file.facts == nullptr || interface.form == ModuleForm::None) return plan;
  // What is not converted now is not made strict either.
  const bool is_esm = is_converted_now(interface);
  const ModuleFacts& facts = is_esm ? *file.facts : *file.found_facts();
  // What only follows renamed files is not looked at, so its text may not be there yet.
  const std::string_view source = is_esm ? std::string_view(file.source->text) : "";
  Planner planner{input, facts, interface, source, plan, NamePicker(facts), {}, false, false,
                  false, {},    {},        {},     {}};
  if (is_esm) {
    plan_esm(planner);
  } else {
    plan_followed_names(planner);
  }
  plan_dynamic_imports(planner);
  plan_interim_export(planner);
  std::stable_sort(plan.actions.begin(), plan.actions.end(), [](const Action& a, const Action& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.order < b.order;
  });
  std::sort(plan.exported.begin(), plan.exported.end());
  return plan;
}

}  // namespace esmigrate
