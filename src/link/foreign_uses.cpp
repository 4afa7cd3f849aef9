// What one module does to another's exports and strict mode sees otherwise:
//
//     // limits.js                                   // main.js
//     module.exports = Object.freeze({ max: 5 });    require('./limits').max = 6;     is ignored
//
//     // greet.js                                    // main.js
//     exports.greet = function () {                  const { greet } = require('./greet');
//       return this.name;                            greet();           `this` is the global object
//     };
//
// Within one file that is repaired (strict_writes.cpp, strict_this.cpp). Here it takes two files to
// know, when the texts of both are settled: the one with the sloppy code stays CommonJS.
#include <algorithm>

#include "link/linker.h"

namespace esmigrate {
namespace {

/// Modules that hand on what they require.
constexpr int kMaxReexports = 8;

bool is_function(const ValueShape& value) {
  switch (value.kind) {
    case ValueKind::Function:
    case ValueKind::Arrow:
    case ValueKind::Class:
      return true;
    case ValueKind::Identifier:
      return value.binding_kind == BindingKind::Function ||
             value.binding_kind == BindingKind::Class;
    default:
      return false;
  }
}

bool fails_on_function(const ForeignWrite& write, const ValueShape& value) {
  const bool is_class = value.kind == ValueKind::Class || value.binding_kind == BindingKind::Class;
  if (write.name == "prototype")
    return is_class || (write.is_delete && value.kind != ValueKind::Arrow);
  return !write.is_delete && (write.name == "name" || write.name == "length");
}

/// Whether a `require` of the ES module gives its namespace: of what this program has converted it
/// gives the default, by one way or another.
bool is_namespace(const ModuleFacts& facts) {
  const auto& exports = facts.esm.exports;
  return !facts.esm.whole_binding.exists() && !facts.esm.default_binding.exists() &&
         facts.sites.empty() &&
         std::none_of(exports.begin(), exports.end(),
                      [](const EsmExport& each) { return each.name == "module.exports"; });
}

/// Every value that a module exports by itself, with its path.
template <class Visit>
void for_each_value(const ModuleFacts& facts, const Visit& visit) {
  for (const ReplaceSite& site : facts.sites) {
    if (site.value.range.empty()) continue;
    visit(std::string_view(), site.value);
    for (const LiteralProperty& property : site.properties)
      visit(std::string_view(property.name), property.value);
  }
  for (const ExportUse& use : facts.uses) {
    if (use.kind == UseKind::Write) visit(std::string_view(use.name), use.value);
  }
}

/// `path` without the first names `base`, if it begins with them.
std::optional<std::string> below(const std::string& path, std::string_view base) {
  if (base.empty() || path == base) return base.empty() ? path : std::string();
  if (!path.starts_with(base) || path[base.size()] != '.') return std::nullopt;
  return path.substr(base.size() + 1);
}

ExportPath joined(const ExportPath& path, const ExportPath& rest) {
  return path.empty() || rest.empty() ? path + rest : path + '.' + rest;
}

}  // namespace

/// Calls `visit` for each place where what a module exports by that path may have been made: in the
/// module itself, or where it has it from. Stops when `visit` says so, and returns that.
bool Linker::any_origin(FileId target, const ExportPath& path, const OriginVisit& visit,
                        int depth) const {
  const ModuleFacts* exporter = facts(target);
  if (exporter == nullptr || depth > kMaxReexports) return false;
  if (visit(target, path)) return true;
  const auto is_in = [&](std::uint32_t site, const ExportPath& part) {
    const FileId next = graph_.requires_[target][site].target;
    return next.exists() && any_origin(next, part, visit, depth + 1);
  };
  for (const HandedOn& each : exporter->handed_on) {
    const auto rest = below(path, each.path);
    if (rest && is_in(each.site, joined(each.part, *rest))) return true;
  }
  bool is_found = false;
  for_each_value(*exporter, [&](std::string_view base, const ValueShape& value) {
    if (is_found || value.kind != ValueKind::Require || value.require_site == UINT32_MAX) return;
    const auto rest = below(path, base);
    is_found = rest && is_in(value.require_site, *rest);
  });
  return is_found;
}

bool Linker::is_locked(FileId target, const ForeignWrite& write) const {
  return any_origin(target, write.path, [&](FileId id, const ExportPath& path) {
    const ModuleFacts& exporter = *facts(id);
    if (exporter.is_esm && path.empty() && is_namespace(exporter)) return true;
    ForeignWrite here = write;
    here.path = path;
    bool is_locked = std::any_of(exporter.locked_exports.begin(), exporter.locked_exports.end(),
                                 [&](const LockedExport& lock) { return fails(here, lock); });
    for_each_value(exporter, [&](std::string_view base, const ValueShape& value) {
      is_locked |= base == path && is_function(value) && fails_on_function(write, value);
    });
    return is_locked;
  });
}

void Linker::respect_foreign_writes(FileId id) {
  for (const ForeignWrite& write : facts(id)->foreign_writes) {
    if (!is_convertible(id)) return;
    const ResolvedRequire& target = graph_.requires_[id][write.site];
    const bool fails = target.target.exists()
                           ? is_locked(target.target, write)
                           : target.nature == TargetNature::EsModule && write.path.empty();
    if (!fails) continue;
    demote(id, ModuleForm::CommonJs,
           {"a write that fails is ignored only in sloppy code", id, write.range},
           DiagnosticKind::SloppyCode);
  }
}

void Linker::respect_foreign_calls(FileId id) {
  for (const ForeignCall& call : facts(id)->foreign_calls) {
    const FileId target = graph_.requires_[id][call.site].target;
    if (!target.exists()) continue;
    any_origin(target, call.path, [&](FileId origin, const ExportPath& path) {
      const auto& methods = facts(origin)->exported_methods;
      const bool is_method =
          std::any_of(methods.begin(), methods.end(),
                      [&](const ExportedMethod& method) { return method.path == path; });
      if (is_method) {
        demote(origin, ModuleForm::CommonJs,
               {"`this` is the global object in a function that is called plainly, but undefined "
                "in strict code",
                id, call.range},
               DiagnosticKind::SloppyCode);
      }
      return false;
    });
  }
}

void Linker::respect_foreign_uses() {
  each_module([this](FileId id) {
    respect_foreign_writes(id);
    respect_foreign_calls(id);
  });
}

}  // namespace esmigrate
