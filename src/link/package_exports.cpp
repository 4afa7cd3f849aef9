// Follows re-exports from file to file as Node does when it links an import.
//
// CommonJS: the names of a file and of every file it re-exports, each found by `require` rules and
// read by the same lexer, whatever kind of module it is; ES modules make that lexer throw and add
// nothing. In a cycle Node takes what it knows of the unfinished file at that moment, which depends
// on where the program entered the cycle. Certain are only that file's own names, so only they
// count:
//
//     a.js: exports.a = 1; ...require('./b')      b: a, b, and c only if `b` was entered first
//     b.js: exports.b = 1; ...require('./a')
//     a.js also has                               ...require('./c') behind `./b`
//
// ES modules: ECMA-262's GetExportedNames and ResolveExport. A name that two `export *` bring from
// different bindings is ambiguous and not there; `default` does not pass through a star.
#include "link/package_exports.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <utility>

#include "esmigrate/parse/parsed_file.h"
#include "esmigrate/source/path.h"
#include "esmigrate/syntax/parse_text.h"
#include "esmigrate/syntax/utf8.h"

namespace esmigrate {
namespace {

/// Where a re-export leads.
struct Target {
  enum class Kind : std::uint8_t { EsModule, CommonJs, Json, Opaque, Missing } kind = Kind::Missing;
  std::string path;  ///< of Opaque (a builtin, an addon): its name
};

/// One export entry, its specifier resolved.
struct EsmEntry {
  bool is_local = true;
  Target target;
  std::string imported_name;
};

/// What one file says by itself.
struct FileFacts {
  bool is_understood = false;
  CjsExportNames cjs;
  std::vector<std::string> cjs_targets;  ///< paths
  std::map<std::string, EsmEntry, std::less<>> esm_entries;
  std::vector<Target> esm_stars;
};

/// A binding as the sum of its module and its name there.
using Binding = std::pair<std::string, std::string>;

struct Resolution {
  enum class Kind : std::uint8_t { None, Found, Ambiguous } kind = Kind::None;
  Binding binding;
};

}  // namespace

using KnownNames = std::function<const OwnExportNames*(const std::string&)>;

struct PackageExports::State {
  State(const FileSystem& file_system, const Resolver& module_resolver, KnownNames names_known)
      : files(file_system), resolver(module_resolver), known_names(std::move(names_known)) {}

  const FileFacts& facts_of(const std::string& path);
  ExportedNames describe(const std::string& path);
  const ExportedNames& names_of(const std::string& path);

  const FileSystem& files;
  const Resolver& resolver;
  const KnownNames known_names;
  std::mutex mutex;
  std::map<std::string, std::unique_ptr<const FileFacts>> files_read;
  std::map<std::string, std::unique_ptr<const ExportedNames>>
      cjs_answers;  ///< as Node's lexer reads it
  std::map<std::string, std::unique_ptr<const ExportedNames>> answers;

