// The helpers that TypeScript and Babel write ask what they get for `__esModule`. What a module of
// the program answers stands in its facts: a statement of its top level that sets the marker, or
// that nothing in it could.
#include "link/interop_reader.h"

#include <algorithm>
#include <utility>

#include "esmigrate/alias/reexport.h"
#include "esmigrate/link/builtin_exports.h"
#include "esmigrate/link/builtins.h"
#include "link/local_form.h"

namespace esmigrate {

InteropReader::InteropReader(const LinkInput& in, NormalisedTexts texts)
    : in_(in), texts_(std::move(texts)), graph_(build_graph(in)) {
  resolved_.resize(in.files.size());
  for (std::uint32_t raw = 0; raw < in.files.size(); ++raw) {
    if (facts(FileId{raw}) == nullptr) continue;
    const auto& sites = facts(FileId{raw})->requires_;
    for (std::size_t i = 0; i < sites.size(); ++i) {
      if (sites[i].specifier)
        resolved_[raw].emplace(*sites[i].specifier, &graph_.requires_[FileId{raw}][i]);
    }
  }
  find_computed_requires();
  find_touched_builtins();
}

const ResolvedRequire& InteropReader::resolved(FileId from, const RequireSite& site) const {
  static const ResolvedRequire kUnknown;
  if (!site.specifier) return kUnknown;
  const auto found = resolved_[from.raw].find(*site.specifier);
  return found == resolved_[from.raw].end() ? kUnknown : *found->second;
}

/// Builtins are changed by some, for tests or for good.
void InteropReader::find_touched_builtins() {
  for (std::uint32_t raw = 0; raw < in_.files.size(); ++raw) {
    const FileId id{raw};
    if (facts(id) == nullptr) continue;
    for (const RequireSite& site : facts(id)->requires_) {
      if (resolved(id, site).nature != TargetNature::Builtin) continue;
      const std::string prefix = std::string(builtin_name(*site.specifier)) + ":";
      for (const ImportUse& use : site.uses) {
        if (use.kind == ImportUseKind::Mutate)
          touched_.insert(prefix + (use.name.empty() ? "*" : use.name));
      }
    }
  }
}

/// Components are numbered in the order in which they are loaded.
void InteropReader::find_computed_requires() {
  may_load_any_.assign(graph_.component_size.size(), false);
  std::vector<FileId> order;
  for (std::uint32_t raw = 0; raw < in_.files.size(); ++raw) {
    if (facts(FileId{raw}) != nullptr) order.push_back(FileId{raw});
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](FileId a, FileId b) { return depth(a) < depth(b); });
  for (const FileId id : order) {
    const auto& sites = facts(id)->requires_;
    for (const RequireSite& site : sites) {
      const FileId target = resolved(id, site).target;
      if (!site.specifier || (target.exists() && may_load_any_[graph_.component[target]]))
        may_load_any_[graph_.component[id]] = true;
    }
  }
}

InteropTargets InteropReader::targets_of(FileId from) const {
  InteropTargets targets;
  targets.is_in_cycle = graph_.in_cycle(from);
  for (const auto& [specifier, found] : resolved_[from.raw]) {
    if (found->nature == TargetNature::Missing || found->nature == TargetNature::Unknown) continue;
    targets.by_specifier.emplace(specifier, target_of(from, *found, specifier));
  }
  return targets;
}

InteropTarget InteropReader::target_of(FileId from, const ResolvedRequire& found,
                                       const std::string& specifier) const {
  InteropTarget target;
  if (found.nature == TargetNature::Program) {
    if (facts(found.target) != nullptr) read_module(from, found.target, target);
    return target;
  }
  if (found.nature != TargetNature::Builtin) return target;
  target.value = InteropTarget::Value::Unmarked;
  target.is_builtin = target.is_loaded = true;
  const std::string_view builtin = builtin_name(specifier);
  if (touched_.contains(std::string(builtin) + ":*")) return target;
  target.names = builtin_exports(specifier);
  std::erase_if(target.names, [&](const std::string& name) {
    return touched_.contains(std::string(builtin) + ":" + name);
  });
  return target;
}

static bool writes_name(const ModuleFacts& module, std::string_view name) {
  return std::any_of(module.names.begin(), module.names.end(),
                     [name](const ExportName& each) { return each.name == name; }) ||
         std::any_of(module.sites.begin(), module.sites.end(), [name](const ReplaceSite& site) {
           return std::any_of(site.properties.begin(), site.properties.end(),
                              [name](const LiteralProperty& each) { return each.name == name; });
         });
}

