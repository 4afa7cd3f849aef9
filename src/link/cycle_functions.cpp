// Code in functions, which may run in the middle of a cycle's loading.
#include <algorithm>

#include "link/cycle_play.h"

namespace esmigrate {

// ---- functions that run while the cycle loads ----

/// Whether reading the name runs a getter that loads a member of the cycle.
bool CycleLoading::runs_into_cycle(const Member& of, std::string_view name) {
  const ModuleFacts& own = facts(of.id);
  if (!loads_member(of.id, own.implicit_effects) && !calls_member(of.id, own.implicit_effects))
    return false;
  const LiteralProperty* found = nullptr;
  std::vector<ByteRange> properties;
  for (const ReplaceSite& site : own.sites) {
    for (const LiteralProperty& property : site.properties) {
      properties.push_back(property.range);
      if (property.name == name) found = &property;
    }
  }
  if (found == nullptr) return true;
  if (found->kind != LiteralProperty::Kind::Accessor)
    return found->kind == LiteralProperty::Kind::Spread ||
           found->kind == LiteralProperty::Kind::Computed;
  // The getter itself, and functions of the module that it may call.
  const auto may_run = [&](ByteRange range) {
    return found->range.contains(range) ||
           std::none_of(properties.begin(), properties.end(),
                        [range](ByteRange each) { return each.contains(range); });
  };
  for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
    if (own.requires_[i].context == RequireContext::Function &&
        may_run(own.requires_[i].call_range) && member(target(of.id, i)) != nullptr)
      return true;
  }
  const auto is_reading = [](const ExportUse& use) {
    return use.kind != UseKind::Write && use.kind != UseKind::ComputedWrite &&
           use.kind != UseKind::Delete && use.kind != UseKind::Replace;
  };
  return found->value.this_use != ThisUse::None ||
         std::any_of(own.uses.begin(), own.uses.end(), [&](const ExportUse& use) {
           return use.in_function && is_reading(use) && may_run(use.range);
         });
}

bool CycleLoading::loads_member(FileId id, const EffectSummary& effects) {
  const auto loads = effects.with(SiteEffect::Load);
  return std::any_of(loads.begin(), loads.end(), [&](const EffectSummary::Entry& load) {
    return member(target(id, load.site)) != nullptr && !in_.may_import(id, load.site);
  });
}

bool CycleLoading::calls_member(FileId id, const EffectSummary& effects) {
  const auto is_member = [&](const EffectSummary::Entry& call) {
    return member(target(id, call.site)) != nullptr;
  };
  const auto calls = effects.with(SiteEffect::Call);
  const auto of_results = effects.with(SiteEffect::ResultCall);
  return std::any_of(calls.begin(), calls.end(), is_member) ||
         std::any_of(of_results.begin(), of_results.end(), is_member);
}

/// Everything that a statement of the top level may run.
void CycleLoading::run_functions(const Member& at, std::uint32_t index) {
  const ModuleFacts& own = facts(at.id);
  const TopStatement& statement = own.statements[index];
  if (loads_member(at.id, statement.effects)) {
    reason_ = may_load(at.id, statement.range);
    return;
  }
  running_.assign(members_.size(), false);
  if (statement.hands_on_own) run_functions_of(at.id);
  add_called(at.id, statement.effects);
  // Own functions that run have been followed.
  if (own.first_local_call < statement.range.end) {
    for (const ImportRead& read : statement.effects.reads) look_from_function(at, at, read.site);
  }
  for (const auto& [_, copy] : statement.effects.with(SiteEffect::CopyRead)) {
    if (is_live(at, copy) && is_read_by_functions(own.copies[copy]))
      read_copy(at, at, copy, statement.range.begin);
  }
  if ((statement.effects.bits & kConstructs) != 0) {
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      if (at.held[i] == Seen::Final) run_functions_of(target(at.id, i));
    }
  }
  for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
    for (const ImportUse& use : own.requires_[i].uses) {
      if (use.is_argument && !use.in_function && statement.range.contains(use.range))
        run_functions_of(target(at.id, i));
    }
  }
  while (!to_run_.empty() && !is_over()) {
    const FileId id = to_run_.back();
    to_run_.pop_back();
    run_member(*member(id), at, statement.range);
  }
  to_run_.clear();
}

void CycleLoading::run_functions_of(FileId id) {
  const Member* each = member(id);
  if (each == nullptr || running_[index_of(*each)]) return;
  running_[index_of(*each)] = true;
  to_run_.push_back(id);
}

void CycleLoading::run_member(Member& each, const Member& at, ByteRange place) {
  if (each.state == State::Waiting) return;
  const ModuleFacts& own = facts(each.id);
  if (&each != &at && !is_evaluated(each, at) && depends_on_begun(each)) {
    reason_ = because("a function of a cycle may run before its module does", at.id, place);
    return;
  }
  if (loads_member(each.id, own.function_effects)) {
    reason_ = may_load(at.id, place);
    return;
  }
  add_called(each.id, own.function_effects);
  if ((own.function_effects.bits & kConstructs) != 0) {
    for (const Member& other : members_) {
      if (other.state != State::Waiting) run_functions_of(other.id);
    }
  }
  for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
    for (const ImportUse& use : own.requires_[i].uses) {
      if (use.kind == ImportUseKind::ReExport) run_functions_of(target(each.id, i));
    }
  }
  if (!each.is_settled) look_from_functions(each, at);
}

/// Whether functions of the module find more after its code has come to its position than they
/// would before the first line.
bool CycleLoading::depends_on_begun(const Member& each) const {
  const ModuleFacts& own = facts(each.id);
  const auto is_guard = [](const ImportUse& use) {
    return use.in_function && use.kind != ImportUseKind::MemberRead &&
           use.kind != ImportUseKind::MemberCall && use.kind != ImportUseKind::MemberNew &&
           use.kind != ImportUseKind::Call && use.kind != ImportUseKind::New;
  };
  return own.functions_use_variables ||
         std::any_of(own.uses.begin(), own.uses.end(),
                     [](const ExportUse& use) { return use.in_function; }) ||
         // What is required further on is undefined there, and an import is not.
         std::any_of(own.requires_.begin(), own.requires_.end(), [&](const RequireSite& site) {
           return site.context != RequireContext::Function &&
                  site.call_range.begin > each.position &&
                  std::any_of(site.uses.begin(), site.uses.end(), is_guard);
         });
}

void CycleLoading::look_from_functions(Member& each, const Member& at) {
  const ModuleFacts& own = facts(each.id);
  each.is_settled = true;
  for (std::uint32_t i = 0; i < own.requires_.size() && !is_over(); ++i) {
    const Member* of = member(target(each.id, i));
    if (of == nullptr || own.requires_[i].context == RequireContext::Function) continue;
    each.is_settled &= of->state == State::Done && is_evaluated(*of, at);
    look_from_function(each, at, i);
  }
  for (std::uint32_t i = 0; i < own.copies.size(); ++i) {
    if (is_live(each, i) && is_read_by_functions(own.copies[i]))
      read_copy(each, at, i, each.position);
  }
}

void CycleLoading::look_from_function(const Member& in, const Member& at, std::uint32_t index) {
  const RequireSite& site = facts(in.id).requires_[index];
  if (member(target(in.id, index)) == nullptr || site.context == RequireContext::Function) return;
  for (std::uint32_t u = 0; u < site.uses.size(); ++u) {
    if (!site.uses[u].in_function && !takes_member(site)) continue;
    if (!is_live(in, copy_of(in, index, u))) look(in, at, index, u);
  }
}

}  // namespace esmigrate
