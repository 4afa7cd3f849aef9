// Modules that look at the loader itself: its cache, its main module.
#include <algorithm>
#include <array>

#include "link/linker.h"

namespace esmigrate {

std::vector<FileId> Linker::closure(FileId id, bool of_consumers) const {
  return closure(std::vector<FileId>{id}, of_consumers);
}

std::vector<FileId> Linker::closure(std::vector<FileId> found, bool of_consumers) const {
  std::vector<bool> is_found(in_.files.size(), false);
  for (const FileId id : found) is_found[id.raw] = true;
  std::vector<std::uint32_t> next;
  for (std::size_t i = 0; i < found.size(); ++i) {
    next.clear();
    if (of_consumers) {
      for (const FileId consumer : graph_.requirers[found[i]]) next.push_back(consumer.raw);
    } else {
      for (const ResolvedRequire& edge : graph_.requires_[found[i]]) {
        if (edge.target.exists()) next.push_back(edge.target.raw);
      }
      std::sort(next.begin(), next.end());
    }
    for (const std::uint32_t other : next) {
      if (is_found[other]) continue;
      is_found[other] = true;
      found.push_back(FileId{other});
    }
  }
  return found;
}

/// Where a site of Node's `module` gives away, or writes to, what all loading goes through. Empty
/// if it does not.
static ByteRange replaced_loader(const RequireSite& site) {
  constexpr std::array<std::string_view, 4> kHooked = {"Module", "prototype", "_extensions",
                                                       "_cache"};
  const auto is_hooked = [&](const std::string& name) {
    return std::find(kHooked.begin(), kHooked.end(), name) != kHooked.end();
  };
  for (const ImportUse& use : site.uses) {
    if (is_hooked(use.name) || use.kind == ImportUseKind::Mutate) return use.range;
  }
  for (const PatternName& name : site.names) {
    if (is_hooked(name.imported)) return name.range;
  }
  if (is_hooked(site.member)) return site.member_range;
  return {};
}

void Linker::respect_replaced_loader(FileId id) {
  for (std::uint32_t i = 0; i < facts(id)->requires_.size(); ++i) {
    const ResolvedRequire& target = graph_.requires_[id][i];
    if (target.nature != TargetNature::Builtin ||
        (target.specifier != "module" && target.specifier != "node:module"))
      continue;
    const ByteRange range = replaced_loader(facts(id)->requires_[i]);
    if (range.empty()) continue;
    // Imports do not go through it, whoever loads after the one that installs it.
    for (const FileId loaded : closure(closure(id, true), false)) {
      demote(loaded, ModuleForm::CommonJs, {"the loader it is loaded with is changed", id, range},
             DiagnosticKind::StaysCommonJs);
    }
  }
}

void Linker::respect_reloaded(FileId id, const VariableUse& use) {
  // What it requires in turn stays in the cache, and is asked for there when it runs once more.
  const std::string path = in_.resolver.require(use.cache_key, in_.files[id].listed->path).path;
  if (path.empty()) return;
  reloaded_.insert(path);
  const auto target = graph_.by_path.find(path);
  if (target == graph_.by_path.end()) return;
  demote(target->second, ModuleForm::CommonJs,
         {"`require.cache` has its entry changed, and only CommonJS modules are loaded again", id,
          use.range},
         DiagnosticKind::StaysCommonJs);
}

/// How a module's functions are reached from one that requires it.
enum class Calls : std::uint8_t { None, InFunctions, AtTopLevel };

static Calls calls_of(const ModuleFacts& from, std::uint32_t site) {
  const auto calls = [site](const EffectSummary& effects) {
    return effects.has(SiteEffect::Call, site) || effects.has(SiteEffect::ResultCall, site);
  };
  if (std::any_of(from.statements.begin(), from.statements.end(),
                  [&](const TopStatement& each) { return calls(each.effects); }))
    return Calls::AtTopLevel;
  Calls found = calls(from.function_effects) ? Calls::InFunctions : Calls::None;
  for (const ImportUse& use : from.requires_[site].uses) {
    if (use.kind == ImportUseKind::Truth || use.kind == ImportUseKind::Discard) continue;
    if (!use.in_function && use.kind != ImportUseKind::MemberRead) return Calls::AtTopLevel;
    found = Calls::InFunctions;
  }
  return found;
}

/// Whether the code with that use may run before all that is required at top levels is loaded: it
/// stands at one, or something at one calls a function that leads to it.
bool Linker::may_run_while_loading(FileId id, const VariableUse& use) const {
  if (!use.in_function) return true;
  std::vector<FileId> reached{id};
  for (std::size_t i = 0; i < reached.size(); ++i) {
    const FileId at = reached[i];
    if (facts(at)->first_direct_call != UINT32_MAX) return true;
    for (const FileId from : graph_.requirers[at]) {
      for (std::uint32_t site = 0; site < facts(from)->requires_.size(); ++site) {
        if (!(graph_.requires_[from][site].target == at)) continue;
        const Calls calls = calls_of(*facts(from), site);
        if (calls == Calls::AtTopLevel) return true;
        if (calls == Calls::InFunctions &&
            std::find(reached.begin(), reached.end(), from) == reached.end())
          reached.push_back(from);
      }
    }
  }
  return false;
}

/// What may be in one program with the module. A file that nobody requires may be loaded by a tool,
/// before all others.
std::vector<FileId> Linker::program_around(FileId id) {
  if (!graph_.requirers[id].empty()) return closure(closure(id, true), false);
  std::vector<FileId> around;
  each_module([&](FileId each) {
    if (in_.files[each].listed->package_directory == in_.files[id].listed->package_directory)
      around.push_back(each);
  });
  return around;
}

void Linker::respect_dropped_entries(FileId id, const VariableUse& use) {
  const bool is_while_loading = may_run_while_loading(id, use);
  std::vector<bool> is_required(in_.files.size(), false);
  for (const FileId from : program_around(id)) {
    if (facts(from) == nullptr) continue;
    for (std::uint32_t i = 0; i < facts(from)->requires_.size(); ++i) {
      const FileId target = graph_.requires_[from][i].target;
      if (!target.exists()) continue;
      // The second who requires it gets another one.
      const bool is_again = is_while_loading && is_required[target.raw];
      is_required[target.raw] = true;
      if (!is_again && facts(from)->requires_[i].context != RequireContext::Function) continue;
      reloaded_.insert(in_.files[target].listed->path);
      for (const FileId loaded : closure(target, false)) {
        demote(loaded, ModuleForm::CommonJs,
               {"it may be loaded again, since `require.cache` is edited", id, use.range},
               DiagnosticKind::StaysCommonJs);
      }
    }
  }
}

void Linker::respect_loader_table(FileId id, const VariableUse& use) {
  if (use.table == LoaderTable::Read || use.table == LoaderTable::OwnEntries) return;
  if (use.name == "cache") respect_dropped_entries(id, use);
  if (use.table == LoaderTable::Dropped) return;
  // Other modules may be put in place of those that are required afterwards.
  const bool is_any = use.name == "cache" && may_run_while_loading(id, use);
  for (const FileId loaded : is_any ? program_around(id) : closure(id, false)) {
    demote(loaded, ModuleForm::CommonJs,
           {"it is loaded through an edited `require." + use.name + "`", id, use.range},
           DiagnosticKind::StaysCommonJs);
  }
}

bool Linker::is_reloaded(const ResolvedRequire& target) const {
  return !reloaded_.empty() && reloaded_.contains(target.found().path);
}

void Linker::respect_loader_uses() {
  each_module([this](FileId id) {
    respect_replaced_loader(id);
    for (const VariableUse& use : facts(id)->variables) {
      const bool on_require = use.kind == VariableKind::RequireOther;
      if (on_require && !use.cache_key.empty()) {
        respect_reloaded(id, use);
      } else if (on_require && (use.name == "cache" || use.name == "extensions")) {
        respect_loader_table(id, use);
      } else if ((on_require && use.name == "main") || use.kind == VariableKind::MainModule ||
                 (on_require && use.name == "main.filename" && stays_commonjs(id))) {
        // Node knows a main module only when the program begins with a CommonJS one.
        for (const FileId loader : closure(id, true)) {
          demote(loader, ModuleForm::CommonJs,
                 {"it may be the program whose main module is asked for", id, use.range},
                 DiagnosticKind::StaysCommonJs);
        }
      }
    }
  });
}

}  // namespace esmigrate
