#include <algorithm>

#include "esmigrate/source/path.h"
#include "link/linker.h"
#include "link/public_modules.h"
#include "link/tool_modules.h"

namespace esmigrate {

Linker::Linker(const LinkInput& in) : in_(in), graph_(build_graph(in)), effects_(in, graph_) {
  package_exports_ = in.package_exports;
  if (package_exports_ != nullptr || in.disk == nullptr) return;
  own_package_exports_ = std::make_unique<PackageExports>(
      *in.disk, in.resolver, [this](const std::string& path) { return known_names(path); });
  package_exports_ = own_package_exports_.get();
}

const OwnExportNames* Linker::known_names(const std::string& path) const {
  const auto file = graph_.by_path.find(path);
  return in_.names_of && file != graph_.by_path.end() ? in_.names_of(file->second) : nullptr;
}

LinkedProgram Linker::run() {
  start();
  find_jest_packages();
  respect_outsiders();
  find_touched_targets();
  for (const FileId id : public_modules(in_, graph_)) open_to_the_world(id);
  for (const FileId id : modules_of_tools(in_, graph_)) open_to_the_world(id);
  for (const FileId id : in_.forced_commonjs) {
    demote(id, ModuleForm::CommonJs, {"its conversion failed its own checks", id, {}},
           DiagnosticKind::StaysCommonJs);
  }
  respect_foreign_uses();
  respect_busy_getters();
  respect_argv_writes();
  do {
    for (changed_ = true; changed_;) {
      changed_ = false;
      respect_loader_uses();
      respect_test_doubles();
      respect_target();
      respect_jest();
      apply_consumers();
      if (!changed_) apply_cycles();
    }
    choose_paths();
  } while (changed_);
  each_module([this](FileId id) {
    // Properties of a value are no exports of the module, unless the world outside knows them as
    // such.
    if (is_convertible(id) && module(id).form != ModuleForm::Named && !module(id).is_public)
      module(id).names.clear();
  });
  drop_markers();
  // From here on forms and interfaces are those of the whole project.
  settle();
  decide_requires();
  follow_resolves();
  follow_dynamic_imports();
  choose_public_names();
  serve_jest();
  report();
  return std::move(out_);
}

void Linker::start() {
  for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
    const FileId id{i};
    ModuleInterface interface;
    out_.requires_.add({});
    out_.resolves.add({});
    out_.dynamic_imports.add({});
    local_.add({});
    diagnostic_.add(DiagnosticKind::StaysCommonJs);
    if (facts(id) != nullptr) start_module(id, interface);
    out_.modules.add(std::move(interface));
  }
  find_loaded_unread();
  add_star_names();
}

void Linker::add_star_names() {
  each_module([this](FileId id) {
    ModuleInterface& interface = module(id);
    if (interface.form != ModuleForm::EsModule || !facts(id)->esm.has_unknown_exports) return;
    std::vector<FileId> seen;
    if (!add_star_names(id, interface.names, seen)) unknown_names_.insert(id.raw);
    std::stable_sort(
        interface.names.begin(), interface.names.end(),
        [](const InterfaceName& a, const InterfaceName& b) { return a.name < b.name; });
    const auto same = [](const InterfaceName& a, const InterfaceName& b) {
      return a.name == b.name;
    };
    interface.names.erase(std::unique(interface.names.begin(), interface.names.end(), same),
                          interface.names.end());
  });
}

bool Linker::add_star_names(FileId id, std::vector<InterfaceName>& names,
                            std::vector<FileId>& seen) const {
  seen.push_back(id);
  const auto& sites = facts(id)->requires_;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    if (sites[i].esm != EsmClause::Namespace || !sites[i].is_reexport) continue;
    const FileId target = graph_.requires_[id][i].target;
    if (!target.exists() || facts(target) == nullptr || !facts(target)->is_esm) return false;
    if (std::find(seen.begin(), seen.end(), target) != seen.end()) continue;
    for (const EsmExport& each : facts(target)->esm.exports) {
      if (each.name == "module.exports") return false;  // a star takes it along
      if (each.name != "default") names.push_back({each.name, each.changes_later});
    }
    if (!add_star_names(target, names, seen)) return false;
  }
  return true;
}

