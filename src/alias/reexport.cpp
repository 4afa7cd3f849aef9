#include "esmigrate/alias/reexport.h"

#include <algorithm>

namespace esmigrate {

std::optional<Reexport> reexport_of(const ModuleFacts& facts, const AssignmentChain& chain) {
  if (chain.is_declaration || chain.targets.size() != 1 ||
      chain.targets.front().kind != ChainTarget::Kind::Member ||
      chain.value.kind != ValueKind::Other)
    return std::nullopt;
  const ExportUse& written = facts.uses[chain.targets.front().index];
  if (written.kind != UseKind::Write || !written.object.is_exactly(PointsTo::initial_exports()))
    return std::nullopt;
  for (std::uint32_t i = 0; i < facts.requires_.size(); ++i) {
    const RequireSite& site = facts.requires_[i];
    if (site.shape != RequireShape::Declarator || !site.is_module_level || site.is_reassigned ||
        site.call_range.begin > chain.statement_range.begin)
      continue;
    for (const ImportUse& use : site.uses) {
      if (use.kind == ImportUseKind::MemberRead && !use.in_function && !use.is_through_alias &&
          use.member_range == chain.value.range)
        return Reexport{i, use.name, written.name, &use};
    }
  }
  return std::nullopt;
}

std::optional<std::uint32_t> whole_reexport_of(const ModuleFacts& facts) {
  if (facts.chains.size() != 1 || facts.sites.size() != 1 || facts.uses.size() > 1 ||
      !facts.aliases.empty() || facts.slot_changes_later)
    return std::nullopt;
  const AssignmentChain& chain = facts.chains.front();
  if (chain.value.kind != ValueKind::Require || chain.targets.size() != 1 ||
      chain.targets.front().kind != ChainTarget::Kind::Slot || chain.is_declaration)
    return std::nullopt;
  for (std::uint32_t i = 0; i < facts.requires_.size(); ++i) {
    const RequireSite& site = facts.requires_[i];
    if (!chain.value.range.contains(site.call_range)) continue;
    const bool is_whole = site.is_reexport && site.member.empty() && site.is_plain &&
                          site.specifier && site.esm == EsmClause::None;
    return is_whole ? std::optional(i) : std::nullopt;
  }
  return std::nullopt;
}

}  // namespace esmigrate
