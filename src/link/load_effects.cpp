#include "link/load_effects.h"

#include <algorithm>
#include <array>

#include "alias/effects_known.h"
#include "esmigrate/alias/reexport.h"

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
  if (name.starts_with("node:")) name.remove_prefix(5);
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

/// `import { createRequire } from 'module'`, of a module that was converted before.
static bool imports_create_require(const RequireSite& site) {
  return site.esm != EsmClause::None && site.names.size() == 1 &&
         site.names[0].imported == "createRequire";
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

/// `m.set.bind(m)`: a call of it changes what `m` is. Methods that only read do not, and what is
/// written to the console is no more than output.
static bool is_bound_writer(std::string_view text) {
  const std::size_t bind = text.rfind(".bind(");
  if (bind == std::string_view::npos || text.starts_with("console.")) return false;
  const std::string_view callee = text.substr(0, bind);
  return !only_reads(callee.substr(callee.find_last_of(".") + 1));
}

/// Whether what a module exports under a name, or as a whole, is a function bound to an object that
/// it changes.
static bool binds_writer(const ProgramFile& file, std::string_view name) {
  const auto is_one = [&](const ValueShape& value) {
    return value.kind == ValueKind::Call &&
           is_bound_writer(text_at(file.source->text, value.range));
  };
  const auto is_use = [&](const ExportUse& use) { return use.name == name && is_one(use.value); };
  const auto is_property = [&](const LiteralProperty& property) {
    return property.name == name && is_one(property.value);
  };
  return (!name.empty() && std::any_of(file.facts->uses.begin(), file.facts->uses.end(), is_use)) ||
         std::any_of(file.facts->sites.begin(), file.facts->sites.end(),
                     [&](const ReplaceSite& site) {
                       return name.empty() ? is_one(site.value)
                                           : std::any_of(site.properties.begin(),
                                                         site.properties.end(), is_property);
                     });
}

/// `const { set } = require('./ctx')`, or the whole value of one, where it is such a function.
bool LoadEffects::takes_bound_writer(FileId from, std::uint32_t index) const {
  const RequireSite& site = in_.files[from].facts->requires_[index];
  const ProgramFile& target = in_.files[graph_.requires_[from][index].target];
  if (target.facts == nullptr) return false;
  if (site.shape == RequireShape::Member) return binds_writer(target, site.member);
  if (site.shape != RequireShape::Pattern) return binds_writer(target, {});
  return std::any_of(site.names.begin(), site.names.end(),
                     [&](const PatternName& name) { return binds_writer(target, name.imported); });
}

LoadEffects::LoadEffects(const LinkInput& input, const ModuleGraph& graph)
    : in_(input), graph_(graph) {
  const std::uint32_t count = input.files.size();
  for (std::uint32_t i = 0; i < count; ++i) {
    load_.add(0);
    call_.add(0);
    implicit_.add(0);
    own_load_.add(0);
    const ModuleFacts* facts = input.files[FileId{i}].facts;
    runs_others_.add(facts != nullptr && !exports_only_own_functions(*facts));
    is_foreign_.add(facts != nullptr && holds_foreign_function(*facts));
  }
  find_changing();
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
      std::uint8_t call = resolved(id, facts->function_effects);
      std::uint8_t own_load = 0;
      std::uint8_t load = 0;  // of what it requires
      for (const TopStatement& statement : facts->statements)
        own_load |= of_statement(id, statement);
      for (std::uint32_t site = 0; site < facts->requires_.size(); ++site) {
        const RequireSite& require = facts->requires_[site];
        const FileId target = graph.requires_[id][site].target;
        const std::uint8_t loading = target.exists() ? load_[target] : of_loading(id, site);
        if (require.context == RequireContext::Function) {
          call |= loading;
          continue;
        }
        // Taking a member out sees whether somebody changed it before.
        if (takes_member(require) && !imports_create_require(require))
          own_load |= of_taking(id, site) | of_reading(id, site);
        (target.exists() ? load : own_load) |= loading;
      }
      own_load_[id] = own_load;
      load |= own_load;
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
      if (takes_bound_writer(module, site)) bits |= kReadsWorld | kWritesWorld;
      return bits;
    }
    case TargetNature::Builtin: {
      const std::string& name =
          target.found().builtin_name.empty() ? target.specifier : target.found().builtin_name;
      if (changes_the_process(name)) return kOutput | kReadsWorld | kWritesWorld;
      return is_acting_builtin(name) ? static_cast<std::uint8_t>(kOutput | kReadsWorld)
                                     : std::uint8_t{0};
    }
    case TargetNature::Json:
      return static_cast<std::uint8_t>(is_method && is_dropped ? kWritesWorld
                                                               : 0);  // `data.list.push(1)`
    default:
      return is_dropped ? static_cast<std::uint8_t>(kReadsWorld | kWritesWorld | kConstructs)
                        : static_cast<std::uint8_t>(kConstructs);
  }
}

