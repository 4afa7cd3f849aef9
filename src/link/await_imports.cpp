// Where nothing makes a `require` for an ES module, a call that has to run at its place can be an
// `await import()` there. While a module awaits, others go on: modules that do not depend on it are
// evaluated, promises and timers run. So only a module that nobody loads may wait, where nothing is
// under way meanwhile: neither it nor what it loads begins anything that ends later.
//
// Source: ECMA-262 16.2.1.5.3 (asynchronous module evaluation).
#include <algorithm>
#include <array>

#include "link/linker.h"

namespace esmigrate {

/// Words without which code of a file can begin nothing that ends later, unless a builtin or a
/// package does it. Text that is run, and computed members of the global object, may hold any.
static bool may_begin_something(std::string_view text) {
  static constexpr std::array<std::string_view, 25> kWords = {
      "setTimeout",  "setInterval", "setImmediate", "queueMicrotask", "nextTick",
      "emitWarning", "Promise",     "async",        "await",          "then",
      "import(",     "import (",    ".on(",         ".once(",         "Listener",
      "Stream",      "fetch",       "Channel",      "AbortSignal",    "eval",
      "Function(",   "globalThis[", "global[",      "process[",       "\\u"};
  return std::any_of(kWords.begin(), kWords.end(), [text](std::string_view word) {
    return text.find(word) != std::string_view::npos;
  });
}

/// Builtins that answer at once, whatever is called.
static bool is_synchronous(std::string_view specifier) {
  if (specifier.starts_with("node:")) specifier.remove_prefix(5);
  static constexpr std::array<std::string_view, 9> kNames = {
      "path",        "util",   "assert",         "os",       "url",
      "querystring", "buffer", "string_decoder", "constants"};
  return std::find(kNames.begin(), kNames.end(), specifier) != kNames.end();
}

/// `fs.readFileSync`, and nothing else of the module.
static bool uses_only_synchronous(const RequireSite& site) {
  const auto is_sync = [](std::string_view name) {
    return name.ends_with("Sync") || name == "constants";
  };
  return (site.shape == RequireShape::Declarator || site.shape == RequireShape::Pattern) &&
         std::all_of(site.uses.begin(), site.uses.end(),
                     [&](const ImportUse& use) { return is_sync(use.name); }) &&
         std::all_of(site.names.begin(), site.names.end(),
                     [&](const PatternName& name) { return is_sync(name.imported); });
}

/// A package is trusted only while it is set up: `require('dotenv').config()`.
static bool only_sets_up(const RequireSite& site) {
  return site.shape == RequireShape::Statement ||
         (site.shape == RequireShape::Inline &&
          (site.member == "config" || site.member == "register" || site.member == "install"));
}

bool Linker::loads_at_once(FileId id) const {
  if (in_.files[id].source == nullptr || may_begin_something(in_.files[id].source->text))
    return false;
  const auto& sites = facts(id)->requires_;
  for (std::size_t i = 0; i < sites.size(); ++i) {
    switch (graph_.requires_[id][i].nature) {
      case TargetNature::Program:
        if (facts(graph_.requires_[id][i].target) == nullptr) return false;
        break;
      case TargetNature::Json:
        break;
      case TargetNature::Builtin:
        if (!is_synchronous(*sites[i].specifier) && !uses_only_synchronous(sites[i])) return false;
        break;
      case TargetNature::CommonJs:
        if (!only_sets_up(sites[i])) return false;
        break;
      default:
        return false;
    }
  }
  return true;
}

bool Linker::may_wait(FileId id) {
  if (in_.options.target != LinkOptions::Target::Bundler || in_.options.is_single_text ||
      module(id).is_public || graph_.in_cycle(id) || !graph_.requirers[id].empty() ||
      graph_.dynamic_use[id] != DynamicUse::None || is_computed_target_.contains(id.raw))
    return false;
  if (waiting_.size() == 0) waiting_.assign(in_.files.size(), -1);
  std::int8_t& known = waiting_[id.raw];
  if (known < 0) {
    const std::vector<FileId> loaded = closure(id, false);
    known = std::all_of(loaded.begin(), loaded.end(),
                        [this](FileId each) { return loads_at_once(each); });
  }
  return known != 0;
}

bool Linker::may_await(FileId from, std::uint32_t index) {
  const RequireSite& site = facts(from)->requires_[index];
  const ResolvedRequire& resolved = graph_.requires_[from][index];
  if (!may_wait(from) || site.esm != EsmClause::None || resolved.specifier.empty() ||
      (site.context != RequireContext::TopLevel && site.context != RequireContext::Conditional) ||
      !target_call_reason(from, index).empty())
    return false;
  if (resolved.nature == TargetNature::Program) {
    if (!is_convertible(resolved.target) && !stays_commonjs(resolved.target)) return false;
  } else if (resolved.nature != TargetNature::CommonJs &&
             resolved.nature != TargetNature::Builtin) {
    return false;
  }
  // `(await import('./x.js')).default` must not go on with the line before.
  const auto& statements = facts(from)->statements;
  return site.shape == RequireShape::Statement ||
         std::none_of(statements.begin(), statements.end(), [&](const TopStatement& statement) {
           return statement.range.begin == site.outer_range.begin;
         });
}

}  // namespace esmigrate