void InteropReader::read_module(FileId from, FileId id, InteropTarget& target) const {
  const ModuleFacts& module = *facts(id);
  const std::uint32_t component = graph_.component[id];
  target.is_loaded = component != graph_.component[from] && !may_load_any_[component];
  if (module.is_esm) {
    read_esm(id, target);
    return;
  }
  read_names(id, target);
  if (has_lasting_marker(from, id)) {
    target.value = InteropTarget::Value::Marked;
    return;
  }
  const bool is_plain =
      module.is_unmarked && !module.slot_changes_later &&
      !is_assigned_by_others(id, "__esModule") &&
      std::none_of(module.uses.begin(), module.uses.end(), [](const ExportUse& use) {
        return use.kind == UseKind::ComputedWrite || use.kind == UseKind::Extend ||
               use.kind == UseKind::Escape;
      });
  // With an export of that name Node marks what the module becomes, for helpers that still ask.
  if (!is_plain || writes_name(module, "default")) return;
  target.value = InteropTarget::Value::Unmarked;
  const auto slot = std::find_if(module.sites.begin(), module.sites.end(),
                                 [](const ReplaceSite& site) { return site.is_slot; });
  target.ignores_this = module.final_slot.is_one_site() && slot != module.sites.end() &&
                        slot->site == module.final_slot.site_number() &&
                        slot->value.this_use == ThisUse::None;
}

bool InteropReader::has_lasting_marker(FileId from, FileId id) const {
  const ModuleFacts& module = *facts(id);
  if (module.marker.empty() || module.slot_changes_later || module.exports_variable_declared ||
      !module.final_slot.is_exactly(PointsTo::initial_exports()) ||
      module.early_exit.may_skip(module.marker.begin))
    return false;
  for (const ExportUse& use : module.uses) {
    if (use.name == "__esModule" && !module.marker.contains(use.range)) return false;
    if (!use.object.is_exactly(PointsTo::initial_exports())) return false;
    const bool may_write = use.kind == UseKind::ComputedWrite || use.kind == UseKind::Extend ||
                           use.kind == UseKind::Escape;
    if (!module.is_marker_defined && may_write) return false;
  }
  if (!module.is_marker_defined && is_assigned_by_others(id, "__esModule")) return false;
  // In a cycle somebody may look before all of the module has run.
  if (graph_.component[from] != graph_.component[id] && !may_load_any_[graph_.component[id]])
    return true;
  return std::all_of(module.requires_.begin(), module.requires_.end(),
                     [&](const RequireSite& site) {
                       return site.call_range.begin > module.marker.end &&
                              (site.context != RequireContext::Function ||
                               module.first_local_call > module.marker.begin);
                     });
}

bool InteropReader::is_assigned_by_others(FileId id, std::string_view name) const {
  const auto assigns = [&](const ImportUse& use) {
    return use.kind == ImportUseKind::Mutate && (use.name == name || use.name.empty());
  };
  return std::any_of(graph_.requirers[id].begin(), graph_.requirers[id].end(), [&](FileId from) {
    const auto& sites = facts(from)->requires_;
    return std::any_of(sites.begin(), sites.end(), [&](const RequireSite& site) {
      return resolved(from, site).target == id &&
             std::any_of(site.uses.begin(), site.uses.end(), assigns);
    });
  });
}

/// Whether the use hands on the value itself.
static bool hands_on(const ImportUse& use) {
  return use.kind == ImportUseKind::Escape || use.kind == ImportUseKind::ReExport;
}

bool InteropReader::is_changed_by_others(FileId id, std::string_view name) const {
  if (is_assigned_by_others(id, name)) return true;
  return std::any_of(graph_.requirers[id].begin(), graph_.requirers[id].end(), [&](FileId from) {
    for (const RequireSite& site : facts(from)->requires_) {
      if (!(resolved(from, site).target == id)) continue;
      // Names that an ES module passes on are as they are; and who gets a member's value has not
      // got the member.
      if (site.esm != EsmClause::None && site.is_reexport) continue;
      const bool is_let_go =
          std::find(site.let_go.begin(), site.let_go.end(), "*") != site.let_go.end() ||
          (site.is_reexport && site.member.empty()) ||
          std::any_of(site.uses.begin(), site.uses.end(), hands_on);
      if (!is_let_go || is_only_starred(from, site)) continue;
      // Who gets it through a file that is nothing else may change it there.
      if (!whole_reexport_of(*facts(from)) || graph_.in_cycle(from) ||
          is_changed_by_others(from, name))
        return true;
    }
    return false;
  });
}

