// ES modules of a cycle see each other through live bindings, CommonJS modules through what is on
// the exports object so far. Where that can be told apart, the whole cycle stays CommonJS.
#include <algorithm>

#include "esmigrate/source/path.h"
#include "esmigrate/syntax/walk.h"
#include "link/cycle_loading.h"
#include "link/linker.h"

namespace esmigrate {

/// Entries that nothing names are tried as far as it costs nothing.
static constexpr std::size_t kMaxPossibleEntries = 40;

void Linker::apply_cycles() {
  live_copies_.clear();
  for (const std::vector<FileId>& members : cycles()) {
    const bool is_tried = std::any_of(members.begin(), members.end(),
                                      [this](FileId id) { return is_convertible(id); });
    if (!is_tried) continue;
    const Because because = reason_of_cycle(members);
    if (because.text.empty()) continue;
    // One module of a cycle that must see others half loaded keeps all of them CommonJS.
    for (const FileId id : members)
      demote(id, ModuleForm::CommonJs, because, DiagnosticKind::LoadOrderCycle);
  }
}

const std::vector<std::vector<FileId>>& Linker::cycles() {
  if (cycles_) return *cycles_;
  std::vector<std::vector<FileId>> by_component(graph_.component_size.size());
  each_module([&](FileId id) {
    if (graph_.in_cycle(id)) by_component[graph_.component[id]].push_back(id);
  });
  std::erase_if(by_component, [](const std::vector<FileId>& each) { return each.empty(); });
  cycles_ = std::move(by_component);
  return *cycles_;
}

Because Linker::reason_of_cycle(const std::vector<FileId>& members) {
  CycleInput input{
      in_, graph_, out_.modules, members, {}, {}, [this](FileId from, std::uint32_t i) {
        return may_import(from, i);
      }};
  for (const FileId id : members) (begins_cycle(id) ? input.certain : input.possible).push_back(id);
  if (input.certain.empty()) input.certain.swap(input.possible);
  if (input.possible.size() > kMaxPossibleEntries) input.possible.resize(kMaxPossibleEntries);
  std::vector<LiveCopy> live;
  Because reason = cycle_reason(input, live);
  if (reason.text.empty()) live_copies_.insert(live_copies_.end(), live.begin(), live.end());
  return reason;
}

bool Linker::begins_cycle(FileId id) {
  const ListedFile& listed = *in_.files[id].listed;
  const auto& requirers = graph_.requirers[id];
  const bool is_named_outside =
      graph_.dynamic_use[id] != DynamicUse::None || is_computed_target_.contains(id.raw) ||
      std::any_of(requirers.begin(), requirers.end(), [&](FileId from) {
        return graph_.component[from] != graph_.component[id] || requires_late(from, id);
      });
  if (is_named_outside || listed.kind == ScriptKind::Shebang || listed.kind == ScriptKind::Bin)
    return true;
  const auto& variables = facts(id)->variables;
  if (std::any_of(variables.begin(), variables.end(),
                  [](const VariableUse& use) { return use.kind == VariableKind::RequireMain; }))
    return true;
  const auto [known, is_new] = is_run_.try_emplace(id.raw, false);
  if (is_new) known->second = is_named_by_package(listed) || is_launched(listed);
  return known->second;
}

/// Whether the text says a name as one says a file's: `'./worker'`, `"lib/worker.js"`,
/// `'node worker --fast'`.
static bool names_file(std::string_view text, std::string_view name) {
  const auto is_one_of = [](std::string_view set, char c) {
    return set.find(c) != std::string_view::npos;
  };
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const char before = at > 0 ? text[at - 1] : ' ';
    const std::size_t end = at + name.size();
    const char after = end < text.size() ? text[end] : ' ';
    if (is_identifier_name(std::string(1, after)) || after == '-') continue;
    if (is_one_of("/\\", before) || text.substr(0, at).ends_with("node ")) return true;
    if (is_one_of("'\"` ", before) && is_one_of(".'\"`", after)) return true;
  }
  return false;
}

bool Linker::is_launched(const ListedFile& listed) {
  if (!launchers_) {
    launchers_.emplace();
    each_module([this](FileId id) {
      const auto& targets = graph_.requires_[id];
      if (std::any_of(targets.begin(), targets.end(), [](const ResolvedRequire& target) {
            const std::string& name = target.found().builtin_name;
            return name == "child_process" || name == "worker_threads" || name == "cluster";
          }))
        launchers_->push_back(id);
    });
  }
  std::string_view name = base_name(listed.path);
  name = name.substr(0, name.find_last_of('.'));
  if (name == "index") name = base_name(directory_of(listed.path));
  return std::any_of(launchers_->begin(), launchers_->end(),
                     [&](FileId id) { return names_file(in_.files[id].source->text, name); });
}

bool Linker::requires_late(FileId from, FileId target) const {
  const auto& sites = facts(from)->requires_;
  for (std::uint32_t i = 0; i < sites.size(); ++i) {
    if (sites[i].context == RequireContext::Function && graph_.requires_[from][i].target == target)
      return true;
  }
  return false;
}

bool Linker::is_named_by_package(const ListedFile& listed) const {
  const std::string_view directory = directory_of(listed.path);
  // What lies beside package.json is run, or named by whoever does.
  const auto& roots = in_.list.project_directories;
  if (listed.package_directory.empty())
    return std::find(roots.begin(), roots.end(), directory) != roots.end();
  if (listed.package_directory == directory) return true;
  std::string_view path = std::string_view(listed.path).substr(listed.package_directory.size() + 1);
  path = path.substr(0, path.find_last_of('.'));
  if (path.ends_with("/index")) path.remove_suffix(6);
  return std::any_of(in_.list.packages.begin(), in_.list.packages.end(),
                     [&](const PackageFile& package) {
                       return package.directory == listed.package_directory &&
                              package.text.find(path) != std::string::npos;
                     });
}

}  // namespace esmigrate
