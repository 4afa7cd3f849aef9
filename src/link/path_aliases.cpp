#include "link/path_aliases.h"

#include <algorithm>
#include <array>

#include "esmigrate/source/path.h"
#include "esmigrate/support/json.h"

namespace esmigrate {

/// What `require` adds to a path.
static constexpr std::array<std::string_view, 5> kEndings = {"", ".js", ".cjs", "/index.js",
                                                             "/index.cjs"};

PathAliases::PathAliases(const FileList& list) {
  for (const PackageFile& package : list.packages) {
    if (package.text.find("_moduleAliases") == std::string::npos) continue;
    const auto json = parse_json(package.text);
    if (!json) continue;
    const JsonId aliases = json->find(json->root(), "_moduleAliases");
    if (!json->is(aliases, JsonKind::Object)) continue;
    for (const JsonChild& child : (*json)[aliases].children) {
      const auto path = json->string_of(child.value);
      const std::string name = json->key_of(child);
      if (!path || name.empty()) continue;
      aliases_.push_back({package.directory, name,
                          path->starts_with('/') ? *path : join_path(package.directory, *path)});
    }
  }
  // The longest one that fits counts.
  std::stable_sort(aliases_.begin(), aliases_.end(),
                   [](const Alias& a, const Alias& b) { return a.name.size() > b.name.size(); });
}

std::optional<std::string> PathAliases::path_of(std::string_view specifier,
                                                std::string_view from_file) const {
  for (const Alias& alias : aliases_) {
    if (!specifier.starts_with(alias.name) || !is_inside(from_file, alias.package_directory))
      continue;
    const std::string_view rest = specifier.substr(alias.name.size());
    if (rest.empty() || rest.front() == '/') return alias.path + std::string(rest);
  }
  return std::nullopt;
}

static std::string_view package_of(std::string_view specifier) {
  std::size_t end = specifier.find('/');
  if (specifier.starts_with('@') && end != std::string_view::npos)
    end = specifier.find('/', end + 1);
  return specifier.substr(0, end);
}

static std::string_view stem_of(std::string_view path) {
  const std::string_view name = base_name(path);
  return name.ends_with(".js") || name.ends_with(".cjs") ? name.substr(0, name.rfind('.')) : name;
}

UnfoundFiles::UnfoundFiles(const LinkInput& in) : in_(in) {
  for (const PackageFile& package : in.list.packages) {
    const auto json = parse_json(package.text);
    if (!json) continue;
    for (const std::string_view member :
         {"dependencies", "devDependencies", "optionalDependencies", "peerDependencies"}) {
      const JsonId list = json->find(json->root(), member);
      if (!json->is(list, JsonKind::Object)) continue;
      for (const JsonChild& child : (*json)[list].children)
        dependencies_.insert(json->key_of(child));
    }
  }
  for (std::uint32_t raw = 0; raw < in.files.size(); ++raw) {
    const ProgramFile& file = in.files[FileId{raw}];
    if (file.facts == nullptr) continue;
    const std::string_view stem = stem_of(file.listed->path);
    by_name_[std::string(stem)].push_back(FileId{raw});
    if (stem == "index")
      by_name_[std::string(base_name(directory_of(file.listed->path)))].push_back(FileId{raw});
  }
}

const std::vector<FileId>& UnfoundFiles::named_like(const std::string& specifier, FileId from) {
  const auto [known, is_new] =
      known_.try_emplace(in_.files[from].listed->package_directory + '\n' + specifier);
  if (is_new) known->second = find(specifier, from);
  return known->second;
}

std::vector<FileId> UnfoundFiles::find(std::string_view specifier, FileId from) const {
  std::vector<FileId> found;
  if (specifier.empty() || specifier.find_first_of("./#") == 0 ||
      dependencies_.contains(std::string(package_of(specifier))))
    return found;
  const auto named = by_name_.find(std::string(stem_of(specifier)));
  if (named == by_name_.end()) return found;
  const auto ends_in = [](std::string_view path, std::string_view rest) {
    return std::any_of(kEndings.begin(), kEndings.end(), [&](std::string_view ending) {
      std::string tail = "/";
      return path.ends_with(tail.append(rest).append(ending));
    });
  };
  for (std::string_view rest = specifier; found.empty();) {
    for (const FileId id : named->second) {
      const ListedFile& listed = *in_.files[id].listed;
      if (listed.package_directory == in_.files[from].listed->package_directory &&
          ends_in(listed.path, rest))
        found.push_back(id);
    }
    const std::size_t slash = rest.find('/');
    if (slash == std::string_view::npos) break;
    rest.remove_prefix(slash + 1);
  }
  return found;
}

}  // namespace esmigrate