/// `const { set } = require('./ctx')`, where `set` may be a function that somebody else made.
bool LoadEffects::takes_others_function(FileId from, std::uint32_t index) const {
  const RequireSite& site = in_.files[from].facts->requires_[index];
  const FileId target = graph_.requires_[from][index].target;
  if (!takes_member(site) || !target.exists() || in_.files[target].facts == nullptr) return false;
  const ModuleFacts& facts = *in_.files[target].facts;
  const auto is_of_others = [&facts](std::string_view name) {
    bool is_known = false;
    bool is_own = true;
    const auto take = [&](std::string_view each, const ValueShape& value) {
      if (each != name) return;
      is_known = true;
      is_own = is_own && is_own_function(value);
    };
    for (const ExportUse& use : facts.uses) {
      if (use.kind == UseKind::Write) take(use.name, use.value);
    }
    for (const ReplaceSite& replaced : facts.sites) {
      for (const LiteralProperty& property : replaced.properties)
        take(property.name, property.value);
    }
    return !is_known || !is_own;
  };
  if (site.shape == RequireShape::Member) return !site.is_whole_member || is_of_others(site.member);
  return std::any_of(site.names.begin(), site.names.end(),
                     [&](const PatternName& name) { return is_of_others(name.imported); });
}

std::uint8_t LoadEffects::resolved(FileId module, const EffectSummary& summary) const {
  std::uint8_t bits = summary.bits;
  const auto is_method = [&](std::uint32_t site) {
    return summary.has(SiteEffect::MethodCall, site) || takes_others_function(module, site);
  };
  for (const auto& [effect, site] : summary.sites) {
    if (effect == SiteEffect::CopyRead) continue;
    const FileId target = graph_.requires_[module][site].target;
    switch (effect) {
      case SiteEffect::Call:
      case SiteEffect::DroppedCall:
        bits |= of_calls(module, site, effect == SiteEffect::DroppedCall, is_method(site));
        break;
      case SiteEffect::WrittenResult:
        if (graph_.requires_[module][site].nature == TargetNature::Program) bits |= kWritesWorld;
        break;
      case SiteEffect::ResultCall:
        // What a module of the program returned may run any function that is written in it.
        if (target.exists()) bits |= call_[target];
        break;
      case SiteEffect::MemberRead:
        bits |= of_reading(module, site);
        break;
      case SiteEffect::Load:
        bits |= target.exists() ? load_[target] : of_loading(module, site);
        break;
      default:
        break;
    }
  }
  for (const ImportRead& read : summary.reads) bits |= of_looking(module, read.site, read.path);
  return bits;
}

std::uint8_t LoadEffects::of_loading_beyond(FileId target, std::vector<bool> is_there) const {
  std::uint8_t bits = 0;
  std::vector<FileId> open{target};
  while (!open.empty()) {
    const FileId id = open.back();
    open.pop_back();
    if (is_there[id.raw]) continue;
    is_there[id.raw] = true;
    bits |= own_load_[id];
    const ModuleFacts* facts = in_.files[id].facts;
    for (std::uint32_t site = 0; site < graph_.requires_[id].size(); ++site) {
      const FileId next = graph_.requires_[id][site].target;
      if (next.exists() && facts->requires_[site].context != RequireContext::Function)
        open.push_back(next);
    }
  }
  return bits;
}

