// A real object in a local variable: the code works on it as it did on the loader's.
#include <algorithm>

#include "plan/planner.h"

namespace esmigrate {

/// Returns how the code says what is exported in the end.
static std::string declare_object(Planner& p, bool with_module, bool with_exports) {
  Action& action = p.add(ActionKind::LocalObject, {p.places.head, p.places.head},
                         "the exports object is used as an object");
  action.local = with_module ? (with_exports ? "module+exports" : "module") : "exports";
  const bool assigned =
      std::any_of(p.facts.sites.begin(), p.facts.sites.end(),
                  [](const ReplaceSite& site) { return !site.is_slot; }) ||
      std::any_of(p.facts.uses.begin(), p.facts.uses.end(), [](const ExportUse& use) {
        return use.kind == UseKind::Replace && use.is_variable;
      });
  // What the code declares once more can only be a `var`.
  action.keyword = p.facts.exports_variable_declared ? "var" : assigned ? "let" : "const";
  if (p.facts.module_variable_declared) action.exported = p.names.fresh("loaded");
  action.order = -2;
  return action.exported.empty() ? "module.exports" : action.exported + ".exports";
}

std::string names_source(const Planner& planner, const std::string& local) {
  const ModuleFacts& facts = planner.facts;
  const bool has_sure_member =
      std::any_of(facts.uses.begin(), facts.uses.end(), [&](const ExportUse& use) {
        return use.kind == UseKind::Write && use.chain != UINT32_MAX &&
               use.object.is_exactly(facts.final_slot);
      });
  const auto is_object = [](const ReplaceSite& site) {
    switch (site.value.kind) {
      case ValueKind::Other:
      case ValueKind::Primitive:
      case ValueKind::Identifier:
      case ValueKind::Call:
        return !site.is_slot;
      default:
        return true;
    }
  };
  const bool is_sure =
      has_sure_member || std::all_of(facts.sites.begin(), facts.sites.end(), is_object);
  return is_sure ? local : local + " ?? {}";
}

static void export_names(Planner& p, const std::string& local) {
  if (p.interface.public_names.empty()) return;
  Action& action = p.add(ActionKind::ExportObject, {p.places.end, p.places.end},
                         "the world outside imports them by name");
  action.local = names_source(p, local);
  action.keyword = "names";
  action.order = 7;
  for (const std::string& name : p.interface.public_names) {
    ActionPart part;
    part.kind = ActionPart::Kind::Entry;
    part.exported = name;
    part.local = p.names.fresh_at_top(name);
    action.parts.push_back(std::move(part));
    p.export_name(name);
  }
}

/// `let api;` takes the place of the slot, wherever the code says `module.exports`.
static void plan_slot_variable(Planner& p) {
  const std::string local = p.names.fresh(name_for(p.in.files[p.in.file_id].listed->path));
  Action& declaration = p.add(ActionKind::LocalVariable, {p.places.head, p.places.head},
                              "only a run can tell which value is exported");
  declaration.keyword = "let";
  declaration.local = local;
  const bool first_is_seen =
      p.facts.final_slot.may_be(PointsTo::initial_exports()) ||
      std::any_of(p.facts.uses.begin(), p.facts.uses.end(), [](const ExportUse& use) {
        return use.kind != UseKind::Replace && use.object.may_be(PointsTo::initial_exports());
      });
  if (first_is_seen) declaration.exported = "{}";
  declaration.order = -2;
  std::vector<ByteRange> spelt;
  const auto spell = [&](ByteRange range, bool is_shorthand) {
    if (std::find(spelt.begin(), spelt.end(), range) != spelt.end()) return;
    spelt.push_back(range);
    Action& action = p.add(ActionKind::ExportReference, range, "");
    action.local = action.exported = local;
    action.is_shorthand = is_shorthand;
  };
  for (const ReplaceSite& site : p.facts.sites) spell(site.target_range, false);
  for (const ExportUse& use : p.facts.uses) {
    if (use.is_slot_read && !use.alias.exists()) spell(use.object_range, use.is_shorthand);
  }
  const ByteRange end{p.places.end, p.places.end};
  plan_value_exports(p, local, end, 6);
  export_names(p, local);
}

void plan_object_export(Planner& p) {
  if (p.interface.object_shape == ObjectShape::Variable) {
    plan_slot_variable(p);
    return;
  }
  const bool with_module = p.interface.object_shape == ObjectShape::Module;
  bool with_exports = false;
  for (const ExportUse& use : p.facts.uses) {
    if (use.is_variable || use.is_this) with_exports = true;
    const bool replaces = (!with_module && use.is_slot_read && !use.alias.exists()) || use.is_this;
    if (!replaces) continue;
    Action& action = p.add(ActionKind::ExportReference, use.object_range, "");
    action.local = "exports";
    action.exported = "exports";
    action.is_shorthand = use.is_shorthand;
  }
  for (const ReplaceSite& site : p.facts.sites) with_exports |= !site.is_slot;
  for (const VariableUse& use : p.facts.variables) {
    with_exports |= use.kind == VariableKind::TypeofGuard && use.name == "exports";
  }
  with_exports |= p.facts.exports_variable_declared;
  const std::string slot = declare_object(p, with_module, with_exports);
  const ByteRange end{p.places.end, p.places.end};
  if (!with_module) {
    plan_value_exports(p, "exports", end, 6);
    export_names(p, "exports");
    return;
  }
  const bool needs_name = p.interface.gives_module_exports || p.interface.is_public;
  if (!needs_name) {
    plan_value_exports(p, slot, end, 6);
    return;
  }
  const std::string held = p.names.fresh_at_top(name_for(p.in.files[p.in.file_id].listed->path));
  Action& action =
      p.add(ActionKind::LocalVariable, end, "the value that is left in the end is exported");
  action.keyword = "const";
  action.local = held;
  action.exported = slot;
  action.order = 5;
  plan_value_exports(p, held, end, 6);
  export_names(p, held);
}

}  // namespace esmigrate
