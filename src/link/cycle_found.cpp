// What a member of a cycle finds where it looks at another one, before the conversion and after it.
#include <algorithm>

#include "link/cycle_play.h"
#include "link/default_function.h"

namespace esmigrate {

// ---- looking at a module ----

/// Which object `require` gives for a module in its present state.
Seen CycleLoading::object_now(const Member& of) const {
  if (of.state == State::Done) return Seen::Final;
  const ModuleFacts& own = facts(of.id);
  const ReplaceSite* replaced = nullptr;
  for (const ReplaceSite& site : own.sites) {
    if (!site.is_slot) continue;
    if (replaced != nullptr || site.chain == UINT32_MAX || site.in_function) return Seen::Unknown;
    replaced = &site;
  }
  if (replaced == nullptr) return Seen::Final;
  return statement_end(own, replaced->range.begin) <= of.position ? Seen::Final : Seen::Stale;
}

/// What code in functions holds on to for good has to be what the module exports in the end.
void CycleLoading::hold(const Member& at, std::uint32_t index) {
  if (is_over() || at.held[index] == Seen::Final) return;
  for (const ImportUse& use : facts(at.id).requires_[index].uses) {
    if (use.kind == ImportUseKind::Discard) continue;
    if (is_certain_) {
      reason_ = because("the cycle sees the exports object before it is replaced", at.id,
                        facts(at.id).requires_[index].call_range);
    }
    is_abandoned_ = true;
    return;
  }
}

std::uint32_t CycleLoading::statement_end(const ModuleFacts& own, std::uint32_t offset) {
  for (const TopStatement& statement : own.statements) {
    if (statement.range.contains(ByteRange{offset, offset})) return statement.range.end;
  }
  return UINT32_MAX;
}

/// Where the import stands through which `of`, which waits, has led to `at`; 0 if it has not.
std::uint32_t CycleLoading::waits_at(const Member& of, const Member& at) const {
  for (const Member* each = &at; each->parent != UINT32_MAX; each = &members_[each->parent]) {
    if (each->parent == index_of(of)) return each->parent_at;
  }
  return 0;
}

/// `in` looks at the target of its site while the top level of `at` runs.
void CycleLoading::look(const Member& in, const Member& at, std::uint32_t site_index,
                        std::uint32_t use_index) {
  if (is_over()) return;
  const RequireSite& site = facts(in.id).requires_[site_index];
  const ImportUse& use = site.uses[use_index];
  const Member& of = *member(target(in.id, site_index));
  const bool is_member_use = use.kind == ImportUseKind::MemberRead ||
                             use.kind == ImportUseKind::MemberCall ||
                             use.kind == ImportUseKind::MemberNew;
  Seen before = in.held[site_index];
  Seen after = Seen::Unknown;
  if (before == Seen::Final && is_member_use && !use.is_through_alias) {
    before = name_before(of, use.name);
    after = name_after(of, at, use.name, use.is_inherited);
    if (before == Seen::Final && after == Seen::Final && runs_into_cycle(of, use.name))
      after = Seen::Unknown;
  } else if (before == Seen::Final) {
    before = whole_before(of, use);
    after = whole_after(of, at, use);
    // A name is bound to the function as such, whatever has been put on that so far.
    if (default_function(facts(of.id)) != nullptr && only_names(in, site_index)) {
      before = Seen::Final;
      if (after == Seen::Hoisted) after = Seen::Final;
    }
  }
  const bool may_stay_undefined = !is_taken_at_once(site) && !use.is_through_alias;
  const bool is_same = before == after && (before == Seen::Final || before == Seen::Hoisted ||
                                           (before == Seen::Undefined && may_stay_undefined));
  if (is_same) return;
  const std::uint32_t copy = copy_of(in, site_index, use_index);
  if (before == Seen::Final && copy != UINT32_MAX && may_be_live(in, copy)) return;
  // Nobody begins with a module from which CommonJS only finds what is not there yet.
  if (!is_certain_ && before != Seen::Final && before != Seen::Hoisted) {
    is_abandoned_ = true;
    return;
  }
  reason_ = because(kHalfFilled, in.id, use.range.empty() ? site.call_range : use.range);
}

Seen CycleLoading::whole_before(const Member& of, const ImportUse& use) const {
  if (of.state == State::Done) return Seen::Final;
  if (use.kind == ImportUseKind::Truth || use.kind == ImportUseKind::Discard) return Seen::Final;
  return default_function(facts(of.id)) != nullptr && is_untouched(of) ? Seen::Hoisted
                                                                       : Seen::Unknown;
}

/// Whether the value only gets a name for importers, by which the module itself never reads it.
bool CycleLoading::only_names(const Member& in, std::uint32_t site) const {
  const ModuleFacts& own = facts(in.id);
  if (interface(in.id).form != ModuleForm::Named) return false;
  return std::any_of(own.chains.begin(), own.chains.end(), [&](const AssignmentChain& chain) {
    return chain.value.kind == ValueKind::Require && chain.value.require_site == site &&
           chain.targets.size() == 1 && !chain.is_declaration &&
           chain.targets[0].kind == ChainTarget::Kind::Member &&
           std::none_of(own.uses.begin(), own.uses.end(), [&](const ExportUse& use) {
             return use.kind != UseKind::Write && use.name == own.uses[chain.targets[0].index].name;
           });
  });
}

/// Whether nothing but requires, declarations and the export itself has run so far.
bool CycleLoading::is_untouched(const Member& of) const {
  const ModuleFacts& own = facts(of.id);
  return std::all_of(
      own.statements.begin(), own.statements.end(), [&](const TopStatement& statement) {
        return statement.range.begin >= of.position || statement.is_declaration_only ||
               is_export(own, statement.range) || is_require_list(own, statement.range);
      });
}

bool CycleLoading::is_export(const ModuleFacts& own, ByteRange statement) {
  const auto is_slot = [](const ChainTarget& target) {
    return target.kind == ChainTarget::Kind::Slot || target.kind == ChainTarget::Kind::Variable;
  };
  return std::any_of(own.chains.begin(), own.chains.end(), [&](const AssignmentChain& chain) {
    return chain.statement_range.begin == statement.begin &&
           std::all_of(chain.targets.begin(), chain.targets.end(), is_slot);
  });
}

/// A declaration of requires and nothing else.
bool CycleLoading::is_require_list(const ModuleFacts& own, ByteRange range) {
  std::uint32_t found = 0;
  std::uint32_t wanted = UINT32_MAX;
  for (const RequireSite& site : own.requires_) {
    if (!range.contains(site.call_range)) continue;
    if (site.shape == RequireShape::Inline) return false;
    ++found;
    wanted = std::max(site.declarator_count, 1U);
  }
  return found == wanted;
}

Seen CycleLoading::whole_after(const Member& of, const Member& at, const ImportUse& use) const {
  if (is_evaluated(of, at)) return Seen::Final;
  if (is_taken_by_name(interface(of.id))) {
    return use.kind == ImportUseKind::Truth || use.kind == ImportUseKind::Discard ? Seen::Final
                                                                                  : Seen::Unknown;
  }
  return interface(of.id).form == ModuleForm::Default && default_function(facts(of.id)) != nullptr
             ? Seen::Hoisted
             : Seen::Unknown;
}

/// The writes of a name, if all of them are plain to see.
bool CycleLoading::collect_writes(FileId id, std::string_view name,
                                  std::vector<const ExportUse*>& writes) const {
  const ModuleFacts& own = facts(id);
  for (const ExportUse& use : own.uses) {
    const bool writes_some = use.kind == UseKind::Write || use.kind == UseKind::Update ||
                             use.kind == UseKind::Define || use.kind == UseKind::Marker ||
                             use.kind == UseKind::Delete;
    if (use.kind == UseKind::ComputedWrite || use.kind == UseKind::Extend ||
        use.kind == UseKind::Escape)
      return false;
    if (writes_some && use.name == name) writes.push_back(&use);
  }
  if (writes.size() > 1 && begins_undefined(id, *writes[0])) writes.erase(writes.begin());
  return true;
}

/// `exports.a = exports.b = void 0`, which goes as all of them are assigned again.
bool CycleLoading::begins_undefined(FileId id, const ExportUse& use) const {
  const ModuleFacts& own = facts(id);
  if (use.chain == UINT32_MAX) return false;
  const AssignmentChain& chain = own.chains[use.chain];
  const std::string_view value = text_at(in_.in.files[id].source->text, chain.value.range);
  return (value == "void 0" || value == "undefined") &&
         std::all_of(chain.targets.begin(), chain.targets.end(), [&](const ChainTarget& target) {
           return target.kind == ChainTarget::Kind::Member &&
                  is_written_again(own, own.uses[target.index]);
         });
}

bool CycleLoading::is_written_again(const ModuleFacts& own, const ExportUse& first) {
  return std::any_of(own.uses.begin(), own.uses.end(), [&](const ExportUse& use) {
    return use.name == first.name && use.range.begin > first.range.begin &&
           (use.kind == UseKind::Write || use.kind == UseKind::Update);
  });
}

Seen CycleLoading::name_before(const Member& of, std::string_view name) const {
  if (of.state == State::Done) return Seen::Final;
  const ModuleFacts& own = facts(of.id);
  const bool is_replaced = std::any_of(own.sites.begin(), own.sites.end(),
                                       [](const ReplaceSite& site) { return site.is_slot; });
  if (is_replaced) return interface(of.id).is_literal_named ? Seen::Final : Seen::Unknown;
  std::vector<const ExportUse*> writes;
  if (!collect_writes(of.id, name, writes)) return Seen::Unknown;
  bool all = true;
  bool none = true;
  for (const ExportUse* use : writes) {
    if (use->in_function) return Seen::Unknown;
    const ByteRange range = use->expression_range.empty() ? use->range : use->expression_range;
    const bool is_behind = range.end > of.position;
    if (!is_behind && use->chain == UINT32_MAX) return Seen::Unknown;
    (is_behind ? all : none) = false;
  }
  if (none) return Seen::Undefined;
  return all ? Seen::Final : Seen::Unknown;
}

Seen CycleLoading::name_after(const Member& of, const Member& at, std::string_view name,
                              bool is_inherited) const {
  if (is_evaluated(of, at)) return Seen::Final;
  const ModuleFacts& own = facts(of.id);
  const ModuleInterface& module = interface(of.id);
  if (module.form != ModuleForm::Named) return Seen::Unknown;
  if (module.is_literal_named) {
    for (const ReplaceSite& site : own.sites) {
      for (const LiteralProperty& property : site.properties) {
        if (property.name == name) return variable_after(of, at, property.value, is_inherited);
      }
    }
    return Seen::Undefined;
  }
  std::vector<const ExportUse*> writes;
  if (!collect_writes(of.id, name, writes)) return Seen::Unknown;
  if (!writes.empty() && writes[0]->kind != UseKind::Write) return Seen::Unknown;
  if (writes.empty() || writes.size() > 1 || writes[0]->chain == UINT32_MAX)
    return Seen::Undefined;  // a `var` that waits
  const bool is_read = std::any_of(own.uses.begin(), own.uses.end(), [name](const ExportUse& use) {
    return use.name == name && use.kind != UseKind::Write;
  });
  const AssignmentChain& chain = own.chains[writes[0]->chain];
  const ValueShape& value = chain.value;
  if (value.kind == ValueKind::Function) {
    const bool is_declared = !is_read && !chain.is_declaration && chain.targets.size() == 1 &&
                             value.outer_range == value.range && value.name_range.empty();
    return is_declared ? Seen::Final : Seen::Unknown;
  }
  if (chain.is_declaration || chain.targets.size() != 1) return Seen::Unknown;
  return is_read && value.kind == ValueKind::Identifier
             ? Seen::Unknown
             : variable_after(of, at, value, is_inherited);
}

/// Whether the code that CommonJS has run so far may have put something on the function.
bool CycleLoading::is_added_to(const Member& of, const ValueShape& function) const {
  return function.touched_from < of.position ||
         (function.is_touched_in_function && facts(of.id).first_local_call < of.position);
}

/// Whether the module's value is a function that is there before its module runs, and code that
/// CommonJS has run so far left its prototype alone.
bool CycleLoading::has_first_prototype(const Member& of) const {
  const ModuleFacts& own = facts(of.id);
  const ValueShape* function = default_function(own);
  return function != nullptr && interface(of.id).form == ModuleForm::Default &&
         of.state != State::Done && function->inherited_from >= of.position &&
         !(function->is_touched_in_function && own.first_local_call < of.position);
}

/// What an exported value holds before its module has run.
Seen CycleLoading::variable_after(const Member& of, const Member& at, const ValueShape& value,
                                  bool is_inherited) const {
  const bool is_stable = value.is_module_binding && value.is_stable;
  if (value.kind == ValueKind::Identifier && !is_stable) return Seen::Undefined;
  if (value.require_site != UINT32_MAX &&
      (value.kind == ValueKind::Identifier || value.kind == ValueKind::Require))
    return import_after(of, at, value.require_site, is_inherited);
  if (value.kind != ValueKind::Identifier)
    return interface(of.id).is_literal_named ? Seen::Unknown : Seen::Undefined;
  if (value.is_hoisted) return is_added_to(of, value) ? Seen::Unknown : Seen::Final;
  return value.binding_kind == BindingKind::Var ? Seen::Undefined : Seen::Unknown;
}

/// A name that passes another module on is bound to what that exports.
Seen CycleLoading::import_after(const Member& of, const Member& at, std::uint32_t index,
                                bool is_inherited) const {
  const RequireSite& site = facts(of.id).requires_[index];
  const bool is_whole = (site.shape == RequireShape::Declarator && !site.is_reassigned) ||
                        (site.shape == RequireShape::Inline && site.member.empty());
  if (!is_whole || site.context != RequireContext::TopLevel || !in_.may_import(of.id, index))
    return Seen::Unknown;
  const auto other = is_member_.find(target(of.id, index).raw);
  if (target(of.id, index).exists() && other != is_member_.end())
    return is_evaluated(members_[other->second], at) ||
                   (is_inherited && has_first_prototype(members_[other->second]))
               ? Seen::Final
               : Seen::Unknown;
  return site.call_range.begin < waits_at(of, at) ? Seen::Final : Seen::Unknown;
}

}  // namespace esmigrate