/// Whether nothing gets the value as a whole but stars.
bool InteropReader::is_only_starred(FileId from, const RequireSite& site) const {
  const std::vector<std::string>& starred = texts_.starred_of(from);
  if (starred.empty() || site.is_reexport) return false;
  const auto stars = std::count(starred.begin(), starred.end(), site.specifier);
  if (site.shape == RequireShape::Declarator) {
    return stars == std::count_if(site.uses.begin(), site.uses.end(),
                                  [](const ImportUse& use) { return use.name.empty(); });
  }
  const auto& sites = facts(from)->requires_;
  return site.shape == RequireShape::Inline &&
         stars == std::count_if(sites.begin(), sites.end(), [&](const RequireSite& each) {
           return each.specifier == site.specifier && each.shape == RequireShape::Inline &&
                  !each.is_reexport;
         });
}

void InteropReader::read_names(FileId id, InteropTarget& target) const {
  const ModuleFacts& module = *facts(id);
  const LocalForm form = local_form(module);
  if (form.form != ModuleForm::Named || (!form.is_literal_named && may_lack_names(module))) return;
  // A property that lists of keys do not show is in no star.
  target.hides_names = texts_.hides_names(id);
  target.has_all_names = !target.hides_names;
  for (const InterfaceName& name : form.names) {
    if (name.name == "__esModule") continue;
    const ThisUse use = this_use_of_export(module, form, name.name);
    if (use == ThisUse::None) target.methods.push_back(name.name);
    target.has_own_this |= use == ThisUse::Any;
    if (name.changes_later || is_changed_by_others(id, name.name)) {
      target.has_all_names = false;
      target.changing.push_back(name.name);
    } else {
      target.names.push_back(name.name);
    }
  }
  for (auto* list : {&target.names, &target.changing, &target.methods})
    std::sort(list->begin(), list->end());
}

bool InteropReader::esm_names(FileId id, std::vector<InterfaceName>& names,
                              std::vector<FileId>& seen) const {
  if (std::find(seen.begin(), seen.end(), id) != seen.end()) return true;
  seen.push_back(id);
  const ModuleFacts* module = facts(id);
  if (module == nullptr || !module->is_esm) return false;
  for (const EsmExport& each : module->esm.exports) {
    const bool is_inherited = seen.size() > 1 && each.name == "default";
    if (each.name == "module.exports" || is_inherited) continue;
    // Nobody else can assign them.
    names.push_back({each.name, each.changes_later});
  }
  if (!module->esm.has_unknown_exports) return true;
  for (const RequireSite& site : module->requires_) {
    if (site.esm != EsmClause::Namespace || !site.is_reexport) continue;
    const FileId target = resolved(id, site).target;
    if (!target.exists() || !esm_names(target, names, seen)) return false;
  }
  return true;
}

void InteropReader::read_esm(FileId id, InteropTarget& target) const {
  const ModuleFacts& module = *facts(id);
  const EsmFacts& esm = module.esm;
  const bool gives_whole = esm.whole_binding.exists() || !esm.interim_range.empty();
  if (gives_whole && !esm.lists_exports) {
    const bool is_marked = !module.marker.empty() && esm.marked_binding.exists() &&
                           esm.marked_binding == esm.default_binding;
    if (is_marked) target.value = InteropTarget::Value::Marked;
    if (module.is_unmarked) target.value = InteropTarget::Value::Unmarked;
    return;
  }
  std::vector<InterfaceName> names;
  std::vector<FileId> seen;
  if (!esm_names(id, names, seen)) return;
  target.has_all_names = true;
  target.value = InteropTarget::Value::Unmarked;
  for (const InterfaceName& name : names) {
    // Node marks what has a default export.
    if (name.name == "__esModule" || name.name == "default")
      target.value = InteropTarget::Value::Marked;
    if (name.name == "__esModule") continue;
    const ThisUse use = this_use_of_export(module, LocalForm{}, name.name);
    if (use == ThisUse::None) target.methods.push_back(name.name);
    target.has_own_this |= use == ThisUse::Any;
    if (name.changes_later) {
      target.has_all_names = false;
      target.changing.push_back(name.name);
    } else {
      target.names.push_back(name.name);
    }
  }
  for (auto* list : {&target.names, &target.changing, &target.methods})
    std::sort(list->begin(), list->end());
  target.names.erase(std::unique(target.names.begin(), target.names.end()), target.names.end());
}

}  // namespace esmigrate