void Linker::find_loaded_unread() {
  std::unordered_set<std::string_view> loaded;
  each_module([&](FileId id) {
    for (const ResolvedRequire& resolved : graph_.requires_[id])
      loaded.insert(resolved.found().path);
  });
  for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
    if (facts(FileId{i}) == nullptr)
      out_.modules[FileId{i}].is_loaded = loaded.contains(in_.files[FileId{i}].listed->path);
  }
}

void Linker::start_module(FileId id, ModuleInterface& interface) {
  const ListedFile& listed = *in_.files[id].listed;
  interface.is_in_cycle = graph_.in_cycle(id);
  if (listed.kind == ScriptKind::Mjs || (facts(id)->is_esm && listed.kind != ScriptKind::Cjs) ||
      is_declared_esm(id)) {
    take_exports(interface, facts(id)->esm);
    return;
  }
  LocalForm local = local_form(*facts(id));
  // What was not asked for counts as if it had been: what a module becomes must not depend on the
  // order in which a project is converted.
  if (is_declared_commonjs(listed) || listed.role == FileRole::Excluded ||
      (is_commonjs_config(base_name(listed.path)) && !in_.options.is_single_text)) {
    local = LocalForm{};
    local.form = ModuleForm::CommonJs;
    is_left_alone_.insert(id.raw);
  }
  take_local(interface, local);
  diagnostic_[id] = local.diagnostic;
  local_[id] = std::move(local);
}

void Linker::take_exports(ModuleInterface& interface, const EsmFacts& esm) {
  interface.form = ModuleForm::EsModule;
  for (const EsmExport& exported : esm.exports) {
    if (exported.name == "module.exports") {
      interface.gives_module_exports = true;
    } else {
      interface.has_default |= exported.name == "default";
      interface.names.push_back({exported.name, exported.changes_later});
    }
  }
  interface.gives_one_value = interface.gives_module_exports && !esm.lists_exports;
  std::sort(interface.names.begin(), interface.names.end(),
            [](const InterfaceName& a, const InterfaceName& b) { return a.name < b.name; });
}

bool Linker::is_declared_esm(FileId id) const {
  // What speaks to the loader is CommonJS that has come back, whatever the package says.
  if (in_.options.is_single_text || facts(id)->uses_commonjs) return false;
  const FormatAnswer answer = in_.resolver.format_of(in_.files[id].listed->path);
  return answer.format == ModuleFormat::EsModule && !answer.by_syntax;
}

void Linker::take_local(ModuleInterface& interface, const LocalForm& local) {
  interface.form = local.form;
  interface.object_shape = local.object_shape;
  interface.is_literal_named = local.is_literal_named;
  interface.names = local.names;
  std::sort(interface.names.begin(), interface.names.end(),
            [](const InterfaceName& a, const InterfaceName& b) { return a.name < b.name; });
  interface.has_default = local.form == ModuleForm::Default || local.form == ModuleForm::Object;
  if (local.form == ModuleForm::Named) {
    for (const InterfaceName& name : local.names) interface.has_default |= name.name == "default";
  }
  interface.because = local.because;
}

void Linker::demote(FileId id, ModuleForm form, Because because, DiagnosticKind kind) {
  ModuleInterface& interface = module(id);
  if (!is_convertible(id) || interface.form >= form) return;
  changed_ = true;
  // What is called instead of imported runs at its place: less may be hoisted over it.
  if (form == ModuleForm::CommonJs) hoist_cache_.clear();
  const bool was_public = interface.is_public;
  const bool gave = interface.gives_module_exports;
  const bool cycle = interface.is_in_cycle;
  const std::uint32_t jest_version = interface.jest_version;
  LocalForm next;
  if (form == ModuleForm::CommonJs) {
    next.form = form;
    next.because = std::move(because);
    next.diagnostic = kind;
  } else if (form == ModuleForm::Default || local_[id].is_literal_named) {
    next = local_[id];
    next.form = ModuleForm::Default;
    next.is_literal_named = false;
    next.because = std::move(because);
  } else {
    next = object_form(*facts(id), std::move(because));
  }
  interface = ModuleInterface{};
  interface.is_public = was_public;
  interface.gives_module_exports = gave;
  interface.is_in_cycle = cycle;
  interface.jest_version = jest_version;
  take_local(interface, next);
  diagnostic_[id] = next.diagnostic;
  local_[id] = std::move(next);
}