/// Whether the use lets go of the value, so that it may be changed anywhere.
static bool lets_change(const ImportUse& use) {
  return use.kind == ImportUseKind::Mutate || use.kind == ImportUseKind::Escape ||
         use.kind == ImportUseKind::Call || use.kind == ImportUseKind::New ||
         use.kind == ImportUseKind::Enumerate || use.is_changed_below;
}

/// Whether the value becomes an export of the module that uses it.
static bool is_exported(const ModuleFacts& facts, const ImportUse& use) {
  return std::any_of(facts.uses.begin(), facts.uses.end(), [&use](const ExportUse& written) {
    return written.kind == UseKind::Write && written.value.range == use.range;
  });
}

bool LoadEffects::may_change_this(FileId id, std::string_view name) const {
  const ModuleFacts& facts = *in_.files[id].facts;
  const auto changes = [&](const ValueShape& value) {
    if (value.this_use != ThisUse::Unknown) return value.this_use == ThisUse::Any;
    // A package does not change what somebody else puts its function on.
    return value.require_site == UINT32_MAX ||
           graph_.requires_[id][value.require_site].target.exists();
  };
  const auto is_changing = [&](const LiteralProperty& property) {
    return property.name == name && changes(property.value);
  };
  return std::any_of(facts.uses.begin(), facts.uses.end(),
                     [&](const ExportUse& use) {
                       return use.name == name && use.kind != UseKind::Read &&
                              use.kind != UseKind::Call && changes(use.value);
                     }) ||
         std::any_of(facts.sites.begin(), facts.sites.end(), [&](const ReplaceSite& site) {
           return std::any_of(site.properties.begin(), site.properties.end(), is_changing);
         });
}

/// Whether the module's own code may change its exports when it has been loaded.
bool LoadEffects::changes_itself(FileId id) const {
  const ModuleFacts& facts = *in_.files[id].facts;
  if (facts.slot_changes_later || facts.changes_required_export) return true;
  return std::any_of(facts.uses.begin(), facts.uses.end(), [&](const ExportUse& use) {
    switch (use.kind) {
      case UseKind::Write:
      case UseKind::Update:
      case UseKind::Delete:
      case UseKind::Define:
      case UseKind::ComputedWrite:
      case UseKind::Extend:
        return use.in_function;
      case UseKind::Call:
        return may_change_this(id, use.name);
      case UseKind::Escape:
        return true;
      default:
        return false;
    }
  });
}

void LoadEffects::find_changing() {
  const std::uint32_t count = in_.files.size();
  bool is_any_loaded = false;
  for (std::uint32_t i = 0; i < count; ++i) {
    const ModuleFacts* facts = in_.files[FileId{i}].facts;
    changes_.add(facts != nullptr && changes_itself(FileId{i}) ? 1 : 0);
  }
  for (std::uint32_t i = 0; i < count; ++i) {
    const ModuleFacts* facts = in_.files[FileId{i}].facts;
    if (facts == nullptr) continue;
    // A program's own calls come when what it requires has been loaded.
    const bool is_loaded = !graph_.requirers[FileId{i}].empty();
    for (std::uint32_t site = 0; site < facts->requires_.size(); ++site) {
      const ResolvedRequire& target = graph_.requires_[FileId{i}][site];
      const auto& uses = facts->requires_[site].uses;
      const bool is_changed = std::any_of(uses.begin(), uses.end(), [&](const ImportUse& use) {
        return (lets_change(use) && !is_exported(*facts, use)) ||
               (use.kind == ImportUseKind::MemberCall && target.target.exists() && is_loaded &&
                may_change_this(target.target, use.name));
      });
      const bool is_builtin = target.nature == TargetNature::Builtin;
      if (is_builtin || target.nature == TargetNature::Json) {
        for (const std::string& name : facts->requires_[site].let_go)
          touched_.push_back((is_builtin ? target.found().builtin_name : target.found().path) +
                             ":" + name);
      }
      if (!is_changed) continue;
      if (target.target.exists()) changes_[target.target] = 1;
      is_any_loaded |= target.nature == TargetNature::Unknown;
    }
  }
  std::sort(touched_.begin(), touched_.end());
  spread_changes();
  if (!is_any_loaded) return;
  for (std::uint32_t i = 0; i < count; ++i) changes_[FileId{i}] = 1;
}

