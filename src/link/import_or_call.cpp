// Imports are evaluated before anything else in the module, a call of `require` where it stands. A
// site becomes an import only where that cannot be told apart.
#include <algorithm>

#include "link/linker.h"

namespace esmigrate {

bool Linker::asks_for_its_loader(FileId id) const {
  const auto& uses = facts(id)->variables;
  return std::any_of(uses.begin(), uses.end(), [](const VariableUse& use) {
    return (use.kind == VariableKind::ModuleMember && (use.name == "parent" || use.name.empty())) ||
           (use.kind == VariableKind::RequireMain && use.name == "parent");
  });
}

std::string Linker::own_call_reason(FileId from, std::uint32_t index) {
  switch (facts(from)->requires_[index].context) {
    case RequireContext::Function:
      return "it runs when its function is called";
    case RequireContext::Conditional:
      return "it may be skipped";
    case RequireContext::Try:
      return "its failure is caught";
    case RequireContext::TopLevel:
      break;
  }
  const RequireSite& site = facts(from)->requires_[index];
  if (site.shape != RequireShape::Inline && facts(from)->early_exit.is_in_block(site.call_range))
    return "it stands in the block that an early `return` leaves";
  return target_call_reason(from, index);
}

std::string Linker::target_call_reason(FileId from, std::uint32_t index) {
  const RequireSite& site = facts(from)->requires_[index];
  const ResolvedRequire& resolved = graph_.requires_[from][index];
  if (!site.specifier) return "its argument is computed";
  if (!site.is_plain) return "it is no plain call of the loader's `require`";
  switch (resolved.nature) {
    case TargetNature::Missing:
      return "its module is not installed";
    case TargetNature::Addon:
      return "only `require` loads addons";
    case TargetNature::EsModule:
      if (!imports_outside_module(from, index)) return "it loads an ES module package";
      break;
    case TargetNature::Unknown:
      return "its target is unknown";
    case TargetNature::Json:
      if (in_.options.target == LinkOptions::Target::OlderNode) return "older Nodes import no JSON";
      break;
    default:
      break;
  }
  if (resolved.specifier.empty() && !imports_outside_module(from, index)) {
    const ResolvedTarget imported =
        in_.resolver.import(*site.specifier, in_.files[from].listed->path);
    return imported.kind == TargetKind::File && imported.path != resolved.found().path
               ? "an import loads another file of the package, which would be there twice"
               : "no import reaches the same file";
  }
  if (is_reloaded(resolved)) return "it may be loaded again between two requires";
  if (is_double_maker(*site.specifier)) return "it asks who loaded it";
  if (is_seen_before(from, site)) return "its variable is looked at before it has its value";
  if (resolved.target.exists() && resolved.target == from) return "it requires itself";
  if (resolved.target.exists()) {
    if (!imports_as_required(site, resolved.target)) return "it loads an ES module";
    if (stays_commonjs(resolved.target) && asks_for_its_loader(resolved.target))
      return "it asks who loaded it";
    if (facts(resolved.target)->slot_changes_later)
      return "its exports may be replaced between two requires";
    if (stays_commonjs(resolved.target) && is_nullish_with_names(resolved.target))
      return "Node looks for its names on a value that has none";
    if (stays_commonjs(resolved.target) && busy_barrels_.contains(resolved.target.raw))
      return "Node reads its names when it imports it, and a getter does something";
  }
  return {};
}

bool Linker::is_seen_before(FileId from, const RequireSite& site) const {
  const std::uint32_t begin = site.call_range.begin;
  return std::any_of(site.uses.begin(), site.uses.end(), [&](const ImportUse& use) {
    if (use.in_function) return facts(from)->first_direct_call < begin;
    return !use.range.empty() && use.range.end <= begin && site.shape == RequireShape::Declarator;
  });
}

bool Linker::is_imported_anyway(FileId from, std::uint32_t index) {
  const auto& sites = facts(from)->requires_;
  const ResolvedRequire& own = graph_.requires_[from][index];
  if (sites[index].context == RequireContext::TopLevel || !sites[index].specifier ||
      !sites[index].is_plain || sites[index].shape == RequireShape::Statement)
    return false;
  if (target_key(own).empty() && own.specifier.empty()) return false;
  const bool is_outside_module = own.nature == TargetNature::EsModule || own.specifier.empty();
  if (is_outside_module && !own.target.exists() && !imports_outside_module(from, index))
    return false;
  for (std::uint32_t i = 0; i < sites.size(); ++i) {
    const ResolvedRequire& other = graph_.requires_[from][i];
    if (sites[i].context != RequireContext::TopLevel || target_key(other) != target_key(own) ||
        other.specifier != own.specifier)
      continue;
    // What runs before the import could tell: then so it could here.
    if (own_call_reason(from, i).empty() && (in_.options.always_hoist || is_hoistable(from, i)))
      return true;
  }
  return false;
}

std::string Linker::call_reason(FileId from, std::uint32_t index) {
  if (std::string reason = own_call_reason(from, index); !reason.empty()) {
    return is_imported_anyway(from, index) ? std::string() : reason;
  }
  if (!in_.options.always_hoist && !is_hoistable(from, index))
    return "what runs before it could tell the difference";
  return {};
}

bool Linker::is_hoistable(FileId from, std::uint32_t index) {
  if (hoist_cache_.size() <= from.raw) hoist_cache_.resize(in_.files.size());
  std::vector<std::int8_t>& cache = hoist_cache_[from.raw];
  if (cache.empty()) compute_hoisting(from, cache);
  return cache[index] != 0;
}

bool Linker::is_nullish_with_names(FileId target) const {
  const OwnExportNames* own =
      in_.names_of && may_be_nullish(in_.files[target]) ? in_.names_of(target) : nullptr;
  return own != nullptr && !(own->cjs.names.empty() && own->cjs.reexports.empty());
}

ByteRange Linker::hoist_blocker(FileId from, std::uint32_t index) const {
  const ModuleFacts& own = *facts(from);
  std::vector<FileId> imported;
  for (std::uint32_t i = 0; i < index; ++i) {
    if (hoist_cache_[from.raw][i] != 0 && graph_.requires_[from][i].target.exists())
      imported.push_back(graph_.requires_[from][i].target);
  }
  const std::uint8_t loading = loading_beyond(from, graph_.requires_[from][index].target,
                                              effects_.of_loading(from, index), imported);
  for (std::uint32_t s = 0; s < own.requires_[index].statement; ++s) {
    if (!may_load_before(loading, effects_.of_statement(from, own.statements[s])))
      return own.statements[s].range;
  }
  for (std::uint32_t i = 0; i < index; ++i) {
    if (!may_load_before(loading, effects_.of_loading(from, i))) return own.requires_[i].call_range;
  }
  return {};
}

bool Linker::holds_primitive(FileId target) const {
  if (!target.exists()) return false;
  const auto& sites = facts(target)->sites;
  return std::any_of(sites.begin(), sites.end(), [](const ReplaceSite& each) {
    return each.is_slot && each.value.kind == ValueKind::Primitive;
  });
}

bool Linker::reaches_cycle(FileId id) {
  if (reaches_cycle_.empty()) {
    reaches_cycle_.resize(in_.files.size(), false);
    std::vector<FileId> open;
    each_module([&](FileId each) {
      if (graph_.in_cycle(each)) open.push_back(each);
    });
    while (!open.empty()) {
      const FileId each = open.back();
      open.pop_back();
      if (reaches_cycle_[each.raw]) continue;
      reaches_cycle_[each.raw] = true;
      const auto& requirers = graph_.requirers[each];
      open.insert(open.end(), requirers.begin(), requirers.end());
    }
  }
  return reaches_cycle_[id.raw];
}

bool Linker::enters_same_cycle(const std::vector<FileId>& loading,
                               const std::vector<FileId>& imported, FileId target) {
  if (!target.exists() || loading.empty() || !reaches_cycle(target)) return false;
  const std::vector<bool> is_there = loaded_with(imported);
  std::vector<bool> is_entered(in_.files.size(), false);
  for (const FileId id : closure(target, false))
    is_entered[id.raw] = graph_.in_cycle(id) && !is_there[id.raw];
  return std::any_of(loading.begin(), loading.end(), [&](FileId loader) {
    const std::vector<FileId> others = closure(loader, false);
    return std::any_of(others.begin(), others.end(),
                       [&](FileId other) { return is_entered[other.raw]; });
  });
}

void Linker::add_entered(FileId from, const EffectSummary& effects, std::uint32_t site_count,
                         std::vector<FileId>& loading) {
  const auto add = [&](std::uint32_t site) {
    const FileId target = graph_.requires_[from][site].target;
    // What a later site gives is not there yet.
    if (site < site_count && target.exists() && reaches_cycle(target) &&
        std::find(loading.begin(), loading.end(), target) == loading.end())
      loading.push_back(target);
  };
  for (const ImportRead& read : effects.reads) add(read.site);
  for (const auto& call : effects.with(SiteEffect::Call)) add(call.site);
  for (const auto& call : effects.with(SiteEffect::ResultCall)) add(call.site);
  for (const auto& load : effects.with(SiteEffect::Load)) {
    const FileId target = graph_.requires_[from][load.site].target;
    if (target.exists() && reaches_cycle(target)) loading.push_back(target);
  }
  if ((effects.bits & kConstructs) == 0) return;
  for (std::uint32_t site = 0; site < site_count; ++site) add(site);
}

std::vector<bool> Linker::loaded_with(const std::vector<FileId>& targets) const {
  std::vector<bool> is_loaded(in_.files.size(), false);
  std::vector<FileId> open = targets;
  while (!open.empty()) {
    const FileId id = open.back();
    open.pop_back();
    if (is_loaded[id.raw]) continue;
    is_loaded[id.raw] = true;
    for (std::uint32_t site = 0; site < graph_.requires_[id].size(); ++site) {
      const FileId next = graph_.requires_[id][site].target;
      if (next.exists() && facts(id)->requires_[site].context == RequireContext::TopLevel)
        open.push_back(next);
    }
  }
  return is_loaded;
}

bool Linker::may_find_replaced(FileId target) const {
  if (!target.exists()) return false;
  const std::vector<FileId> loaded = closure(target, false);
  return std::any_of(loaded.begin(), loaded.end(), [this](FileId id) {
    const auto& targets = graph_.requires_[id];
    return (facts(id) != nullptr && facts(id)->slot_changes_later) ||
           std::any_of(targets.begin(), targets.end(),
                       [this](const ResolvedRequire& each) { return is_reloaded(each); });
  });
}

/// Whether nothing but other requires and their members stands in front of the require in its
/// statement.
static bool begins_statement(const ModuleFacts& facts, std::uint32_t index) {
  const RequireSite& site = facts.requires_[index];
  if (site.shape == RequireShape::Inline) return false;
  const auto is_plain = [](const RequireSite& other) {
    return other.shape == RequireShape::Declarator ||
           (other.shape == RequireShape::Pattern && other.is_flat_pattern) ||
           (other.shape == RequireShape::Member && other.is_whole_member);
  };
  const std::uint32_t first = index - std::min(index, site.declarator_index);
  for (std::uint32_t i = first; i < index; ++i) {
    const RequireSite& other = facts.requires_[i];
    if (!is_plain(other) || !(other.declaration_range == site.declaration_range) ||
        other.declarator_index != i - first)
      return false;
  }
  return index - first == site.declarator_index;
}

/// What loading does where the modules that are imported before it, with all that those load, are
/// there: `./config`, which everything else requires as well. One that leads back to `from` may be
/// in the midst of loading.
std::uint8_t Linker::loading_beyond(FileId from, FileId target, std::uint8_t loading,
                                    std::vector<FileId> imported) const {
  std::erase_if(imported,
                [&](FileId id) { return graph_.component[id] == graph_.component[from]; });
  if (!target.exists() || facts(target) == nullptr || imported.empty()) return loading;
  std::vector<bool> is_there = loaded_with(imported);
  is_there[from.raw] = true;
  return effects_.of_loading_beyond(target, std::move(is_there));
}

void Linker::compute_hoisting(FileId from, std::vector<std::int8_t>& cache) {
  const ModuleFacts& own = *facts(from);
  cache.assign(own.requires_.size(), 1);
  std::uint8_t pending = 0;
  bool is_any_kept = false;
  std::vector<FileId> loaders;   // what has run so far may load what these load
  std::vector<FileId> imported;  // these are there for certain
  std::uint32_t site = 0;
  for (std::uint32_t s = 0; s < own.statements.size(); ++s) {
    std::uint8_t kept = 0;
    for (; site < own.requires_.size() && own.requires_[site].statement <= s; ++site) {
      if (own.requires_[site].context == RequireContext::Function) continue;
      std::uint8_t loading = effects_.of_loading(from, site);
      // Something in the same statement may run before a require that does not begin it.
      const bool begins = begins_statement(own, site);
      const std::uint8_t before =
          pending | (begins ? kept : effects_.of_statement(from, own.statements[s]));
      if (!begins) add_entered(from, own.statements[s].effects, site, loaders);
      const FileId target = graph_.requires_[from][site].target;
      if (!may_load_before(loading, before))
        loading = loading_beyond(from, target, loading, imported);
      const bool can = own_call_reason(from, site).empty() && may_load_before(loading, before) &&
                       !enters_same_cycle(loaders, imported, target) &&
                       ((before == 0 && !is_any_kept) || !may_find_replaced(target));
      if (target.exists()) (can ? imported : loaders).push_back(target);
      is_any_kept |= !can;
      cache[site] = can ? 1 : 0;
      if (!can) {
        kept |= loading;
        pending |= loading;
      }
      if (takes_member(own.requires_[site])) {
        kept |= effects_.of_taking(from, site) | effects_.of_reading(from, site);
        if (holds_primitive(graph_.requires_[from][site].target)) kept |= kOutput;  // may throw
      }
    }
    pending |= kept | effects_.of_statement(from, own.statements[s]);
    add_entered(from, own.statements[s].effects, site, loaders);
  }
}

bool Linker::takes_value(FileId from, std::uint32_t index) {
  const FileId target = graph_.requires_[from][index].target;
  if (!target.exists() || !module(target).is_passed_on) return false;
  for (std::uint32_t i = 0; i < facts(from)->requires_.size(); ++i) {
    const auto& uses = facts(from)->requires_[i].uses;
    if (graph_.requires_[from][i].target == target &&
        std::any_of(uses.begin(), uses.end(),
                    [&](const ImportUse& use) { return is_passed_on(from, use); }))
      return true;
  }
  return false;
}

void Linker::decide_requires() {
  each_module([this](FileId from) {
    const ModuleFacts& own = *facts(from);
    for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
      const ResolvedRequire& resolved = graph_.requires_[from][i];
      LinkedRequire linked;
      if (is_converted_now(module(from))) linked.names = outside_names(resolved);
      linked.nature = resolved.nature;
      linked.target = resolved.target;
      linked.specifier = resolved.specifier;
      linked.takes_value = takes_value(from, i);
      for (const LiveCopy& each : live_copies_) {
        if (each.id == from && own.copies[each.copy].site == i)
          linked.live_copies.push_back(each.copy);
      }
      if (!is_converted_now(module(from))) {
        linked.decision = RequireDecision::Keep;
        linked.may_import =
            own.requires_[i].was_star && is_convertible(from) && may_import(from, i);
      } else if (std::string reason = call_reason(from, i); reason.empty()) {
        linked.decision = RequireDecision::Import;
        linked.may_import = true;
      } else {
        linked.decision = may_await(from, i) ? RequireDecision::Await : RequireDecision::Call;
        linked.because = {std::move(reason), from, own.requires_[i].call_range};
        if (own_call_reason(from, i).empty()) linked.blocker = hoist_blocker(from, i);
      }
      const bool is_call =
          linked.decision == RequireDecision::Call || linked.decision == RequireDecision::Keep;
      if (is_call && own.requires_[i].specifier) linked.specifier = *own.requires_[i].specifier;
      import_outside_module(from, i, linked);
      follow_renaming(from, linked);
      out_.requires_[from].push_back(std::move(linked));
    }
  });
}

}  // namespace esmigrate
