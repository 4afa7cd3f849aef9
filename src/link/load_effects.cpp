#include "link/load_effects.h"

#include <algorithm>
#include <array>

namespace esmigrate {

/// Builtins whose functions are seen from outside; calls into the others only compute.
static bool is_acting_builtin(std::string_view name) {
  static constexpr std::array<std::string_view, 24> kActing = {
      "fs",       "fs/promises", "child_process", "cluster",
      "http",     "https",       "http2",         "net",
      "dgram",    "tls",         "repl",          "inspector",
      "readline", "process",     "console",       "worker_threads",
      "vm",       "module",      "assert",        "assert/strict",
      "dns",      "test",        "async_hooks",   "diagnostics_channel"};
  for (const std::string_view acting : kActing) {
    if (name == acting) return true;
  }
  return false;
}

/// Builtins whose functions change what other modules see.
static bool changes_the_process(std::string_view name) { return name == "vm" || name == "module"; }

bool takes_member(const RequireSite& site) {
  return site.shape == RequireShape::Pattern || site.shape == RequireShape::Member;
}

static bool is_own_function(const ValueShape& value) {
  switch (value.kind) {
    case ValueKind::Function:
    case ValueKind::Arrow:
    case ValueKind::Class:
    case ValueKind::Primitive:
      return true;
    case ValueKind::Identifier:
      return value.this_use != ThisUse::Unknown;
    default:
      return false;
  }
}

/// Whether calling into the module can only run functions that are written in it.
static bool exports_only_own_functions(const ModuleFacts& facts) {
  for (const ExportUse& use : facts.uses) {
    if (use.kind == UseKind::Write && !is_own_function(use.value)) return false;
    if (use.kind == UseKind::Update || use.kind == UseKind::Define || use.kind == UseKind::Extend ||
        use.kind == UseKind::ComputedWrite || use.kind == UseKind::Escape) {
      return false;
    }
  }
  for (const ReplaceSite& site : facts.sites) {
    if (site.value.kind != ValueKind::Object && !is_own_function(site.value)) return false;
    for (const LiteralProperty& property : site.properties) {
      if (!is_own_function(property.value)) return false;
    }
  }
  return true;
}

/// Whether the module's value may be a function that somebody else made.
static bool holds_foreign_function(const ModuleFacts& facts) {
  for (const ReplaceSite& site : facts.sites) {
    if (site.value.kind == ValueKind::Call || site.value.kind == ValueKind::New ||
        site.value.require_site != UINT32_MAX) {
      return true;
    }
  }
  return false;
}

LoadEffects::LoadEffects(const LinkInput& input, const ModuleGraph& graph)
    : in_(input), graph_(graph) {
  const std::uint32_t count = input.files.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    load_.add(0);
    call_.add(0);
    implicit_.add(0);
    const ModuleFacts* facts = input.files[FileId{i}].facts;
    runs_others_.add(facts != nullptr && !exports_only_own_functions(*facts));
    is_foreign_.add(facts != nullptr && holds_foreign_function(*facts));
  }
  // All only grow, and there are six bits: a few rounds settle them. A module is looked at again
  // when one that it requires has grown.
  std::vector<bool> is_open(count, true);
  for (bool changed = true; changed;) {
    changed = false;
    for (std::uint32_t i = 0; i < count; ++i) {
      const FileId id{i};
      const ModuleFacts* facts = input.files[id].facts;
      if (facts == nullptr || !is_open[i]) continue;
      is_open[i] = false;
      std::uint8_t load = 0;
      std::uint8_t call = resolved(id, facts->function_effects);
      for (const TopStatement& statement : facts->statements)
        load |= resolved(id, statement.effects);
      for (std::uint32_t site = 0; site < facts->requires_.size(); ++site) {
        const RequireSite& require = facts->requires_[site];
        if (require.context != RequireContext::Function) {
          load |= of_loading(id, site);
          // Taking a member out sees whether somebody changed it before.
          if (takes_member(require)) load |= kReadsWorld | of_reading(id, site);
        } else {
          call |= of_loading(id, site);
        }
      }
      const std::uint8_t implicit = resolved(id, facts->implicit_effects);
      if (load_[id] == load && call_[id] == call && implicit_[id] == implicit) continue;
      changed = true;
      for (const FileId from : graph.requirers[id]) is_open[from.raw] = true;
      load_[id] = load;
      call_[id] = call;
      implicit_[id] = implicit;
    }
  }
}

