#include "esmigrate/link/resolve.h"

#include <utility>

#include "esmigrate/source/path.h"
#include "link/resolve_state.h"

namespace esmigrate {

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

ResolvedTarget Resolver::State::describe(const Resolver& resolver, Found found) {
  ResolvedTarget target;
  target.kind = found.kind;
  target.missing = found.missing;
  target.package_name = std::move(found.package_name);
  target.package_root = std::move(found.package_root);
  if (found.kind == TargetKind::Builtin) target.builtin_name = std::move(found.text);
  if (found.kind != TargetKind::File) return target;
  const FileAnswer& file = answer(found_files, found.text, [&] {
    FileAnswer known;
    known.real_path = disk.real_path(found.text).value_or(found.text);
    known.format = resolver.format_of(known.real_path);
    const PackageJson* scope = packages.scope_of(known.real_path);
    if (scope != nullptr) known.package_directory = scope->directory;
    return known;
  });
  target.path = file.real_path;
  target.located_path = std::move(found.text);
  target.format = file.format.format;
  target.format_by_syntax = file.format.by_syntax;
  target.package_directory = file.package_directory;
  return target;
}

FromDirectory& Resolver::State::directory_of_file(std::string_view from_file) {
  {
    const std::lock_guard lock(mutex);
    if (last_directory != nullptr && from_file == last_file) return *last_directory;
    const auto found = from_files.find(from_file);
    if (found != from_files.end()) {
      last_file = found->first;
      last_directory = found->second;
      return *last_directory;
    }
  }
  std::string file = real_file(disk, from_file);
  const std::lock_guard lock(mutex);
  FromDirectory& directory = from_directories[std::string(directory_of(file))];
  if (directory.file.empty()) directory.file = std::move(file);
  return *from_files.try_emplace(std::string(from_file), &directory).first->second;
}

const ResolvedTarget& Resolver::State::required_in(const Resolver& resolver, FromDirectory& from,
                                                   std::string_view specifier) {
  return answer(from.required, specifier, [&] {
    const Search search{disk, packages, require_conditions, from.file};
    return describe(resolver, find_required(search, specifier));
  });
}

const ResolvedTarget& Resolver::require(std::string_view specifier,
                                        std::string_view from_file) const {
  return state_->required_in(*this, state_->directory_of_file(from_file), specifier);
}

const ResolvedTarget& Resolver::import(std::string_view specifier,
                                       std::string_view from_file) const {
  State& state = *state_;
  FromDirectory& from = state.directory_of_file(from_file);
  return state.answer(from.imported, specifier, [&] {
    const Search search{state.disk, state.packages, state.import_conditions, from.file};
    return state.describe(*this, find_imported(search, specifier));
  });
}

}  // namespace esmigrate