/// Who gets hold of a module's value gets hold of those that it exports.
void LoadEffects::spread_changes() {
  std::vector<FileId> open;
  for (std::uint32_t i = 0; i < in_.files.size(); ++i) {
    if (changes_[FileId{i}] != 0 && in_.files[FileId{i}].facts != nullptr)
      open.push_back(FileId{i});
  }
  while (!open.empty()) {
    const FileId id = open.back();
    open.pop_back();
    const ModuleFacts& facts = *in_.files[id].facts;
    for (std::uint32_t site = 0; site < facts.requires_.size(); ++site) {
      const FileId target = graph_.requires_[id][site].target;
      const auto& uses = facts.requires_[site].uses;
      if (!target.exists() || changes_[target] != 0) continue;
      if (std::any_of(uses.begin(), uses.end(), [&](const ImportUse& use) {
            return use.kind == ImportUseKind::ReExport || is_exported(facts, use);
          })) {
        changes_[target] = 1;
        open.push_back(target);
      }
    }
  }
}

/// Whether nothing but its own module's functions can make a value of this kind another one.
static bool is_lasting(const ValueShape& value) {
  switch (value.kind) {
    case ValueKind::Function:
    case ValueKind::Arrow:
    case ValueKind::Class:
    case ValueKind::Primitive:
      return true;
    case ValueKind::Identifier:
      return value.is_stable && value.this_use != ThisUse::Unknown;
    default:
      return false;
  }
}

bool LoadEffects::is_lasting_at(FileId id, const ValueShape& value, std::string_view path,
                                int depth) const {
  const bool is_required = value.require_site != UINT32_MAX &&
                           (value.kind == ValueKind::Require ||
                            (value.kind == ValueKind::Identifier && value.is_stable));
  if (!is_required) return path.empty() && is_lasting(value);
  const FileId target = graph_.requires_[id][value.require_site].target;
  const RequireSite& site = in_.files[id].facts->requires_[value.require_site];
  return target.exists() && site.shape != RequireShape::Member &&
         site.shape != RequireShape::Pattern && site.member.empty() &&
         is_lasting_at(target, path, depth + 1);
}

bool LoadEffects::is_lasting_at(FileId id, std::string_view path, int depth) const {
  static constexpr int kMaxDepth = 8;
  if (depth > kMaxDepth || changes_[id] != 0 || in_.files[id].facts == nullptr) return false;
  const ModuleFacts& facts = *in_.files[id].facts;
  const std::string_view name = path.substr(0, path.find('.'));
  const std::string_view rest = name.size() == path.size() ? "" : path.substr(name.size() + 1);
  if (name == "*") return false;
  bool is_known = path.empty();
  bool lasts = true;
  const auto take = [&](std::string_view each, const ValueShape& value) {
    if (!path.empty() && each != name) return;
    is_known = true;
    lasts = lasts && is_lasting_at(id, value, rest, depth);
  };
  for (const EsmExport& exported : facts.esm.exports) {
    if (exported.changes_later && (path.empty() || exported.name == name)) return false;
  }
  for (const ExportUse& use : facts.uses) {
    if (use.kind == UseKind::Write) {
      take(use.name, use.value);
    } else if (use.kind == UseKind::Update || use.kind == UseKind::Define ||
               use.kind == UseKind::ComputedWrite || use.kind == UseKind::Extend) {
      if (path.empty() || use.name.empty() || use.name == name) return false;
    }
  }
  for (const ReplaceSite& site : facts.sites) {
    if (site.value.kind != ValueKind::Object) {
      if (!path.empty()) return false;
      take("", site.value);
    }
    for (const LiteralProperty& property : site.properties) {
      if (property.kind == LiteralProperty::Kind::Spread ||
          property.kind == LiteralProperty::Kind::Computed)
        return false;
      take(property.name, property.value);
    }
  }
  return is_known && lasts;
}

