// What the modules that require another make of it decides how much of an object it has to stay.
#include <algorithm>

#include "link/linker.h"

namespace esmigrate {
void Linker::apply_failing(FileId from, const RequireSite& site, FileId target) {
  if (site.context == RequireContext::TopLevel || facts(target)->top_level_throw.empty()) return;
  demote(target, ModuleForm::CommonJs,
         {"it may fail to load and be loaded again", from, site.call_range},
         DiagnosticKind::StaysCommonJs);
}

void Linker::apply_consumers() {
  each_module([this](FileId from) {
    const ModuleFacts& consumer = *facts(from);
    for (std::uint32_t i = 0; i < consumer.requires_.size(); ++i) {
      const ResolvedRequire& resolved = graph_.requires_[from][i];
      if (resolved.target.exists()) apply_site(from, consumer.requires_[i], resolved.target, i);
      const RequireSite& site = consumer.requires_[i];
      if (site.is_of_bundle) {
        apply_named_paths(from, site.call_range);
      } else if (!site.choices.empty()) {
        apply_choices(from, site);
      } else if (!site.specifier && may_reach_files(from, site.known_prefix)) {
        apply_computed(from, site.call_range, site.known_prefix);
      } else if (site.specifier && resolved.nature == TargetNature::Missing) {
        apply_missing(from, site);
      }
    }
    for (const VariableUse& use : consumer.variables) {
      // `require` handed on may load anything.
      if (use.kind == VariableKind::RequireOther && use.name.empty()) {
        apply_computed(from, use.range, {});
        apply_named_paths(from, use.range);
      }
      if (use.kind == VariableKind::RequireResolve && use.name.empty() &&
          (use.known_prefix.empty() || may_reach_files(from, use.known_prefix)))
        apply_computed(from, use.range, use.known_prefix);
    }
  });
  // Only what is left as names after all others have had their say needs to be opened for imports;
  // those that only hand an object on say so first.
  for (const bool is_reexport : {true, false}) {
    if (changed_) return;
    each_module([&](FileId from) {
      const ModuleFacts& consumer = *facts(from);
      for (std::uint32_t i = 0; i < consumer.requires_.size(); ++i) {
        const RequireSite& site = consumer.requires_[i];
        const FileId target = graph_.requires_[from][i].target;
        if (site.esm != EsmClause::None && site.is_reexport == is_reexport && target.exists() &&
            is_convertible(target))
          apply_import(site, target);
      }
    });
  }
  each_module([this](FileId id) {
    // `import()` gives the whole `module.exports` as `default`.
    if (!is_convertible(id)) return;
    if (graph_.dynamic_use[id] == DynamicUse::Any) open_for(id);
    if (graph_.dynamic_use[id] == DynamicUse::Default)
      need_object(id, "an ES module imports its exports object", id, {});
  });
}

void Linker::open_for(FileId id) {
  if (!opened_.insert(id.raw).second) return;
  open_to_the_world(id);
  changed_ = true;
}

void Linker::apply_import(const RequireSite& site, FileId target) {
  const ModuleInterface& interface = module(target);
  if (site.esm == EsmClause::Bare) return;
  // What one of our own conversions imports fits already; else somebody wrote it for the CommonJS
  // module, with Node's view of that.
  if (site.esm == EsmClause::Default && site.names.empty()) {
    if (interface.form != ModuleForm::Named) return;
    // What hands the object on is a barrel of ours, or does as much.
    if (site.is_reexport) {
      need_object(target, "an ES module passes its exports object on", target, {});
      return;
    }
  }
  const bool fits = site.esm != EsmClause::Default && interface.form == ModuleForm::Named &&
                    std::all_of(site.uses.begin(), site.uses.end(), [&](const ImportUse& use) {
                      switch (use.kind) {
                        case ImportUseKind::Truth:
                        case ImportUseKind::Discard:
                          return true;
                        case ImportUseKind::MemberRead:
                        case ImportUseKind::MemberCall:
                        case ImportUseKind::MemberNew: {
                          const auto exported = std::find_if(
                              interface.names.begin(), interface.names.end(),
                              [&](const InterfaceName& each) { return each.name == use.name; });
                          // A namespace has no such member, before as after; but Node adds a
                          // default.
                          if (exported == interface.names.end()) return use.name != "default";
                          return !exported->changes_later;
                        }
                        default:
                          return false;
                      }
                    });
  if (!fits) open_for(target);
}

void Linker::apply_site(FileId from, const RequireSite& site, FileId target, std::uint32_t index) {
  // Nobody follows a renamed file in what was excluded.
  if (in_.files[from].listed->role == FileRole::Excluded) keep_name(target);
  if (!is_convertible(target)) return;
  apply_failing(from, site, target);
  if (!is_convertible(target)) return;
  const bool is_call = site.esm == EsmClause::None &&
                       (stays_commonjs(from) || module(from).form == ModuleForm::EsModule ||
                        !may_import(from, index));
  if (is_call && is_convertible(from) && may_await(from, index)) {
    if (site.shape != RequireShape::Statement)
      need_object(target, "a consumer awaits its exports object", from, site.call_range);
    return;
  }
  if (is_call && !can_require_modules(from)) {
    keep_from_requires(target, from, site.call_range);
    return;
  }
  if (is_call && module(target).form != ModuleForm::Named) give_module_exports(target);
  for (const ImportUse& use : site.uses) {
    if (module(target).form != ModuleForm::Named) return;
    apply_use(from, site, use, target);
  }
}

bool Linker::asks_for_world_default(FileId target, std::string_view name) const {
  return name == "default" && out_.modules[target].has_default && !exports_name(target, name);
}

void Linker::apply_use(FileId from, const RequireSite& site, const ImportUse& use, FileId target) {
  const auto at = use.range.empty() ? site.call_range : use.range;
  switch (use.kind) {
    case ImportUseKind::MemberRead:
    case ImportUseKind::MemberNew:
    case ImportUseKind::MemberCall:
      if (asks_for_world_default(target, use.name)) {
        need_object(target, "a consumer asks for a `default` that it does not export", from, at);
        return;
      }
      if (is_object_prototype_member(use.name) && !exports_name(target, use.name)) {
        need_object(target, "a consumer uses `" + use.name + "` of the exports object", from, at);
      } else if (use.kind == ImportUseKind::MemberCall && exports_name(target, use.name) &&
                 this_use_of_export(*facts(target), local_[target], use.name) == ThisUse::Any) {
        need_object(target, "`" + use.name + "` is called as a method and uses `this`", from, at);
      }
      return;
    case ImportUseKind::Truth:
    case ImportUseKind::Discard:
      return;
    case ImportUseKind::Mutate:
      need_object(target, "a consumer changes its exports", from, at);
      return;
    case ImportUseKind::Enumerate:
      need_object(target, "a consumer enumerates its exports", from, at);
      return;
    case ImportUseKind::Compare:
      need_object(target, "a consumer compares its exports object", from, at);
      return;
    case ImportUseKind::Call:
    case ImportUseKind::New:
      need_object(target, "a consumer calls its exports object", from, at);
      return;
    case ImportUseKind::ReExport:
    case ImportUseKind::Escape:
      if (pass_on(from, use, target)) return;
      need_object(target, "a consumer passes its exports object on", from, at);
      return;
  }
}

bool Linker::is_passed_on(FileId from, const ImportUse& use) const {
  if (use.kind == ImportUseKind::ReExport) return true;
  return std::any_of(facts(from)->uses.begin(), facts(from)->uses.end(),
                     [&](const ExportUse& written) {
                       return written.kind == UseKind::Write && written.value.range == use.range;
                     });
}

bool Linker::pass_on(FileId from, const ImportUse& use, FileId target) {
  ModuleInterface& interface = module(target);
  if (graph_.component[from] != graph_.component[target] || !is_passed_on(from, use) ||
      !has_lasting_names(target))
    return false;
  // What the value gets later is no name of the module.
  for (const FileId consumer : graph_.requirers[from]) {
    for (std::size_t i = 0; i < facts(consumer)->requires_.size(); ++i) {
      if (graph_.requires_[consumer][i].target != from) continue;
      const auto& uses = facts(consumer)->requires_[i].uses;
      if (std::any_of(uses.begin(), uses.end(),
                      [](const ImportUse& each) { return each.is_changed_below; }))
        return false;
    }
  }
  interface.is_passed_on = interface.has_default = true;
  return true;
}

bool Linker::imports_as_required(const RequireSite& site, FileId target) const {
  const ModuleInterface& interface = out_.modules[target];
  if (interface.form != ModuleForm::EsModule) return true;
  const EsmFacts& esm = facts(target)->esm;
  if (unknown_names_.contains(target.raw) || facts(target)->has_top_level_await) return false;
  if (interface.gives_one_value) {
    return interface.has_default &&
           (!esm.interim_range.empty() || esm.default_binding == esm.whole_binding);
  }
  // Without an export 'module.exports' the value is the namespace, and one that looks different if
  // there is a default export.
  if (!interface.has_default) return true;
  return std::all_of(site.uses.begin(), site.uses.end(), [&](const ImportUse& use) {
    return use.kind == ImportUseKind::Discard || use.kind == ImportUseKind::Truth ||
           ((use.kind == ImportUseKind::MemberRead || use.kind == ImportUseKind::MemberCall ||
             use.kind == ImportUseKind::MemberNew) &&
            use.name != "__esModule");
  });
}

bool Linker::exports_name(FileId id, std::string_view name) const {
  const auto& names = out_.modules[id].names;
  return std::any_of(names.begin(), names.end(),
                     [name](const InterfaceName& each) { return each.name == name; });
}

}  // namespace esmigrate
