// Where each module lives afterwards, and the specifiers that follow.
#include <algorithm>
#include <string>
#include <unordered_set>

#include "esmigrate/source/path.h"
#include "link/linker.h"

namespace esmigrate {

bool Linker::is_package_switched(const ListedFile& listed) const {
  if (is_typeless(listed.package_directory)) return false;
  // By path, as all lists of discover are.
  const std::string path = join_path(listed.package_directory, "package.json");
  const auto package =
      std::partition_point(in_.list.packages.begin(), in_.list.packages.end(),
                           [&](const PackageFile& one) { return one.path < path; });
  return package != in_.list.packages.end() && package->directory == listed.package_directory &&
         package->role != FileRole::Excluded;
}

/// How deep files are looked for that lie in a folder which is named as a whole.
static constexpr int kMaxDepth = 4;

// `dist/out.js`, which git ignores: nobody converts it, and "type": "module" would break it.
void Linker::respect_outsider(const ResolvedTarget& found) {
  const std::string_view extension = extension_of(found.path);
  if (found.kind != TargetKind::File || found.format != ModuleFormat::CommonJs ||
      (extension != ".js" && !extension.empty()) || graph_.by_path.contains(found.path) ||
      is_typeless(found.package_directory))
    return;
  const auto& packages = in_.list.packages;
  if (std::any_of(packages.begin(), packages.end(), [&](const PackageFile& package) {
        return package.directory == found.package_directory;
      }))
    typeless_packages_.push_back(found.package_directory);
}

void Linker::respect_outsiders_in(const std::string& directory, int depth) {
  if (in_.disk == nullptr) return;
  const Result<std::vector<DirectoryEntry>> entries = in_.disk->list_entries(directory);
  if (!entries) return;
  for (const DirectoryEntry& entry : *entries) {
    if (entry.type == FileType::Directory) {
      const bool is_other = entry.name == "node_modules" || entry.name.starts_with('.');
      if (depth > 0 && !is_other) respect_outsiders_in(join_path(directory, entry.name), depth - 1);
    } else if (entry.name.ends_with(".js") &&
               !graph_.by_path.contains(join_path(directory, entry.name))) {
      respect_outsider(
          in_.resolver.require("./" + entry.name, join_path(directory, "package.json")));
    }
  }
}

void Linker::respect_outsiders() {
  if (in_.options.is_single_text) return;
  each_module([&](FileId from) {
    for (const ResolvedRequire& required : graph_.requires_[from])
      respect_outsider(required.found());
    for (const RequireSite& site : facts(from)->requires_) {
      const std::string& prefix = site.known_prefix;
      for (const std::string& choice : site.choices)
        respect_outsider(in_.resolver.require(choice, in_.files[from].listed->path));
      if (site.specifier || !prefix.starts_with('.')) continue;
      // In its own directory lies much that is not meant.
      const bool is_own = prefix.find('/') == prefix.find_last_of('/') && prefix.starts_with("./");
      respect_outsiders_in(reach_of(from, prefix), is_own ? 0 : kMaxDepth);
    }
    for (const EsmImport& import : facts(from)->esm_imports) {
      if (import.is_dynamic)
        respect_outsider(in_.resolver.import(import.specifier, in_.files[from].listed->path));
    }
  });
  for (const PackageFile& package : in_.list.packages) respect_outsiders_named_by(package);
  out_.typeless_packages = typeless_packages_;
}

/// What a script runs: `node dist/server.js`, `nodemon --inspect dist/server`.
static std::vector<std::string> run_files(std::string_view script) {
  std::vector<std::string> files;
  bool is_runner = false;
  while (!script.empty()) {
    const std::size_t begin = std::min(script.find_first_not_of(" \t"), script.size());
    script.remove_prefix(begin);
    const std::string_view word = script.substr(0, script.find_first_of(" \t"));
    script.remove_prefix(word.size());
    if (is_runner && !word.empty() && !word.starts_with('-')) files.emplace_back(word);
    // Flags stand between the two.
    is_runner = word == "node" || word == "nodemon" || (is_runner && word.starts_with('-'));
  }
  return files;
}

/// "main", "exports", "bin", and what "scripts" run.
void Linker::respect_outsiders_named_by(const PackageFile& package) {
  const auto parsed = parse_package_json(package.directory, package.text);
  if (!parsed) return;
  const auto respect = [&](const std::string& specifier) {
    respect_outsider(in_.resolver.require(specifier, package.path));
  };
  respect("./");
  const JsonDocument& json = parsed->json;
  std::vector<JsonId> open;
  if (parsed->exports.exists()) open.push_back(parsed->exports);
  while (!open.empty()) {
    const JsonId target = open.back();
    open.pop_back();
    for (const JsonChild& child : json[target].children) open.push_back(child.value);
    const std::string path = json.string_of(target).value_or("");
    const std::size_t star = path.find('*');
    if (!path.starts_with("./") || (star == std::string::npos && !path.ends_with(".js"))) continue;
    if (star == std::string::npos) {
      respect(path);
    } else {
      respect_outsiders_in(
          join_path(package.directory, path.substr(0, path.find_last_of('/', star))), kMaxDepth);
    }
  }
  const JsonId bin = json.find(json.root(), "bin");
  if (const auto path = json.string_of(bin)) respect("./" + *path);
  const auto each_text = [&](JsonId object, const auto& visit) {
    if (!json.is(object, JsonKind::Object)) return;
    for (const JsonChild& member : json[object].children) {
      if (const auto text = json.string_of(member.value)) visit(*text);
    }
  };
  each_text(bin, [&](const std::string& path) { respect("./" + path); });
  each_text(json.find(json.root(), "scripts"), [&](const std::string& script) {
    for (const std::string& file : run_files(script)) respect("./" + file);
  });
}

bool Linker::needs_extension(const ListedFile& listed) const {
  return in_.options.target == LinkOptions::Target::OlderNode && !in_.options.is_single_text &&
         (listed.package_directory.empty() || is_typeless(listed.package_directory));
}

void Linker::choose_paths() {
  std::unordered_set<std::string> switched;
  each_module([&](FileId id) {
    const ListedFile& listed = *in_.files[id].listed;
    module(id).output_path = listed.path;
    if (listed.kind != ScriptKind::Js) return;
    // What an earlier run has converted counts as what this one converts.
    const bool is_esm = is_convertible(id) || module(id).form == ModuleForm::EsModule;
    if (is_esm && is_package_switched(listed)) {
      switched.insert(listed.package_directory);
    } else if (is_convertible(id) && needs_extension(listed)) {
      module(id).output_path = listed.path.substr(0, listed.path.size() - 3) + ".mjs";
    }
  });
  each_module([&](FileId id) {
    const ListedFile& listed = *in_.files[id].listed;
    if (module(id).form != ModuleForm::CommonJs || listed.kind != ScriptKind::Js) return;
    if (!switched.contains(listed.package_directory)) return;
    if (listed.role != FileRole::Requested) return;
    module(id).output_path = listed.path.substr(0, listed.path.size() - 3) + ".cjs";
  });
  keep_names_of_computed_targets(switched);
}

void Linker::follow_resolves() {
  each_module([this](FileId from) {
    for (const ResolveSite& site : facts(from)->resolves) {
      std::string specifier = site.specifier;
      if (!in_.options.is_single_text) {
        const std::string& path = in_.files[from].listed->path;
        const auto target = graph_.by_path.find(in_.resolver.require(specifier, path).path);
        if (target != graph_.by_path.end() && module(target->second).output_path != target->first) {
          specifier = relative_specifier(directory_of(path), module(target->second).output_path);
        }
      }
      out_.resolves[from].push_back(std::move(specifier));
    }
  });
}

void Linker::follow_dynamic_imports() {
  each_module([this](FileId from) {
    for (const EsmImport& import : facts(from)->esm_imports) {
      std::string specifier = import.specifier;
      if (import.is_dynamic && !in_.options.is_single_text) {
        const std::string& path = in_.files[from].listed->path;
        const auto target = graph_.by_path.find(in_.resolver.import(specifier, path).path);
        if (target != graph_.by_path.end() && module(target->second).output_path != target->first)
          specifier = relative_specifier(directory_of(path), module(target->second).output_path);
      }
      out_.dynamic_imports[from].push_back(std::move(specifier));
    }
  });
}

void Linker::follow_renaming(FileId from, LinkedRequire& linked) {
  if (!linked.target.exists()) return;
  const std::string& renamed = module(linked.target).output_path;
  if (renamed == in_.files[linked.target].listed->path) return;
  linked.specifier = relative_specifier(directory_of(in_.files[from].listed->path), renamed);
}

}  // namespace esmigrate
