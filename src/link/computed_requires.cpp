// A `require` whose argument only a run knows may load every file within its reach, by the name
// that the file has.
#include <algorithm>

#include "esmigrate/source/path.h"
#include "link/linker.h"
#include "link/tool_modules.h"

namespace esmigrate {

void Linker::for_each_named_path(FileId from, const std::function<void(FileId, ByteRange)>& visit) {
  const auto [known, is_new] = named_paths_.try_emplace(from.raw);
  if (is_new) known->second = find_named_paths(from);
  for (const auto& [target, place] : known->second) visit(target, place);
}

std::vector<std::pair<FileId, ByteRange>> Linker::find_named_paths(FileId from) const {
  std::vector<std::pair<FileId, ByteRange>> paths;
  const std::string_view source = in_.files[from].source->text;
  for (std::size_t at = 0; at + 1 < source.size(); ++at) {
    const char quote = source[at];
    if ((quote != '\'' && quote != '"' && quote != '`') || source[at + 1] != '.') continue;
    const std::size_t end = source.find(quote, at + 1);
    if (end == std::string_view::npos || end - at > 260) continue;
    const auto target = graph_.by_path.find(
        in_.resolver.require(source.substr(at + 1, end - at - 1), in_.files[from].listed->path)
            .path);
    if (target == graph_.by_path.end()) continue;
    paths.push_back(
        {target->second, {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 1)}});
  }
  return paths;
}

void Linker::apply_named_paths(FileId from, ByteRange place) {
  for_each_named_path(from, [&](FileId target, ByteRange) {
    keep_reloadable(target, from, place);
    make_requirable(target, from, place);
  });
}

bool Linker::may_reach_files(FileId from, std::string_view prefix) {
  (void)from;
  if (prefix.starts_with('.')) return true;
  // The beginning of a package's name, or of a builtin's.
  if (!prefix.empty() && prefix.front() != '/' && prefix.front() != '#') return false;
  if (!paths_are_made_) {
    bool made = false;
    each_module([&](FileId id) { made = made || makes_paths(id); });
    paths_are_made_ = made;
  }
  return *paths_are_made_;
}

bool Linker::makes_paths(FileId id) const {
  for (const VariableUse& use : facts(id)->variables) {
    if (use.kind == VariableKind::Dirname || use.kind == VariableKind::Filename ||
        use.kind == VariableKind::RequireResolve) {
      return true;
    }
  }
  const std::string_view source = in_.files[id].source->text;
  for (const std::string_view hint : {"readdir", "cwd()", "import.meta"}) {
    if (source.find(hint) != std::string_view::npos) return true;
  }
  // A relative path that is no argument of `require` may be handed to one.
  return hands_out_relative_paths(source);
}

bool Linker::hands_out_relative_paths(std::string_view source) {
  for (std::size_t at = source.find("./"); at != std::string_view::npos;
       at = source.find("./", at + 1)) {
    if (at == 0 || std::string_view("'\"`").find(source[at - 1]) == std::string_view::npos)
      continue;
    const std::string_view before = source.substr(at > 9 ? at - 9 : 0, at > 9 ? 9 : at);
    if (before.find("require(") == std::string_view::npos) return true;
  }
  return false;
}

bool Linker::lists_directories() {
  if (!directories_are_listed_) {
    bool listed = false;
    each_module([&](FileId id) {
      for (const std::string_view hint : {"readdir", "opendir", "glob'", "glob\"", "glob("})
        listed = listed || in_.files[id].source->text.find(hint) != std::string_view::npos;
    });
    directories_are_listed_ = listed;
  }
  return *directories_are_listed_;
}

/// Whether the files that it loads may be those around it, where it says so in no argument.
bool Linker::names_own_folder(FileId from) {
  const auto& uses = facts(from)->variables;
  return lists_directories() && std::any_of(uses.begin(), uses.end(), [](const VariableUse& use) {
           return use.kind == VariableKind::Dirname || use.kind == VariableKind::Filename ||
                  use.kind == VariableKind::RequireResolve ||
                  (use.kind == VariableKind::ModuleMember &&
                   (use.name == "path" || use.name == "filename" || use.name == "paths"));
         });
}

void Linker::keep_name(FileId target) {
  if (is_computed_target_.insert(target.raw).second) computed_targets_.push_back(target);
}

