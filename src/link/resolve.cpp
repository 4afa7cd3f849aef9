#include "esmigrate/link/resolve.h"

#include <utility>

#include "esmigrate/source/path.h"
#include "link/resolve_state.h"

namespace esmigrate {

Disk::Kind Disk::kind(const std::string& path) const {
  {
    const std::lock_guard lock(mutex_);
    const auto found = kinds_.find(path);
    if (found != kinds_.end()) return found->second;
  }
  const FileType type = files_.status(path).type;
  const Kind kind = type == FileType::Missing     ? Kind::Nothing
                    : type == FileType::Directory ? Kind::Directory
                                                  : Kind::File;
  const std::lock_guard lock(mutex_);
  return kinds_.try_emplace(path, kind).first->second;
}

std::optional<std::string> Disk::real_path(const std::string& path) const {
  {
    const std::lock_guard lock(mutex_);
    const auto found = real_paths_.find(path);
    if (found != real_paths_.end()) return found->second;
  }
  std::optional<std::string> real = files_.real_path(path);
  const std::lock_guard lock(mutex_);
  return real_paths_.try_emplace(path, std::move(real)).first->second;
}

Resolver::State::State(const FileSystem& files, ResolverOptions given)
    : options(std::move(given)),
      disk(files),
      packages(files),
      require_conditions{"require", "node", "node-addons", "module-sync"},
      import_conditions{"import", "node", "node-addons", "module-sync"} {
  for (const std::string& condition : options.extra_conditions) {
    require_conditions.push_back(condition);
    import_conditions.push_back(condition);
  }
}

Resolver::Resolver(const FileSystem& files, ResolverOptions options)
    : state_(std::make_unique<State>(files, std::move(options))) {}
Resolver::~Resolver() = default;

const PackageJsonCache& Resolver::packages() const { return state_->packages; }

FormatAnswer Resolver::format_of(const std::string& path) const {
  const std::string_view extension = extension_of(path);
  if (extension == ".mjs") return {ModuleFormat::EsModule};
  if (extension == ".cjs") return {ModuleFormat::CommonJs};
  if (extension == ".json") return {ModuleFormat::Json};
  if (extension == ".node") return {ModuleFormat::Addon};
  if (extension != ".js" && !extension.empty()) return {ModuleFormat::Unknown};
  const PackageJson* scope = state_->packages.scope_of(path);
  const PackageType type = scope == nullptr ? PackageType::None : scope->type;
  if (type == PackageType::EsModule) return {ModuleFormat::EsModule};
  if (type == PackageType::CommonJs) return {ModuleFormat::CommonJs};
  const bool has_syntax = state_->options.has_esm_syntax && state_->options.has_esm_syntax(path);
  return {has_syntax ? ModuleFormat::EsModule : ModuleFormat::CommonJs, true};
}

// Node knows a module by its real path, so what it requires is searched from there.
static std::string real_file(const Disk& disk, std::string_view from_file) {
  const std::string lexical = normalize_path(from_file);
  if (auto real = disk.real_path(lexical)) return *real;
  const std::string directory(directory_of(lexical));
  const std::string real_directory = disk.real_path(directory).value_or(directory);
  return join_path(real_directory, base_name(lexical));
}

static ResolvedTarget describe(const Resolver& resolver, const Disk& disk, Found found) {
  ResolvedTarget target;
  target.kind = found.kind;
  target.missing = found.missing;
  target.package_name = std::move(found.package_name);
  target.package_root = std::move(found.package_root);
  if (found.kind == TargetKind::Builtin) target.builtin_name = std::move(found.text);
  if (found.kind != TargetKind::File) return target;
  target.path = disk.real_path(found.text).value_or(found.text);
  target.located_path = std::move(found.text);
  const FormatAnswer format = resolver.format_of(target.path);
  target.format = format.format;
  target.format_by_syntax = format.by_syntax;
  if (const PackageJson* scope = resolver.packages().scope_of(target.path)) {
    target.package_directory = scope->directory;
  }
  return target;
}

ResolvedTarget Resolver::require(std::string_view specifier, std::string_view from_file) const {
  State& state = *state_;
  const std::string from = real_file(state.disk, from_file);
  std::string key = "require\n" + from + "\n" + std::string(specifier);
  {
    const std::lock_guard lock(state.mutex);
    const auto found = state.answers.find(key);
    if (found != state.answers.end()) return found->second;
  }
  const Search search{state.disk, state.packages, state.require_conditions, from};
  ResolvedTarget target = describe(*this, state.disk, find_required(search, specifier));
  const std::lock_guard lock(state.mutex);
  return state.answers.try_emplace(std::move(key), std::move(target)).first->second;
}

ResolvedTarget Resolver::import(std::string_view specifier, std::string_view from_file) const {
  State& state = *state_;
  const std::string from = real_file(state.disk, from_file);
  std::string key = "import\n" + from + "\n" + std::string(specifier);
  {
    const std::lock_guard lock(state.mutex);
    const auto found = state.answers.find(key);
    if (found != state.answers.end()) return found->second;
  }
  const Search search{state.disk, state.packages, state.import_conditions, from};
  ResolvedTarget target = describe(*this, state.disk, find_imported(search, specifier));
  const std::lock_guard lock(state.mutex);
  return state.answers.try_emplace(std::move(key), std::move(target)).first->second;
}

}  // namespace esmigrate