std::uint8_t LoadEffects::of_looking(FileId from, std::uint32_t site, std::string_view path) const {
  const ResolvedRequire& target = graph_.requires_[from][site];
  const auto is_touched = [&](const std::string& name) {
    const std::string member = name + ":" + std::string(path.substr(0, path.find('.')));
    return std::binary_search(touched_.begin(), touched_.end(), member) ||
           std::binary_search(touched_.begin(), touched_.end(), name + ":*");
  };
  const std::string& builtin = target.found().builtin_name;
  if (path.ends_with('*')) return kReadsWorld;
  switch (target.nature) {
    case TargetNature::Program:
      if (is_lasting_at(target.target, path, 0)) return 0;
      break;
    case TargetNature::Builtin:
      if (!is_acting_builtin(builtin) && builtin != "os" && !is_touched(builtin))
        return kUsesBuiltins;
      break;
    case TargetNature::Json:
      if (!is_touched(target.found().path)) return 0;
      break;
    default:
      break;
  }
  return kReadsWorld;
}

std::uint8_t LoadEffects::of_taking(FileId from, std::uint32_t index) const {
  const RequireSite& site = in_.files[from].facts->requires_[index];
  if (site.shape == RequireShape::Member)
    return of_looking(from, index, site.is_whole_member ? site.member : site.member + ".*");
  std::uint8_t bits = site.is_flat_pattern ? 0 : kReadsWorld;
  for (const PatternName& name : site.names) bits |= of_looking(from, index, name.imported);
  return bits;
}

bool may_be_nullish(const ProgramFile& file) {
  if (file.facts == nullptr) return false;
  const auto& sites = file.facts->sites;
  return std::any_of(sites.begin(), sites.end(), [&](const ReplaceSite& each) {
    if (!each.is_slot || each.value.kind != ValueKind::Primitive) return false;
    const std::string_view value = text_at(file.source->text, each.value.range);
    return value == "null" || value == "undefined" || value == "void 0";
  });
}

std::uint8_t LoadEffects::of_reading(FileId from, std::uint32_t site) const {
  const FileId target = graph_.requires_[from][site].target;
  if (!target.exists()) return 0;
  return may_be_nullish(in_.files[target]) ? implicit_[target] | kMayThrow : implicit_[target];
}

std::uint8_t LoadEffects::of_loading(FileId from, std::uint32_t site) const {
  const ResolvedRequire& target = graph_.requires_[from][site];
  switch (target.nature) {
    case TargetNature::Program:
      if (graph_.component[target.target] == graph_.component[from]) {
        std::vector<bool> is_there(in_.files.size(), false);
        is_there[from.raw] = true;
        return of_loading_beyond(target.target, std::move(is_there));
      }
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
  return passes_on_settled(module, statement) ? 0 : resolved(module, statement.effects);
}

bool LoadEffects::passes_on_settled(FileId module, const TopStatement& statement) const {
  const ModuleFacts& facts = *in_.files[module].facts;
  for (const AssignmentChain& chain : facts.chains) {
    if (!(chain.statement_range == statement.range)) continue;
    const auto reexport = reexport_of(facts, chain);
    if (!reexport) return false;
    const FileId target = graph_.requires_[module][reexport->site].target;
    return target.exists() && graph_.component[target] != graph_.component[module] &&
           is_settled(target, reexport->imported);
  }
  return false;
}

bool LoadEffects::is_settled(FileId id, std::string_view name) const {
  const ModuleFacts* facts = in_.files[id].facts;
  if (facts == nullptr || changes_[id] != 0 ||
      !(facts->is_esm || facts->final_slot.is_exactly(PointsTo::initial_exports())))
    return false;
  bool is_known = false;
  for (const EsmExport& exported : facts->esm.exports) {
    if (exported.name != name) continue;
    if (exported.changes_later) return false;
    is_known = true;
  }
  for (const ExportUse& use : facts->uses) {
    if (use.name != name && !use.name.empty()) continue;
    if (use.kind == UseKind::Write && !use.name.empty()) {
      if (use.in_function) return false;
      is_known = true;
    } else if (use.kind != UseKind::Read && use.kind != UseKind::Call &&
               use.kind != UseKind::Alias) {
      return false;
    }
  }
  return is_known;
}

}  // namespace esmigrate