bool Linker::edits_cache() {
  if (!cache_is_edited_) {
    cache_is_edited_ = false;
    each_module([this](FileId id) {
      const auto& uses = facts(id)->variables;
      if (std::any_of(uses.begin(), uses.end(), [](const VariableUse& use) {
            return use.kind == VariableKind::RequireOther && use.name == "cache" &&
                   use.cache_key.empty() && use.table != LoaderTable::Read;
          }))
        cache_is_edited_ = true;
    });
  }
  return *cache_is_edited_;
}

/// An ES module that was dropped from the cache is not evaluated again.
void Linker::keep_reloadable(FileId target, FileId from, ByteRange place) {
  if (!edits_cache()) return;
  for (const FileId loaded : closure(target, false)) {
    demote(loaded, ModuleForm::CommonJs,
           {"a computed `require` may load it again, since `require.cache` is edited", from, place},
           DiagnosticKind::StaysCommonJs);
  }
}

bool Linker::keep_requirable(FileId target, FileId from, ByteRange place) {
  keep_name(target);
  if (!is_convertible(target)) return false;
  if (!can_require_modules(from)) keep_from_requires(target, from, place);
  return can_require_modules(from);
}

void Linker::make_requirable(FileId target, FileId from, ByteRange place) {
  if (!keep_requirable(target, from, place)) return;
  if (module(target).form == ModuleForm::Named && module(target).names.empty()) return;
  need_object(target, "a computed `require` may load it", from, place);
  give_module_exports(target);
}

void Linker::give_module_exports(FileId target) {
  if (module(target).gives_module_exports) return;
  module(target).gives_module_exports = true;
  changed_ = true;
}

std::string Linker::reach_of(FileId from, std::string_view prefix) const {
  const ListedFile& listed = *in_.files[from].listed;
  const std::string own(directory_of(listed.path));
  if (prefix.starts_with("./") || prefix.starts_with("../"))
    return join_path(own, prefix.substr(0, prefix.find_last_of('/') + 1));
  if (!listed.package_directory.empty()) return listed.package_directory;
  for (const std::string& project : in_.list.project_directories) {
    if (is_inside(listed.path, project)) return project;
  }
  return own;
}

void Linker::apply_computed(FileId from, ByteRange place, std::string_view prefix) {
  const std::string directory = reach_of(from, prefix);
  const IndexRange inside = files_below(in_.list, directory);
  const bool is_in_folder = prefix.starts_with("./") || prefix.starts_with("../");
  std::vector<FileId> targets;
  for (std::uint32_t raw = inside.begin; raw < inside.end; ++raw) {
    const FileId target{raw};
    // It may tell itself from the others by its name.
    if (target == from && (prefix.starts_with('.') || names_own_folder(from))) keep_name(from);
    if (target == from || facts(target) == nullptr) continue;
    // Its tool knows the new name, and a program that loads it says the old one somewhere.
    if (is_commonjs_config(base_name(in_.files[target].listed->path))) continue;
    make_requirable(target, from, place);
    targets.push_back(target);
  }
  if (edits_cache()) {
    for (const FileId target : targets) {
      if (is_in_folder || may_be_named(target, prefix)) keep_reloadable(target, from, place);
    }
  }
  if (!is_in_folder) targets = named_only(from, targets);
  keep_computed_cycles(from, place, targets,
                       [&](FileId target) { return may_be_named(target, prefix); });
}

/// Without a folder that it begins with, the argument may name anything, most of which is loaded by
/// then. What nothing else loads, and some string names as seen from there, is loaded by it.
std::vector<FileId> Linker::named_only(FileId from, const std::vector<FileId>& targets) {
  std::vector<FileId> named;
  for (const FileId loader : closure(from, true)) {
    for_each_named_path(loader, [&](FileId target, ByteRange) {
      if (graph_.requirers[target].empty() &&
          std::find(targets.begin(), targets.end(), target) != targets.end())
        named.push_back(target);
    });
  }
  return named;
}

/// A string of that name, or one that ends in it; the argument of a plain `require` is none.
static bool has_name_as_string(std::string_view text, std::string_view name) {
  if (text.find("readdir") != std::string_view::npos || text.find("glob") != std::string_view::npos)
    return true;
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    const std::size_t end = at + name.size();
    if (at == 0 || end >= text.size()) continue;
    const std::string_view before = text.substr(0, at);
    if (std::string_view("'\"`/").find(text[at - 1]) != std::string_view::npos &&
        std::string_view("'\"`.").find(text[end]) != std::string_view::npos &&
        !before.ends_with("require('./") && !before.ends_with("require(\"./"))
      return true;
  }
  return false;
}

