// A project of which only a part is converted now. Forms and interfaces are those of the whole
// project, whoever asked for what, so that the last step of many ends where one big step would. In
// between the program has to run, with neighbours that are still CommonJS:
//
// - what imports them by names that Node does not see in CommonJS, or that change after loading,
// takes
//   them along;
// - what is CommonJS and exports all of another module, as compilers write it, is taken along with
// that: Node
//   does not see names of an ES module in it;
// - a cycle is converted as one: Node cannot `require` an ES module that is being loaded;
// - where `require` gives no ES modules, all that require one are taken along;
// - a module of which they `require` one value exports that as 'module.exports' for the time being,
// in a
//   line that goes when the last of them is converted.
#include <algorithm>

#include "esmigrate/source/path.h"
#include "link/linker.h"

namespace esmigrate {

void Linker::settle() {
  each_module([this](FileId id) {
    module(id).is_settled_now = in_.files[id].listed->role == FileRole::Requested;
  });
  for (bool grows = !in_.options.is_single_text; grows;) {
    grows = false;
    each_module([&](FileId id) {
      if (is_converted_now(module(id))) grows |= take_along(id);
    });
  }
  each_module([this](FileId id) {
    // A file gets its new name when it is asked for, or goes along.
    if (!module(id).is_settled_now) module(id).output_path = in_.files[id].listed->path;
  });
  if (in_.options.is_single_text) return;
  each_module([this](FileId id) { module(id).has_interim_export = needs_interim_export(id); });
}

bool Linker::waits(FileId id) const {
  return is_convertible(id) && !out_.modules[id].is_settled_now;
}

bool Linker::take_along(FileId id) {
  bool grows = false;
  const auto take = [&](FileId other) { module(other).is_settled_now = grows = true; };
  const auto& sites = facts(id)->requires_;
  for (std::uint32_t i = 0; i < sites.size(); ++i) {
    const FileId target = graph_.requires_[id][i].target;
    if (!target.exists() || !waits(target) || !may_import(id, i)) continue;
    if (sites[i].was_star || !links_now(sites[i], target)) take(target);
  }
  for (const FileId from : graph_.requirers[id]) {
    if (waits(from) && is_seen_through(from, id)) take(from);
  }
  for (const FileId from : graph_.requirers[id]) {
    if (waits(from) && !can_require_modules(from)) take(from);
  }
  if (!graph_.in_cycle(id)) return grows;
  each_module([&](FileId other) {
    if (graph_.component[other] == graph_.component[id] && waits(other)) take(other);
  });
  return grows;
}

bool Linker::is_seen_through(FileId from, FileId id) const {
  const auto& sites = facts(from)->requires_;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    if (sites[i].was_star && graph_.requires_[from][i].target == id) return true;
  }
  return false;
}

bool Linker::links_now(const RequireSite& site, FileId target) const {
  const ModuleInterface& interface = out_.modules[target];
  if (interface.form != ModuleForm::Named || package_exports_ == nullptr) return true;
  const std::vector<std::string>& seen =
      package_exports_->names_of(in_.files[target].listed->path).names;
  return std::all_of(site.uses.begin(), site.uses.end(), [&](const ImportUse& use) {
    if (use.name.empty()) return true;
    const auto exported =
        std::find_if(interface.names.begin(), interface.names.end(),
                     [&](const InterfaceName& each) { return each.name == use.name; });
    const bool is_seen =
        use.name == "default" || std::binary_search(seen.begin(), seen.end(), use.name);
    if (exported == interface.names.end()) return !is_seen;
    return is_seen && use.name != "default" && !exported->changes_later;
  });
}

bool Linker::needs_interim_export(FileId id) {
  const ModuleInterface& interface = module(id);
  const bool is_esm_now = is_converted_now(interface) && !is_taken_by_name(interface) &&
                          !interface.gives_module_exports;
  if (!is_esm_now && facts(id)->esm.interim_range.empty()) return false;
  return std::any_of(graph_.requirers[id].begin(), graph_.requirers[id].end(), [&](FileId from) {
    const auto& sites = facts(from)->requires_;
    for (std::uint32_t i = 0; i < sites.size(); ++i) {
      if (sites[i].esm != EsmClause::None || !(graph_.requires_[from][i].target == id)) continue;
      if (!is_converted_now(module(from)) || !(may_import(from, i) || may_await(from, i)))
        return true;
    }
    return false;
  });
}

}  // namespace esmigrate
