// `export { a } from './x.js'` for `const x_1 = require('./x'); exports.a = x_1.a;`, and
// `export * from './x.js'` where a compiler made those of one.
//
// Where nothing else needs the import, the list takes its place, so that modules are loaded in the
// order in which they were; else it stands where the first of the statements stood.
//
// A star exports all names but `default` that the module does not export itself. Two stars that
// give one name give it to nobody, where the helper of a compiler took the first: then that one is
// spelt as a list, which goes before stars.
#include "plan/plan_reexports.h"

#include <algorithm>
#include <set>

#include "esmigrate/syntax/walk.h"

namespace esmigrate {
namespace {

/// The module of the program that a site requires.
const ModuleInterface* target_of(const Planner& p, std::uint32_t site) {
  const LinkedRequire& linked = p.in.program.requires_[p.in.file_id][site];
  return linked.target.exists() ? &p.in.program.modules[linked.target] : nullptr;
}

/// What one require's module gives.
struct Source {
  std::uint32_t site = 0;
  std::vector<const PassedOn*> entries;
  bool is_star = false;

  bool gives(std::string_view name) const {
    return std::any_of(entries.begin(), entries.end(),
                       [name](const PassedOn* each) { return each->reexport.exported == name; });
  }
};

class ReexportPlanner {
 public:
  ReexportPlanner(Planner& planner, const std::vector<std::string>& names)
      : p_(planner), names_(names.begin(), names.end()) {}

  void run(const std::vector<PassedOn>& passed) {
    for (const PassedOn& each : passed) source_of(each.reexport.site).entries.push_back(&each);
    for (Source& source : sources_) source.is_star = is_star(source);
    for (std::size_t i = 0; i < sources_.size(); ++i) {
      for (std::size_t later = i + 1; later < sources_.size() && sources_[i].is_star; ++later) {
        if (sources_[later].is_star && shares_name(sources_[i], sources_[later]))
          sources_[i].is_star = false;
      }
    }
    for (const Source& source : sources_) spell(source);
  }

 private:
  Source& source_of(std::uint32_t site) {
    for (Source& known : sources_) {
      if (known.site == site) return known;
    }
    sources_.push_back({site, {}, false});
    return sources_.back();
  }

  /// The names that a star of the site would give: all but `default`.
  std::vector<std::string_view> star_names(std::uint32_t site) const {
    std::vector<std::string_view> names;
    for (const InterfaceName& name : target_of(p_, site)->names) {
      if (name.name != "default") names.push_back(name.name);
    }
    return names;
  }

  bool is_star(const Source& source) const {
    const ModuleInterface& target = *target_of(p_, source.site);
    // A star takes 'module.exports' along.
    if (!p_.facts.requires_[source.site].was_star || target.form != ModuleForm::Named ||
        target.gives_module_exports || target.has_interim_export)
      return false;
    const auto names = star_names(source.site);
    return std::all_of(names.begin(), names.end(),
                       [&](std::string_view name) { return names_.contains(std::string(name)); }) &&
           std::all_of(source.entries.begin(), source.entries.end(), [](const PassedOn* each) {
             return each->reexport.imported == each->reexport.exported &&
                    each->reexport.exported != "default";
           });
  }

  bool shares_name(const Source& first, const Source& second) const {
    const auto names = star_names(first.site);
    const auto others = star_names(second.site);
    return std::any_of(names.begin(), names.end(), [&](std::string_view name) {
      return (first.gives(name) || second.gives(name)) &&
             std::find(others.begin(), others.end(), name) != others.end();
    });
  }

  /// The import that only these statements need.
  Action* own_import(const Source& source) {
    const RequireSite& site = p_.facts.requires_[source.site];
    if (site.uses.size() != source.entries.size()) return nullptr;
    const auto& linked = p_.in.program.requires_[p_.in.file_id];
    for (std::uint32_t i = 0; i < linked.size(); ++i) {
      if (i != source.site && linked[i].specifier == linked[source.site].specifier) return nullptr;
    }
    for (Action& action : p_.plan.actions) {
      if (action.kind == ActionKind::ImportDeclaration && action.range == site.declaration_range &&
          action.count <= 1 && action.parts.size() == 1 && action.parts.front().trailing.empty())
        return &action;
    }
    return nullptr;
  }

  void spell(const Source& source) {
    std::size_t first = 0;
    if (Action* import = own_import(source)) {
      const ByteRange range = import->range;
      *import = Action{};
      fill(*import, range, source);
    } else {
      fill(p_.add(ActionKind::ExportFrom, {}, ""), source.entries.front()->chain->statement_range,
           source);
      first = 1;
    }
    for (std::size_t i = first; i < source.entries.size(); ++i) {
      p_.add(ActionKind::DropStatement, source.entries[i]->chain->statement_range,
             "it is exported from its module");
    }
  }

  void fill(Action& action, ByteRange range, const Source& source) {
    action.kind = ActionKind::ExportFrom;
    action.range = range;
    action.because = "what another module exports is exported again";
    action.local = p_.in.program.requires_[p_.in.file_id][source.site].specifier;
    action.keyword = source.is_star ? "*" : "";
    for (const PassedOn* each : source.entries) {
      ActionPart part;
      part.kind = ActionPart::Kind::Entry;
      part.range = each->chain->statement_range;
      part.local = std::string(each->reexport.imported);
      part.exported = std::string(each->reexport.exported);
      action.parts.push_back(std::move(part));
    }
  }

  Planner& p_;
  std::set<std::string> names_;
  std::vector<Source> sources_;
};

}  // namespace

std::optional<PassedOn> passed_on(const Planner& p, const AssignmentChain& chain) {
  // Where names are also given as one object, each needs a variable.
  if (p.interface.is_in_cycle || p.interface.gives_module_exports || p.interface.is_public ||
      p.interface.is_passed_on)
    return std::nullopt;
  const auto reexport = reexport_of(p.facts, chain);
  if (!reexport || !(is_valid_binding_name(reexport->imported) || reexport->imported == "default"))
    return std::nullopt;
  const LinkedRequire& linked = p.in.program.requires_[p.in.file_id][reexport->site];
  const ModuleInterface* target = target_of(p, reexport->site);
  if (linked.decision != RequireDecision::Import || target == nullptr || linked.takes_value ||
      !is_taken_by_name(*target))
    return std::nullopt;
  const bool is_settled =
      std::any_of(target->names.begin(), target->names.end(), [&](const InterfaceName& name) {
        return name.name == reexport->imported && !name.changes_later;
      });
  if (!is_settled) return std::nullopt;
  return PassedOn{&chain, *reexport};
}

void plan_reexports(Planner& planner, const std::vector<PassedOn>& passed,
                    const std::vector<std::string>& names) {
  ReexportPlanner(planner, names).run(passed);
}

}  // namespace esmigrate
