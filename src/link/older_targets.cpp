// What runs the result may know less than Node 20.19. Older Nodes cannot `require` an ES module
// (Node documentation, "Loading ECMAScript modules using require()"), and bundlers know neither
// `createRequire` nor `import.meta.filename`. What would need those stays CommonJS there, unless it
// can await what it loads.
#include "link/linker.h"

namespace esmigrate {

/// The first use of a loader's variable that only Node gives to ES modules, or nullptr.
static const VariableUse* needs_node(const ModuleFacts& facts) {
  for (const VariableUse& use : facts.variables) {
    if (use.is_of_made) continue;
    switch (use.kind) {
      case VariableKind::Dirname:
      case VariableKind::Filename:
      case VariableKind::RequireMain:
      case VariableKind::RequireResolve:
      case VariableKind::RequireAlias:
      case VariableKind::RequireOther:
      case VariableKind::ModuleMember:
        return &use;
      default:
        break;
    }
  }
  return nullptr;
}

void Linker::keep_from_requires(FileId id, FileId from, ByteRange place) {
  demote(id, ModuleForm::CommonJs,
         {module(from).jest_version != 0
              ? "it may be loaded by `require`, which gives no ES modules in jest"
              : "it may be loaded by `require`, which gives no ES modules for this target",
          from, place},
         DiagnosticKind::StaysCommonJs);
}

void Linker::respect_target() {
  if (in_.options.target == LinkOptions::Target::Node) return;
  hoist_cache_.clear();  // what stays CommonJS decides about imports, too
  const bool is_bundler = in_.options.target == LinkOptions::Target::Bundler;
  each_module([&](FileId id) {
    if (!is_convertible(id)) return;
    if (module(id).is_public) keep_from_requires(id, id, {});
    const VariableUse* variable = is_bundler ? needs_node(*facts(id)) : nullptr;
    if (variable != nullptr) {
      demote(id, ModuleForm::CommonJs,
             {"bundlers have nothing like it for ES modules", id, variable->range},
             DiagnosticKind::StaysCommonJs);
    }
    const auto& sites = facts(id)->requires_;
    for (std::uint32_t i = 0; is_bundler && i < sites.size(); ++i) {
      const std::string reason = sites[i].esm == EsmClause::None ? call_reason(id, i) : "";
      if (reason.empty() || may_await(id, i)) continue;
      demote(id, ModuleForm::CommonJs,
             {"bundlers know no `createRequire`: " + reason, id, sites[i].call_range},
             DiagnosticKind::StaysCommonJs);
    }
  });
}

}  // namespace esmigrate
