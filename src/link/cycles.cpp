// ES modules of a cycle see each other through live bindings, CommonJS modules through what is on
// the exports object so far. Where that can be told apart, the whole cycle stays CommonJS.
#include <algorithm>

#include "link/linker.h"

namespace esmigrate {

void Linker::apply_cycles() {
  each_module([this](FileId id) {
    if (!graph_.in_cycle(id) || !is_convertible(id)) return;
    const Because because = cycle_reason(id);
    if (because.text.empty()) return;
    // One module of a cycle that must see others half loaded keeps all of them CommonJS.
    each_module([&](FileId other) {
      if (graph_.component[other] == graph_.component[id]) {
        demote(other, ModuleForm::CommonJs, because, DiagnosticKind::LoadOrderCycle);
      }
    });
  });
}

bool Linker::is_cycle_edge(FileId from, std::uint32_t site) const {
  const FileId target = graph_.requires_[from][site].target;
  return target.exists() && graph_.component[target] == graph_.component[from];
}

Because Linker::cycle_reason(FileId id) {
  const ModuleFacts& own = *facts(id);
  std::uint32_t first_edge = UINT32_MAX;
  for (std::uint32_t i = 0; i < own.requires_.size(); ++i) {
    if (!is_cycle_edge(id, i)) continue;
    const RequireSite& site = own.requires_[i];
    const FileId target = graph_.requires_[id][i].target;
    if (stays_commonjs(target) || module(target).form == ModuleForm::EsModule) {
      return {"a cycle runs through a module that stays CommonJS", id, site.call_range};
    }
    if (site.context == RequireContext::Function) {
      if (calls_into_cycle(id))
        return {"a `require` of a cycle may run while the cycle loads", id, site.call_range};
      continue;
    }
    if (!may_import(id, i))
      return {"a `require` that leads back to this module must stay at its place", id,
              site.call_range};
    first_edge = std::min(first_edge, site.call_range.begin);
    if (site.shape != RequireShape::Declarator && site.shape != RequireShape::Statement) {
      return {"a cycle reads exports while they are being filled", id, site.call_range};
    }
    for (const ImportUse& use : site.uses) {
      if (!use.in_function)
        return {"a cycle reads exports while they are being filled", id, use.range};
    }
  }
  if (first_edge == UINT32_MAX) return {};
  for (const ReplaceSite& site : own.sites) {
    if (site.is_slot && site.range.begin > first_edge) {
      return {"the cycle sees the exports object before it is replaced here", id,
              site.target_range};
    }
  }
  if (calls_into_cycle(id)) {
    return {"a module of a cycle calls into it while it loads", id, {first_edge, first_edge}};
  }
  return {};
}

bool Linker::calls_into_cycle(FileId id) const {
  const ModuleFacts& own = *facts(id);
  for (const TopStatement& statement : own.statements) {
    for (const std::uint32_t site : statement.effects.calls) {
      if (is_cycle_edge(id, site)) return true;
    }
  }
  return false;
}

}  // namespace esmigrate
