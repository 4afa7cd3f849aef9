// Named exports of a module that fills the loader's own object. Each name gets one of these
// spellings:
//
// - `exports.a = 1` -> `export const a = 1`: written once, at the top level, not seen before;
// - `exports.f = function () {}` -> `export function f() {}`: likewise, a function;
// - `exports.g = g` -> `export { g }`: the value is a variable that never changes again;
// - `if (x) exports.h = 1` -> `export let h; if (x) h = 1`: everything else.
//
// `var` takes the place of `const` and `let` where code may look at the export before it is
// written: a property reads as undefined then, and so does `var`.
#include <algorithm>

#include "esmigrate/syntax/walk.h"
#include "plan/export_references.h"
#include "plan/named_planner.h"
#include "plan/plan_reexports.h"

namespace esmigrate {

void NamedPlanner::run() {
  collect();
  drop_undefined_beginnings();
  if (p_.interface.drops_marker) drop_marker();
  for (NameUses& name : names_) decide(name);
  spell_chains();
  for (NameUses& name : names_) {
    if (!name.in_place) declare_ahead(name);
  }
  std::vector<std::string> exported;
  for (const NameUses& name : names_) {
    replace_references(name);
    p_.export_name(name.name);
    exported.push_back(name.name);
  }
  plan_reexports(p_, passed_, exported);
  replace_unknown_reads();
  drop_aliases(p_);
  plan_local_exports(p_);
  if (p_.interface.has_default && std::none_of(names_.begin(), names_.end(), [](const NameUses& n) {
        return n.name == "default";
      })) {
    default_object();
  }
}

bool NamedPlanner::is_write(const ExportUse& use) {
  return use.kind == UseKind::Write || use.kind == UseKind::Update || use.kind == UseKind::Marker;
}

bool NamedPlanner::on_exports(const ExportUse& use) {
  return use.object.is_exactly(PointsTo::initial_exports());
}

void NamedPlanner::collect() {
  for (const ExportUse& use : p_.facts.uses) {
    if (!on_exports(use) || use.name.empty()) continue;
    if (is_write(use)) entry(use.name).writes.push_back(&use);
  }
  for (const ExportUse& use : p_.facts.uses) {
    if (!on_exports(use) || is_write(use)) continue;
    for (NameUses& name : names_) {
      if (name.name == use.name) name.reads.push_back(&use);
    }
  }
}

/// Compilers begin with `exports.a = exports.b = void 0`. An export that is assigned again is
/// undefined until then without it.
void NamedPlanner::drop_undefined_beginnings() {
  for (const AssignmentChain& chain : p_.facts.chains) {
    const std::string_view value = text_at(p_.source, chain.value.range);
    if (chain.is_declaration || (value != "void 0" && value != "undefined")) continue;
    const bool all_again =
        std::all_of(chain.targets.begin(), chain.targets.end(), [&](const ChainTarget& target) {
          if (target.kind != ChainTarget::Kind::Member) return false;
          const ExportUse& use = p_.facts.uses[target.index];
          const auto& writes = on_exports(use) ? entry(use.name).writes : no_writes_;
          return writes.size() > 1 && writes.front() == &use;
        });
    if (!all_again) continue;
    for (const ChainTarget& target : chain.targets) {
      auto& writes = entry(p_.facts.uses[target.index].name).writes;
      writes.erase(writes.begin());
    }
    p_.add(ActionKind::DropStatement, chain.statement_range,
           "what is assigned later is undefined until then");
  }
}

/// Nobody asks whether the module was compiled from an ES module: it is one.
void NamedPlanner::drop_marker() {
  std::erase_if(names_, [&](const NameUses& name) {
    if (name.name != "__esModule") return false;
    for (const ExportUse* write : name.writes) {
      p_.add(ActionKind::DropStatement, p_.facts.statements[write->statement].range,
             "nobody asks for the marker of a compiled module");
    }
    return true;
  });
}

bool NamedPlanner::is_passed_on(const AssignmentChain& chain) const {
  return std::any_of(passed_.begin(), passed_.end(),
                     [&](const PassedOn& each) { return each.chain == &chain; });
}

bool NamedPlanner::is_dropped_marker(const AssignmentChain& chain) const {
  return p_.interface.drops_marker &&
         std::any_of(chain.targets.begin(), chain.targets.end(), [&](const ChainTarget& target) {
           return p_.facts.uses[target.index].kind == UseKind::Marker;
         });
}

NameUses& NamedPlanner::entry(const std::string& name) {
  for (NameUses& known : names_) {
    if (known.name == name) return known;
  }
  names_.push_back({name, {}, {}, false, "", false});
  return names_.back();
}

const AssignmentChain* NamedPlanner::chain_of(const ExportUse& use) const {
  return use.chain == UINT32_MAX ? nullptr : &p_.facts.chains[use.chain];
}

const ExportName* NamedPlanner::fact_of(const std::string& name) const {
  for (const ExportName& fact : p_.facts.names) {
    if (fact.name == name) return &fact;
  }
  return nullptr;
}

/// A chain whose targets are all members of exports objects, so that its statement can be
/// replaced.
bool NamedPlanner::is_member_chain(const AssignmentChain& chain) {
  return std::all_of(chain.targets.begin(), chain.targets.end(), [](const ChainTarget& target) {
    return target.kind == ChainTarget::Kind::Member;
  });
}

/// Whether code may look at the export before the statement at `offset` has run.
bool NamedPlanner::may_be_seen_before(const NameUses& name, std::uint32_t offset,
                                      std::uint32_t end) const {
  if (p_.interface.is_in_cycle) return true;
  const auto early = [&](const ExportUse* use) {
    if (use->in_function) return p_.facts.first_local_call < end && !is_made_behind(*use, end);
    return use->range.begin < end && use->range.begin != offset;
  };
  return std::any_of(name.reads.begin(), name.reads.end(), early) ||
         std::any_of(name.writes.begin(), name.writes.end(), [&](const ExportUse* use) {
           return use->in_function && p_.facts.first_local_call < end && !is_made_behind(*use, end);
         });
}

/// Whether the function around a use does not exist before `offset`: its expression stands
/// behind.
bool NamedPlanner::is_made_behind(const ExportUse& use, std::uint32_t offset) const {
  if (use.statement == UINT32_MAX) return false;
  const TopStatement& statement = p_.facts.statements[use.statement];
  return statement.range.begin >= offset && !statement.is_declaration_only;
}

bool NamedPlanner::value_may_go_by_its_name(const NameUses& name,
                                            const AssignmentChain& chain) const {
  if (name.writes.size() != 1) return false;
  const bool hidden = std::any_of(name.reads.begin(), name.reads.end(),
                                  [](const ExportUse* use) { return use->hides_value_name; });
  if (hidden) return false;
  if (chain.is_declaration) return chain.local_is_stable && is_valid_binding_name(chain.local);
  if (chain.value.kind != ValueKind::Identifier || !chain.value.is_module_binding ||
      !chain.value.is_stable)
    return false;
  return !is_reassigned_import(chain.value);
}

/// `let x = require('y'); x = ...` lives on as a variable; a stable one is the import itself or
/// constant.
bool NamedPlanner::is_reassigned_import(const ValueShape& value) const {
  return value.require_site != UINT32_MAX && p_.facts.requires_[value.require_site].is_reassigned &&
         !value.is_stable;
}

void NamedPlanner::decide(NameUses& name) {
  const ExportUse& first = *name.writes.front();
  const AssignmentChain* chain = chain_of(first);
  if (chain != nullptr && name.writes.size() == 1 && name.reads.empty()) {
    if (auto passed = passed_on(p_, *chain)) {
      passed_.push_back(*std::move(passed));
      declared_.push_back(chain);
      name.in_place = true;
      return;
    }
  }
  if (chain != nullptr && is_member_chain(*chain) && first.kind == UseKind::Write) {
    if (value_may_go_by_its_name(name, *chain)) {
      name.in_place = name.is_list_entry = true;
      name.local =
          chain->is_declaration ? std::string(chain->local) : std::string(chain->value.name);
      return;
    }
    if (name.writes.size() == 1 && is_inline_import(*chain)) {
      name.in_place = name.is_list_entry = true;
      name.local = p_.site_locals[chain->value.require_site];
      return;
    }
    name.in_place = !chain->is_declaration && first_is_alone(name, *chain);
  }
  if (chain == nullptr && first.kind == UseKind::Marker) {
    mark(name, first);
    return;
  }
  if (chain != nullptr && first.kind == UseKind::Marker)
    name.in_place = !chain->is_declaration && chain->targets.size() == 1;
  pick_local(name);
}

/// `Object.defineProperty(exports, '__esModule', ...)` is a constant like any other.
void NamedPlanner::mark(NameUses& name, const ExportUse& use) {
  pick_local(name);
  name.in_place = true;
  marked_.push_back(&use);
  const ByteRange statement = p_.facts.statements[use.statement].range;
  Action& action =
      p_.add(ActionKind::ExportMarker, statement, "importers that were compiled look for it");
  action.local = name.local;
  action.exported = name.name;
  action.with_export = name.local == name.name;
}

bool NamedPlanner::is_inline_import(const AssignmentChain& chain) const {
  return !chain.is_declaration && chain.value.kind == ValueKind::Require &&
         chain.value.require_site != UINT32_MAX &&
         !p_.site_locals[chain.value.require_site].empty();
}

/// Other writes come later in the text and cannot run earlier.
bool NamedPlanner::first_is_alone(const NameUses& name, const AssignmentChain& chain) const {
  if (chain.targets.size() > 1 && name.writes.size() > 1) return false;
  const bool makes_function =
      chain.value.kind == ValueKind::Function || chain.value.kind == ValueKind::Arrow;
  return std::all_of(name.writes.begin() + 1, name.writes.end(), [&](const ExportUse* write) {
    return write->range.begin > chain.statement_range.end ||
           (makes_function && chain.value.range.contains(write->range));
  });
}

void NamedPlanner::pick_local(NameUses& name) {
  const ExportName* fact = fact_of(name.name);
  if (fact != nullptr && fact->is_free && !p_.names.is_taken(name.name)) {
    name.local = name.name;
    p_.names.take(name.name);
  } else {
    name.local =
        p_.names.fresh(is_identifier_name(name.name) ? "_" + name.name : name_for(name.name));
  }
}

void plan_named_exports(Planner& planner) { NamedPlanner(planner).run(); }

}  // namespace esmigrate