/// Whether the argument begins with part of the file's name, or some text has that as a string, or
/// lists directories. What loads the caller
/// mostly stands in the folder as well, and nobody says its name.
bool Linker::may_be_named(FileId target, std::string_view prefix) {
  std::string_view name = base_name(in_.files[target].listed->path);
  const std::string_view begun = prefix.substr(prefix.find_last_of('/') + 1);
  if (!begun.empty() && name.starts_with(begun)) return true;
  name = name.substr(0, name.find_last_of('.'));
  const auto [known, is_new] = is_named_somewhere_.try_emplace(target.raw, false);
  if (!is_new) return known->second;
  const IndexRange inside = files_below(in_.list, reach_of(target, {}));
  for (std::uint32_t raw = inside.begin; raw < inside.end && !known->second; ++raw) {
    if (facts(FileId{raw}) != nullptr)
      known->second = has_name_as_string(in_.files[FileId{raw}].source->text, name);
  }
  return known->second;
}

/// A file that is required while it loads, and what the call loads requires it in turn: Node
/// refuses that for ES modules, whichever of the two is one. So all on the way stay CommonJS.
void Linker::keep_computed_cycles(FileId from, ByteRange place, const std::vector<FileId>& targets,
                                  const std::function<bool(FileId)>& may_load) {
  const std::vector<FileId> loaders = closure(from, true);
  std::vector<bool> loads_from(in_.files.size(), false);
  for (const FileId loader : loaders) loads_from[loader.raw] = true;
  for (const FileId target : targets) {
    if (!loads_from[target.raw] || !may_load(target)) continue;
    for (const FileId between : closure(target, false)) {
      if (!loads_from[between.raw]) continue;
      demote(
          between, ModuleForm::CommonJs,
          {"a computed `require` may load it while what it requires is still loading", from, place},
          DiagnosticKind::LoadOrderCycle);
    }
  }
}

void Linker::apply_choices(FileId from, const RequireSite& site) {
  std::vector<FileId> targets;
  for (const std::string& choice : site.choices) {
    const auto target =
        graph_.by_path.find(in_.resolver.require(choice, in_.files[from].listed->path).path);
    if (target == graph_.by_path.end() || facts(target->second) == nullptr) continue;
    targets.push_back(target->second);
    keep_reloadable(target->second, from, site.call_range);
    if (!keep_requirable(target->second, from, site.call_range)) continue;
    for (const ImportUse& use : site.uses) {
      if (module(target->second).form == ModuleForm::Named)
        apply_use(from, site, use, target->second);
    }
    if (module(target->second).form != ModuleForm::Named) give_module_exports(target->second);
  }
  keep_computed_cycles(from, site.call_range, targets, [](FileId) { return true; });
}

void Linker::apply_missing(FileId from, const RequireSite& site) {
  if (!unfound_files_) unfound_files_.emplace(in_);
  const std::vector<FileId>& targets = unfound_files_->named_like(*site.specifier, from);
  for (const FileId target : targets) {
    if (!(target == from)) make_requirable(target, from, site.call_range);
  }
  keep_computed_cycles(from, site.call_range, targets, [](FileId) { return true; });
}

void Linker::keep_names_of_computed_targets(const std::unordered_set<std::string>& switched) {
  for (const FileId target : computed_targets_) {
    const ListedFile& listed = *in_.files[target].listed;
    // The package.json that an excluded folder would get is seen by who reads the folder.
    const bool is_listed = listed.role == FileRole::Excluded && stays_commonjs(target) &&
                           listed.kind == ScriptKind::Js && lists_directories();
    // Whoever is asked for now: a later step would rename it.
    const bool becomes_cjs = module(target).form == ModuleForm::CommonJs &&
                             listed.kind == ScriptKind::Js && listed.role != FileRole::Excluded &&
                             switched.contains(listed.package_directory);
    if ((module(target).output_path == listed.path && !is_listed && !becomes_cjs) ||
        is_typeless(listed.package_directory))
      continue;
    // Where the package said "module" before, nothing could load the file by its old name.
    const FormatAnswer answer = in_.resolver.format_of(listed.path);
    if (answer.format == ModuleFormat::EsModule && !answer.by_syntax) continue;
    typeless_packages_.push_back(listed.package_directory);
    if (is_listed) out_.typeless_packages.push_back(listed.package_directory);
    changed_ = true;
  }
}

bool Linker::is_typeless(const std::string& package_directory) const {
  return std::find(typeless_packages_.begin(), typeless_packages_.end(), package_directory) !=
         typeless_packages_.end();
}

}  // namespace esmigrate