std::uint8_t LoadEffects::of_calls(FileId module, std::uint32_t site, bool is_dropped,
                                   bool is_method) const {
  const ResolvedRequire& target = graph_.requires_[module][site];
  switch (target.nature) {
    case TargetNature::Program: {
      // Methods that an exported value inherits stand nowhere in the module.
      std::uint8_t bits = call_[target.target] | kMayThrow;  // it may not have that function
      if (is_method && runs_others_[target.target] != 0) {
        bits |= is_dropped ? kReadsWorld | kWritesWorld | kConstructs : kReadsWorld | kConstructs;
      }
      if (!is_method && is_foreign_[target.target] != 0) {
        bits |= kOutput | kReadsWorld | kConstructs;
      }
      return bits;
    }
    case TargetNature::Builtin: {
      const std::string& name =
          target.found.builtin_name.empty() ? target.specifier : target.found.builtin_name;
      if (changes_the_process(name)) return kOutput | kReadsWorld | kWritesWorld;
      return is_acting_builtin(name) ? static_cast<std::uint8_t>(kOutput | kReadsWorld)
                                     : std::uint8_t{0};
    }
    case TargetNature::Json:
      return 0;
    default:
      return is_dropped ? static_cast<std::uint8_t>(kReadsWorld | kWritesWorld | kConstructs)
                        : static_cast<std::uint8_t>(kConstructs);
  }
}

std::uint8_t LoadEffects::resolved(FileId module, const EffectSummary& summary) const {
  std::uint8_t bits = summary.bits;
  const auto is_method = [&summary](std::uint32_t site) {
    return std::find(summary.method_calls.begin(), summary.method_calls.end(), site) !=
           summary.method_calls.end();
  };
  for (const std::uint32_t site : summary.calls)
    bits |= of_calls(module, site, false, is_method(site));
  for (const std::uint32_t site : summary.dropped_calls)
    bits |= of_calls(module, site, true, is_method(site));
  for (const std::uint32_t site : summary.written_results) {
    if (graph_.requires_[module][site].nature == TargetNature::Program) bits |= kWritesWorld;
  }
  // What a module of the program returned may run any function that is written in it.
  for (const std::uint32_t site : summary.result_calls) {
    const FileId target = graph_.requires_[module][site].target;
    if (target.exists()) bits |= call_[target];
  }
  for (const std::uint32_t site : summary.members_read) bits |= of_reading(module, site);
  for (const std::uint32_t site : summary.loads) bits |= of_loading(module, site);
  return bits;
}

std::uint8_t LoadEffects::of_reading(FileId from, std::uint32_t site) const {
  const FileId target = graph_.requires_[from][site].target;
  return target.exists() ? implicit_[target] : std::uint8_t{0};
}

std::uint8_t LoadEffects::of_loading(FileId from, std::uint32_t site) const {
  const ResolvedRequire& target = graph_.requires_[from][site];
  switch (target.nature) {
    case TargetNature::Program:
      return load_[target.target];
    case TargetNature::Builtin:
    case TargetNature::Json:
      return 0;
    case TargetNature::CommonJs:
    case TargetNature::EsModule: {
      // A package that is loaded for nothing but its effects changes something.
      const bool is_bare = in_.files[from].facts->requires_[site].shape == RequireShape::Statement;
      return is_bare ? static_cast<std::uint8_t>(kReadsWorld | kWritesWorld | kConstructs |
                                                 kPatchesBuiltins)
                     : static_cast<std::uint8_t>(kReadsWorld | kConstructs);
    }
    default:
      return kOutput | kReadsWorld | kWritesWorld | kConstructs;
  }
}

std::uint8_t LoadEffects::of_statement(FileId module, const TopStatement& statement) const {
  return resolved(module, statement.effects);
}

}  // namespace esmigrate
