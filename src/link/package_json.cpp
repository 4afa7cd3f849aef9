#include "esmigrate/link/package_json.h"

#include "esmigrate/source/path.h"

namespace esmigrate {

static PackageType type_of(const std::optional<std::string>& type) {
  if (type == "module") return PackageType::EsModule;
  if (type == "commonjs") return PackageType::CommonJs;
  return PackageType::None;
}

Result<PackageJson, JsonError> parse_package_json(std::string directory, std::string text) {
  Result<JsonDocument, JsonError> parsed = parse_json(std::move(text));
  if (!parsed) return Unexpected{parsed.error()};
  JsonDocument& json = *parsed;
  const JsonId root = json.root();
  if (!json.is(root, JsonKind::Object)) {
    return Unexpected{JsonError{json[root].range.begin, "expected an object"}};
  }
  JsonId exports = json.find(root, "exports");
  if (json.is(exports, JsonKind::Null)) exports = {};
  JsonId imports = json.find(root, "imports");
  if (!json.is(imports, JsonKind::Object)) imports = {};
  std::string name = json.string_of(json.find(root, "name")).value_or("");
  std::string main = json.string_of(json.find(root, "main")).value_or("");
  const PackageType type = type_of(json.string_of(json.find(root, "type")));
  return PackageJson{std::move(directory), std::move(name), std::move(main), type, exports, imports,
                     std::move(json)};
}

const PackageJson* PackageJsonCache::in(const std::string& directory) const {
  {
    const std::lock_guard lock(mutex_);
    const auto found = packages_.find(directory);
    if (found != packages_.end()) return found->second.get();
  }
  // Read outside the lock: a slow disk must not hold up everybody. Whoever comes first wins.
  std::unique_ptr<const PackageJson> package;
  const std::string path = join_path(directory, "package.json");
  if (files_.status(path).type == FileType::Regular) {
    Result<std::string> text = files_.read_file(path);
    if (text) {
      Result<PackageJson, JsonError> parsed = parse_package_json(directory, std::move(*text));
      if (parsed) package = std::make_unique<const PackageJson>(std::move(*parsed));
    }
  }
  const std::lock_guard lock(mutex_);
  return packages_.try_emplace(directory, std::move(package)).first->second.get();
}

const PackageJson* PackageJsonCache::find_scope(std::string_view directory) const {
  while (base_name(directory) != "node_modules") {
    if (const PackageJson* package = in(std::string(directory))) return package;
    if (directory == "/" || directory.empty()) return nullptr;
    directory = directory_of(directory);
  }
  return nullptr;
}

const PackageJson* PackageJsonCache::scope_of(std::string_view file) const {
  const std::string_view directory = directory_of(file);
  {
    const std::lock_guard lock(mutex_);
    const auto found = scopes_.find(directory);
    if (found != scopes_.end()) return found->second;
  }
  const PackageJson* const scope = find_scope(directory);
  const std::lock_guard lock(mutex_);
  return scopes_.try_emplace(std::string(directory), scope).first->second;
}

}  // namespace esmigrate
