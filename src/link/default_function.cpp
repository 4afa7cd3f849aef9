#include "link/default_function.h"

#include <algorithm>

namespace esmigrate {

const ValueShape* default_function(const ModuleFacts& facts) {
  const ReplaceSite* only = nullptr;
  for (const ReplaceSite& site : facts.sites) {
    if (!site.is_slot) continue;
    if (only != nullptr || site.chain == UINT32_MAX) return nullptr;
    only = &site;
  }
  if (only == nullptr) return nullptr;
  const AssignmentChain& chain = facts.chains[only->chain];
  const ValueShape& value = chain.value;
  const bool is_hidden = std::any_of(facts.uses.begin(), facts.uses.end(),
                                     [](const ExportUse& use) { return use.hides_value_name; });
  if (chain.is_declaration || is_hidden) return nullptr;
  if (value.kind == ValueKind::Identifier) {
    return value.is_hoisted && value.is_stable && value.is_module_binding ? &value : nullptr;
  }
  const bool is_declarable = value.kind == ValueKind::Function && chain.targets.size() == 1 &&
                             value.outer_range == value.range && !value.own_name_clashes &&
                             !value.own_name_written;
  return is_declarable ? &value : nullptr;
}

}  // namespace esmigrate