void Linker::need_object(FileId id, std::string text, FileId from, ByteRange range) {
  if (module(id).form != ModuleForm::Named) return;
  demote(id, local_[id].is_literal_named ? ModuleForm::Default : ModuleForm::Object,
         {std::move(text), from, range}, DiagnosticKind::StaysCommonJs);
}

void Linker::open_to_the_world(FileId id) {
  if (!is_convertible(id)) return;
  ModuleInterface& interface = module(id);
  // A program that exports nothing is run, not loaded.
  if (interface.form == ModuleForm::Named && interface.names.empty() && facts(id)->uses.empty())
    return;
  interface.is_public = true;
  interface.gives_module_exports = true;
  if (interface.form != ModuleForm::Named) return;
  if (has_lasting_names(id)) {
    interface.has_default = true;
    return;
  }
  need_object(id, "the world outside may load it as one object", id, {});
  module(id).is_public = true;
  module(id).gives_module_exports = true;
}

bool Linker::has_lasting_names(FileId id) const {
  const ModuleInterface& interface = out_.modules[id];
  return !local_[id].is_literal_named && !interface.names.empty() &&
         std::none_of(interface.names.begin(), interface.names.end(),
                      [](const InterfaceName& name) {
                        return name.changes_later || name.name == "default";
                      }) &&
         !may_lack_names(*facts(id));
}

bool Linker::has_own_marker(const RequireSite& site, FileId target) const {
  const ModuleInterface& interface = out_.modules[target];
  if (interface.has_default) return true;
  return (!site.was_copied ||
          std::none_of(interface.names.begin(), interface.names.end(),
                       [](const InterfaceName& name) { return name.changes_later; })) &&
         std::none_of(site.uses.begin(), site.uses.end(),
                      [](const ImportUse& use) { return use.name == "default"; });
}

void Linker::drop_markers() {
  std::unordered_set<std::uint32_t> asked;
  each_module([&](FileId from) {
    for (std::uint32_t i = 0; i < facts(from)->requires_.size(); ++i) {
      const FileId target = graph_.requires_[from][i].target;
      if (!target.exists()) continue;
      for (const ImportUse& use : facts(from)->requires_[i].uses) {
        if (use.name == "__esModule") asked.insert(target.raw);
      }
      if (facts(from)->requires_[i].was_wrapped &&
          !has_own_marker(facts(from)->requires_[i], target))
        asked.insert(target.raw);
      for (const PatternName& name : facts(from)->requires_[i].names) {
        if (name.imported == "__esModule") asked.insert(target.raw);
      }
    }
  });
  each_module([&](FileId id) {
    ModuleInterface& interface = module(id);
    if (interface.form != ModuleForm::Named || interface.is_public || asked.contains(id.raw))
      return;
    const bool plain =
        std::all_of(facts(id)->uses.begin(), facts(id)->uses.end(), [&](const ExportUse& use) {
          return use.name != "__esModule" ||
                 (use.kind == UseKind::Marker && use.statement != UINT32_MAX &&
                  (use.chain == UINT32_MAX || facts(id)->chains[use.chain].targets.size() == 1));
        });
    if (!exports_name(id, "__esModule") || !plain) return;
    interface.drops_marker = true;
    std::erase_if(interface.names,
                  [](const InterfaceName& name) { return name.name == "__esModule"; });
  });
}

void Linker::report() {
  each_module([this](FileId id) {
    if (!stays_commonjs(id)) return;
    if (is_left_alone_.contains(id.raw)) return;
    const Because& because = module(id).because;
    Diagnostic diagnostic{diagnostic_[id], id, {}, {because.text}, {}, {}};
    if (because.file_id == id) {
      diagnostic.range = because.range;
    } else if (because.file_id.exists()) {
      diagnostic.notes.push_back({because.file_id, because.range, "here"});
    }
    out_.diagnostics.push_back(std::move(diagnostic));
  });
}

std::string_view to_text(ModuleForm form) {
  switch (form) {
    case ModuleForm::Named:
      return "named";
    case ModuleForm::Default:
      return "default";
    case ModuleForm::Object:
      return "object";
    case ModuleForm::CommonJs:
      return "commonjs";
    case ModuleForm::EsModule:
      return "esmodule";
    case ModuleForm::None:
      return "none";
  }
  return "none";
}

LinkedProgram link_program(const LinkInput& input) { return Linker(input).run(); }

}  // namespace esmigrate
