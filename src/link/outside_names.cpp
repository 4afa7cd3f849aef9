// Which names link: of targets outside the conversion, and of our own modules for the world
// outside.
#include <algorithm>
#include <utility>

#include "esmigrate/alias/reexport.h"
#include "esmigrate/link/builtin_exports.h"
#include "link/linker.h"

namespace esmigrate {

/// Whether a literal has exactly one property of that name.
static bool has_property(const ReplaceSite& site, std::string_view name) {
  return std::count_if(site.properties.begin(), site.properties.end(),
                       [name](const LiteralProperty& property) { return property.name == name; }) ==
         1;
}

void Linker::find_touched_targets() {
  each_module([this](FileId from) {
    for (std::uint32_t i = 0; i < facts(from)->requires_.size(); ++i) {
      const auto& uses = facts(from)->requires_[i].uses;
      const bool touches = std::any_of(uses.begin(), uses.end(), [](const ImportUse& use) {
        return use.kind == ImportUseKind::Mutate || use.kind == ImportUseKind::Escape;
      });
      if (touches) touched_.push_back(target_key(graph_.requires_[from][i]));
      const bool reexports = std::any_of(uses.begin(), uses.end(), [](const ImportUse& use) {
        return use.kind == ImportUseKind::ReExport;
      });
      if (reexports) reexported_.push_back(target_key(graph_.requires_[from][i]));
    }
  });
  std::sort(touched_.begin(), touched_.end());
  std::sort(reexported_.begin(), reexported_.end());
}

/// The exports that are getters or that descriptors define, if looking at one of a module's own may
/// do something. Of an ES module those are told by what they lock.
static std::vector<std::pair<std::string, ByteRange>> busy_getters(const ModuleFacts& facts,
                                                                   std::uint8_t bits) {
  const EffectSummary& effects = facts.implicit_effects;
  const bool is_busy = (bits & (kOutput | kWritesWorld | kPatchesBuiltins)) != 0 ||
                       !effects.with(SiteEffect::Call).empty();
  std::vector<std::pair<std::string, ByteRange>> names;
  if (!is_busy) return names;
  for (const ExportUse& use : facts.uses) {
    if (use.kind == UseKind::Define) names.emplace_back(use.name, use.range);
  }
  for (const ReplaceSite& site : facts.sites) {
    for (const LiteralProperty& property : site.properties) {
      if (property.kind == LiteralProperty::Kind::Accessor)
        names.emplace_back(property.name, property.range);
    }
  }
  for (const LockedExport& lock : facts.locked_exports) {
    if (!facts.is_esm || !lock.path.empty()) continue;
    for (const auto* list : {&lock.kept, &lock.properties}) {
      for (const std::string& name : *list) names.emplace_back(name, ByteRange());
    }
  }
  return names;
}

// The names that importers see are read when the module loads; so does Node when it imports a
// CommonJS module, but not when it is required. That a getter of its own gives such a name, Node
// does not notice; what it passes on of another module's it does.
void Linker::respect_busy_getters() {
  if (package_exports_ == nullptr) return;
  // Those that do something themselves first: they are what there is to say of it.
  for (const bool is_own : {true, false}) respect_busy_getters(is_own);
}

void Linker::respect_busy_getters(bool is_own) {
  each_module([this, is_own](FileId id) {
    const auto getters = busy_getters(
        *facts(id), is_own ? facts(id)->implicit_effects.bits : effects_.of_getters(id));
    if (getters.empty()) return;
    for (const FileId barrel : closure(id, true)) {
      if ((is_own && barrel == id) || facts(barrel)->is_esm) continue;
      const std::vector<std::string>& seen =
          package_exports_->names_of(in_.files[barrel].listed->path).names;
      for (const auto& [name, range] : getters) {
        if (std::find(seen.begin(), seen.end(), name) == seen.end()) continue;
        busy_barrels_.insert(barrel.raw);
        if (!module(barrel).is_public) continue;
        demote(barrel, ModuleForm::CommonJs,
               {"its importers' names would be read while it loads, and a getter does something",
                id, range},
               DiagnosticKind::StaysCommonJs);
      }
    }
  });
}

const std::string& Linker::target_key(const ResolvedRequire& resolved) {
  return resolved.found().path.empty() ? resolved.found().builtin_name : resolved.found().path;
}

SharedNames Linker::outside_names(const ResolvedRequire& resolved) {
  const bool is_builtin = resolved.nature == TargetNature::Builtin;
  if (!is_builtin && resolved.nature != TargetNature::CommonJs) return {};
  const std::string& key = target_key(resolved);
  if (std::binary_search(touched_.begin(), touched_.end(), key)) return {};
  const auto [known, is_new] = outside_names_.try_emplace(key.empty() ? resolved.specifier : key);
  if (!is_new) return known->second;
  if (is_builtin) {
    known->second = SharedNames(builtin_exports(known->first));
  } else if (package_exports_ != nullptr && !resolved.found().path.empty()) {
    known->second = SharedNames(package_exports_->names_of(resolved.found().path).names);
  }
  return known->second;
}

FileId Linker::passed_on_source(FileId id) const {
  // Files may pass each other on in a circle.
  for (int hop = 0; hop < 8; ++hop) {
    const auto site = whole_reexport_of(*facts(id));
    if (!site) break;
    const FileId target = graph_.requires_[id][*site].target;
    if (!target.exists() || facts(target) == nullptr) break;
    id = target;
  }
  return id;
}

void Linker::choose_public_names() {
  each_module([this](FileId id) {
    ModuleInterface& interface = module(id);
    if (!interface.is_public ||
        (interface.form != ModuleForm::Default && interface.form != ModuleForm::Object))
      return;
    std::vector<std::string> names;
    if (package_exports_ == nullptr) {
      for (const ExportName& name : facts(id)->names) names.push_back(name.name);
    } else {
      for (const std::string& name : package_exports_->names_of(in_.files[id].listed->path).names)
        names.push_back(name);
    }
    if (holds_primitive(passed_on_source(id))) names.clear();
    const ReplaceSite* literal = lasting_literal(id);
    if (literal != nullptr) add_taken_names(id, *literal, names);
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::erase_if(names, [](const std::string& name) {
      return name == "default" || name == "__esModule" || name == "module.exports";
    });
    interface.names.clear();
    for (const std::string& name : names)
      interface.names.push_back({name, false, literal != nullptr && has_property(*literal, name)});
    interface.public_names = std::move(names);
  });
}

void Linker::add_taken_names(FileId id, const ReplaceSite& literal,
                             std::vector<std::string>& names) {
  const auto add = [&](const std::string& name) {
    if (has_property(literal, name)) names.push_back(name);
  };
  for (const FileId from : graph_.requirers[id]) {
    for (std::size_t i = 0; i < out_.requires_[from].size(); ++i) {
      const LinkedRequire& linked = out_.requires_[from][i];
      if (linked.target != id || linked.decision != RequireDecision::Import) continue;
      const RequireSite& site = facts(from)->requires_[i];
      if (site.shape == RequireShape::Member) add(site.member);
      for (const PatternName& name : site.names) add(name.imported);
    }
  }
}

const ReplaceSite* untouched_literal(const ModuleFacts& facts) {
  const auto site = std::find_if(facts.sites.begin(), facts.sites.end(),
                                 [](const ReplaceSite& each) { return each.is_slot; });
  if (site == facts.sites.end() || site->value.kind != ValueKind::Object) return nullptr;
  const auto is_plain = [](const LiteralProperty& property) {
    return property.kind == LiteralProperty::Kind::Shorthand ||
           property.kind == LiteralProperty::Kind::Value ||
           property.kind == LiteralProperty::Kind::Method;
  };
  const bool is_used = std::any_of(facts.uses.begin(), facts.uses.end(), [&](const ExportUse& use) {
    return use.kind != UseKind::Replace && use.object.may_be(PointsTo::site(site->site));
  });
  const bool all_plain = std::all_of(site->properties.begin(), site->properties.end(), is_plain);
  return all_plain && !is_used ? &*site : nullptr;
}

const ReplaceSite* Linker::lasting_literal(FileId id) {
  const ModuleInterface& interface = module(id);
  if (interface.form != ModuleForm::Default || interface.is_in_cycle ||
      graph_.dynamic_use[id] != DynamicUse::None)
    return nullptr;
  const std::string& path = in_.files[id].listed->path;
  const bool is_handed_on =
      std::binary_search(touched_.begin(), touched_.end(), path) ||
      std::binary_search(reexported_.begin(), reexported_.end(), path) ||
      std::find(computed_targets_.begin(), computed_targets_.end(), id) != computed_targets_.end();
  return is_handed_on ? nullptr : untouched_literal(*facts(id));
}

}  // namespace esmigrate