 private:
  FileFacts read(const std::string& path) const;
  void take_names(const std::string& path, OwnExportNames names, FileFacts& facts) const;
  void resolve_reexports(const std::string& path, EsmExportNames esm, FileFacts& facts) const;
  Target import_target(const std::string& specifier, const std::string& from) const;
  bool reexports_reach(const std::string& from, const std::string& to);
  ExportedNames describe_cjs(const std::string& path);
  const ExportedNames& cjs_names_of(const std::string& path);
  void describe_esm(const std::string& path, ExportedNames& out);
  bool add_star_names(const std::string& path, std::set<std::string>& visited,
                      std::set<std::string>& names);
  Resolution resolve_export(const std::string& path, const std::string& name,
                            std::set<Binding>& visited);
  Resolution resolve_in(const Target& target, const std::string& name, std::set<Binding>& visited);
};

// ---- reading one file
// ----------------------------------------------------------------------------

Target PackageExports::State::import_target(const std::string& specifier,
                                            const std::string& from) const {
  const ResolvedTarget& found = resolver.import(specifier, from);
  switch (found.kind) {
    case TargetKind::Missing:
      return {};
    case TargetKind::Builtin:
      return {Target::Kind::Opaque, found.builtin_name};
    case TargetKind::File:
      break;
  }
  switch (found.format) {
    case ModuleFormat::EsModule:
      return {Target::Kind::EsModule, found.path};
    case ModuleFormat::CommonJs:
      return {Target::Kind::CommonJs, found.path};
    case ModuleFormat::Json:
      return {Target::Kind::Json, found.path};
    case ModuleFormat::Addon:
    case ModuleFormat::Unknown:
      break;
  }
  return {Target::Kind::Opaque, found.path};
}

void PackageExports::State::resolve_reexports(const std::string& path, EsmExportNames esm,
                                              FileFacts& facts) const {
  for (const std::string& specifier : facts.cjs.reexports) {
    const ResolvedTarget& found = resolver.require(specifier, path);
    if (found.kind != TargetKind::File || found.format == ModuleFormat::Json ||
        found.format == ModuleFormat::Addon) {
      continue;
    }
    facts.cjs_targets.push_back(found.path);
  }
  std::map<std::string, Target> targets;
  const auto target_of = [&](const std::string& specifier) {
    const auto known = targets.find(specifier);
    if (known != targets.end()) return known->second;
    return targets.emplace(specifier, import_target(specifier, path)).first->second;
  };
  for (EsmExportName& entry : esm.names) {
    EsmEntry resolved{entry.specifier.empty() && entry.imported_name.empty(), {}, {}};
    if (!resolved.is_local) resolved.target = target_of(entry.specifier);
    resolved.imported_name = std::move(entry.imported_name);
    facts.esm_entries.emplace(std::move(entry.name), std::move(resolved));
  }
  for (const std::string& specifier : esm.star_sources) {
    facts.esm_stars.push_back(target_of(specifier));
  }
}

FileFacts PackageExports::State::read(const std::string& path) const {
  FileFacts facts;
  if (const OwnExportNames* known = known_names ? known_names(path) : nullptr) {
    take_names(path, *known, facts);
    return facts;
  }
  const FileStatus status = files.status(path);
  if (status.type != FileType::Regular || status.size > kMaxFileWithNames) return facts;
  const Result<std::string> text = files.read_file(path);
  if (!text) return facts;
  const auto mentions = [&](std::string_view word) {
    return text->find(word) != std::string::npos;
  };
  // Every pattern of both kinds of module has the word in it.
  if (!mentions("export")) {
    facts.is_understood = true;
    return facts;
  }
  const auto tree = parse_text(*text);
  if (!tree || first_foreign_byte(*tree)) return facts;
  take_names(path, own_export_names(*tree), facts);
  return facts;
}

void PackageExports::State::take_names(const std::string& path, OwnExportNames names,
                                       FileFacts& facts) const {
  facts.cjs = std::move(names.cjs);
  facts.is_understood = true;
  resolve_reexports(path, std::move(names.esm), facts);
}

const FileFacts& PackageExports::State::facts_of(const std::string& path) {
  {
    const std::lock_guard lock(mutex);
    const auto found = files_read.find(path);
    if (found != files_read.end()) return *found->second;
  }
  // Read outside the lock, as parsing takes its time; whoever comes first wins.
  auto fresh = std::make_unique<const FileFacts>(read(path));
  const std::lock_guard lock(mutex);
  return *files_read.try_emplace(path, std::move(fresh)).first->second;
}

// ---- CommonJS
// ------------------------------------------------------------------------------------

bool PackageExports::State::reexports_reach(const std::string& from, const std::string& to) {
  std::set<std::string> visited;
  std::vector<std::string> open{from};
  while (!open.empty()) {
    const std::string path = std::move(open.back());
    open.pop_back();
    if (path == to) return true;
    if (!visited.insert(path).second) continue;
    const FileFacts& file = facts_of(path);
    open.insert(open.end(), file.cjs_targets.begin(), file.cjs_targets.end());
  }
  return false;
}

ExportedNames PackageExports::State::describe_cjs(const std::string& path) {
  const FileFacts& file = facts_of(path);
  ExportedNames out;
  out.has_default = true;
  out.parsed = file.is_understood && !file.cjs.gives_up;
  std::set<std::string> names(file.cjs.names.begin(), file.cjs.names.end());
  for (const std::string& target : file.cjs_targets) {
    if (reexports_reach(target, path)) {
      const FileFacts& other = facts_of(target);
      names.insert(other.cjs.names.begin(), other.cjs.names.end());
      out.parsed = false;
      continue;
    }
    // Not in a cycle with this file, so asking on comes to an end.
    const ExportedNames& other = cjs_names_of(target);
    names.insert(other.names.begin(), other.names.end());
    // An ES module makes the lexer give up for certain.
    if (!other.parsed && facts_of(target).esm_entries.empty()) out.parsed = false;
  }
  names.erase("default");
  out.names.assign(names.begin(), names.end());
  return out;
}

const ExportedNames& PackageExports::State::cjs_names_of(const std::string& path) {
  {
    const std::lock_guard lock(mutex);
    const auto found = cjs_answers.find(path);
    if (found != cjs_answers.end()) return *found->second;
  }
  auto fresh = std::make_unique<const ExportedNames>(describe_cjs(path));
  const std::lock_guard lock(mutex);
  return *cjs_answers.try_emplace(path, std::move(fresh)).first->second;
}

// ---- ES modules
// ----------------------------------------------------------------------------------

// Adds what `export *` of `path` offers, ambiguous names included; false if some file cannot tell.
bool PackageExports::State::add_star_names(const std::string& path, std::set<std::string>& visited,
                                           std::set<std::string>& names) {
  if (!visited.insert(path).second) return true;
  const FileFacts& file = facts_of(path);
  bool is_complete = file.is_understood;
  for (const auto& [name, entry] : file.esm_entries) {
    if (name != "default") names.insert(name);
  }
  for (const Target& target : file.esm_stars) {
    switch (target.kind) {
      case Target::Kind::EsModule:
        is_complete = add_star_names(target.path, visited, names) && is_complete;
        break;
      case Target::Kind::CommonJs: {
        const ExportedNames& other = names_of(target.path);
        names.insert(other.names.begin(), other.names.end());
        is_complete = is_complete && other.parsed;
        break;
      }
      case Target::Kind::Json:
        break;
      case Target::Kind::Opaque:
      case Target::Kind::Missing:
        is_complete = false;
        break;
    }
  }
  return is_complete;
}

Resolution PackageExports::State::resolve_in(const Target& target, const std::string& name,
                                             std::set<Binding>& visited) {
  using Kind = Resolution::Kind;
  if (name == "*") return {Kind::Found, {target.path, "*"}};
  switch (target.kind) {
    case Target::Kind::EsModule:
      return resolve_export(target.path, name, visited);
    case Target::Kind::CommonJs: {
      const ExportedNames& other = names_of(target.path);
      const bool has_name =
          name == "default" || std::binary_search(other.names.begin(), other.names.end(), name);
      return has_name ? Resolution{Kind::Found, {target.path, name}} : Resolution{};
    }
    case Target::Kind::Json:
      return name == "default" ? Resolution{Kind::Found, {target.path, name}} : Resolution{};
    case Target::Kind::Opaque:
    case Target::Kind::Missing:
      break;
  }
  return {Kind::Found, {target.path, name}};
}

Resolution PackageExports::State::resolve_export(const std::string& path, const std::string& name,
                                                 std::set<Binding>& visited) {
  using Kind = Resolution::Kind;
  if (!visited.insert({path, name}).second) return {};
  const FileFacts& file = facts_of(path);
  if (const auto entry = file.esm_entries.find(name); entry != file.esm_entries.end()) {
    if (entry->second.is_local) return {Kind::Found, {path, name}};
    return resolve_in(entry->second.target, entry->second.imported_name, visited);
  }
  if (name == "default") return {};
  Resolution result;
  for (const Target& target : file.esm_stars) {
    if (target.kind == Target::Kind::Opaque || target.kind == Target::Kind::Missing) continue;
    Resolution found = resolve_in(target, name, visited);
    if (found.kind == Kind::Ambiguous) return found;
    if (found.kind == Kind::None) continue;
    if (result.kind == Kind::Found && result.binding != found.binding) return {Kind::Ambiguous, {}};
    result = std::move(found);
  }
  return result;
}

void PackageExports::State::describe_esm(const std::string& path, ExportedNames& out) {
  const FileFacts& file = facts_of(path);
  std::set<std::string> visited;
  std::set<std::string> candidates;
  out.is_es_module = true;
  out.parsed = add_star_names(path, visited, candidates);
  out.has_default = file.esm_entries.find("default") != file.esm_entries.end();
  for (const std::string& name : candidates) {
    if (file.esm_entries.find(name) == file.esm_entries.end()) {
      // A star whose names are unknown could make any other star's name ambiguous.
      if (!out.parsed) continue;
      std::set<Binding> asked;
      if (resolve_export(path, name, asked).kind != Resolution::Kind::Found) continue;
    }
    out.names.push_back(name);
  }
}

// ---- answers
// -------------------------------------------------------------------------------------

ExportedNames PackageExports::State::describe(const std::string& path) {
  ExportedNames out;
  switch (resolver.format_of(path).format) {
    case ModuleFormat::EsModule:
      describe_esm(path, out);
      break;
    case ModuleFormat::CommonJs:
      out = cjs_names_of(path);
      break;
    case ModuleFormat::Json:
      out.has_default = true;
      out.parsed = true;
      break;
    case ModuleFormat::Addon:
    case ModuleFormat::Unknown:
      break;
  }
  out.has_module_exports_name =
      std::binary_search(out.names.begin(), out.names.end(), "module.exports");
  return out;
}

const ExportedNames& PackageExports::State::names_of(const std::string& path) {
  {
    const std::lock_guard lock(mutex);
    const auto found = answers.find(path);
    if (found != answers.end()) return *found->second;
  }
  auto fresh = std::make_unique<const ExportedNames>(describe(path));
  const std::lock_guard lock(mutex);
  return *answers.try_emplace(path, std::move(fresh)).first->second;
}

PackageExports::PackageExports(const FileSystem& files, const Resolver& resolver,
                               KnownNames known_names)
    : state_(std::make_unique<State>(files, resolver, std::move(known_names))) {}
PackageExports::~PackageExports() = default;

const ExportedNames& PackageExports::names_of(const std::string& path) const {
  return state_->names_of(path);
}

}  // namespace esmigrate
